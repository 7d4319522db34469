using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>A table that is set with spaces: a line of months, and below it lines of a label with one figure for each.</summary>
internal static partial class MonthColumns
{
    /// <summary>The months of a line that heads columns; null for any other line. A name without a year waits for one.</summary>
    /// <param name="sentence">The line.</param>
    public static IReadOnlyList<Reading<ReportingMonth>>? HeadedBy(ReadSentence sentence) =>
        sentence.Labels.Count == 0 && Gap().IsMatch(sentence.Line.Trim()) && !SentenceJoints.HasFigure(sentence) && MonthFinder.Names(HeadingLexicon.Key(sentence.Text)) is { Count: > 1 } names
            ? [.. names.Select(name => sentence.Months.Where(found => found.Month.Month == name).Select(found => found.Month).Distinct().ToList() is [var month]
                ? (Reading<ReportingMonth>)new Reading<ReportingMonth>.Value(month.ToString(), month)
                : new Reading<ReportingMonth>.Doubtful(ThaiMonths.Abbreviation(name), [Doubt.Of(DoubtCode.NoYear)]))]
            : null;

    /// <summary>The claims of a line of one label and nothing but a figure for each month; null for any other line.</summary>
    /// <param name="sentence">The line.</param>
    /// <param name="months">The months of the columns.</param>
    public static IReadOnlyList<Claim>? Row(ReadSentence sentence, IReadOnlyList<Reading<ReportingMonth>> months)
    {
        if (sentence.Labels is not [var label] || !string.IsNullOrWhiteSpace(sentence.Plain[..label.Start]))
        {
            return null;
        }

        var behind = sentence.Plain[label.End..];
        var figures = FigureRun.Of(behind);
        return figures.Count != months.Count || !figures.All(figure => IsBetween(behind[figure.Start..figure.At])) || !string.IsNullOrWhiteSpace(behind[figures[^1].End..]) ? null
            : [.. figures.Select((figure, i) => new Claim
            {
                Indicator = label.Indicator.Key,
                Value = IndicatorReader.Read(label.Indicator, behind[figure.At..figure.End]),
                Month = months[i],
                Place = "",
                Words = SentenceWords.Shortened(sentence.Text.Trim()),
            })];
    }

    private static bool IsBetween(string words) => words.Trim() is "" or "(บาท)" or "(ราย)" or "(ผลิตภัณฑ์)" or ":";

    [GeneratedRegex(@"\S(?:\t|[ \u00A0]{2})\s*\S", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Gap();
}
