using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Words by which people count what an indicator counts under another name: 7 กลุ่ม for 7 ราย, 2 ชนิด for 2 ผลิตภัณฑ์.</summary>
internal static partial class CountUnits
{
    private static readonly string[] OfPeople = ["ราย", "คน", "ท่าน", "กลุ่ม", "ร้าน", "ร้านค้า", "แห่ง"];
    private static readonly string[] OfThings = ["ผลิตภัณฑ์", "รายการ", "ชนิด", "อย่าง", "ตัว", "ชิ้น"];

    /// <summary>True for the indicator's own unit, and for words that people use in its place.</summary>
    /// <param name="unit">The unit beside a figure.</param>
    /// <param name="indicator">What is counted.</param>
    public static bool MayStandFor(string unit, Indicator indicator) =>
        unit == indicator.Unit || Array.Exists([OfPeople, OfThings], words => words.Contains(unit) && words.Contains(indicator.Unit));

    /// <summary>True for words that are an indicator's own unit and nothing else, in brackets or called a unit: ครัวเรือน, (กลุ่ม), หน่วย : แผน. Elsewhere they may be words of their own.</summary>
    /// <param name="text">The words.</param>
    /// <param name="indicator">What is counted.</param>
    /// <param name="isMarked">True where brackets or the word หน่วย say that it is a unit.</param>
    public static bool IsOwn(string text, Indicator indicator, out bool isMarked)
    {
        var key = HeadingLexicon.Key(text);
        var bare = Wrapping().Replace(key, "").Trim();
        isMarked = bare.Length < key.Length;
        return bare.Length > 0 && bare == HeadingLexicon.Key(indicator.Unit);
    }

    /// <summary>Where the indicator's own unit ends behind a figure: 16 ครัวเรือน, and not 16 ครัวเรือนยากจน.</summary>
    /// <param name="behind">What stands behind the figure.</param>
    /// <param name="indicator">What is counted.</param>
    /// <returns>Behind the unit; 0 where another word stands there, or none.</returns>
    public static int EndOfOwn(string behind, Indicator indicator)
    {
        var start = behind.Length - behind.AsSpan().TrimStart(' ').Length;
        return indicator.Unit.Length > 0 && behind.AsSpan(start).StartsWith(indicator.Unit, StringComparison.Ordinal) && WordEnd().IsMatch(behind[(start + indicator.Unit.Length)..])
            ? start + indicator.Unit.Length : 0;
    }

    /// <summary>Where the indicator's own unit in brackets ends behind its name: กลุ่มต้นแบบ (กลุ่ม).</summary>
    /// <param name="behind">What stands behind the name.</param>
    /// <param name="indicator">What is counted.</param>
    /// <returns>Behind the bracket; 0 where something else stands there, or nothing.</returns>
    public static int EndOfBracketed(string behind, Indicator indicator) =>
        indicator.IsCounted && behind.AsSpan().TrimStart(' ') is ['(', ..] && behind.IndexOf(')') is >= 0 and var close && IsOwn(behind[..(close + 1)].Trim(), indicator, out _) ? close + 1 : 0;

    /// <summary>A count without the indicator's own unit behind it, which may be a word of its own: 16 แผน is none that is planned.</summary>
    /// <param name="figure">The figure with its unit.</param>
    /// <param name="indicator">What is counted.</param>
    public static string WithoutOwn(string figure, Indicator indicator) =>
        indicator is { IsCounted: true, Unit.Length: > 0 } && figure.TrimEnd() is var said && said.EndsWith(indicator.Unit, StringComparison.Ordinal) && said[..^indicator.Unit.Length].TrimEnd() is [.., >= '0' and <= '9'] number ? number : figure;

    /// <summary>True for a word that counts what the indicator does not: ผลิตภัณฑ์ใหม่ 2 กลุ่ม. ราย people write for whatever they count.</summary>
    /// <param name="unit">The unit beside a figure.</param>
    /// <param name="indicator">What is counted.</param>
    public static bool CountOther(string unit, Indicator indicator) =>
        indicator.IsCounted && unit is not ("ราย" or "รายการ") && !MayStandFor(unit, indicator)
        && ((OfPeople.Contains(unit) && OfThings.Contains(indicator.Unit)) || (OfThings.Contains(unit) && OfPeople.Contains(indicator.Unit)));

    /// <summary>What behind a figure says that it measures something else than its indicator: 15,412 ชิ้น of baht, 8 ตำบล of people, 15,412,300 บาทต่อปี, 15.4x. Null where nothing does.</summary>
    /// <param name="figure">The figure with its own unit.</param>
    /// <param name="behind">What stands behind it, up to the next label.</param>
    /// <param name="indicator">What it should measure.</param>
    public static string? OtherBehind(string figure, string behind, Indicator indicator)
    {
        if (Rate().Match(behind) is { Success: true } rate)
        {
            return rate.Value.Trim();
        }

        if (!char.IsAsciiDigit(figure[^1]))
        {
            return null;
        }

        var others = indicator.Kind switch
        {
            IndicatorKind.Amount => Piece(),
            IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => Event(),
        };
        return others.Match(behind) is { Success: true } other ? other.Value.Trim() : Touching().Match(behind) is { Success: true } letters && FigureLexicon.Match(letters.Value.ToLowerInvariant(), 0, out _, out _) != letters.Length ? letters.Value : null;
    }

    /// <summary>True for words behind a figure that measure one thing, of which there may be any number: 2 สูตร, 750 มล.</summary>
    /// <param name="behind">What stands behind it.</param>
    public static bool MeasureOne(string behind) => OfOne().IsMatch(behind);

    [GeneratedRegex(@"^\s*(?:สูตร|รส|สี(?![่้])|ลาย|ขนาด|แบบ|กรัม|กก\.|กิโล|มล\.|มิลลิ|ลิตร|ซม\.|เซนติ|เมตร|ดาว|กลิ่น|ขวด|ถุง|กล่อง|ซอง|ห่อ|ผืน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfOne();

    // บาท/เดือน is what a month brought.
    [GeneratedRegex(@"^\s*(?:ต่อ|/)\s*(?:ปี|ไตรมาส|วัน|สัปดาห์|อาทิตย์|ครั้ง|ราย|คน|กลุ่ม|ผลิตภัณฑ์|ชิ้น|ตำบล|หมู่บ้าน|ร้าน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^\s*(?:ชิ้น|ครั้ง|ตัว(?!เลข|ชี้)|ผืน|ใบ|หน่วย(?!งาน)|กล่อง|ขวด|ถุง|แพ็[คก]|โหล|กิโล(?:กรัม)?|กก\.|ชุด|ฉบับ|แห่ง|ร้าน(?:ค้า)?|กลุ่ม|ท่าน|รายการ|บูธ|ตำบล|หมู่บ้าน|ครัวเรือน)(?!\s*(?:[:=]|ใหม่|ที่|ผู้)|[ก-๎]*\s*[0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Piece();

    [GeneratedRegex(@"^\s*(?:ครั้ง|ตำบล|หมู่บ้าน|ครัวเรือน|อำเภอ|บูธ|ผืน|วัน(?!ที่)|เรื่อง|เครื่อง)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Event();

    [GeneratedRegex(@"^[(\[]\s*|\s*[)\]]$|หน่วย(?:นับ|วัด|เป็น)?\s*[:=]\s*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Wrapping();

    [GeneratedRegex("^(?:(?:นะ)?(?:ค่ะ|คะ|ครับ)|และ|ได้แก่|คือ|[^ก-๎A-Za-z]|$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex WordEnd();

    [GeneratedRegex("^[A-Za-z]+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Touching();
}
