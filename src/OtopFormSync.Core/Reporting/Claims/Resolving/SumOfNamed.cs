using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Resolving;

/// <summary>ยอดขายอาหาร 40, ยอดขายผ้า 60, ยอดขายอาหารและผ้ารวม 100: the sum of parts, which its own words name and to which the parts come.</summary>
internal static partial class SumOfNamed
{
    /// <summary>The sum among claims of running text; null where none is named so, or where the others do not come to it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="claims">Its claims of one month, none of which fits by itself.</param>
    public static Claim? Of(Indicator indicator, List<Claim> claims)
    {
        var known = claims.FindAll(claim => claim is { Spot: null, Sight: ClaimSight.Plain or ClaimSight.Mentioned, SpansMonths: false, Kind: ClaimKind.Part or ClaimKind.Reported or ClaimKind.Total, Value: Reading<decimal>.Value });
        return known.Count == claims.Count && known.Count > 2 && known.FindAll(claim => NamesParts(indicator, claim) && IsSum(claim, known)) is [var sum] ? sum : null;
    }

    private static bool IsSum(Claim sum, List<Claim> all) => sum.Value.TryGetValue(out var said) && said > 0 && said * 2 == all.Sum(claim => claim.Value.TryGetValue(out var value) ? value : 0);

    // Two names, joined, and nothing else between the label and the word for the sum.
    private static bool NamesParts(Indicator indicator, Claim claim) =>
        HeadingLexicon.Key(claim.Words) is var words && words.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) is > 0 and var figure && words[..figure] is var led
        && indicator.Columns.Select(HeadingLexicon.Key).Where(label => led.Contains(label, StringComparison.Ordinal)).MaxBy(label => label.Length) is { } named
        && Joined().IsMatch(led[(led.IndexOf(named, StringComparison.Ordinal) + named.Length)..]);

    [GeneratedRegex(@"^\s*(?:ของ|จาก)?\s*[^\s()0-9]+?\s*(?:และ|กับ)\s*[^\s()0-9]+?\s*รวม(?:กัน|ทั้งสิ้น|ทั้งหมด|เป็นเงิน|เป็น)?\s*(?:จำนวน|เป็นเงิน)?\s*[:=]?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Joined();
}
