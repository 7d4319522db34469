using OtopFormSync.Core;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;


namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>One of our tabs as it stands, with what the next writing must carry over.</summary>
public sealed record PublishedTab
{
    /// <summary>The tab's key.</summary>
    public required string Key { get; init; }

    /// <summary>The sheet on which it stands.</summary>
    public required ScannedSheet Sheet { get; init; }

    /// <summary>What the hidden sheet remembers; null when it was lost.</summary>
    public TabNotes? Notes { get; init; }

    /// <summary>Our lines: heading, intro, notes.</summary>
    public required IReadOnlyList<StateCell> Lines { get; init; }

    /// <summary>Header texts by column key.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Rows in the order in which they stand, each key once.</summary>
    public required IReadOnlyList<PublishedRow> Rows { get; init; }

    /// <summary>Texts that the last writing kept below the table, and what people wrote elsewhere since, with its place.</summary>
    public required IReadOnlyList<string> Strays { get; init; }

    /// <summary>Those that the last writing kept.</summary>
    public required IReadOnlyList<string> KeptStrays { get; init; }

    /// <summary>What people wrote beside our rows, in columns of their own.</summary>
    public required IReadOnlyList<RowStray> RowStrays { get; init; }

    /// <summary>What people wrote in columns of their own, from the first row to the last.</summary>
    public required IReadOnlyList<PeoplesCell> Peoples { get; init; }

    /// <summary>Where our columns stand.</summary>
    public required TabGrid Grid { get; init; }

    /// <summary>What our rows are, as their marks should say, by number; a row that repeats another is not among them.</summary>
    public required IReadOnlyDictionary<int, string> RowMarks { get; init; }

    /// <summary>Numbers of rows that are copies of another.</summary>
    public required IReadOnlyList<int> Copies { get; init; }

    /// <summary>Keys of officers' columns.</summary>
    public required IReadOnlySet<string> OfficersColumns { get; init; }

    /// <summary>Widths by column key, as people may have drawn them.</summary>
    public required IReadOnlyDictionary<string, double> Widths { get; init; }

    /// <summary>The number of the header's row and of the last row of the table; 0 where there is no table.</summary>
    public (int Header, int Last) Table
    {
        get
        {
            var rows = RowMarks.Where(row => Marks.TryRow(row.Value, out _)).Select(row => row.Key).ToList();
            var header = RowMarks.Where(row => row.Value == Marks.OfLine(OuterRowKeys.Header)).Select(row => row.Key).FirstOrDefault(rows.DefaultIfEmpty(1).Min() - 1);
            return (header, rows.Append(header).Max());
        }
    }

    /// <summary>The same tab without what officers typed.</summary>
    public PublishedTab WithoutOfficers() => this with
    {
        Rows = [.. Rows.Select(row => row with { Cells = new(row.Cells.Where(cell => !OfficersColumns.Contains(cell.Key))) })],
    };

    /// <summary>What stands there, as the core compares it.</summary>
    public TabState ToState()
    {
        var cells = new List<StateCell>(Lines);
        cells.AddRange(Headers.Where(header => header.Value.Length > 0).Select(header => new StateCell(OuterRowKeys.Header, header.Key, header.Value, null)));
        foreach (var row in Rows)
        {
            cells.AddRange(row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Value.Text)).Select(cell => new StateCell(row.Key, cell.Key, cell.Value.Text, cell.Value.Number)));
        }

        return new TabState(Key, cells.ToValueList()) { StrayTexts = Strays.ToValueList() };
    }
}

/// <summary>A row that is known by its key.</summary>
/// <param name="Key">The row's key.</param>
/// <param name="Label">What people call it; empty when unknown.</param>
/// <param name="Cells">Its cells that hold something, by column key, in the order in which they stand.</param>
public sealed record PublishedRow(string Key, string Label, OrderedDictionary<string, ScannedCell> Cells);

/// <summary>A text beside one of our rows.</summary>
/// <param name="Key">The row's key.</param>
/// <param name="IsCopy">True when the row is a copy of another.</param>
/// <param name="Text">The text with its place.</param>
public sealed record RowStray(string Key, bool IsCopy, string Text);
