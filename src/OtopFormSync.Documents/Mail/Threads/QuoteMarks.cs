namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>Knows the lines by which mail programs introduce what they repeat, in Thai and English.</summary>
internal static class QuoteMarks
{
    private const int MaxBroken = 3;
    private const int MaxWords = 90;
    private const int MinDashes = 3;
    private const string Dashes = "-=_*—–─";

    private static readonly string[] Openings = ["on ", "เมื่อ", "ในวัน", "ใน วัน", "วันที่", "ณ วันที่", "ที่ วัน"];
    private static readonly string[] Wrote = ["wrote", "writes", "เขียนว่า", "เขียน", "เขียนไว้", "เขียนไว้ว่า", "ได้เขียน", "ได้เขียนว่า", "เขียนข้อความว่า"];
    private static readonly string[] WroteWithin = [" wrote:", "เขียนว่า:", "เขียนว่า :"];
    private static readonly string[] Forwarding = ["begin forwarded message", "เริ่มข้อความที่ส่งต่อ", "เริ่มต้นข้อความที่ส่งต่อ", "ข้อความที่ส่งต่อ", "เริ่มส่งต่อข้อความ"];

    /// <summary>The mark at a line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The line.</param>
    /// <param name="to">Where to stop.</param>
    /// <param name="isBelowRule">True when a line is drawn above.</param>
    /// <param name="hasPast">True when there was a mail before.</param>
    /// <returns>The mark; null when none is there.</returns>
    public static QuoteMark? At(IReadOnlyList<MailLine> lines, int at, int to, bool isBelowRule, bool hasPast)
    {
        var line = lines[at];
        if (WordsOf(line.Text) is { } kind)
        {
            var below = HeaderBlock.BelowMark(lines, at + 1, to);
            return new(kind, below.End, below.Subject.Length > 0 ? below.Subject : SubjectIn(line.Text), below.From, below.Sent);
        }

        if (AttributionEnd(lines, at, to) is { } end)
        {
            return new(QuoteMarkKind.Attribution, end);
        }

        // People draw lines in letters too.
        var isExpected = line.Hint is LineHint.Quote or LineHint.Attribution || (hasPast && (isBelowRule || line.Hint == LineHint.AfterRule));
        return HeaderBlock.Alone(lines, at, to, isExpected, hasPast) is { } block ? new QuoteMark(QuoteMarkKind.Headers, block.End, block.Subject, block.From, block.Sent)
            : line.Hint switch
            {
                LineHint.Quote => new QuoteMark(QuoteMarkKind.Headers, at),
                LineHint.Attribution => new QuoteMark(QuoteMarkKind.Attribution, at + 1),
                LineHint.None or LineHint.AfterRule => null,
            };
    }

    private static QuoteMarkKind? WordsOf(string text)
    {
        var words = text.AsSpan().TrimStart(Dashes);
        var dashes = text.Length - words.Length;
        if (dashes >= MinDashes)
        {
            // Yahoo writes the headers on the same line: "----- Forwarded Message ----- From: …".
            var close = words.IndexOf(text.AsSpan(0, MinDashes));
            words = close < 0 ? [] : words[..close];
            return words.Length > MaxWords ? null
                : Has(words, "forward") || Has(words, "ส่งต่อ") ? QuoteMarkKind.Forward
                : Has(words, "original") || Has(words, "ต้นฉบับ") || Has(words, "ดั้งเดิม") || Has(words, "ข้อความเดิม") || Has(words, "เมลเดิม") ? QuoteMarkKind.Headers
                : null;
        }

        if (words is [.., ':'] && words.Length <= MaxWords)
        {
            foreach (var forwarding in Forwarding)
            {
                if (words.TrimEnd(": ").Equals(forwarding, StringComparison.OrdinalIgnoreCase))
                {
                    return QuoteMarkKind.Forward;
                }
            }
        }

        return null;
    }

    private static string SubjectIn(string text)
    {
        const string Subject = "Subject:";
        var at = text.IndexOf(Subject, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : text[(at + Subject.Length)..].Trim();
    }

    /// <summary>Where "On Mon, 15 Jan 2024 at 09:42, name &lt;address&gt; wrote:" ends, which programs break into up to three lines.</summary>
    private static int? AttributionEnd(IReadOnlyList<MailLine> lines, int at, int to)
    {
        var text = lines[at].Text.TrimStart('-', ' ');
        var opens = Array.Exists(Openings, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
        if (!opens && !text.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        for (var end = at; end < to && end < at + MaxBroken && !lines[end].IsEmpty && lines[end].Depth == lines[at].Depth; end++)
        {
            text = end == at ? text : text + " " + lines[end].Text;
            if (NamesTimeOrAddress(text) && (SaysWrote(text) || (opens && Array.Exists(WroteWithin, wrote => Has(text, wrote))) || IsAboveQuote(text, lines, end + 1, to)))
            {
                return end + 1;
            }
        }

        return null;
    }

    /// <summary>In whatever language: an address and a colon right above marks of quoting.</summary>
    private static bool IsAboveQuote(string text, IReadOnlyList<MailLine> lines, int below, int to)
    {
        var next = below < to && lines[below].IsEmpty ? below + 1 : below;
        return next < to && lines[next].Depth > lines[below - 1].Depth && text.EndsWith(':') && text.Contains('@', StringComparison.Ordinal);
    }

    private static bool NamesTimeOrAddress(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('๐', '๙') || text.Contains('@');

    private static bool SaysWrote(string text)
    {
        // "<address>:" after a date, and "---- On … wrote ----".
        var isDashed = text.EndsWith("---", StringComparison.Ordinal);
        var trimmed = text.AsSpan().TrimEnd("- ");
        if (trimmed is not [.., ':'] && !isDashed)
        {
            return false;
        }

        var bare = trimmed.TrimEnd(": ").ToString();
        return Array.Exists(Wrote, wrote => bare.EndsWith(wrote, StringComparison.OrdinalIgnoreCase))
            || (text.Contains('@', StringComparison.Ordinal) && text.Contains("เขียนเมื่อ", StringComparison.Ordinal))
            || (text.Length > 4 && char.IsAsciiDigit(text[0]) && (text[4] is '-' or '/') && bare.EndsWith('>') && text.Contains('@', StringComparison.Ordinal));
    }

    private static bool Has(ReadOnlySpan<char> text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
