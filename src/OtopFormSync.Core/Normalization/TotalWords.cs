using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Normalization;

/// <summary>The words by which a row, a column or a heading calls itself a sum: the one owner, for districts, tables of mails and registers.</summary>
internal static partial class TotalWords
{
    // What sums up, with or without the months or the districts whose sum it is.
    private const string Words = "(?:(?:ยอด|ผล|ภาพ)?รวม|ทั้งสิ้น|ทั้งหมด|ยอดสุทธิ|ทั้ง(?:ไตรมาส|เดือน|ปี|จังหวัด|อำเภอ)|ทุกอำเภอ|(?:(?:grand|sub|net)[ -]?)?totals?(?![a-z])|sum(?![a-z]))";

    // Behind it a sum may say of what, how many and in which unit; another word makes a name of it: รวมใจผ้าไหม.
    private const string Of = @"(?:\s*(?:ทั้ง(?:สิ้น|หมด)?|ทุก|สุทธิ|ย่อย|เป็น|เงิน|จำนวน|ยอด|มูลค่า|การ|จำหน่าย|ขาย|รายได้|ของ|ใน|ประจำ))*(?:\s*(?:อำเภอ|อ\.|จังหวัด|จ\.|ตำบล|ต\.|ไตรมาส|เดือน|ปี|งวด|ประเภท|หมวด|กลุ่ม|ผลิตภัณฑ์|สินค้า|ช่อง).*)?";

    /// <summary>The words of headings that say so by themselves, in lower case.</summary>
    public static IReadOnlyList<string> InHeadings { get; } =
    [
        "รวม", "ผลรวม", "ยอดรวม", "รวมทั้งสิ้น", "ทั้งสิ้น", "รวมทั้งหมด", "ทั้งหมด", "รวมเป็นเงิน", "รวมเงิน", "ยอดสุทธิ", "ยอดรวมสุทธิ", "รวมสุทธิ", "รวมทั้งไตรมาส", "ทั้งไตรมาส", "รวมไตรมาส",
        "รวม 3 เดือน", "รวม3เดือน", "3 เดือน", "รวมสามเดือน", "สามเดือน", "ทั้งเดือน", "รวมทั้งเดือน", "ทั้งปี", "total", "sum", "grand total", "sub total", "subtotal", "net total",
    ];

    /// <summary>True when such a word begins a text, whatever goes on: in a column of districts, where no name does.</summary>
    /// <param name="text">The text.</param>
    public static bool Begin(string text) => Beginning().IsMatch(text);

    /// <summary>True when a text says nothing else but that it is a sum, and whose or in which unit: a product may be called รวมใจผ้าไหม.</summary>
    /// <param name="text">The text.</param>
    public static bool StandAlone(string text) => Alone().IsMatch(text);

    /// <summary>True when such a word stands anywhere in a text.</summary>
    /// <param name="text">The text, lower case.</param>
    public static bool StandIn(string text) => Anywhere().IsMatch(text);

    [GeneratedRegex(@"^\s*" + Words, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^\s*" + Words + Of + @"\s*(?:[:=]?\s*[0-9๐-๙][0-9๐-๙,.]*\s*[ก-๎]{0,12})?\s*(?:[(\[][^)\]]*[)\]])?[\s:.]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Alone();

    [GeneratedRegex(Words, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Anywhere();
}
