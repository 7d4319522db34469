using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Worker.Tests;

/// <summary>Who answers the form, from the response file to the grade and the receipts.</summary>
public sealed class FormSenderStoryTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("stranger@example.net", ReviewCode.UnknownSender)]
    [InlineData("sangkhom@cdd.example.org", ReviewCode.SenderOfOtherDistrict)]
    [InlineData("", ReviewCode.UnknownSender)]
    public async Task An_answer_that_is_not_the_districts_moves_no_grade_and_nobody_is_mailed(string address, ReviewCode code)
    {
        var csv = _demo.UseCsv();
        var before = (await _demo.LivedAsync()).Programs[0].State!;
        var mails = _demo.Mails();
        Answer(csv, address);
        var after = (await _demo.CycleAsync()).Programs[0].State!;

        Assert.Equal(before.Scorecards, after.Scorecards);
        Assert.Equal(mails, _demo.Mails());
        Assert.Equal(code, Assert.Single(after.Review.Where(item => item.IsOpen).Except(before.Review)).Code);
    }

    [Fact]
    public async Task What_counted_before_addresses_were_looked_at_counts_on_and_what_comes_later_is_asked()
    {
        var csv = _demo.UseCsv();
        Answer(csv, "stranger@example.net", "2024-01-11");
        await _demo.CycleAsync();
        await ForgetThatAddressesWereLookedAtAsync(); // as a record of an earlier version
        var counted = (await _demo.CycleAsync()).Programs[0].State!;
        Answer(csv, "stranger@example.net");
        var later = (await _demo.CycleAsync("2024-01-17")).Programs[0].State!;

        Assert.Equal(5_124_500, Sales(counted));
        Assert.Equal(5_124_500, Sales(later));
        Assert.Single(later.Review, item => item.Code == ReviewCode.UnknownSender && item.IsOpen && item.Place.StartsWith("responses/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_its_column_nobody_s_answer_passes_for_the_district_s()
    {
        var csv = _demo.UseCsv();
        Answer(csv, "stranger@example.net");
        await _demo.CycleAsync();
        _demo.Edit(Path.GetRelativePath(_demo.Path, csv), "ที่อยู่อีเมล", "ผู้ตอบคือ");
        Answer(csv, "stranger@example.net", "2024-01-17");
        var report = await _demo.CycleAsync("2024-01-17");
        var state = report.Programs[0].State!;

        Assert.Null(Sales(state));
        Assert.Equal(2, state.Review.Count(item => item.Code == ReviewCode.UnknownSender && item.IsOpen && item.Place.StartsWith("responses/", StringComparison.Ordinal)));
        Assert.Contains(report.Problems, problem => problem.Telling.InThai.Contains("ที่อยู่อีเมลผู้ตอบ", StringComparison.Ordinal));
    }

    private static decimal? Sales(Core.Deriving.DerivedState state) =>
        state.Ledger.Entries.Single(entry => entry.District == DistrictCode.Parse("4314", null) && entry.Month.ToString() == "2023-12" && entry.Indicator.Value == "sales").Accepted?.Figure.Value;

    private static void Answer(string csv, string address, string day = "2024-01-15") =>
        File.AppendAllText(csv, $"\r\n\"{day[8..]}/01/2024, 10:00:00\",{address},สระใคร,ธันวาคม 2566,0,{(day == "2024-01-15" ? 5_124_600 : 5_124_500)},7,,,");

    private async Task ForgetThatAddressesWereLookedAtAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_demo.In("state.db")};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM Facts WHERE Name = 'form.senders-since'";
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Token));
    }
}
