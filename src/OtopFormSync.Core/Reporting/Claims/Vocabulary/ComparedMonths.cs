using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Months that a letter names besides the one that it reports: what it is compared with, what comes next, what was reported before.</summary>
internal static partial class ComparedMonths
{
    /// <summary>Where words behind a label begin to compare; the end of the part where none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Behind the label.</param>
    /// <param name="end">Behind the part.</param>
    public static int Before(string text, int from, int end) => Comparing().Match(text, from, end - from) is { Success: true } compares ? compares.Index : end;

    /// <summary>Where words behind a figure begin to say that it is more or less than that of a month or year before: ซึ่งสูงกว่าเดือนพฤศจิกายน; the end of the part where none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Behind the figure.</param>
    /// <param name="end">Behind the part.</param>
    public static int Exceeding(string text, int from, int end) => Exceeds().Match(text, from, end - from) is { Success: true } exceeds ? exceeds.Index : end;

    [GeneratedRegex(@"\G[\s,]*(?:\(?(?:ซึ่ง|โดย|ถือว่า)?)(?:(?:เพิ่ม|ลด|สูง|ต่ำ)(?:ขึ้น|ลง)?(?:จาก|กว่า)|(?:มาก|น้อย)กว่า)(?:ใน|ของ)?\s?(?:ช่วง)?(?:เดือน|ปี)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Exceeds();

    /// <summary>Where words behind a figure begin to foretell that of another month: คาดว่าเดือนมกราคม, แผนเดือน ม.ค. 67; the end of the part where none do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Behind the figure.</param>
    /// <param name="end">Behind the part.</param>
    public static int Foretold(string text, int from, int end) => Foretelling().Match(text, from, end - from) is { Success: true } foretells ? foretells.Index : end;

    /// <summary>100 บาท (ธ.ค. 65 = 90 บาท เพิ่ม 11%): the text, as long, without what stands in brackets behind a figure and begins with the figure of a month before the quarter.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    /// <param name="first">The first month of the quarter.</param>
    public static string WithoutBefore(string text, ReportingMonth first) => !text.Contains('(', StringComparison.Ordinal) ? text
        : Bracketed().Replace(text, match => MonthFinder.Single(match.Groups["month"].Value) is { } month && month.CompareTo(first) < 0 ? new string(' ', match.Length) : match.Value);

    /// <summary>The one month that a text is about: the only one that it names, or the only one besides those.</summary>
    /// <param name="text">The text.</param>
    public static ReportingMonth? Single(string text) => MonthFinder.Single(text) ?? (MonthFinder.Find(text).Count > 1 ? MonthFinder.Single(SetAside(text)) : null);

    /// <summary>The text without what speaks of other months than its own. A letter that corrects speaks of what was reported before as of its own.</summary>
    /// <param name="text">The text.</param>
    public static string SetAside(string text)
    {
        text = Bracketed().Replace(GoneBefore().Replace(text, " "), " ");
        var corrects = Correcting().IsMatch(text);
        return string.Join('\n', text.Split('\n').SelectMany(line => Turn().Split(line)).Where(clause => !Coming().IsMatch(clause) && (corrects || !Past().IsMatch(clause))).Select(clause => clause[..Before(clause, 0, clause.Length)]));
    }

    [GeneratedRegex("(?:เท่า(?:กับ|ๆ กับ)?|เหมือน(?:กับ)?)(?:ใน|ของ)?เดือน(?:ก่อน|ที่แล้ว)|(?:เมื่อ|หาก)?(?:นำมา)?(?:เปรียบ)?เทียบ(?:กับ|ช่วง|เดือน|ปี)|(?:(?:เพิ่ม|ลด|สูง|ต่ำ)(?:ขึ้น|ลง)?(?:จาก|กว่า)|(?:มาก|น้อย)กว่า)(?:ใน|ของ)?\\s?(?:ช่วง)?(?:เดือน|ปี)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"(?:คาด(?:ว่า|การณ์|หมาย)|ประมาณการ|พยากรณ์|(?<!ตาม)แผน(?:งาน)?|ตั้งเป้า(?:หมาย)?)(?:ว่า|จะ|ใน|ของ|ไว้|ยอด|\s)*(?:เดือน|(?=[มกพสตธ]ิ?ี?\.|เม\.))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Foretelling();

    // ต่อจากเดือน พ.ย. 66 ที่ส่งไปแล้ว ขอส่งเดือน ธ.ค. 66: what goes before is named by the way, whatever the sentence goes on with.
    [GeneratedRegex(@"(?:ต่อ(?:เนื่อง)?จาก|ถัดจาก|นอกจาก|นอกเหนือจาก)[^\n,;]{3,40}?(?:ที่|ซึ่ง)(?:ได้)?(?:ส่ง|รายงาน|แจ้ง)(?:ไป|ให้|มา)*แล้ว", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex GoneBefore();

    [GeneratedRegex(@"(?<=[0-9]\s?(?:บาท|ราย|คน|ผลิตภัณฑ์)?\s?)\((?:ของ)?(?<month>(?:เดือน)?\s?[ก-๎.]{3,14}\s?(?:พ\.ศ\.\s?)?(?:25)?[0-9]{2})(?:\s*(?:[=:]|มี|ได้|ขายได้|จำหน่ายได้)\s*|\s+)[0-9][^()\n]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Bracketed();

    [GeneratedRegex("แก้|ปรับ|ถูกต้อง|ผิด", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Correcting();

    [GeneratedRegex("(?<=\\s)นั้น(?=\\s|$)|บัดนี้", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Turn();

    [GeneratedRegex("ครั้งต่อไป|ครั้งหน้า|เดือนถัดไป|เดือนต่อไป|คาดว่า|คาดการณ์|ที่จะ(?:(?:ลง|ขึ้น|จด)ทะเบียน|เข้าร่วม|สมัคร|จำหน่าย|ขาย)|(?<!ที่)จะ(?:รายงาน|ส่ง|จัด|ดำเนิน|เริ่ม|เปิด|มี|ประชุม|ขยาย|ขึ้น|ลง)|กำหนดจัด|กำหนดส่ง|แผน(?:งาน|การ)?(?:เดือน|ใน)|ภายใน(?:เดือน|วันที่)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Coming();

    [GeneratedRegex("(?:รายงาน|ส่ง|แจ้ง)ไว้|ตามที่(?:ได้)?(?:ส่ง|รายงาน)|(?:รายงาน|ส่ง)[^\n]{0,60}(?:ไป)?แล้ว|ครั้งก่อน|ครั้งที่แล้ว", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Past();
}
