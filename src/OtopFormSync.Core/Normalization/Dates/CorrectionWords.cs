using System.Text.RegularExpressions;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Words by which a report says that it corrects an earlier one: ขอแก้ไข, ฉบับแก้ไข, แก้ไขครั้งที่ 2, ครั้งที่ 2.</summary>
public static partial class CorrectionWords
{
    private const int Budget = 20_000;

    /// <summary>Whether a text says that it corrects.</summary>
    /// <param name="text">A subject, a file name, a title or a sentence, as written.</param>
    /// <returns>False also where nothing is corrected ("ไม่มีการแก้ไข", "ฉบับก่อนแก้ไข", "หากต้องแก้ไขโปรดแจ้ง") or something else is ("แนวทางแก้ไขปัญหา", "ประชุมครั้งที่ 2"); the first sending ("ครั้งที่ 1") corrects nothing.</returns>
    public static bool Says(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var canonical = ThaiScript.ArabicDigits(ThaiScript.Canonical(text.Length > Budget ? text[..Budget] : text)).ToLowerInvariant();
        return Correction().IsMatch(canonical) || Repetition().IsMatch(canonical);
    }

    /// <summary>The text without these words.</summary>
    /// <param name="text">Canonical lower-case text, Arabic digits.</param>
    /// <param name="steps">Collects what was done.</param>
    /// <returns>The rest; the text itself when it has none, or nothing else.</returns>
    internal static string SetAside(string text, StepSet steps)
    {
        if (!text.Contains("แก้", StringComparison.Ordinal) && !text.Contains("ครั้งที่", StringComparison.Ordinal) && !text.Contains("ปรับปรุง", StringComparison.Ordinal))
        {
            return text;
        }

        var rest = Remark().Replace(text, " ").Trim();
        if (rest.Length == 0 || rest.Length == text.Length)
        {
            return text;
        }

        steps.Add(ReadingStep.Affix);
        return rest;
    }

    [GeneratedRegex(@"(?<!ไม่(?:มี|ได้|ต้อง)?(?:การ)?|แนวทาง(?:การ)?|วิธี(?:การ)?|ห้าม|ก่อน(?:การ)?|(?:หาก|ถ้า)[^\n0-9]{0,20})(?:แก้ไข(?!\s*(?:ปัญหา|ข้อขัดข้อง|อุปสรรค))|แก้(?:ยอด|ตัวเลข|ค่า|ข้อมูล)|ฉบับ(?:แก้|ปรับปรุง)|\brevised\b|\bcorrected\b|\bcorrection\b)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Correction();

    [GeneratedRegex(@"(?<!(?:ประชุม|อบรม|สัมมนา|กิจกรรม|จัดงาน)\s?)ครั้งที่\s?(?:[2-9]|[1-9][0-9])(?![0-9/])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Repetition();

    [GeneratedRegex(@"[(\[-]?\s?(?:(?:ขอ|ฉบับ(?:ที่)?)?(?:แก้ไข|ปรับปรุง)(?:เพิ่มเติม|ใหม่)?(?:\s?ครั้งที่\s?[0-9]{1,2})?|ครั้งที่\s?[0-9]{1,2})(?![0-9/])\s?[)\]]?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Remark();
}
