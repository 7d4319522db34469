namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Finds our tabs among the sheets of a workbook, whatever they are called now.</summary>
public static class TabFinder
{
    /// <summary>Finds the tabs.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="earlier">What an earlier writing remembered; used where the workbook has lost every mark.</param>
    /// <returns>Our tabs in the order of the sheets, and what the hidden sheet remembers.</returns>
    public static (IReadOnlyList<PublishedTab> Tabs, KeyNotes Notes, ScannedSheet? KeySheet) Find(ScannedWorkbook workbook, KeyNotes? earlier = null)
    {
        var keySheet = workbook.Sheets.FirstOrDefault(KeyNotes.IsIn);
        var notes = keySheet is null ? new KeyNotes() : KeyNotes.Read(keySheet);
        var others = workbook.Sheets.Where(sheet => !KeyNotes.IsIn(sheet)).ToList();
        var marked = others.Select(sheet => (Sheet: sheet, Grid: TabGrid.ByMarks(sheet))).Where(found => found.Grid is not null).ToList();
        if (keySheet is null && marked.Count == 0 && earlier is not null)
        {
            notes = new KeyNotes { Tabs = earlier.Tabs }; // which writing it was is not known
        }

        var chosen = new Dictionary<ScannedSheet, TabGrid>(ReferenceEqualityComparer.Instance);
        foreach (var copies in marked.GroupBy(found => found.Grid!.Tab, StringComparer.Ordinal))
        {
            // A person's copy of a tab bears the same marks; only the original bears the defined name.
            var original = workbook.NamedSheets.GetValueOrDefault(TableNames.OfTable(copies.Key));
            var title = notes.Tabs.GetValueOrDefault(copies.Key)?.Title;
            var best = copies.MaxBy(copy => string.Equals(copy.Sheet.Name, original, StringComparison.Ordinal) ? 2 : string.Equals(copy.Sheet.Name, title, StringComparison.Ordinal) ? 1 : 0);
            chosen[best.Sheet] = best.Grid!;
        }

        foreach (var lost in notes.Tabs.Values.Where(tab => chosen.Values.All(grid => grid.Tab != tab.Key)))
        {
            var candidates = others.Where(sheet => !chosen.ContainsKey(sheet) && marked.All(found => found.Sheet != sheet));
            foreach (var sheet in candidates.OrderByDescending(sheet => string.Equals(sheet.Name, lost.Title, StringComparison.Ordinal)))
            {
                if (TabGrid.ByHeaders(sheet, lost) is { } grid)
                {
                    chosen[sheet] = grid;
                    break;
                }
            }
        }

        var tabs = others.Where(chosen.ContainsKey).Select(sheet => PublishedTabReader.Read(sheet, chosen[sheet], notes.Tabs.GetValueOrDefault(chosen[sheet].Tab))).ToList();
        return (tabs, notes, keySheet);
    }
}
