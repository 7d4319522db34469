using MimeKit;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Worker.Tests;

/// <summary>What an officer decides is answered to the district, and a grade that it knows does not become another without a word and a reason.</summary>
public sealed class AnswerStoryTests : IDisposable
{
    private const string ProgramFile = "config/programs/otop-fy2567-q1.yaml";
    private const string Running = "      # measured: [";
    private const string Suspended = "      measured: [";

    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task A_decision_is_answered_once_with_the_figures_that_stand_now_and_the_grade()
    {
        var state = await LivedAsync("2024-01-16T09:00");
        Decide(state, ReviewCode.Implausible, "รับตามที่รายงาน", "เห็นสัญญาแล้ว");
        await CycleAsync("2024-01-16T09:01");
        var name = Assert.Single(Mails("answer"));
        await CycleAsync("2024-01-16T12:00");
        await CycleAsync("2024-01-17T12:00");

        var text = Text(name);
        Assert.Contains(".answer.4316.", name, StringComparison.Ordinal);
        Assert.All(["รับตามที่รายงาน", "เหตุผล: เห็นสัญญาแล้ว", "ตัวเลขที่ใช้อยู่ในขณะนี้", "ระดับ"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Contains("48,250,000 บาท", text, StringComparison.Ordinal);
        Assert.Single(Mails("answer"));
        Assert.Empty(Mails("gradechange")); // the answer has said it
    }

    [Theory]
    [InlineData("รับตามที่รายงาน", "", "เจ้าหน้าที่รับตามที่รายงานเมื่อ 16 มกราคม 2567 เวลา 09.01 น. เหตุผล: เห็นสัญญาแล้ว")]
    [InlineData("ใช้ค่าที่ระบุ", "4825000", "เจ้าหน้าที่ระบุค่านี้เมื่อ 16 มกราคม 2567 เวลา 09.01 น. แทน “48,250,000” เหตุผล: เห็นสัญญาแล้ว")]
    public async Task Explain_says_that_an_officer_set_or_took_the_figure_when_and_why(string decision, string value, string said)
    {
        var item = Assert.Single((await LivedAsync("2024-01-16T09:00")).Review, item => item is { Code: ReviewCode.Implausible, IsOpen: true });
        var officer = WorkbookHand.At(_demo.Results);
        officer.Type(Review, item.Id.Value, "คำตัดสิน", decision);
        officer.Type(Review, item.Id.Value, "ค่าที่ถูกต้อง", value);
        officer.Type(Review, item.Id.Value, "เหตุผลของเจ้าหน้าที่", "เห็นสัญญาแล้ว");
        await CycleAsync("2024-01-16T09:01");

        var explained = await Cli.RunAsync("explain", "--district", "รัตนวาปี", "--workspace", _demo.Path, "--as-of", "2024-01-16T10:00");
        Assert.Contains(said, Assert.Single(explained.Out.Split('\n'), line => line.Contains("เดือนพฤศจิกายน 2566", StringComparison.Ordinal) && line.Contains("เจ้าหน้าที่", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strangers_report_that_an_officer_takes_is_answered_by_one_mail_that_is_its_receipt_too()
    {
        var state = await LivedAsync("2024-01-16T09:00");
        var before = _demo.Mails();
        Decide(state, ReviewCode.UnknownSender, "รับตามที่รายงาน");
        await CycleAsync("2024-01-16T09:01");
        await CycleAsync("2024-01-16T12:00");
        await CycleAsync("2024-01-17T08:00");

        var name = Assert.Single(_demo.Mails().Except(before), mail => mail.Contains(".4314.", StringComparison.Ordinal));
        Assert.Contains(".answer.4314.", name, StringComparison.Ordinal);
        var text = Text(name);
        Assert.All(["รับตามที่รายงาน", "ประจำเดือนธันวาคม 2566", "5,240,000 บาท", "ไม่มีรายงานค้างส่ง"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Such_an_answer_asks_what_is_still_unclear_in_the_report()
    {
        var mail = Path.Combine(_demo.In("inbox"), "2024-01-13-stranger.eml");
        using (var stranger = MimeMessage.Load(mail, Token))
        {
            ((TextPart)stranger.Body!).Text = stranger.TextBody!.Replace("5,240,000", "1.234", StringComparison.Ordinal);
            await stranger.WriteToAsync(mail + ".new", Token);
        }

        File.Move(mail + ".new", mail, overwrite: true);
        Decide(await CycleAsync("2024-01-16T09:00"), ReviewCode.UnknownSender, "รับตามที่รายงาน");
        await CycleAsync("2024-01-16T09:01");

        var text = Text(Assert.Single(Mails("answer")));
        Assert.All(["ข้อมูลที่ขอให้ยืนยัน (1 รายการ)", "รอยืนยัน ยอดจำหน่าย"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain(Mails("receipt"), name => name.Contains(".4314.", StringComparison.Ordinal) && Text(name).Contains("1.234", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_figure_typed_in_other_words_is_no_other_answer()
    {
        var item = Assert.Single((await LivedAsync("2024-01-16T09:00")).Review, item => item is { Code: ReviewCode.Implausible, IsOpen: true }).Id.Value;
        foreach (var (minute, value, answers) in new[] { (1, "4,825,000", 1), (2, "4825000", 1), (3, "4.825 ล้านบาท", 1), (4, "4,826,000", 2) })
        {
            WorkbookHand.At(_demo.Results).Type(Review, item, "คำตัดสิน", "ใช้ค่าที่ระบุ");
            WorkbookHand.At(_demo.Results).Type(Review, item, "ค่าที่ถูกต้อง", value);
            await CycleAsync($"2024-01-16T09:0{minute}");
            Assert.Equal(answers, Mails("answer").Length);
        }
    }

    [Fact]
    public async Task Another_decision_on_the_same_district_is_another_answer_however_soon_it_comes()
    {
        var state = await LivedAsync("2024-01-16T09:00");
        Decide(state, ReviewCode.Implausible, "รับตามที่รายงาน");
        await CycleAsync("2024-01-16T09:00");
        Decide(state, ReviewCode.Implausible, "ไม่ใช้รายงานนี้");
        await CycleAsync("2024-01-16T09:00");

        Assert.Equal(2, Mails("answer").Length);
        Assert.Single(Mails("answer"), name => Text(name).Contains("ใช้แทนผลการพิจารณาเดิม", StringComparison.Ordinal)); // the second one says that it is no other matter
    }

    [Fact]
    public async Task An_answer_that_lets_a_report_in_asks_what_is_in_question_in_it()
    {
        await LivedAsync("2024-01-16T09:00");
        var officer = WorkbookHand.At(_demo.Results);
        officer.Type("การส่งรายงาน", "สังคม", "เดือน", "ธ.ค. 66");
        officer.Type("การส่งรายงาน", "สังคม", "สถานะ", "ปิด");
        await CycleAsync("2024-01-16T09:05");
        await File.WriteAllTextAsync(Path.Combine(_demo.In("inbox"), "late.eml"), $"{DemoFolder.Vouched()}Date: Tue, 16 Jan 2024 10:00:00 +0700\r\nFrom: sangkhom@cdd.example.org\r\nMessage-ID: <late@cdd.example.org>\r\nSubject: รายงานเดือนธันวาคม 2566 อำเภอสังคม\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nยอดจำหน่าย 98,525,000 บาท\r\n", Token);
        var state = await CycleAsync("2024-01-16T10:05");
        Decide(state, ReviewCode.ClosedMonth, "รับตามที่รายงาน");
        await CycleAsync("2024-01-16T10:10");

        var text = Text(Assert.Single(Mails("answer"), name => name.Contains(".4308.", StringComparison.Ordinal)));
        Assert.All(["รอการยืนยัน", "98,525,000", "ข้อมูลที่ขอให้ยืนยัน (1 รายการ)"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_an_address_that_is_remembered_no_more_every_report_is_named_that_counted_by_it()
    {
        var state = await LivedAsync("2024-01-16T09:00");
        Decide(state, ReviewCode.UnknownSender, "รับและจำที่อยู่นี้");
        await CycleAsync("2024-01-16T09:01");
        using (var second = MimeMessage.Load(Path.Combine(_demo.In("inbox"), "2024-01-13-stranger.eml"), Token))
        {
            second.MessageId = "second@x";
            ((TextPart)second.Body!).Text = second.TextBody!.Replace("5,240,000", "5,250,000", StringComparison.Ordinal);
            second.Date = new(2024, 1, 16, 9, 10, 0, TimeSpan.FromHours(7));
            await second.WriteToAsync(Path.Combine(_demo.In("inbox"), "second.eml"), Token);
        }

        await CycleAsync("2024-01-16T09:20");
        var told = Mails("answer");
        Decide(state, ReviewCode.UnknownSender, "");
        await CycleAsync("2024-01-16T09:30");
        await CycleAsync("2024-01-16T09:40");

        // The district's contacts hear it, and whose address it was, each in one mail.
        var mails = Mails("answer").Except(told).ToList();
        Assert.Single(mails, name => name.Contains(".4314.", StringComparison.Ordinal));
        Assert.Single(mails, name => name.Contains(".sender-4314.", StringComparison.Ordinal));
        Assert.Equal(2, mails.Count);
        Assert.All(mails.Select(Text), text =>
        {
            Assert.Equal(1, text.Split("เจ้าหน้าที่ยกเลิกผลการพิจารณาที่แจ้งไว้").Length - 1);
            Assert.Equal(1, text.Split("เคยนับตามใบตอบรับ").Length - 1); // no decision of it was told
            Assert.Equal(2, text.Split("รายงานที่ได้รับเมื่อ 13 ม.ค. 67").Length - 1);
        });
    }

    [Theory]
    [InlineData(ReviewCode.Implausible, "รับตามที่รายงาน", 2)]
    [InlineData(ReviewCode.Implausible, "ไม่ใช้รายงานนี้", 2)]
    [InlineData(ReviewCode.UnknownSender, "รับและจำที่อยู่นี้", 3)] // whose address was remembered hears it, too
    [InlineData(ReviewCode.UnknownSender, "ไม่ใช้รายงานนี้", 0)]
    public async Task A_decision_that_is_taken_back_is_told_to_those_who_were_told_of_it(ReviewCode code, string decision, int answers)
    {
        var state = await LivedAsync("2024-01-16T09:00");
        Decide(state, code, decision);
        await CycleAsync("2024-01-16T09:01");
        var told = Mails("answer");
        Decide(state, code, "");
        await CycleAsync("2024-01-16T09:02");
        await CycleAsync("2024-01-16T12:00");
        await CycleAsync("2024-01-17T12:00");

        Assert.Equal(answers, Mails("answer").Length);
        Assert.All(Mails("answer").Except(told), name => Assert.Contains("เจ้าหน้าที่ยกเลิกผลการพิจารณาที่แจ้งไว้", Text(name), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_told_that_a_strangers_report_counts_is_told_that_it_is_refused_after_all_and_what_stands()
    {
        var state = await LivedAsync("2024-01-16T09:00");
        Decide(state, ReviewCode.UnknownSender, "รับตามที่รายงาน");
        await CycleAsync("2024-01-16T09:01");
        var told = _demo.Mails();
        Decide(state, ReviewCode.UnknownSender, "ไม่ใช้รายงานนี้");
        await CycleAsync("2024-01-16T09:02");
        await CycleAsync("2024-01-16T12:00");
        await CycleAsync("2024-01-17T12:00");

        var text = Text(Assert.Single(_demo.Mails().Except(told), name => name.Contains(".4314.", StringComparison.Ordinal)));
        Assert.All(["ไม่ได้นำมาใช้", "(ใช้แทนผลการพิจารณาเดิม)", "ตัวเลขที่ใช้อยู่ในขณะนี้ ประจำเดือนธันวาคม 2566", "ยังไม่มี"], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("รับตามที่รายงาน", "ไม่ใช้รายงานนี้", 3)]
    [InlineData("ไม่ใช้รายงานนี้", "รับตามที่รายงาน", 2)]
    public async Task Whenever_the_decision_on_a_report_for_another_district_is_another_its_sender_and_that_districts_contacts_hear_of_it_once(string first, string second, int answers)
    {
        await LivedAsync("2024-01-16T09:00");
        await File.WriteAllTextAsync(Path.Combine(_demo.In("inbox"), "other.eml"), $"{DemoFolder.Vouched()}Date: Tue, 16 Jan 2024 10:00:00 +0700\r\nFrom: thabo@cdd.example.org\r\nMessage-ID: <other@cdd.example.org>\r\nSubject: รายงานเดือนธันวาคม 2566 อำเภอสังคม\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nอำเภอสังคม ยอดจำหน่าย 8,525,000 บาท\r\n", Token);
        var state = await CycleAsync("2024-01-16T10:05");
        var told = Mails("receipt.by-4302");
        foreach (var (hour, decision) in new[] { (11, first), (12, second), (13, first) })
        {
            Decide(state, ReviewCode.SenderOfOtherDistrict, decision);
            await CycleAsync($"2024-01-16T{hour}:00");
            await CycleAsync($"2024-01-16T{hour}:30");

            Assert.Contains(decision == "รับตามที่รายงาน" ? "รายงานนับเป็นของอำเภอสังคมแล้ว" : "ไม่ได้นำรายงานฉบับนี้มาใช้", Text(Assert.Single(Mails("receipt.by-4302").Except(told))), StringComparison.Ordinal);
            told = Mails("receipt.by-4302");
        }

        await CycleAsync("2024-01-17T12:00");
        Assert.Equal(told, Mails("receipt.by-4302"));
        Assert.Equal(answers, Mails("answer").Count(name => name.Contains(".4308.", StringComparison.Ordinal))); // of what is refused at first its district was told nothing
    }

    [Fact]
    public async Task What_is_only_taken_note_of_or_was_decided_before_answers_were_given_is_not_answered()
    {
        var state = await LivedAsync("2024-01-16T09:00");
        Decide(state, ReviewCode.NearestDistrict, "รับทราบ");
        await CycleAsync("2024-01-16T09:01");
        _demo.Edit(ProgramFile, "  answers: true ", "  answers: false");
        Decide(state, ReviewCode.Implausible, "รับตามที่รายงาน");
        await CycleAsync("2024-01-16T09:02");
        await SqlAsync("DELETE FROM facts WHERE Name LIKE 'answered.%' OR Name LIKE 'grades.%'"); // as in a record of a build that gave no answers
        _demo.Edit(ProgramFile, "  answers: false", "  answers: true ");
        await CycleAsync("2024-01-16T09:03");

        Assert.Empty(Mails("answer"));
    }

    [Fact]
    public async Task A_rule_that_changes_grades_is_told_to_those_who_knew_them_an_hour_after_the_last_change()
    {
        await LivedAsync("2023-12-16T09:00");
        _demo.Edit(ProgramFile, Running, Suspended);
        var changed = await CycleAsync("2023-12-16T09:10");
        await CycleAsync("2023-12-16T10:09");
        var early = Mails("gradechange");
        await CycleAsync("2023-12-16T10:10");
        var told = Mails("gradechange");
        await CycleAsync("2023-12-16T12:00");
        await CycleAsync("2023-12-17T12:00");

        Assert.Equal(Grade.A, changed.ScorecardOf(Core.Provinces.DistrictCode.Parse("4308")).EffectiveGrade);
        Assert.Empty(early);
        var text = Text(Assert.Single(told, name => name.Contains(".4308.", StringComparison.Ordinal)));
        Assert.All(["เดิม ระดับ C~ (A–D) ปัจจุบัน ระดับ A~ (A–D)", "มีการแก้ไขเกณฑ์ เป้าหมาย หรือชื่อที่ใช้อ่านรายงาน"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Equal(told, Mails("gradechange"));
    }

    [Fact]
    public async Task What_is_changed_back_within_the_hour_is_not_told_and_nobody_gets_two_mails_a_day()
    {
        await LivedAsync("2023-12-16T09:00");
        _demo.Edit(ProgramFile, Running, Suspended);
        await CycleAsync("2023-12-16T09:10");
        _demo.Edit(ProgramFile, Suspended, Running);
        await CycleAsync("2023-12-16T09:20");
        await CycleAsync("2023-12-16T10:30");
        var none = Mails("gradechange");
        _demo.Edit(ProgramFile, Running, Suspended);
        await CycleAsync("2023-12-16T11:00");
        await CycleAsync("2023-12-16T12:00");
        var first = Mails("gradechange").Count(name => name.Contains(".4308.", StringComparison.Ordinal));
        _demo.Edit(ProgramFile, Suspended, Running);
        await CycleAsync("2023-12-16T13:00");
        await CycleAsync("2023-12-16T15:00");
        var sameDay = Mails("gradechange").Count(name => name.Contains(".4308.", StringComparison.Ordinal));
        await CycleAsync("2023-12-17T09:00");

        Assert.Empty(none);
        Assert.Equal((1, 1, 2), (first, sameDay, Mails("gradechange").Count(name => name.Contains(".4308.", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_criterion_whose_last_day_comes_changes_grades_that_are_then_told_though_nobody_touched_a_file()
    {
        _demo.Edit(ProgramFile, Running + "{ from: 2023-12-01", Suspended + "{ from: 2023-12-17");
        await CycleAsync("2023-12-16T09:00");
        await CycleAsync("2023-12-17T00:30");
        await CycleAsync("2023-12-17T01:30");

        Assert.Contains("เดิม ระดับ C~ (A–D) ปัจจุบัน ระดับ A~ (A–D)", Text(Assert.Single(Mails("gradechange"), name => name.Contains(".4308.", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_of_the_program_is_never_told()
    {
        await LivedAsync("2023-12-16T09:00");
        await SqlAsync("UPDATE facts SET Value = replace(Value, '\"Build\":\"', '\"Build\":\"0') WHERE Name LIKE 'grades.%'");
        _demo.Edit(ProgramFile, Running, Suspended); // stands for a reader or rule of the new build that gives other grades
        await CycleAsync("2023-12-16T09:10");
        await CycleAsync("2023-12-16T12:00");

        Assert.Empty(Mails("gradechange"));
    }

    [Fact]
    public async Task An_own_grade_is_told_with_that_reason()
    {
        await LivedAsync("2023-12-16T09:00");
        WorkbookHand.At(_demo.Results).Type("สรุปผลการจัดระดับ", "สังคม", "ระดับที่ปรับ", "B");
        await CycleAsync("2023-12-16T09:10");
        await CycleAsync("2023-12-16T10:10");

        Assert.Contains("เจ้าหน้าที่จังหวัดกำหนดระดับ", Text(Assert.Single(Mails("gradechange"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_which_cells_grades_and_mails_would_change_and_changes_nothing()
    {
        await LivedAsync("2023-12-16T09:00");
        var (mails, book) = (_demo.Mails(), await File.ReadAllBytesAsync(_demo.Results, Token));
        _demo.Edit(ProgramFile, Running, Suspended);

        var trial = await Cli.RunAsync(["sync", "--once", "--dry-run", "--workspace", _demo.Path, "--as-of", "2023-12-18T09:00"]);
        var json = await Cli.RunAsync(["sync", "--once", "--dry-run", "--json", "--workspace", _demo.Path, "--as-of", "2023-12-18T09:00"]);

        Assert.Contains("grade: สังคม C → A (the district is told in an hour, unless it changes again)", trial.Out, StringComparison.Ordinal);
        Assert.Contains("สรุปผลการจัดระดับ › สังคม › ระดับ", trial.Out, StringComparison.Ordinal);
        Assert.Contains("mail:  Digest – สรุป OTOP", trial.Out, StringComparison.Ordinal);
        using var parsed = System.Text.Json.JsonDocument.Parse(json.Out);
        Assert.Contains(parsed.RootElement.GetProperty("planned").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "digest");
        Assert.Contains(parsed.RootElement.GetProperty("programs")[0].GetProperty("grades").EnumerateArray(), move => move.GetProperty("district").GetString() == "สังคม");
        Assert.Equal(mails, _demo.Mails());
        Assert.Equal(book, await File.ReadAllBytesAsync(_demo.Results, Token));
    }

    private async Task<DerivedState> LivedAsync(string asOf) => (await _demo.LivedAsync(asOf)).Programs[0].State!;

    private async Task<DerivedState> CycleAsync(string asOf) => (await _demo.CycleAsync(asOf)).Programs[0].State!;

    private void Decide(DerivedState state, ReviewCode code, string decision, string reason = "")
    {
        var item = state.Review.First(item => item.Code == code).Id.Value;
        var officer = WorkbookHand.At(_demo.Results);
        officer.Type(Review, item, "คำตัดสิน", decision);
        officer.Type(Review, item, "เหตุผลของเจ้าหน้าที่", reason);
    }

    private string[] Mails(string kind) => [.. _demo.Mails().Where(name => name.Contains($".{kind}.", StringComparison.Ordinal))];

    private string Text(string name)
    {
        using var mail = MimeMessage.Load(Path.Combine(_demo.Outbox, name), Token);
        return mail.TextBody!.ReplaceLineEndings(" ");
    }

    private async Task SqlAsync(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_demo.In("state.db")};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(await command.ExecuteNonQueryAsync(Token) > 0);
    }
}
