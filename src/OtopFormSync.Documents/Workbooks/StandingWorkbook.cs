using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>A results workbook as it was read: what is written over it need not read it again.</summary>
public sealed class StandingWorkbook
{
    internal StandingWorkbook(ReadOnlyMemory<byte> bytes, ScannedWorkbook workbook, (IReadOnlyList<PublishedTab> Tabs, KeyNotes Notes, ScannedSheet? KeySheet) found)
    {
        (Bytes, SheetNames, Tabs, Notes, KeySheet) = (bytes, [.. workbook.Sheets.Select(sheet => sheet.Name)], found.Tabs, found.Notes, found.KeySheet);
        State = new ResultsState
        {
            Tabs = [.. Tabs.Select(tab => tab.ToState())],
            Version = ResultsWorkbook.VersionOf(bytes),
            LayoutVersion = Notes.LayoutVersion,
            Program = Notes.Program,
            Edition = Notes.Edition,
            Workspace = Notes.Workspace,
        };
    }

    /// <summary>Its cells, by tab, row and column key; the version is the hash of the file.</summary>
    public ResultsState State { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal IReadOnlyList<string> SheetNames { get; }

    internal IReadOnlyList<PublishedTab> Tabs { get; }

    internal KeyNotes Notes { get; }

    internal ScannedSheet? KeySheet { get; }

    /// <summary>True when no program that saved it left anything by which our tabs are known.</summary>
    internal bool HasLostMarks => Tabs.Count == 0 && KeySheet is null;
}
