using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>An officer with the workbook open: types, sorts, inserts, deletes, renames, and saves.</summary>
internal sealed class Officer
{
    private byte[] _bytes;

    public Officer(byte[] workbook) => _bytes = workbook;

    public byte[] Save() => _bytes;

    /// <summary>Types into the cell of a district (or other first visible text) under a header.</summary>
    public Officer Type(string sheet, string rowText, string header, string text) => Put(sheet, rowText, header, style => Inline(text, style));

    /// <summary>Types a number.</summary>
    public Officer TypeNumber(string sheet, string rowText, string header, string number) =>
        Put(sheet, rowText, header, style => new Cell { CellValue = new CellValue(number), StyleIndex = style });

    private Officer Put(string sheet, string rowText, string header, Func<DocumentFormat.OpenXml.UInt32Value?, Cell> make) => Edit(sheet, grid =>
    {
        var column = grid.First(cell => TextOf(cell.Value) == header).Key.Column;
        var row = grid.Where(cell => TextOf(cell.Value) == rowText).OrderBy(cell => cell.Key.Row).First().Key.Row;
        grid[(row, column)] = make(grid.GetValueOrDefault((row, column))?.StyleIndex);
        return grid;
    });

    public Officer TypeAt(string sheet, int row, int column, string text) => Edit(sheet, grid =>
    {
        grid[(row, column)] = Inline(text, null);
        return grid;
    });

    /// <summary>Moves the contents of rows: the row at each place comes from the given one.</summary>
    public Officer Arrange(string sheet, IReadOnlyList<int> places, IReadOnlyList<int> from, Func<int, bool>? columns = null) => Edit(sheet, grid =>
        grid.ToDictionary(
            cell => from.Contains(cell.Key.Row) && (columns?.Invoke(cell.Key.Column) ?? true) ? (places[from.ToList().IndexOf(cell.Key.Row)], cell.Key.Column) : cell.Key,
            cell => cell.Value));

    public Officer InsertRow(string sheet, int before) => Edit(sheet, grid => Shift(grid, (row, column) => (row >= before ? row + 1 : row, column)));

    public Officer InsertColumn(string sheet, int before) => Edit(sheet, grid => Shift(grid, (row, column) => (row, column >= before ? column + 1 : column)));

    public Officer DeleteRow(string sheet, int number) => Edit(sheet, grid =>
        Shift(grid.Where(cell => cell.Key.Row != number), (row, column) => (row > number ? row - 1 : row, column)));

    public Officer DeleteColumn(string sheet, int number) => Edit(sheet, grid =>
        Shift(grid.Where(cell => cell.Key.Column != number), (row, column) => (row, column > number ? column - 1 : column)));

    public Officer SwapColumns(string sheet, int one, int other) => Edit(sheet, grid => Shift(grid, (row, column) => (row, column == one ? other : column == other ? one : column)));

    public Officer CopyRow(string sheet, int from, int to) => Edit(sheet, grid =>
    {
        foreach (var cell in grid.Where(cell => cell.Key.Row == from).ToList())
        {
            grid[(to, cell.Key.Column)] = (Cell)cell.Value.CloneNode(true);
        }

        return grid;
    });

    public Officer Rename(string sheet, string name) => Open(workbook => Sheets(workbook).First(known => known.Name == sheet).Name = name);

    /// <summary>Adds a sheet of the officer's own, or a copy of one of ours, as the first sheet.</summary>
    public Officer AddSheet(string name, string text, string? copyOf = null) => Open(workbook =>
    {
        var part = workbook.AddNewPart<WorksheetPart>("own" + name.Length);
        part.Worksheet = copyOf is null
            ? new Worksheet(new SheetData(new DocumentFormat.OpenXml.Spreadsheet.Row(Inline(text, null)) { RowIndex = 1 }))
            : new Worksheet((SheetData)PartOf(workbook, copyOf).Worksheet!.GetFirstChild<SheetData>()!.CloneNode(true));
        workbook.Workbook!.Sheets!.InsertAt(new Sheet { Name = name, Id = workbook.GetIdOfPart(part), SheetId = 100 }, 0);
    });

    /// <summary>Fills the first cell of a sheet with a colour.</summary>
    public Officer Colour(string sheet, string argb) => Open(workbook =>
    {
        var styles = workbook.WorkbookStylesPart!.Stylesheet!;
        styles.Fills!.AppendChild(new Fill(new PatternFill(new ForegroundColor { Rgb = argb }) { PatternType = PatternValues.Solid }));
        styles.CellFormats!.AppendChild(new CellFormat { FillId = (uint)styles.Fills.Elements<Fill>().Count() - 1, ApplyFill = true });
        PartOf(workbook, sheet).Worksheet!.Descendants<Cell>().First().StyleIndex = (uint)styles.CellFormats.Elements<CellFormat>().Count() - 1;
    });

    /// <summary>The colour that fills the first cell of a sheet.</summary>
    public static string? ColourOf(byte[] bytes, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var style = PartOf(document.WorkbookPart, sheet).Worksheet!.Descendants<Cell>().First().StyleIndex!.Value;
        var fill = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)style).FillId!.Value;
        return styles.Fills!.Elements<Fill>().ElementAt((int)fill).PatternFill?.ForegroundColor?.Rgb?.Value;
    }

    public Officer DeleteSheet(string name) => Open(workbook =>
    {
        var sheet = Sheets(workbook).First(known => known.Name == name);
        workbook.DeletePart(sheet.Id!.Value!);
        sheet.Remove();
    });

    /// <summary>The text of the sheet's cells, row by row.</summary>
    public static string TextOf(byte[] bytes, string sheet)
    {
        var found = WorkbookScanner.Scan(bytes).Sheets.First(known => known.Name == sheet);
        return string.Join('\n', found.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
    }

    /// <summary>The number of the first row with a text.</summary>
    public static int RowOf(byte[] bytes, string sheet, string text) =>
        WorkbookScanner.Scan(bytes).Sheets.First(known => known.Name == sheet).Rows.First(row => row.Cells.Any(cell => cell.Text == text)).Number;

    private Officer Edit(string sheet, Func<Dictionary<(int Row, int Column), Cell>, Dictionary<(int Row, int Column), Cell>> edit) => Open(workbook =>
    {
        var worksheet = PartOf(workbook, sheet).Worksheet!;
        var data = worksheet.GetFirstChild<SheetData>()!;
        var grid = data.Descendants<Cell>().ToDictionary(cell => Position(cell.CellReference!), cell => (Cell)cell.CloneNode(true));
        worksheet.RemoveAllChildren<MergeCells>();
        data.RemoveAllChildren();
        foreach (var row in edit(grid).GroupBy(cell => cell.Key.Row).OrderBy(row => row.Key))
        {
            var element = data.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Row { RowIndex = (uint)row.Key });
            foreach (var ((number, column), cell) in row.OrderBy(cell => cell.Key.Column))
            {
                cell.CellReference = FormattableString.Invariant($"{Spreadsheets.Tabs.Columns.Letters(column)}{number}");
                element.AppendChild(cell);
            }
        }
    });

    private Officer Open(Action<WorkbookPart> edit)
    {
        using var file = new MemoryStream();
        file.Write(_bytes);
        using (var document = SpreadsheetDocument.Open(file, true))
        {
            edit(document.WorkbookPart!);
        }

        _bytes = file.ToArray();
        return this;
    }

    private static Dictionary<(int Row, int Column), Cell> Shift(IEnumerable<KeyValuePair<(int Row, int Column), Cell>> grid, Func<int, int, (int, int)> move) =>
        grid.ToDictionary(cell => move(cell.Key.Row, cell.Key.Column), cell => cell.Value);

    private static IEnumerable<Sheet> Sheets(WorkbookPart workbook) => workbook.Workbook!.Sheets!.Elements<Sheet>();

    private static WorksheetPart PartOf(WorkbookPart workbook, string sheet) => (WorksheetPart)workbook.GetPartById(Sheets(workbook).First(known => known.Name == sheet).Id!.Value!);

    private static string TextOf(Cell cell) => cell.InlineString?.Text?.Text ?? "";

    private static Cell Inline(string text, DocumentFormat.OpenXml.UInt32Value? style) => new() { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)) };

    private static (int, int) Position(string reference)
    {
        var letters = reference.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return (int.Parse(reference[letters.Length..], System.Globalization.CultureInfo.InvariantCulture), letters.Aggregate(0, (column, sign) => (column * 26) + sign - 'A' + 1));
    }
}
