using System.Runtime.InteropServices;
using OtopFormSync.Core.Notices;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>Notices: unique by key, with every move on record.</summary>
internal static class NoticeTable
{
    internal static int Plan(StoreWriting writing, IReadOnlyList<OutgoingNotice> notices, DateTimeOffset at)
    {
        var known = writing.Reading.Rows("""SELECT "Key" FROM notices""", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        foreach (var notice in notices.Where(notice => known.Add(notice.Key.Value)))
        {
            Add(writing, notice, notice.Key, NoticeState.Planned, at);
            foreach (var covered in notice.Covers.Where(covered => known.Add(covered.Value)))
            {
                Add(writing, notice with { Mime = [] }, covered, NoticeState.Cancelled, at);
            }
        }

        return 0;
    }

    private static void Add(StoreWriting writing, OutgoingNotice notice, NoticeKey key, NoticeState state, DateTimeOffset at)
    {
        var seq = writing.Insert(
            """
            INSERT INTO notices ("Key", "Kind", "Recipients", "Subject", "Mime", "State", "PlannedAt", "ChangedAt")
            VALUES ($key, $kind, $recipients, $subject, $mime, $state, $at, $at)
            """,
            ("$key", key.Value),
            ("$kind", notice.Kind.ToString()),
            ("$recipients", TextsCodec.Encode(notice.To)),
            ("$subject", notice.Subject),
            ("$mime", ImmutableCollectionsMarshal.AsArray(notice.Mime) ?? []),
            ("$state", state.ToString()),
            ("$at", at.ToUnixTimeMilliseconds()));
        AddEvent(writing, seq, state, null, at);
    }

    private static void AddEvent(StoreWriting writing, long seq, NoticeState state, string? draftId, DateTimeOffset at) => writing.Execute(
        """INSERT INTO notice_events ("NoticeSeq", "State", "DraftId", "At") VALUES ($notice, $state, $draft, $at)""",
        ("$notice", seq),
        ("$state", state.ToString()),
        ("$draft", draftId),
        ("$at", at.ToUnixTimeMilliseconds()));

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
    internal static int Purge(StoreWriting writing, IReadOnlyList<NoticeKey> notices)
    {
        foreach (var key in notices)
        {
            writing.Execute("""UPDATE notices SET "Mime" = $nothing WHERE "Key" = $key""", ("$nothing", Array.Empty<byte>()), ("$key", key.Value));
        }

        return notices.Count;
    }

    internal static int Move(StoreWriting writing, NoticeKey key, NoticeState state, string? draftId, DateTimeOffset at)
    {
        var (seq, from, draft) = Find(writing, key);
        if (!MayMove(from, state, (draft ?? draftId) is not null))
        {
            throw new InvalidOperationException($"The notice '{key}' is {from} and cannot become {state}.");
        }

        // One adopted draft per key for ever: a second one could be sent beside the first.
        if (draftId is not null && draft is not null && !string.Equals(draftId, draft, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The notice '{key}' has the draft '{draft}' and cannot adopt '{draftId}'.");
        }

        writing.Execute(
            """UPDATE notices SET "State" = $state, "DraftId" = $draft, "ChangedAt" = $at WHERE "Seq" = $notice""",
            ("$state", state.ToString()),
            ("$draft", draft ?? draftId),
            ("$at", at.ToUnixTimeMilliseconds()),
            ("$notice", seq));
        AddEvent(writing, seq, state, draftId, at);
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

    private static (long Seq, NoticeState State, string? DraftId) Find(StoreWriting writing, NoticeKey key) =>
        writing.Reading.Rows(
            """SELECT "Seq", "State", "DraftId" FROM notices WHERE "Key" = $key""",
            row => ((long Seq, NoticeState State, string? DraftId)?)(row.GetInt64(0), Enum.Parse<NoticeState>(row.GetString(1)), row.IsDBNull(2) ? null : row.GetString(2)),
            ("$key", key.Value)).FirstOrDefault() ?? throw Unknown(key);

    private static ArgumentException Unknown(NoticeKey key) => new($"There is no notice '{key}'.", nameof(key));
}
