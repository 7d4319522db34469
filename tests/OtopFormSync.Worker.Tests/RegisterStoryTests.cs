using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Worker.Tests;

/// <summary>Files of OTOP Big Data and DOC, from the command to the tab and the grade.</summary>
public sealed class RegisterStoryTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Sales_on_record_stand_beside_the_reports_once_they_are_applied()
    {
        var file = await FileAsync("DOC ณ 15 ม.ค. 2567.csv", "ยอดจำหน่าย OTOP ปีงบประมาณ 2567", "อำเภอ,ต.ค.,พ.ย.,ธ.ค.", "ท่าบ่อ,13550000,14800000,9000000", "สังคม,4850000,4800000,5600000", "รวม,18400000,19600000,14600000");
        await _demo.CycleAsync();
        var shown = await ImportAsync("sales", file);
        await _demo.CycleAsync();
        var before = _demo.ReadResults().Find(TabKeys.Registers);
        var applied = await ImportAsync("sales", file, "--apply");
        await _demo.CycleAsync();
        var tab = _demo.ReadResults().Find(TabKeys.Registers)!;

        Assert.Equal((ExitCode.Ok, ExitCode.Ok), (shown.Code, applied.Code));
        Assert.All(["ณ 15 มกราคม 2567", "ท่าบ่อ: 37,350,000 (ต.ค. 66 13,550,000, พ.ย. 66 14,800,000, ธ.ค. 66 9,000,000)", "not in it: เมืองหนองคาย", "nothing was written"], words => Assert.Contains(words, shown.Out, StringComparison.Ordinal));
        Assert.Null(before);
        Assert.Equal(("13550000", "9000000"), (Cell(tab, "4302", "sales_2023-10_registered"), Cell(tab, "4302", "sales_2023-12_registered")));
        Assert.Equal("–", Cell(tab, "4301", "sales_2023-12_difference"));
        Assert.Contains(_demo.ReadResults().Find(TabKeys.Review)!.Cells, cell => cell.Text?.Contains("DOC ณ 15 ม.ค. 2567.csv ณ 15 ม.ค. 67", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Registered_producers_become_the_divisor_where_the_program_wants_it()
    {
        var file = await FileAsync("ทะเบียน.csv", "ข้อมูล ณ วันที่ 31 ธันวาคม 2566", "เลขทะเบียน,ชื่อผู้ประกอบการ,อำเภอ,โทรศัพท์", string.Join('\n', Enumerable.Range(1, 85).Select(at => $"A{at},นางสาวสมศรี ใจดี,ท่าบ่อ,0812345678")));

        var applied = await ImportAsync("registrants", file, "--apply");
        var snapshot = await ExplainAsync();
        _demo.Edit("config/programs/otop-fy2567-q1.yaml", "registrants: snapshot ", "registrants: register ");
        var register = await ExplainAsync();

        Assert.Equal(ExitCode.Ok, applied.Code);
        Assert.DoesNotContain("สมศรี", applied.Out, StringComparison.Ordinal);
        Assert.Contains(" 79 ", snapshot.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(" 79 ", register.Out, StringComparison.Ordinal);
        Assert.Contains(" 85 ", register.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_heading_is_asked_once_and_remembered()
    {
        var file = await FileAsync("products.csv", "อำเภอ,วันออกใบ,รหัสผลิตภัณฑ์,ผู้อนุมัติ", "ท่าบ่อ,5/10/2566,P1,นาย ก", "ท่าบ่อ,6/12/2566,P2,นาย ข");
        var later = await FileAsync("later.csv", "อำเภอ,วันออกใบ,รหัสผลิตภัณฑ์,ผู้อนุมัติ", "ท่าบ่อ,5/10/2566,P1,นาย ก");

        var asked = await ImportAsync("products", file, "--apply");
        var answered = await ImportAsync("products", file, "--heading", "วันออกใบ=วันที่", "--ignore-others", "--apply");
        var again = await ImportAsync("products", later);

        Assert.Equal((ExitCode.Review, ExitCode.Ok, ExitCode.Ok), (asked.Code, answered.Code, again.Code));
        Assert.All(["? 'วันออกใบ'", "? 'ผู้อนุมัติ'", "nothing was written"], words => Assert.Contains(words, asked.Out, StringComparison.Ordinal));
        Assert.Contains("ท่าบ่อ: 1 (ต.ค. 66 1)", again.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("?", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_s_word_that_may_narrow_the_table_is_asked_once_and_never_ignored_with_the_headings()
    {
        var file = await FileAsync("ทะเบียน.csv", "ผู้ประกอบการกลุ่มอาหาร ณ วันที่ 31 ธันวาคม 2566,", "อำเภอ,จำนวน", "ท่าบ่อ,85");

        var asked = await ImportAsync("registrants", file, "--ignore-others", "--apply");
        var answered = await ImportAsync("registrants", file, "--heading", "คำว่า กลุ่มอาหาร=count", "--apply");
        var again = await ImportAsync("registrants", file);
        var refused = await ImportAsync("registrants", file, "--heading", "คำว่า กลุ่มอาหาร=ignored");

        Assert.Equal((ExitCode.Review, ExitCode.Ok, ExitCode.Ok, ExitCode.Usage), (asked.Code, answered.Code, again.Code, refused.Code));
        Assert.Contains("? 'คำว่า กลุ่มอาหาร': --heading 'คำว่า กลุ่มอาหาร=count|ignored'", asked.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--ignore-others", asked.Out, StringComparison.Ordinal);
        Assert.Contains("ท่าบ่อ: 85", again.Out, StringComparison.Ordinal);
        Assert.Contains("เจ้าหน้าที่ระบุว่าไม่ใช้", refused.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_folder_says_where_its_day_comes_from_and_which_word_of_its_title_is_open()
    {
        await LayAsync("ยอดจำหน่าย DOC.csv", "ยอดจำหน่ายออนไลน์,", "อำเภอ,ต.ค. 66", "ท่าบ่อ,13550000");
        var word = Assert.Single(await ItemsAsync());
        Decide(word, "ใช้ค่าที่ระบุ", "ยอดจำหน่าย");
        var offered = Assert.Single(await ItemsAsync(), item => item.IsOpen);

        Assert.Contains("“ยอดจำหน่ายออนไลน์” มีคำว่า “ออนไลน์”", word.Reason, StringComparison.Ordinal);
        Assert.Contains("จึงใช้วันที่บันทึกไฟล์ล่าสุด", offered.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--heading", "วันออกใบ")]
    [InlineData("--heading", "วันออกใบ=ไม่รู้")]
    [InlineData("--day", "เมื่อวาน")]
    [InlineData("--program", "none")]
    public async Task What_cannot_be_understood_of_the_command_is_refused(string option, string value)
    {
        var file = await FileAsync("products.csv", "อำเภอ,รหัสผลิตภัณฑ์,วันที่", "ท่าบ่อ,P1,5/10/2566");

        var result = await ImportAsync("products", file, option, value);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains($"'{value}'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_says_nothing_of_the_register_is_refused()
    {
        var result = await ImportAsync("sales", await FileAsync("x.csv", "อำเภอ,ชื่อผลิตภัณฑ์", "ท่าบ่อ,ผ้า"), "--apply");

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("ไฟล์ x.csv แผ่นงาน x: ไม่พบคอลัมน์ยอดจำหน่าย", result.Out, StringComparison.Ordinal);
        Assert.All(["✓", "not in it", "ไฟล์แนบ"], words => Assert.DoesNotContain(words, result.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_laid_into_the_folder_counts_once_an_officer_takes_it_and_no_more_when_he_takes_that_back()
    {
        await LayAsync("ยอดจำหน่าย DOC ณ 15 ม.ค. 2567.csv", "อำเภอ,ต.ค. 66", "ท่าบ่อ,13550000");
        var asked = Assert.Single(await ItemsAsync(), item => item.Code == ReviewCode.RegisterOffered);
        var before = _demo.ReadResults().Find(TabKeys.Registers);
        Decide(asked, "รับตามที่รายงาน");
        await _demo.CycleAsync();
        var taken = _demo.ReadResults().Find(TabKeys.Registers)!;
        Decide(asked, "");
        await _demo.CycleAsync();
        var back = _demo.ReadResults().Find(TabKeys.Registers);

        Assert.Contains("ณ 15 มกราคม 2567 มี 1 อำเภอ (ท่าบ่อ 13,550,000)", asked.Reason, StringComparison.Ordinal);
        Assert.Equal("registers/ยอดจำหน่าย DOC ณ 15 ม.ค. 2567.csv", asked.Place);
        Assert.Null(before);
        Assert.Equal("13550000", Cell(taken, "4302", "sales_2023-10_registered"));
        Assert.Null(back);
    }

    [Fact]
    public async Task What_is_not_known_of_a_file_is_asked_in_the_results_and_remembered()
    {
        await LayAsync("ไฟล์.csv", "อำเภอ,วันออกใบ,เลขที่ใบ,ผู้อนุมัติ", "ท่าบ่อ,5/10/2566,A1,นาย ก", "ท่าบ่อ,6/10/2566,A2,นาย ข");
        var kind = Assert.Single(await ItemsAsync());
        Decide(kind, "ใช้ค่าที่ระบุ", "ผลิตภัณฑ์");
        var headings = Assert.Single(await ItemsAsync(), item => item.IsOpen);
        Decide(headings, "ใช้ค่าที่ระบุ", "วันออกใบ=วันที่, เลขที่ใบ=รหัส, ผู้อนุมัติ=ไม่ใช้");
        var offered = Assert.Single(await ItemsAsync(), item => item.IsOpen);
        await LayAsync("ทะเบียนผลิตภัณฑ์.csv", "อำเภอ,วันออกใบ,เลขที่ใบ,ผู้อนุมัติ", "สังคม,5/10/2566,A3,นาย ก");
        var later = await ItemsAsync();

        Assert.Equal([ReviewCode.RegisterUnclear, ReviewCode.RegisterUnclear, ReviewCode.RegisterOffered], [kind.Code, headings.Code, offered.Code]);
        Assert.Contains("“วันออกใบ”, “เลขที่ใบ”, “ผู้อนุมัติ”", headings.Reason, StringComparison.Ordinal);
        Assert.Contains("(ท่าบ่อ 2)", offered.Reason, StringComparison.Ordinal);
        Assert.Contains(later, item => item.Code == ReviewCode.RegisterOffered && item.Reason.Contains("(สังคม 1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_officer_sets_against_a_register_is_explained_as_set_by_one()
    {
        var applied = await ImportAsync("sales", await FileAsync("doc.csv", "อำเภอ,ต.ค. 66", "ท่าบ่อ,20000000"), "--day", "2024-01-10", "--apply");
        Assert.True(applied.Code == ExitCode.Ok, applied.Out + applied.Error);
        Decide(Assert.Single((await _demo.CycleAsync()).Programs[0].State!.Review, item => item is { Code: ReviewCode.RegisterDiffers, IsOpen: true }), "ใช้ค่าที่ระบุ", "14000000");
        await _demo.CycleAsync();

        Assert.Contains("เจ้าหน้าที่ระบุค่านี้เมื่อ", (await ExplainAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_says_nothing_is_asked_for_again()
    {
        await LayAsync("ผลิตภัณฑ์.csv", "อำเภอ,วันออกใบ,เลขที่ใบ", "ท่าบ่อ,5/10/2566,A1");
        var asked = Assert.Single(await ItemsAsync());
        Decide(asked, "ใช้ค่าที่ระบุ", "ไม่ทราบ");

        var again = Assert.Single(await ItemsAsync());

        Assert.True(again.IsOpen);
        Assert.NotEqual(asked.Reason, again.Reason);
    }

    [Theory]
    [InlineData("officer@example.org", "ส่งไฟล์จาก DOC", 1)]
    [InlineData("officer@example.org", "สวัสดี", 0)]
    [InlineData("stranger@example.com", "ส่งไฟล์จาก DOC", 0)]
    public async Task A_register_that_an_officer_mails_is_offered_and_is_no_report(string address, string subject, int offered)
    {
        await File.WriteAllTextAsync(_demo.In("inbox", "register.eml"), $"{DemoFolder.Vouched(address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..])}From: <{address}>\r\nTo: otop-nongkhai@example.org\r\nSubject: =?utf-8?B?{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(subject))}?=\r\nMessage-ID: <register@example.org>\r\nDate: Mon, 15 Jan 2024 09:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nแนบไฟล์\r\n--b\r\nContent-Type: text/csv; charset=utf-8; name=sales.csv\r\nContent-Disposition: attachment; filename=sales.csv\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("อำเภอ,ต.ค. 66\nท่าบ่อ,13550000\nสังคม,4850000"))}\r\n--b--\r\n", TestContext.Current.CancellationToken);

        var state = (await _demo.CycleAsync()).Programs[0].State!;
        var items = state.Review.Where(item => item.Code == ReviewCode.RegisterOffered).ToList();

        Assert.Equal(offered, items.Count);
        Assert.Equal(1 - offered, state.Received.Count(report => report.Place.Contains("register.eml", StringComparison.Ordinal)));
        Assert.All(items, item => Assert.Contains("ณ 15 มกราคม 2567 มี 2 อำเภอ", item.Reason, StringComparison.Ordinal));
        if (offered == 1)
        {
            Decide(items[0], "รับตามที่รายงาน");
            await _demo.CycleAsync();
            Assert.Equal("13550000", Cell(_demo.ReadResults().Find(TabKeys.Registers)!, "4302", "sales_2023-10_registered"));
        }
    }

    private async Task<List<ReviewItem>> ItemsAsync() => [.. (await _demo.CycleAsync()).Programs[0].State!.Review.Where(item => item.Code is ReviewCode.RegisterOffered or ReviewCode.RegisterUnclear)];

    private void Decide(ReviewItem item, string decision, string value = "")
    {
        var hand = WorkbookHand.At(_demo.Results);
        hand.Type("ต้องตรวจสอบ", item.Id.Value, "ค่าที่ถูกต้อง", value);
        hand.Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", decision);
    }

    private Task<string> LayAsync(string name, params string[] lines)
    {
        Directory.CreateDirectory(_demo.In("registers"));
        return FileAsync($"registers/{name}", lines);
    }

    private Task<CliResult> ImportAsync(string register, string file, params string[] more) => Cli.RunAsync(["import", register, file, "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf, .. more]);

    private Task<CliResult> ExplainAsync() => Cli.RunAsync("explain", "--district", "ท่าบ่อ", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf);

    private async Task<string> FileAsync(string name, params string[] lines)
    {
        var file = _demo.In(name);
        await File.WriteAllTextAsync(file, string.Join('\n', lines), TestContext.Current.CancellationToken);
        return file;
    }

    private static string? Cell(TabState tab, string row, string column) => tab.CellAt(row, column)?.Text;
}
