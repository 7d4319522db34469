using FsCheck;
using FsCheck.Fluent;

namespace OtopFormSync.Core.Tests.Normalization;

/// <summary>Texts put together from what occurs in reports, so that properties reach deep into the readers.</summary>
public static class Texts
{
    private static readonly string[] Words =
    [
        "ไม่มี", "ยัง", "บาท", "ถ้วน", "ล้าน", "แสน", "หมื่น", "พัน", "ร้อย", "สิบ", "ยี่", "เอ็ด", "ครึ่ง", "จุด", "ศูนย์", "สตางค์", "ราย", "ร้อยละ", "%", "ลบ.", "ลบ", "ลดลง", "ประมาณ", "รวม", "ท่าบ่อ", "สังคม", "อ.", "จ.", "หนองคาย", "เมือง",
        "ธ.ค.", "ธันวาคม", "ม.ย.", "Dec", "พ.ศ.", "ค.ศ.", "ปี", "ปีงบประมาณ", "ไตรมาส", "เดือน", "วันที่", "วันศุกร์ที่", "ถึง", "เวลา", "น.", "PM", "Z", "GMT", "+07:00", "T", "th", "2566", "66", "12", "15", "2023", "31", "9:30", "45275", "4302", "1,234", "๑๒", "0",
        "(", ")", "-", "–", "/", ".", ",", ":", ".-", "'", "=", "+", " ", " ", "\n", "\t", "\u200B", "\u00A0", "\u0E4D", "\u0E32", "\u0E48", "\uD83D", "\0", "à¸", "mjk[jv", "e5", "#N/A",
    ];

    private static readonly string[] Plain =
    [
        "ประมาณ", "รวม", "ยอดจำหน่าย", "บาท", "ราย", "ล้าน", "พัน", "แสน", "ถ้วน", "ท่าบ่อ", "สังคม", "ธันวาคม", "ธ.ค.", "พ.ศ.", "ปีงบประมาณ", "ไตรมาส", "วันศุกร์ที่", "ข้อมูล", "รอ", "(", ")", "-", "/", ".", ",", " ", "\n", "%", "ร้อยละ", "ลดลง", "ค่ะ", "abc", "Dec", "จุด", "ๆ",
    ];

    public static Arbitrary<Scrap> Scraps() => (from words in Gen.Elements(Words).ListOf() select new Scrap(string.Concat(words.Take(12)))).ToArbitrary();

    public static Arbitrary<Wordless> WithoutNumbers() => (from words in Gen.Elements(Plain).ListOf() select new Wordless(string.Concat(words.Take(12)))).ToArbitrary();

    public sealed record Scrap(string Text);

    /// <summary>A text without digits, number words (a bare ล้าน or แสน is none) and words for none.</summary>
    public sealed record Wordless(string Text);
}
