using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>What a line's status says: whether it counts.</summary>
internal static partial class RegisterStatus
{
    // Beside what the program names.
    private static readonly string[] Ended = ["cancel", "expired", "revoked", "withdrawn", "rejected", "suspended", "pending", "inactive", "closed", "ระงับ", "รออนุมัติ", "รอการอนุมัติ", "รอพิจารณา", "รอตรวจ", "อยู่ระหว่าง"];

    private static readonly string[] Standing =
    [
        "ปกติ", "อนุมัติ", "ผ่าน", "ใช้งาน", "มีผล", "คงอยู่", "คงสภาพ", "ดำเนินการอยู่", "ดำเนินกิจการ", "ประกอบการ", "เปิด", "ขึ้นทะเบียน", "ลงทะเบียน", "จดทะเบียน", "รับรอง", "ต่ออายุ", "ใหม่", "ขายแล้ว", "จำหน่ายแล้ว", "ชำระ", "สำเร็จ", "เสร็จ", "เรียบร้อย", "ยืนยัน",
        "active", "approved", "registered", "valid", "normal", "open", "renewed", "new", "paid", "complete", "sold", "delivered", "confirmed",
    ];

    /// <summary>The words by which a line counts no more, or not yet; null where it does not say so.</summary>
    /// <param name="said">The status.</param>
    /// <param name="ended">Words that say that a line counts no more.</param>
    public static string? CountsNot(string said, IEnumerable<string> ended) =>
        ended.FirstOrDefault(word => Holds(said, word)) ?? (Refused().IsMatch(said) || Array.Exists(Ended, word => Holds(said, word)) ? said : null);

    /// <summary>Whether words that do not say that a line counts no more say that it counts. No status is none.</summary>
    /// <param name="said">The status.</param>
    /// <param name="ended">Words that say that a line counts no more: denied, they say that it counts.</param>
    /// <param name="counted">Statuses that the program names as those of lines that count.</param>
    public static bool Counts(string said, IEnumerable<string> ended, IEnumerable<string> counted) =>
        said.Length == 0 || counted.Contains(said, StringComparer.OrdinalIgnoreCase)
        || ended.Concat(Ended).Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase))
        || (!Open().IsMatch(said) && Array.Exists(Standing, word => Holds(said, word)));

    // ไม่ยกเลิก and ยังไม่หมดอายุ say that it counts.
    private static bool Holds(string said, string word)
    {
        for (var at = said.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = said.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!Negation().IsMatch(said[..at]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:ไม่|มิ)(?:ได้|ถูก|มี)*(?:การ)?\s*$|\bnot?\s+(?:yet\s+)?$|non-?$|un$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Negation();

    [GeneratedRegex(@"(?:ไม่|มิ)(?:ได้|รับ|ผ่าน)*(?:การ)?\s*(?:อนุมัติ|ใช้งาน|รับรอง|ขึ้นทะเบียน|ลงทะเบียน|ปกติ|พิจารณา)|ไม่ผ่าน|\bnot\s+(?:yet\s+)?(?:active|approved|registered|valid)|\b(?:unapproved|invalid)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Refused();

    // Such as ค้างชำระ and คืนสินค้าแล้ว: who knows whether it counts.
    [GeneratedRegex("รอ|ค้าง|คืน|เลิก|พัก|ปิด|ใกล้|บางส่วน|return|refund|partial|part-", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Open();
}
