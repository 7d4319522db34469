using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>The small words between labels and figures, which say nothing of what is counted.</summary>
internal static partial class SentenceWords
{
    /// <summary>Stands where something was struck out.</summary>
    public const char StruckOut = '\uFFFC';

    // Before the names of what was counted.
    private static readonly string[] Naming = ["ได้แก่", "อาทิ", "เช่น"];

    // Before the next label.
    private static readonly string[] Trailing = ["และมี", "และ", "จำนวน", "โดยมี", " มี", "ส่วน"];

    // Between a label and its figure.
    private static readonly string[] Leading = ["ในเดือนนี้", "เดือนนี้", "ในเดือน", "ประจำเดือน", "เดือน", "รวมทั้งสิ้น", "ทั้งสิ้น", "รวม", "จำนวน", "คือ", "เท่ากับ", "เป็นเงิน", "เป็นจำนวน", "นั้น", "ก็", "มี", "อยู่ที่", "เฉพาะ"];

    // What may stand between a label and its figure where the line is wrapped.
    private static readonly string[] Introducing = ["จำนวน", "รวม", "ทั้งสิ้น", "ทั้งหมด", "เป็นเงิน", "คือ", "เท่ากับ", "อยู่ที่", "มี", "เป็น"];

    /// <summary>True when what follows a figure begins with words before all the parts of it: แยกเป็น; not before some of them: เช่น, ในจำนวนนี้.</summary>
    /// <param name="behind">What follows.</param>
    public static bool OpenParts(string behind) => AllParts().IsMatch(behind);

    [GeneratedRegex(@"^[\s(,:]*(?:โดย|ซึ่ง)?\s*(?:(?:แยก|แบ่ง|จำแนก)(?:ออก)?(?:ได้)?เป็น|ประกอบด้วย|ดังนี้)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AllParts();

    /// <summary>True when words lead on to a figure.</summary>
    /// <param name="text">The words.</param>
    public static bool LeadOn(string text) => Array.Exists(Introducing, word => text.EndsWith(word, StringComparison.Ordinal));

    /// <summary>True when a text begins with words that lead to its figure.</summary>
    /// <param name="text">The text.</param>
    public static bool AreLed(string text) => Array.Exists(Introducing, word => text.StartsWith(word, StringComparison.Ordinal));

    /// <summary>True when what follows a label begins with such a word.</summary>
    /// <param name="after">What follows.</param>
    public static bool Follow(ReadOnlySpan<char> after)
    {
        foreach (var word in Trailing)
        {
            if (after.StartsWith(word.AsSpan().Trim()))
            {
                return true;
            }
        }

        foreach (var word in Leading)
        {
            if (after.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands between a label and the next without these words. Officers' decisions hang on it: what is left must stay as it is.</summary>
    /// <param name="value">What stands there.</param>
    public static string Trimmed(string value)
    {
        var signed = Signed().Match(value);
        value = value.Trim(' ', ':', '-', '–', '=', '•', '*', '|', ';', ',', '.', '(', ')');
        value = signed.Success && value.Length > 0 && char.IsAsciiDigit(value[0]) ? $"-{value}" : value;
        if (value.StartsWith("บาท)", StringComparison.Ordinal) || value.StartsWith("ราย)", StringComparison.Ordinal))
        {
            value = value[(value.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim(' ', ':', '-', '–', '=');
        }

        foreach (var word in Trailing)
        {
            if (value.EndsWith(word, StringComparison.Ordinal))
            {
                value = value[..^word.Length].TrimEnd(' ', ',', ';');
            }
        }

        foreach (var word in Leading)
        {
            if (value.StartsWith(word, StringComparison.Ordinal))
            {
                value = value[word.Length..].TrimStart(' ', ':', '=');
            }
        }

        return value;
    }

    /// <summary>Where the names of what was counted begin behind a figure: 2 ผลิตภัณฑ์ ได้แก่ ผ้าไหม; -1 where none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the figure begins.</param>
    public static int NamesBehind(string text, int from) => text[from..] is var behind && (behind.TrimStart().StartsWith("คือ", StringComparison.Ordinal) && !HasDigits(Village().Replace(behind, ""))) || Named().IsMatch(behind) ? from : Naming.Select(word => text.IndexOf(word, from, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();

    // ชื่อ "น้ำพริก 3 รส", คือ 1) ร้านแม่แก้ว.
    [GeneratedRegex(@"^\s*(?:ชื่อ(?:ว่า)?\s|(?:คือ|ประกอบด้วย|:)?\s*\(?1[.)]\s?[ก-๎A-Za-z]|ราคา[^0-9]{0,20}[0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:หมู่(?:ที่)?|ม\.)\s*[0-9]{1,2}(?![0-9,])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Village();

    // A minus, which no word and no other sign touches.
    [GeneratedRegex(@"^[ :=•*|;,.()–-]*[ (][-−–](?=[0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Signed();

    /// <summary>True when a text has a digit.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    public static bool HasDigits(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>A text short enough to be shown.</summary>
    /// <param name="text">The text.</param>
    public static string Shortened(string text) => text.Replace(StruckOut, ' ') is var shown && shown.Length > 120 ? shown[..120] + "…" : shown;
}
