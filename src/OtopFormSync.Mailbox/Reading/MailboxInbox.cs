using System.Runtime.InteropServices;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Thai;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Mailbox.Reading;

/// <summary>Mails of a folder on an IMAP server. Reading leaves them as they are, unread ones unread; what people move or delete takes nothing back.</summary>
/// <remarks>The server numbers mails upwards. When it numbers the folder anew, every mail is read again and is known by Message-ID and content: the record has it already.</remarks>
public sealed class MailboxInbox : IReportSource
{
    /// <summary>A mail of 25 MB of attachments has some 35 MB on the wire.</summary>
    internal const long MostBytes = 40L * 1024 * 1024;

    // A first reading of thousands of mails is done in steps, each stored before the next.
    private const int MostMailsAtOnce = 200;
    private const long MostBytesAtOnce = 64L * 1024 * 1024;

    private const int LongestSubject = 60;

    private readonly ImapLine _line;
    private readonly MailboxSettings _settings;
    private readonly LatestMail _latest;
    private readonly string _folder;
    private readonly DateTimeOffset _since;
    private readonly long _mostBytes;

    internal MailboxInbox(ImapLine line, MailboxSettings settings, LatestMail latest, long mostBytes = MostBytes)
    {
        (_line, _settings, _latest, _mostBytes) = (line, settings, latest, mostBytes);
        _folder = Fingerprint.Of([settings.Imap.Host, settings.User, settings.Folder])[..16];
        _since = Bangkok.At(settings.Since, TimeOnly.MinValue);
    }

    /// <inheritdoc/>
    public string Name => "mailbox";

    /// <inheritdoc/>
    public async Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken)
    {
        try
        {
            return await _line.UseAsync((client, stop) => CollectAsync(client, cursor, stop), cancellationToken);
        }
        catch (MailboxUnavailableException unavailable)
        {
            return new() { IsUnchanged = true, Cursor = cursor, Problems = [unavailable.AsProblemOf(MailboxUnavailableException.Place)] };
        }
    }

    private async Task<Collected> CollectAsync(ImapClient client, string? cursor, CancellationToken cancellationToken)
    {
        var folder = await client.GetFolderAsync(_settings.Folder, cancellationToken);
        await folder.OpenAsItIsAsync(client, FolderAccess.ReadOnly, cancellationToken);
        await HearLatestAsync(folder, cancellationToken);
        var known = InboxCursor.Parse(cursor);
        known = known is not null && known.Folder == _folder && known.Validity == folder.UidValidity ? known : new(_folder, folder.UidValidity, 0, []);
        var step = await ReadAsync(folder, known, cancellationToken);
        return step with { IsUnchanged = step.Reports.Count == 0 && string.Equals(step.Cursor, cursor, StringComparison.Ordinal) };
    }

    private async Task HearLatestAsync(IMailFolder folder, CancellationToken cancellationToken)
    {
        var last = folder.Count == 0 ? [] : await folder.FetchAsync(folder.Count - 1, folder.Count - 1, new FetchRequest(MessageSummaryItems.InternalDate), cancellationToken);
        _latest.Hear(last.LastOrDefault()?.InternalDate);
    }

    private async Task<Collected> ReadAsync(IMailFolder folder, InboxCursor known, CancellationToken cancellationToken)
    {
        var fresh = (await FreshAsync(folder, known, cancellationToken)).Take(MostMailsAtOnce).ToList();
        var mails = await DescribeAsync(folder, [.. known.Left.Select(uid => new UniqueId(known.Validity, uid)), .. fresh], cancellationToken);
        var (reports, problems, left, last, total) = (new List<RawReport>(), new List<SourceProblem>(), new List<uint>(), known.Last, 0L);
        foreach (var mail in mails)
        {
            if (mail.Size > _mostBytes)
            {
                left.Add(mail.UniqueId.Id);
                problems.Add(MailProblems.TooBig(PlaceOf(mail), mail.Envelope?.Subject ?? "", mail.Size.Value, _mostBytes));
            }
            else if (ReceivedAt(mail) >= _since && await BytesAsync(folder, mail.UniqueId, cancellationToken) is { } bytes)
            {
                if (bytes.Length == 0)
                {
                    left.Add(mail.UniqueId.Id);
                    problems.Add(MailProblems.Empty(PlaceOf(mail), mail.Envelope?.Subject ?? ""));
                }
                else
                {
                    reports.Add(ReportOf(mail, bytes));
                    total += bytes.Length;
                }
            }

            last = Math.Max(last, mail.UniqueId.Id);
            if (total >= MostBytesAtOnce)
            {
                break;
            }
        }

        // Mails that somebody removed between the two questions are behind us as well.
        last = total >= MostBytesAtOnce || fresh.Count == 0 ? last : fresh[^1].Id;
        return new() { Reports = reports, Problems = problems.ToValueList(), Cursor = (known with { Last = last, Left = left.Order().ToValueList() }).ToString() };
    }

    private RawReport ReportOf(IMessageSummary mail, byte[] bytes) => new()
    {
        Source = Name,
        Key = MailKey.Of(bytes),
        ReceivedAt = ReceivedAt(mail),
        Place = PlaceOf(mail),
        Content = new RawContent.Mail(ImmutableCollectionsMarshal.AsImmutableArray(bytes)),
    };

    // A server that is asked for what lies behind the last mail answers with the last mail. A mail's day is the server's own, so a day more is asked for.
    private async Task<IEnumerable<UniqueId>> FreshAsync(IMailFolder folder, InboxCursor known, CancellationToken cancellationToken)
    {
        if (known.Last == uint.MaxValue || folder.Count == 0)
        {
            return [];
        }

        var behind = new UniqueIdRange(known.Validity, known.Last + 1, uint.MaxValue);
        var found = await folder.SearchAsync(SearchQuery.Uids(behind).And(SearchQuery.DeliveredAfter(_settings.Since.ToDateTime(TimeOnly.MinValue).AddDays(-1))), cancellationToken);
        return found.Where(uid => uid.Id > known.Last).OrderBy(uid => uid.Id);
    }

    private static async Task<IEnumerable<IMessageSummary>> DescribeAsync(IMailFolder folder, List<UniqueId> uids, CancellationToken cancellationToken) => uids.Count == 0
        ? []
        : (await folder.FetchAsync(uids, new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate | MessageSummaryItems.Size | MessageSummaryItems.Envelope), cancellationToken)).OrderBy(mail => mail.UniqueId.Id);

    private static async Task<byte[]?> BytesAsync(IMailFolder folder, UniqueId uid, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await folder.GetStreamAsync(uid, "", cancellationToken);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return null; // removed before it was read
        }
    }

    private static DateTimeOffset ReceivedAt(IMessageSummary mail) => (mail.InternalDate ?? DateTimeOffset.UnixEpoch).InBangkok();

    private string PlaceOf(IMessageSummary mail)
    {
        var subject = mail.Envelope?.Subject?.ReplaceLineEndings(" ").Trim() ?? "";
        return $"{_settings.Folder}: {ThaiText.ShortInstant(ReceivedAt(mail))} “{(subject.Length <= LongestSubject ? subject : subject[..LongestSubject] + "…")}”";
    }
}
