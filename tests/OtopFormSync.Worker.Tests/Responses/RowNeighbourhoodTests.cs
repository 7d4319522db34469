using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Sync;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Worker.Tests.Responses.ResponseFolder;

namespace OtopFormSync.Worker.Tests.Responses;

/// <summary>A row is its report, not its neighbourhood: what stands beside the answers, and how the sheet is kept, makes nothing new, takes nothing back and mails nobody.</summary>
public sealed class RowNeighbourhoodTests : IDisposable
{
    private static readonly string[][] Rows =
    [
        Row(13, "โพนพิสัย", "1", "15521480", "7"),
        Row(14, "ท่าบ่อ", "1", "15412300", "8"),
        Row(15, "สังคม", "ไม่มี", "5000000", "3"),
    ];

    private readonly ResponseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a word in a free column")]
    [InlineData("a column that counts the days")]
    [InlineData("a question added")]
    [InlineData("a question with a number before it")]
    [InlineData("a question under its other name")]
    [InlineData("columns in another order")]
    [InlineData("an English download")]
    [InlineData("figures shown with commas")]
    public async Task What_is_no_answer_changes_nothing_and_mails_nobody(string edit)
    {
        var before = await _folder.CycleAsync(Headings, Rows);
        var mails = _folder.Demo.Mails();

        foreach (var day in (int[])[1, 2])
        {
            var (headings, rows) = Edited(edit, day);
            var after = await _folder.CycleAsync(headings, rows);

            Assert.Equal((0, 0, 0), (after.Counts.New, after.Counts.Withdrawn, after.Counts.Returned));
            Assert.Empty(after.Problems);
            Assert.Empty(after.Programs[0].Changes);
            Assert.Equal(State(before).Scorecards, State(after).Scorecards);
            Assert.Equal(mails, _folder.Demo.Mails());
        }
    }

    [Fact]
    public async Task What_was_answered_under_a_heading_that_becomes_known_counts_as_the_same_report()
    {
        string[] headings = [.. Headings[..6], "ผู้ร่วมโครงการ (คน)", .. Headings[7..]];
        await _folder.CycleAsync(headings, Rows);
        await _folder.CycleAsync(headings, [Rows[0], [.. Rows[1][..6], "9", .. Rows[1][7..]], Rows[2]]);
        var mails = _folder.Demo.Mails();

        _folder.Demo.Edit("config/programs/otop-fy2567-q1.yaml", "      - จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)\n", "      - จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม (ราย)\n      - ผู้ร่วมโครงการ (คน)\n");
        var after = await _folder.Demo.CycleAsync();

        Assert.Equal((0, 0, 0), (after.Counts.New, after.Counts.Withdrawn, after.Counts.Returned));
        Assert.Equal(9, FigureOf(State(after), "ท่าบ่อ", "wallet"));
        Assert.Equal(mails, _folder.Demo.Mails());
    }

    [Fact]
    public async Task An_edited_answer_is_a_new_version_with_a_receipt_of_its_own_whatever_else_changes()
    {
        await _folder.CycleAsync(Headings, Rows);
        var mails = _folder.Demo.Mails();

        var after = await _folder.CycleAsync([.. Headings, "โทร"], [Rows[0], [.. Rows[1][..5], "15412301", .. Rows[1][6..]], Rows[2]]);

        Assert.Equal((1, 1, 0), (after.Counts.New, after.Counts.Withdrawn, after.Counts.Returned));
        Assert.Equal(15_412_301, FigureOf(State(after), "ท่าบ่อ", "sales"));
        Assert.Single(_folder.Demo.Mails().Except(mails));
    }

    [Fact]
    public async Task A_timestamp_that_somebody_puts_right_is_still_the_same_report()
    {
        await _folder.CycleAsync(Headings, [Rows[0], ["เมื่อวาน", .. Rows[1][1..]]]);
        var mails = _folder.Demo.Mails();

        var after = await _folder.CycleAsync(Headings, [Rows[0], Rows[1]]);

        Assert.Equal((0, 0, 0), (after.Counts.New, after.Counts.Withdrawn, after.Counts.Returned));
        Assert.Equal(new DateTimeOffset(2024, 1, 14, 9, 0, 0, TimeSpan.FromHours(7)), State(after).Received.Max(report => report.ReceivedAt));
        Assert.Equal(2, State(after).Received.Count);
        Assert.Single(_folder.Demo.Mails().Except(mails)); // the one that it had not got while it seemed to come from the future
    }

    [Fact]
    public async Task A_copied_tab_counts_nowhere_and_is_told_until_an_officer_takes_note()
    {
        var report = await _folder.CycleAsync("copied-tab-other-figure.xlsx");

        Assert.Equal(15_412_300, FigureOf(State(report), "ท่าบ่อ", "sales"));
        Assert.Equal(2, State(report).Received.Count);
        var told = Assert.Single(State(report).Review);
        Assert.Equal((ReviewCode.ColumnProblem, ReviewSeverity.Notice), (told.Code, told.Severity));
        Assert.Contains("แท็บ “สำเนาของ การตอบแบบฟอร์ม 1” เป็นสำเนาของแท็บคำตอบ “การตอบแบบฟอร์ม 1”", told.Reason, StringComparison.Ordinal);
        Assert.Equal(told.Id, Assert.Single(State(await _folder.Demo.CycleAsync()).Review).Id);

        WorkbookHand.At(_folder.Demo.Results).Type("ต้องตรวจสอบ", told.Id.Value, "คำตัดสิน", "รับทราบ");
        Assert.Empty((await _folder.Demo.CycleAsync()).Problems);
    }

    private static (string[] Headings, string[][] Rows) Edited(string edit, int day)
    {
        static string[] With(string[] row, string cell) => [.. row, cell];
        static string[][] Each(Func<string[], string[]> change) => [.. Rows.Select(change)];
        return edit switch
        {
            "a word in a free column" => (Headings, [Rows[0], [.. Rows[1], "", $"โทรแล้ว {day}"], Rows[2]]),
            "a column that counts the days" => (With(Headings, "ผ่านมา (วัน)"), Each(row => With(row, $"{day + 5}"))),
            "a question added" => (With(Headings, "ข้อเสนอแนะ"), Each(row => With(row, ""))),
            "a question with a number before it" => ([.. Headings[..3], $"{day}. {Headings[3]}", .. Headings[4..]], Rows),
            "a question under its other name" => ([.. Headings[..5], day == 1 ? "ยอดจำหน่าย OTOP" : "ยอดจำหน่าย OTOP (บาท)", .. Headings[6..]], Rows),
            "columns in another order" => ([.. Headings.Reverse()], Each(row => [.. row.Reverse()])),
            "an English download" => (["Timestamp", "Email Address", .. Headings[2..]], Each(row => [$"1/{row[0].Split('/')[0]}/2024 9:00:00", .. row[1..]])),
            "figures shown with commas" => (Headings, Each(row => [.. row[..5], $"\"{int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture):N0}.00\"", .. row[6..]])),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, null),
        };
    }

    private static DerivedState State(CycleReport report) => report.Programs[0].State!;
}
