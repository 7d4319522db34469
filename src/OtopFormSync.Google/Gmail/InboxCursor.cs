using System.Globalization;

namespace OtopFormSync.Google.Gmail;

/// <summary>How far the mailbox was read: a history id, and while the first reading lasts, down to which instant.</summary>
/// <param name="HistoryId">Everything that came after it is still to be read.</param>
/// <param name="DownTo">Mails from this second on were read; null once all were.</param>
internal sealed record InboxCursor(ulong HistoryId, long? DownTo)
{
    public static InboxCursor? Parse(string? text)
    {
        if (text?.Split('/') is not [var id, var downTo] || !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var historyId))
        {
            return null;
        }

        return downTo.Length == 0 ? new(historyId, null)
            : long.TryParse(downTo, NumberStyles.None, CultureInfo.InvariantCulture, out var second) ? new(historyId, second)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HistoryId}/{DownTo}");
}
