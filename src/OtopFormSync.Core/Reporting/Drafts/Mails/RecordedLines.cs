using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Takes lines apart as they were when officers were asked about their words: everything behind a label, up to the next one.</summary>
/// <param name="program">The program.</param>
/// <remarks>Nothing here may change: the decisions on record hang on the words.</remarks>
internal sealed class RecordedLines(Program program)
{
    private const int LongestLine = 2_000;
    private const int MostLines = 2_000;
    private const int HeaderRows = 10;

    private static readonly string[] Trailing = ["และมี", "และ", "จำนวน", "โดยมี", " มี", "ส่วน"];
    private static readonly string[] Leading = ["ในเดือนนี้", "เดือนนี้", "ในเดือน", "ประจำเดือน", "เดือน", "รวมทั้งสิ้น", "ทั้งสิ้น", "รวม", "จำนวน", "คือ", "เท่ากับ", "เป็นเงิน", "มี"];

    private readonly List<(string Label, Indicator Indicator)> _labels = program.Indicators
        .SelectMany(indicator => indicator.Columns.SelectMany(column => Labels(column).Select(label => (label, indicator))))
        .DistinctBy(label => label.label, StringComparer.Ordinal)
        .OrderByDescending(label => label.label.Length)
        .ToList();

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">What the text is, in Thai.</param>
    /// <returns>The words of each indicator that has any, where they may have been asked about.</returns>
    public IEnumerable<RecordedLine> Read(string text, string place)
    {
        var found = new Dictionary<IndicatorKey, (Reading<decimal> Reading, int Line)>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            foreach (var (indicator, words) in Split(lines[i]))
            {
                var reading = IndicatorReader.Read(indicator, words);
                if (!found.TryGetValue(indicator.Key, out var earlier))
                {
                    found.Add(indicator.Key, (reading, i));
                }
                else if (!SaySame(earlier.Reading, reading))
                {
                    found[indicator.Key] = (new Reading<decimal>.Doubtful($"{earlier.Reading.Original} / {words}", [Doubt.Of(DoubtCode.SeveralFigures)]), i);
                }
            }
        }

        return found.Where(line => RecordedLine.MayBeAsked(program.FindIndicator(line.Key)!, line.Value.Reading.Original)).Select(line => new RecordedLine(line.Key, line.Value.Reading.Original, $"{place} บรรทัดที่ {line.Value.Line + 1}"));
    }

    /// <summary>A table as lines: label and value in a row, or a row of headings above a single row of values.</summary>
    /// <param name="table">The table.</param>
    public string LinesOf(ReadTable table)
    {
        var rows = table.Rows.Select(row => row.OwnTexts.ToValueList()).ToList();
        for (var header = 0; header + 1 < rows.Count && header < HeaderRows; header++)
        {
            if (rows.Count - header == 2 && ColumnMap.Of(program, rows[header]).Indicators is { IsEmpty: false } columns && columns.All(column => !string.IsNullOrWhiteSpace(rows[header + 1][column.Index])))
            {
                return string.Join('\n', rows[header].Select((name, i) => $"{name}: {rows[header + 1][i]}"));
            }
        }

        return string.Join('\n', rows.Select(row => string.Join(' ', row.Where(cell => !string.IsNullOrWhiteSpace(cell)))));
    }

    private IEnumerable<(Indicator Indicator, string Words)> Split(string line)
    {
        if (line.Length > LongestLine)
        {
            yield break;
        }

        var canonical = MonthFinder.WithoutMonths(ThaiScript.Canonical(line));
        var hits = Hits(canonical);
        for (var i = 0; i < hits.Count; i++)
        {
            var words = Trimmed(canonical[hits[i].End..(i + 1 < hits.Count ? hits[i + 1].Start : canonical.Length)]);
            if (words.Length > 0 && SaysSomething(words))
            {
                yield return (hits[i].Indicator, words);
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

    private static string Trimmed(string words)
    {
        words = words.Trim(' ', ':', '-', '–', '=', '•', '*', '|', ';', ',', '.', '(', ')');
        if (words.StartsWith("บาท)", StringComparison.Ordinal) || words.StartsWith("ราย)", StringComparison.Ordinal))
        {
            words = words[(words.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim(' ', ':', '-', '–', '=');
        }

        foreach (var word in Trailing.Where(word => words.EndsWith(word, StringComparison.Ordinal)))
        {
            words = words[..^word.Length].TrimEnd(' ', ',', ';');
        }

        foreach (var word in Leading.Where(word => words.StartsWith(word, StringComparison.Ordinal)))
        {
            words = words[word.Length..].TrimStart(' ', ':', '=');
        }

        return words;
    }

    private static bool SaysSomething(string words) =>
        words.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || words.AsSpan().IndexOfAnyInRange('๐', '๙') >= 0 || AmountReader.Read(words).TryGetValue(out _);

    private static bool SaySame(Reading<decimal> a, Reading<decimal> b) =>
        a.TryGetValue(out var x) && b.TryGetValue(out var y) ? x == y : string.Equals(a.Original, b.Original, StringComparison.Ordinal);
}
