namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>The lines From, Sent, To, Subject that mail programs put above a mail that they repeat.</summary>
/// <param name="End">The line after the block.</param>
/// <param name="Subject">The subject it gives; empty for none.</param>
/// <param name="From">The sender it gives; empty for none.</param>
/// <param name="Sent">The time it gives; empty for none.</param>
internal readonly record struct HeaderBlock(int End, string Subject, string From, string Sent)
{
    private const int MaxLines = 40;
    private const int MaxContinuation = 12;
    private const int MaxWord = 24;

    private enum Field
    {
        None,
        From,
        Sent,
        Date,
        To,
        Subject,
        Other,
    }

    /// <summary>Reads the block below a mark, which says that one comes.</summary>
    /// <returns>The block; an empty one when none stands there.</returns>
    public static HeaderBlock BelowMark(IReadOnlyList<MailLine> lines, int from, int to)
    {
        var first = from;
        while (first < to && first < from + 3 && lines[first].IsEmpty)
        {
            first++;
        }

        return first < to && FieldOf(lines[first].Text, out _) != Field.None ? Read(lines, first, to, out _, out _) : new(from, "", "", "");
    }

    /// <summary>Reads a block that stands alone. A letter may begin with such lines too: it takes more to be sure.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="from">Where it may begin.</param>
    /// <param name="to">Where to stop.</param>
    /// <param name="isExpected">True when the markup parts two mails here, or a line that is drawn above.</param>
    /// <param name="hasPast">True when there was a mail before.</param>
    /// <returns>The block; null when none stands there.</returns>
    public static HeaderBlock? Alone(IReadOnlyList<MailLine> lines, int from, int to, bool isExpected, bool hasPast)
    {
        if (FieldOf(lines[from].Text, out _) != Field.From)
        {
            return null;
        }

        var block = Read(lines, from, to, out var found, out var looksSent);
        var isSent = found.Contains(Field.Sent) || found.Contains(Field.Date);
        var isAddressed = found.Contains(Field.To) || found.Contains(Field.Subject);
        return (isExpected && (isSent || isAddressed)) || (isSent && hasPast) || (isSent && isAddressed && (found.Contains(Field.Sent) || looksSent)) ? block : null;
    }

    private static HeaderBlock Read(IReadOnlyList<MailLine> lines, int from, int to, out HashSet<Field> found, out bool looksSent)
    {
        var (end, subject, sender, sent, last) = (from, "", "", "", Field.None);
        found = [];
        looksSent = false;
        for (var at = from; at < to && at < from + MaxLines; at++)
        {
            var field = FieldOf(lines[at].Text, out var value);
            if (field == Field.None)
            {
                if (!ContinuesAfter(lines, at, to, found, last))
                {
                    break;
                }

                continue;
            }

            if (field != Field.Other && !found.Add(field))
            {
                break;
            }

            // An address, or a time of day: letters have neither in these lines.
            looksSent |= value.Contains('@', StringComparison.Ordinal) || (field is Field.Date && value.Contains(':', StringComparison.Ordinal));
            subject = field == Field.Subject ? value : subject;
            sender = field == Field.From ? value : sender;
            sent = field is Field.Sent or Field.Date ? value : sent;
            (last, end) = (field, at + 1);
        }

        return new(end, subject, sender, sent);
    }

    // Long lists of receivers are broken into lines; some programs part the lines by empty ones. The mail itself may follow the last line at once.
    private static bool ContinuesAfter(IReadOnlyList<MailLine> lines, int at, int to, HashSet<Field> found, Field last)
    {
        if (found.Contains(Field.From) && found.Contains(Field.Subject) && (lines[at].IsEmpty || found.Contains(Field.To)))
        {
            return false;
        }

        var most = at + (last == Field.Subject ? 1 : MaxContinuation);
        for (var next = at + 1; next < to && next <= most; next++)
        {
            var field = FieldOf(lines[next].Text, out _);
            if (field != Field.None)
            {
                return !found.Contains(field) && !(field is Field.Sent or Field.Date && (found.Contains(Field.Sent) || found.Contains(Field.Date)));
            }

            if (lines[next].IsEmpty || lines[at].IsEmpty)
            {
                return false;
            }
        }

        return false;
    }

    private static Field FieldOf(string text, out string value)
    {
        value = "";
        var colon = text.AsSpan(0, Math.Min(text.Length, MaxWord)).IndexOfAny(':', '：');
        if (colon <= 0 || (Named(text[..colon].Trim(' ', '*', '_', '\t')) is var field && field == Field.None))
        {
            return Field.None;
        }

        value = text[(colon + 1)..].Trim(' ', '*', '\t');
        return field;
    }

    // ส่ง and Sent are Outlook's words; วันที่ and Date stand in letters as well.
    private static Field Named(string word) => word.ToUpperInvariant() switch
    {
        "FROM" or "จาก" or "ผู้ส่ง" => Field.From,
        "SENT" or "ส่ง" or "ส่งเมื่อ" or "วันที่ส่ง" => Field.Sent,
        "DATE" or "วันที่" or "วัน" or "เมื่อ" => Field.Date,
        "TO" or "ถึง" or "ผู้รับ" => Field.To,
        "SUBJECT" or "เรื่อง" or "หัวเรื่อง" or "หัวข้อ" or "ชื่อเรื่อง" => Field.Subject,
        "CC" or "BCC" or "สำเนา" or "สำเนาถึง" or "สำเนาลับ" or "REPLY-TO" or "ตอบกลับถึง" or "ตอบกลับไปที่" or "IMPORTANCE" or "ความสำคัญ"
            or "ATTACHMENTS" or "สิ่งที่แนบมา" or "ORGANIZATION" or "RESENT-FROM" => Field.Other,
        _ => Field.None,
    };
}
