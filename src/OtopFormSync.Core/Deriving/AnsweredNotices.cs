using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Core.Deriving;

/// <summary>To which programs a mail without any figure speaks that answers another one: "ไม่มีผล" names no indicator, and is said of what was asked, or of what the answered mail brought itself. Of a mail that names a thread it is known from that; some mail programs pass on the answered mail's own name alone, and that one may speak of several programs.</summary>
/// <param name="all">All programs of the workspace.</param>
/// <param name="sent">Our mails.</param>
/// <param name="drafts">The reports that speak to the program.</param>
/// <param name="ownerOf">The program whose figures another mail brought, by its Message-ID; null for none.</param>
internal sealed class AnsweredNotices(IReadOnlyCollection<Program> all, IReadOnlyList<SentMail> sent, IEnumerable<DraftReport> drafts, Func<string, Program?> ownerOf)
{
    private readonly Lazy<ILookup<string, SentMail>> _byKey = new(() => sent.ToLookup(mail => mail.Key, StringComparer.Ordinal));

    private readonly Lazy<HashSet<string>> _own = new(() => drafts.Where(draft => !draft.Months.IsEmpty).Select(draft => draft.MessageId).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a mail says "none" in answer to what other programs asked.</summary>
    /// <param name="draft">The mail.</param>
    /// <param name="program">The program.</param>
    public bool IsSaidToOthers(DraftReport draft, Program program) => all.Count > 1
        && !draft.Answers.IsEmpty && !draft.Months.IsEmpty && draft.Months.All(month => month.NothingToReport && month.Figures.IsEmpty)
        && !draft.Answers.Any(NoticeThread.IsOne)
        && !SpeaksOf(draft.Answers, program) && (all.Any(other => SpeaksOf(draft.Answers, other)) || AnswersOthersReport(draft, program));

    // A clerk who goes on from her own report speaks of the mission that it was about, in the quarter of the months that she names.
    private bool AnswersOthersReport(DraftReport draft, Program program)
    {
        var named = draft.Months.Select(month => month.Month?.TryGetValue(out var of) == true ? of : null).OfType<ReportingMonth>().ToList();
        var spoken = draft.Answers.Select(ownerOf).OfType<Program>().SelectMany(owner => named.Count == 0 ? [owner] : all.Where(book => book.IsOfMissionOf(owner) && named.TrueForAll(book.Quarter.Contains))).ToList();
        return spoken.Count > 0 && !spoken.Exists(book => book.Id == program.Id) && !draft.Answers.Any(_own.Value.Contains);
    }

    private bool SpeaksOf(ValueList<string> answers, Program program) => answers.Any(id => NoticeName.OfMessage(id) is var name
        && (NoticeName.IsOf(name, program.Id) || _byKey.Value[name].Any(mail => mail.SpeaksOf(program.Id))));
}
