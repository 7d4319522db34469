using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Programs;

/// <summary>A quarter that begins soon, or has begun, and for which a mission that goes on has no program yet.</summary>
/// <param name="After">The mission's latest program.</param>
/// <param name="Quarter">The quarter.</param>
public sealed record ComingQuarter(Program After, FiscalQuarter Quarter)
{
    /// <summary>From how many days before its beginning a quarter is told of.</summary>
    private const int SoonDays = 30;

    /// <summary>The first day of the quarter.</summary>
    public DateOnly Begins => Quarter.FirstMonth.FirstDay;

    /// <summary>True when reports about the quarter are asked for till the mission's last day; a new fiscal year also follows on a mission that lasts over the old one's end, because letters are given for a year.</summary>
    /// <remarks>The last month of a quarter is due when the next one has begun: a last day that only lets it be reported asks for nothing more.</remarks>
    public bool GoesOn => After.Until is { } last && (Quarter.FiscalYear > After.Quarter.FiscalYear ? last > Begins : last >= Quarter.FirstMonth.Plus(-After.Deadline.ReportOffsetMonths).FirstDay.AddDays(After.Deadline.Day - 1));

    /// <summary>True for the first quarter of a fiscal year after the mission's latest program: a new letter's.</summary>
    public bool IsNewYear => Quarter.Number == 1 && Quarter.FiscalYear > After.Quarter.FiscalYear;

    private ComingQuarter NewYear => this with { Quarter = new(After.Quarter.FiscalYear + 1, 1) };

    /// <summary>The command that sets it up.</summary>
    public string Command => $"program new --quarter {Quarter} --from {After.Id}";

    /// <summary>The quarters that must be set up.</summary>
    /// <param name="programs">The workspace's programs; those of one short title are one mission.</param>
    /// <param name="today">The day.</param>
    /// <returns>For each mission the quarter behind its latest, as long as reports about it are asked for, and the first one of the next fiscal year for a mission that goes over into it; none for a mission whose last day comes before.</returns>
    /// <remarks>A mission's last day ends the asking for the old year's reports. The new year's letter comes all the same, so that its quarter is told of till it is there.</remarks>
    public static ValueList<ComingQuarter> Of(IEnumerable<Program> programs, DateOnly today) =>
    [
        .. OfMissions(programs)
            .SelectMany(next => (ComingQuarter[])(next.IsNewYear ? [next] : today <= next.After.Until ? [next, next.NewYear] : [next.NewYear]))
            .Where(coming => coming.GoesOn && !IsEarly(coming.Quarter, today)),
    ];

    /// <summary>The quarter behind each mission's latest.</summary>
    /// <param name="programs">The workspace's programs; those of one short title are one mission.</param>
    /// <returns>One for each mission, whether it goes on or not.</returns>
    public static IEnumerable<ComingQuarter> OfMissions(IEnumerable<Program> programs) => programs
        .GroupBy(program => program.ShortTitle, StringComparer.OrdinalIgnoreCase)
        .Select(mission => mission.MaxBy(program => program.Quarter)!)
        .Select(latest => new ComingQuarter(latest, FiscalQuarter.Of(latest.Quarter.LastMonth.Plus(1))));

    /// <summary>True for a quarter whose beginning is too far away to be told of.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="today">The day.</param>
    public static bool IsEarly(FiscalQuarter quarter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return today < quarter.FirstMonth.FirstDay.AddDays(-SoonDays);
    }
}
