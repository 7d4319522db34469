using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Finds figures in running text by the labels of the program: "ยอดจำหน่าย ๑๕,๓๐๖,๗๗๔ บาท".</summary>
internal sealed class LabelledText
{
    private const int LongestLine = 2_000; // longer lines are no report, and searching them would cost time
    private const int MostLines = 2_000;
    private readonly List<(string Label, Indicator Indicator)> _labels;

    public LabelledText(Program program) =>
        // The longest label first: "ผู้เข้าร่วม Digital Wallet" must not be taken for "Digital Wallet".
        _labels = program.Indicators
            .SelectMany(indicator => indicator.Columns.SelectMany(column => Labels(column).Select(label => (label, indicator))))
            .DistinctBy(label => label.label, StringComparer.Ordinal)
            .OrderByDescending(label => label.label.Length)
            .ToList();

    /// <summary>The figures that a text names, one per indicator; a label without any figure or word for none after it says nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">What the text is, in Thai, for the provenance.</param>
    /// <returns>The figures. Two different values for one indicator make a doubt.</returns>
    public IReadOnlyList<DraftFigure> Read(string text, string place)
    {
        var figures = new Dictionary<IndicatorKey, DraftFigure>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            foreach (var (indicator, value) in Split(lines[i]))
            {
                var reading = IndicatorReader.Read(indicator, value);
                var figure = new DraftFigure(indicator.Key, reading, $"{place} บรรทัดที่ {i + 1}");
                if (!figures.TryGetValue(indicator.Key, out var earlier))
                {
                    figures.Add(indicator.Key, figure);
                }
                else if (!SameValue(earlier.Reading, reading))
                {
                    var both = $"{earlier.Reading.Original} / {value}";
                    figures[indicator.Key] = new(indicator.Key, new Reading<decimal>.Doubtful(both, [Doubt.Of(DoubtCode.SeveralFigures, earlier.Reading.Original, value)]), figure.Place);
                }
            }
        }

        return [.. figures.Values];
    }

    private IEnumerable<(Indicator Indicator, string Value)> Split(string line)
    {
        if (line.Length > LongestLine)
        {
            yield break;
        }

        var canonical = MonthFinder.WithoutMonths(ThaiScript.Canonical(line));
        var hits = Hits(canonical);
        for (var i = 0; i < hits.Count; i++)
        {
            var end = i + 1 < hits.Count ? hits[i + 1].Start : canonical.Length;
            var value = Trimmed(canonical[hits[i].End..end]);
            if (value.Length > 0 && SaysSomething(value))
            {
                yield return (hits[i].Indicator, value);
            }
        }
    }

    private List<(int Start, int End, Indicator Indicator)> Hits(string line)
    {
        var hits = new List<(int Start, int End, Indicator Indicator)>();
        foreach (var (label, indicator) in _labels)
        {
            for (var at = line.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(label, at + label.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (!hits.Exists(hit => at < hit.End && at + label.Length > hit.Start))
                {
                    hits.Add((at, at + label.Length, indicator));
                }
            }
        }

        hits.Sort((a, b) => a.Start.CompareTo(b.Start));
        return hits;
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

    private static readonly string[] Trailing = ["และมี", "และ", "จำนวน", "โดยมี", " มี", "ส่วน"];

    private static readonly string[] Leading = ["ในเดือนนี้", "เดือนนี้", "ในเดือน", "ประจำเดือน", "เดือน", "รวมทั้งสิ้น", "ทั้งสิ้น", "รวม", "จำนวน", "คือ", "เท่ากับ", "เป็นเงิน", "มี"];

    private static bool SaysSomething(string value) =>
        value.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || value.AsSpan().IndexOfAnyInRange('๐', '๙') >= 0 || !IsNothing(value);

    // A label that is only mentioned ("ขอส่งรายงานยอดจำหน่าย") carries no figure; number and nil words do.
    private static bool IsNothing(string value) => !AmountReader.Read(value).TryGetValue(out _);

    private static bool SameValue(Reading<decimal> a, Reading<decimal> b) =>
        a.TryGetValue(out var x) && b.TryGetValue(out var y) ? x == y : string.Equals(a.Original, b.Original, StringComparison.Ordinal);
}
