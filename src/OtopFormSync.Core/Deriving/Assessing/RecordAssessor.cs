using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>A report in which what was once decided about it is obeyed.</summary>
/// <param name="Draft">The report; what an officer accepted stands in it.</param>
/// <param name="Items">The decided questions about it as a whole.</param>
internal readonly record struct RecordAssessment(DraftReport Draft, ValueList<ReviewItem> Items);

/// <summary>Obeys what officers decided about a mail as a whole while it was read otherwise.</summary>
/// <param name="program">The program.</param>
/// <param name="figures">Knows what was decided about single figures.</param>
/// <param name="items">Makes review items.</param>
internal sealed class RecordAssessor(Program program, FigureAssessor figures, ReviewItems items)
{
    /// <summary>Assesses a report.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="district">The district; null while it is not known.</param>
    public RecordAssessment Assess(DraftReport draft, District? district)
    {
        if (!items.HasDecisions || (draft.Recorded.Lines.IsEmpty && draft.Recorded.Tables.IsEmpty))
        {
            return new(draft, []);
        }

        var decided = new List<ReviewItem>();
        foreach (var table in draft.Recorded.Tables)
        {
            if (!IsAskedNow(draft, table) && Question(draft, table) is { Decision: { } decision } item)
            {
                decided.Add(item);
                draft = decision.Kind == DecisionKind.Accept ? WithAccepted(WithoutQuestion(draft, table), table) : draft;
            }
        }

        return new(district is null ? draft : WithDecidedLines(draft, district), decided.ToValueList());
    }

    private ReviewItem? Question(DraftReport draft, RecordedTable table) =>
        table.HoldsTargets ? items.TargetsInsteadOfFigures(draft.Raw, table.Place, table.Rows[0])
        : table.Rows.Count > 1 ? items.SeveralDistricts(draft.Raw, table.Place, table.Rows, [])
        : null;

    private static bool IsAskedNow(DraftReport draft, RecordedTable table) => draft.Problems.Any(problem => problem.Match(
        _ => false,
        _ => false,
        targets => table.HoldsTargets && targets.Place == table.Place && targets.Row == table.Rows[0],
        several => !table.HoldsTargets && several.Place == table.Place && several.Rows.Equals(table.Rows)));

    private static DraftReport WithoutQuestion(DraftReport draft, RecordedTable table) => draft with
    {
        Problems = draft.Problems.Where(problem => problem.Match(_ => true, _ => false, targets => targets.Place != table.Place, several => several.Place != table.Place)).ToValueList(),
    };

    // The officer accepted the figures that were shown.
    private DraftReport WithAccepted(DraftReport draft, RecordedTable table)
    {
        var indicator = program.FindIndicator(table.Indicator)!;
        var months = draft.Months.ToList();
        foreach (var cell in table.Cells)
        {
            var figure = new DraftFigure(indicator.Key, IndicatorReader.ReadAnswer(indicator, cell.Text), cell.Place);
            var at = months.FindIndex(month => month.Month?.TryGetValue(out var named) == true && named == cell.Month);
            if (at < 0)
            {
                months.Add(new() { Month = new Reading<Calendar.ReportingMonth>.Value(cell.Month.ToString(), cell.Month), Figures = [figure] });
            }
            else
            {
                months[at] = months[at] with { Figures = [.. months[at].Figures.Where(other => other.Indicator != indicator.Key), figure] };
            }
        }

        return draft with { District = draft.District ?? table.District, Months = months.ToValueList(), IsCorrespondence = false };
    }

    // Where nothing else is left of a mail, what was decided about its words is still all that there is to say.
    private DraftReport WithDecidedLines(DraftReport draft, District district)
    {
        if (!draft.Months.IsEmpty || draft.Recorded.Month?.TryGetValue(out var month) != true)
        {
            return draft;
        }

        var part = new DraftMonth { Month = draft.Recorded.Month, Figures = [] };
        return !figures.DecidedAlone(draft, part, month!, district).Any() ? draft : draft with
        {
            Months = [part],
            Problems = draft.Problems.Where(problem => problem is not DraftProblem.NoFigures).ToValueList(),
            IsCorrespondence = false,
        };
    }
}
