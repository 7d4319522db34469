using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OtopFormSync.Testing;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OtopFormSync.Worker.Tests;

/// <summary>The form that a district fills in goes out, is filled in by whatever program, and comes back without a question.</summary>
public sealed class FormCommandTests : IDisposable
{
    private const string Filled = "products=1 sales=15412300.5 wallet=8 surveys=20";
    private const string Empty = "\u2002\u2002\u2002\u2002\u2002"; // as Word leaves a field
    private static readonly string[] Figures = ["1", "15412300.5", "8", "20"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("แบบรายงาน");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Each district and month, in both kinds of file.</summary>
    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task What_was_filled_in_is_read_without_a_question(string kind)
    {
        string[] districts = ["เมืองหนองคาย", "ท่าบ่อ", "โพธิ์ตาก"];
        foreach (var (district, month, common) in districts.SelectMany(name => new[] { (name, "2566-10", "2023-10"), (name, "2566-12", "2023-12") }))
        {
            var file = await MadeAsync($"{district}-{month}.{kind}", district, month);
            Fill(file, Figures);
            Assert.Equal($"{district} {common}: {Filled}", await ReadAsync(file, district));
        }
    }

    /// <summary>Who fills a form in calls the file as he likes: phon is a district elsewhere, and the key says whose the form is.</summary>
    [Theory]
    [InlineData("phon.xlsx")]
    [InlineData("phon.docx")]
    public async Task The_key_of_a_form_says_more_than_the_name_of_its_file(string name)
    {
        var file = await MadeAsync(name);
        Fill(file, Figures);
        Assert.Equal($"ท่าบ่อ 2023-12: {Filled}", await ReadAsync(file, "ท่าบ่อ"));
    }

    /// <summary>It may be one that was filled in.</summary>
    [Fact]
    public async Task A_file_that_is_there_is_written_over_by_nobody_who_does_not_say_so()
    {
        var file = await MadeAsync("form.xlsx");
        Fill(file, Figures);
        var filled = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        var again = await RunAsync("ท่าบ่อ", "2566-12", file);
        Assert.Equal(ExitCode.Usage, again.Code);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal(filled, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("form", "--workspace", _folder.FullName, "--district", "ท่าบ่อ", "--month", "2566-12", "--out", file, "--force")).Code);
        Assert.NotEqual(filled, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task What_is_suspended_is_not_asked(string kind)
    {
        using var demo = new DemoFolder();
        demo.Edit("config/programs/otop-fy2567-q1.yaml", "      # measured: [{ from: 2023-12-01, by: none }]", "      measured: [{ from: 2023-12-01, by: none }]");
        var file = Path.Combine(_folder.FullName, $"suspended.{kind}");
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("form", "--workspace", demo.Path, "--district", "ท่าบ่อ", "--month", "2566-12", "--out", file)).Code);
        Fill(file, ["1", "15412300.5", "20"]);
        Assert.Equal("ท่าบ่อ 2023-12: products=1 sales=15412300.5 surveys=20", await ReadAsync(file, "ท่าบ่อ", demo.Path));
    }

    /// <summary>A mission counts in whatever it names: what stands in the form's own cell counts, also where its unit is a place, a group or a plan elsewhere.</summary>
    [Theory]
    [InlineData("xlsx", "ครัวเรือน")]
    [InlineData("xlsx", "หมู่บ้าน")]
    [InlineData("xlsx", "แผน")]
    [InlineData("docx", "กลุ่ม")]
    [InlineData("docx", "ตำบล")]
    public async Task Whatever_the_unit_is_the_figure_counts(string kind, string unit)
    {
        using var demo = new DemoFolder();
        demo.Edit("config/programs/otop-fy2567-q1.yaml", "unit: ผลิตภัณฑ์", $"unit: {unit}");
        var file = Path.Combine(_folder.FullName, $"form.{kind}");
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("form", "--workspace", demo.Path, "--district", "ท่าบ่อ", "--month", "2566-12", "--out", file)).Code);
        Fill(file, Figures);
        Assert.Equal($"ท่าบ่อ 2023-12: {Filled}", await ReadAsync(file, "ท่าบ่อ", demo.Path));
    }

    /// <summary>A row of a locked sheet grows by nobody's hand.</summary>
    [Fact]
    public async Task A_question_that_needs_several_lines_has_room_for_them_and_a_whole_target_has_no_decimals()
    {
        using var demo = new DemoFolder();
        demo.Edit("config/programs/otop-fy2567-q1.yaml", "- ยอดจำหน่ายในเดือน (บาท)", $"- ยอดจำหน่าย{string.Concat(Enumerable.Repeat("ของผู้ผลิตทุกกลุ่ม", 8))}ในเดือน (บาท)");
        var file = Path.Combine(_folder.FullName, "long.xlsx");
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("form", "--workspace", demo.Path, "--district", "ท่าบ่อ", "--month", "2566-12", "--out", file)).Code);

        using var book = SpreadsheetDocument.Open(file, false);
        var rows = Sheet(book).Descendants<S.Row>().ToDictionary(row => row.RowIndex!.Value);
        var target = rows[6].Elements<S.Cell>().Single(cell => cell.CellReference?.Value == "D6");

        Assert.Equal((26.0, true), (rows[5].Height!.Value, rows[6].Height!.Value >= 26 + (2 * 22)));
        Assert.Equal(("15306774", 3u), (target.CellValue!.Text, book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<S.CellFormat>().ElementAt((int)target.StyleIndex!.Value).NumberFormatId!.Value)); // #,##0, as in the document
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task The_form_is_a_valid_document_and_its_figures_stay_open(string kind)
    {
        var file = await MadeAsync($"form.{kind}");
        using OpenXmlPackage package = kind == "xlsx" ? SpreadsheetDocument.Open(file, false) : WordprocessingDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        if (package is SpreadsheetDocument book)
        {
            var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<S.CellFormat>().ToList();
            var open = Sheet(book).Descendants<S.Cell>().Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].Protection?.Locked?.Value == false).ToList();
            Assert.NotNull(Sheet(book).GetFirstChild<S.SheetProtection>());
            Assert.Equal(["E5", "E6", "E7", "E8"], open.Select(cell => cell.CellReference!.Value!).Where(at => at[1] < '9' && at.Length == 2));
            Assert.All(open, cell => Assert.Null(cell.CellValue));
        }
        else
        {
            var main = ((WordprocessingDocument)package).MainDocumentPart!;
            var protection = main.DocumentSettingsPart!.Settings!.GetFirstChild<W.DocumentProtection>()!;
            Assert.Equal((W.DocumentProtectionValues.Forms, true, null), (protection.Edit!.Value, protection.Enforcement!.Value, protection.Hash?.Value));
            Assert.Empty(main.Document!.Descendants<W.SdtElement>());
            Assert.All(main.Document.Descendants<W.TableRow>().Skip(1), row => Assert.Equal([0, 0, 0, 0, 1], row.Elements<W.TableCell>().Select(cell => cell.Descendants<W.FormFieldData>().Count())));
            Assert.Equal(4 + 2, main.Document.Descendants<W.FormFieldData>().Count()); // the figures, an explanation, who reports
        }
    }

    /// <summary>Who opens the file alone, without its mail, knows till when and where to.</summary>
    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task It_says_the_targets_the_due_day_and_where_it_goes(string kind)
    {
        var file = await MadeAsync($"form.{kind}");
        var text = TextOf(file);
        Assert.All(["เป้าหมายผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม เป็นของทั้งไตรมาส", kind == "xlsx" ? "15306774" : "15,306,774", "ส่งกลับภายในวันที่ 15 มกราคม 2567", kind == "xlsx" ? "ส่งถึง สำนักงานพัฒนาชุมชนจังหวัดหนองคาย ทางอีเมล otop-nongkhai@example.org" : "ส่งถึง สำนักงานพัฒนาชุมชนจังหวัดหนองคาย ทางอีเมล", "otop-nongkhai@example.org"], said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    /// <summary>Answers and words come back as they were given; each is asked for in its own way.</summary>
    [Fact]
    public async Task Answers_and_words_are_read_as_they_are()
    {
        using var demo = new DemoFolder();
        demo.Edit("workspace.yaml", "[otop-fy2567-q1]", "[virtue-fy2567-q1]");
        foreach (var kind in (string[])["xlsx", "docx"])
        {
            var file = Path.Combine(_folder.FullName, $"form.{kind}");
            Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("form", "--workspace", demo.Path, "--district", "ท่าบ่อ", "--month", "2566-12", "--out", file)).Code);
            Fill(file, ["ประกาศแล้ว", "ทำบุญตักบาตร บริจาคโลหิต", "นายสมชาย รักไทย"], column: "D");
            Assert.Equal("ท่าบ่อ 2023-12: charter=ประกาศแล้ว deeds=ทำบุญตักบาตร บริจาคโลหิต coach=นายสมชาย รักไทย", await ReadAsync(file, "ท่าบ่อ", demo.Path));
        }
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task LibreOffice_saves_it_and_nothing_is_lost(string kind)
    {
        var file = await MadeAsync($"form.{kind}");
        Fill(file, Figures);
        await File.WriteAllBytesAsync(file, await LibreOffice.OpenAndSaveAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), kind), TestContext.Current.CancellationToken);
        if (kind == "docx")
        {
            using var saved = WordprocessingDocument.Open(file, false);
            Assert.Equal(W.DocumentProtectionValues.Forms, saved.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<W.DocumentProtection>()!.Edit!.Value);
        }

        Assert.Equal($"ท่าบ่อ 2023-12: {Filled}", await ReadAsync(file, "ท่าบ่อ"));
    }

    /// <summary>The targets that it prints are no figures of the district's.</summary>
    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task One_that_comes_back_as_it_went_out_is_known_as_empty(string kind) =>
        Assert.Equal("ท่าบ่อ ask BlankForm", await ReadAsync(await MadeAsync($"form.{kind}"), "ท่าบ่อ"));

    /// <summary>What a form says of itself and what its key says are equally likely.</summary>
    public static TheoryData<string, string, string[], string, string> Changed => new()
    {
        { "nothing filled in", "", ["", "", "", ""], "ท่าบ่อ", "ท่าบ่อ ask BlankForm" },
        { "a figure left out", "", ["0", "15412300.5", "8", ""], "ท่าบ่อ", "ท่าบ่อ 2023-12: products=0 sales=15412300.5 wallet=8" },
        { "the month typed over", "A1=แบบรายงานผลการดำเนินงาน OTOP ประจำเดือนพฤศจิกายน 2566", Figures, "ท่าบ่อ", "ท่าบ่อ ask UnclearMonth" },
        { "the district typed over", "A2=อำเภอโพนพิสัย จังหวัดหนองคาย", Figures, "ท่าบ่อ", "โพนพิสัย ask SenderOfOtherDistrict SeveralDistricts" },
        { "sent by another district", "", Figures, "โพนพิสัย", "ท่าบ่อ ask SenderOfOtherDistrict" },
        { "in words and Thai digits", "", ["ไม่มี", "๑๕,๔๑๒,๓๐๐.๕๐ บาท", "8 ราย", "20"], "ท่าบ่อ", "ท่าบ่อ 2023-12: products=0 sales=15412300.5 wallet=8 surveys=20" },
        { "an explanation beside", "B10=ศูนย์จำหน่ายปิดปรับปรุง 5 วัน", Figures, "ท่าบ่อ", $"ท่าบ่อ 2023-12: {Filled}" },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public async Task What_people_do_to_it_is_told_apart(string what, string typed, string[] figures, string sender, string says)
    {
        var file = await MadeAsync("form.xlsx");
        Fill(file, figures);
        if (typed.Split('=') is [var at, var text])
        {
            using var book = SpreadsheetDocument.Open(file, true);
            Put(Sheet(book), at, text);
        }

        Assert.True(await ReadAsync(file, sender) is var read && read == says, $"{what}: {read}");
    }

    /// <summary>Whatever a program or a person leaves of the key's carriers, one is enough. Sent by another district, so that only the key says whose it is.</summary>
    [Theory]
    [InlineData("xlsx", "keywords")]
    [InlineData("xlsx", "link")]
    [InlineData("xlsx", "column")]
    [InlineData("xlsx", "sheet")]
    [InlineData("xlsx", "line")]
    [InlineData("docx", "keywords")]
    [InlineData("docx", "link")]
    [InlineData("docx", "bookmark")]
    [InlineData("docx", "line")]
    public async Task One_carrier_of_the_key_is_enough(string kind, string carrier)
    {
        var file = await MadeAsync($"form.{kind}");
        Fill(file, Figures);
        KeyCarriers.Unname(file, "อำเภอท่าบ่อ");
        KeyCarriers.Leave(file, carrier);
        Assert.Equal("ท่าบ่อ ask SenderOfOtherDistrict", await ReadAsync(file, "โพนพิสัย"));
        KeyCarriers.Leave(file, "");
        Assert.DoesNotContain("ท่าบ่อ", await ReadAsync(file, "โพนพิสัย"), StringComparison.Ordinal);
    }

    /// <summary>A form made of another one's file: the carriers that were left say another month or district, and nobody knows which is right.</summary>
    [Theory]
    [InlineData("xlsx", "keywords", "โพนพิสัย", "2566-12", "ท่าบ่อ ask SeveralDistricts")]
    [InlineData("xlsx", "link", "ท่าบ่อ", "2566-11", "ท่าบ่อ ask UnclearMonth")]
    [InlineData("xlsx", "sheet", "ท่าบ่อ", "2566-11", "ท่าบ่อ ask UnclearMonth")]
    [InlineData("docx", "bookmark", "ท่าบ่อ", "2566-11", "ท่าบ่อ ask UnclearMonth")]
    public async Task Carriers_that_disagree_are_asked_about(string kind, string carrier, string district, string month, string says)
    {
        var file = await MadeAsync($"form.{kind}");
        Fill(file, Figures);
        KeyCarriers.Take(file, carrier, await MadeAsync($"other.{kind}", district, month));
        Assert.Equal(says, await ReadAsync(file, "ท่าบ่อ"));
    }

    /// <summary>Sorted or moved apart from the label, a figure could be either line's.</summary>
    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task A_line_that_was_moved_apart_from_its_mark_is_asked_about(string kind)
    {
        var file = await MadeAsync($"form.{kind}");
        Fill(file, Figures);
        KeyCarriers.SwapLabels(file, 0, 2);
        Assert.Equal("ท่าบ่อ 2023-12: sales=15412300.5 surveys=20 ask UnclearFigure UnclearFigure", await ReadAsync(file, "ท่าบ่อ"));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task The_same_form_gives_the_same_bytes(string kind) =>
        Assert.Equal(await File.ReadAllBytesAsync(await MadeAsync($"form.{kind}"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(await MadeAsync($"again.{kind}"), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("ท่าบ่อ", "2566-12", "form.pdf")]
    [InlineData("ท่าบ่อ", "2570-12", "form.xlsx")]
    [InlineData("อุดร", "2566-12", "form.xlsx")]
    public async Task What_cannot_be_made_is_a_usage_error(string district, string month, string file)
    {
        Assert.Equal(ExitCode.Usage, (await RunAsync(district, month, Path.Combine(_folder.FullName, file))).Code);
        Assert.Empty(_folder.GetFiles());
    }

    private Task<CliResult> RunAsync(string district, string month, string file) =>
        Cli.RunAsync("form", "--workspace", _folder.FullName, "--district", district, "--month", month, "--out", file);

    private async Task<string> MadeAsync(string name, string district = "ท่าบ่อ", string month = "2566-12")
    {
        var file = Path.Combine(_folder.FullName, name);
        var made = await RunAsync(district, month, file);
        Assert.True(made.Code == ExitCode.Ok, made.Error);
        return file;
    }

    private async Task<string> ReadAsync(string file, string sender, string? workspace = null)
    {
        var read = await Cli.RunAsync("import", file, "--district", sender, "--json", "--workspace", workspace ?? _folder.FullName);
        using var json = JsonDocument.Parse(read.Out);
        var root = json.RootElement;
        var figures = root.GetProperty("figures").EnumerateArray().Select(figure => (Month: figure.GetProperty("month").GetString(), Says: $"{figure.GetProperty("indicator").GetString()}={figure.GetProperty("value").GetString()}")).ToList();
        var questions = root.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("code").GetString()).Order(StringComparer.Ordinal).ToList();
        return string.Join(' ', figures.GroupBy(figure => figure.Month).Select(month => $"{month.Key}: {string.Join(' ', month.Select(figure => figure.Says))}").Prepend(root.GetProperty("district").GetString()).Concat(questions.Count > 0 ? ["ask", .. questions] : []));
    }

    private static void Fill(string file, string[] figures, string column = "E")
    {
        if (file.EndsWith("docx", StringComparison.Ordinal))
        {
            using var document = WordprocessingDocument.Open(file, true);
            foreach (var (row, figure) in document.MainDocumentPart!.Document!.Body!.Descendants<W.TableRow>().Skip(1).Zip(figures))
            {
                Assert.Single(row.Elements<W.TableCell>().Last().Descendants<W.Text>()).Text = figure.Length > 0 ? figure : Empty;
            }

            return;
        }

        using var book = SpreadsheetDocument.Open(file, true);
        foreach (var (row, figure) in Enumerable.Range(5, figures.Length).Zip(figures).Where(pair => pair.Second.Length > 0))
        {
            Put(Sheet(book), FormattableString.Invariant($"{column}{row}"), figure);
        }
    }

    private static string TextOf(string file)
    {
        using OpenXmlPackage package = file.EndsWith("xlsx", StringComparison.Ordinal) ? SpreadsheetDocument.Open(file, false) : WordprocessingDocument.Open(file, false);
        return package is SpreadsheetDocument book ? Sheet(book).InnerText : ((WordprocessingDocument)package).MainDocumentPart!.Document!.InnerText;
    }

    private static S.Worksheet Sheet(SpreadsheetDocument book) =>
        ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Descendants<S.Sheet>().First().Id!.Value!)).Worksheet!;

    private static void Put(S.Worksheet sheet, string at, string text)
    {
        var cell = sheet.Descendants<S.Cell>().Single(cell => cell.CellReference!.Value == at);
        cell.RemoveAllChildren();
        if (decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            cell.DataType = null;
            cell.Append(new S.CellValue(text));
        }
        else
        {
            cell.DataType = S.CellValues.InlineString;
            cell.Append(new S.InlineString(new S.Text(text)));
        }
    }
}
