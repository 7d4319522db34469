using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;

namespace OtopFormSync.Worker.Tests;

/// <summary>Quarters side by side, from the record and from what was before it.</summary>
public sealed class TrendTests : IDisposable
{
    private static readonly string[] Districts = ["เมืองหนองคาย", "ท่าบ่อ", "โพนพิสัย", "ศรีเชียงใหม่", "สังคม", "สระใคร", "เฝ้าไร่", "รัตนวาปี", "โพธิ์ตาก"];

    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("a column of quarters")]
    [InlineData("quarters across")]
    public async Task Imported_quarters_stand_beside_the_records_once_they_are_applied(string layout)
    {
        var file = await FileAsync(layout switch
        {
            "a column of quarters" => Districts.SelectMany((name, at) => new[] { $"{name},ไตรมาส 4/2565,{1_000_000 + at},B", $"{name},ไตรมาส 4/2566,{1_060_000 + at},{(at < 2 ? "B ◕" : "A")}" }).Prepend("อำเภอ,ไตรมาส,ยอดจำหน่าย (บาท),ระดับ"),
            _ => Districts.Select((name, at) => $"{name},{1_000_000 + at},{1_060_000 + at}").Prepend("อำเภอ,ไตรมาส ๔/๒๕๖๕,Q4/66").Prepend("ยอดจำหน่ายสินค้า OTOP"),
        });
        await _demo.CycleAsync();
        var shown = await ImportAsync(file);
        await _demo.CycleAsync();
        var before = _demo.ReadResults().Find(TabKeys.Trend);
        var applied = await ImportAsync(file, "--apply");
        await _demo.CycleAsync();
        var tab = _demo.ReadResults().Find(TabKeys.Trend)!;

        Assert.Equal((ExitCode.Ok, ExitCode.Ok), (shown.Code, applied.Code));
        Assert.Contains("ไตรมาส 4/2566 (", shown.Out, StringComparison.Ordinal);
        Assert.Contains("(9 อำเภอ)", shown.Out, StringComparison.Ordinal);
        Assert.Contains("nothing was written", shown.Out, StringComparison.Ordinal);
        Assert.Null(before);
        Assert.Equal(("1060001", "▲ 5.99%"), (Cell(tab, "4302", "figure_2566-4"), Cell(tab, "4302", "growth_2566-4")));
        if (layout == "a column of quarters")
        {
            // B, B, and the first quarter of the year is D for three baht. All were equal once; then two had the lower grade, the second of them with the smaller growth.
            Assert.Equal(("B =", "D ▼"), (Cell(tab, "4301", "grade_2566-4"), Cell(tab, "4301", "grade_2567-1")));
            Assert.Equal(("8 (▼7)", "9 (▼8)"), (Cell(tab, "4301", "place_2566-4"), Cell(tab, "4302", "place_2566-4")));
            Assert.Contains("แนวโน้มเทียบไตรมาสก่อน", (await Cli.RunAsync("digest", "--preview", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf)).Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "อำเภอ,ไตรมาส 4/2565,ระดับ,ไตรมาส 4/2566,ระดับ", "ท่าบ่อ,1000000,B,1100000,A", "สังคม,2000000,C,2100000,B")]
    [InlineData("ไตรมาส 4/2566", "อำเภอ,ก.ค. 66,ส.ค. 66,ก.ย. 66,ระดับ", "ท่าบ่อ,400000,400000,300000,A", "สังคม,700000,700000,700000,B")]
    public async Task A_grade_beside_a_quarter_or_its_months_is_that_quarters(params string[] lines)
    {
        var shown = await ImportAsync(await FileAsync(lines.Where(line => line.Length > 0)));

        Assert.Equal(ExitCode.Ok, shown.Code);
        Assert.Contains("ระดับ 2 (2 อำเภอ)", shown.Out.Split('\n').Single(line => line.Contains("ไตรมาส 4/2566", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_records_own_quarters_need_no_import()
    {
        Assert.Equal(ExitCode.Ok, (await NewAsync()).Code);
        await _demo.CycleAsync("2024-02-01");
        await _demo.CycleAsync("2024-02-02");

        var tab = _demo.ReadResults().Find(TabKeys.Trend)!;

        Assert.Equal(("D", "–"), (Cell(tab, "4301", "grade_2567-1"), Cell(tab, "4301", "grade_2567-2")));
        Assert.Equal("43774740.5", Cell(tab, "4302", "figure_2567-1"));
    }

    [Fact]
    public async Task The_base_year_of_the_next_quarter_comes_from_it()
    {
        var file = await FileAsync(Districts.Select((name, at) => $"{name},{1_000_000 + at},{1_100_000 + at},{1_200_000 + at}").Prepend("อำเภอ,ม.ค. 2566,ก.พ. 2566,มี.ค. 2566").Prepend("ยอดจำหน่าย OTOP"));
        Assert.Equal(ExitCode.Ok, (await ImportAsync(file, "--apply")).Code);

        Assert.Contains("27 figures from imported history", (await NewAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_written_nought_is_a_figure_and_a_blank_is_none()
    {
        await File.WriteAllLinesAsync(_demo.In("h.csv"), ["อำเภอ,ม.ค. 66,ก.พ. 66,มี.ค. 66", "ท่าบ่อ,0,0,0", "สังคม,,0,5000000", "สระใคร,,,", "โพนพิสัย,1000000,2000000,3000000"], TestContext.Current.CancellationToken);
        var result = await ImportAsync(_demo.In("h.csv"));
        Assert.Contains("ยอดจำหน่าย 8 (3 อำเภอ)", result.Out, StringComparison.Ordinal); // three noughts of ท่าบ่อ, one of สังคม
        Assert.Contains("not in it: เมืองหนองคาย, ศรีเชียงใหม่, สระใคร", result.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, result.Code);
    }

    [Fact]
    public async Task A_month_without_its_year_is_of_no_year()
    {
        var file = await FileAsync(["ยอดจำหน่าย OTOP", "อำเภอ,ม.ค.,ก.พ.,มี.ค.", "ท่าบ่อ,1000000,1100000,1200000"]);

        var result = await ImportAsync(file, "--apply");

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.DoesNotContain("on record", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_plain_is_summed_up_and_nothing_is_taken_for_it()
    {
        var file = await FileAsync(["อำเภอ,ไตรมาส,ยอดจำหน่าย (บาท),ระดับ", "ท่าบ่อ,4/2566,12.345,B", "สังคม,4/2566,900000,Z", "สระใคร,ปีที่แล้ว,900000,A", "เฝ้าไร่,4/2566,800000,C"]);

        var result = await ImportAsync(file);

        Assert.Equal(ExitCode.Review, result.Code);
        Assert.All(["12.345", "'Z'", "'ปีที่แล้ว'", "3 places are not plain", "ระดับ 2 (2 อำเภอ)"], words => Assert.Contains(words, result.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_doubtful_figure_and_a_row_that_comes_twice_are_named_and_so_are_districts_that_are_not_in_it()
    {
        var file = await FileAsync(["อำเภอ,ม.ค. 66,ก.พ. 66,มี.ค. 66", "ท่าบ่อ,1000000,2000000,3000000", "สังคม,1000000,2000000,3000000", "สระใคร,1000000,1.234,3000000", "รวม,3000000,2000000,9000000", "ท่าบ่อ,5,2000000,3000000"]);

        var result = await ImportAsync(file);

        Assert.Equal(ExitCode.Review, result.Code);
        Assert.All(["ท่าบ่อ ม.ค. 66: 1000000", "สระใคร ก.พ. 66: 1.234", "2 places are not plain", "not in it: เมืองหนองคาย, โพนพิสัย"], words => Assert.Contains(words, result.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("อำเภอ,ม.ค. 66,ก.พ. 66,มี.ค. 66", "ท่าบ่อ,1000000,-,3000000", "ศรีวิไล,500000,600000,700000", "สังคม,900000,800000,700000", "รวม,2400000,1400000,4400000", "คอลัมน์ ก.พ. 66")]
    [InlineData("อำเภอ,ไตรมาส,ยอดจำหน่าย (บาท),ระดับ", "ท่าบ่อ,4/2566,-,B", "ศรีวิไล,4/2566,900000,A", "สังคม,4/2566,900000,A", "รวม,,1800000,", "คอลัมน์ ยอดจำหน่าย (บาท)")]
    public async Task A_dash_and_a_row_of_no_district_of_ours_are_named_and_say_why(string heading, string dash, string stranger, string row, string total, string column)
    {
        var result = await ImportAsync(await FileAsync([heading, dash, stranger, row, total]));

        Assert.Equal(ExitCode.Review, result.Code);
        Assert.All([$"แถว 2 อำเภอท่าบ่อ {column}: ขีด (-)", "แถว 3: ", "ศรีวิไล", "2 places are not plain"], words => Assert.Contains(words, result.Out, StringComparison.Ordinal));
        Assert.DoesNotContain("แถว 5", result.Out, StringComparison.Ordinal);
    }

    /// <summary>Months beside a grade: the grade is the quarter's of its own heading or of the title, and the months stay months.</summary>
    [Theory]
    [InlineData("ยอดจำหน่าย OTOP ไตรมาส 4 ปีงบประมาณ 2566 (บาท)", "ก.ค. 66,ส.ค. 66,ก.ย. 66,ระดับ")]
    [InlineData("ยอดจำหน่าย OTOP", "ก.ค. 66,ส.ค. 66,ก.ย. 66,ระดับ ไตรมาส 4/2566")]
    [InlineData("ยอดจำหน่าย OTOP ไตรมาส 4/2566", "7/2566,8/2566,9/2566,ระดับ")]
    public async Task Months_and_the_grade_of_their_quarter_are_both_taken(string title, string headings)
    {
        var result = await ImportAsync(await FileAsync([title, $"ที่,อำเภอ,{headings}", "1,ท่าบ่อ,1000000,1100000,1200000,A", "2,สังคม,900000,800000,700000,D"]));

        Assert.Contains("ยอดจำหน่าย 6 (2 อำเภอ)", result.Out, StringComparison.Ordinal);
        Assert.Contains("ระดับ 2 (2 อำเภอ)", result.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, result.Code);
    }

    [Theory]
    [InlineData("ระดับ", "A", "D")] // of which quarter is not said
    [InlineData("คะแนน", "95", "40.5")]
    [InlineData("ม.ค. 67", "5", "6")] // the quarter that is not over
    public async Task A_column_that_is_not_taken_is_named_with_its_heading(string heading, string first, string second)
    {
        var result = await ImportAsync(await FileAsync(["ยอดจำหน่าย OTOP", $"อำเภอ,ก.ค. 66,ส.ค. 66,ก.ย. 66,{heading}", $"ท่าบ่อ,1000000,1100000,1200000,{first}", $"สังคม,900000,800000,700000,{second}"]));

        Assert.Contains($"คอลัมน์ {heading}: ", result.Out, StringComparison.Ordinal);
        Assert.Contains("1 places are not plain", result.Out, StringComparison.Ordinal);
        Assert.Contains("ยอดจำหน่าย 6 (2 อำเภอ)", result.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Review, result.Code);
    }

    [Fact]
    public async Task A_dash_in_tab_and_digest_says_whose_it_is_and_why()
    {
        await ImportAsync(await FileAsync(["อำเภอ,ไตรมาส,ยอดจำหน่าย (บาท),ระดับ", "ท่าบ่อ,4/2566,900000,B", "สังคม,4/2566,800000,C"]), "--apply");
        await _demo.CycleAsync();

        var notes = _demo.ReadResults().Find(TabKeys.Trend)!.Cells.Select(cell => cell.Text).ToList();
        var digest = (await Cli.RunAsync("digest", "--preview", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf)).Out;

        const string Blank = "– ในไตรมาส 4/2566: เมืองหนองคาย, โพนพิสัย, ศรีเชียงใหม่, สระใคร, เฝ้าไร่, รัตนวาปี, โพธิ์ตาก (ไม่มีในไฟล์ที่นำเข้า)";
        Assert.Contains(Blank, notes);
        Assert.Contains(Blank, digest.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_called_history_is_imported_as_any_other()
    {
        var folder = Directory.CreateDirectory(_demo.In("ไฟล์")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "history"), "ไม่มีข้อมูล", Token);

        var result = await Cli.RunAsync("import", Path.Combine(folder, "history"), "--workspace", _demo.Path);

        Assert.DoesNotContain("Required argument", result.Error, StringComparison.Ordinal);
        Assert.NotEqual(ExitCode.Usage, result.Code);
    }

    private static string? Cell(TabState tab, string district, string column) => tab.CellAt(district, column)?.Text;

    private async Task<string> FileAsync(IEnumerable<string> lines)
    {
        var file = _demo.In("ย้อนหลัง.csv");
        await File.WriteAllLinesAsync(file, lines, Token);
        return file;
    }

    private Task<CliResult> ImportAsync(string file, params string[] more) => Cli.RunAsync(["import", "history", file, "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf, .. more]);

    private Task<CliResult> NewAsync() => Cli.RunAsync("program", "new", "--quarter", "2567-2", "--yes", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf);
}
