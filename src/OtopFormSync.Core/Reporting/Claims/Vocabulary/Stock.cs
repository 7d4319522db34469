using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>ผู้ประกอบการ 54 ราย ผลิตภัณฑ์ 35 รายการ: what stands beside the number of those who make it may be all that there is, where no word calls it new. The one owner, for sentences and for tables.</summary>
internal static partial class Stock
{
    /// <summary>True for a heading that names what is counted and nothing else: ผลิตภัณฑ์, จำนวนผลิตภัณฑ์ OTOP.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="indicator">What it is read as.</param>
    public static bool NamesAll(string heading, Indicator indicator) => indicator.Unit.Length > 0 && Wrapping().Replace(HeadingLexicon.Key(heading), "").Trim() is var bare && bare == HeadingLexicon.Key(indicator.Unit);

    /// <summary>True for a heading of the number of those who make or sell.</summary>
    /// <param name="heading">The heading.</param>
    public static bool NamesMakers(string heading) => Makers().IsMatch(HeadingLexicon.Key(heading));

    /// <summary>Where words count those who make or sell, and not those who take part in something; null where they do not.</summary>
    /// <param name="text">The words.</param>
    public static (int From, int End)? Counted(string text) => Counting().Match(text) is { Success: true } match ? (match.Index, match.Index + match.Length) : null;

    /// <summary>True for words that call what is counted new.</summary>
    /// <param name="text">The words.</param>
    public static bool CallNew(string text) => New().IsMatch(text);

    /// <summary>True for words behind a name that say no more than OTOP before the figure: there are so many of them.</summary>
    /// <param name="behind">The words up to the figure.</param>
    public static bool AreOfAll(string behind) => OtopAlone().IsMatch(behind);

    /// <summary>True for words that end with baht and open a bracket: 100 บาท (ผลิตภัณฑ์ 35 รายการ) says what was sold.</summary>
    /// <param name="before">The words.</param>
    public static bool OpenBehindBaht(string before) => BehindBaht().IsMatch(before);

    [GeneratedRegex(@"^[0-9]{1,2}[.)]\s*|^จำนวน\s*|\s*(?:otop|โอทอป)$|\s*\([^()]*\)$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Wrapping();

    [GeneratedRegex(@"^(?:[0-9]{1,2}[.)]\s*)?(?:จำนวน)?\s*(?:ผู้ผลิต\s*[/,]?\s*(?:และ)?ผู้ประกอบการ|ผู้ประกอบการ|ผู้ผลิต(?:ชุมชน)?|ผู้จำหน่าย|ผู้ขาย)\s*(?:otop|โอทอป)?\s*(?:\(ราย\))?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Makers();

    [GeneratedRegex(@"(?:ผู้ประกอบการ|ผู้ผลิต|ผู้จำหน่าย|ผู้ขาย)(?:(?!เข้าร่วม|สมัคร|wallet|วอลเล็ต)[^0-9\n]){0,30}?[0-9][0-9,]*\s*(?:ราย|คน|กลุ่ม|ร้าน|แห่ง)(?!\s*(?:ที่|ได้|ขอ)?(?:เข้าร่วม|สมัคร))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Counting();

    [GeneratedRegex("ใหม่|เพิ่ม|ลงทะเบียน|ขึ้นทะเบียน|จดทะเบียน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex New();

    [GeneratedRegex(@"^\s*(?:OTOP|โอทอป)\s*(?:จำนวน|มี|รวม|[:=\s])*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex OtopAlone();

    [GeneratedRegex(@"บาท\s*\(\s*(?:จาก|มี|จำนวน)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BehindBaht();
}
