using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OtopFormSync.Worker.Tests;

/// <summary>An officer who works in the results file: types, sorts, inserts rows, adds a tab, saves with another program.</summary>
internal sealed class OfficerAtWork(string workbook)
{
    /// <summary>Types under a header into the first row that has a text.</summary>
    public OfficerAtWork Type(string sheet, string rowText, string header, string text) => Edit(sheet, grid =>
    {
        var column = Find(grid, header).Column;
        var place = (Find(grid, rowText).Row, column);
        grid[place] = Cell(text, grid.GetValueOrDefault(place)?.StyleIndex);
        return grid;
    });

    /// <summary>Turns the rows from one text to another upside down, as sorting does, and inserts an empty row before them.</summary>
    public OfficerAtWork SortAndInsert(string sheet, string firstRow, string lastRow) => Edit(sheet, grid =>
    {
        var (first, last) = (Find(grid, firstRow).Row, Find(grid, lastRow).Row);
        return grid.ToDictionary(
            cell => (cell.Key.Row < first ? cell.Key.Row : cell.Key.Row > last ? cell.Key.Row + 1 : first + last - cell.Key.Row + 1, cell.Key.Column),
            cell => cell.Value);
    });

    /// <summary>Adds a tab of the officer's own.</summary>
    public OfficerAtWork AddTab(string name, string text)
    {
        using var document = SpreadsheetDocument.Open(workbook, true);
        var part = document.WorkbookPart!.AddNewPart<WorksheetPart>("own");
        part.Worksheet = new(new SheetData(new Row(Cell(text, null)) { RowIndex = 1 }));
        document.WorkbookPart.Workbook!.Sheets!.AppendChild(new Sheet { Name = name, Id = "own", SheetId = 900 });
        return this;
    }

    /// <summary>The texts of a tab.</summary>
    public string[] TextsOf(string sheet)
    {
        using var document = SpreadsheetDocument.Open(workbook, false);
        return [.. PartOf(document, sheet).Worksheet!.Descendants<Cell>().Select(cell => TextOf(document, cell))];
    }

    /// <summary>Opens the file in LibreOffice and saves it there.</summary>
    public async Task SaveWithLibreOfficeAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("officer-");
        try
        {
            using var office = Process.Start(new ProcessStartInfo("soffice")
            {
                ArgumentList = { $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", "xlsx", "--outdir", folder.FullName, workbook },
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = await Task.WhenAll(office.StandardOutput.ReadToEndAsync(cancellationToken), office.StandardError.ReadToEndAsync(cancellationToken));
            await office.WaitForExitAsync(cancellationToken);
            var saved = Path.Combine(folder.FullName, Path.GetFileName(workbook));
            Assert.True(File.Exists(saved), string.Concat(output));
            File.Move(saved, workbook, overwrite: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private OfficerAtWork Edit(string sheet, Func<Dictionary<(int Row, int Column), Cell>, Dictionary<(int Row, int Column), Cell>> edit)
    {
        using var document = SpreadsheetDocument.Open(workbook, true);
        var worksheet = PartOf(document, sheet).Worksheet!;
        var data = worksheet.GetFirstChild<SheetData>()!;
        var grid = data.Descendants<Cell>().ToDictionary(cell => Position(cell.CellReference!.Value!), cell => (Cell)cell.CloneNode(true));
        foreach (var cell in grid.Values.Where(cell => cell.DataType?.Value == CellValues.SharedString))
        {
            cell.InlineString = new(new Text(TextOf(document, cell)));
            cell.CellValue = null;
            cell.DataType = CellValues.InlineString;
        }

        worksheet.RemoveAllChildren<MergeCells>();
        data.RemoveAllChildren();
        foreach (var row in edit(grid).GroupBy(cell => cell.Key.Row).OrderBy(row => row.Key))
        {
            var element = data.AppendChild(new Row { RowIndex = (uint)row.Key });
            foreach (var ((number, column), cell) in row.OrderBy(cell => cell.Key.Column))
            {
                cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{number}");
                element.AppendChild(cell);
            }
        }

        return this;
    }

    private static (int Row, int Column) Find(Dictionary<(int Row, int Column), Cell> grid, string text) =>
        grid.Where(cell => string.Equals(cell.Value.InlineString?.InnerText, text, StringComparison.Ordinal)).Select(cell => cell.Key).Order().First();

    private static WorksheetPart PartOf(SpreadsheetDocument document, string sheet)
    {
        var workbookPart = document.WorkbookPart!;
        return (WorksheetPart)workbookPart.GetPartById(workbookPart.Workbook!.Sheets!.Elements<Sheet>().First(known => known.Name == sheet).Id!.Value!);
    }

    private static string TextOf(SpreadsheetDocument document, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? document.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.ElementAt(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).InnerText
        : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static Cell Cell(string text, UInt32Value? style) => new() { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new(new Text(text)) };

    private static (int Row, int Column) Position(string reference)
    {
        var letters = reference.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return (int.Parse(reference[letters.Length..], CultureInfo.InvariantCulture), letters.Aggregate(0, (column, sign) => (column * 26) + sign - 'A' + 1));
    }

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{(char)('A' + ((column - 1) % 26))}";
}
