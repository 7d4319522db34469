using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>What was asked of a report's month, and a later report has said: by naming it in a reply, or by sending the same figures again with their month.</summary>
internal static class NamedMonths
{
    /// <summary>The least figure by which a report is known again: one product, or three participants, may be any month's.</summary>
    private const decimal Telling = 100;

    /// <summary>Settles the questions that later reports have answered.</summary>
    /// <param name="assessed">The reports in the order of receipt.</param>
    /// <param name="items">Makes review items.</param>
    public static void Settle(List<ReportAssessment> assessed, ReviewItems items)
    {
        var nameless = Enumerable.Range(0, assessed.Count).Where(at => !assessed[at].Items.IsEmpty && assessed[at].Items.Any(IsAsked)).ToList();
        if (nameless.Count == 0)
        {
            return;
        }

        var counting = Enumerable.Range(0, assessed.Count).Where(at => assessed[at].Counts).ToList();
        var replies = counting.Where(at => assessed[at].Draft.NamesMonthOf is not null).ToLookup(at => assessed[at].Draft.NamesMonthOf!);
        var named = counting.SelectMany(at => assessed[at].Submissions.SelectMany(submission => submission.Figures).Where(figure => figure.Value >= Telling).Select(figure => (at, Key: KeyOf(assessed[at], figure.Indicator, figure.Value)))).ToLookup(pair => pair.Key, pair => pair.at);
        foreach (var at in nameless)
        {
            var report = assessed[at];
            var later = replies[report.Draft.Raw.Id].Concat(PartOf(report.Draft) is { } part ? named[KeyOf(report, part.Figures.First(IsTelling))].Where(other => Repeats(assessed[other], part)) : []).Where(other => other > at).Order().Select(other => assessed[other]).FirstOrDefault();
            assessed[at] = later is null ? report : report with { Items = report.Items.Select(item => IsAsked(item) ? items.AnsweredSince(item, later.Draft.Raw.ReceivedAt) : item).ToValueList() };
        }
    }

    private static bool IsAsked(ReviewItem item) => item is { AsksMonth: true, IsOpen: true };

    private static bool IsTelling(DraftFigure figure) => figure.Figure?.Value >= Telling;

    // Of several months it would be open which of them was sent again.
    private static DraftMonth? PartOf(DraftReport draft) => draft.Months is [var part] && part.Figures.All(figure => figure.Figure is not null) && part.Figures.Any(IsTelling) ? part : null;

    private static (DistrictCode? District, string? Sender, IndicatorKey Indicator, decimal Value) KeyOf(ReportAssessment report, DraftFigure figure) => KeyOf(report, figure.Indicator, figure.Figure!.Value);

    private static (DistrictCode? District, string? Sender, IndicatorKey Indicator, decimal Value) KeyOf(ReportAssessment report, IndicatorKey indicator, decimal value) => (report.District?.Code, report.Draft.Sender, indicator, value);

    // All that it said, of one month that it may have meant.
    private static bool Repeats(ReportAssessment later, DraftMonth nameless) => later.Submissions.Any(submission =>
        MonthAssessor.MayBe(nameless.Month, submission.Month) && nameless.Figures.All(figure => submission.FigureOf(figure.Indicator)?.Value == figure.Figure!.Value));
}
