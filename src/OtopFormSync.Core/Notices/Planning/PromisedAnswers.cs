using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Reports that wait because their month is closed or a final grade would change: their districts were promised an answer, and have it also where officers open the month again instead of deciding on the report, or take back that it is left out once the month is open. Kept as a fact, since an opened month tells nothing of what waited for it.</summary>
/// <param name="Waiting">What waits or was left out, in order.</param>
public sealed record PromisedAnswers(ValueList<PromisedAnswer> Waiting)
{
    /// <summary>Nothing waits.</summary>
    public static PromisedAnswers None { get; } = new(ValueList<PromisedAnswer>.Empty);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The record.</returns>
    public static PromisedAnswers Parse(string? kept) => kept is null ? None
        : new((JsonSerializer.Deserialize<List<Kept>>(kept) ?? []).Select(one => new PromisedAnswer(RawReportId.Parse(one.Report, null), ReportingMonth.Parse(one.Month, null), one.IsOfGrade)).ToValueList());

    /// <summary>The record as a text.</summary>
    /// <returns>JSON.</returns>
    public string Keep() => JsonSerializer.Serialize(Waiting.Select(one => new Kept(one.Report.Value, one.Month.ToString(), one.IsOfGrade)));

    /// <summary>The record after a cycle. What could not be read in it waits on.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The record.</returns>
    public PromisedAnswers Next(DerivedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var received = Waiting.IsEmpty ? [] : state.Received.Select(report => report.RawId).ToHashSet();
        return new(Waiting.Where(one => !received.Contains(one.Report))
            .Concat(state.Received.Where(report => !report.Items.IsEmpty).SelectMany(report => report.Items.SelectMany(item => Waits(report, item)))) // of nearly all nothing is asked
            .Distinct().OrderBy(one => one.Report).ThenBy(one => one.Month).ThenBy(one => one.IsOfGrade).ToValueList());
    }

    /// <summary>What counts now although nobody decided on it: officers opened its month, or there is no final grade that it would change.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The reports.</returns>
    public IEnumerable<LetIn> LetIn(DerivedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var waited in Waiting.GroupBy(one => one.Report))
        {
            if (state.Received.FirstOrDefault(report => report.RawId == waited.Key) is not { MayBeAnswered: true, Outcome: ReceivedOutcome.Accepted or ReceivedOutcome.PartlyAccepted } report)
            {
                continue;
            }

            var counting = waited.Where(one => report.Submissions.Any(submission => submission.Month == one.Month) && !report.Items.Any(item => IsOf(item, one)) && !state.Closings.Waits(report.District!, one.Month, report.ReceivedAt)).OrderBy(one => one.Month).ToList();
            if (counting.Count > 0)
            {
                yield return new(report, [.. counting.Where(one => !one.IsOfGrade).Select(one => one.Month)], [.. counting.Where(one => one.IsOfGrade && !counting.Exists(other => !other.IsOfGrade && other.Month == one.Month)).Select(one => one.Month)]);
            }
        }
    }

    /// <summary>What waited because its month is closed and waits no more, since a later report stands in its place.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The reports.</returns>
    public IEnumerable<SupersededReport> Superseded(DerivedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Waiting.Where(one => !one.IsOfGrade).GroupBy(one => one.Report)
            .Select(waited => (Waited: waited, Report: state.Received.FirstOrDefault(report => report.RawId == waited.Key)))
            .Where(one => one.Report is { MayBeAnswered: true, District: not null })
            .Select(one => new SupersededReport(one.Report!, [.. one.Waited.Where(month => one.Report!.Items.Any(item => IsOf(item, month) && item is { AnsweredAt: not null, Decision: null })).Select(month => month.Month).Order()]))
            .Where(superseded => !superseded.Months.IsEmpty);
    }

    private static IEnumerable<PromisedAnswer> Waits(ReceivedReport report, ReviewItem item) => item switch
    {
        not ({ IsOpen: true } or { Decision.Kind: DecisionKind.Reject }) => [],
        { Code: ReviewCode.ClosedMonth, RawId: not null, Month: { } month } => [new(report.RawId, month, IsOfGrade: false)],
        { Code: ReviewCode.FinalGradeChanged } => report.Submissions.Select(submission => new PromisedAnswer(report.RawId, submission.Month, IsOfGrade: true)),
        _ => [],
    };

    private static bool IsOf(ReviewItem item, PromisedAnswer one) => one.IsOfGrade ? item.Code == ReviewCode.FinalGradeChanged : item.Code == ReviewCode.ClosedMonth && item.Month == one.Month;

    private sealed record Kept(string Report, string Month, bool IsOfGrade = false);
}

/// <summary>A month of a report that waits.</summary>
/// <param name="Report">The report.</param>
/// <param name="Month">The month.</param>
/// <param name="IsOfGrade">True where it waits because of a final grade, not because the month is closed.</param>
public sealed record PromisedAnswer(RawReportId Report, ReportingMonth Month, bool IsOfGrade);

/// <summary>A report that counts although nobody decided on it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Months">Its months that were opened.</param>
/// <param name="OfGrade">Its months that waited because of a final grade.</param>
public sealed record LetIn(ReceivedReport Report, ValueList<ReportingMonth> Months, ValueList<ReportingMonth> OfGrade);
