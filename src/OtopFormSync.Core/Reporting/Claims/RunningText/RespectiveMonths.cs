using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Months that stand before as many figures, one for each in order: เดือนตุลาคม-ธันวาคม 2566 เท่ากับ 10, 20 และ 30 บาท ตามลำดับ.</summary>
internal static partial class RespectiveMonths
{
    /// <summary>The months of the figures behind a label; null where the sentence does not say that they stand in order, or where they are not as many.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hit">The label.</param>
    /// <param name="figures">The figures, counted from behind the label.</param>
    public static List<Reading<ReportingMonth>?>? Of(ReadSentence sentence, Label hit, IReadOnlyList<FigurePart> figures)
    {
        var behind = sentence.Text[hit.End..];
        if (!InOrder().IsMatch(behind[figures[^1].End..]) || figures.Skip(1).Any(figure => !Joining().IsMatch(behind[figure.Start..figure.At])))
        {
            return null;
        }

        // The year stands once, behind the last of them.
        var words = HeadingLexicon.Key(sentence.Text[..(hit.End + figures[0].At)]);
        var (names, full) = (MonthFinder.Names(words), sentence.Months.Where(month => month.Index < hit.End + figures[0].At).Select(month => month.Month).Distinct().ToList());
        if (names.Count < 2 || full is [] || full[^1].Month != names[^1])
        {
            return null;
        }

        var listed = names.Reverse().Aggregate(new List<ReportingMonth>(), (months, name) => [.. months, Back(months is [] ? full[^1] : months[^1], name)]);
        var months = listed.Count == figures.Count ? listed : names.Count == 2 && Range().IsMatch(words) ? From(listed[1], full[^1]) : [];
        return months.Count != figures.Count || full.Exists(month => !months.Contains(month)) ? null
            : [.. months.Order().Select(month => (Reading<ReportingMonth>?)new Reading<ReportingMonth>.Value(ThaiText.Month(month), month))];
    }

    // The latest month of a name that is not after another.
    private static ReportingMonth Back(ReportingMonth from, int name) => from.Plus(-((from.Month - name + 12) % 12));

    private static List<ReportingMonth> From(ReportingMonth first, ReportingMonth last) => [.. Enumerable.Range(0, 12).Select(first.Plus).TakeWhile(month => month.CompareTo(last) <= 0)];

    [GeneratedRegex(@"^\s*ตามลำดับ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InOrder();

    [GeneratedRegex(@"^(?:[\s,/;]|และ|กับ)*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Joining();

    [GeneratedRegex("[-–]|ถึง", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Range();
}
