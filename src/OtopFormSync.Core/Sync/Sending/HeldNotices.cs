using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;

namespace OtopFormSync.Core.Sync.Sending;

/// <summary>Holds what may have gone out in a time that the record does not know, until it is proved that it did; the rest is an officer's to say.</summary>
/// <param name="store">The record.</param>
/// <param name="identity">What the record does not know.</param>
internal sealed class HeldNotices(IReportStore store, WorkspaceIdentity identity)
{
    /// <summary>Holds what is planned and has no draft yet: whatever the record does not know of may have been this.</summary>
    /// <param name="planned">The programs whose notices were planned in this cycle.</param>
    /// <param name="isWhole">True when all sources were read: only then is everything planned that belongs to that time.</param>
    /// <param name="at">The present, by the machine's clock.</param>
    /// <param name="cancellationToken">Stops it between two notices.</param>
    public async Task HoldAsync(IReadOnlyList<ProgramId> planned, bool isWhole, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (identity.Doubt is not { Open.IsEmpty: false } doubt)
        {
            return;
        }

        foreach (var program in planned.Where(doubt.Covers))
        {
            foreach (var notice in (await store.ReadNoticesAsync(cancellationToken)).Where(notice => notice.State == NoticeState.Planned && notice.Key.IsOf(program)))
            {
                await store.MoveNoticeAsync(notice.Key, NoticeState.Unknown, null, at, cancellationToken);
            }

            doubt = isWhole ? doubt.Without(program) : doubt;
        }

        await identity.KeepAsync(doubt, cancellationToken);
    }

    /// <summary>What people are told of it after a delivery.</summary>
    /// <param name="delivery">What was sent, proved and left.</param>
    /// <param name="at">The cycle's instant.</param>
    /// <param name="cancellationToken">Stops before it is on record.</param>
    public async Task<Telling?> ToldAsync(DeliveryReport delivery, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (identity.Doubt is not { } doubt)
        {
            return null;
        }

        doubt = doubt with { Proved = doubt.Proved + delivery.Proved };
        await identity.KeepAsync(doubt, cancellationToken);
        return doubt.Told(delivery.Pending.Count(RecordDoubt.IsHeld), at);
    }
}
