using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>A line of a text that names the unit of the amounts below it: (หน่วย : ล้านบาท).</summary>
/// <param name="Text">The line.</param>
/// <param name="Factor">What the unit stands for; 1 for baht.</param>
internal sealed partial record UnitLine(string Text, decimal Factor)
{
    /// <summary>The unit that a line names, and nothing else; null for any other line.</summary>
    /// <param name="line">The line.</param>
    public static UnitLine? Of(string line) => line.Length < 60 && Unit().Match(ThaiScript.Canonical(line)) is { Success: true } match && HeadingLexicon.MultipleOf(match.Groups["unit"].Value) is var factor && (factor != 1 || match.Groups["unit"].Value is "บาท")
        ? new(line.Trim(), factor) : null;

    /// <summary>A claim below the line. What names the same multiple itself stays; a figure of baht, or of another multiple, contradicts the line, and is asked about.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="program">The program.</param>
    public Claim Over(Claim claim, Program program)
    {
        var indicator = (claim.Indicator ?? (claim.CouldMean.Count > 0 ? claim.CouldMean[0] : null)) is { } key ? program.FindIndicator(key) : null;
        return Factor == 1 || indicator is not { IsMoney: true } || claim.Kind == ClaimKind.Comparison || claim.Value is Reading<decimal>.Value { Result: 0 } || (IsInMultiple(claim.Value) && !Contradicts(claim.Value)) ? claim
            : claim.Value is Reading<decimal>.Value && (Contradicts(claim.Value) || Baht().IsMatch(claim.Value.Original)) ? claim with { Value = new Reading<decimal>.Doubtful(claim.Value.Original, [Doubt.Of(DoubtCode.Remarked, Text)]) }
            : claim with { Value = LabelledFigures.InMultiple(InFigure(indicator, claim.Value), Factor) };
    }

    // The figure alone is read in the unit, whatever words stand around it.
    private Reading<decimal> InFigure(Indicator indicator, Reading<decimal> value) => FigureRun.Of(ThaiScript.ArabicDigits(value.Original)) is [var only]
        && IndicatorReader.Read(indicator, ThaiScript.ArabicDigits(value.Original)[only.At..only.End].Trim(), isNumber: false, Factor) is var read && (value is Reading<decimal>.Value || read is Reading<decimal>.Value) ? read
        : value is Reading<decimal>.Value ? new Reading<decimal>.Doubtful(value.Original, [Doubt.Of(DoubtCode.Remarked, Text)]) : value;

    // 15.4 ล้าน under (พันบาท).
    private bool Contradicts(Reading<decimal> value) => value is Reading<decimal>.Value && Multiple().Match(value.Original) is { Success: true } own && !Text.Contains(own.Value, StringComparison.Ordinal) && Multiple().IsMatch(Text);

    private static bool IsInMultiple(Reading<decimal> value) => value is Reading<decimal>.Value known ? known.Steps.Contains(ReadingStep.Multiplier) : Multiple().IsMatch(value.Original);

    [GeneratedRegex(@"^[\s(\[*-]*(?:หน่วย(?:นับ)?\s*(?:[:=]|เป็น)?\s*(?:เป็น)?\s*(?<unit>[^()\[\]:=0-9]{2,15}?|['’‘]?000s?\s*(?:บาท|baht|thb))|[(\[]\s*(?<unit>(?:(?:พัน|หมื่น|แสน|ล้าน)\s?บาท|(?:[km]|['’‘]?000s?)\s*(?:บาท|baht|thb))))[\s)\]*.\-]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Unit();

    [GeneratedRegex("บาท|฿", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Baht();

    [GeneratedRegex("ล้าน|แสน|หมื่น|พัน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Multiple();
}
