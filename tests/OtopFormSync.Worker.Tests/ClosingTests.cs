using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Worker.Tests;

/// <summary>Closing months, opening them again and excepting a district, by the program file and by the officers' table.</summary>
public sealed class ClosingTests : IDisposable
{
    private const string Tab = TabTitles.Reporting;
    private const string ProgramFile = "config/programs/otop-fy2567-q1.yaml";
    private const string Late = "\n\"20/1/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,0,\"15,500,000\",8,,,นายสมชาย รักไทย";

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Closing_takes_nothing_back_and_what_comes_later_waits()
    {
        var csv = _demo.UseCsv();
        var before = (await _demo.LivedAsync()).Programs[0].State!;
        _demo.Edit(ProgramFile, "closedMonths: []", "closedMonths: [2023-12]");
        var closed = (await _demo.CycleAsync("2024-01-17")).Programs[0].State!;
        Add(csv, Late);
        var later = (await _demo.CycleAsync("2024-01-21")).Programs[0].State!;

        Assert.Equal(Marks(before), Marks(closed));
        Assert.DoesNotContain(closed.Review, item => item.Code == ReviewCode.ClosedMonth);
        Assert.Equal("4302", Assert.Single(later.Review, item => item.Code == ReviewCode.ClosedMonth).District!.Value);
        Assert.Equal(Marks(before), Marks(later));
    }

    [Fact]
    public async Task Officers_close_except_and_open_in_their_table_which_is_never_overwritten()
    {
        var csv = _demo.UseCsv();
        await _demo.LivedAsync();
        Type("เมืองหนองคาย", "ธ.ค. 66", "ปิด");
        await _demo.CycleAsync("2024-01-17");
        Add(csv, Late);
        var waits = (await _demo.CycleAsync("2024-01-21")).Programs[0].State!;
        Type("ท่าบ่อ", "ธ.ค. 66", "ปิด", "ท่าบ่อ", "31 ม.ค. 67", "ไฟฟ้าดับ");
        var excepted = (await _demo.CycleAsync("2024-01-22")).Programs[0].State!;
        var book = _demo.ReadResults();
        Type("ท่าบ่อ", "", "", "", "", "");
        Type("เมืองหนองคาย", "ธ.ค. 66", "เปิด");
        var open = (await _demo.CycleAsync("2024-01-23")).Programs[0].State!;

        Assert.Contains(waits.Review, item => item is { Code: ReviewCode.ClosedMonth, IsOpen: true });
        Assert.DoesNotContain(excepted.Review, item => item.Code == ReviewCode.ClosedMonth);
        Assert.Equal(15_500_000, Sales(excepted));
        Assert.Equal(("ธ.ค. 66", "ปิด", "ท่าบ่อ", "ไฟฟ้าดับ"), (Cell(book, "4302", OfficerColumns.ClosingMonth), Cell(book, "4302", OfficerColumns.ClosingStatus), Cell(book, "4302", OfficerColumns.ClosingExcept), Cell(book, "4302", OfficerColumns.ClosingReason)));
        Assert.Empty(open.Closings.Months);
        Assert.Equal(15_500_000, Sales(open));
    }

    [Fact]
    public async Task A_district_whose_report_waited_is_told_once_that_its_month_was_opened_and_the_report_counts()
    {
        var csv = _demo.UseCsv();
        await _demo.LivedAsync();
        Type("เมืองหนองคาย", "ธ.ค. 66", "ปิด");
        await _demo.CycleAsync("2024-01-19T09:00");
        Add(csv, Late.Replace("ท่าบ่อ,ธันวาคม 2566,0,\"15,500,000\"", "ท่าบ่อ,ธันวาคม 2566,0,\"15,600,000\"", StringComparison.Ordinal));
        await _demo.CycleAsync("2024-01-20T10:00");
        Assert.Empty(Answers());

        Type("ท่าบ่อ", "ธ.ค. 66", "เปิด", "ท่าบ่อ", "31 ม.ค. 67", "ไฟฟ้าดับ");
        await _demo.CycleAsync("2024-01-20T11:00");
        var answer = Assert.Single(Answers());
        Assert.Contains(".answer.4302.", answer, StringComparison.Ordinal);
        var text = MimeKit.MimeMessage.Load(Path.Combine(_demo.Outbox, answer), TestContext.Current.CancellationToken).TextBody;
        Assert.Contains("เดือนธันวาคม 2566: เปิดรับรายงานอีกครั้ง", text, StringComparison.Ordinal);
        Assert.Contains("15,600,000 บาท", text, StringComparison.Ordinal);

        await _demo.CycleAsync("2024-01-20T14:00");
        Type("ท่าบ่อ", "", "", "", "", "");
        await _demo.CycleAsync("2024-01-21T09:00");
        Type("ท่าบ่อ", "ธ.ค. 66", "เปิด", "ท่าบ่อ", "31 ม.ค. 67", "ไฟฟ้าดับ");
        await _demo.CycleAsync("2024-01-21T10:00");
        Assert.Single(Answers());

        string[] Answers() => [.. _demo.Mails().Where(mail => mail.Contains(".answer.", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task What_closing_makes_final_is_final_in_the_cycle_that_sees_it()
    {
        await _demo.LivedAsync();
        Type("เมืองหนองคาย", "ไตรมาส", "ปิด");
        var closed = await _demo.CycleAsync("2024-01-17");
        var again = await _demo.CycleAsync("2024-01-18");

        Assert.All(closed.Programs[0].State!.Scorecards.Where(card => card.District.Value == "4314"), card => Assert.Equal(GradeStanding.Final, card.Standing));
        Assert.Equal(Marks(closed.Programs[0].State!), Marks(again.Programs[0].State!));
    }

    [Fact]
    public async Task A_grade_that_closing_the_quarter_makes_another_is_told_with_that_reason()
    {
        await _demo.LivedAsync();
        Type("เมืองหนองคาย", "ไตรมาส", "ปิด");
        await _demo.CycleAsync("2024-01-17T09:00");
        await _demo.CycleAsync("2024-01-17T10:00");
        await _demo.CycleAsync("2024-01-18T10:00");

        var told = Assert.Single(_demo.Mails(), mail => mail.Contains(".gradechange.4316.", StringComparison.Ordinal)); // the one whose November still waits
        using var mail = MimeKit.MimeMessage.Load(Path.Combine(_demo.Outbox, told), TestContext.Current.CancellationToken);
        Assert.Contains("เจ้าหน้าที่ปิดรับรายงานของไตรมาสนี้แล้ว", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_final_grade_stays_until_the_officer_takes_the_new_one()
    {
        var csv = _demo.UseCsv();
        var before = (await _demo.LivedAsync()).Programs[0].State!;
        Add(csv, "\n\"20/1/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,0,\"1,550,000\",8,,,นายสมชาย รักไทย");
        var held = (await _demo.CycleAsync("2024-01-21")).Programs[0].State!;
        var item = Assert.Single(held.Review, item => item.Code == ReviewCode.FinalGradeChanged);
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        var taken = (await _demo.CycleAsync("2024-01-22")).Programs[0].State!;
        var after = (await _demo.CycleAsync("2024-01-23")).Programs[0].State!;

        Assert.Equal((GradeStanding.Final, GradeStanding.Final), (Card(before).Standing, Card(held).Standing));
        Assert.Equal(Card(before).Grade, Card(held).Grade);
        Assert.True(item.IsOpen);
        Assert.Equal((Grade.D, GradeStanding.Final), (Card(taken).Grade, Card(taken).Standing));
        Assert.Equal((Grade.D, GradeStanding.Final), (Card(after).Grade, Card(after).Standing));
    }

    [Fact]
    public async Task A_new_final_grade_that_the_officer_takes_back_gives_way_to_the_one_before()
    {
        var csv = _demo.UseCsv();
        var before = (await _demo.LivedAsync()).Programs[0].State!;
        Add(csv, "\n\"20/1/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,0,\"1,550,000\",8,,,นายสมชาย รักไทย");
        var item = Assert.Single((await _demo.CycleAsync("2024-01-21")).Programs[0].State!.Review, item => item.Code == ReviewCode.FinalGradeChanged);
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        await _demo.CycleAsync("2024-01-22");
        var taken = (await _demo.CycleAsync("2024-01-23")).Programs[0].State!;
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "");
        var back = (await _demo.CycleAsync("2024-01-24")).Programs[0].State!;
        var after = (await _demo.CycleAsync("2024-01-25")).Programs[0].State!;

        Assert.Equal(Grade.D, Card(taken).Grade);
        Assert.Equal((Card(before).Grade, GradeStanding.Final), (Card(back).Grade, Card(back).Standing));
        Assert.True(Assert.Single(back.Review, open => open.Id == item.Id).IsOpen);
        Assert.Equal(Card(before).Grade, Card(after).Grade);
    }

    [Fact]
    public async Task A_late_report_that_changes_a_final_grade_is_taken_by_one_word_and_answered_by_one_mail()
    {
        var csv = _demo.UseCsv();
        await _demo.LivedAsync();
        Type("เมืองหนองคาย", "ธ.ค. 66", "ปิด");
        await _demo.CycleAsync("2024-01-17T09:00");
        Type("เมืองหนองคาย", "ไตรมาส", "ปิด");
        var closed = (await _demo.CycleAsync("2024-01-17T10:00")).Programs[0].State!;
        Add(csv, "\n\"18/1/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,0,\"1,200,001\",8,,,นายสมชาย รักไทย");
        var item = Assert.Single((await _demo.CycleAsync("2024-01-18T10:00")).Programs[0].State!.Review, item => item is { IsOpen: true, District.Value: "4302" });
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        var taken = (await _demo.CycleAsync("2024-01-18T11:00")).Programs[0].State!;
        await _demo.CycleAsync("2024-01-18T14:00");
        await _demo.CycleAsync("2024-01-19T14:00");

        Assert.Equal((Grade.A, ReviewCode.ClosedMonth), (Card(closed).Grade, item.Code));
        Assert.Contains("จะเป็น D (", item.Reason, StringComparison.Ordinal);
        Assert.Equal((Grade.D, GradeStanding.Final, 1_200_001m), (Card(taken).Grade, Card(taken).Standing, Sales(taken)));
        Assert.DoesNotContain(taken.Review, open => open is { IsOpen: true, District.Value: "4302" });
        using var answer = MimeKit.MimeMessage.Load(Path.Combine(_demo.Outbox, Assert.Single(_demo.Mails(), mail => mail.Contains(".answer.4302.", StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        Assert.All(["รับตามที่รายงาน (“ธันวาคม 2566:", "1,200,001 บาท"], words => Assert.Contains(words, answer.TextBody, StringComparison.Ordinal));
        Assert.All(["15,412,300", "รอการยืนยัน"], words => Assert.DoesNotContain(words, answer.TextBody, StringComparison.Ordinal));
        Assert.DoesNotContain(_demo.Mails(), mail => mail.Contains(".gradechange.4302.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_late_report_that_an_officer_took_counts_on_when_the_quarter_is_opened_again_and_nobody_is_told_otherwise()
    {
        var csv = _demo.UseCsv();
        await _demo.LivedAsync();
        Type("เมืองหนองคาย", "ไตรมาส", "ปิด");
        await _demo.CycleAsync("2024-01-17T10:00");
        Add(csv, "\n\"18/1/2024, 9:00:00\",thabo@cdd.example.org,ท่าบ่อ,ธันวาคม 2566,0,\"1,200,001\",8,,,นายสมชาย รักไทย");
        var item = Assert.Single((await _demo.CycleAsync("2024-01-18T10:00")).Programs[0].State!.Review, item => item is { IsOpen: true, District.Value: "4302" });
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        await _demo.CycleAsync("2024-01-18T11:00");
        Type("เมืองหนองคาย", "", "");
        var open = (await _demo.CycleAsync("2024-01-18T12:00")).Programs[0].State!;
        await _demo.CycleAsync("2024-01-18T14:00");

        Assert.Equal((Grade.D, GradeStanding.Final, 1_200_001m), (Card(open).Grade, Card(open).Standing, Sales(open)));
        Assert.Equal(DecisionKind.Accept, Assert.Single(open.Review, asked => asked.District?.Value == "4302" && asked.Code == ReviewCode.ClosedMonth).Decision!.Kind);
        Assert.DoesNotContain(open.Review, asked => asked is { IsOpen: true, District.Value: "4302" });
        Assert.Single(_demo.Mails(), mail => mail.Contains(".answer.4302.", StringComparison.Ordinal));
        Assert.DoesNotContain(_demo.Mails(), mail => mail.Contains(".gradechange.4302.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_late_report_that_an_officer_refused_waits_for_nothing_and_is_refused_until_he_takes_that_back_however_its_month_is_opened()
    {
        var csv = _demo.UseCsv();
        File.WriteAllLines(csv, File.ReadAllLines(csv).Where(line => !line.StartsWith("\"16/1/2024, 10:12:54\"", StringComparison.Ordinal)));
        await _demo.LivedAsync();
        Type("เมืองหนองคาย", "ธ.ค. 66", "ปิด");
        await _demo.CycleAsync("2024-01-17T10:00");
        Add(csv, "\"18/1/2024, 9:00:00\",sangkhom@cdd.example.org,สังคม,ธันวาคม 2566,0,\"5,601,200\",3,,,นางสาวอรุณี แสงทอง");
        var item = Assert.Single((await _demo.CycleAsync("2024-01-18T10:00")).Programs[0].State!.Review, item => item is { IsOpen: true, District.Value: "4308" });
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "ไม่ใช้รายงานนี้");
        var refused = (await _demo.CycleAsync("2024-01-18T11:00")).Programs[0].State!;
        var explained = await Cli.RunAsync(["explain", "--workspace", _demo.Path, "--as-of", "2024-01-18T11:30", "-d", "สังคม"]);
        Type("เมืองหนองคาย", "", "");
        var open = (await _demo.CycleAsync("2024-01-18T12:00")).Programs[0].State!;
        await _demo.CycleAsync("2024-01-18T14:00");
        var told = Texts();
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "");
        var back = (await _demo.CycleAsync("2024-01-18T15:00")).Programs[0].State!;
        await _demo.CycleAsync("2024-01-18T17:00");

        Assert.All([refused, open], state =>
        {
            Assert.Equal((ReportState.Missing, DecisionKind.Reject), (December(state).State, Assert.Single(state.Review, asked => asked.Id == item.Id).Decision!.Kind));
            Assert.DoesNotContain(state.Review, asked => asked is { IsOpen: true, District.Value: "4308" });
        });
        Assert.DoesNotContain("รอการตรวจสอบ", explained.Out, StringComparison.Ordinal);
        Assert.Contains("เดือนธันวาคม 2566: ยังไม่รายงาน", explained.Out, StringComparison.Ordinal);
        var answer = Assert.Single(told);
        Assert.All(["ไม่ได้นำมาใช้", "ยอดจำหน่าย: ยังไม่มี"], words => Assert.Contains(words, answer, StringComparison.Ordinal));
        Assert.All(["รอการยืนยัน", "รอการตรวจสอบ"], words => Assert.DoesNotContain(words, answer, StringComparison.Ordinal));
        Assert.Equal(5_601_200, December(back).Accepted?.Figure.Value);
        var counts = Assert.Single(Texts(), text => text != answer);
        Assert.All(["เดือนธันวาคม 2566: เปิดรับรายงานอีกครั้ง", "5,601,200 บาท"], words => Assert.Contains(words, counts, StringComparison.Ordinal));
        Assert.DoesNotContain(_demo.Mails(), mail => mail.Contains(".gradechange.4308.", StringComparison.Ordinal));

        string[] Texts() => [.. _demo.Mails().Where(mail => mail.Contains(".answer.4308.", StringComparison.Ordinal)).Select(mail => MimeKit.MimeMessage.Load(Path.Combine(_demo.Outbox, mail), TestContext.Current.CancellationToken).TextBody!)];

        static LedgerEntry December(DerivedState state) => state.Ledger.Find(DistrictCode.Parse("4308"), new(2023, 12), Core.Programs.Indicators.IndicatorKey.Parse("sales"))!;
    }

    [Fact]
    public async Task A_strangers_report_that_waited_when_the_quarter_was_closed_is_taken_by_one_word_and_answered_by_one_mail()
    {
        await _demo.LivedAsync();
        Type("เมืองหนองคาย", "ไตรมาส", "ปิด");
        var closed = (await _demo.CycleAsync("2024-01-17T10:00")).Programs[0].State!;
        var item = Assert.Single(closed.Review, item => item is { IsOpen: true, Code: ReviewCode.UnknownSender, District.Value: "4314" });
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");
        var taken = (await _demo.CycleAsync("2024-01-17T11:00")).Programs[0].State!;
        await _demo.CycleAsync("2024-01-17T14:00");
        await _demo.CycleAsync("2024-01-18T14:00");

        var (before, after) = (closed.ScorecardOf(item.District!), taken.ScorecardOf(item.District!));
        Assert.Equal((GradeStanding.Final, GradeStanding.Final), (before.Standing, after.Standing));
        Assert.NotEqual(before.Grade, after.Grade);
        Assert.All([$"คือ {before.Grade} (", $"จะเป็น {after.Grade} ("], words => Assert.Contains(words, item.Reason, StringComparison.Ordinal));
        Assert.DoesNotContain(taken.Review, open => open is { IsOpen: true, District.Value: "4314" });
        using var answer = MimeKit.MimeMessage.Load(Path.Combine(_demo.Outbox, Assert.Single(_demo.Mails(), mail => mail.Contains(".answer.4314.", StringComparison.Ordinal))), TestContext.Current.CancellationToken);
        Assert.Contains("รับตามที่รายงาน", answer.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("รอการยืนยัน", answer.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(_demo.Mails(), mail => mail.Contains(".gradechange.4314.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_and_sync_say_in_json_whether_a_grade_is_final_and_what_is_possible()
    {
        var open = await Cli.RunAsync(["explain", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf, "-d", "สระใคร", "--json"]);
        var all = await _demo.SyncAsync("--json");

        using var explained = System.Text.Json.JsonDocument.Parse(open.Out);
        using var synced = System.Text.Json.JsonDocument.Parse(all.Out);
        var district = synced.RootElement.GetProperty("programs")[0].GetProperty("districts").EnumerateArray().Single(row => row.GetProperty("district").GetString() == "สระใคร");
        Assert.All([explained.RootElement, district], json =>
        {
            Assert.Equal((false, true), (json.GetProperty("final").GetBoolean(), json.GetProperty("provisional").GetBoolean()));
            Assert.Equal(["A", "D"], json.GetProperty("range").EnumerateArray().Select(grade => grade.GetString()));
        });
        Assert.Equal(2, district.GetProperty("reported").GetInt32());
    }

    private static void Add(string csv, string line) => File.AppendAllText(csv, line);

    private static string Marks(DerivedState state) => string.Join(' ', state.Scorecards.Select(card => $"{GradeMark.Of(card) ?? "–"}{card.Standing}"));

    private static Scorecard Card(DerivedState state) => state.ScorecardOf(DistrictCode.Parse("4302"));

    private static decimal? Sales(DerivedState state) => state.Ledger.Find(DistrictCode.Parse("4302"), new(2023, 12), Core.Programs.Indicators.IndicatorKey.Parse("sales"))!.Accepted?.Figure.Value;

    private static string? Cell(Core.Results.Standing.ResultsState book, string row, string column) => book.OfficerText(TabKeys.Reporting, row, column);

    private void Type(string row, params string[] cells)
    {
        var hand = WorkbookHand.At(_demo.Results);
        foreach (var (column, text) in new[] { "เดือน", "สถานะ", "อำเภอยกเว้น", "ถึงวันที่", "เหตุผล" }.Zip(cells))
        {
            hand.Type(Tab, row, column, text);
        }
    }
}
