using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Reports that wait because their month is closed: their districts were promised an answer, and have it also where officers open the month again instead of deciding on the report, or take back that it is left out once the month is open. Kept as a fact, since an opened month tells nothing of what waited for it.</summary>
/// <param name="Waiting">What waits or was left out, in order.</param>
public sealed record PromisedAnswers(ValueList<PromisedAnswer> Waiting)
{
    /// <summary>Nothing waits.</summary>
    public static PromisedAnswers None { get; } = new(ValueList<PromisedAnswer>.Empty);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The record.</returns>
    public static PromisedAnswers Parse(string? kept) => kept is null ? None
        : new((JsonSerializer.Deserialize<List<Kept>>(kept) ?? []).Select(one => new PromisedAnswer(RawReportId.Parse(one.Report, null), ReportingMonth.Parse(one.Month, null))).ToValueList());

    /// <summary>The record as a text.</summary>
    /// <returns>JSON.</returns>
    public string Keep() => JsonSerializer.Serialize(Waiting.Select(one => new Kept(one.Report.Value, one.Month.ToString())));

    /// <summary>The record after a cycle. What could not be read in it waits on.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The record.</returns>
    public PromisedAnswers Next(DerivedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var received = state.Received.Select(report => report.RawId).ToHashSet();
        return new(Waiting.Where(one => !received.Contains(one.Report))
            .Concat(state.Review.Where(item => item is { Code: ReviewCode.ClosedMonth, RawId: not null, Month: not null } and ({ IsOpen: true } or { Decision.Kind: DecisionKind.Reject })).Select(item => new PromisedAnswer(item.RawId!, item.Month!)))
            .Distinct().OrderBy(one => one.Report).ThenBy(one => one.Month).ToValueList());
    }

    /// <summary>What counts now although nobody decided on it: officers opened its month.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The reports, each with the months that were opened.</returns>
    public IEnumerable<(ReceivedReport Report, ValueList<ReportingMonth> Months)> LetIn(DerivedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var waited in Waiting.GroupBy(one => one.Report))
        {
            if (state.Received.FirstOrDefault(report => report.RawId == waited.Key) is { MayBeAnswered: true, Outcome: ReceivedOutcome.Accepted or ReceivedOutcome.PartlyAccepted } report
                && waited.Select(one => one.Month).Where(month => report.Submissions.Any(submission => submission.Month == month) && !state.Closings.Waits(report.District!, month, report.ReceivedAt) && !report.Items.Any(item => item.Code == ReviewCode.ClosedMonth && item.Month == month)).Order().ToValueList() is { IsEmpty: false } months)
            {
                yield return (report, months);
            }
        }
    }

    private sealed record Kept(string Report, string Month);
}

/// <summary>A month of a report that waits.</summary>
/// <param name="Report">The report.</param>
/// <param name="Month">The month.</param>
public sealed record PromisedAnswer(RawReportId Report, ReportingMonth Month);
