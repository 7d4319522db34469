using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OtopFormSync.Testing.Hands;

public sealed partial class WorkbookHand
{
    public void Merge(string tab, Block block) => Edit(tab, (sheet, grid) =>
    {
        // Only the first cell keeps what it holds.
        foreach (var place in grid.Cells.Keys.Where(cell => cell.Row >= block.FirstRow && cell.Row <= block.LastRow && cell.Column >= block.FirstColumn && cell.Column <= block.LastColumn && cell != (block.FirstRow, block.FirstColumn)).ToList())
        {
            grid.Cells[place] = new Cell { StyleIndex = grid.Cells[place].StyleIndex };
        }

        var merges = sheet.GetFirstChild<MergeCells>() ?? sheet.InsertAfter(new MergeCells(), (OpenXmlElement?)sheet.GetFirstChild<AutoFilter>() ?? sheet.GetFirstChild<SheetData>()!);
        merges.AppendChild(new MergeCell { Reference = WorkbookGrid.Name(block) });
        merges.Count = null;
    });

    public void Note(string tab, int row, int column, string text) => Change(workbook =>
    {
        var part = PartOf(workbook, tab);
        var comments = part.WorksheetCommentsPart ?? part.AddNewPart<WorksheetCommentsPart>();
        var all = comments.Comments ??= new Comments(new Authors(new Author("เจ้าหน้าที่")), new CommentList());
        var name = WorkbookGrid.Name(row, column);
        all.CommentList!.Elements<Comment>().FirstOrDefault(comment => comment.Reference == name)?.Remove();
        all.CommentList.AppendChild(new Comment(new CommentText(new Text(text))) { Reference = name, AuthorId = 0 });
    });

    public void Filter(string tab, int column, string hidden) => Edit(tab, (sheet, grid) =>
    {
        var filter = sheet.GetFirstChild<AutoFilter>()!;
        var ends = filter.Reference!.Value!.Split(':').Select(WorkbookGrid.Position).ToList();
        var shown = new Filters();
        for (var row = ends[0].Row + 1; row <= ends[1].Row; row++)
        {
            var text = grid.Cells.GetValueOrDefault((row, column))?.InlineString?.InnerText ?? "";
            grid.RowAt(row).Hidden = text == hidden ? true : null;
            if (text != hidden && shown.Elements<Filter>().All(known => known.Val != text))
            {
                shown.AppendChild(new Filter { Val = text });
            }
        }

        filter.AppendChild(new FilterColumn(shown) { ColumnId = (uint)(column - ends[0].Column) });
    });

    public IReadOnlyList<string> FilteredOut(string tab) => Look(workbook =>
    {
        var sheet = PartOf(workbook, tab).Worksheet!;
        var grid = new WorkbookGrid(sheet);
        return sheet.Descendants<FilterColumn>().SelectMany(filter =>
        {
            var ends = sheet.GetFirstChild<AutoFilter>()!.Reference!.Value!.Split(':').Select(WorkbookGrid.Position).ToList();
            var column = ends[0].Column + (int)filter.ColumnId!.Value;
            return Enumerable.Range(ends[0].Row + 1, ends[1].Row - ends[0].Row).Where(row => grid.RowAt(row).Hidden?.Value is true).Select(row => grid.Cells[(row, column)].InlineString!.InnerText);
        }).Distinct(StringComparer.Ordinal).ToList();
    });

    public void AddFilterView(string tab, string title, Block block) => throw new NotPossibleException("A workbook has one filter for all who open it.");

    public IReadOnlyList<string> FilterViews(string tab) => [];

    public void DeleteChart(string tab) => Edit(tab, (sheet, _) =>
    {
        sheet.GetFirstChild<Drawing>()!.Remove();
        sheet.WorksheetPart!.DeletePart(sheet.WorksheetPart.DrawingsPart!);
    });

    public int ChartsOf(string tab) => Look(workbook => PartOf(workbook, tab).DrawingsPart?.ChartParts.Count() ?? 0);

    public void DeleteSpare(string tab) => throw new NotPossibleException("The grid of a workbook has no end.");

    /// <summary>Fills the first cell of a tab with a colour.</summary>
    public void Colour(string tab, string argb) => Change(workbook =>
    {
        var styles = workbook.WorkbookStylesPart!.Stylesheet!;
        styles.Fills!.AppendChild(new Fill(new PatternFill(new ForegroundColor { Rgb = argb }) { PatternType = PatternValues.Solid }));
        styles.CellFormats!.AppendChild(new CellFormat { FillId = (uint)styles.Fills.Elements<Fill>().Count() - 1, ApplyFill = true });
        PartOf(workbook, tab).Worksheet!.Descendants<Cell>().First().StyleIndex = (uint)styles.CellFormats.Elements<CellFormat>().Count() - 1;
    });

    /// <summary>The colour that fills the first cell of a tab.</summary>
    public string? ColourOf(string tab) => Look(workbook =>
    {
        var styles = workbook.WorkbookStylesPart!.Stylesheet!;
        var style = PartOf(workbook, tab).Worksheet!.Descendants<Cell>().First().StyleIndex!.Value;
        var fill = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)style).FillId!.Value;
        return styles.Fills!.Elements<Fill>().ElementAt((int)fill).PatternFill?.ForegroundColor?.Rgb?.Value;
    });
}
