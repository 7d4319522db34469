using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>The words by which a row of a register calls itself a sum.</summary>
internal static partial class RegisterSums
{
    private static readonly string[] Words = ["รวม", "ยอดรวม", "ผลรวม", "ทั้งสิ้น", "total", "grand total", "sum"];

    /// <summary>True when they begin a text.</summary>
    /// <param name="text">A trimmed text.</param>
    public static bool Begin(string text) => Array.Exists(Words, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when a text says nothing else but whose sum it is: a name may begin with รวม.</summary>
    /// <param name="text">A cell's text.</param>
    public static bool StandAlone(string text) => Alone().IsMatch(text.Trim());

    [GeneratedRegex(@"^(?:ยอด|ผล)?รวม(?:ทั้งสิ้น|ทั้งหมด|ย่อย|(?:ทั้ง)?อำเภอ.*|อ\..*)?$|^ทั้งสิ้น$|^(?:grand |sub)?total$|^sum$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Alone();
}
