using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Sync;

/// <summary>What the last digests showed of each program, and what the next one shows.</summary>
public sealed class LastDigests
{
    private readonly Dictionary<ProgramId, DigestBoard> _boards;

    /// <summary>Of the boards as the last digests showed them.</summary>
    /// <param name="boards">At most one of a program.</param>
    public LastDigests(IEnumerable<DigestBoard> boards) => _boards = boards.ToDictionary(board => board.Program);

    // Of whichever program: one mail is for all that are shown.
    private DateTimeOffset? Latest => _boards.Values.Max(board => (DateTimeOffset?)board.At);

    /// <summary>Reads them from the record.</summary>
    /// <param name="store">The record.</param>
    /// <param name="programs">The workspace's programs.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the last digests showed.</returns>
    public static async Task<LastDigests> ReadAsync(IReportStore store, IEnumerable<Program> programs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(programs);
        var boards = new List<DigestBoard>();
        foreach (var program in programs)
        {
            if (DigestBoard.TryParse(await store.GetFactAsync(DigestBoard.Fact(program), cancellationToken), null, out var board))
            {
                boards.Add(board);
            }
        }

        return new(boards);
    }

    /// <summary>The program's board as the last digest showed it; null before the first.</summary>
    /// <param name="program">The program.</param>
    public DigestBoard? Of(ProgramId program) => _boards.GetValueOrDefault(program);

    /// <summary>Whether officers need hear nothing of a program in the next digest. A quarter that was closed since the last one is shown once more, with the grades that stay.</summary>
    /// <param name="done">What the cycle did for it.</param>
    public bool IsQuiet(ProgramReport done)
    {
        ArgumentNullException.ThrowIfNull(done);
        return done.IsQuiet && !(done is { Place: QuarterPlace.Behind, State.ClosedAt: { } closed } && Of(done.Program) is { } last && IsBefore(last.At, closed) && IsBefore(Latest!.Value, closed));
    }

    /// <summary>The programs in the order in which digests show them: quarters in front, then the others, the latest first, and last those of which nothing is shown.</summary>
    /// <param name="programs">What the cycle did for each.</param>
    /// <returns>Those of which something was derived.</returns>
    public IEnumerable<ProgramReport> InOrder(IEnumerable<ProgramReport> programs) => programs
        .Where(done => done.State is not null)
        .OrderBy(IsQuiet)
        .ThenByDescending(done => done.Place == QuarterPlace.Front)
        .ThenByDescending(done => done.Place == QuarterPlace.Front ? null : done.State!.Program.Quarter);

    // A board's instant is cut to the second.
    private static bool IsBefore(DateTimeOffset board, DateTimeOffset closed) => board.AddSeconds(1) <= closed;
}
