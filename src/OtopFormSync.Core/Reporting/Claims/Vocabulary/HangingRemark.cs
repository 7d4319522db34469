using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>A line that is nothing by itself, and is said of the figure above it: (ประมาณการ), ถูกถอนภายหลัง.</summary>
internal static partial class HangingRemark
{
    /// <summary>True for such a line.</summary>
    /// <param name="line">The line.</param>
    public static bool Is(string line) => Hanging().IsMatch(line);

    [GeneratedRegex(@"^\s*(?:[(\[][^()\[\]0-9๐-๙]{3,80}[)\]]|ถูก(?:ถอน|ยกเลิก|ตัดออก)[^\s0-9]{0,20})\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Hanging();
}
