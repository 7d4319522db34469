using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Totals;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>Everything that follows from reports, decisions, program and instant; computed afresh each cycle.</summary>
public sealed record DerivedState
{
    /// <summary>The province.</summary>
    public required Province Province { get; init; }

    /// <summary>The program.</summary>
    public required Program Program { get; init; }

    /// <summary>The instant it holds for.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The months that are closed for reports.</summary>
    public Closings Closings { get; init; } = Closings.None;

    /// <summary>The accepted figures.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>The state of each district and month, by district and month.</summary>
    public required ValueList<MonthStatus> Months { get; init; }

    /// <summary>One scorecard per district, in the province's order.</summary>
    public required ValueList<Scorecard> Scorecards { get; init; }

    /// <summary>The grades that are final, with the reports that they rest on; they are held from now on.</summary>
    public ValueList<FinalGrade> Finals { get; init; } = [];

    /// <summary>The quarter's figures, of the districts and of the province.</summary>
    public required ProvinceFigures Figures { get; init; }

    /// <summary>What the registers say of the quarter.</summary>
    public ProgramRegisters Registers { get; init; } = ProgramRegisters.None;

    /// <summary>The province's own scorecard; null unless the program asks for one.</summary>
    public Scorecard? ProvinceScorecard { get; init; }

    /// <summary>What a person must see or decide, decided items included, oldest first.</summary>
    public required ValueList<ReviewItem> Review { get; init; }

    /// <summary>Addresses on file that mails do not reach.</summary>
    public ValueList<UnreachedAddress> Unreached { get; init; } = [];

    /// <summary>Mails that could not be read to their end now, and so are in nothing else of this state; empty but on a machine that is very slow.</summary>
    public ValueList<UnfinishedMail> Unfinished { get; init; } = [];

    /// <summary>Every report that concerns the program, oldest first.</summary>
    public required ValueList<ReceivedReport> Received { get; init; }

    /// <summary>True where a reply is put before an officer only because books that are still to come may ask what it answers.</summary>
    public bool AwaitsBooks { get; init; }

    /// <summary>The months that a district has reported: all that is required of them is accepted.</summary>
    /// <param name="district">The district.</param>
    /// <returns>The months, in order.</returns>
    public ValueList<ReportingMonth> ReportedMonths(DistrictCode district) =>
        Months.Where(status => status.District == district && status.IsComplete).Select(status => status.Month).Order().ToValueList();

    /// <summary>The rounds of the program's survey as they stand; empty for a program without one.</summary>
    public ValueList<SurveyFigures> Surveys => Program.Surveys is not { } rounds ? [] : SurveyFigures.Of(
        rounds,
        Province,
        district => Figures.Districts.FirstOrDefault(figures => figures.District == district)?.Indicators.FirstOrDefault(figures => figures.Indicator == rounds.Indicator)?.ToDate.Value,
        AsOf.DayInBangkok());

    /// <summary>True once nothing of the quarter is open: every grade is final, or officers closed every month.</summary>
    public bool IsClosed => IsFinal || IsShut;

    private bool IsFinal => Scorecards.All(card => card.Standing == GradeStanding.Final);

    /// <summary>Since when nothing of the quarter is open; null while something is, and where the record does not tell.</summary>
    public DateTimeOffset? ClosedAt => new[]
    {
        IsFinal ? Finals.Where(final => !final.IsOpenAgain).Max(final => (DateTimeOffset?)final.At) : null,
        IsShut ? Program.Quarter.Months.Max(month => Closings.ClosedAt(month)) : null,
    }.Min();

    private bool IsShut => Program.Quarter.Months.All(month => Closings.ClosedAt(month) <= AsOf);

    /// <summary>The scorecard of a district.</summary>
    /// <param name="district">The district.</param>
    /// <returns>The scorecard.</returns>
    public Scorecard ScorecardOf(DistrictCode district) => Scorecards.First(card => card.District == district);
}
