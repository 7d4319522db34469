using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>Who reports.</summary>
/// <param name="Item">What an officer must decide about the sender; null when nothing.</param>
/// <param name="IsDistricts">True when the district itself speaks: its month is no longer owed, and it is answered.</param>
internal readonly record struct SenderAssessment(ReviewItem? Item, bool IsDistricts);

/// <summary>Decides whether a report's sender may speak for the district; the form is no weaker than mail.</summary>
/// <param name="form">How the form asks who answers.</param>
/// <param name="senders">Whose addresses are whose.</param>
/// <param name="items">Makes review items.</param>
internal sealed class SenderAssessor(FormColumns form, KnownSenders senders, ReviewItems items)
{
    /// <summary>Assesses a report.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="district">Its district; null while it is not known.</param>
    /// <param name="isExempt">True for a row that was on record before the form's addresses were looked at.</param>
    public SenderAssessment Assess(DraftReport draft, District? district, bool isExempt) =>
        draft.Signing is not { } signing ? Mail(draft, district)
        : isExempt ? new(null, IsDistricts: true)
        : Row(draft, signing, district);

    private SenderAssessment Row(DraftReport draft, FormSigning signing, District? district) => signing switch
    {
        FormSigning.NotAsked => Unsigned(draft, form.UnsignedAnswers ?? UnsignedAnswers.Accept),
        FormSigning.Empty => Unsigned(draft, form.UnsignedAnswers ?? UnsignedAnswers.Wait),
        FormSigning.Typed or FormSigning.Verified => Signed(draft, district),
    };

    private SenderAssessment Mail(DraftReport draft, District? district) =>
        draft.IsOfList ? new(items.MailOfList(draft.Raw, draft.Sender ?? ""), IsDistricts: false) :
        draft.UnnamedServer is { } server ? new(items.ServerNotNamed(server), IsDistricts: false) :
        draft.SenderAuthenticated == false ? new(items.UnauthenticatedSender(draft.Raw, draft.Sender ?? ""), IsDistricts: false) : Signed(draft, district);

    // What was decided stays in sight, so that it can be taken back: also of the very report by which the address was remembered.
    private SenderAssessment Signed(DraftReport draft, District? district)
    {
        var asked = senders.Asked(draft, district, items);
        return senders.IsOf(draft.Sender, district, draft.Raw.ReceivedAt) ? new(asked is { Decision: not null } ? asked : null, IsDistricts: true) : new(asked, IsDistricts: false);
    }

    private SenderAssessment Unsigned(DraftReport draft, UnsignedAnswers policy) => policy switch
    {
        UnsignedAnswers.Accept => new(null, IsDistricts: true),
        UnsignedAnswers.Wait => new(items.UnsignedAnswer(draft.Raw), IsDistricts: false),
    };
}
