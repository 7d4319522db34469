using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Programs;

/// <summary>A quarter that begins soon, or has begun, and for which a mission that goes on has no program yet.</summary>
/// <param name="After">The mission's latest program.</param>
/// <param name="Quarter">The quarter.</param>
public sealed record ComingQuarter(Program After, FiscalQuarter Quarter)
{
    /// <summary>From how many days before its beginning a quarter is told of.</summary>
    private const int SoonDays = 30;

    /// <summary>From how many days before its beginning it is urgent.</summary>
    private const int UrgentDays = 10;

    /// <summary>The first day of the quarter.</summary>
    public DateOnly Begins => Quarter.FirstMonth.FirstDay;

    /// <summary>True when reports of the mission are still asked for in the quarter.</summary>
    public bool GoesOn => After.Until > Begins;

    /// <summary>The command that sets it up.</summary>
    public string Command => $"program new --quarter {Quarter} --from {After.Id}";

    /// <summary>The quarters that must be set up.</summary>
    /// <param name="programs">The workspace's programs; those of one short title are one mission.</param>
    /// <param name="today">The day.</param>
    /// <returns>At most one for each mission; none for a mission whose last day comes before or is over.</returns>
    public static ValueList<ComingQuarter> Of(IEnumerable<Program> programs, DateOnly today) =>
    [
        .. OfMissions(programs).Where(coming => coming.GoesOn && today <= coming.After.Until && today >= coming.Begins.AddDays(-SoonDays)),
    ];

    /// <summary>The quarter behind each mission's latest.</summary>
    /// <param name="programs">The workspace's programs; those of one short title are one mission.</param>
    /// <returns>One for each mission, whether it goes on or not.</returns>
    public static IEnumerable<ComingQuarter> OfMissions(IEnumerable<Program> programs) => programs
        .GroupBy(program => program.ShortTitle, StringComparer.OrdinalIgnoreCase)
        .Select(mission => mission.MaxBy(program => program.Quarter)!)
        .Select(latest => new ComingQuarter(latest, FiscalQuarter.Of(latest.Quarter.LastMonth.Plus(1))));

    /// <summary>True when it has begun or is so near that it cannot wait.</summary>
    /// <param name="today">The day.</param>
    public bool IsUrgent(DateOnly today) => today >= Begins.AddDays(-UrgentDays);
}
