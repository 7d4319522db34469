using System.Text;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>
/// Recognizes a mail that lies at its source a second time: saved again by another program it has other line ends, another encoding, or lines about its way on top,
/// and is the same report all the same. What says anything else under the same Message-ID is another one.
/// </summary>
internal static class KnownMails
{
    // About the way of one copy, not about what was written, by whom, and who vouches for it.
    private static readonly string[] OfTheWay = ["received", "return-path", "delivered-to", "envelope-to", "status", "content-length", "lines"];

    /// <summary>Gives copies the identity of the mail that is known.</summary>
    /// <param name="stored">What is on record.</param>
    /// <param name="present">What the source holds.</param>
    /// <param name="reader">Takes apart mails that are not written alike.</param>
    /// <returns>What the source holds, in its order, a copy as the mail that it is a copy of.</returns>
    public static IReadOnlyList<RawReport> Recognized(IReadOnlyList<StoredReport> stored, IReadOnlyList<RawReport> present, IMailReader reader)
    {
        var mails = present.Where(report => MailOf(report) is not null).ToLookup(report => report.Key, StringComparer.Ordinal);
        if (mails.Count == 0)
        {
            return present;
        }

        var known = stored.Select(report => report.Report).Where(report => MailOf(report) is not null && mails.Contains(report.Key)).Concat(mails.SelectMany(same => same)).ToLookup(report => report.Key, StringComparer.Ordinal);
        return [.. present.Select(report => MailOf(report) is { } mail ? Original(known[report.Key], report, mail, reader) : report)];
    }

    // Most mails are the only one of their name, and nothing of them is compared.
    private static RawReport Original(IEnumerable<RawReport> sameKey, RawReport report, RawContent.Mail mail, IMailReader reader)
    {
        var first = sameKey.First();
        return ReferenceEquals(first, report) ? report : sameKey.First(other => ReferenceEquals(other, report) || IsCopy(MailOf(other)!, mail, reader));
    }

    private static bool IsCopy(RawContent.Mail one, RawContent.Mail other, IMailReader reader) =>
        one.Equals(other) || string.Equals(Said(one), Said(other), StringComparison.Ordinal) || SayTheSame(one, other, reader);

    // Encoded otherwise; that the same sender is vouched for, in whatever words, is the same. What could not be read may say anything.
    private static bool SayTheSame(RawContent.Mail one, RawContent.Mail other, IMailReader reader)
    {
        try
        {
            return reader.Read(one) is { Problems.IsEmpty: true } first && Essence(first) == Essence(reader.Read(other));
        }
        catch (UnfinishedReadingException)
        {
            return false;
        }
    }

    private static MailContent Essence(MailContent mail) => mail with { Work = 0, VouchedBy = null, UnnamedServer = null, SenderPassedBefore = false };

    // Byte for byte, whatever the encoding: Latin-1 loses none.
    private static string Said(RawContent.Mail mail)
    {
        var text = Encoding.Latin1.GetString(mail.Bytes.AsSpan()).Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, body) = end < 0 ? (text, "") : (text[..end], text[end..]);
        var headers = head.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n').Where(line => !IsOfTheWay(line));
        return $"{string.Join('\n', headers)}{body.TrimEnd('\n')}";
    }

    private static bool IsOfTheWay(string header)
    {
        var name = header.Split(':')[0].Trim();
        return name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || OfTheWay.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static RawContent.Mail? MailOf(RawReport report) => report.Content.Match<RawContent.Mail?>(static _ => null, static mail => mail, static _ => null, static _ => null);
}
