using System.Globalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>What the hidden sheet remembers of the last writing: names by which rows and columns are found when their marks were lost, and the order in which rows were meant to stand.</summary>
public sealed record KeyNotes
{
    /// <summary>The name of the hidden sheet.</summary>
    public const string SheetName = "_keys";

    /// <summary>What the first cell of the hidden sheet says.</summary>
    public const string Signature = "OtopFormSync";

    /// <summary>The layout version that the results were written with; null when it is not named.</summary>
    public int? LayoutVersion { get; init; }

    /// <summary>The program whose results they are; null when it is not named.</summary>
    public ProgramId? Program { get; init; }

    /// <summary>The workspace that wrote it; null when it is not named.</summary>
    public WorkspaceId? Workspace { get; init; }

    /// <summary>Which writing it was; null when it is not named.</summary>
    public int? Edition { get; init; }

    /// <summary>The tabs by key.</summary>
    public IReadOnlyDictionary<string, TabNotes> Tabs { get; init; } = new Dictionary<string, TabNotes>(StringComparer.Ordinal);

    /// <summary>True when the sheet is a hidden one of ours.</summary>
    public static bool IsIn(ScannedSheet sheet) =>
        sheet.Rows is [{ Number: 1 } first, ..] && string.Equals(first.At(1)?.Text, Signature, StringComparison.Ordinal);

    /// <summary>Reads the hidden sheet.</summary>
    public static KeyNotes Read(ScannedSheet sheet)
    {
        var tabs = new Dictionary<string, TabNotes>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows.Skip(1))
        {
            var kind = Text(row, 1);
            var key = Text(row, 2);
            if (kind == "tab")
            {
                tabs[key] = new TabNotes(key, Text(row, 3)) { LabelColumn = row.At(4)?.Text };
            }
            else if (tabs.TryGetValue(key, out var tab))
            {
                tab.Add(kind, Text(row, 3), Text(row, 4), Text(row, 5));
            }
        }

        return new KeyNotes
        {
            LayoutVersion = Number(sheet.Rows[0], 2),
            Program = ProgramId.TryParse(Text(sheet.Rows[0], 4), null, out var program) ? program : null,
            Edition = Number(sheet.Rows[0], 5),
            Workspace = WorkspaceId.TryParse(Text(sheet.Rows[0], 6), null, out var workspace) ? workspace : null,
            Tabs = tabs,
        };
    }

    /// <summary>The rows of the hidden sheet for a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="strays">Per tab the texts that stand below its table.</param>
    public static IEnumerable<string[]> Rows(ResultsBook book, IReadOnlyDictionary<string, IReadOnlyList<string>> strays)
    {
        yield return [Signature, ResultsBook.LayoutVersion.ToString(CultureInfo.InvariantCulture), book.Title, book.Program?.Value ?? "", book.Edition.ToString(CultureInfo.InvariantCulture), book.Workspace?.Value ?? ""];
        foreach (var tab in book.Tabs)
        {
            var label = RowNames.Column(tab);
            yield return ["tab", tab.Key, tab.Title, label < 0 ? "" : tab.Columns[label].Key];
            foreach (var column in tab.Columns)
            {
                yield return ["col", tab.Key, column.Key, column.Title, column.IsOfficers ? "o" : "c"];
            }

            foreach (var (key, text) in Lines(tab, strays[tab.Key]))
            {
                yield return ["line", tab.Key, key, text];
            }

            // Rows that people neither sort nor write into need no second name.
            if (tab.OfficersMaySort || tab.Columns.Any(column => column.IsOfficers))
            {
                foreach (var row in tab.Rows)
                {
                    yield return ["row", tab.Key, row.Key, label < 0 ? "" : CellText.Of(row.Cells[label])];
                }
            }
        }
    }

    private static IEnumerable<(string Key, string Text)> Lines(Tab tab, IReadOnlyList<string> strays)
    {
        yield return (OuterRowKeys.Heading, tab.Heading);
        yield return (OuterRowKeys.Stamp, tab.Stamp);
        foreach (var (index, cell) in tab.Intro.Index())
        {
            yield return (OuterRowKeys.Intro(index), CellText.Of(cell));
        }

        foreach (var group in tab.Columns.Select(column => column.Group).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return (Marks.BandLine, group);
        }

        foreach (var (index, cell) in tab.Notes.Index())
        {
            yield return (OuterRowKeys.Note(index), CellText.Of(cell));
        }

        foreach (var stray in strays)
        {
            yield return (Marks.StrayLine, stray);
        }
    }

    private static int? Number(ScannedRow row, int column) => int.TryParse(Text(row, column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(ScannedRow row, int column) => row.At(column)?.Text ?? "";
}

/// <summary>What the hidden sheet remembers of one tab.</summary>
public sealed class TabNotes(string key, string title)
{
    private readonly List<(string Key, string Title, bool IsOfficers)> _columns = [];
    private readonly List<(string Key, string Label)> _rows = [];
    private readonly List<(string Key, string Text)> _lines = [];

    /// <summary>The tab's key.</summary>
    public string Key { get; } = key;

    /// <summary>The tab's title.</summary>
    public string Title { get; } = title;

    /// <summary>The column whose texts name the rows; null when none does.</summary>
    public string? LabelColumn { get; init; }

    /// <summary>The columns with their titles, in order.</summary>
    public IReadOnlyList<(string Key, string Title, bool IsOfficers)> Columns => _columns;

    /// <summary>The rows with the texts by which people know them, in the order in which they were meant to stand.</summary>
    public IReadOnlyList<(string Key, string Label)> Rows => _rows;

    /// <summary>The lines that are no rows of the table, with their texts.</summary>
    public IReadOnlyList<(string Key, string Text)> Lines => _lines;

    /// <summary>Takes a line of the hidden sheet; one of another kind is passed over.</summary>
    public void Add(string kind, string key, string text, string flag)
    {
        switch (kind)
        {
            case "col":
                _columns.Add((key, text, flag == "o"));
                break;
            case "row":
                _rows.Add((key, text));
                break;
            case "line":
                _lines.Add((key, text));
                break;
            default:
                break;
        }
    }
}
