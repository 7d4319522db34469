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
        if (InOrder().Match(behind[figures[^1].End..]) is not { Success: true } order || figures.Skip(1).Any(figure => !Joining().IsMatch(behind[figure.Start..figure.At])))
        {
            return null;
        }

        // They stand before the figures, or between them and the words that say so. The year stands once, behind the last of them.
        var (before, close) = (hit.End + figures[0].At, hit.End + figures[^1].End);
        var isBehind = order.Groups["months"].Value.Trim().Length > 0;
        if (isBehind && sentence.Months.Any(month => month.Index < before))
        {
            return null;
        }

        var words = HeadingLexicon.Key(isBehind ? order.Groups["months"].Value : sentence.Text[..before]);
        var (names, full) = (MonthFinder.Names(words), sentence.Months.Where(month => isBehind ? month.Index >= close : month.Index < before).Select(month => month.Month).Distinct().ToList());
        if (names.Count < 2 || full is [] || full[^1].Month != names[^1])
        {
            return null;
        }

        var listed = names.Reverse().Aggregate(new List<ReportingMonth>(), (months, name) => [Nearest(months is [] ? full[^1] : months[0], name), .. months]);
        var months = listed.Count == figures.Count ? listed : names.Count == 2 && Range().IsMatch(words) ? From(full[^1].Plus(names[0] - full[^1].Month - (names[0] > full[^1].Month ? 12 : 0)), full[^1]) : [];
        return months.Count != figures.Count || full.Exists(month => !months.Contains(month)) ? null
            : [.. months.Select(month => (Reading<ReportingMonth>?)new Reading<ReportingMonth>.Value(ThaiText.Month(month), month))];
    }

    // ธันวาคมและพฤศจิกายน 2566 stand the other way round: of the months of a name the one that is nearest to the next.
    private static ReportingMonth Nearest(ReportingMonth next, int name) => (next.Month - name + 12) % 12 is <= 6 and var back ? next.Plus(-back) : next.Plus((name - next.Month + 12) % 12);

    private static List<ReportingMonth> From(ReportingMonth first, ReportingMonth last) => [.. Enumerable.Range(0, 12).Select(first.Plus).TakeWhile(month => month.CompareTo(last) <= 0)];

    [GeneratedRegex(@"^(?<months>\s*(?:ใน|ของ|\s)*(?:ประจำ)?(?:เดือน|[ก-๎]{1,3}\.)[^\n]{0,80}?)?\s*ตามลำดับ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InOrder();

    [GeneratedRegex(@"^(?:[\s,/;]|และ|กับ)*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Joining();

    [GeneratedRegex("[-–]|ถึง", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Range();
}
