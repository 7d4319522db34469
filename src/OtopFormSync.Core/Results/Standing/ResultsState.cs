using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Results.Standing;

/// <summary>What stands in the results now, as read from the target just before the cycle derives.</summary>
public sealed record ResultsState
{
    /// <summary>Nothing published yet.</summary>
    public static ResultsState None { get; } = new() { Tabs = [], Version = "" };

    /// <summary>Our tabs that were found.</summary>
    public required ValueList<TabState> Tabs { get; init; }

    /// <summary>Names the state that was read (a file's hash), so that a change by a person between reading and writing is noticed.</summary>
    public required string Version { get; init; }

    /// <summary>Layout version that the results were written with; null when none was found.</summary>
    public int? LayoutVersion { get; init; }

    /// <summary>The program whose results they say they are; null when they do not say it.</summary>
    public ProgramId? Program { get; init; }

    /// <summary>The workspace that wrote them; null when they do not say it.</summary>
    public WorkspaceId? Workspace { get; init; }

    /// <summary>Which writing they are; null when they do not say it.</summary>
    public int? Edition { get; init; }

    /// <summary>What is told of where they lie: files beside them that people may take for them.</summary>
    public ValueList<SourceProblem> Told { get; init; } = [];

    /// <summary>The tab with this key.</summary>
    /// <param name="key">The tab's key.</param>
    /// <returns>The tab, or null.</returns>
    public TabState? Find(string key)
    {
        foreach (var tab in Tabs)
        {
            if (string.Equals(tab.Key, key, StringComparison.Ordinal))
            {
                return tab;
            }
        }

        return null;
    }

    /// <summary>What an officer typed.</summary>
    /// <param name="tab">The tab's key.</param>
    /// <param name="row">The row's key.</param>
    /// <param name="column">The column's key.</param>
    /// <returns>The text, trimmed; null when the cell is empty or not there.</returns>
    public string? OfficerText(string tab, string row, string column) =>
        Find(tab)?.CellAt(row, column)?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

/// <summary>One of our tabs as it stands.</summary>
public sealed record TabState
{
    private readonly Lazy<Dictionary<(string, string), StateCell>> _index;

    /// <summary>Makes a tab state.</summary>
    /// <param name="key">The tab's key.</param>
    /// <param name="cells">Its cells; of doubled row keys the first counts, officers' texts of the others are joined to it.</param>
    public TabState(string key, ValueList<StateCell> cells)
    {
        Key = key;
        Cells = cells;
        _index = new(() => FirstOfEach(cells));
    }

    /// <summary>The tab's key.</summary>
    public string Key { get; }

    /// <summary>The cells of keyed rows, in the order in which they stand. Heading, intro and note lines have the row keys <c>#heading</c>, <c>#intro0</c>, <c>#note0</c>, headers <c>#header</c>.</summary>
    public ValueList<StateCell> Cells { get; }

    /// <summary>Texts that people wrote where none of our rows is: kept and shown below the table.</summary>
    public ValueList<string> StrayTexts { get; init; } = [];

    /// <summary>One cell.</summary>
    /// <param name="row">The row's key.</param>
    /// <param name="column">The column's key.</param>
    /// <returns>The cell, or null.</returns>
    public StateCell? CellAt(string row, string column) => _index.Value.GetValueOrDefault((row, column));

    private static Dictionary<(string, string), StateCell> FirstOfEach(ValueList<StateCell> cells)
    {
        var first = new Dictionary<(string, string), StateCell>(cells.Count);
        foreach (var cell in cells)
        {
            first.TryAdd((cell.Row, cell.Column), cell);
        }

        return first;
    }

    /// <inheritdoc/>
    public bool Equals(TabState? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal) && Cells.Equals(other.Cells) && StrayTexts.Equals(other.StrayTexts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Cells);
}

/// <summary>A cell as it stands: text or number.</summary>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The column's key.</param>
/// <param name="Text">The text; for a number its invariant form.</param>
/// <param name="Number">The number; null when it is text.</param>
public sealed record StateCell(string Row, string Column, string Text, decimal? Number);
