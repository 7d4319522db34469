using System.Globalization;
using System.Runtime.InteropServices;
using Google.Apis.Gmail.v1.Data;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Calls;

namespace OtopFormSync.Google.Gmail;

/// <summary>Mails of a Gmail box. Its history tells what came; when the history has expired, the box is listed afresh.</summary>
/// <param name="mailbox">The mailbox.</param>
/// <param name="since">Mails before this instant are none of ours.</param>
/// <param name="isTrial">True when nothing may be changed, labels neither.</param>
public sealed class GmailInbox(GmailMailbox mailbox, DateTimeOffset since, bool isTrial = false) : IReviewMarks
{
    /// <summary>Shows officers which mails were taken. For people's eyes only: removing it changes nothing.</summary>
    public const string TakenLabel = "OTOP/รับแล้ว";

    /// <summary>Shows officers which mails wait for their decision. For people's eyes only.</summary>
    public const string WaitingLabel = "OTOP/ต้องตรวจสอบ";

    // A first reading of thousands of mails is done in steps, each stored before the next.
    private const int MostMailsAtOnce = 200;
    private const int MostIdsOfALabelling = 1000;
    private const int MostTaken = 2000;

    private static readonly string[] NotReports = ["DRAFT", "SENT", "SPAM", "TRASH", "CHAT"];

    private string? _label;
    private string? _waitingLabel;

    public string Name => "gmail";

    public async Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken)
    {
        try
        {
            var known = InboxCursor.Parse(cursor);
            var (left, problem) = await LabelTakenAsync(known?.Taken ?? [], cancellationToken);
            var collected = known switch
            {
                null => await ListAsync(await mailbox.HistoryIdAsync(cancellationToken), null, cancellationToken),
                { DownTo: { } downTo } => await ListAsync(known.HistoryId, downTo, cancellationToken),
                _ => await FollowAsync(known.HistoryId, cancellationToken),
            };
            var next = InboxCursor.Parse(collected.Cursor)! with { Taken = [.. left.Concat(collected.Reports.Select(report => report.Key)).Distinct(StringComparer.Ordinal).TakeLast(MostTaken)] };
            return collected with { IsUnchanged = collected.IsUnchanged && next.Taken.Equals(known?.Taken), Cursor = next.ToString(), Problems = problem is null ? [] : [problem] };
        }
        catch (GoogleUnavailableException unavailable)
        {
            return new() { IsUnchanged = true, Cursor = cursor, Problems = [unavailable.AsProblemOf("Gmail")] };
        }
    }

    public async Task<bool> MarkAsync(IReadOnlyList<string> waiting, IReadOnlyList<string> settled, CancellationToken cancellationToken)
    {
        if (isTrial)
        {
            return true;
        }

        var isOld = _waitingLabel is not null;
        try
        {
            _waitingLabel ??= await mailbox.LabelIdAsync(WaitingLabel, cancellationToken);
            foreach (var ids in waiting.Chunk(MostIdsOfALabelling))
            {
                await mailbox.LabelAsync(ids, [_waitingLabel], [], cancellationToken);
            }

            foreach (var ids in settled.Chunk(MostIdsOfALabelling))
            {
                await mailbox.LabelAsync(ids, [], [_waitingLabel], cancellationToken);
            }

            return true;
        }
        catch (GoogleUnavailableException unavailable)
        {
            // What does not pass is not asked each minute; only a label that somebody deleted is made once more.
            _waitingLabel = null;
            return unavailable.Kind != GoogleFaultKind.Passing && !isOld;
        }
    }

    /// <summary>Everything since the start, the newest first, in steps. The history id was taken before, so that nothing slips between.</summary>
    private async Task<Collected> ListAsync(ulong historyId, long? downTo, CancellationToken cancellationToken)
    {
        // The second itself is read again: mails of one second may stand on both sides of the step.
        var before = downTo is { } second ? string.Create(CultureInfo.InvariantCulture, $" before:{second + 1}") : "";
        var query = string.Create(CultureInfo.InvariantCulture, $"after:{since.ToUnixTimeSeconds() - 1}{before} -in:sent -in:drafts -in:chats");
        var mails = new List<Message>();
        long? oldest = null;
        string? next = null;
        do
        {
            var page = await mailbox.SearchAsync(query, MostMailsAtOnce, next, cancellationToken);
            mails.AddRange(await ReadAsync(page.Messages?.Select(message => message.Id) ?? [], cancellationToken));
            oldest = mails.Count == 0 ? null : mails.Min(mail => mail.InternalDate) / 1000;
            next = page.NextPageToken;
        }
        while (next is not null && (oldest is null || oldest == downTo)); // a second with more mails than one step takes
        return new() { Reports = ReportsOf(mails), Cursor = new InboxCursor(historyId, next is null ? null : oldest).ToString() };
    }

    private async Task<Collected> FollowAsync(ulong historyId, CancellationToken cancellationToken)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        var reached = historyId;
        string? page = null;
        do
        {
            ListHistoryResponse answer;
            try
            {
                answer = await mailbox.HistoryAsync(historyId, page, cancellationToken);
            }
            catch (GoogleUnavailableException expired) when (expired.Kind == GoogleFaultKind.NotFound)
            {
                // Too long ago: what is stored already is passed over by its id.
                return await ListAsync(await mailbox.HistoryIdAsync(cancellationToken), null, cancellationToken);
            }

            foreach (var record in answer.History ?? [])
            {
                ids.UnionWith((record.MessagesAdded ?? []).Select(added => added.Message).Where(MayBeReport).Select(message => message.Id));

                // A mail that somebody took out of the spam was there before, but not for us.
                ids.UnionWith((record.LabelsRemoved ?? []).Where(removed => removed.LabelIds?.Any(label => label is "SPAM" or "TRASH") ?? false).Select(removed => removed.Message.Id));

                // Drafts that went out since, above all: nothing is left to be read.
                ids.ExceptWith((record.MessagesDeleted ?? []).Select(deleted => deleted.Message.Id));
                reached = record.Id ?? reached;
                if (ids.Count >= MostMailsAtOnce)
                {
                    return await TakeAsync(ids, historyId, reached, cancellationToken);
                }
            }

            page = answer.NextPageToken;
            reached = page is null ? answer.HistoryId ?? reached : reached;
        }
        while (page is not null);
        return await TakeAsync(ids, historyId, reached, cancellationToken);
    }

    private async Task<Collected> TakeAsync(SortedSet<string> ids, ulong historyId, ulong reached, CancellationToken cancellationToken)
    {
        var reports = ReportsOf(await ReadAsync(ids, cancellationToken));
        return new() { IsUnchanged = reports.Count == 0 && reached == historyId, Reports = reports, Cursor = new InboxCursor(reached, null).ToString() };
    }

    private async Task<List<Message>> ReadAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var mails = new List<Message>();
        foreach (var id in ids)
        {
            if (await mailbox.RawAsync(id, cancellationToken) is { } mail)
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    private static bool MayBeReport(Message mail) => mail.LabelIds?.Intersect(NotReports, StringComparer.Ordinal).Any() != true;

    private List<RawReport> ReportsOf(List<Message> mails) =>
    [
        .. mails
            .Where(MayBeReport)
            .Select(mail => (Mail: mail, ReceivedAt: DateTimeOffset.FromUnixTimeMilliseconds(mail.InternalDate ?? 0).InBangkok()))
            .Where(received => received.ReceivedAt >= since)
            .OrderBy(received => received.ReceivedAt)
            .Select(received => new RawReport
            {
                Source = Name,
                Key = received.Mail.Id,
                ReceivedAt = received.ReceivedAt,
                Place = $"https://mail.google.com/mail/#all/{received.Mail.Id}",
                Content = new RawContent.Mail(ImmutableCollectionsMarshal.AsImmutableArray(MailBytes.Decode(received.Mail.Raw))),
            }),
    ];

    /// <summary>That a cursor comes back proves that the mails named in it are stored: only now may they be shown as taken.</summary>
    /// <returns>Those that are not labelled yet, and why if it is to be told.</returns>
    private async Task<(ValueList<string> Left, SourceProblem? Problem)> LabelTakenAsync(ValueList<string> taken, CancellationToken cancellationToken)
    {
        if (isTrial || taken.IsEmpty)
        {
            return (taken, null);
        }

        try
        {
            _label ??= await mailbox.LabelIdAsync(TakenLabel, cancellationToken);
            foreach (var ids in taken.Chunk(MostIdsOfALabelling))
            {
                await mailbox.LabelAsync(ids, [_label], [], cancellationToken);
            }

            return ([], null);
        }
        catch (GoogleUnavailableException unavailable) when (unavailable.Kind == GoogleFaultKind.Passing)
        {
            // The mails themselves may still be read; if not, that is told there.
            return (taken, null);
        }
        catch (GoogleUnavailableException unavailable)
        {
            // A label that cannot be put must not keep the mails from being read. Somebody may have deleted it.
            _label = null;
            return ([], unavailable.AsProblemOf("Gmail"));
        }
    }
}
