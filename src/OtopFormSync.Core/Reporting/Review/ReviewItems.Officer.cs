using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Review;

/// <content>What people typed into the results. An unclear cell goes away by itself once it is mended; another unclear text is another question.</content>
internal sealed partial class ReviewItems
{
    /// <summary>An own grade that is none of the program's.</summary>
    public ReviewItem UnclearOwnGrade(OfficerCell cell, DistrictCode district, string choices) =>
        UnclearDecision(cell, wording.Say("review.unclear-decision-own-grade", ("choices", choices))) with { District = district };

    /// <summary>An own grade without its reason. Another grade is another question; a reason answers it.</summary>
    public ReviewItem OwnGradeWithoutReason(OfficerCell cell, DistrictCode district, FiscalQuarter quarter, string grade) =>
        Item(ReviewCode.OwnGradeWithoutReason, ReviewSeverity.Waiting, Seen, cell.Place, wording.Say("review.own-grade-without-reason", ("grade", grade)), cell.Text, district.Value, quarter.ToString(), grade) with { District = district };

    /// <summary>Entries that were put back into results that were not the ones written last, and what stands in those otherwise than on record.</summary>
    /// <param name="at">When.</param>
    /// <param name="putBack">The cells that were put back.</param>
    /// <param name="others">The cells that differ, with what was on record.</param>
    /// <param name="held">The cells that held what is older than the record, with what is on record.</param>
    public ReviewItem EntriesPutBack(DateTimeOffset at, ValueList<OfficerCell> putBack, ValueList<(OfficerCell Cell, string? Was)> others, ValueList<(OfficerCell Cell, string? Was)> held) => Item(
        ReviewCode.EntriesPutBack,
        ReviewSeverity.Notice,
        Seen,
        string.Join(", ", putBack.Concat(others.Concat(held).Select(other => other.Cell)).Select(cell => $"แท็บ {cell.Tab}").Distinct(StringComparer.Ordinal)),
        string.Join(
            '\n',
            putBack.IsEmpty ? "" : wording.Say("review.entries-put-back", ("at", ThaiText.ShortInstant(at)), ("cells", string.Join("; ", putBack.Select(cell => $"{cell.RowName} {cell.Column}: {cell.Text}")))),
            others.IsEmpty ? "" : wording.Say("review.entries-differ", ("at", ThaiText.ShortInstant(at)), ("cells", Both(others))),
            held.IsEmpty ? "" : wording.Say("review.entries-older", ("at", ThaiText.ShortInstant(at)), ("cells", Both(held)))).Trim(),
        "",
        at.ToString("O", CultureInfo.InvariantCulture));

    private static string Both(ValueList<(OfficerCell Cell, string? Was)> cells) => string.Join("; ", cells.Select(other => $"{other.Cell.RowName} {other.Cell.Column} “{other.Cell.Text}” / “{other.Was}”"));

    /// <summary>Entries that stood in results which were another program's: they stay with it.</summary>
    /// <param name="at">When.</param>
    /// <param name="owner">The program with its quarter.</param>
    /// <param name="cells">The cells.</param>
    public ReviewItem EntriesOfOther(DateTimeOffset at, string owner, ValueList<OfficerCell> cells) => Item(
        ReviewCode.EntriesPutBack,
        ReviewSeverity.Notice,
        Seen,
        string.Join(", ", cells.Select(cell => $"แท็บ {cell.Tab}").Distinct(StringComparer.Ordinal)),
        wording.Say("review.entries-of-other", ("owner", owner), ("cells", string.Join("; ", cells.Select(cell => $"{cell.RowName} {cell.Column}: {cell.Text}")))),
        "",
        owner,
        at.ToString("O", CultureInfo.InvariantCulture));

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
