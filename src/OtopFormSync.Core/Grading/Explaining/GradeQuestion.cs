using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>"Which grade would these figures get?": a whole quarter's figures of one district, all three months in.</summary>
public sealed record GradeQuestion
{
    /// <summary>The quarter.</summary>
    public required FiscalQuarter Quarter { get; init; }

    /// <summary>The quarter's figure by indicator key; null, or no entry, for one that was not reported.</summary>
    public required ValueList<IndicatorFigure> Figures { get; init; }

    /// <summary>Reference figures that replace the program's, by key, such as <c>registrants</c>; null for the program's own.</summary>
    public ValueList<KeyedReference> References { get; init; } = [];

    /// <summary>Targets of the quarter that replace the program's, by indicator key; null for the program's own. The base is then what the target stands for (target / 1.06).</summary>
    public ValueList<IndicatorFigure> Targets { get; init; } = [];
}

/// <summary>A figure of an indicator.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Value">The figure, in its unit; null when there is none.</param>
public sealed record IndicatorFigure(IndicatorKey Indicator, decimal? Value);

/// <summary>A value of a reference figure.</summary>
/// <param name="Key">The reference figure's key.</param>
/// <param name="Value">The figure, in its unit; null when there is none.</param>
public sealed record KeyedReference(string Key, decimal? Value);

/// <summary>What the rules say about a <see cref="GradeQuestion"/>.</summary>
public sealed record GradeAnswer
{
    /// <summary>The district.</summary>
    public required DistrictCode District { get; init; }

    /// <summary>The quarter.</summary>
    public required FiscalQuarter Quarter { get; init; }

    /// <summary>The grade; null with a doubt.</summary>
    public Grade? Grade => Result?.Grade;

    /// <summary>The grade that the letter names; null where it names none.</summary>
    public Grade? LiteralGrade => Result?.LiteralGrade;

    /// <summary>True when a criterion is not measured.</summary>
    public bool IsProvisional => Result?.IsProvisional ?? false;

    /// <summary>The grades that are possible over all values of what is not measured; null without a grade.</summary>
    public GradeSpan? Range => Result is not { Grade: { } grade } result ? null
        : !result.IsProvisional ? new(grade, grade)
        : result is { BestPossible: { } best, WorstPossible: { } worst } ? new(best, worst) : null;

    /// <summary>What is missing for the next better grade, by indicator; null at the best, or without a grade.</summary>
    public AnswerGap? Gap { get; init; }

    /// <summary>Why there is no grade; empty when there is one.</summary>
    public ValueList<Saying> Doubts { get; init; } = [];

    /// <summary>The result with its reasons; null when the question itself is in doubt.</summary>
    public GradingResult? Result { get; init; }
}

/// <summary>What is missing for the next better grade.</summary>
/// <param name="To">That grade.</param>
/// <param name="Parts">By indicator of the criteria, in their order.</param>
public sealed record AnswerGap(Grade To, ValueList<AnswerGapPart> Parts);

/// <summary>What is missing of one indicator.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Kind">Baht or whole units.</param>
/// <param name="Missing">Baht or units; zero when none.</param>
public sealed record AnswerGapPart(IndicatorKey Indicator, IndicatorKind Kind, decimal Missing);
