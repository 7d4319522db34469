using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>The units of money that titles, headings and cells of a register name: 1,000 for พันบาท and '000 THB, 1 for baht.</summary>
internal static partial class RegisterUnits
{
    private const string Multiple = @"(?:สิบ|ร้อย)?(?:พัน|หมื่น|แสน|ล้าน)\s*(?:บาท|บ\.)|[ลม]บ\.|(?<![a-z])(?:million|thousand|mn|mil\.?|[km])\s*(?:baht|thb)(?![a-z])|(?<![a-z])(?:baht|thb)\s*(?:million|thousand|mn|m)(?![a-z])|['’‘]?000s?\s*(?:baht|thb)|(?:baht|thb)\s*['’‘]?000s?";

    // Only where nothing else stands in the brackets or behind the word of unit.
    private const string Short = @"(?:[ลม]บ|mb|million|thousand|ล้าน|พัน|['’‘]?000s?)(?=\s*(?:[)\]]|$))";

    /// <summary>The units that a title or remark says of all figures.</summary>
    /// <param name="caption">The text.</param>
    public static IEnumerable<decimal> OfAll(string caption) => InCaption().Matches(caption).Select(match => Of(match.Groups["unit"].Value));

    /// <summary>The unit that a heading names beside what is counted; null for none.</summary>
    /// <param name="heading">The heading.</param>
    public static decimal? In(string heading) => InHeading().Match(heading) is { Success: true } match ? Of(match.Groups["unit"].Value) : null;

    /// <summary>The unit that a cell says and nothing else; null for another text.</summary>
    /// <param name="text">The cell's text.</param>
    public static decimal? Said(string text) => Alone().IsMatch(text) ? Of(text) : null;

    private static decimal Of(string unit) => (unit.Contains("ร้อย", StringComparison.Ordinal) ? 100 : unit.Contains("สิบ", StringComparison.Ordinal) ? 10 : 1)
        * (Thousand().IsMatch(unit) ? 1_000m
            : unit.Contains("หมื่น", StringComparison.Ordinal) ? 10_000m
            : unit.Contains("แสน", StringComparison.Ordinal) ? 100_000m
            : Million().IsMatch(unit) ? 1_000_000m
            : 1m);

    [GeneratedRegex(@"พัน|thousand|000|(?<![a-z])k", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Thousand();

    [GeneratedRegex(@"ล้าน|[ลม]บ|(?<![a-z])m|(?<=thb|baht)m", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Million();

    // A number before it makes an amount of it: ยอดรวม 300 ล้านบาท.
    [GeneratedRegex(@"(?:(?:หน่วย(?:นับ)?(?:เป็น)?|(?<![a-z])units?)\s*[:=]?\s*|[(\[]\s*)(?<unit>" + Multiple + "|" + Short + @"|บาท|baht|thb)|(?<![0-9๐-๙.,]\s*)(?<=^|[\s:]|เป็น|หลัก)(?<unit>" + Multiple + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex InCaption();

    [GeneratedRegex("(?<unit>" + Multiple + @")|[(\[:]\s*(?<unit>" + Short + "|บาท|baht|thb)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex InHeading();

    [GeneratedRegex(@"^\s*(?:" + Multiple + @"|บาท|baht|thb)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Alone();
}
