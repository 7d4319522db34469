using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>What a line's status says: whether it counts.</summary>
internal static partial class RegisterStatus
{
    // Beside what the program names.
    private static readonly string[] Ended = ["cancel", "expired", "revoked", "withdrawn", "rejected", "suspended", "pending", "inactive", "closed", "ระงับ", "รออนุมัติ", "รอการอนุมัติ", "รอพิจารณา", "รอตรวจ", "อยู่ระหว่าง"];

    /// <summary>The words by which a line counts no more, or not yet; null where it counts.</summary>
    /// <param name="said">The status.</param>
    /// <param name="ended">Words that say that a line counts no more.</param>
    public static string? CountsNot(string said, IEnumerable<string> ended) =>
        ended.FirstOrDefault(word => Holds(said, word)) ?? (Refused().IsMatch(said) || Array.Exists(Ended, word => Holds(said, word)) ? said : null);

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
}
