using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Results;

/// <summary>What officers see (สมุดผล), independent of Sheets or xlsx.</summary>
/// <param name="Title">The title of the document.</param>
/// <param name="Tabs">The tabs, in order.</param>
public sealed record ResultsBook(string Title, ValueList<Tab> Tabs)
{
    /// <summary>Raised when widths, colours, groups or other layout change, so that targets write the layout anew.</summary>
    public const int LayoutVersion = 2;

    /// <summary>The program whose results they are: a book that is found elsewhere, or under another program, is still known for what it is.</summary>
    public ProgramId? Program { get; init; }

    /// <summary>The workspace that writes them.</summary>
    public WorkspaceId? Workspace { get; init; }

    /// <summary>Counts the writings, so that an older copy that somebody put in place is known for one.</summary>
    public int Edition { get; init; }

    /// <summary>Where its tabs stand among those of other programs in one spreadsheet.</summary>
    public BookFront Front { get; init; } = BookFront.First;

    /// <summary>True when the book is written over that of another program, whose officers' cells are not carried over.</summary>
    public bool TakesPlaceOfOther { get; init; }
}

/// <summary>Where the tabs of a book stand among those of other programs in one spreadsheet.</summary>
public enum BookFront
{
    /// <summary>New tabs come before the others'.</summary>
    First,

    /// <summary>All tabs are put before the others': the quarter has come to the front.</summary>
    ComesFirst,

    /// <summary>New tabs come after the others'.</summary>
    After,
}

/// <summary>One tab: heading, lines of text, one table, lines of text.</summary>
public sealed record Tab
{
    /// <summary>The stable key, such as <c>summary</c>; never shown.</summary>
    public required string Key { get; init; }

    /// <summary>The Thai tab name, at most 31 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The first line (A1).</summary>
    public required string Heading { get; init; }

    /// <summary>The second line (A2), such as "ข้อมูล ณ วันที่ …". It changes with the clock, so it alone is never a reason to write.</summary>
    public required string Stamp { get; init; }

    /// <summary>Lines above the table: legend, how to read.</summary>
    public ValueList<Cell> Intro { get; init; } = [];

    /// <summary>The columns.</summary>
    public required ValueList<Column> Columns { get; init; }

    /// <summary>The rows, totals last.</summary>
    public required ValueList<Row> Rows { get; init; }

    /// <summary>Lines below the table: notes.</summary>
    public ValueList<Cell> Notes { get; init; } = [];

    /// <summary>True when officers may sort the rows and their order then stays; false when the order carries meaning.</summary>
    public bool OfficersMaySort { get; init; }

    /// <summary>The chart under the table; null when there is none.</summary>
    public TabChart? Chart { get; init; }

    /// <summary>Colour of the tab.</summary>
    public CellLook Accent { get; init; }

    /// <summary>The grades that its cells may show, with their colours, which follow what an officer enters; empty when it shows none.</summary>
    public ValueList<GradeColor> Grades { get; init; } = [];
}

/// <summary>How a grade looks.</summary>
/// <param name="Name">The grade's name, with which the cell's text begins.</param>
/// <param name="Look">The look.</param>
public sealed record GradeColor(string Name, CellLook Look);

/// <summary>A chart of columns against each other, one group per district row.</summary>
/// <param name="Title">The title.</param>
/// <param name="CategoryColumn">The key of the column with the names.</param>
/// <param name="ValueColumns">The keys of the columns that are drawn.</param>
/// <param name="Description">What it shows, in words, for those who cannot see it.</param>
public sealed record TabChart(string Title, string CategoryColumn, ValueList<string> ValueColumns, string Description);

/// <summary>How a column's values stand.</summary>
public enum Alignment
{
    /// <summary>Left, for text.</summary>
    Left,

    /// <summary>Centred, for grades and states.</summary>
    Center,

    /// <summary>Right, for numbers.</summary>
    Right,
}

/// <summary>A column of a tab.</summary>
public sealed record Column
{
    /// <summary>The stable key within the tab.</summary>
    public required string Key { get; init; }

    /// <summary>The header text.</summary>
    public required string Title { get; init; }

    /// <summary>The group name in the band above the header; null when none. Neighbours with the same group share one band.</summary>
    public string? Group { get; init; }

    /// <summary>Width in characters.</summary>
    public required double Width { get; init; }

    /// <summary>How values stand.</summary>
    public Alignment Alignment { get; init; }

    /// <summary>True when officers own the column: it is read and carried over, never written.</summary>
    public bool IsOfficers { get; init; }

    /// <summary>For an officers' column: the answers to choose from; empty when free text.</summary>
    public ValueList<string> Choices { get; init; } = [];

    /// <summary>True for the column that holds the row keys; never shown.</summary>
    public bool IsKey { get; init; }

    /// <summary>True when the column stays in view while scrolling; only for the first columns.</summary>
    public bool IsFrozen { get; init; }
}

/// <summary>What a row is.</summary>
public enum RowKind
{
    /// <summary>One record.</summary>
    Item,

    /// <summary>A total, bold, ruled off.</summary>
    Total,

    /// <summary>A heading within the table.</summary>
    Section,
}

/// <summary>A row of a tab.</summary>
/// <param name="Key">The stable key within the tab, such as 4301.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cells">One cell per column; officers' columns hold <see cref="Cell.Empty"/>, or what is put back where a cell is found empty.</param>
public sealed record Row(string Key, RowKind Kind, ValueList<Cell> Cells);

/// <summary>How a number is written.</summary>
public enum NumberLook
{
    /// <summary>1,234; zero as 0.</summary>
    Whole,

    /// <summary>1,234.50 with two decimals.</summary>
    TwoDecimals,
}

/// <summary>What a cell means, from which its colours follow.</summary>
public enum CellLook
{
    /// <summary>Plain.</summary>
    Plain,

    /// <summary>Less important.</summary>
    Muted,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>The best grade: A.</summary>
    GradeA,

    /// <summary>A good grade: B.</summary>
    GradeB,

    /// <summary>A grade in the middle of five or more.</summary>
    GradeMiddle,

    /// <summary>A poor grade: C.</summary>
    GradeC,

    /// <summary>The lowest grade: D.</summary>
    GradeD,

    /// <summary>No grade yet.</summary>
    GradeNone,

    /// <summary>Good: met, on time.</summary>
    Good,

    /// <summary>Needs a look: late, partly met, under review.</summary>
    Attention,

    /// <summary>Bad: missed, missing.</summary>
    Bad,

    /// <summary>Neither: not measured, not due, confirmed zero.</summary>
    Neutral,
}

/// <summary>A cell: text, a number, or nothing.</summary>
/// <param name="Text">The text; null when it is a number or nothing. Always written as text, never as a formula.</param>
/// <param name="Number">The number; null when it is text or nothing.</param>
/// <param name="NumberLook">How the number is written.</param>
/// <param name="Look">What it means.</param>
/// <param name="Note">A note shown on hovering; null when none.</param>
public sealed record Cell(string? Text, decimal? Number, NumberLook NumberLook, CellLook Look, string? Note)
{
    /// <summary>For an officers' text that is put back, or a cell that is empty again: the older text that it takes the place of; null when it only fills a cell that is empty. What else stands there by then stays.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>Nothing.</summary>
    public static Cell Empty { get; } = new(null, null, NumberLook.Whole, CellLook.Plain, null);

    /// <summary>The dash where there is nothing to show.</summary>
    /// <param name="note">Why there is nothing, or null.</param>
    /// <returns>The cell.</returns>
    public static Cell Dash(string? note = null) => Of("–", CellLook.Muted, note);

    /// <summary>A text, and the dash for none.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The cell.</returns>
    public static Cell OrDash(string text) => string.IsNullOrEmpty(text) ? Dash() : Of(text);

    /// <summary>A text.</summary>
    /// <param name="text">The text; an empty one makes an empty cell.</param>
    /// <param name="look">What it means.</param>
    /// <param name="note">A note, or null.</param>
    /// <returns>The cell.</returns>
    public static Cell Of(string text, CellLook look = CellLook.Plain, string? note = null) =>
        new(string.IsNullOrEmpty(text) ? null : text, null, NumberLook.Whole, look, note);

    /// <summary>A number.</summary>
    /// <param name="number">The number; null makes an empty cell.</param>
    /// <param name="numberLook">How it is written.</param>
    /// <param name="look">What it means.</param>
    /// <param name="note">A note, or null.</param>
    /// <returns>The cell.</returns>
    public static Cell Of(decimal? number, NumberLook numberLook = NumberLook.Whole, CellLook look = CellLook.Plain, string? note = null) =>
        new(null, number, numberLook, look, note);
}
