using System.Globalization;
using Google.Apis.Sheets.v4.Data;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>Our tabs as they stand in a spreadsheet.</summary>
/// <param name="Workbook">Them, and the hidden one, as far as their cells go.</param>
internal sealed record OwnTabs(ScannedWorkbook Workbook)
{
    private static readonly IReadOnlySet<(string, int, int)> None = new HashSet<(string, int, int)>();

    /// <summary>Names what stands there, so that a change between two readings is noticed.</summary>
    public string Version { get; } = Print(Workbook, None);

    /// <summary>The cells, by tab, row and column, whose value nobody typed: formulas, and what they write into cells below and beside. Only a look tells them.</summary>
    private IReadOnlySet<(string Tab, int Row, int Column)> Calculated { get; init; } = None;

    /// <summary>The tabs' ids.</summary>
    public IEnumerable<int> SheetIds => Workbook.Sheets.Select(IdOf);

    /// <summary>True when an earlier reading found the same there. What a formula comes to is nobody's change: NOW and RAND are another at each look.</summary>
    /// <param name="seen">The earlier reading.</param>
    public bool StandsAs(OwnTabs seen) =>
        string.Equals(Version, seen.Version, StringComparison.Ordinal) || string.Equals(Print(Workbook, Calculated), Print(seen.Workbook, Calculated), StringComparison.Ordinal);

    /// <summary>The name that a spreadsheet knows a program's table by.</summary>
    public static string TableName(ProgramId program, string tab) => TableNames.OfTable($"{program}_{tab}");

    /// <summary>What the metadata of our tabs says.</summary>
    public static string KeyOf(ProgramId program, string tab) => $"{program}/{tab}";

    /// <summary>The id of a tab.</summary>
    public static int IdOf(ScannedSheet sheet) => int.Parse(sheet.RelationshipId, CultureInfo.InvariantCulture);

    /// <summary>Finds a program's tabs by their metadata. Only where one is missing that the hidden tab names, or that tab itself, others are looked at: by the marks in them, or by their header.</summary>
    public static OwnTabs Of(SheetSnapshot snapshot, ProgramId program)
    {
        var prefix = KeyOf(program, "");
        var certain = snapshot.Tabs.Where(tab => tab.OwnKey?.StartsWith(prefix, StringComparison.Ordinal) ?? false).ToList();
        var workbook = Of(certain, snapshot.NamedRanges, program);
        var (tabs, notes, keys) = TabFinder.Find(workbook);
        if ((keys is not null && notes.Tabs.Keys.All(key => tabs.Any(tab => tab.Key == key))) || (certain.Count == 0 && !snapshot.Tabs.Any(tab => tab.OwnKey is null && tab.HasMarks)))
        {
            return new(workbook);
        }

        return new(Of(snapshot.Tabs.Where(tab => tab.OwnKey is null || certain.Contains(tab)), snapshot.NamedRanges, program));
    }

    /// <summary>The same tabs as a later look found them.</summary>
    public static OwnTabs Of(Spreadsheet spreadsheet, ProgramId program) => new(Of(
        (spreadsheet.Sheets ?? []).Select(sheet => (sheet.Properties.SheetId ?? 0, sheet.Properties.Title, RowsOf(sheet))),
        NamesOf(spreadsheet.NamedRanges),
        program))
    {
        Calculated = (spreadsheet.Sheets ?? []).SelectMany(CalculatedIn).ToHashSet(),
    };

    /// <summary>Which tab each named range is in.</summary>
    public static Dictionary<string, int> NamesOf(IEnumerable<NamedRange>? ranges)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var range in ranges ?? [])
        {
            names.TryAdd(range.Name, range.Range?.SheetId ?? 0);
        }

        return names;
    }

    private static ScannedWorkbook Of(IEnumerable<SheetTab> tabs, IReadOnlyDictionary<string, int> names, ProgramId program) =>
        Of(tabs.Select(tab => (tab.SheetId, tab.Title, tab.Rows)), names, program);

    private static ScannedWorkbook Of(IEnumerable<(int Id, string Title, IReadOnlyList<IReadOnlyList<object?>> Rows)> tabs, IReadOnlyDictionary<string, int> names, ProgramId program)
    {
        var sheets = tabs.Select(tab => Scan(tab.Id, tab.Title, tab.Rows)).ToList();
        var prefix = TableName(program, "");
        var titles = sheets.ToDictionary(IdOf, sheet => sheet.Name);
        var named = names.Where(name => name.Key.StartsWith(prefix, StringComparison.Ordinal) && titles.ContainsKey(name.Value))
            .ToDictionary(name => TableNames.Prefix + name.Key[prefix.Length..], name => titles[name.Value], StringComparer.Ordinal);
        return new(sheets, named);
    }

    private static ScannedSheet Scan(int id, string title, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var scanned = new List<ScannedRow>();
        foreach (var (index, row) in rows.Index())
        {
            var cells = new List<ScannedCell>();
            for (var i = 0; i < row.Count; i++)
            {
                if (SheetCell.Shown(SheetCell.Text(row[i])) is { Length: > 0 } text)
                {
                    var number = SheetCell.Number(row[i]) is { } real && Math.Abs(real) < 1e28 ? (decimal?)real : null;
                    cells.Add(new(i + 1, text, number, number is null ? null : text, 0));
                }
            }

            if (cells.Count > 0)
            {
                scanned.Add(new(index + 1, cells));
            }
        }

        return new(title, id.ToString(CultureInfo.InvariantCulture), scanned, new Dictionary<int, double>());
    }

    private static IEnumerable<RowData?> DataOf(Sheet sheet) => (sheet.Data is [var data, ..] ? data.RowData : null) ?? [];

    private static IReadOnlyList<IReadOnlyList<object?>> RowsOf(Sheet sheet) =>
        [.. DataOf(sheet).Select(row => (IReadOnlyList<object?>)[.. (row?.Values ?? []).Select(ValueOf)])];

    private static IEnumerable<(string Tab, int Row, int Column)> CalculatedIn(Sheet sheet) =>
        from row in DataOf(sheet).Index()
        from cell in (row.Item?.Values ?? []).Index()
        where cell.Item is { EffectiveValue: not null, UserEnteredValue: null or { FormulaValue: not null } }
        select ((sheet.Properties.SheetId ?? 0).ToString(CultureInfo.InvariantCulture), row.Index + 1, cell.Index + 1);

    private static object? ValueOf(CellData? cell) => cell?.EffectiveValue switch
    {
        { StringValue: { } text } => text,
        { NumberValue: { } number } => number,
        { BoolValue: { } truth } => truth,
        { ErrorValue: { } error } => SheetCell.ErrorText(error.Type),
        _ => null,
    };

    private static string Print(ScannedWorkbook workbook, IReadOnlySet<(string, int, int)> without) =>
        workbook.Sheets.Count == 0 ? "" : Fingerprint.Of(workbook.Sheets.OrderBy(sheet => sheet.RelationshipId, StringComparer.Ordinal).SelectMany(sheet => Parts(sheet, without)));

    private static IEnumerable<string> Parts(ScannedSheet sheet, IReadOnlySet<(string, int, int)> without)
    {
        yield return "\u001d" + sheet.RelationshipId;
        foreach (var row in sheet.Rows)
        {
            var cells = row.Cells.Where(cell => !without.Contains((sheet.RelationshipId, row.Number, cell.Column))).Select(cell => $"{cell.Column}{(cell.Number is null ? '=' : '#')}{cell.Text}").ToList();
            if (cells.Count > 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"\u001e{row.Number}\u001f{string.Join('\u001f', cells)}");
            }
        }
    }
}
