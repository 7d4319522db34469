using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>ยอดจำหน่าย 100 บาท นอกนั้นเป็นศูนย์: what a month does not name is nought, by the words beside what it names.</summary>
/// <param name="program">The program.</param>
internal sealed class RestNils(Program program)
{
    private const string Nought = "0";

    /// <summary>A line that says so.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Words">The words by which it does.</param>
    /// <param name="Place">Where it stands.</param>
    public sealed record Statement(string Line, string Words, string Place);

    /// <summary>The lines of texts that say so.</summary>
    /// <param name="texts">The texts with their places.</param>
    public static IEnumerable<Statement> In(IEnumerable<(string Text, string Place)> texts) =>
        from text in texts
        from line in text.Text.Split('\n')
        let words = RestOfReport.In(line)
        where words is not null
        select new Statement(line, words, text.Place);

    /// <summary>The months, with the figures that the statement makes nought. Beside a figure that is asked about they are asked about as well; of which of several months it is said, an officer says.</summary>
    /// <param name="months">The months as read.</param>
    /// <param name="rest">The statement.</param>
    public List<DraftMonth> Over(List<DraftMonth> months, Statement rest)
    {
        var reported = months.FindAll(month => month.Figures.Count > 0);
        var meant = reported.Count == 1 ? reported : MonthFinder.Names(HeadingLexicon.Key(rest.Line)) is [var name] ? reported.FindAll(month => month.Month?.TryGetValue(out var known) == true && known.Month == name) : [];
        return meant is [var only] ? [.. months.Select(month => month == only ? WithRest(month, rest) : month)]
            : reported.Count == 0 ? months
            : [.. months, new() { Month = new Reading<ReportingMonth>.Doubtful(rest.Words, [Doubt.Of(DoubtCode.SeveralMonths, rest.Words)]), Figures = [], NothingToReport = true }];
    }

    private DraftMonth WithRest(DraftMonth month, Statement rest)
    {
        // ผลิตภัณฑ์ใหม่ ต.ค. 66 1 ที่เหลือไม่มี: the rest may be the other months of the one thing that is named.
        var isOfMonths = rest.Words.Contains("เหลือ", StringComparison.Ordinal) && month.Figures.Count == 1 && MonthFinder.Find(rest.Line.TrimStart()) is [{ Index: > 0 }];
        var isPlain = !isOfMonths && month.Figures.All(figure => figure.Reading is Reading<decimal>.Value);
        return month with
        {
            Figures =
            [
                .. month.Figures,
                .. program.Indicators.Where(indicator => indicator.Required && !month.Figures.Any(figure => figure.Indicator == indicator.Key)).Select(indicator => isPlain
                    ? new DraftFigure(indicator.Key, new Reading<decimal>.Value(rest.Words, 0, [ReadingStep.Nil]), rest.Place)
                    : new DraftFigure(indicator.Key, new Reading<decimal>.Doubtful(rest.Words, [Doubt.Of(DoubtCode.Unreadable, rest.Words)]), rest.Place) { Candidates = [Nought] }),
            ],
        };
    }
}
