using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Worker.Tests;

/// <summary>In a folder only the server that the settings name says whether a mail is of the contact whose name it bears.</summary>
public sealed class ReceivingServerStoryTests : IDisposable
{
    private const string Named = "authserv: mx.example.org";
    private const string By = "Received: from x (x [192.0.2.1])\r\n\tby mx.example.org with ESMTPS id 1\r\n";

    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("Authentication-Results: mx.example.org; dmarc=pass header.from=cdd.example.org\r\n" + By, true)]
    [InlineData(By + "Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=sakhrai@cdd.example.org\r\n", true)]
    [InlineData(By, false)] // silence
    [InlineData(By + "Authentication-Results: mx.example.org; dkim=pass header.d=stranger.org; spf=pass smtp.mailfrom=a@stranger.org\r\n", false)]
    [InlineData(By + "Authentication-Results: mx.example.org; spf=softfail smtp.mailfrom=sakhrai@cdd.example.org\r\n", false)]
    [InlineData(By + "Authentication-Results: mx.stranger.org; dmarc=pass header.from=cdd.example.org\r\n", false)]
    [InlineData("Authentication-Results: mx.example.org; dmarc=pass header.from=cdd.example.org\r\nList-Id: <otop.example.org>\r\n", false)] // of a list
    public async Task A_report_counts_and_is_answered_or_waits_for_an_officer_and_is_not(string headers, bool counts)
    {
        Report(headers);
        var report = await _demo.CycleAsync("2024-01-18");

        var state = report.Programs[0].State!;
        Assert.Equal(counts ? 5_124_600m : null, Sales(state));
        Assert.Equal(counts ? 1 : 0, report.Sent.Count(notice => notice.Key.Value.Contains(".receipt.4314.", StringComparison.Ordinal)));
        Assert.Equal(counts ? 0 : 1, state.Review.Count(item => item is { Code: ReviewCode.UnknownSender, IsOpen: true } && item.Place.StartsWith("inbox/sakhrai.eml", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task While_no_server_is_named_all_mails_wait_under_one_item_and_count_once_it_is()
    {
        _demo.Edit("workspace.yaml", Named, "");
        Report(By);
        var waits = await _demo.CycleAsync("2024-01-18");

        var state = waits.Programs[0].State!;
        var item = Assert.Single(state.Review, item => item.Code == ReviewCode.UnknownSender);
        Assert.True(item.IsOpen);
        Assert.Contains(Named, item.Reason, StringComparison.Ordinal); // it is the one that most of them name
        Assert.All(state.Received.Where(report => report.Place.StartsWith("inbox/", StringComparison.Ordinal) && report.Outcome != ReceivedOutcome.NotAReport), report => Assert.Equal((ReceivedOutcome.Waiting, false), (report.Outcome, report.MayBeAnswered)));
        Assert.DoesNotContain(state.Ledger.Entries, entry => entry.Accepted?.Place.StartsWith("inbox/", StringComparison.Ordinal) == true);

        await File.AppendAllTextAsync(_demo.In("workspace.yaml"), Named + "\n", TestContext.Current.CancellationToken);
        var counts = (await _demo.CycleAsync("2024-01-18")).Programs[0].State!;
        Assert.Contains(counts.Ledger.Entries, entry => entry.Accepted?.Place.StartsWith("inbox/", StringComparison.Ordinal) == true);
        Assert.Null(Sales(counts)); // for that one no server says anything
        Assert.Single(counts.Review, item => item.IsOpen && item.Place.StartsWith("inbox/sakhrai.eml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_counted_before_the_server_was_looked_at_counts_on_and_what_comes_afterwards_waits()
    {
        Report("Authentication-Results: mx.stranger.org; spf=softfail\r\n");
        var before = (await _demo.CycleAsync("2024-01-17T12:00")).Programs[0].State!;
        Assert.Null(Sales(before));
        using (var record = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_demo.In("state.db")};Pooling=False"))
        {
            record.Open();
            using var forget = record.CreateCommand();
            forget.CommandText = "DELETE FROM facts WHERE name = 'mail.servers-since'"; // as a former version leaves it
            Assert.Equal(1, forget.ExecuteNonQuery());
        }

        _demo.Edit("workspace.yaml", Named, "");
        var mails = _demo.Mails();
        Report("Authentication-Results: mx.example.org; dmarc=pass header.from=cdd.example.org\r\n", "late");
        var after = await _demo.CycleAsync("2024-01-18");

        var state = after.Programs[0].State!;
        Assert.Equal(5_124_600m, Sales(state)); // silence was no failure then
        Assert.All(before.Ledger.Entries.Where(entry => entry.Accepted is not null), entry => Assert.Equal(entry.Accepted, state.Ledger.Find(entry.District, entry.Month, entry.Indicator)!.Accepted));
        Assert.Equal(ReceivedOutcome.Waiting, Assert.Single(state.Received, report => report.Place.EndsWith("late.eml", StringComparison.Ordinal)).Outcome);
        Assert.Single(state.Review, item => item is { Code: ReviewCode.UnknownSender, Choices.IsEmpty: true });
    }

    [Theory]
    [InlineData("")]
    [InlineData("authserv: mx.other.example")]
    public async Task What_counted_by_a_server_counts_on_when_another_or_none_is_named_and_only_later_mails_wait(string line)
    {
        Report("Authentication-Results: mx.example.org; dmarc=pass header.from=cdd.example.org\r\n");
        Report("Authentication-Results: mx.stranger.org; dmarc=pass header.from=cdd.example.org\r\n", "forged");
        var before = (await _demo.LivedAsync("2024-01-17T12:00")).Programs[0].State!;
        Assert.Equal(5_124_600m, Sales(before));
        var waiting = Places(before);
        var mails = _demo.Mails();

        _demo.Edit("workspace.yaml", Named, line);
        Report("Authentication-Results: mx.example.org; dmarc=pass header.from=cdd.example.org\r\n", "late");
        foreach (var instant in (string[])["2024-01-17T13:00", "2024-01-17T14:00"])
        {
            var after = (await _demo.CycleAsync(instant)).Programs[0].State!;
            Assert.All(before.Ledger.Entries.Where(entry => entry.Accepted is not null), entry => Assert.Equal(entry.Accepted, after.Ledger.Find(entry.District, entry.Month, entry.Indicator)!.Accepted));
            Assert.Equal([.. waiting, "inbox/late.eml"], Places(after));
            Assert.Equal(mails, _demo.Mails());
        }

        static string[] Places(DerivedState state) => [.. state.Received.Where(report => report.Outcome == ReceivedOutcome.Waiting && report.Place.StartsWith("inbox/", StringComparison.Ordinal)).Select(report => report.Place).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [InlineData("", "authserv: mx.example.org")]
    [InlineData("authserv: mx.elsewhere.org", "authserv: mx.example.org")]
    [InlineData(Named, null)]
    public async Task Doctor_proposes_the_server_that_the_mails_at_hand_name(string line, string? proposed)
    {
        _demo.Edit("workspace.yaml", Named, line);
        var result = await Cli.RunAsync("doctor", "--workspace", _demo.Path, "--lang", "en");
        Assert.Equal(proposed is not null, result.Out.Contains($"put into workspace.yaml: {proposed ?? "authserv"}", StringComparison.Ordinal));
    }

    private static decimal? Sales(DerivedState state) =>
        state.Ledger.Find(DistrictCode.Parse("4314", null), ReportingMonth.Parse("2023-12", null), IndicatorKey.Parse("sales"))?.Accepted?.Figure.Value;

    private void Report(string headers, string name = "sakhrai") => File.WriteAllText(
        _demo.In("inbox", name + ".eml"),
        $"{headers}Date: Wed, 17 Jan 2024 09:00:00 +0700\r\nFrom: sakhrai@cdd.example.org\r\nMessage-ID: <{name}@cdd.example.org>\r\nSubject: รายงาน OTOP เดือนธันวาคม 2566 อำเภอสระใคร\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nยอดจำหน่าย 5,124,600 บาท\r\n");
}
