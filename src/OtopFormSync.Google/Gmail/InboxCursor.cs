using System.Globalization;
using OtopFormSync.Core;

namespace OtopFormSync.Google.Gmail;

/// <summary>How far the mailbox was read: a history id, and while the first reading lasts, down to which instant.</summary>
/// <param name="HistoryId">Everything that came after it is still to be read.</param>
/// <param name="DownTo">Mails from this second on were read; null once all were.</param>
internal sealed record InboxCursor(ulong HistoryId, long? DownTo)
{
    /// <summary>Mails that were taken and are not labelled yet.</summary>
    public ValueList<string> Taken { get; init; } = [];

    public static InboxCursor? Parse(string? text)
    {
        if (text?.Split('/') is not [var id, var downTo, .. var taken] || taken.Length > 1 || !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var historyId))
        {
            return null;
        }

        ValueList<string> mails = taken is [{ Length: > 0 } joined] ? [.. joined.Split(',')] : [];
        return downTo.Length == 0 ? new(historyId, null) { Taken = mails }
            : long.TryParse(downTo, NumberStyles.None, CultureInfo.InvariantCulture, out var second) ? new(historyId, second) { Taken = mails }
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HistoryId}/{DownTo}{(Taken.IsEmpty ? "" : "/")}{string.Join(',', Taken)}");
}
