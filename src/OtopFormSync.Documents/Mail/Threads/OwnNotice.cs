using OtopFormSync.Core.Notices;

namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>Knows a receipt or reminder of our own in a mail whose program does not mark what it repeats: figures in it would be read as a report.</summary>
internal static class OwnNotice
{
    private const string Footer = "อีเมลฉบับนี้จัดส่งโดยระบบอัตโนมัติ";
    private const string Reference = "เลขอ้างอิง";
    private const int LinesOfFooter = 8;

    private static readonly string[] Kinds = [.. Enum.GetValues<NoticeKind>().Select(kind => $".{kind}.".ToLowerInvariant())];

    /// <summary>True for a line that stands only below our own notices.</summary>
    public static bool IsFooter(string line) =>
        line.Contains(Footer, StringComparison.Ordinal)
        || (line.StartsWith(Reference, StringComparison.Ordinal) && NamesKind(line));

    /// <summary>True for the Message-ID of a notice, which begins with its key.</summary>
    public static bool IsId(string? messageId) =>
        messageId?.Split('@') is [var key, _] && IsKey(key);

    /// <summary>True for the key of a notice.</summary>
    public static bool IsKey(string text) => NoticeKey.TryParse(text, null, out _) && NamesKind(text);

    private static bool NamesKind(string text) => Array.Exists(Kinds, kind => text.Contains(kind, StringComparison.Ordinal));

    /// <summary>Where the notice begins: it opens with the name of the office, with which it closes.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="from">Where it may begin at the earliest.</param>
    /// <param name="footer">Its footer.</param>
    /// <returns>The line; null when it cannot be told.</returns>
    public static int? Start(IReadOnlyList<MailLine> lines, int from, int footer)
    {
        var tries = 0;
        for (var closing = footer - 1; closing > from && tries < LinesOfFooter; closing--)
        {
            if (lines[closing].IsEmpty || lines[closing].IsRule)
            {
                continue;
            }

            tries++;
            for (var at = closing - 1; at >= from; at--)
            {
                if (lines[at].Text.Length > 10 && lines[at].Text == lines[closing].Text)
                {
                    return at;
                }
            }
        }

        return null;
    }
}
