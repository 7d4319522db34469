using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Programs;

/// <summary>What setting up a quarter means where no mission is named: all missions that go over into it, and never one in place of another.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Meant">The missions that go over into it, each with its latest program; none where it is not clear which are meant, or where none goes on and no quarter was named.</param>
/// <param name="Others">The other missions that have no program for it.</param>
public sealed record QuarterSetup(FiscalQuarter Quarter, ValueList<ComingQuarter> Meant, ValueList<ComingQuarter> Others)
{
    /// <summary>What is meant.</summary>
    /// <param name="programs">The workspace's programs, at least one; those of one short title are one mission.</param>
    /// <param name="wanted">The quarter; null for the first that a mission which goes on lacks, or where none goes on, the one behind the latest.</param>
    public static QuarterSetup Of(IReadOnlyList<Program> programs, FiscalQuarter? wanted)
    {
        var coming = ComingQuarter.OfMissions(programs).ToList();
        var quarter = wanted ?? coming.Where(next => next.GoesOn).Min(next => next.Quarter) ?? coming.Max(next => next.Quarter)!;
        var lacking = coming
            .Where(next => !programs.Any(program => program.Quarter == quarter && program.IsOfMissionOf(next.After)))
            .Select(next => next with { Quarter = quarter })
            .ToList();
        var following = lacking.FindAll(next => programs.Any(program => program.IsOfMissionOf(next.After) && program.Quarter.LastMonth.Plus(1) == quarter.FirstMonth));
        var meant = following.Exists(next => next.GoesOn) ? following.FindAll(next => next.GoesOn)
            : coming.Count == 1 && wanted is not null ? lacking
            : wanted is null ? []
            : following;
        return new(quarter, [.. meant], [.. lacking.Except(meant)]);
    }
}
