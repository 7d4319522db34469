using OtopFormSync.Core.Normalization;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>A cell of a table as people see it, and what they see besides its text.</summary>
/// <param name="Text">The text without struck-out parts and note marks; numbers in invariant form, instants as yyyy-MM-ddTHH:mm:ss. Of a covered cell the text of the one that covers it.</param>
/// <param name="Marks">What else is known of it.</param>
public readonly record struct ReadCell(string Text, CellMarks Marks = CellMarks.None)
{
    /// <summary>What stands in a row of responses for a formula whose result the file does not hold; every reader has a doubt about it.</summary>
    public const string NoResultText = UncomputedFormula.Text;

    /// <summary>Stands before the text of a cell of responses that is struck out, and makes it no figure.</summary>
    public const string StruckPrefix = "ขีดฆ่า ";

    /// <summary>What people see in place of a number, where that says another figure, or more than a figure: 8.5 ล้าน, เป้าหมาย 8,500,000. Null where they see the number.</summary>
    public string? Shown { get; init; }

    /// <summary>What somebody noted on the cell: a comment, without its writer's name. Null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The text; empty where the cell is covered by one to the left or above.</summary>
    public string Own => Has(CellMarks.Covered) ? "" : Text;

    /// <summary>Whether a mark is on the cell.</summary>
    /// <param name="mark">The mark.</param>
    /// <returns>True when it is.</returns>
    public bool Has(CellMarks mark) => (Marks & mark) != CellMarks.None;
}
