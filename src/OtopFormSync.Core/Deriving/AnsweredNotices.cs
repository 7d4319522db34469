using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Core.Deriving;

/// <summary>To which programs a mail without any figure speaks that answers one of our mails: "ไม่มีผล" names no indicator, and is said of what was asked. Of a mail that names a thread it is known from that; some mail programs pass on the answered mail's own name alone, and that one may speak of several programs.</summary>
/// <param name="all">All programs of the workspace.</param>
/// <param name="sent">Our mails.</param>
internal sealed class AnsweredNotices(IReadOnlyCollection<Program> all, IReadOnlyList<SentMail> sent)
{
    private readonly Lazy<ILookup<string, SentMail>> _byKey = new(() => sent.ToLookup(mail => mail.Key, StringComparer.Ordinal));

    /// <summary>Whether a mail says "none" in answer to what other programs asked.</summary>
    /// <param name="draft">The mail.</param>
    /// <param name="program">The program.</param>
    public bool IsSaidToOthers(DraftReport draft, Program program) => all.Count > 1
        && !draft.Answers.IsEmpty && !draft.Months.IsEmpty && draft.Months.All(month => month.NothingToReport && month.Figures.IsEmpty)
        && !draft.Answers.Any(NoticeThread.IsOne)
        && !SpeaksOf(draft.Answers, program) && all.Any(other => SpeaksOf(draft.Answers, other));

    private bool SpeaksOf(ValueList<string> answers, Program program) => answers.Any(id => NoticeName.OfMessage(id) is var name
        && (NoticeName.IsOf(name, program.Id) || _byKey.Value[name].Any(mail => mail.SpeaksOf(program.Id))));
}
