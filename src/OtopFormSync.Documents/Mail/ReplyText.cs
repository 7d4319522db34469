using System.Text.RegularExpressions;

namespace OtopFormSync.Documents.Mail;

/// <summary>What the sender wrote, without what the mail program repeats of the mail that is answered, and without our own footers: figures in them would be read as a report.</summary>
internal static partial class ReplyText
{
    private const int HeaderBlockLines = 6;
    private const int TimeoutMs = 500;

    private static readonly string[] OwnFooters = ["อีเมลฉบับนี้จัดส่งโดยระบบอัตโนมัติ"];

    /// <summary>Cuts.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="subject">The subject, which tells a forwarded mail.</param>
    /// <returns>The sender's own text.</returns>
    public static string Own(string text, string subject)
    {
        var lines = text.Split('\n');
        var lastFooter = Array.FindLastIndex(lines, IsOwnFooter);
        var isForwarded = lastFooter < 0 && ForwardSubject().IsMatch(subject);
        var own = new List<string>();
        var hasText = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (IsOwnFooter(line))
            {
                break;
            }

            if (ForwardMark().IsMatch(line) && lastFooter < i)
            {
                i = AfterHeaders(lines, i + 1) - 1;
                continue;
            }

            if (IsQuoteStart(lines, i))
            {
                if (!isForwarded || hasText)
                {
                    break;
                }

                i = AfterHeaders(lines, i + 1) - 1;
                continue;
            }

            if (!line.StartsWith('>'))
            {
                own.Add(lines[i].TrimEnd());
                hasText |= own[^1].Length > 0;
            }
        }

        return string.Join('\n', own).Trim();
    }

    private static bool IsOwnFooter(string line) => OwnFooters.Any(footer => line.Contains(footer, StringComparison.Ordinal));

    private static bool IsQuoteStart(string[] lines, int at)
    {
        var line = lines[at].Trim();
        if (line.Length == 0)
        {
            return false;
        }

        // Mail programs break "On Mon, 15 Jan 2024 at 09:42, name <address> wrote:" into up to three lines.
        var joined = string.Join(' ', lines.Skip(at).Take(3).Select(part => part.Trim()));
        return (line.StartsWith("On ", StringComparison.Ordinal) && OnWrote().IsMatch(joined))
            || (line.StartsWith("เมื่อ", StringComparison.Ordinal) && WroteInThai().IsMatch(joined))
            || Original().IsMatch(line)
            || (SenderLine().IsMatch(line) && lines.Skip(at + 1).Take(HeaderBlockLines).Any(next => SentLine().IsMatch(next.Trim())));
    }

    private static int AfterHeaders(string[] lines, int at)
    {
        while (at < lines.Length && (HeaderLine().IsMatch(lines[at].Trim()) || (lines[at].Trim().Length == 0 && at + 1 < lines.Length && HeaderLine().IsMatch(lines[at + 1].Trim()))))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(@"^\s*(?:fwd?|ส่งต่อ)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex ForwardSubject();

    [GeneratedRegex(@"^-{5,}\s*(?:forwarded message|ข้อความที่ส่งต่อ)\s*-{5,}$|^begin forwarded message:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex ForwardMark();

    [GeneratedRegex(@"^On .{6,300}? wrote:", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex OnWrote();

    [GeneratedRegex(@"^เมื่อ.{4,300}?เขียน(?:ว่า)?\s*:", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex WroteInThai();

    [GeneratedRegex(@"^-{3,}\s*(?:original message|ข้อความต้นฉบับ|ข้อความเดิม)\s*-{3,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Original();

    [GeneratedRegex(@"^\*?(?:from|จาก)\*?\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex SenderLine();

    [GeneratedRegex(@"^\*?(?:sent|date|ส่ง|ส่งเมื่อ|วันที่)\*?\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex SentLine();

    [GeneratedRegex(@"^\*?(?:from|to|cc|sent|date|subject|reply-to|จาก|ถึง|สำเนา|ส่ง|ส่งเมื่อ|วันที่|เรื่อง|หัวเรื่อง)\*?\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex HeaderLine();
}
