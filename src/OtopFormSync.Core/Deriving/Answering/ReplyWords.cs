using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving.Answering;

/// <summary>What the words of a reply say: yes, a figure, why.</summary>
internal static partial class ReplyWords
{
    private const int ExplanationLength = 300;
    private const int SmallNumber = 3;

    private static readonly string[] Assenting = ["ถูกต้อง", "ยืนยัน", "ใช่ค่ะ", "ใช่ครับ", "ใช่คะ", "confirm", "correct"];
    private static readonly string[] Doubting = ["ไม่ถูก", "ไม่ใช่", "ไม่ยืนยัน", "ผิด", "แก้", "incorrect", "not ", "?"];
    private static readonly string[] CountUnits = ["ราย", "คน", "ผลิตภัณฑ์", "ชุด", "ฉบับ"];

    /// <summary>Parts a confirmation from why it is given: "ยืนยันค่ะ เพราะมีงานกาชาด". Figures and months of the reason tell of it and answer nothing.</summary>
    /// <param name="words">What the reply says.</param>
    /// <returns>What is said, and the reason as it is written; the words as they are, and null, where no reason is given, or what is said is no plain yes, or the reason takes it back.</returns>
    public static (string Said, string? Reason) WithReason(string words)
    {
        var own = BeforeSignature(words);
        foreach (var (said, reason) in Parted(own))
        {
            if (IsAssent(TextOf(said)) && !Objecting().IsMatch(reason) && !Unsure().IsMatch(reason) && !AmendingWords.Amend(TextOf(reason)) && !AmendingWords.LeaveOpen(reason))
            {
                return (said, OneLine(reason));
            }
        }

        return (words, null);
    }

    // Why stands behind what is said, or before it: เนื่องจากมีงานกาชาด จึงขอยืนยัน.
    private static IEnumerable<(string Said, string Reason)> Parted(string own)
    {
        if (Because().Match(own) is not { Success: true } because)
        {
            yield break;
        }

        yield return (own[..because.Index], own[because.Index..]);
        if (Therefore().Match(own, because.Index + because.Length) is { Success: true } therefore)
        {
            yield return ($"{own[..because.Index]} {own[(therefore.Index + therefore.Length)..]}", own[because.Index..therefore.Index]);
        }
    }

    /// <summary>Whether the words say only that a report was sent: "ส่งแล้วครับทางแบบฟอร์ม".</summary>
    /// <param name="text">The text.</param>
    public static bool SaySent(string text) => text.Length < ExplanationLength && SaysSent().IsMatch(text) && !IsDoubting(text);

    /// <summary>The figures of an answer; beside one with its unit a small number counts something else.</summary>
    /// <param name="words">What the reply says.</param>
    public static List<string> FiguresIn(string words)
    {
        var text = TextOf(words);
        var figures = FigureRun.Of(text).Select(part => text[part.At..part.End].Trim()).Distinct(StringComparer.Ordinal).ToList();
        return figures.Exists(HasUnit) ? figures.FindAll(figure => HasUnit(figure) || figure.Length > SmallNumber) : figures;
    }

    /// <summary>The words without signature and months, with Arabic digits: what is left of figures in them is the answer's.</summary>
    /// <param name="words">What the reply says.</param>
    public static string TextOf(string words) => MonthFinder.WithoutMonths(WithoutSignature(words));

    /// <summary>The words without what they are signed with, with Arabic digits.</summary>
    /// <param name="words">What the reply says.</param>
    public static string WithoutSignature(string words) => LetterWords.WithoutSignature(ThaiScript.ArabicDigits(BeforeSignature(words)));

    private static bool HasUnit(string figure) => figure.Contains("บาท", StringComparison.Ordinal) || Array.Exists(CountUnits, unit => figure.Contains(unit, StringComparison.Ordinal));

    /// <summary>Whether a figure may be of an indicator: "8 ราย" answers no question about baht.</summary>
    /// <param name="figure">The figure, with its unit where it has one.</param>
    /// <param name="indicator">The indicator.</param>
    public static bool Fits(string figure, Indicator indicator) => !HasUnit(figure) || indicator.Kind switch
    {
        IndicatorKind.Amount => figure.Contains("บาท", StringComparison.Ordinal),
        IndicatorKind.YesNo or IndicatorKind.Text => false,
        IndicatorKind.Count => figure.Contains(indicator.Unit, StringComparison.Ordinal) || (figure.Contains("คน", StringComparison.Ordinal) && indicator.Unit is "ราย"),
    };

    /// <summary>Whether a text says yes and nothing against it; "ไม่มีแก้ไขครับ" leaves all as it is.</summary>
    /// <param name="text">The text.</param>
    public static bool IsAssent(string text) =>
        text.Length < ExplanationLength
        && NothingToChange().Replace(text, Assenting[0]) is var said
        && Array.Exists(Assenting, word => said.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !IsDoubting(said);

    /// <summary>Whether a text puts in question what it speaks of, or denies it.</summary>
    /// <param name="text">The text.</param>
    public static bool IsDoubting(string text) => Array.Exists(Doubting, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) || Objecting().IsMatch(text) || Unsure().IsMatch(text);

    /// <summary>The words up to where a letter is signed.</summary>
    /// <param name="words">What the reply says.</param>
    public static string BeforeSignature(string words) => Signature().Match(words) is { Success: true } signature ? words[..signature.Index] : words;

    /// <summary>The words on one line, as an explanation is kept.</summary>
    /// <param name="words">What the reply says.</param>
    public static string OneLine(string words)
    {
        var line = string.Join(' ', BeforeSignature(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ExplanationLength ? line : line[..ExplanationLength] + "…";
    }

    [GeneratedRegex(@"^\s*(?:--|__)\s*$|ขอแสดงความนับถือ", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Most)]
    private static partial Regex Signature();

    [GeneratedRegex(@"ไม่(?:มี|ต้อง|ขอ)\s*(?:การ|ข้อ|อะไร|สิ่งใด|ข้อมูล|รายการ|ตัวเลข)*\s*(?:ที่)?(?:ต้อง)?\s*(?:แก้ไข|แก้|ปรับแก้|เปลี่ยนแปลง|ทักท้วง|ผิด(?:พลาด)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex NothingToChange();

    [GeneratedRegex(@"(?:ส่ง|กรอก|รายงาน)[^\n]{0,30}แล้ว", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SaysSent();

    // But: not each (แต่ละ), since (ตั้งแต่) or to marry (แต่งงาน).
    [GeneratedRegex(@"(?<!ตั้ง|นับ|เริ่ม)แต่(?!ละ|ง)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Objecting();

    // Whoever says so has not decided yet.
    [GeneratedRegex(@"ไม่แน่ใจ|ไม่ทราบ|ไม่มั่นใจ|(?:จะ|รอ|ยังไม่ได้|ไม่สามารถ|ไม่กล้า|ไม่อาจ)(?:การ)?ยืนยัน|ยืนยัน(?:ยัง)?ไม่ได้|(?:ขอ|จะ|ต้อง|กำลัง|รอ|ยังไม่ได้)(?:กลับไป|ไป|ทำการ|ดำเนินการ|การ)?(?:ตรวจ|สอบถาม|เช็ค|ทบทวน)|ไหม|หรือเปล่า", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"(?:ทั้งนี้\s*|โดย\s*|ซึ่ง(?:เป็น)?\s*)?(?:(?:สืบ)?เนื่อง(?:มา)?จาก|เนื่องด้วย|เพราะ(?!ฉะนั้น)(?:ว่า|เหตุ(?:ว่า)?)?|ด้วยเหตุ(?:ที่|ว่า)?|(?:มี)?สาเหตุ(?:มา)?(?:จาก|คือ|เพราะ|เป็นเพราะ)?|เหตุผล(?:คือ|เพราะ|:)?|because|due to)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Because();

    [GeneratedRegex(@"\s*(?:ดังนั้น|จึง|เลย)(?=(?:ขอ|ให้)?\s*(?:ยืนยัน|ถูกต้อง))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Therefore();
}
