using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Grading;

/// <summary>What the rules say about one set of figures.</summary>
public sealed record GradingResult
{
    /// <summary>The grade by the program's policy; null when nothing is measured or a doubt forbids one.</summary>
    public required Grade? Grade { get; init; }

    /// <summary>The best grade whose conditions all hold as the letter writes them; null where it names none, or when a criterion that is in force is not measured.</summary>
    public required Grade? LiteralGrade { get; init; }

    /// <summary>True when a criterion that is in force is not measured.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>When provisional: the best grade over all values of what is not measured; else null.</summary>
    public Grade? BestPossible { get; init; }

    /// <summary>When provisional: the worst; under the policy "review" the worst that the letter names. Else null.</summary>
    public Grade? WorstPossible { get; init; }

    /// <summary>One result per criterion, in the program's order.</summary>
    public required ValueList<CriterionResult> Criteria { get; init; }

    /// <summary>What was graded, at most one per criterion.</summary>
    public ValueList<CriterionFigures> Figures { get; init; } = [];

    /// <summary>What is missing for a better grade, as little as it takes, and the grade that it gives; null at the best, or without a grade.</summary>
    public Gap? Gap { get; init; }

    /// <summary>Why there is no grade; empty when there is one.</summary>
    public ValueList<Saying> Doubts { get; init; } = [];

    /// <summary>What was graded of one criterion.</summary>
    /// <param name="criterion">The criterion's key.</param>
    /// <returns>The figures; null when there were none.</returns>
    public CriterionFigures? FiguresOf(string criterion) => Grader.FiguresOf(criterion, Figures);
}
