namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>What is known of a cell besides its text.</summary>
[Flags]
public enum CellMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The document holds it as a number, so that its separators are in no question.</summary>
    Number = 1,

    /// <summary>All of it is struck out; the text is what was struck.</summary>
    Struck = 2,

    /// <summary>Nobody sees it: a hidden sheet, row, column or text, or white on white.</summary>
    Hidden = 4,

    /// <summary>A formula whose result the document does not hold; the text is empty.</summary>
    NoResult = 8,

    /// <summary>It lies under a merged cell that begins to the left or above, whose text it repeats.</summary>
    Covered = 16,

    /// <summary>A part was left out of the text: struck out, or raised as a note mark is.</summary>
    Trimmed = 32,
}
