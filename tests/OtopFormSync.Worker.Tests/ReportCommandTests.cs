using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Thai;
using UglyToad.PdfPig;

namespace OtopFormSync.Worker.Tests;

/// <summary>The report upward, as the office opens it.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task It_is_a_letter_in_the_offices_form_with_its_tables()
    {
        var text = await MadeAsync("report-otop-fy2567-q1.docx");
        var letter = text.Paragraphs.TakeWhile(line => !line.StartsWith("สิ่งที่ส่งมาด้วย ๑", StringComparison.Ordinal)).ToList();
        string[] order = ["ที่ นค ๐๐๑๙.๓/", "มกราคม ๒๕๖๗", "เรื่อง", "เรียน", "อ้างถึง", "สิ่งที่ส่งมาด้วย", "ขอรายงานผลการดำเนินงาน", "จึงเรียนมาเพื่อโปรดทราบ", "ขอแสดงความนับถือ", "พัฒนาการจังหวัดหนองคาย", "โทร."];
        var places = order.Select(part => letter.FindIndex(line => line.Contains(part, StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains(letter, line => line.Contains("รายงานครบถ้วน ๗ จาก ๙ อำเภอ", StringComparison.Ordinal) && line.Contains("ผลการจัดระดับของไตรมาส ๑/๒๕๖๗ ระดับ A จำนวน", StringComparison.Ordinal) && line.Contains("ระดับชั่วคราว จำนวน ๓ อำเภอ", StringComparison.Ordinal));
        Assert.DoesNotContain(letter.Where(line => !line.Contains('@', StringComparison.Ordinal)), line => line.Any(char.IsAsciiDigit));
        Assert.Equal(4, text.Tables.Count);
        Assert.DoesNotContain(text.Tables.SelectMany(table => table).SelectMany(row => row).Concat(text.Paragraphs.Where(line => !line.Contains('@', StringComparison.Ordinal))), cell => cell.Any(char.IsAsciiDigit)); // one kind of digits
        Assert.Contains(text.Paragraphs, line => line.StartsWith("เมืองหนองคาย: เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้", StringComparison.Ordinal));
        Assert.Contains(text.Tables[0], row => row.Contains("A~ (A–D)", StringComparer.Ordinal));
    }

    /// <summary>8,731,150 baht of two months beside the target of three, and "บรรลุ": each is held against the other by who signs.</summary>
    [Fact]
    public async Task A_quarter_that_is_not_all_in_says_against_which_target_a_total_is_held_and_of_whom_a_sum_is()
    {
        var text = await MadeAsync("report-otop-fy2567-q1.docx");
        var sales = text.Tables[1];
        Assert.Contains(sales.Take(2), row => row.Contains("เป้าหมายเดือนที่รายงานแล้ว", StringComparer.Ordinal));
        Assert.Contains("๘,๖๙๐,๗๐๑", sales.Single(row => row.Contains("สระใคร*", StringComparer.Ordinal)));
        Assert.Contains(text.Paragraphs, line => line.StartsWith("* ข้อมูลยังไม่ครบ", StringComparison.Ordinal) && line.Contains("สระใคร (ธ.ค. ๖๖)", StringComparison.Ordinal));
        Assert.Contains(text.Paragraphs, line => line.StartsWith("แถวรวมของ ", StringComparison.Ordinal) && line.Contains("ธันวาคม ๒๕๖๖ (บาท) ผลงาน", StringComparison.Ordinal) && line.Contains("คำนวณจาก ๘ อำเภอที่มีข้อมูลแล้ว จากทั้งหมด ๙ อำเภอ", StringComparison.Ordinal));
    }

    /// <summary>A figure of the report that differs from the tab by a satang is a wrong one.</summary>
    [Fact]
    public async Task Each_figure_is_that_of_the_tab()
    {
        var book = (await _demo.CycleAsync()).Programs[0].Book!;
        var text = await MadeAsync("report-otop-fy2567-q1.docx");
        foreach (var (tab, table) in new[] { "sales", "products", "wallet" }.Select(key => book.Tabs.Single(tab => tab.Key == key)).Zip(text.Tables.Skip(1)))
        {
            var shown = tab.Columns.Select(column => column.Key).Where(key => key is "no" or "district" || IsFigure(key) || IsBeside(key)).ToList();
            foreach (var row in tab.Rows)
            {
                var printed = table.Single(cells => cells[1].TrimEnd('*') == Shown(row.Cells[tab.Columns.ToList().FindIndex(column => column.Key == "district")]));
                var expected = row.Cells.Zip(tab.Columns).Where(pair => IsFigure(pair.Second.Key)).Select(pair => Shown(pair.First)).ToList();
                Assert.Equal(expected, printed.Where((_, index) => IsFigure(shown[index])));
            }
        }
    }

    /// <summary>๑๔ above ๐,๐๔๐,๐๘๕ is read as two numbers. What letters of the widest of our fonts take in bold print at the tables' usual size: a digit 124, a comma or point 43 twentieths of a point.</summary>
    [Theory]
    [InlineData("--quarter", "2567-1", "report-otop-fy2567-q1.docx")]
    [InlineData("--month", "2566-12", "report-otop-fy2567-q1-2023-12.docx")]
    public async Task No_figure_of_a_table_is_wider_than_its_column(string option, string period, string file)
    {
        await MadeAsync(file, option, period);
        using var document = WordprocessingDocument.Open(_demo.In("out", file), false);
        foreach (var cell in document.MainDocumentPart!.Document!.Body!.Descendants<TableCell>())
        {
            var room = int.Parse(cell.TableCellProperties!.TableCellWidth!.Width!.Value!, CultureInfo.InvariantCulture) - 120;
            foreach (var run in cell.Descendants<Run>())
            {
                var size = int.Parse(run.RunProperties!.FontSize!.Val!.Value!, CultureInfo.InvariantCulture) / 28m;
                Assert.All(run.InnerText.Split(' ').Where(word => word.Any(char.IsDigit) && !word.Any(char.IsLetter)), figure => Assert.True(figure.Sum(sign => char.IsDigit(sign) ? 124 : 43) * size <= room, $"{figure} in {room}"));
                Assert.True(size >= 0.7m, $"{size}");
            }
        }
    }

    /// <summary>Who takes the pages apart finds their order again.</summary>
    [Fact]
    public async Task Further_pages_of_each_part_bear_a_number()
    {
        await MadeAsync("report-otop-fy2567-q1.docx");
        using var document = WordprocessingDocument.Open(_demo.In("out", "report-otop-fy2567-q1.docx"), false);
        var main = document.MainDocumentPart!;
        Assert.Equal(@"PAGE \* THAIARABIC", Assert.Single(main.HeaderParts.Single().Header!.Descendants<SimpleField>()).Instruction);
        Assert.All(main.Document!.Body!.Descendants<SectionProperties>(), section =>
        {
            Assert.Equal((NumberFormatValues.ThaiNumbers, 1), (section.GetFirstChild<PageNumberType>()!.Format!.Value, section.GetFirstChild<PageNumberType>()!.Start!.Value));
            Assert.NotNull(section.GetFirstChild<TitlePage>());
        });
    }

    [Fact]
    public async Task Further_pages_of_the_pdf_bear_a_number_in_Thai_digits_as_well()
    {
        Assert.Equal(ExitCode.Ok, (await RunAsync("--pdf")).Code);
        using var pdf = PdfDocument.Open(_demo.In("out", "report-otop-fy2567-q1.pdf"));
        var pages = pdf.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal)).ToList();

        Assert.Contains(pages, page => page.Contains("-๒-", StringComparison.Ordinal));
        Assert.DoesNotContain(pages, page => page.Contains("-2-", StringComparison.Ordinal));
    }

    /// <summary>The emblem is reserved to state offices: the office puts its own picture into the empty line, which is as high as the emblem and begins where it begins.</summary>
    [Fact]
    public async Task The_letter_begins_with_room_for_the_Garuda()
    {
        await MadeAsync("report-otop-fy2567-q1.docx");
        using var document = WordprocessingDocument.Open(_demo.In("out", "report-otop-fy2567-q1.docx"), false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var first = Assert.IsType<Paragraph>(body.FirstChild);
        var spacing = first.ParagraphProperties!.SpacingBetweenLines!;
        Assert.Equal(("", JustificationValues.Center), (first.InnerText, first.ParagraphProperties.Justification!.Val!.Value));
        Assert.Equal(("1701", LineSpacingRuleValues.AtLeast), (spacing.Line!.Value, spacing.LineRule!.Value)); // 3 cm
        Assert.Equal(850, body.Descendants<PageMargin>().First().Top!.Value); // 1.5 cm
        Assert.Empty(document.MainDocumentPart.ImageParts);
    }

    /// <summary>Whatever the fonts and figures are, no page begins with the last line of the foot, nor with a signature without a word of the letter.</summary>
    [Fact]
    public async Task The_letters_end_stays_together_with_the_last_words_of_its_text()
    {
        await MadeAsync("report-otop-fy2567-q1.docx");
        using var document = WordprocessingDocument.Open(_demo.In("out", "report-otop-fy2567-q1.docx"), false);
        var letter = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().TakeWhile(line => line.ParagraphProperties?.GetFirstChild<SectionProperties>() is null).ToList();
        var end = letter.SkipWhile(line => !line.InnerText.Contains("จึงเรียนมา", StringComparison.Ordinal)).ToList();

        Assert.Contains(end, line => line.InnerText.Contains("ขอแสดงความนับถือ", StringComparison.Ordinal));
        Assert.StartsWith("ไปรษณีย์อิเล็กทรอนิกส์", end[^1].InnerText, StringComparison.Ordinal);
        Assert.All(end.SkipLast(1), line => Assert.NotNull(line.ParagraphProperties?.KeepNext));
        Assert.All(letter.SkipLast(end.Count).Append(end[^1]), line => Assert.Null(line.ParagraphProperties?.KeepNext));
    }

    [Fact]
    public async Task A_months_report_has_that_months_figures_alone()
    {
        var text = await MadeAsync("report-otop-fy2567-q1-2023-12.docx", "--month", "2566-12");
        Assert.Contains(text.Tables[1], row => row.Contains("๖๕,๑๓๑,๑๑๐", StringComparer.Ordinal));
        Assert.DoesNotContain(text.Tables.SelectMany(table => table), row => row.Contains("๕๙,๖๔๑,๒๐๐", StringComparer.Ordinal) || row.Any(cell => cell.Contains("พ.ย. ๖๖", StringComparison.Ordinal)));
        Assert.Contains(text.Paragraphs, line => line.Contains("ประจำเดือนธันวาคม ๒๕๖๖", StringComparison.Ordinal));
        Assert.Equal(text.Tables[1], (await MadeAsync("report-otop-fy2567-q1-2023-12.docx", "--month", "2023-12")).Tables[1]);
    }

    /// <summary>As people write them, in every command alike.</summary>
    [Theory]
    [InlineData("--quarter", "2567/1", "report-otop-fy2567-q1.docx")]
    [InlineData("--quarter", "1/2567", "report-otop-fy2567-q1.docx")]
    [InlineData("--quarter", "๒๕๖๗-๑", "report-otop-fy2567-q1.docx")]
    [InlineData("--quarter", "2024-1", "report-otop-fy2567-q1.docx")]
    [InlineData("--quarter", "ไตรมาส 1/2567", "report-otop-fy2567-q1.docx")]
    [InlineData("--month", "12/2566", "report-otop-fy2567-q1-2023-12.docx")]
    [InlineData("--month", "ธ.ค.66", "report-otop-fy2567-q1-2023-12.docx")]
    [InlineData("--month", "๒๕๖๖-๑๒", "report-otop-fy2567-q1-2023-12.docx")]
    public async Task Months_and_quarters_are_understood_as_people_write_them(string option, string period, string file)
    {
        var made = await RunAsync(option, period);
        Assert.True(made.Code == ExitCode.Ok, made.Error);
        Assert.True(File.Exists(_demo.In("out", file)));
    }

    [Fact]
    public async Task A_letter_that_is_not_named_yet_is_told()
    {
        _demo.Edit("config/programs/otop-fy2567-q1.yaml", "source: ", "source: หนังสือจังหวัด (ใส่เลขที่และวันที่) # ");
        Assert.Contains("(ใส่เลขที่และวันที่)", (await RunAsync()).Out, StringComparison.Ordinal);
        Assert.Contains("(ใส่เลขที่และวันที่)", (await Cli.RunAsync("config", "check", "--workspace", _demo.Path)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_officer_has_filled_in_stays_and_what_has_not_changed_is_not_made_twice()
    {
        await RunAsync();
        var made = _demo.In("out", "report-otop-fy2567-q1.docx");
        await RunAsync();
        Assert.Single(Directory.GetFiles(_demo.In("out")));

        using (var document = WordprocessingDocument.Open(made, true))
        {
            document.MainDocumentPart!.Document!.Body!.PrependChild(new Paragraph(new Run(new Text("ที่ นค 0019.3/999"))));
        }

        var filled = await File.ReadAllBytesAsync(made, TestContext.Current.CancellationToken);
        Assert.Contains("report-otop-fy2567-q1 (2).docx", (await RunAsync()).Out, StringComparison.Ordinal);
        Assert.Equal(filled, await File.ReadAllBytesAsync(made, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--month", "2566")]
    [InlineData("--month", "2566-13")]
    [InlineData("--quarter", "2569-1")]
    public async Task A_time_without_a_program_is_a_usage_error(string option, string value) => Assert.Equal(ExitCode.Usage, (await RunAsync(option, value)).Code);

    private Task<CliResult> RunAsync(params string[] more) => Cli.RunAsync(["report", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf, "--out", _demo.In("out"), .. more]);

    private async Task<(List<string> Paragraphs, List<List<List<string>>> Tables)> MadeAsync(string file, params string[] more)
    {
        Assert.Equal(ExitCode.Ok, (await RunAsync(more)).Code);
        using var document = WordprocessingDocument.Open(_demo.In("out", file), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        return (
            [.. body.Elements<Paragraph>().Select(paragraph => string.Concat(paragraph.Descendants<Run>().Select(run => run.GetFirstChild<TabChar>() is null ? run.InnerText.Replace('\u00A0', ' ') : "\t")))],
            [.. body.Elements<Table>().Select(table => table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => string.Join("\n", cell.Descendants<Run>().Select(run => run.InnerText))).ToList()).ToList())]);
    }

    // A month's figure, or the quarter's.
    private static bool IsFigure(string key) => key.EndsWith("_total", StringComparison.Ordinal) || (key.Split('_') is [_, var month] && month.Contains('-', StringComparison.Ordinal));

    // What a quarter's report shows besides.
    private static bool IsBeside(string key) => !key.Contains('-', StringComparison.Ordinal) && key is not ("code" or "explanation");

    private static string Shown(Cell cell) => LetterDigits.Of(cell.Number is { } number ? ThaiText.Money(number) : cell.Text ?? "");
}
