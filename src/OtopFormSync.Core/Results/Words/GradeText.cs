using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Results.Words;

/// <summary>How grades are written: a name with a symbol that goes from full to empty, so that it reads without colour and without a legend. Symbol and colour follow from the place among the program's grades, the best first.</summary>
public static class GradeText
{
    /// <summary>What stands where there is no grade.</summary>
    public const string None = "–";

    private static readonly Shade Best = new("●", CellLook.GradeA);
    private static readonly Shade Good = new("◕", CellLook.GradeB);
    private static readonly Shade Middle = new("◑", CellLook.GradeMiddle);
    private static readonly Shade Lowest = new("○", CellLook.GradeD);

    // Of four or fewer the one after the good one is half full, as the letter's C is.
    private static readonly Shade[][] Few = [[], [Best], [Best, Lowest], [Best, new("◑", CellLook.GradeC), Lowest], [Best, Good, new("◑", CellLook.GradeC), Lowest]];
    private static readonly Shade[] Many = [Best, Good, Middle, new("◔", CellLook.GradeC), Lowest];

    /// <summary>The symbol of a grade.</summary>
    /// <param name="rules">The rules that the grade is of.</param>
    /// <param name="grade">The grade.</param>
    /// <returns>One character; none for a grade of other rules.</returns>
    public static string Symbol(GradingRules rules, Grade grade) => ShadeOf(rules, grade)?.Symbol ?? "";

    /// <summary>Name and symbol: A ●.</summary>
    /// <param name="rules">The rules that the grade is of.</param>
    /// <param name="grade">The grade; null when there is none.</param>
    /// <returns>The text.</returns>
    public static string Chip(GradingRules rules, Grade? grade) => grade is { } known ? $"{known} {Symbol(rules, known)}".TrimEnd() : None;

    /// <summary>The grade that counts: name and symbol, its mark and range when provisional, (ปรับ) when an officer's own.</summary>
    /// <param name="rules">The rules that it is of.</param>
    /// <param name="card">The scorecard.</param>
    /// <returns>The text.</returns>
    public static string Chip(GradingRules rules, Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card switch
        {
            { Override: { } own } => $"{Chip(rules, own.Grade)} {OwnGradeText.Mark}{Drift(rules, own, card.Grade)})",
            { IsProvisional: true } => GradeMark.Of(card) ?? None,
            { Question: { } question } => $"{Chip(rules, card.EffectiveGrade)} {GradeMark.InQuestion(card) ?? $"{OwnGradeText.Kept} {question.Now})"}",
            _ => Chip(rules, card.EffectiveGrade),
        };
    }

    /// <summary>The look of a grade.</summary>
    /// <param name="rules">The rules that the grade is of.</param>
    /// <param name="grade">The grade; null when there is none.</param>
    /// <returns>The look.</returns>
    public static CellLook Look(GradingRules rules, Grade? grade) => ShadeOf(rules, grade)?.Look ?? CellLook.GradeNone;

    // An own grade is marked where new data have overtaken it.
    private static string Drift(GradingRules rules, GradeOverride own, Grade? computed) => own.DriftFrom(computed, rules) switch
    {
        OwnGradeDrift.None => "",
        OwnGradeDrift.Same => " ตรงกับที่คำนวณแล้ว",
        OwnGradeDrift.Far => $" คำนวณได้ {computed}",
    };

    private static Shade? ShadeOf(GradingRules rules, Grade? grade)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var count = rules.Grades.Count;
        return rules.RankOf(grade) is not { } rank ? null
            : count < Few.Length ? Few[count][rank]
            : Many[rank == 0 ? 0 : rank == count - 1 ? ^1 : 1 + ((rank - 1) * (Many.Length - 2) / (count - 2))];
    }

    private sealed record Shade(string Symbol, CellLook Look);
}
