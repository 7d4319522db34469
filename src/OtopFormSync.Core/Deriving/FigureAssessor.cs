using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>The figures of one month after their doubts met the officers' decisions.</summary>
/// <param name="Figures">What was read, or typed by an officer.</param>
/// <param name="Items">What was not, with the reasons.</param>
internal sealed record FigureAssessment(ValueList<Figure> Figures, ValueList<ReviewItem> Items);

/// <summary>Decides which figures of a month can be taken.</summary>
/// <param name="program">The program.</param>
/// <param name="items">Makes review items.</param>
internal sealed class FigureAssessor(Program program, ReviewItems items)
{
    /// <summary>Assesses the figures of a month.</summary>
    public FigureAssessment Assess(DraftReport draft, DraftMonth part, ReportingMonth month, District district)
    {
        var figures = new List<Figure>(part.Figures.Count);
        var asked = new List<ReviewItem>();
        foreach (var drafted in part.Figures)
        {
            if (drafted.Figure is { } figure)
            {
                figures.Add(figure);
                continue;
            }

            var indicator = program.FindIndicator(drafted.Indicator)!;
            var item = items.UnclearFigure(draft.Raw, district, month, indicator, (Reading<decimal>.Doubtful)drafted.Reading, drafted.Candidates, drafted.Place, draft.Explanation);
            if (item.Decision?.Kind == DecisionKind.UseValue)
            {
                (var typed, item) = TypedFigure.Of(item, indicator, items);
                if (typed is not null)
                {
                    figures.Add(typed);
                }
            }

            asked.Add(item);
        }

        return new(figures.ToValueList(), asked.ToValueList());
    }
}
