using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading;

/// <summary>The grades between which a district's grade of the quarter can still lie.</summary>
/// <param name="Best">The best of them.</param>
/// <param name="Worst">The worst; the same where nothing can change it any more.</param>
public sealed record GradeSpan(Grade Best, Grade Worst)
{
    /// <summary>The span in letters: A–D, or A alone.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Best == Worst ? $"{Best}" : $"{Best}–{Worst}";
}
