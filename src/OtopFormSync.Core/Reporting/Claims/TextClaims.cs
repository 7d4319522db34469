using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Reads the claims of running text: figures by the program's labels before them, with the words around ("เป้าหมายยอดจำหน่าย", "ยอดจำหน่ายสะสม").</summary>
internal sealed partial class TextClaims
{
    private const int LongestLine = 2_000; // longer lines are no report, and searching them would cost time
    private const int MostLines = 2_000;
    private const char StruckOut = '\uFFFC';

    private static readonly string[] Trailing = ["และมี", "และ", "จำนวน", "โดยมี", " มี", "ส่วน"];

    private static readonly string[] Leading = ["ในเดือนนี้", "เดือนนี้", "ในเดือน", "ประจำเดือน", "เดือน", "รวมทั้งสิ้น", "ทั้งสิ้น", "รวม", "จำนวน", "คือ", "เท่ากับ", "เป็นเงิน", "มี"];

    // What may touch a label in front, Thai having no spaces.
    private static readonly string[] Joining =
    [
        "มี", "และ", "ได้", "ส่ง", "ขอ", "ว่า", "คือ", "ของ", "โดย", "แจ้ง", "สรุป", "รายงาน", "เรื่อง", "ด้าน", "ส่วน", "กับ", "เป็น", "ที่", "แก้ไข", "แก้", "ปรับ", "ไม่มี", "ดำเนินการ", "ผล", "ตัวเลข", "ข้อมูล", "จำนวน", "การ", "ยอด", "รวม", "นี้", "ดังนี้", "คน", "ค่า", "พบ", "ปรากฏ", "ทั้งนี้", "ประจำ", "เดือน",
    ];

    private static readonly string[] NilWords = ["ไม่มี", "ไม่มีการ", "ไม่มีจำนวน", "ไม่มียอด", "ไม่ปรากฏ", "ยังไม่มี", "ไม่มีข้อมูล", "ยังไม่มีข้อมูล"];

    private readonly Program _program;
    private readonly HeadingLexicon _lexicon;
    private readonly List<(string Label, Indicator Indicator)> _labels;

    /// <summary>Prepares the labels of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="lexicon">Its words.</param>
    public TextClaims(Program program, HeadingLexicon lexicon)
    {
        (_program, _lexicon) = (program, lexicon);
        // The longest label first: "ผู้เข้าร่วม Digital Wallet" must not be taken for "Digital Wallet".
        _labels = program.Indicators
            .SelectMany(indicator => indicator.Columns.SelectMany(column => Labels(column).Select(label => (label, indicator))))
            .DistinctBy(label => label.label, StringComparer.Ordinal)
            .OrderByDescending(label => label.label.Length)
            .ToList();
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">What the text is, in Thai.</param>
    /// <returns>The claims, in order. A label without any figure or word for none beside it says nothing.</returns>
    public IEnumerable<Claim> Read(string text, string place)
    {
        var lines = text.Split('\n');
        var headed = MonthLines(lines);
        var (isSignature, month) = (false, (ReportingMonth?)null);
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            if (lines[i].Length > LongestLine)
            {
                continue;
            }

            isSignature |= lines[i].Trim() is "--" or "__";
            month = headed.GetValueOrDefault(i) ?? month;
            foreach (var claim in Line(lines[i], $"{place} บรรทัดที่ {i + 1}"))
            {
                yield return claim with
                {
                    Sight = isSignature && claim.Sight == ClaimSight.Plain ? ClaimSight.Mentioned : claim.Sight,
                    Month = claim.Month ?? (month is null ? null : new Reading<ReportingMonth>.Value(month.ToString(), month)),
                };
            }
        }
    }

    /// <summary>Reads one sentence.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>The claims, in order.</returns>
    public IEnumerable<Claim> Line(string line, string place)
    {
        var months = MonthFinder.Find(line).Select(found => found.Month).Distinct().ToList();
        Reading<ReportingMonth>? month = months.Count == 1 ? new Reading<ReportingMonth>.Value(months[0].ToString(), months[0]) : null;
        var canonical = MonthFinder.WithoutMonths(ThaiScript.Canonical(line));
        var hits = Hits(canonical);
        if (hits.TrueForAll(hit => hit.IsUnit))
        {
            return Unlabelled(canonical, line, place, month);
        }

        var correction = HeadingSense.Of(_lexicon, line.Length > 200 ? line[..200] : line).Correction;
        return Labelled(canonical, hits).Select(claim => claim with { Place = place, Month = month, Correction = correction });
    }

    /// <summary>The words of a cell as they would stand behind their label in a line.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="indicator">The indicator.</param>
    public static string InLine(string cell, Indicator indicator)
    {
        var line = Trimmed(MonthFinder.WithoutMonths(ThaiScript.Canonical(cell)));
        return indicator.Columns.Contains(indicator.Unit) && line.EndsWith(indicator.Unit, StringComparison.Ordinal) ? Trimmed(line[..^indicator.Unit.Length]) : line;
    }

    private IEnumerable<Claim> Labelled(string line, List<Hit> hits)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].IsUnit)
            {
                continue;
            }

            var from = i == 0 ? 0 : hits[i - 1].End;
            var end = i + 1 < hits.Count ? hits[i + 1].Start : line.Length;
            foreach (var claim in Beside(line, hits[i], AfterFigure(line[from..hits[i].Start]), line[hits[i].End..end]))
            {
                yield return claim;
            }
        }
    }

    // What stands between the figure before and the label belongs to the label.
    private static string AfterFigure(string before)
    {
        var last = before.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ';', '|']);
        return last < 0 ? before : before[(last + 1)..];
    }

    private IEnumerable<Claim> Beside(string line, Hit hit, string before, string after)
    {
        var struck = after.Contains(StruckOut, StringComparison.Ordinal);
        var value = Trimmed(after.Replace(StruckOut, ' '));
        var claim = new Claim
        {
            Indicator = hit.Indicator.Key,
            Value = IndicatorReader.Read(hit.Indicator, value),
            Place = "",
            Words = Words(before, line[hit.Start..hit.End], after),
            Kind = KindOf(before, BeforeFigure(after)),
            SpansMonths = SpansMonths(before, BeforeFigure(after)),
            Sight = IsWithinWord(line, hit) ? ClaimSight.Mentioned : ClaimSight.Plain,
        };

        if (!HasFigure(value) || !HasFigure(LetterWording().Replace(ThaiScript.ArabicDigits(value), " ")))
        {
            if (NilBefore(before, hit.Indicator, after) is { } nil)
            {
                yield return claim with { Value = nil };
            }
            else if (struck)
            {
                yield return claim with { Value = new Reading<decimal>.Doubtful(StruckOut.ToString(), [Doubt.Of(DoubtCode.Unreadable)]), Sight = ClaimSight.Struck };
            }
            else if (value.Length > 0 && claim.Value is Reading<decimal>.Value)
            {
                yield return claim;
            }

            yield break;
        }

        // A remark in brackets without a figure changes nothing, unless it says how far the figure is one.
        if (claim.Value is Reading<decimal>.Doubtful && RemarkPattern().Match(value) is { Success: true } remark && !Limits(remark.Groups["remark"].Value)
            && IndicatorReader.Read(hit.Indicator, Trimmed(remark.Groups["main"].Value)) is Reading<decimal>.Value unremarked)
        {
            yield return claim with { Value = unremarked };
            yield break;
        }

        // 15,412,300 บาท (เป้าหมาย 15,306,774 บาท): what is set beside the figure says itself what it is.
        if (claim.Value is Reading<decimal>.Doubtful && Parted(value) is var (main, aside) && HeadingSense.Of(_lexicon, BeforeFigure(aside)).Kind is { } kind and not (ClaimKind.Reported or ClaimKind.Total)
            && IndicatorReader.Read(hit.Indicator, Trimmed(main)) is Reading<decimal>.Value own)
        {
            yield return claim with { Value = own };
            yield return claim with { Value = IndicatorReader.Read(hit.Indicator, FigureOnly(aside)), Kind = kind, Words = aside.Trim() };
            yield break;
        }

        yield return claim.Kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Part && !claim.SpansMonths ? claim
            : claim with { Value = claim.Value is Reading<decimal>.Value ? claim.Value : IndicatorReader.Read(hit.Indicator, FigureOnly(value)) };
    }

    private static bool Limits(string remark) =>
        AmountReader.Read(remark) is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Approximate or DoubtCode.Bound or DoubtCode.Waiting or DoubtCode.NoData or DoubtCode.Range or DoubtCode.ForeignCurrency }] };

    private ClaimKind KindOf(string before, string after)
    {
        var kinds = ((string[])[before, after]).Select(part => HeadingSense.Of(_lexicon, part).Kind).OfType<ClaimKind>().ToList();
        var kind = ClaimKinds.Strongest(kinds) ?? ClaimKind.Reported;
        // In a sentence รวม is how a figure is said: "มียอดจำหน่ายรวมทั้งสิ้น".
        return kind == ClaimKind.Total && !SpansMonths(before, after) ? ClaimKind.Reported : kind;
    }

    private bool SpansMonths(string before, string after) => HeadingSense.Of(_lexicon, before).SpansMonths || HeadingSense.Of(_lexicon, after).SpansMonths;

    private static string BeforeFigure(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        return at < 0 ? text : text[..at];
    }

    private static string FigureOnly(string text)
    {
        var match = FigurePattern().Match(text);
        return match.Success ? match.Value : text;
    }

    private static (string Main, string Aside)? Parted(string value)
    {
        var match = AsidePattern().Match(value);
        return match.Success ? (match.Groups["main"].Value, match.Groups["aside"].Value) : null;
    }

    private static Reading<decimal>? NilBefore(string before, Indicator indicator, string after)
    {
        var trimmed = before.TrimEnd();
        var word = NilWords.Where(word => trimmed.EndsWith(word, StringComparison.Ordinal)).MaxBy(word => word.Length);
        if (word is null)
        {
            return null;
        }

        var original = $"{word}{indicator.Name}{after}".Trim();
        return word.StartsWith("ยัง", StringComparison.Ordinal) ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.Waiting, word)])
            : word.EndsWith("ข้อมูล", StringComparison.Ordinal) ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.NoData, word)])
            : indicator.Accumulation == Accumulation.RunningTotal ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.NoneAdded)])
            : new Reading<decimal>.Value(original, 0, [ReadingStep.Nil]);
    }

    private IEnumerable<Claim> Unlabelled(string canonical, string line, string place, Reading<ReportingMonth>? month)
    {
        var sense = HeadingSense.Of(_lexicon, line.Length > 200 ? line[..200] : line);
        foreach (Match match in UnitPattern().Matches(canonical))
        {
            var unit = match.Groups["unit"].Value;
            var could = _program.Indicators.Where(indicator => string.Equals(indicator.Unit, unit, StringComparison.Ordinal)).ToList();
            if (could.Count > 0)
            {
                yield return new()
                {
                    CouldMean = could.Select(indicator => indicator.Key).ToValueList(),
                    Value = IndicatorReader.Read(could[0], match.Value),
                    Place = place,
                    Month = month,
                    Words = canonical.Length > 120 ? canonical[..120] : canonical,
                    Kind = sense.Kind is null or ClaimKind.Total ? ClaimKind.Reported : sense.Kind.Value,
                };
            }
        }
    }

    // A line that is nothing but a month stands over the lines below it, when there are several such.
    private Dictionary<int, ReportingMonth> MonthLines(string[] lines)
    {
        var found = new Dictionary<int, ReportingMonth>();
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            if (lines[i].Length is > 3 and < 80 && HeadingSense.Of(_lexicon, lines[i].Trim(' ', '-', '*', ':', '•')) is { FullMonth: { } month, Indicator: null, Unknown.Count: 0, Day: null, Kind: null })
            {
                found.Add(i, month);
            }
        }

        return found.Values.Distinct().Take(2).Count() > 1 ? found : [];
    }

    private List<Hit> Hits(string line)
    {
        var hits = new List<Hit>();
        foreach (var (label, indicator) in _labels)
        {
            for (var at = line.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(label, at + label.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (!hits.Exists(hit => at < hit.End && at + label.Length > hit.Start))
                {
                    hits.Add(new(at, at + label.Length, indicator, IsUnitOfFigure(line, at, label, indicator)));
                }
            }
        }

        hits.Sort((a, b) => a.Start.CompareTo(b.Start));
        return hits;
    }

    // "1 ผลิตภัณฑ์" is a figure with its unit, no label.
    private static bool IsUnitOfFigure(string line, int at, string label, Indicator indicator) =>
        string.Equals(label, indicator.Unit, StringComparison.Ordinal) && line.AsSpan(0, at).TrimEnd() is { Length: > 0 } before && before[^1] is >= '0' and <= '9';

    private bool IsWithinWord(string line, Hit hit)
    {
        var before = line[..hit.Start];
        if (before.Length > 0 && (ThaiLetters.IsLetter(before[^1]) || ThaiLetters.IsMark(before[^1])) && !Array.Exists(Joining, word => before.EndsWith(word, StringComparison.Ordinal)) && !EndsWithKnownWord(before))
        {
            return true;
        }

        return hit.End < line.Length && ThaiLetters.IsLetter(line[hit.End]) && _lexicon.Match(line.ToLowerInvariant(), hit.End, out _) == 0 && FigureLexicon.Match(line, hit.End, out _, out _) == 0
            && !Array.Exists(Trailing, word => line.AsSpan(hit.End).StartsWith(word.AsSpan().Trim())) && !Array.Exists(Leading, word => line.AsSpan(hit.End).StartsWith(word));
    }

    private bool EndsWithKnownWord(string before)
    {
        var key = before.ToLowerInvariant();
        for (var start = Math.Max(0, key.Length - 40); start < key.Length; start++)
        {
            if (_lexicon.Match(key, start, out _) is > 1 and var length && start + length == key.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Labels(string column)
    {
        var canonical = ThaiScript.Canonical(column);
        var bare = canonical.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? canonical[..at].Trim() : canonical;
        return bare.Length >= 4 ? [bare] : [];
    }

    // What may stand between a label and its figure, or after it before the next label.
    private static string Trimmed(string value)
    {
        value = value.Trim(' ', ':', '-', '–', '=', '•', '*', '|', ';', ',', '.', '(', ')');
        if (value.StartsWith("บาท)", StringComparison.Ordinal) || value.StartsWith("ราย)", StringComparison.Ordinal))
        {
            value = value[(value.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim(' ', ':', '-', '–', '=');
        }

        foreach (var word in Trailing)
        {
            if (value.EndsWith(word, StringComparison.Ordinal))
            {
                value = value[..^word.Length].TrimEnd(' ', ',', ';');
            }
        }

        foreach (var word in Leading)
        {
            if (value.StartsWith(word, StringComparison.Ordinal))
            {
                value = value[word.Length..].TrimStart(' ', ':', '=');
            }
        }

        return value;
    }

    private static bool HasFigure(string value) => ThaiScript.ArabicDigits(value).AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static string Words(string before, string label, string after)
    {
        var text = $"{before.Trim()}{label}{after.TrimEnd()}".Trim();
        return text.Length > 120 ? text[..120] + "…" : text;
    }

    // What letters say beside a label: a quarter, a year, the rate that was set; no figure of the month.
    [GeneratedRegex(@"ไตรมาส(?:ที่)?\s*[1-4](?:\s*/\s*(?:25)?[0-9]{2})?|(?:ปีงบประมาณ|ปี|พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)\s*(?:พ\.?\s?ศ\.?\s*)?[0-9]{2,4}|(?:ร้อยละ\s*)[0-9]+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?\s*(?:%|เปอร์เซ็น\S*)|(?:เดือน\s*)?(?<![0-9])(?:0?[1-9]|1[0-2])\s*/\s*(?:25)?[0-9]{2}(?![0-9])|ครั้งที่\s*[0-9]+|ข้อ(?:ที่)?\s*[0-9]+|[0-9]+\s*อำเภอ|10,000\s*บาท\s*ผ่าน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LetterWording();

    [GeneratedRegex(@"^(?<main>[^()]{1,80}?)\s*\(\s*(?<remark>[^()0-9๐-๙]{2,120})\)?[^0-9๐-๙]{0,40}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RemarkPattern();

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*(?:บาท|ราย|คน|ผลิตภัณฑ์)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FigurePattern();

    /// <summary>A label in a line.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Behind it.</param>
    /// <param name="Indicator">What it labels.</param>
    /// <param name="IsUnit">True when it is the unit of the figure before it, and labels nothing.</param>
    private sealed record Hit(int Start, int End, Indicator Indicator, bool IsUnit);

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*(?<unit>บาท|ราย|ผลิตภัณฑ์)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"^(?<main>[^(;]{1,80}?)(?:\s*[(;,]\s*|\s+)(?<aside>[^0-9(;]{2,80}[0-9].{0,120})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AsidePattern();
}
