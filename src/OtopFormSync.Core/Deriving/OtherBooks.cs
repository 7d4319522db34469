using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Deriving;

/// <summary>What becomes of replies in the books of the workspace's other programs: one receipt may ask for the months of two quarters, and the reply to it names neither month nor indicator.</summary>
/// <param name="Done">The programs that were derived before this one, as they stand.</param>
/// <param name="ToCome">The programs that are derived after it.</param>
public sealed record OtherBooks(ValueList<DerivedState> Done, ValueList<ProgramId> ToCome)
{
    /// <summary>There are none, or nothing is known of them.</summary>
    public static OtherBooks None { get; } = new([], []);

    /// <summary>The programs whose turn was before this one's, also where their results could not be read.</summary>
    public ValueList<ProgramId> Before { get; init; } = [];

    /// <summary>Whether a book shows a reply already.</summary>
    /// <param name="reply">The reply.</param>
    public bool Show(RawReportId reply) => Done.Any(state => In(state, reply) is not null);

    /// <summary>Whether a reply answered what another program had asked.</summary>
    /// <param name="reply">The reply.</param>
    public bool Settle(RawReportId reply) => Done.Any(state => In(state, reply) is { } received && !IsOpen(received));

    /// <summary>Whether a program may have asked what a reply answers: it is still to come, or did not know what is meant either.</summary>
    /// <param name="program">The program.</param>
    /// <param name="reply">The reply.</param>
    public bool MayHaveAsked(ProgramId program, RawReportId reply) =>
        Done.FirstOrDefault(state => state.Program.Id == program) is not { } done || In(done, reply) is not null;

    /// <summary>Whether a program listens to a reply although it says nothing of its indicators: it answers the program's thread, or a receipt, which may be for several.</summary>
    /// <param name="answers">The Message-IDs that it answers.</param>
    /// <param name="program">The program.</param>
    /// <param name="all">All programs of the workspace.</param>
    internal static bool Hears(ValueList<string> answers, Program program, IEnumerable<Program> all) =>
        answers.Any(id => NoticeThread.IsOne(id, program.Id) || all.Any(one => NoticeName.IsReceipt(id, one.Id)));

    private static bool IsOpen(ReceivedReport received) => received.Outcome == ReceivedOutcome.Waiting || !received.LeftOpen.IsEmpty;

    private static ReceivedReport? In(DerivedState state, RawReportId reply) => state.Received.FirstOrDefault(report => report.RawId == reply);
}
