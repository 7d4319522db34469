using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Notices;

/// <summary>What a digest shows.</summary>
public sealed record DigestContent
{
    /// <summary>The state of the cycle that it was made from.</summary>
    public required DerivedState State { get; init; }

    /// <summary>The board as the last digest showed it; null for the first digest.</summary>
    public DigestBoard? Before { get; init; }

    /// <summary>The board as this digest shows it.</summary>
    public required DigestBoard Board { get; init; }

    /// <summary>Where the results are: a path or a link.</summary>
    public required string ResultsPlace { get; init; }

    /// <summary>The mission's quarters side by side, this one last; empty when there is no other.</summary>
    public ValueList<QuarterSide> Trend { get; init; } = [];

    /// <summary>The months whose report upward goes with it, as a draft to be signed.</summary>
    public ValueList<ReportingMonth> Reports { get; init; } = [];

    /// <summary>The quarters that must be set up; empty when none must.</summary>
    public ValueList<ComingQuarter> Coming { get; init; } = [];
}

/// <summary>A district's own form for a month, which is made when the notice is written.</summary>
/// <param name="Program">The program.</param>
/// <param name="District">The district.</param>
/// <param name="Month">A month of the program's quarter.</param>
public sealed record DistrictForm(Program Program, District District, ReportingMonth Month)
{
    /// <summary>The day on which the month's report is due; null where the form says none.</summary>
    public DateOnly? Due { get; init; }
}

/// <summary>What a reminder, or a form, asks for.</summary>
public sealed record ReminderContent
{
    /// <summary>The program.</summary>
    public required Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The months that are owed, the earliest first.</summary>
    public required ValueList<OwedMonth> Owed { get; init; }

    /// <summary>The day of the planning.</summary>
    public required DateOnly Today { get; init; }
}

/// <summary>A month that is owed.</summary>
/// <param name="Month">The month.</param>
/// <param name="Due">The day on which it is due.</param>
/// <param name="IsOverdue">True when the day is over.</param>
/// <param name="Indicators">Names of what did not come; all required ones when nothing came.</param>
/// <param name="IsPartial">True when a part came.</param>
public sealed record OwedMonth(ReportingMonth Month, DateOnly Due, bool IsOverdue, ValueList<string> Indicators, bool IsPartial)
{
    /// <summary>Names of what came, and does not count until the district has said what is meant.</summary>
    public ValueList<string> Open { get; init; } = [];
}

/// <summary>What a reminder of a round of a survey asks for.</summary>
public sealed record SurveyContent
{
    /// <summary>The program.</summary>
    public required Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>The district's figures.</summary>
    public required DistrictSurvey Figures { get; init; }

    /// <summary>The day of the planning.</summary>
    public required DateOnly Today { get; init; }
}
