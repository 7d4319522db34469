using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Worker.Tests;

/// <summary>Another person takes over a district's reports, from the province file to the grade and the mails.</summary>
public sealed class FormerContactStoryTests : IDisposable
{
    private const string Before = "sakhrai@cdd.example.org";
    private const string After = "sakhrai-new@cdd.example.org";

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task What_the_former_contact_reported_counts_on_and_nobody_is_mailed()
    {
        _demo.UseCsv();
        Mail("early", Before, 15, "รายงาน OTOP เดือนธันวาคม 2566", "5,124,500"); // names no district
        var before = (await _demo.CycleAsync()).Programs[0].State!;
        var mails = _demo.Mails();
        Replace();
        var report = await _demo.CycleAsync("2024-01-17");
        var after = report.Programs[0].State!;

        Assert.Equal(5_124_500, Sales(before));
        Assert.Equal(before.Scorecards, after.Scorecards);
        Assert.Equal(before.Ledger.Entries, after.Ledger.Entries);
        Assert.Equal(before.Review, after.Review);
        Assert.Empty(report.Planned);
        Assert.Equal(mails, _demo.Mails());
    }

    [Theory]
    [InlineData(Before, false)]
    [InlineData(After, true)]
    public async Task What_comes_later_counts_from_the_new_address_and_waits_from_the_old_one(string from, bool counts)
    {
        _demo.UseCsv();
        await _demo.LivedAsync();
        Replace();
        var replaced = (await _demo.CycleAsync("2024-01-17")).Programs[0].State!;
        Mail("late", from, 18, "รายงาน OTOP เดือนธันวาคม 2566 อำเภอสระใคร", "5,124,600");
        var state = (await _demo.CycleAsync("2024-01-18")).Programs[0].State!;

        Assert.Null(Sales(replaced));
        Assert.Equal(counts ? 5_124_600m : null, Sales(state));
        Assert.Equal(counts ? 0 : 1, state.Review.Count(item => item is { Code: ReviewCode.UnknownSender, IsOpen: true } && item.Place.StartsWith("inbox/late.eml", StringComparison.Ordinal)));
    }

    private static decimal? Sales(DerivedState state) =>
        state.Ledger.Entries.Single(entry => entry.District == DistrictCode.Parse("4314", null) && entry.Month.ToString() == "2023-12" && entry.Indicator.Value == "sales").Accepted?.Figure.Value;

    private void Replace() => _demo.Edit(Path.Combine("config", "provinces", "nong-khai.yaml"), $"[{Before}]", $"[{After}]");

    private void Mail(string name, string from, int day, string subject, string sales) => File.WriteAllText(
        _demo.In("inbox", name + ".eml"),
        $"{DemoFolder.Vouched()}Date: {day} Jan 2024 09:00:00 +0700\r\nFrom: {from}\r\nMessage-ID: <{name}@cdd.example.org>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nยอดจำหน่าย {sales} บาท\r\n");
}
