using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Sync;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Worker.Tests;

/// <summary>Quarters and missions side by side: the open quarter in front, closed ones as they were closed, and whatever an officer wrote with its own quarter.</summary>
public sealed class SeveralQuartersTests : IDisposable
{
    private const string First = "otop-fy2567-q1";
    private const string Second = "otop-fy2567-q2";

    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("2024-01-17", "results.xlsx", "results-2567-2.xlsx")] // December is still waited for
    [InlineData("2024-01-31", "results.xlsx", "results-2567-2.xlsx")]
    [InlineData("2024-02-01", "results-2567-1.xlsx", "results.xlsx")] // January's reports are due to come
    public async Task The_open_quarter_has_the_plain_name_and_the_other_its_quarter(string asOf, string first, string second)
    {
        await AddSecondAsync();
        await _demo.LivedAsync();

        await _demo.CycleAsync(asOf);

        Assert.Equal((first, second), (FileOf(First), FileOf(Second)));
        Assert.Equal(2, Directory.GetFiles(_demo.Path, "*.xlsx").Length);
    }

    [Fact]
    public async Task What_an_earlier_build_called_by_the_programs_id_gets_its_name_and_keeps_every_entry()
    {
        await AddSecondAsync();
        await _demo.LivedAsync();
        File.Move(_demo.In("results-2567-2.xlsx"), _demo.In($"results-{Second}.xlsx"));
        Type(First, "ระดับที่ปรับ", "B");
        Type(First, "เหตุผล", "ตรวจเอกสารเพิ่มแล้ว");
        Type(Second, "หมายเหตุ", "โทรติดตาม");

        await _demo.CycleAsync("2024-02-01");
        var report = await _demo.CycleAsync("2024-02-01");

        Assert.Equal(("results-2567-1.xlsx", "results.xlsx"), (FileOf(First), FileOf(Second)));
        AssertEntries(report);
    }

    [Theory]
    [InlineData("reorder")]
    [InlineData("take out and put back")]
    [InlineData("rename the mission")]
    [InlineData("edit")]
    public async Task Whatever_is_done_to_the_programs_an_entry_stays_with_its_quarter(string change)
    {
        await AddSecondAsync();
        await _demo.LivedAsync();
        Type(First, "ระดับที่ปรับ", "B");
        Type(First, "เหตุผล", "ตรวจเอกสารเพิ่มแล้ว");
        Type(Second, "หมายเหตุ", "โทรติดตาม");
        switch (change)
        {
            case "reorder":
                _demo.Edit("workspace.yaml", $"[{First}, {Second}]", $"[{Second}, {First}]");
                break;
            case "take out and put back":
                _demo.Edit("workspace.yaml", $"[{First}, {Second}]", $"[{Second}]");
                await _demo.CycleAsync("2024-01-18");
                _demo.Edit("workspace.yaml", $"[{Second}]", $"[{First}, {Second}]");
                break;
            case "rename the mission":
                _demo.Edit($"config/programs/{Second}.yaml", "shortTitle: OTOP", "shortTitle: โอทอป");
                break;
            default:
                _demo.Edit($"config/programs/{First}.yaml", "65231697, 184084763]", "65231694, 184084760]");
                _demo.Edit($"config/programs/{First}.yaml", "133296706, 373482063]", "133296703, 373482060]");
                break;
        }

        await _demo.CycleAsync("2024-01-18");
        AssertEntries(await _demo.CycleAsync("2024-02-02"));
        AssertEntries(await _demo.CycleAsync("2024-02-03"));
    }

    [Fact]
    public async Task A_workbook_that_is_open_keeps_its_name_till_it_is_closed()
    {
        await AddSecondAsync();
        await _demo.LivedAsync();
        var open = _demo.In(".~lock.results.xlsx#");
        await File.WriteAllTextAsync(open, "เจ้าหน้าที่", Token);
        await _demo.CycleAsync("2024-02-01");
        var meanwhile = (FileOf(First), FileOf(Second));
        File.Delete(open);
        await _demo.CycleAsync("2024-02-01");

        Assert.Equal(("results.xlsx", "results-2567-2.xlsx"), meanwhile);
        Assert.Equal(("results-2567-1.xlsx", "results.xlsx"), (FileOf(First), FileOf(Second)));
    }

    [Fact]
    public async Task A_slot_has_one_digest_with_a_part_each_and_one_reminder_for_a_district_that_owes_in_both()
    {
        _demo.UseCsv();
        await AddSecondAsync();
        await _demo.LivedAsync();
        var before = _demo.Mails();

        await _demo.CycleAsync("2024-02-17");
        var sent = _demo.Mails().Except(before).ToList();
        await _demo.CycleAsync("2024-02-17");

        var digest = TextOf(Assert.Single(sent, mail => mail.Contains(".digest.", StringComparison.Ordinal)));
        Assert.All(["ฉบับนี้มี 2 ส่วน", "(ทุกส่วนในอีเมลนี้รวม ", "OTOP ไตรมาส 2/2567", "OTOP ไตรมาส 1/2567"], words => Assert.Contains(words, digest, StringComparison.Ordinal));
        var reminder = TextOf(Assert.Single(sent, mail => mail.Contains(".reminder.4314.", StringComparison.Ordinal)));
        Assert.All(["ธ.ค. 66", "ม.ค. 67"], month => Assert.Contains(month, reminder, StringComparison.Ordinal));
        Assert.Equal(9, sent.Count(mail => mail.Contains(".reminder.", StringComparison.Ordinal)));
        Assert.Equal(sent.Count + before.Length, _demo.Mails().Length);
    }

    [Fact]
    public async Task A_mail_with_months_of_two_quarters_has_one_receipt_that_says_what_was_understood_of_both()
    {
        _demo.UseCsv();
        await AddSecondAsync();
        await _demo.LivedAsync("2024-02-05");
        var before = _demo.Mails();
        Send("both", "รายงานเดือนธันวาคม 2566 และมกราคม 2567", "เดือนธันวาคม 2566 ยอดจำหน่าย 5,124,600 บาท\nเดือนมกราคม 2567 ยอดจำหน่าย 5,324,600 บาท");
        await _demo.CycleAsync("2024-02-06");
        var sent = _demo.Mails().Except(before).ToList();
        await _demo.CycleAsync("2024-02-07");

        var receipt = TextOf(Assert.Single(sent, mail => mail.Contains(".receipt.4314.", StringComparison.Ordinal)));
        Assert.All(["ข้อมูลที่ได้รับ ประจำเดือนธันวาคม 2566", "5,124,600 บาท", "ข้อมูลที่ได้รับ ประจำเดือนมกราคม 2567", "5,324,600 บาท", "ผลการจัดระดับ ไตรมาส 1/2567", "ผลการจัดระดับ ไตรมาส 2/2567"], words => Assert.Contains(words, receipt, StringComparison.Ordinal));
        Assert.Single(_demo.Mails().Except(before), mail => mail.Contains(".receipt.4314.", StringComparison.Ordinal));

        // The grades of both were told by it: of another one the district hears.
        WorkbookHand.At(_demo.In(FileOf(Second))).Type(Summary, "สระใคร", "ระดับที่ปรับ", "C");
        await _demo.CycleAsync("2024-02-08");
        await _demo.CycleAsync("2024-02-09");
        Assert.Single(_demo.Mails(), mail => mail.Contains($"{Second}.gradechange.4314.", StringComparison.Ordinal));
    }

    // One receipt asks for both quarters; the reply to it names neither month nor indicator.
    [Theory]
    [InlineData("5,124,600", "5.324", "5,324,600 บาท ค่ะ", null, 5_324_600, "")] // only January is in question
    [InlineData("5.124", "5.324", "5,324,600 บาท ค่ะ", null, null, "12")] // either may be meant
    [InlineData("5.124", "5,324,600", "5,124,600 บาท ค่ะ", 5_124_600, 5_324_600, "")] // only December is in question, whose book comes first
    [InlineData("5,124,600", "5.324", "5,400,000 บาท ค่ะ", null, null, "2")] // another figure may put December right
    [InlineData("5.124", "5,324,600", "5,400,000 บาท ค่ะ", null, 5_324_600, "1")]
    [InlineData("5,124,600", "5.324", "ขอตรวจสอบก่อนนะคะ ยอดอาจผิด", null, null, "2")]
    public async Task A_reply_to_the_receipt_for_two_quarters_is_taken_or_asked_about_where_it_may_belong(string december, string january, string words, int? first, int? second, string askedIn)
    {
        _demo.UseCsv();
        await AddSecondAsync();
        await _demo.LivedAsync("2024-02-05");
        var before = _demo.Mails();
        Send("both", "รายงานเดือนธันวาคม 2566 และมกราคม 2567", $"เดือนธันวาคม 2566 ยอดจำหน่าย {december} บาท\nเดือนมกราคม 2567 ยอดจำหน่าย {january} บาท");
        var asked = await _demo.CycleAsync("2024-02-06T09:30");
        var receipt = await MimeKit.MimeMessage.LoadAsync(Path.Combine(_demo.Outbox, Assert.Single(_demo.Mails().Except(before), mail => mail.Contains(".receipt.4314.", StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        Send("reply", $"Re: {receipt.Subject}", words, $"In-Reply-To: <{receipt.MessageId}>\r\nReferences: {string.Join(' ', receipt.References.Append(receipt.MessageId).Select(id => $"<{id}>"))}\r\n", "10");
        var replied = await _demo.CycleAsync("2024-02-06T11:00");

        Assert.Equal(january.Contains(',', StringComparison.Ordinal) ? second : null, SalesOf(asked, Second, "2024-01"));
        Assert.Equal(second, SalesOf(replied, Second, "2024-01"));
        Assert.Equal(first ?? (december.Contains(',', StringComparison.Ordinal) ? 5_124_600 : null), SalesOf(replied, First, "2023-12"));
        Assert.Equal(askedIn, string.Concat(new[] { First, Second }.Where(program => StateOf(replied, program).Review.Any(item => item.IsOpen && item.Place.Contains("reply.eml", StringComparison.Ordinal))).Select(program => program[^1])));
    }

    [Fact]
    public async Task Another_figure_is_an_answer_where_the_other_quarter_is_closed()
    {
        _demo.UseCsv();
        await AddSecondAsync();
        await _demo.LivedAsync("2024-02-05");
        var before = _demo.Mails();
        Send("both", "รายงานเดือนธันวาคม 2566 และมกราคม 2567", "เดือนธันวาคม 2566 ยอดจำหน่าย 5,124,600 บาท\nเดือนมกราคม 2567 ยอดจำหน่าย 5.324 บาท");
        await _demo.CycleAsync("2024-02-06T09:30");
        _demo.Edit($"config/programs/{First}.yaml", "closedMonths: []", "closedMonths: [2023-10, 2023-11, 2023-12]");
        await _demo.CycleAsync("2024-02-06T09:40");
        var receipt = await MimeKit.MimeMessage.LoadAsync(Path.Combine(_demo.Outbox, Assert.Single(_demo.Mails().Except(before), mail => mail.Contains(".receipt.4314.", StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        Send("reply", $"Re: {receipt.Subject}", "5,400,000 บาท ค่ะ", $"In-Reply-To: <{receipt.MessageId}>\r\nReferences: {string.Join(' ', receipt.References.Append(receipt.MessageId).Select(id => $"<{id}>"))}\r\n", "10");
        var replied = await _demo.CycleAsync("2024-02-06T11:00");

        Assert.Equal((5_124_600, 5_400_000), (SalesOf(replied, First, "2023-12"), SalesOf(replied, Second, "2024-01")));
    }

    // Known by its name alone, which is the earlier quarter's; it spoke of both.
    [Fact]
    public async Task That_there_is_nothing_is_heard_in_the_quarter_whose_receipt_was_part_of_the_answered_one()
    {
        _demo.UseCsv();
        await AddSecondAsync();
        await _demo.LivedAsync("2024-02-05");
        var before = _demo.Mails();
        Send("both", "รายงานเดือนธันวาคม 2566 และมกราคม 2567", "เดือนธันวาคม 2566 ยอดจำหน่าย 5,124,600 บาท\nเดือนมกราคม 2567 ยอดจำหน่าย 5,324,600 บาท");
        await _demo.CycleAsync("2024-02-06T09:30");
        var receipt = await MimeKit.MimeMessage.LoadAsync(Path.Combine(_demo.Outbox, Assert.Single(_demo.Mails().Except(before), mail => mail.Contains(".receipt.4314.", StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        Send("reply", "Re: รายงาน", "เดือนมกราคม 2567 ไม่มีผลการดำเนินงาน", $"In-Reply-To: <{receipt.MessageId}>\r\n", "10");
        var replied = await _demo.CycleAsync("2024-02-06T11:00");

        Assert.StartsWith($"{First}.receipt.", receipt.MessageId, StringComparison.Ordinal);
        Assert.Equal("2", string.Concat(new[] { First, Second }.Where(program => StateOf(replied, program).Received.Any(report => report.Place == "inbox/reply.eml")).Select(program => program[^1])));
    }

    [Fact]
    public async Task A_month_that_an_officer_names_in_one_quarters_book_settles_the_question_in_the_others()
    {
        _demo.UseCsv();
        await AddSecondAsync();
        await _demo.LivedAsync("2024-02-05");
        Send("unclear", "รายงานเดือนธันวาคม 2566 และมกราคม 2567", "อำเภอสระใคร ผู้เข้าร่วม Digital Wallet สะสม 6 ราย");
        var asked = await _demo.CycleAsync("2024-02-06");
        var question = Assert.Single(StateOf(asked, Second).Review, item => item.IsOpen && item.Code == ReviewCode.UnclearMonth);
        Assert.Contains(StateOf(asked, First).Review, item => item.IsOpen && item.Id == question.Id);

        var hand = WorkbookHand.At(_demo.In(FileOf(Second)));
        hand.Type("ต้องตรวจสอบ", question.Id.Value, "ค่าที่ถูกต้อง", "ม.ค. 67");
        hand.Type("ต้องตรวจสอบ", question.Id.Value, "คำตัดสิน", "ใช้ค่าที่ระบุ");
        var decided = await _demo.CycleAsync("2024-02-07");

        Assert.Equal(6, WalletOf(StateOf(decided, Second), "สระใคร", "2024-01").Accepted?.Figure.Value);
        Assert.All([First, Second], program => Assert.DoesNotContain(StateOf(decided, program).Review, item => item.IsOpen && item.RawId == question.RawId));
    }

    [Fact]
    public async Task A_closed_quarter_stands_as_it_was_closed_and_a_correction_still_finds_its_tab()
    {
        var csv = _demo.UseCsv();
        await CloseFirstAsync();
        var closed = BookOf(First);
        _demo.Edit($"config/programs/{First}.yaml", "65231697, 184084763]", "65231694, 184084760]");
        _demo.Edit($"config/programs/{First}.yaml", "133296706, 373482063]", "133296703, 373482060]");
        await File.AppendAllTextAsync(csv, "\n\"25/1/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,0,\"15,500,000\",8,,,นายสมชาย รักไทย", Token);
        var asked = await _demo.CycleAsync("2024-01-26");
        var later = BookOf(First);
        var item = Assert.Single(StateOf(asked, First).Review, item => item is { Code: ReviewCode.ClosedMonth, IsOpen: true });

        Assert.Equal("results-2567-1.xlsx", FileOf(First));
        Assert.Contains(closed.Find(TabKeys.Summary)!.Cells, cell => cell.Text.StartsWith("ปิดไตรมาสแล้ว", StringComparison.Ordinal));
        Assert.Equal(Cells(closed, TabKeys.Summary), Cells(later, TabKeys.Summary));
        Assert.Equal(Cells(closed, "sales"), Cells(later, "sales"));
        Assert.Contains(later.Find(TabKeys.Review)!.Cells, cell => cell.Row == item.Id.Value);

        WorkbookHand.At(_demo.In(FileOf(First))).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        var taken = await _demo.CycleAsync("2024-01-27");

        Assert.Equal("15500000", BookOf(First).Find("sales")!.Cells.Single(cell => cell is { Row: "4302", Text: "15500000" }).Text);
        Assert.False(StateOf(taken, First).Review.Single(of => of.Id == item.Id).IsOpen);
        Assert.All((string[])[TabKeys.Summary, "sales"], tab => Assert.Equal(Untouched(closed, tab), Untouched(BookOf(First), tab)));
        Assert.Contains("total sales_target 373482062", Cells(BookOf(First), "sales"));
    }

    [Fact]
    public async Task What_an_officer_takes_in_a_closed_quarter_is_shown_there_with_the_new_day_also_where_a_final_grade_changes()
    {
        var csv = _demo.UseCsv();
        await CloseFirstAsync();
        await File.AppendAllTextAsync(csv, "\n\"25/1/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,0,\"1,200,001\",8,,,นายสมชาย รักไทย", Token);
        var item = Assert.Single(StateOf(await _demo.CycleAsync("2024-01-26"), First).Review, item => item is { IsOpen: true, District.Value: "4302" });
        WorkbookHand.At(_demo.In(FileOf(First))).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        await _demo.CycleAsync("2024-01-27");

        Assert.Equal("results-2567-1.xlsx", FileOf(First));
        Assert.Contains(BookOf(First).Find("sales")!.Cells, cell => cell is { Row: "4302", Text: "1200001" });
        Assert.Contains(BookOf(First).Find(TabKeys.Summary)!.Cells, cell => cell.Row == "4302" && cell.Text is "D ○");
        Assert.Contains(BookOf(First).Find(TabKeys.Summary)!.Cells, cell => cell.Text.StartsWith("ปิดไตรมาสแล้ว", StringComparison.Ordinal) && cell.Text.Contains("27 ม", StringComparison.Ordinal));
    }

    // 22 January is a Monday.
    [Fact]
    public async Task A_digest_after_a_quarter_was_closed_says_so_and_what_became_of_grades_and_its_preview_says_the_same()
    {
        _demo.UseCsv();
        await CloseFirstAsync();
        var before = _demo.Mails();
        var preview = (await Cli.RunAsync("digest", "--preview", "--workspace", _demo.Path, "--as-of", "2024-01-22T08:00")).Out;
        await _demo.CycleAsync("2024-01-22T08:35");
        var digest = TextOf(Assert.Single(_demo.Mails().Except(before), mail => mail.Contains(".digest.", StringComparison.Ordinal)));

        Assert.All([preview, digest], text =>
        {
            Assert.Contains("ปิดผลไตรมาส 1/2567", text, StringComparison.Ordinal);
            Assert.Contains("เมื่อวันที่ 20 มกราคม 2567", text, StringComparison.Ordinal);
            Assert.Contains("อ.สระใคร: ▼ เปลี่ยนจากระดับ A~ เป็นระดับ D", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_receipt_in_one_quarter_does_not_say_that_nothing_is_owed_while_the_other_waits_for_a_month()
    {
        _demo.UseCsv();
        await AddSecondAsync();
        await _demo.LivedAsync("2024-02-05");
        var before = _demo.Mails();
        Send("january", "รายงานเดือนมกราคม 2567", "เดือนมกราคม 2567 ยอดจำหน่าย 5,324,600 บาท ผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่ม 1 ผลิตภัณฑ์ ผู้เข้าร่วมโครงการ Digital Wallet สะสม 6 ราย");
        await _demo.CycleAsync("2024-02-06");

        var receipt = TextOf(Assert.Single(_demo.Mails().Except(before), mail => mail.Contains($"{Second}.receipt.4314.", StringComparison.Ordinal)));
        Assert.Contains("รายงานที่ยังต้องจัดส่ง OTOP ไตรมาส 1/2567", receipt, StringComparison.Ordinal);
        Assert.Contains("ธันวาคม 2566", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่มีรายงานค้างส่ง", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_and_explanation_of_a_closed_quarter_go_by_the_rules_of_its_closing()
    {
        await CloseFirstAsync();
        var closed = await SayAsync();
        var front = await Cli.RunAsync("explain", "--district", "เมืองหนองคาย", "--workspace", _demo.Path, "--as-of", "2024-01-24");
        Assert.Contains("2/2567", front.Out.Split('\n')[0], StringComparison.Ordinal); // the open one, as in results.xlsx

        _demo.Edit($"config/programs/{First}.yaml", "65231697, 184084763]", "165231697, 284084763]");
        _demo.Edit($"config/programs/{First}.yaml", "133296706, 373482063]", "233296706, 473482063]");
        _demo.Edit($"config/programs/{First}.yaml", "name: ยอดจำหน่าย", "name: ยอดขาย");
        await _demo.CycleAsync("2024-01-22");

        Assert.Equal(closed, await SayAsync());
        Assert.Contains("184,084,763", closed, StringComparison.Ordinal);

        // Opened again, it goes by the rules of today.
        _demo.Edit($"config/programs/{First}.yaml", "closedMonths: [2023-10, 2023-11, 2023-12]", "closedMonths: []");
        await _demo.CycleAsync("2024-01-23");
        await _demo.CycleAsync("2024-01-23");
        Assert.Contains("284,084,763", await SayAsync(), StringComparison.Ordinal);

        async Task<string> SayAsync()
        {
            var explained = await Cli.RunAsync("explain", "--district", "เมืองหนองคาย", "--quarter", "2567-1", "--workspace", _demo.Path, "--as-of", "2024-01-24");
            var digest = StateOf(await _demo.CycleAsync("2024-01-24"), First);
            return explained.Out + string.Join('\n', digest.Program.Indicators.Select(indicator => $"{indicator.Name} {indicator.TargetOf(DistrictCode.Parse("4301", null))?.Quarter}"));
        }
    }

    [Fact]
    public async Task A_board_shows_every_district_in_every_mission_once_there_are_two()
    {
        await _demo.LivedAsync();
        Assert.Null(_demo.ReadResults().Find(TabKeys.Board));
        const string savings = "savings-fy2567-q1";
        var data = Path.Combine(AppContext.BaseDirectory, "Demo", "savings");
        File.Copy(Path.Combine(data, $"{savings}.yaml"), _demo.In("config", "programs", $"{savings}.yaml"));
        File.Copy(Path.Combine(data, "savings.csv"), _demo.In("responses", "savings.csv"));
        _demo.Edit("workspace.yaml", $"[{First}]", $"[{First}, {savings}]");
        await _demo.CycleAsync();

        var board = _demo.ReadResults().Find(TabKeys.Board)!;
        Assert.Equal(["OTOP 1/2567", "กลุ่มออมทรัพย์ 1/2567"], board.Cells.Where(cell => cell.Row == OuterRowKeys.Header && cell.Column.StartsWith("board_", StringComparison.Ordinal)).Select(cell => cell.Text));
        Assert.Equal(("D ○", "A ●"), (board.CellAt("4301", $"board_{First}")!.Text, board.CellAt("4301", $"board_{savings}")!.Text));
        Assert.Equal($"results-{savings}.xlsx", FileOf(savings));
    }

    [Fact]
    public async Task A_mission_that_is_taken_out_leaves_the_plain_name_to_the_one_that_goes_on()
    {
        const string savings = "savings-fy2567-q1";
        await _demo.LivedAsync();
        Type(First, "หมายเหตุ", "โทรติดตาม");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Demo", "savings", $"{savings}.yaml"), _demo.In("config", "programs", $"{savings}.yaml"));
        _demo.Edit("workspace.yaml", $"[{First}]", $"[{savings}, {First}]");
        await _demo.CycleAsync();
        await _demo.CycleAsync();
        Assert.Equal(("results.xlsx", $"results-{First}.xlsx"), (FileOf(savings), FileOf(First)));

        _demo.Edit("workspace.yaml", $"[{savings}, {First}]", $"[{First}]");
        await _demo.CycleAsync();
        await _demo.CycleAsync();

        Assert.Equal(($"results-{savings}.xlsx", "results.xlsx"), (FileOf(savings), FileOf(First)));
        Assert.Equal("โทรติดตาม", Entry(First, OfficerColumns.Remark));
    }

    [Theory]
    [InlineData("2024-01-31")] // December is still waited for: the quarter before is in front
    [InlineData("2024-02-05")]
    public async Task A_running_total_goes_on_from_the_last_month_of_the_quarter_before(string asOf)
    {
        await AddSecondAsync();
        var before = (await _demo.LivedAsync()).Programs.Single(program => program.Program.Value == First).State!;
        var mueang = Stood(before, "เมืองหนองคาย");
        Mail("nothing", "thabo", "เรียน จังหวัด\r\nอำเภอท่าบ่อ เดือนมกราคม 2567\r\nไม่มีผลการดำเนินงาน");
        Mail("none", "faorai", "เรียน จังหวัด\r\nอำเภอเฝ้าไร่ เดือนมกราคม 2567\r\nผลิตภัณฑ์ใหม่ 1\r\nยอดจำหน่าย 4,300,000 บาท\r\nDigital Wallet ไม่มี");
        Mail("fell", "mueang-nongkhai", "เรียน จังหวัด\r\nอำเภอเมืองหนองคาย เดือนมกราคม 2567\r\nผลิตภัณฑ์ใหม่ 1\r\nยอดจำหน่าย 4,300,000 บาท\r\nDigital Wallet 3 ราย");

        var state = (await _demo.CycleAsync(asOf)).Programs.Single(program => program.Program.Value == Second).State!;

        Assert.True(mueang > 3);
        Assert.Equal([Stood(before, "ท่าบ่อ"), null, 3m], new[] { "ท่าบ่อ", "เฝ้าไร่", "เมืองหนองคาย" }.Select(district => WalletOf(state, district, "2024-01").Accepted?.Figure.Value));
        Assert.Equal(ReportState.UnderReview, WalletOf(state, "เฝ้าไร่", "2024-01").State);
        Assert.Contains(state.Review, item => item is { Code: ReviewCode.Implausible, IsOpen: true, Indicator.Value: "wallet" } && item.District == CodeOf(state, "เฝ้าไร่"));
        Assert.Contains(state.Review, item => item is { Code: ReviewCode.Implausible, IsOpen: false, Indicator.Value: "wallet" } && item.District == CodeOf(state, "เมืองหนองคาย"));
    }

    [Fact]
    public async Task A_running_total_goes_on_while_the_results_of_the_quarter_before_cannot_be_read()
    {
        await AddSecondAsync();
        var before = (await _demo.CycleAsync("2024-02-01")).Programs.Single(program => program.Program.Value == First).State!;
        Mail("nothing", "thabo", "เรียน จังหวัด\r\nอำเภอท่าบ่อ เดือนมกราคม 2567\r\nไม่มีผลการดำเนินงาน");
        File.WriteAllText(_demo.In("results-2567-1.xlsx"), "no workbook");

        var programs = (await _demo.CycleAsync("2024-02-05")).Programs;

        Assert.NotNull(programs.Single(program => program.Program.Value == First).Unavailable);
        Assert.Equal(Stood(before, "ท่าบ่อ"), WalletOf(programs.Single(program => program.Program.Value == Second).State!, "ท่าบ่อ", "2024-01").Accepted?.Figure.Value);
    }

    private static decimal? Stood(DerivedState state, string district) => WalletOf(state, district, "2023-12").Accepted?.Figure.Value;

    private static LedgerEntry WalletOf(DerivedState state, string district, string month) => state.Ledger.Find(CodeOf(state, district), ReportingMonth.Parse(month), IndicatorKey.Parse("wallet"))!;

    private static DistrictCode CodeOf(DerivedState state, string name) => state.Province.Districts.Single(district => district.Name == name).Code;

    private void Mail(string file, string from, string text) => File.WriteAllText(
        _demo.In("inbox", $"{file}.eml"),
        $"{DemoFolder.Vouched()}From: {from}@cdd.example.org\r\nDate: Wed, 31 Jan 2024 09:00:00 +0700\r\nMessage-ID: <{file}@cdd.example.org>\r\nSubject: รายงานผลการดำเนินงาน OTOP เดือนมกราคม 2567\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");

    private async Task AddSecondAsync() =>
        Assert.Equal(ExitCode.Ok, (await Cli.RunAsync("program", "new", "--quarter", "2567-2", "--yes", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf)).Code);

    /// <summary>Both quarters, and an officer who closes the first; its last cycle is that of 21 January.</summary>
    private async Task CloseFirstAsync()
    {
        await AddSecondAsync();
        await _demo.LivedAsync();
        _demo.Edit($"config/programs/{First}.yaml", "closedMonths: []", "closedMonths: [2023-10, 2023-11, 2023-12]");
        await _demo.LivedAsync("2024-01-20");
        await _demo.LivedAsync("2024-01-21");
    }

    private void Type(string program, string column, string text) => WorkbookHand.At(_demo.In(FileOf(program))).Type(Summary, "สังคม", column, text);

    private void AssertEntries(CycleReport report)
    {
        Assert.Equal((Grade.B, "ตรวจเอกสารเพิ่มแล้ว"), (Card(report, First).EffectiveGrade, Card(report, First).Override?.Reason));
        Assert.Null(Card(report, Second).Override);
        Assert.Equal(("B", null), (Entry(First, OfficerColumns.OwnGrade), Entry(First, OfficerColumns.Remark)));
        Assert.Equal((null, "โทรติดตาม"), (Entry(Second, OfficerColumns.OwnGrade), Entry(Second, OfficerColumns.Remark)));
    }

    private string? Entry(string program, string column) => BookOf(program).OfficerText(TabKeys.Summary, "4308", column);

    private string FileOf(string program) =>
        Path.GetFileName(Directory.GetFiles(_demo.Path, "results*.xlsx").Single(file => ResultsWorkbook.Read(File.ReadAllBytes(file)).Program?.Value == program));

    private ResultsState BookOf(string program) => ResultsWorkbook.Read(File.ReadAllBytes(_demo.In(FileOf(program))));

    private static int? SalesOf(CycleReport report, string program, string month) => (int?)StateOf(report, program).Ledger.Find(DistrictCode.Parse("4314"), ReportingMonth.Parse(month), IndicatorKey.Parse("sales"))?.Accepted?.Figure.Value;

    private void Send(string name, string subject, string text, string headers = "", string hour = "09") => File.WriteAllText(
        _demo.In("inbox", $"{name}.eml"),
        $"{DemoFolder.Vouched()}Date: Tue, 06 Feb 2024 {hour}:00:00 +0700\r\nFrom: sakhrai@cdd.example.org\r\nMessage-ID: <{name}@cdd.example.org>\r\n{headers}Subject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");

    private string TextOf(string mail) => MimeKit.MimeMessage.Load(Path.Combine(_demo.Outbox, mail)).TextBody!;

    private static IEnumerable<string> Cells(ResultsState book, string tab) => book.Find(tab)!.Cells.Select(cell => $"{cell.Row} {cell.Column} {cell.Text}");

    // All but what the correction concerns: its district, the province, and what is said of both.
    private static IEnumerable<string> Untouched(ResultsState book, string tab) => Cells(book, tab).Where(cell => !new[] { "4302", "total", "#note", OuterRowKeys.Stamp, OuterRowKeys.Intro(5) }.Any(row => cell.StartsWith(row, StringComparison.Ordinal)));

    private static DerivedState StateOf(CycleReport report, string program) => report.Programs.Single(done => done.Program.Value == program).State!;

    private static Scorecard Card(CycleReport report, string program) => StateOf(report, program).ScorecardOf(DistrictCode.Parse("4308", null));
}
