using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>Sources of reports.</content>
internal sealed partial class ReviewItems
{
    /// <summary>A file or tab that cannot be read as it should. The program's own words are its identity, however an office words it today.</summary>
    public ReviewItem ColumnProblem(SourceProblem problem) =>
        Item(ReviewCode.ColumnProblem, ReviewSeverity.Notice, Seen, problem.Place, problem.Telling.In(wording), problem.Original, problem.Place, problem.Telling.InThai)
            with { Code = problem.IsUnread ? ReviewCode.UnreadFile : ReviewCode.ColumnProblem }; // the same matter as ever, whatever it is called

    /// <summary>An unusual share of a source's rows is gone.</summary>
    /// <param name="source">The source's name.</param>
    /// <param name="gone">What is gone, at least one report.</param>
    /// <param name="stored">How many reports the source had.</param>
    public ReviewItem RowsVanished(string source, IReadOnlyList<RawReport> gone, int stored) => Item(
        ReviewCode.RowsVanished,
        ReviewSeverity.Waiting,
        [DecisionKind.Accept],
        gone[0].Place,
        wording.Say("review.rows-vanished", ("gone", gone.Count), ("stored", stored)),
        "",
        source,
        string.Join('\n', gone.Select(report => report.Id).Order()));

    /// <summary>Reports from the future: one item for all, whichever they are.</summary>
    /// <param name="reports">The reports, at least one.</param>
    public ReviewItem ReceivedInFuture(IReadOnlyList<RawReport> reports) => Item(
        ReviewCode.ReceivedInFuture,
        ReviewSeverity.Notice,
        Seen,
        reports[0].Place,
        wording.Say("review.received-in-future", ("count", reports.Count)),
        ThaiText.LongInstant(reports[0].ReceivedAt));
}
