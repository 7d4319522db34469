using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>90/100 บาท: two figures with nothing but a slash between them, of which only words with a slash say which is which: (เป้าหมาย/ผล).</summary>
internal static partial class SlashedFigures
{
    /// <summary>The claims of a label whose figures are such; null for any others.</summary>
    /// <param name="claim">What is known of all.</param>
    /// <param name="indicator">What the label names.</param>
    /// <param name="text">The words behind the label.</param>
    /// <param name="plain">The same, with months, dates and the like blanked.</param>
    /// <param name="figures">The figures, counted from behind the label.</param>
    /// <param name="senses">What words say.</param>
    public static List<Claim>? Of(Claim claim, Indicator indicator, string text, string plain, IReadOnlyList<FigurePart> figures, SentenceSenses senses)
    {
        if (figures is not [var first, var second] || plain[first.End..second.At].Trim() is not "/")
        {
            return null;
        }

        var (former, latter) = (WithUnit(plain[first.At..first.End].Trim(), plain[second.At..second.End].Trim()), plain[second.At..second.End].Trim());
        return (Named(text[..first.At], senses) ?? Named(text[second.End..], senses)) is { } said
            ? [claim with { Kind = said.First, Value = IndicatorReader.Read(indicator, former) }, claim with { Kind = said.Second, Value = IndicatorReader.Read(indicator, latter) }]
            : [claim with { Value = IndicatorReader.Read(indicator, plain[first.At..second.End].Trim()) }];
    }

    // One of the two is the result, the other what it is measured by.
    private static (ClaimKind First, ClaimKind Second)? Named(string words, SentenceSenses senses) =>
        Names().Match(words) is { Success: true } names && senses.Of(names.Groups["first"].Value) is var first && senses.Of(names.Groups["second"].Value) is var second
        && (first.Kind, second.Kind) is (ClaimKind.Target or ClaimKind.Base, ClaimKind.Reported) or (ClaimKind.Reported, ClaimKind.Target or ClaimKind.Base)
            ? (first.Kind!.Value, second.Kind!.Value) : null;

    // 5.12/5.13 ล้านบาท: the unit behind the second is the first one's as well.
    private static string WithUnit(string figure, string next) => char.IsAsciiDigit(figure[^1]) ? figure + next[(next.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..] : figure;

    [GeneratedRegex(@"(?<first>[ก-๎]{2,20})\s*/\s*(?<second>[ก-๎]{2,20})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Names();
}
