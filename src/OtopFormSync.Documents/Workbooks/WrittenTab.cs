using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Where the things of a written tab stand, for what refers to them.</summary>
/// <param name="Table">The table with header and totals; null when the tab has none.</param>
/// <param name="Filter">The filtered range; null when there is none.</param>
/// <param name="Titles">The rows to repeat on each printed page; null when there are none.</param>
/// <param name="Notes">Notes of cells.</param>
/// <param name="Chart">The chart's place; null when there is none.</param>
/// <param name="HasFormulas">True when people's formulas stand in it.</param>
internal sealed record WrittenTab(string? Table, string? Filter, string? Titles, IReadOnlyList<CellNote> Notes, ChartPlace? Chart, bool HasFormulas)
{
    public const string NotesId = "rId1";
    public const string NoteShapesId = "rId2";
    public const string DrawingId = "rId3";
}

/// <summary>A note of a cell.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Text">What it says, escaped.</param>
internal sealed record CellNote(int Row, int Column, string Text);

/// <summary>Where a chart stands and what it draws.</summary>
/// <param name="LastRow">The last row above it.</param>
/// <param name="FirstItem">The first row that is drawn.</param>
/// <param name="LastItem">The last row that is drawn.</param>
/// <param name="Layout">The columns.</param>
internal sealed record ChartPlace(int LastRow, int FirstItem, int LastItem, TabLayout Layout);
