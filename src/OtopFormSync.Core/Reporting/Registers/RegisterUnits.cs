using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>Where titles, headings and cells of a register name units of money: พันบาท, '000 THB, baht.</summary>
internal static partial class RegisterUnits
{
    private const string Multiple = @"(?:สิบ|ร้อย|พัน)?(?:พัน|หมื่น|แสน|ล้าน)\s*(?:บาท|บ\.)|(?:สิบ|ร้อย)\s*บาท|[ลม]บ\.|(?<![a-z])(?:million|thousand|mn|mil\.?|[km])\s*(?:บาท|(?:baht|thb)(?![a-z]))|(?<![a-z])(?:baht|thb)\s*(?:million|thousand|mn|m)(?![a-z])|['’‘]?000s?\s*(?:บาท|baht|thb)|(?:baht|thb)\s*['’‘]?000s?";

    // Only where nothing else stands in the brackets or behind the word of unit.
    private const string Short = @"(?:[ลม]บ|mb|million|thousand|ล้าน|พัน|['’‘]?000s?)(?=\s*(?:[)\]]|$))";

    private const string Baht = "บาท|baht|thb";

    /// <summary>What a unit is called: พันบาท for 1,000.</summary>
    /// <param name="unit">What it stands for, of baht.</param>
    public static string InThai(decimal unit) => unit switch
    {
        1 => "บาท",
        10 => "สิบบาท",
        100 => "ร้อยบาท",
        1_000 => "พันบาท",
        10_000 => "หมื่นบาท",
        100_000 => "แสนบาท",
        1_000_000 => "ล้านบาท",
        10_000_000 => "สิบล้านบาท",
        100_000_000 => "ร้อยล้านบาท",
        _ => $"{ThaiText.Money(unit)} บาท",
    };

    /// <summary>The units that a title or remark says of all figures.</summary>
    /// <param name="caption">The text.</param>
    public static IEnumerable<decimal> OfAll(string caption) => InCaption().Matches(caption).Select(match => HeadingLexicon.MultipleOf(match.Groups["unit"].Value));

    /// <summary>The unit that a heading names beside what is counted; null for none.</summary>
    /// <param name="heading">The heading.</param>
    public static decimal? In(string heading) => InHeading().Match(heading) is { Success: true } match ? HeadingLexicon.MultipleOf(match.Groups["unit"].Value) : null;

    /// <summary>The unit that a cell says and nothing else; null for another text.</summary>
    /// <param name="text">The cell's text.</param>
    public static decimal? Said(string text) => Alone().Match(text) is { Success: true } match ? HeadingLexicon.MultipleOf(match.Groups["unit"].Value) : null;

    /// <summary>What a title or heading calls the unit in words that are no baht: หน่วย : กีบ, (USD); null where it does not.</summary>
    /// <param name="text">The text.</param>
    public static string? Unknown(string text) =>
        Called().Match(text) is { Success: true } called ? called.Groups["unit"].Value.Trim()
        : Bracketed().Matches(text).Select(bracket => bracket.Groups["unit"].Value.Trim()).FirstOrDefault(unit => AmountReader.Read($"1 {unit}") is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.ForeignCurrency }, ..] });

    // A number before it makes an amount of it: ยอดรวม 300 ล้านบาท.
    [GeneratedRegex(@"(?:(?:หน่วย(?:นับ)?(?:เป็น)?|(?<![a-z])units?)\s*[:=]?\s*|[(\[]\s*)(?<unit>" + Multiple + "|" + Short + "|" + Baht + @")|(?<![0-9๐-๙.,]\s*)(?<=^|[\s:]|เป็น|หลัก)(?<unit>" + Multiple + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex InCaption();

    [GeneratedRegex("(?<unit>" + Multiple + @")|[(\[:]\s*(?<unit>" + Short + "|" + Baht + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex InHeading();

    [GeneratedRegex(@"^[\s(\[]*(?:หน่วย\s*[:=]?\s*)?(?<unit>" + Multiple + "|" + Baht + @")[\s)\]]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Alone();

    // หน่วยงาน : สพจ. names no unit.
    [GeneratedRegex(@"(?:หน่วย(?:นับ)?\s*(?:[:=]|เป็น)|(?<![a-z])units?\s*[:=])\s*(?!" + Multiple + "|" + Short + "|" + Baht + @")(?<unit>[^\s)\]:=][^)\]]{0,30})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Called();

    [GeneratedRegex(@"[(\[](?<unit>[^)\]]{1,20})[)\]]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Bracketed();
}
