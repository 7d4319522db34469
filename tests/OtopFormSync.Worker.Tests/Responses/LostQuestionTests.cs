using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Worker.Tests.Responses.ResponseFolder;

namespace OtopFormSync.Worker.Tests.Responses;

/// <summary>Somebody renames, deletes or doubles a question of the Form: what stood stays, the officer is told, and the rest goes on.</summary>
public sealed class LostQuestionTests : IDisposable
{
    private const int Sales = 5;
    private const int Month = 3;

    private static readonly string[] Phonphisai = Row(10, "โพนพิสัย", "1", "15521480", "7");
    private static readonly string[] Thabo = Row(11, "ท่าบ่อ", "1", "15412300", "8");
    private static readonly string[] Sangkhom = Row(12, "สังคม", "1", "5000000", "3");

    private readonly ResponseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_renamed_question_changes_no_figure_sends_no_mail_and_is_named_until_it_is_mended()
    {
        var before = await _folder.CycleAsync("renamed-question-before.xlsx");
        var mails = _folder.Demo.Mails();

        foreach (var again in (bool[])[false, true])
        {
            var after = again ? await _folder.Demo.CycleAsync() : await _folder.CycleAsync("renamed-question-after.xlsx");
            Assert.Equal(new StoredCounts(0, 0, 0), after.Counts);
            Assert.Equal(State(before).Scorecards, State(after).Scorecards);
            Assert.Equal(State(before).Ledger, State(after).Ledger);
            Assert.Equal(mails, _folder.Demo.Mails());
            var told = Assert.Single(State(after).Review);
            Assert.Equal(ReviewCode.ColumnProblem, told.Code);
            Assert.Contains("ไม่พบคอลัมน์ยอดจำหน่าย ซึ่งเดิมมีหัวตาราง “ยอดจำหน่ายในเดือน (บาท)”", told.Reason, StringComparison.Ordinal);
            Assert.Contains("“ยอดจำหน่ายในเดือน (บาท) *กรอกเฉพาะตัวเลข”", told.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("“ที่อยู่อีเมล”", told.Reason, StringComparison.Ordinal);
        }

        var mended = await _folder.CycleAsync("renamed-question-before.xlsx");
        Assert.Empty(mended.Problems);
        Assert.Equal(State(before).Ledger, State(mended).Ledger);
    }

    [Fact]
    public async Task The_commands_say_it_and_end_with_3()
    {
        await _folder.CycleAsync("renamed-question-before.xlsx");
        await _folder.CycleAsync("renamed-question-after.xlsx");

        var sync = await _folder.Demo.SyncAsync();
        Assert.Equal(ExitCode.Review, sync.Code);
        Assert.Contains("ไม่พบคอลัมน์ยอดจำหน่าย", sync.Error, StringComparison.Ordinal);
        foreach (var command in (string[][])[["status"], ["doctor", "--lang", "th"]])
        {
            var result = await Cli.RunAsync([.. command, "--workspace", _folder.Demo.Path, "--as-of", DemoFolder.AsOf]);
            Assert.Equal(ExitCode.Review, result.Code);
            Assert.Contains("responses/responses.xlsx: ไม่พบคอลัมน์ยอดจำหน่าย", result.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_officer_who_takes_note_of_it_is_not_told_again_and_what_stood_stays()
    {
        await _folder.CycleAsync("renamed-question-before.xlsx");
        var item = Assert.Single(State(await _folder.CycleAsync("renamed-question-after.xlsx")).Review);
        Assert.Contains(DecisionKind.Acknowledge, item.Choices);
        WorkbookHand.At(_folder.Demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับทราบ");

        var after = await _folder.Demo.CycleAsync();

        Assert.Empty(after.Problems);
        Assert.Equal(15_412_300, FigureOf(State(after), "ท่าบ่อ", "sales"));
        Assert.Equal(15_412_300, FigureOf(State(await _folder.Demo.CycleAsync()), "ท่าบ่อ", "sales"));
    }

    [Theory]
    [InlineData("renamed")]
    [InlineData("deleted")]
    [InlineData("doubled")]
    public async Task An_edited_row_keeps_the_figure_that_it_had_and_the_rest_of_it_is_taken(string how)
    {
        await _folder.CycleAsync(Headings, Phonphisai, Thabo);

        var after = await DamagedAsync(how, Sales, "ยอดขายสินค้า", [.. Phonphisai[..4], "2", .. Phonphisai[5..]], Thabo, Sangkhom);

        Assert.Equal(15_521_480, FigureOf(State(after), "โพนพิสัย", "sales"));
        Assert.Equal(2, FigureOf(State(after), "โพนพิสัย", "products"));
        Assert.Equal(15_412_300, FigureOf(State(after), "ท่าบ่อ", "sales"));
        Assert.Equal(3, FigureOf(State(after), "สังคม", "wallet"));
        Assert.Null(FigureOf(State(after), "สังคม", "sales"));
        Assert.Contains("ยอดจำหน่าย", Assert.Single(after.Problems).Telling.InThai, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("renamed", "“ยอดขายสินค้า” (5000000)")]
    [InlineData("doubled", "“ยอดจำหน่ายในเดือน (บาท)” (5000000)")]
    public async Task A_new_answer_of_the_lost_question_waits_with_what_it_says(string how, string shown)
    {
        await _folder.CycleAsync(Headings, Thabo);

        var after = await DamagedAsync(how, Sales, "ยอดขายสินค้า", Thabo, Sangkhom);

        var asked = Assert.Single(State(after).Review, item => item.IsOpen);
        Assert.Equal(ReviewCode.UnclearFigure, asked.Code);
        Assert.Contains(shown, asked.Reason, StringComparison.Ordinal);
        Assert.Equal(ReportState.UnderReview, EntryOf(State(after), "สังคม", "sales").State);
    }

    [Theory]
    [InlineData("renamed")]
    [InlineData("deleted")]
    [InlineData("doubled")]
    public async Task A_row_under_a_lost_month_is_asked_and_never_counts_for_the_month_that_is_due(string how)
    {
        await _folder.CycleAsync(Headings, Phonphisai, Thabo);

        var after = await DamagedAsync(how, Month, "งวดของรายงาน", [.. Phonphisai[..4], "2", .. Phonphisai[5..]], Thabo, Row(12, "สังคม", "1", "5000000", "3", "ตุลาคม 2566"));

        Assert.Null(FigureOf(State(after), "สังคม", "sales"));
        Assert.Equal(ReviewCode.UnclearMonth, Assert.Single(State(after).Review, item => item.IsOpen).Code);
        Assert.Equal(2, FigureOf(State(after), "โพนพิสัย", "products"));
        Assert.Equal(15_412_300, FigureOf(State(after), "ท่าบ่อ", "sales"));
    }

    [Fact]
    public async Task A_figure_that_every_report_has_under_a_heading_that_was_never_known_is_told_until_an_officer_takes_note()
    {
        string[] headings = [.. Headings.Select(heading => heading.Contains("Wallet", StringComparison.Ordinal) ? "ยอดคนใช้แอปเป๋าตัง" : heading)];

        foreach (var after in (CycleReport[])[await _folder.CycleAsync(headings, Phonphisai, Thabo), await _folder.Demo.CycleAsync()])
        {
            var told = Assert.Single(after.Problems).Telling.InThai;
            Assert.Contains("ไม่พบคอลัมน์ผู้เข้าร่วมโครงการ Digital Wallet", told, StringComparison.Ordinal);
            Assert.Contains("“ยอดคนใช้แอปเป๋าตัง”", told, StringComparison.Ordinal);
            Assert.DoesNotContain("ชื่อผู้รายงาน", told, StringComparison.Ordinal);
            Assert.Equal(15_412_300, FigureOf(State(after), "ท่าบ่อ", "sales"));
        }

        var item = Assert.Single(State(await _folder.Demo.CycleAsync()).Review, item => item.Code == ReviewCode.ColumnProblem);
        WorkbookHand.At(_folder.Demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับทราบ");
        Assert.Empty((await _folder.Demo.CycleAsync()).Problems);
    }

    [Fact]
    public async Task A_form_that_does_not_ask_for_a_figure_has_nothing_to_tell()
    {
        string[] headings = [.. Headings.Where(heading => !heading.Contains("Wallet", StringComparison.Ordinal))];

        var after = await _folder.CycleAsync(headings, [.. Thabo[..6], .. Thabo[7..]]);

        Assert.Empty(after.Problems);
    }

    [Fact]
    public async Task A_month_in_a_column_that_was_never_known_is_asked()
    {
        var state = State(await _folder.CycleAsync("renamed-month-question.xlsx"));

        var asked = Assert.Single(state.Review);
        Assert.Equal(ReviewCode.UnclearMonth, asked.Code);
        Assert.Contains("“ประจำเดือนใด” (ตุลาคม 2566)", asked.Reason, StringComparison.Ordinal);
        Assert.All(state.Ledger.Entries, entry => Assert.Null(entry.Accepted));
    }

    [Fact]
    public async Task A_form_that_asks_for_less_is_another_form()
    {
        string[] wallet = ["ประทับเวลา", "ที่อยู่อีเมล", "อำเภอ", "ประจำเดือน", "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)"];
        await _folder.CycleAsync(Headings, Phonphisai);

        await File.WriteAllTextAsync(_folder.Demo.In("responses", "wallet.csv"), $"{string.Join(',', wallet)}\r\n13/1/2567 9:00:00,a@cdd.example.org,สังคม,ธันวาคม 2566,4\r\n", TestContext.Current.CancellationToken);
        var after = await _folder.Demo.CycleAsync();

        Assert.Empty(after.Problems);
        Assert.Equal(4, FigureOf(State(after), "สังคม", "wallet"));
    }

    private Task<CycleReport> DamagedAsync(string how, int question, string heading, params string[][] rows)
    {
        return how switch
        {
            "renamed" => _folder.CycleAsync([.. Headings[..question], heading, .. Headings[(question + 1)..]], rows),
            "deleted" => _folder.CycleAsync(Without(Headings), [.. rows.Select(Without)]),
            _ => _folder.CycleAsync([.. Headings, Headings[question]], [.. rows.Select(row => (string[])[.. row, ""])]),
        };

        string[] Without(string[] row) => [.. row[..question], .. row[(question + 1)..]];
    }

    private static DerivedState State(CycleReport report) => report.Programs[0].State!;
}
