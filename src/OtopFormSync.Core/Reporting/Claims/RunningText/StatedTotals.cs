using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>ต.โพธิ์ตาก 20 บาท ต.โพนทอง 15 บาท รวมอำเภอ 35 บาท; เดิม 4 ราย เพิ่มใหม่ 2 ราย รวม 6 ราย: figures of a label that end with what they come to.</summary>
internal static partial class StatedTotals
{
    /// <summary>The claims of a label whose figures are such; null for any others, and where the sum is not right.</summary>
    /// <param name="claim">What is known of all.</param>
    /// <param name="indicator">What the label names.</param>
    /// <param name="text">The words behind the label.</param>
    /// <param name="plain">The same, with months, dates and the like blanked.</param>
    /// <param name="figures">The figures, counted from behind the label.</param>
    /// <param name="senses">What words say.</param>
    public static List<Claim>? Of(Claim claim, Indicator indicator, string text, string plain, IReadOnlyList<FigurePart> figures, SentenceSenses senses)
    {
        string Before(int figure) => plain[figures[figure].Start..figures[figure].At];
        if (figures.Count < 3 || !Sum().IsMatch(Before(figures.Count - 1)) || MonthFinder.Names(HeadingLexicon.Key(text)).Distinct().Count() > 1 || TakingBack.Deny(text[figures[^1].End..]) || LimitingWords.Await(text[figures[^1].End..]) is not null)
        {
            return null;
        }

        var claims = figures.Select(figure => claim with { Kind = ClaimKind.Reported, Value = IndicatorReader.Read(indicator, plain[figure.At..figure.End].Trim()) }).ToList();
        var values = claims.Select(figure => figure.Value.TryGetValue(out var value) ? value : (decimal?)null).ToList();
        if (values.Exists(value => value is null or < 0) || values[^1] == 0 || values.SkipLast(1).Sum() != values[^1])
        {
            return null;
        }

        // Of new products what is new counts, of a running total what it has come to.
        if (claims is [var former, var anew, var all] && Former().IsMatch(Before(0)) && New().IsMatch(Before(1)))
        {
            return indicator.Accumulation == Accumulation.RunningTotal ? [all, former with { Kind = ClaimKind.Base }, anew with { Kind = ClaimKind.Comparison }]
                : indicator.CountsNew ? [anew, former with { Kind = ClaimKind.Base }, all with { Kind = ClaimKind.Comparison }]
                : null;
        }

        return Enumerable.Range(0, figures.Count - 1).All(i => !OfOutside().IsMatch(Before(i)) && senses.Of(Before(i)) is { IsFormer: false, IsVoid: false, Kind: null or ClaimKind.Part or ClaimKind.Reported } && (i == 0 || Word().IsMatch(text[figures[i].Start..figures[i].At])))
            ? [claims[^1] with { IsSumOfParts = true }, .. claims.SkipLast(1).Select(part => part with { Kind = ClaimKind.Part })] : null;
    }

    [GeneratedRegex(@"^[\s,()]*(?:และ)?(?:รวม|ทั้งสิ้น)(?:ทั้ง(?:สิ้น|หมด|อำเภอ)|อำเภอ|เป็น|เงิน|กัน|ยอด|ขาย|จำหน่าย|จำนวน|[\s:=])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^[\s:=(,\-–]*(?:ของ|ราย|มี(?:อยู่)?)?(?:เดิม|ยอดยกมา|ยกมา)(?:มี|จำนวน|[\s:=])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Former();

    [GeneratedRegex(@"^[\s,)]*(?:และ)?(?:มา|สมัคร|ราย|ลงทะเบียน)?(?:เพิ่ม(?:ขึ้น|เติม)?(?:ใหม่)?|ใหม่)(?:ใน)?(?:เดือนนี้)?(?:จำนวน|อีก|[\s:=])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex New();

    // What was sold outside the district may count for it or not.
    [GeneratedRegex(@"(?:ใน|นอก|ต่าง)(?:เขต|พื้นที่)?\s*(?:อำเภอ|อ\.|จังหวัด|จ\.)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfOutside();

    [GeneratedRegex("[ก-๎A-Za-z]{2}|[0-9]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Word();
}
