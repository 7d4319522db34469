using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>Which addresses on file do not work, by what mail servers said of notices that went to them. An address that is on file no more is no matter any more.</summary>
/// <param name="province">The addresses on file.</param>
/// <param name="senders">Addresses that officers had remembered are on file as well.</param>
/// <param name="mails">The notices that went out.</param>
/// <param name="items">Makes review items.</param>
internal sealed class UnreachedAddresses(Province province, KnownSenders senders, IReadOnlyList<SentMail> mails, ReviewItems items)
{
    // They tell of the mails that Gmail sends for the office.
    private static readonly string[] GoogleDomains = ["googlemail.com", "google.com"];

    // Servers try for some days before they give up.
    private static readonly TimeSpan LatestAnswer = TimeSpan.FromDays(10);

    private readonly Lazy<ILookup<string, SentMail>> _byAddress = new(() => mails.SelectMany(mail => mail.To.Select(to => (To: to, Mail: mail))).ToLookup(pair => pair.To, pair => pair.Mail, StringComparer.OrdinalIgnoreCase));
    private readonly Lazy<ILookup<string, SentMail>> _byKey = new(() => mails.ToLookup(mail => mail.Key, StringComparer.Ordinal));

    /// <summary>The addresses, each with the question that it is put as; without its address where anybody could have written it and no officer has said that it is so.</summary>
    /// <param name="failures">What mail servers said, in the order of receipt.</param>
    public IEnumerable<(UnreachedAddress? Address, ReviewItem Item)> Of(IEnumerable<DraftReport> failures) => failures
        .SelectMany(Failed)
        .GroupBy(failed => failed.Address.Address, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => Standing([.. group]))
        .Select(failed => (failed.IsCertain || failed.Item.Decision is not null ? failed.Address : null, failed.Item));

    // An officer who says that the address works speaks of all that was told till then.
    private static IEnumerable<Told> Standing(List<Told> told)
    {
        var works = told.Select(failed => failed.Item.Decision).Where(decision => decision?.Kind == DecisionKind.AddressWorks).Max(decision => decision?.DecidedAt);
        return told.Where(failed => works is null || failed.Address.At > works).OrderByDescending(failed => failed.IsCertain).Take(1);
    }

    private IEnumerable<Told> Failed(DraftReport draft)
    {
        var named = draft.Failure!.Notices.SelectMany(key => _byKey.Value[key]).Take(1).ToList();
        foreach (var recipient in draft.Failure.Recipients)
        {
            if (Matched(recipient, named, draft.Raw.ReceivedAt) is { } mail && OnFile(mail.Address, draft.Raw.ReceivedAt) is { } file)
            {
                var unreached = new UnreachedAddress(mail.Address, file.District?.Code, mail.Key, draft.Raw.ReceivedAt);
                var isCertain = draft.Failure.IsWrittenHere || (draft.SenderAuthenticated != false && IsOfThoseWhoDeliver(draft.Sender, mail.Address));
                yield return new(unreached, items.AddressFails(draft.Raw, mail.Address, mail.Key, recipient.Why, isCertain) with { District = unreached.District }, isCertain);
            }
        }
    }

    // What names a notice speaks of that one alone; some servers name the address only.
    private (string Address, string Key)? Matched(FailedRecipient recipient, List<SentMail> named, DateTimeOffset at)
    {
        if (named is [var mail])
        {
            var address = mail.To.FirstOrDefault(to => string.Equals(to, recipient.Address, StringComparison.OrdinalIgnoreCase));
            // A mail that was sent on fails at an address that we do not know.
            address ??= mail.To is [var only] ? only : null;
            return address is null ? null : (address, mail.Key);
        }

        return _byAddress.Value[recipient.Address].Any(sent => (at - sent.At).Duration() <= LatestAnswer) ? (recipient.Address, "") : null;
    }

    // Whoever carries the mail knows of it: the office's own servers, the recipient's, and Google's. Anybody can call himself a mail server.
    private bool IsOfThoseWhoDeliver(string? sender, string address) =>
        DomainOf(sender) is { } domain && (GoogleDomains.Contains(domain, StringComparer.Ordinal) || IsWithin(domain, DomainOf(address)) || IsWithin(domain, DomainOf(province.Mailbox)));

    private static string? DomainOf(string? address) => address?[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    private static bool IsWithin(string one, string? other) =>
        other is { Length: > 0 } && (string.Equals(one, other, StringComparison.Ordinal) || one.EndsWith($".{other}", StringComparison.Ordinal) || other.EndsWith($".{one}", StringComparison.Ordinal));

    private (District? District, bool IsOfficer)? OnFile(string address, DateTimeOffset at)
    {
        var district = province.Districts.FirstOrDefault(district => district.Contacts.Contains(address, StringComparer.OrdinalIgnoreCase) || senders.IsRemembered(address, district, at));
        var isOfficer = province.Officers.Contains(address, StringComparer.OrdinalIgnoreCase);
        return district is null && !isOfficer ? null : (district, isOfficer);
    }

    private sealed record Told(UnreachedAddress Address, ReviewItem Item, bool IsCertain);
}
