using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Contracts;
using OtopFormSync.Testing.Hands;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;
using TabNames = OtopFormSync.Spreadsheets.Tabs.TabNames;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>What officers see and use when they open the workbook: choices, frozen heads, hidden keys, a page that prints.</summary>
public sealed class LayoutTests
{
    private static readonly byte[] Fresh = SampleWorkbook.Write(SampleBook.Make());

    [Fact]
    public void An_answer_is_chosen_from_a_list_in_every_row_and_in_no_other_column()
    {
        var summary = Sheet(Fresh, "สรุปผลการจัดระดับ");
        var rule = Assert.Single(summary.Descendants<DataValidation>());
        var first = WorkbookHand.In(Fresh).RowOf("สรุปผลการจัดระดับ", "เมืองหนองคาย");
        var letters = LettersOf("สรุปผลการจัดระดับ", "ระดับที่ปรับ");
        Assert.Equal(DataValidationValues.List, rule.Type!.Value);
        Assert.Equal("\"A,B,C,D\"", rule.Formula1!.Text);
        Assert.True(rule.AllowBlank!.Value);
        Assert.Equal(FormattableString.Invariant($"{letters}{first}:{letters}{first + 8}"), rule.SequenceOfReferences!.InnerText);
    }

    [Fact]
    public void An_answer_with_a_comma_stays_one_answer()
    {
        // In the rule itself commas part the answers, so the list stands in the hidden sheet.
        var reference = Assert.Single(Sheet(Fresh, "ต้องตรวจสอบ").Descendants<DataValidation>()).Formula1!.Text;
        Assert.StartsWith("'_keys'!$", reference.Contains('\'', StringComparison.Ordinal) ? reference : $"'{reference.Replace("!", "'!", StringComparison.Ordinal)}", StringComparison.Ordinal);
        Assert.Contains(WorkbookScanner.Scan(Fresh).Sheets.First(sheet => sheet.Name == "_keys").Rows.SelectMany(row => row.Cells), cell => cell.Text == "รอข้อมูลเพิ่ม, โทรสอบถามแล้ว");
    }

    [Fact]
    public void The_head_and_the_districts_names_stay_in_view()
    {
        var header = WorkbookHand.In(Fresh).RowOf("สรุปผลการจัดระดับ", "อำเภอ");
        var pane = Assert.Single(Sheet(Fresh, "สรุปผลการจัดระดับ").Descendants<Pane>());
        Assert.Equal(PaneStateValues.Frozen, pane.State!.Value);
        Assert.Equal(header, pane.VerticalSplit!.Value);
        Assert.Equal(WorkbookScanner.Scan(Fresh).Sheets[0].Rows.First(row => row.Number == header).Cells.First(cell => cell.Text == "อำเภอ").Column, pane.HorizontalSplit!.Value);
    }

    [Fact]
    public void What_stands_over_several_columns_has_the_lines_that_it_needs()
    {
        var book = SampleBook.Make();
        var summary = book.Tabs[0] with { Columns = [.. book.Tabs[0].Columns.Select(column => column.Key == "gap" ? column with { Group = "คงเหลือตามที่รายงานของแบบสำรวจทุกรอบในไตรมาส (ราย)", Width = 12 } : column)] };
        var narrow = SampleWorkbook.Write(book with { Tabs = [summary, .. book.Tabs.Skip(1)] });

        Assert.True(BandOf(Fresh) < 50, $"{BandOf(Fresh)}");
        Assert.True(BandOf(narrow) > 50, $"{BandOf(narrow)}");

        static double BandOf(byte[] file) => Sheet(file, "สรุปผลการจัดระดับ").Descendants<Row>().Single(row => row.RowIndex!.Value == WorkbookHand.In(file).RowOf("สรุปผลการจัดระดับ", "อำเภอ") - 2).Height!.Value;
    }

    [Fact]
    public void Every_tab_prints_on_landscape_A4_and_a_long_one_repeats_its_head()
    {
        foreach (var tab in SampleBook.Make().Tabs)
        {
            var setup = Sheet(Fresh, tab.Title).GetFirstChild<PageSetup>()!;
            Assert.Equal(OrientationValues.Landscape, setup.Orientation!.Value);
            Assert.Equal(9U, setup.PaperSize!.Value);
            Assert.True(Sheet(Fresh, tab.Title).SheetProperties!.PageSetupProperties!.FitToPage!.Value);
        }

        using var document = Open(Fresh);
        var titles = document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles").ToList();
        Assert.Contains(titles, name => name.LocalSheetId! == 0U && name.Text.StartsWith("'สรุปผลการจัดระดับ'!$", StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_are_hidden_and_what_people_read_is_not()
    {
        using var document = Open(Fresh);
        Assert.Equal(SheetStateValues.VeryHidden, document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == "_keys").State!.Value);
        foreach (var scanned in WorkbookScanner.Scan(Fresh).Sheets.Where(sheet => sheet.Name != "_keys"))
        {
            var hidden = Sheet(Fresh, scanned.Name).Descendants<Column>().Where(column => column.Hidden?.Value ?? false).Select(column => (int)column.Min!.Value).ToHashSet();
            var hiddenRows = Sheet(Fresh, scanned.Name).Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Where(row => row.Hidden?.Value ?? false).Select(row => (int)row.RowIndex!.Value).ToHashSet();
            foreach (var row in scanned.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    var isMark = cell.Text.StartsWith("r:", StringComparison.Ordinal) || cell.Text.StartsWith("l:", StringComparison.Ordinal) || cell.Text.StartsWith("k|", StringComparison.Ordinal) || cell.Text.StartsWith("c|", StringComparison.Ordinal) || cell.Text.StartsWith("o|", StringComparison.Ordinal);
                    Assert.True(!isMark || hidden.Contains(cell.Column) || hiddenRows.Contains(row.Number), $"{scanned.Name} {row.Number} {cell.Text}");
                }
            }
        }
    }

    [Fact]
    public void No_text_becomes_a_formula_and_one_that_looks_so_is_quoted()
    {
        using var document = Open(Fresh);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts)
        {
            Assert.Empty(sheet.Worksheet!.Descendants<CellFormula>());
        }

        var cell = Sheet(Fresh, "ต้องตรวจสอบ").Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(known => known.InnerText == "=IMPORTXML(\"http://example.org\")");
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix!.Value);
    }

    [Theory]
    [InlineData("ระดับ [1]: A/B?*\\", "ระดับ -1-- A-B---")]
    [InlineData("'สรุป'", "สรุป")]
    [InlineData("", "Sheet")]
    [InlineData("ผลการจัดระดับผลิตภัณฑ์ชุมชนจังหวัดหนองคาย", "ผลการจัดระดับผลิตภัณฑ์ชุมชนจังห")]
    public void A_tab_gets_a_name_that_Excel_takes(string title, string name) => Assert.Equal(name, TabNames.Free(title, new HashSet<string>(StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Two_tabs_never_share_a_name_even_when_both_are_cut()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = Enumerable.Range(0, 12).Select(_ => TabNames.Free(new string('ก', 40), taken)).ToList();
        Assert.Equal(12, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(name.Length <= 31));
    }

    [Fact]
    public void A_tab_that_a_person_called_like_ours_before_does_not_stop_the_writing()
    {
        var book = SampleBook.Make();
        var without = book with { Tabs = [.. book.Tabs.Where(tab => tab.Key != "sales")] };
        var hand = WorkbookHand.In(SampleWorkbook.Write(without));
        hand.AddTab("ยอดจำหน่าย");
        hand.Type("ยอดจำหน่าย", 1, 1, "ของฉัน");
        var written = SampleWorkbook.Write(book, hand.Saved);
        Assert.Equal("ของฉัน", WorkbookHand.In(written).AllOf("ยอดจำหน่าย"));
        BookAssert.Stands(book, ResultsWorkbook.Read(written));
        SampleWorkbook.IsValid(written);
    }

    [Fact]
    public void The_colours_and_the_format_of_an_officer_s_own_tab_stay()
    {
        var hand = WorkbookHand.In(Fresh);
        hand.AddTab("งานของฉัน");
        hand.Type("งานของฉัน", 1, 1, "ห้ามลบ");
        hand.Colour("งานของฉัน", "FFFF0000");
        Assert.Equal("FFFF0000", hand.ColourOf("งานของฉัน"));
        Assert.Equal("FFFF0000", WorkbookHand.In(SampleWorkbook.Write(SampleBook.Make(), SampleWorkbook.Write(SampleBook.Make(), hand.Saved))).ColourOf("งานของฉัน"));
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    private static Worksheet Sheet(byte[] bytes, string name)
    {
        using var document = Open(bytes);
        var sheet = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(known => known.Name == name);
        return (Worksheet)((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.CloneNode(true);
    }

    private static string LettersOf(string sheet, string header) =>
        Spreadsheets.Tabs.Columns.Letters(WorkbookScanner.Scan(Fresh).Sheets.First(known => known.Name == sheet).Rows.SelectMany(row => row.Cells).First(cell => cell.Text == header).Column);
}
