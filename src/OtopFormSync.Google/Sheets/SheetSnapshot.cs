namespace OtopFormSync.Google.Sheets;

/// <summary>A spreadsheet as it stood at one reading.</summary>
/// <param name="TimeZone">Its own time zone; null when it told none.</param>
/// <param name="Tabs">Its tabs, in the order of its tab bar.</param>
internal sealed record SheetSnapshot(string? TimeZone, IReadOnlyList<SheetTab> Tabs);

/// <summary>A tab with its values.</summary>
/// <param name="SheetId">Its id, which no renaming changes.</param>
/// <param name="Title">Its name now.</param>
/// <param name="OwnKey">The key of our results tab; null for a tab that is not ours.</param>
/// <param name="Rows">Its values, ragged: empty cells at the end are not there.</param>
internal sealed record SheetTab(int SheetId, string Title, string? OwnKey, IReadOnlyList<IReadOnlyList<object?>> Rows);
