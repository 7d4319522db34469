using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets;

/// <summary>A spreadsheet as it stood at one reading.</summary>
/// <param name="TimeZone">Its own time zone; null when it told none.</param>
/// <param name="Tabs">Its tabs, in the order of its tab bar.</param>
/// <param name="NamedRanges">Which tab each named range is in, by its id.</param>
internal sealed record SheetSnapshot(string? TimeZone, IReadOnlyList<SheetTab> Tabs, IReadOnlyDictionary<string, int> NamedRanges);

/// <summary>A tab with its values.</summary>
/// <param name="SheetId">Its id, which no renaming changes.</param>
/// <param name="Title">Its name now.</param>
/// <param name="OwnKey">The program and key of our results tab; null for a tab that does not say so.</param>
/// <param name="Rows">Its values, ragged: empty cells at the end are not there.</param>
internal sealed record SheetTab(int SheetId, string Title, string? OwnKey, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private const int MarksSearchRows = 200;

    /// <summary>True when it bears our hidden marks: one of ours, or a person's copy of it. A text that somebody typed does not suffice.</summary>
    public bool HasMarks { get; } = Rows is [[KeyNotes.Signature, ..], ..] || Rows.Take(MarksSearchRows).Any(IsMarksRow);

    /// <summary>True when it is one of ours, or a copy.</summary>
    public bool IsOurs => OwnKey is not null || HasMarks;

    // Two columns of keys, and all marks of one tab.
    private static bool IsMarksRow(IReadOnlyList<object?> row)
    {
        var marks = row.OfType<string>().Select(text => Marks.TryColumn(text, out var mark) ? mark : null).OfType<ColumnMark>().ToList();
        return marks.Count(mark => mark.Column is null) >= 2 && marks.TrueForAll(mark => string.Equals(mark.Tab, marks[0].Tab, StringComparison.Ordinal));
    }
}
