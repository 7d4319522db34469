namespace OtopFormSync.Core.Programs;

/// <summary>Where a quarter stands among those of its mission.</summary>
public enum QuarterPlace
{
    /// <summary>Over and closed, or its follower's first month is over.</summary>
    Behind,

    /// <summary>The one that officers work on.</summary>
    Front,

    /// <summary>Set up, and not begun or still waiting for the one before.</summary>
    Ahead,
}

/// <summary>Which quarter of each mission is in front: the earliest that is not closed, and no longer than till the next one's first reports are due to come.</summary>
public static class QuarterOrder
{
    /// <summary>The places of a workspace's programs.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="isClosed">Whether a quarter is closed: every grade of it final, or every month closed by officers.</param>
    /// <param name="today">The day.</param>
    /// <returns>The place of each; exactly one of each mission is in front.</returns>
    public static IReadOnlyDictionary<ProgramId, QuarterPlace> Of(IEnumerable<Program> programs, Func<ProgramId, bool> isClosed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(isClosed);
        var places = new Dictionary<ProgramId, QuarterPlace>();
        foreach (var mission in programs.GroupBy(program => program.ShortTitle, StringComparer.OrdinalIgnoreCase).Select(mission => mission.OrderBy(program => program.Quarter).ToList()))
        {
            var front = 0;
            while (front + 1 < mission.Count && Follows(mission[front], mission[front + 1]))
            {
                front++;
            }

            foreach (var (at, program) in mission.Index())
            {
                places[program.Id] = at < front ? QuarterPlace.Behind : at == front ? QuarterPlace.Front : QuarterPlace.Ahead;
            }
        }

        return places;

        bool Follows(Program one, Program next) =>
            next.Quarter.FirstMonth is var first && first.FirstDay <= today && (first.LastDay < today || isClosed(one.Id));
    }
}
