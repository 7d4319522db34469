using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync.Sending;

/// <summary>Carries planned notices to their end: draft, store its id, announce, send. Safe to stop and repeat at any point.</summary>
/// <param name="store">The record.</param>
/// <param name="sender">How mail goes out.</param>
/// <param name="time">The machine's clock: what is waited for and counted by the day goes on whatever the instant is that is tried.</param>
/// <param name="progress">Hears how far the sending is; null when nobody asks.</param>
public sealed class NoticeDelivery(IReportStore store, INoticeSender sender, TimeProvider time, Action<WorkProgress>? progress = null)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan LookedFor = TimeSpan.FromMinutes(15);

    private bool _hasLooked;

    /// <summary>Whether a notice that is held is still looked for among those that went out.</summary>
    /// <param name="record">The notice.</param>
    /// <param name="now">The present, by the machine's clock.</param>
    internal static bool IsLookedFor(NoticeRecord record, DateTimeOffset now) => RecordDoubt.IsHeld(record) && (now - record.ChangedAt).Duration() <= LookedFor;

    /// <summary>Sends everything that is planned and not yet sent: what has its day before what answers, and within a kind in the order of planning. A notice that fails stays for the next cycle and does not stop the others.</summary>
    /// <param name="unreached">Addresses that mails do not reach: what was planned for them alone is given up.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>What went out, and what stays with its fault.</returns>
    public async Task<DeliveryReport> DeliverAsync(IEnumerable<string> unreached, CancellationToken cancellationToken)
    {
        var dead = unreached.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sent = new List<OutgoingNotice>();
        var pending = new List<NoticeRecord>();
        var faults = new List<Exception>();
        var proved = 0;
        var records = await store.ReadNoticesAsync(cancellationToken);
        var left = (sender.MostADay ?? int.MaxValue) - records.Count(record => record.State is NoticeState.Sent or NoticeState.Sending && (time.GetUtcNow() - record.ChangedAt).Duration() < Day); // also of a clock that was ahead
        foreach (var record in records.OrderBy(record => Turn(record.Kind)))
        {
            switch (record.State)
            {
                case NoticeState.Sent or NoticeState.Cancelled:
                    break;
                case NoticeState.Unknown when RecordDoubt.IsHeld(record) && await IsProvedNowAsync(record, faults, cancellationToken):
                    await RecordSentAsync(record, cancellationToken);
                    proved++;
                    break;
                case NoticeState.Unknown:
                    pending.Add(record);
                    break;
                case NoticeState.Planned or NoticeState.Drafted when record.To.All(dead.Contains):
                    await store.MoveNoticeAsync(record.Key, NoticeState.Cancelled, null, time.GetUtcNow(), cancellationToken);
                    break;
                case NoticeState.Planned or NoticeState.Drafted when left <= 0:
                    pending.Add(record);
                    if (!faults.Any(fault => fault is DailyLimitException))
                    {
                        faults.Add(new DailyLimitException(sender.MostADay!.Value));
                    }

                    break;
                case NoticeState.Planned or NoticeState.Drafted or NoticeState.Sending:
                    progress?.Invoke(new(WorkPart.SendingNotices, sent.Count, records.Count(waiting => waiting.State is NoticeState.Planned or NoticeState.Drafted or NoticeState.Sending)));
                    left -= record.State == NoticeState.Sending ? 0 : 1;
                    try
                    {
                        if (record.State == NoticeState.Planned && await sender.IsAmongSentAsync(record.Key, cancellationToken))
                        {
                            // Another state of the record, or a copy of the workspace, sent it.
                            await RecordSentAsync(record, cancellationToken);
                            break;
                        }

                        var notice = await store.ReadNoticeAsync(record.Key, cancellationToken);
                        if (await SendAsync(record, notice, cancellationToken) == SendOutcome.Sent)
                        {
                            sent.Add(notice);
                        }
                        else
                        {
                            pending.Add(record with { State = NoticeState.Unknown });
                        }
                    }
                    catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
                    {
                        pending.Add(record);
                        faults.Add(fault);
                    }

                    break;
            }
        }

        _hasLooked = true;
        return new(sent.ToValueList(), pending.ToValueList(), faults.ToValueList()) { Proved = proved };
    }

    // The list of sent mails lags behind: what is not in it is looked for again for a while, and whenever the worker starts.
    private async Task<bool> IsProvedNowAsync(NoticeRecord record, List<Exception> faults, CancellationToken cancellationToken)
    {
        if (_hasLooked && !IsLookedFor(record, time.GetUtcNow()))
        {
            return false;
        }

        try
        {
            return await sender.IsAmongSentAsync(record.Key, cancellationToken);
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            faults.Add(fault);
            return false;
        }
    }

    private async Task RecordSentAsync(NoticeRecord record, CancellationToken cancellationToken)
    {
        await store.MoveNoticeAsync(record.Key, NoticeState.Unknown, null, time.GetUtcNow(), cancellationToken);
        await store.MoveNoticeAsync(record.Key, NoticeState.Sent, null, time.GetUtcNow(), cancellationToken);
    }

    // Where only so many may go out in a day, receipts must not use up what the digest needs.
    private static int Turn(NoticeKind kind) => kind switch
    {
        NoticeKind.Digest => 0,
        NoticeKind.Reminder or NoticeKind.Survey or NoticeKind.Form or NoticeKind.Group => 1,
        NoticeKind.LineBinding or NoticeKind.Receipt or NoticeKind.Answer or NoticeKind.GradeChange => 2,
    };

    private async Task<SendOutcome> SendAsync(NoticeRecord record, OutgoingNotice notice, CancellationToken cancellationToken)
    {
        var draftId = record.DraftId;
        if (draftId is null)
        {
            draftId = await sender.DraftAsync(notice, cancellationToken);
            await store.MoveNoticeAsync(record.Key, NoticeState.Drafted, draftId, time.GetUtcNow(), cancellationToken);
        }

        var ago = record.State == NoticeState.Sending ? time.GetUtcNow() - record.ChangedAt : (TimeSpan?)null;
        if (ago is null || ago < TimeSpan.Zero)
        {
            // Announced by a clock that was ahead: waited for from now on, not until that clock's time has come.
            ago = ago is null ? null : TimeSpan.Zero;
            await AnnounceAsync(record.Key, cancellationToken);
        }

        var announced = ago is { } since ? new AnnouncedSending(since, stop => AnnounceAsync(record.Key, stop)) : null;
        var outcome = await AttemptAsync(record.Key, notice, draftId, announced, cancellationToken);
        var state = outcome switch
        {
            SendOutcome.Sent => NoticeState.Sent,
            SendOutcome.Unknown => NoticeState.Unknown,
        };
        await store.MoveNoticeAsync(record.Key, state, null, time.GetUtcNow(), cancellationToken);
        return outcome;
    }

    // The record tells when the mail may last have gone out, so that another process waits just as long as this one would.
    private async Task<SendOutcome> AttemptAsync(NoticeKey key, OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(notice, draftId, announced, cancellationToken);
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            if ((fault as ISendFault)?.Doubt is null or SendDoubt.MayBeSent)
            {
                await AnnounceAsync(key, cancellationToken);
            }

            throw;
        }
    }

    private Task AnnounceAsync(NoticeKey key, CancellationToken cancellationToken) =>
        store.MoveNoticeAsync(key, NoticeState.Sending, null, time.GetUtcNow(), cancellationToken);
}

/// <summary>What a delivery did.</summary>
/// <param name="Sent">Notices that went out.</param>
/// <param name="Pending">Notices that stay.</param>
/// <param name="Faults">Why some stay.</param>
public sealed record DeliveryReport(ValueList<OutgoingNotice> Sent, ValueList<NoticeRecord> Pending, ValueList<Exception> Faults)
{
    /// <summary>Notices that were held and are now proved to have gone out before.</summary>
    public int Proved { get; init; }
}
