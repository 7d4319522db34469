using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>A mail's word that the month of its report was wrong: "ขอแก้ไขเดือนเป็นพฤศจิกายน 2566", "พิมพ์เดือนผิด". Of which month its figures are, is asked.</summary>
internal sealed partial class WrongMonth
{
    private readonly string _line;
    private readonly ValueList<int> _right; // 1 to 12; empty where the line does not say which month is meant

    private WrongMonth(string line, ValueList<int> right) => (_line, _right) = (line, right);

    /// <summary>The first such line; null where there is none.</summary>
    /// <param name="lines">The lines of the mail.</param>
    /// <param name="isSentOn">Whether the mail sends on another one: what is said of an earlier report is said of that one.</param>
    public static WrongMonth? In(IEnumerable<string> lines, bool isSentOn)
    {
        foreach (var line in lines.Where(line => WrongHeads.MaySay(line, isSentOn)))
        {
            var key = HeadingLexicon.Key(line);
            if (Amended().Match(key) is { Success: true } amended && (ThaiMonths.Match(key, amended.Groups["to"].Index, out _) > 0 || amended.Groups["led"].Success))
            {
                return new(line.Trim(), MonthFinder.Names(key[amended.Groups["to"].Index..]));
            }

            if (Wrong().IsMatch(key))
            {
                return new(line.Trim(), []);
            }
        }

        return null;
    }

    /// <summary>The claim, its month in question.</summary>
    /// <param name="claim">A claim with its month.</param>
    public Claim Over(Claim claim) => claim with { Month = Over(claim.Month) };

    /// <summary>The month, in question unless it is the one that the line sets in place of another.</summary>
    /// <param name="month">The month; null where none is known.</param>
    public Reading<ReportingMonth>? Over(Reading<ReportingMonth>? month) =>
        month is Reading<ReportingMonth>.Doubtful || (month?.TryGetValue(out var said) == true && _right is [var right] && said!.Month == right) ? month
        : new Reading<ReportingMonth>.Doubtful(_line, [Doubt.Of(DoubtCode.SeveralMonths, month?.TryGetValue(out var wrong) == true ? $"{ThaiText.Month(wrong!)}, {SentenceWords.Shortened(_line)}" : SentenceWords.Shortened(_line))]);

    // ขอแก้ไขเดือนเป็นพฤศจิกายน, แก้เป็นเดือนพฤศจิกายน, เดือนที่ถูกต้องคือพฤศจิกายน; not แก้ยอดเดือนธันวาคมเป็น 100 บาท.
    [GeneratedRegex(
        """
        (?<!ไม่(?:ได้|มี|ต้อง)?(?:การ)?)(?:แก้ไข|แก้|เปลี่ยน|ปรับ)[^\n]{0,20}?(?:เดือน(?!ละ)|งวด)[^\n]{0,40}?เป็น(?:ของ|ข้อมูล|รายงาน|ผล|\s)*(?:ประจำ)?(?<led>เดือน(?!ละ)|งวด)?\s*(?<to>)
        |(?<!ไม่(?:ได้|มี|ต้อง)?(?:การ)?)(?:แก้ไข|แก้|เปลี่ยน|ปรับ)[^\n0-9]{0,40}?เป็น(?:ของ|ข้อมูล|รายงาน|ผล|\s)*(?:ประจำ)?(?<led>เดือน(?!ละ)|งวด)\s*(?<to>)
        |(?:แก้ไข|แก้|เปลี่ยน)(?:ข้อมูล|ชื่อ)?(?:ประจำ)?เดือน(?:ที่รายงาน|รายงาน|ของรายงาน|ประจำรายงาน)?(?<led>\s*(?:$|ค่ะ|คะ|ครับ|นะ|ใหม่|ให้))(?<to>)
        |เดือน\s?ที่ถูก(?:ต้อง)?\s?(?:คือ|เป็น|ต้องเป็น|:)\s*(?<led>เดือน|)(?<to>)
        |ที่ถูก(?:ต้อง)?\s?(?:คือ|เป็น|ต้องเป็น)\s*(?:ของ)?(?<led>เดือน(?!ละ))\s*(?<to>)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        PatternTime.Most)]
    private static partial Regex Amended();

    // พิมพ์เดือนผิด, ส่งผิดเดือน; that a month's figure was wrong is another thing.
    [GeneratedRegex(@"(?<!ไม่|(?:หาก|ถ้า|กรณี|ระวัง|อย่า|ห้าม)[^\n]{0,20})(?:ผิดเดือน|เดือน(?:ที่(?:รายงาน|แจ้ง|ส่ง|พิมพ์|ระบุ|กรอก)|รายงาน|ประจำรายงาน|ใน(?:หัวข้อ|หัวเรื่อง|เรื่อง|ชื่อไฟล์|รายงาน|หนังสือ))?\s?(?:ผิด(?!ชอบ|พลาดประการใด|ปกติ|นัด)|ไม่ถูก(?!ใจ)))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Wrong();
}
