using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Worker.Tests;

/// <summary>Responses that vanish all at once are not believed before an officer says so.</summary>
public sealed class VanishedRowsTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task A_cleared_sheet_changes_nothing_and_asks_until_an_officer_answers()
    {
        var (before, csv, _) = await ClearedAsync();
        var held = await StateAsync();
        Assert.Equal(before.Scorecards, held.Scorecards);
        Assert.Equal(before.Months, held.Months);
        var shown = Asked(held);
        Assert.Contains("24 จาก 24 แถว", shown.Reason, StringComparison.Ordinal);
        Assert.Contains("responses/responses.csv", shown.Place, StringComparison.Ordinal);
        Assert.Equal("รอคำตัดสิน", Status(shown));

        var again = await StateAsync();
        Assert.Equal(before.Scorecards, again.Scorecards);
        Assert.Equal(shown.Id, Asked(again).Id);
        Assert.True(File.Exists(csv));
    }

    [Fact]
    public async Task Accepted_the_loss_is_taken_and_the_mails_stay()
    {
        var (before, _, _) = await ClearedAsync();
        Accept(Asked(await StateAsync()));

        var after = await StateAsync();

        Assert.All(after.Received.Where(report => report.Channel == ReportChannel.Form), report => Assert.Equal(ReceivedOutcome.Withdrawn, report.Outcome));
        Assert.Equal(24, after.Received.Count(report => report.Channel == ReportChannel.Form)); // taken back, not forgotten
        Assert.Equal(before.Received.Count, after.Received.Count);
        Assert.Empty(after.ScorecardOf(DistrictCode.Parse("4301", null)).MonthsReported);
        Assert.NotEmpty(after.ScorecardOf(DistrictCode.Parse("4302", null)).MonthsReported); // by mail
        Assert.Equal(after.Scorecards, (await StateAsync()).Scorecards);
    }

    [Fact]
    public async Task Put_back_the_rows_count_as_before_and_nothing_is_asked()
    {
        var (before, csv, text) = await ClearedAsync();
        await StateAsync();
        await File.WriteAllTextAsync(csv, text, Token);

        var after = await StateAsync();

        Assert.Equal(before.Scorecards, after.Scorecards);
        Assert.DoesNotContain(after.Review, item => item.Code == ReviewCode.RowsVanished);
    }

    [Fact]
    public async Task Put_back_after_the_loss_was_accepted_the_rows_count_again()
    {
        var (before, csv, text) = await ClearedAsync();
        Accept(Asked(await StateAsync()));
        await StateAsync();
        await File.WriteAllTextAsync(csv, text, Token);

        Assert.Equal(before.Scorecards, (await StateAsync()).Scorecards);
    }

    [Fact]
    public async Task A_new_row_counts_while_the_loss_is_held()
    {
        var (_, csv, _) = await ClearedAsync();
        await File.AppendAllTextAsync(csv, "\"16/1/2024, 9:00:00\",sakhrai@cdd.example.org,สระใคร,ธ.ค. 66,0,\"5,240,000\",7,,,\n", Token);

        var state = await StateAsync();

        Assert.Equal(ReportState.Reported, state.Months.Single(status => status.District == DistrictCode.Parse("4314", null) && status.Month == ReportingMonth.Parse("2023-12", null)).State);
        Assert.True(Asked(state).IsOpen);
    }

    [Fact]
    public async Task An_agreement_stays_in_the_tab_and_can_be_taken_back()
    {
        var (before, _, _) = await ClearedAsync();
        var item = Asked(await StateAsync());
        Accept(item);
        await StateAsync();
        var after = await StateAsync();
        Assert.Equal(item.Id, Asked(after).Id);
        Assert.False(Asked(after).IsOpen);

        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "");
        await StateAsync();
        var again = await StateAsync();

        Assert.Equal(before.Scorecards, again.Scorecards);
        Assert.True(Asked(again).IsOpen);
    }

    [Theory]
    [InlineData("all that there are, however few", 3)]
    [InlineData("all rows of a month", 2)]
    public async Task Few_rows_are_asked_about_when_nothing_else_says_what_they_said(string kind, int rows)
    {
        var csv = _demo.UseCsv();
        var head = (await File.ReadAllTextAsync(csv, Token)).Split('\n')[0];
        string[] lines =
        [
            head,
            .. rows == 3 ? Array.Empty<string>() : ["\"11/12/2023, 9:00:00\",sakhrai@cdd.example.org,สระใคร,พ.ย. 66,0,\"5,240,000\",7,,,"],
            "\"9/1/2024, 9:00:00\",sakhrai@cdd.example.org,สระใคร,ธ.ค. 66,0,\"5,240,000\",7,,,",
            "\"9/1/2024, 10:00:00\",sangkhom@cdd.example.org,สังคม,ธ.ค. 66,0,\"4,240,000\",7,,,",
            .. rows == 3 ? ["\"9/1/2024, 11:00:00\",photak@cdd.example.org,โพธิ์ตาก,ธ.ค. 66,0,\"3,240,000\",7,,,"] : Array.Empty<string>(),
        ];
        await File.WriteAllLinesAsync(csv, lines, Token);
        var before = await StateAsync();
        await File.WriteAllLinesAsync(csv, lines[..^rows], Token);

        var state = await StateAsync();

        Assert.True(Asked(state).IsOpen, kind);
        Assert.Equal(before.Months, state.Months);
    }

    [Fact]
    public async Task A_folder_that_was_made_anew_takes_nothing_back()
    {
        var csv = _demo.UseCsv();
        await File.WriteAllLinesAsync(csv, [.. (await File.ReadAllTextAsync(csv, Token)).Split('\n')[..3]], Token);
        var before = await StateAsync();
        Directory.Delete(_demo.In("responses"), recursive: true);
        Directory.CreateDirectory(_demo.In("responses"));

        var state = await StateAsync();

        Assert.True(Asked(state).IsOpen);
        Assert.Equal(before.Months, state.Months);
    }

    [Fact]
    public async Task Accepting_one_loss_accepts_no_other()
    {
        var (_, csv, text) = await ClearedAsync();
        Accept(Asked(await StateAsync()));
        await StateAsync();
        await File.WriteAllTextAsync(csv, text, Token);
        var restored = await StateAsync();
        await File.WriteAllLinesAsync(csv, text.Split('\n')[..13], Token);

        var state = await StateAsync();

        Assert.Equal(restored.Scorecards, state.Scorecards);
        Assert.True(Assert.Single(state.Review, item => item is { Code: ReviewCode.RowsVanished, IsOpen: true }).IsOpen);
    }

    private async Task<(DerivedState Before, string Csv, string Text)> ClearedAsync()
    {
        var csv = _demo.UseCsv();
        var before = (await _demo.LivedAsync()).Programs[0].State!;
        var text = await File.ReadAllTextAsync(csv, Token);
        await File.WriteAllTextAsync(csv, text.Split('\n')[0] + "\n", Token);
        return (before, csv, text);
    }

    private void Accept(ReviewItem item) => WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "รับตามที่รายงาน");

    private string? Status(ReviewItem item) => _demo.ReadResults().OfficerText(TabKeys.Review, item.Id.Value, "status");

    private async Task<DerivedState> StateAsync() => (await _demo.CycleAsync()).Programs[0].State!;

    private static ReviewItem Asked(DerivedState state) => Assert.Single(state.Review, item => item.Code == ReviewCode.RowsVanished);
}
