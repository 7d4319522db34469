using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>Why a district has its grade, in Thai, line by line, with the reports it rests on.</summary>
public sealed record Explanation
{
    /// <summary>District, program and quarter.</summary>
    public required string Heading { get; init; }

    /// <summary>The grade that counts, or why there is none.</summary>
    public required string GradeLine { get; init; }

    /// <summary>To date or final; for a what-if that it is one.</summary>
    public required string Standing { get; init; }

    /// <summary>That the letter does not name the case; null when it does.</summary>
    public string? LiteralNote { get; init; }

    /// <summary>Why the grade may still change and which grades are possible; null when it may not.</summary>
    public string? ProvisionalNote { get; init; }

    /// <summary>The criteria, in the program's order; empty when the question itself is in doubt.</summary>
    public required ValueList<CriterionExplanation> Criteria { get; init; }

    /// <summary>What is missing for the next better grade; null at the best, or without one.</summary>
    public string? GapLine { get; init; }

    /// <summary>All lines in reading order, reports indented under their criterion.</summary>
    public ValueList<string> Lines =>
    [
        Heading,
        GradeLine,
        Standing,
        .. LiteralNote is null ? (ReadOnlySpan<string>)[] : [LiteralNote],
        .. ProvisionalNote is null ? (ReadOnlySpan<string>)[] : [ProvisionalNote],
        .. Criteria.SelectMany((criterion, i) => criterion.Reports.Select(report => "     " + report.Line).Prepend($"{i + 1}) {criterion.Line}")),
        .. GapLine is null ? (ReadOnlySpan<string>)[] : [GapLine],
    ];
}

/// <summary>One criterion of an explanation.</summary>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Line">How it stands.</param>
/// <param name="Reports">One per month of the quarter and indicator that counts, missing ones included; empty for a what-if.</param>
public sealed record CriterionExplanation(string Criterion, string Line, ValueList<ReportBasis> Reports);

/// <summary>A report that a criterion rests on, or that is missing.</summary>
public sealed record ReportBasis
{
    /// <summary>The indicator's key.</summary>
    public required IndicatorKey Indicator { get; init; }

    /// <summary>The month.</summary>
    public required ReportingMonth Month { get; init; }

    /// <summary>What is known.</summary>
    public required ReportState State { get; init; }

    /// <summary>The accepted figure with its report; null when none is accepted.</summary>
    public AcceptedFigure? Accepted { get; init; }

    /// <summary>All of this in one Thai line.</summary>
    public required string Line { get; init; }
}
