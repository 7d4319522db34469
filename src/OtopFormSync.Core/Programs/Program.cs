using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs;

/// <summary>A mission (ภารกิจ) with its indicators, targets and criteria for one fiscal quarter; read from a program file.</summary>
public sealed record Program
{
    /// <summary>The id, equal to the file's name without extension, such as <c>otop-fy2567-q1</c>.</summary>
    public required ProgramId Id { get; init; }

    /// <summary>The Thai title, such as โครงการหนึ่งตำบล หนึ่งผลิตภัณฑ์ (OTOP).</summary>
    public required string Title { get; init; }

    /// <summary>Short title for subjects and file names, such as OTOP.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>The document that the criteria come from, as it is cited.</summary>
    public required string Source { get; init; }

    /// <summary>What of the source somebody has still to fill in, as templates mark it: (ใส่เลขที่และวันที่); null when nothing.</summary>
    public string? OpenSource => OpenIn(Source);

    /// <summary>The quarter that is graded.</summary>
    public required FiscalQuarter Quarter { get; init; }

    /// <summary>The last day on which reports are asked for; null when the program ends with its quarter.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The titles of the program's own results tabs, in the order in which they are shown.</summary>
    public ValueList<string> Tabs { get; init; } = [];

    /// <summary>The indicators, in the order in which they are shown.</summary>
    public required ValueList<Indicator> Indicators { get; init; }

    /// <summary>Fixed figures per district that are no reports: registrants, survey targets.</summary>
    public ValueList<ReferenceFigure> References { get; init; } = [];

    /// <summary>How the columns of a response sheet are found.</summary>
    public required FormColumns Form { get; init; }

    /// <summary>Criteria, grades and the settings for what the letter leaves open.</summary>
    public required GradingRules Grading { get; init; }

    /// <summary>When reports are due.</summary>
    public required DeadlineRule Deadline { get; init; }

    /// <summary>Plausibility checks.</summary>
    public ValueList<Check> Checks { get; init; } = [];

    /// <summary>When which notices go out.</summary>
    public required NoticePlan Notices { get; init; }

    /// <summary>Whether of several reports for one month the latest received stands (default) or the first.</summary>
    public bool LatestWins { get; init; } = true;

    /// <summary>Months whose reports are closed: what was received before stays, a later report waits for an officer.</summary>
    public ValueList<ClosedMonth> ClosedMonths { get; init; } = [];

    /// <summary>How files of the registers are read and held against the reports; null for a program that knows none.</summary>
    public RegisterRules? Registers { get; init; }

    /// <summary>The rounds of the program's survey; null for a program without one.</summary>
    public SurveyRounds? Surveys { get; init; }

    /// <summary>The districts that report only some of the quarter's months, or none, because they begin or end.</summary>
    public ValueList<DistrictMonths> PartQuarters { get; init; } = [];

    /// <summary>What of a text somebody has still to fill in; null when nothing.</summary>
    /// <param name="source">The text.</param>
    public static string? OpenIn(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.IndexOf("(ใส่", StringComparison.Ordinal) is >= 0 and var from && source.IndexOf(')', from) is >= 0 and var to ? source[from..(to + 1)] : null;
    }

    /// <summary>The months of the quarter that a district reports.</summary>
    /// <param name="district">The district.</param>
    /// <returns>The months, in order; empty for a district that is not there in this quarter.</returns>
    public ValueList<ReportingMonth> MonthsOf(DistrictCode district)
    {
        foreach (var part in PartQuarters)
        {
            if (part.District == district)
            {
                return part.Months;
            }
        }

        return Quarter.Months;
    }

    /// <summary>The province as it is in this quarter: who reports, and under which name. Names are those of one day as for <see cref="On"/>.</summary>
    /// <param name="province">The province.</param>
    /// <param name="today">The day.</param>
    public Province Of(Province province, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(province);
        return province.In(Quarter, CriterionForce.Judged(Quarter, today));
    }

    /// <summary>True for programs of one mission, in this or another quarter: they have one short title.</summary>
    /// <param name="other">The other program.</param>
    /// <returns>Whether they are.</returns>
    public bool IsOfMissionOf(Program other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(ShortTitle, other.ShortTitle, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The program by rules that were kept of it. How reports are read, who is told and which months are closed goes by what it is now.</summary>
    /// <param name="kept">The program as it was.</param>
    public Program ByRulesOf(Program kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return kept with
        {
            Form = Form,
            Notices = Notices,
            ClosedMonths = ClosedMonths,
            Indicators = kept.Indicators.Select(indicator => FindIndicator(indicator.Key) is { } now ? indicator with { Columns = [.. indicator.Columns.Union(now.Columns, StringComparer.Ordinal)] } : indicator).ToValueList(),
        };
    }

    /// <summary>The program as it holds on a day: grades and targets of that day, and nobody asked for indicators whose criteria are not measured by them. One day decides for a whole quarter: today, and after the quarter its last day.</summary>
    /// <param name="today">The day.</param>
    /// <returns>The program.</returns>
    public Program On(DateOnly today)
    {
        var day = CriterionForce.Judged(Quarter, today);
        var program = Asking(day);
        return Grading.LaterGrades.IsEmpty && Indicators.All(indicator => indicator.LaterTargets.IsEmpty) ? program : program with
        {
            Grading = program.Grading.LaterGrades.LastOrDefault(later => later.From <= day) is { } later ? program.Grading with { Grades = later.Grades } : program.Grading,
            Indicators = program.Indicators.Select(indicator => indicator.On(day)).ToValueList(),
        };
    }

    /// <summary>What of the file holds on a day and may not on another, in short.</summary>
    /// <param name="today">The day.</param>
    /// <returns>One text for each; empty for a program that holds alike on every day.</returns>
    internal IEnumerable<string> HoldingOn(DateOnly today)
    {
        var day = CriterionForce.Judged(Quarter, today);
        return Grading.Criteria.Where(criterion => !criterion.Changes.IsEmpty).Select(criterion => $"{criterion.Key} {CriterionForce.Of(Grading, criterion, Quarter, today).Source}")
            .Concat(Grading.LaterGrades.Where(later => later.From <= day).Select(later => $"grades {later.From:O}"))
            .Concat(Indicators.SelectMany(indicator => indicator.LaterTargets.Where(later => later.From <= day).Select(later => $"{indicator.Key} {later.From:O}")));
    }

    private Program Asking(DateOnly today)
    {
        if (Grading.Criteria.All(criterion => criterion.Changes.IsEmpty))
        {
            return this;
        }

        var forces = Grading.Criteria.Select(criterion => (Criterion: criterion, Force: CriterionForce.Of(Grading, criterion, Quarter, today))).ToList();
        return this with { Indicators = Indicators.Select(indicator => indicator with { Unasked = Unasked(indicator) }).ToValueList() };

        ValueList<ReportingMonth> Unasked(Indicator indicator)
        {
            var served = forces.FindAll(pair => pair.Criterion.Indicators.Contains(indicator.Key));
            return served.Count == 0 || Grading.Criteria.Any(criterion => criterion.Of is { } of && ReportedFor(of) == indicator)
                ? []
                : [.. Quarter.Months.Where(month => !served.Exists(pair => pair.Force.Months.Contains(month) && Counts(pair.Criterion, pair.Force, indicator)))];
        }

        static bool Counts(Criterion criterion, CriterionForce force, Indicator indicator) =>
            force.Indicator == indicator.Key || (force.Indicator == criterion.Indicator && criterion.Less == indicator.Key);
    }

    /// <summary>The target that the form of a district and month prints beside an indicator, and by which a figure in a form that comes back is known to be none.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <returns>The month's, or the quarter's where there is no other; of a survey what its round asks for; null where there is none.</returns>
    public decimal? PrintedTarget(Indicator indicator, DistrictCode district, ReportingMonth month)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(month);
        return indicator.TargetOf(district) is { } target ? target.PrintedIn(month)
            : Surveys is { } surveys && surveys.Indicator == indicator.Key ? surveys.TargetOf(district, month.LastDay)
            : null;
    }

    /// <summary>The indicator with this key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The indicator, or null.</returns>
    public Indicator? FindIndicator(IndicatorKey key)
    {
        foreach (var indicator in Indicators)
        {
            if (indicator.Key == key)
            {
                return indicator;
            }
        }

        return null;
    }

    /// <summary>The kind of an indicator.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The kind; units that are counted where the program has no such indicator.</returns>
    public IndicatorKind KindOf(IndicatorKey key) => FindIndicator(key)?.Kind ?? IndicatorKind.Count;

    /// <summary>The indicator by which districts report a reference figure themselves: the one with the figure's key.</summary>
    /// <param name="reference">The key of the reference figure.</param>
    /// <returns>The indicator; null when no one reports it.</returns>
    public Indicator? ReportedFor(string reference) => IndicatorKey.TryParse(reference, null, out var key) ? FindIndicator(key) : null;

    /// <summary>The reference figure with this key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The figure, or null.</returns>
    public ReferenceFigure? FindReference(string key)
    {
        foreach (var reference in References)
        {
            if (string.Equals(reference.Key, key, StringComparison.Ordinal))
            {
                return reference;
            }
        }

        return null;
    }
}
