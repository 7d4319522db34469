using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using OtopFormSync.Core.Notices;
using OtopFormSync.Storage.Rows;

namespace OtopFormSync.Storage;

/// <summary>Notices: unique by key, with every move on record.</summary>
internal static class NoticeTable
{
    internal static int Plan(StoreContext context, IReadOnlyList<OutgoingNotice> notices, DateTimeOffset at)
    {
        var known = context.Notices.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var notice in notices.Where(notice => known.Add(notice.Key.Value)))
        {
            Add(context, notice, notice.Key, NoticeState.Planned, at);
            foreach (var covered in notice.Covers.Where(covered => known.Add(covered.Value)))
            {
                Add(context, notice with { Mime = [] }, covered, NoticeState.Cancelled, at);
            }
        }

        return 0;
    }

    private static void Add(StoreContext context, OutgoingNotice notice, NoticeKey key, NoticeState state, DateTimeOffset at)
    {
        var row = new NoticeRow
        {
            Key = key.Value,
            Kind = notice.Kind.ToString(),
            Recipients = TextsCodec.Encode(notice.To),
            Subject = notice.Subject,
            Mime = ImmutableCollectionsMarshal.AsArray(notice.Mime) ?? [],
            State = state.ToString(),
            PlannedAt = at,
            ChangedAt = at,
        };
        context.Notices.Add(row);
        context.SaveChanges();
        context.NoticeEvents.Add(new NoticeEventRow { NoticeSeq = row.Seq, State = row.State, At = at });
    }

    internal static IReadOnlyList<NoticeRecord> Read(StoreReading reading)
    {
        var pool = new TextPool();
        return
        [
            .. reading.Rows(
                """SELECT "Key", "Kind", "Subject", "State", "DraftId", "PlannedAt", "ChangedAt", "Recipients", length("Mime") FROM notices ORDER BY "Seq" """,
                row => new NoticeRecord(
                    NoticeKey.Parse(row.GetString(0), null),
                    Enum.Parse<NoticeKind>(row.GetString(1)),
                    row.GetString(2),
                    Enum.Parse<NoticeState>(row.GetString(3)),
                    row.IsDBNull(4) ? null : row.GetString(4),
                    UnixMilliseconds.Instant(row.GetInt64(5)),
                    UnixMilliseconds.Instant(row.GetInt64(6)))
                {
                    To = TextsCodec.Decode(row.GetFieldValue<byte[]>(7), pool),
                    HasContent = row.GetInt64(8) > 0,
                }),
        ];
    }

    internal static OutgoingNotice Content(StoreReading reading, NoticeKey key) =>
        reading.Rows(
            """SELECT "Kind", "Recipients", "Subject", "Mime" FROM notices WHERE "Key" = $key""",
            row => new OutgoingNotice(key, Enum.Parse<NoticeKind>(row.GetString(0)), TextsCodec.Decode(row.GetFieldValue<byte[]>(1), new TextPool()), row.GetString(2), ImmutableCollectionsMarshal.AsImmutableArray(row.GetFieldValue<byte[]>(3))),
            ("$key", key.Value)).FirstOrDefault() ?? throw Unknown(key);

    /// <summary>Removes what notices said; to whom, when and about what they went stays.</summary>
    internal static int Purge(StoreContext context, IReadOnlyList<NoticeKey> notices)
    {
        foreach (var key in notices)
        {
            context.Notices.Where(row => row.Key == key.Value).ExecuteUpdate(set => set.SetProperty(row => row.Mime, Array.Empty<byte>()));
        }

        return notices.Count;
    }

    internal static int Move(StoreContext context, NoticeKey key, NoticeState state, string? draftId, DateTimeOffset at)
    {
        var row = Find(context, key);
        var from = Enum.Parse<NoticeState>(row.State);
        if (!MayMove(from, state, (row.DraftId ?? draftId) is not null))
        {
            throw new InvalidOperationException($"The notice '{key}' is {from} and cannot become {state}.");
        }

        // One adopted draft per key for ever: a second one could be sent beside the first.
        if (draftId is not null && row.DraftId is not null && !string.Equals(draftId, row.DraftId, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The notice '{key}' has the draft '{row.DraftId}' and cannot adopt '{draftId}'.");
        }

        var adopted = row.DraftId ?? draftId;
        context.Notices.Where(known => known.Seq == row.Seq).ExecuteUpdate(set => set
            .SetProperty(known => known.State, state.ToString())
            .SetProperty(known => known.DraftId, adopted)
            .SetProperty(known => known.ChangedAt, at));
        context.NoticeEvents.Add(new NoticeEventRow { NoticeSeq = row.Seq, State = state.ToString(), DraftId = draftId, At = at });
        return 0;
    }

    /// <summary>Only a stored draft is announced, only what was announced was sent, and after the announcement no way leads back; what was held before it had a draft may go on.</summary>
    private static bool MayMove(NoticeState from, NoticeState to, bool hasDraft) => to switch
    {
        NoticeState.Planned => from is NoticeState.Planned || (from is NoticeState.Unknown && !hasDraft),
        NoticeState.Drafted => hasDraft && from is (NoticeState.Planned or NoticeState.Drafted),
        NoticeState.Sending => hasDraft && from is (NoticeState.Planned or NoticeState.Drafted or NoticeState.Sending or NoticeState.Unknown),
        NoticeState.Sent => from is NoticeState.Sending or NoticeState.Unknown or NoticeState.Sent,
        NoticeState.Unknown => from is NoticeState.Planned or NoticeState.Drafted or NoticeState.Sending or NoticeState.Unknown,
        NoticeState.Cancelled => from is NoticeState.Planned or NoticeState.Drafted or NoticeState.Unknown or NoticeState.Cancelled,
    };

    private static NoticeRow Find(StoreContext context, NoticeKey key) =>
        context.Notices.FirstOrDefault(row => row.Key == key.Value) ?? throw Unknown(key);

    private static ArgumentException Unknown(NoticeKey key) => new($"There is no notice '{key}'.", nameof(key));
}
