using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>What people typed into the results. An unclear cell goes away by itself once it is mended; another unclear text is another question.</content>
internal sealed partial class ReviewItems
{
    /// <summary>An own grade that is none of the program's.</summary>
    public ReviewItem UnclearOwnGrade(OfficerCell cell, DistrictCode district, string choices) =>
        UnclearDecision(cell, wording.Say("review.unclear-decision-own-grade", ("choices", choices))) with { District = district };

    /// <summary>A decision that is none.</summary>
    public ReviewItem UnclearDecision(OfficerCell cell, IEnumerable<string> choices) =>
        UnclearDecision(cell, wording.Say("review.unclear-decision", ("choices", string.Join(", ", choices))));

    /// <summary>A value without the decision to use it.</summary>
    public ReviewItem ValueWithoutDecision(OfficerCell cell, string useValue) =>
        UnclearDecision(cell, wording.Say("review.unclear-decision-only-value", ("use_value", useValue)));

    /// <summary>The decision to use a value, without the value.</summary>
    public ReviewItem DecisionWithoutValue(OfficerCell cell, string useValue) =>
        UnclearDecision(cell, wording.Say("review.unclear-decision-no-value", ("use_value", useValue)));

    /// <summary>A line of the table of closings that is not complete, or not clear.</summary>
    public ReviewItem UnclearClosing(OfficerCell cell, string example) =>
        UnclearDecision(cell, wording.Say("review.unclear-decision-closing", ("column", cell.Column), ("example", example)));

    /// <summary>A computed cell that was put right.</summary>
    /// <param name="tab">The tab's key.</param>
    /// <param name="row">The row's key.</param>
    /// <param name="column">The column's key.</param>
    /// <param name="typed">What a person had typed; empty when they had deleted it.</param>
    /// <param name="place">Where, as people call it.</param>
    /// <param name="at">When it was put right.</param>
    public ReviewItem CellRestored(string tab, string row, string column, string typed, string place, DateTimeOffset at) => Item(
        ReviewCode.CellRestored,
        ReviewSeverity.Notice,
        Seen,
        place,
        wording.Say(typed.Length == 0 ? "review.cell-restored-deleted" : "review.cell-restored", ("at", ThaiText.ShortInstant(at))),
        typed,
        tab,
        row,
        column,
        typed);

    private ReviewItem UnclearDecision(OfficerCell cell, string reason) =>
        Item(ReviewCode.UnclearDecision, ReviewSeverity.Waiting, Seen, cell.Place, reason, cell.Text, cell.Tab, cell.Row, cell.Column, cell.Text);
}
