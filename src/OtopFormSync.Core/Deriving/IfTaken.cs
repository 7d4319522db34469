using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>What there would be if an officer took what he is asked: by it is known which grades a question holds up, and what a yes to it gives.</summary>
/// <param name="decisions">What was decided.</param>
/// <param name="wording">The office's wording.</param>
/// <param name="reports">The reports, as they are assessed by that.</param>
/// <param name="assess">Assesses all reports by other items, all but those of which it is given what became of them.</param>
internal sealed class IfTaken(IReadOnlyList<Decision> decisions, IWording wording, List<ReportAssessment> reports, Func<ReviewItems, Func<DraftReport, ReportAssessment?>, List<ReportAssessment>> assess)
{
    private readonly Lazy<Dictionary<DraftReport, ReportAssessment>> _known = new(() => new(
        reports.DistinctBy(report => report.Draft, ReferenceEqualityComparer.Instance).Select(report => KeyValuePair.Create(report.Draft, report)),
        ReferenceEqualityComparer.Instance));

    /// <summary>A yes is to one report: of each district one is looked at with one of every other, of which its grade knows nothing.</summary>
    /// <typeparam name="T">What is asked.</typeparam>
    /// <param name="asked">All that is asked, in order.</param>
    /// <param name="districtOf">Whose it is; null for nobody's.</param>
    /// <returns>What may be taken at once, none of a district twice.</returns>
    public static IEnumerable<List<T>> Rounds<T>(IEnumerable<T> asked, Func<T, DistrictCode?> districtOf) => asked
        .GroupBy(districtOf)
        .SelectMany(district => district.Select((one, round) => (one, round)))
        .GroupBy(one => one.round, one => one.one)
        .Select(round => round.ToList());

    /// <summary>Takes what is asked. A yes to one report leaves what became of the others.</summary>
    /// <param name="asked">The questions.</param>
    /// <param name="of">The reports that they are about; empty where they ask of no report what it says.</param>
    /// <param name="at">When it is taken.</param>
    /// <returns>The items with these decisions, and the reports by them.</returns>
    public (ReviewItems Items, List<ReportAssessment> Reports) Take(IReadOnlySet<ReviewItemId> asked, IReadOnlySet<RawReportId> of, DateTimeOffset at)
    {
        var items = new ReviewItems([.. decisions.Where(decision => !asked.Contains(decision.ItemId)), .. asked.Select(id => new Decision(id, DecisionKind.Accept, null, null, at))], wording);
        return (items, of.Count == 0 ? reports : assess(items, draft => of.Contains(draft.Raw.Id) ? null : _known.Value.GetValueOrDefault(draft)));
    }
}
