using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>1 ผลิตภัณฑ์ (กล้วยฉาบ, น้ำพริก): the goods that are named beside their count. Who makes them, where, and of which size and price they are is no other's name.</summary>
internal static partial class NamedGoods
{
    /// <summary>True where more are named than are counted.</summary>
    /// <param name="behind">The words behind the count, up to the next figure or label.</param>
    /// <param name="count">The count.</param>
    public static bool Exceed(string behind, decimal count) => Listed().Match(behind) is { Success: true } match
        && match.Groups["names"].Value.Split([",", "และ", "กับ", "/", "|"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Count(name => !Detail().IsMatch(name)) is var named && named > 1 && named > count;

    [GeneratedRegex(@"^\s*(?:\(\s*(?:ได้แก่|คือ|ชื่อ)?(?<names>[^()0-9]{3,200})\)|(?:ได้แก่|คือ)(?<names>[^()0-9]{3,200}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?:กลุ่ม|วิสาหกิจ|ร้าน|ต\.|ตำบล|บ้าน|หมู่|ม\.|อ\.|อำเภอ|ของ|โดย|จาก|นาย|นาง|น\.ส|ขนาด|รส|ราคา|สี|ประเภท|หมวด|ระดับ|เป็น|ซึ่ง|มี|ได้|ผ่าน|ลงทะเบียน|ขึ้นทะเบียน|จด|ยื่น|อยู่|ไม่|จะ|รอ|เพิ่ม|ขาย|ยอด|ผลิตภัณฑ์|ใหม่|อื่น)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Detail();
}
