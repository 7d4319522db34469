using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Names of those who make or sell, of markets, villages and sub-districts: what they sold is a part of the district's figure, also where only one of them is named. The one owner.</summary>
internal static partial class Producers
{
    /// <summary>True for words that begin with such a name: วิสาหกิจชุมชนบ้านนาดี, นางสมศรี ใจดี, ต.น้ำโมง.</summary>
    /// <param name="text">The words.</param>
    public static bool Begin(string text) => Name().IsMatch(HeadingLexicon.Key(text));

    /// <summary>True when the words before a label begin so, and nobody reports in them: นางสมศรี ใจดี ขอรายงาน.</summary>
    /// <param name="before">The words.</param>
    public static bool Lead(string before) => Begin(before) && !Reporting().IsMatch(before);

    // ต.ค. is no sub-district.
    [GeneratedRegex(@"^[\s*•\-–]*(?:[0-9]{1,2}[.)]\s*)?(?:วิสาหกิจ|วสช|กลุ่ม|ร้าน|ตลาด|ถนนคนเดิน|otop\s?shop|ศูนย์(?:จำหน่าย|แสดง|สาธิต)|บริษัท|บจก|หจก|ห้างหุ้นส่วน|สหกรณ์|นาง|นาย|น\.\s?ส\.|คุณ|บ้าน|ชุมชน|หมู่บ้าน|(?:[ตม]\.(?!\s?ค(?![ก-๎]))|ตำบล|หมู่(?:ที่)?)\s*[ก-๎0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Name();

    [GeneratedRegex("รายงาน|แจ้ง|ส่ง|นักวิชาการ|พัฒนาการ|เจ้าหน้าที่|สรุป", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Reporting();
}
