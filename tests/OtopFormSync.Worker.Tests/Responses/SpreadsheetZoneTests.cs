using OtopFormSync.Core.Reporting;
using OtopFormSync.Testing;

namespace OtopFormSync.Worker.Tests.Responses;

/// <summary>Somebody puts the spreadsheet's time zone right.</summary>
public sealed class SpreadsheetZoneTests
{
    [Fact]
    public async Task The_rows_are_the_same_reports_at_the_instants_of_their_wall_clock_and_nobody_is_mailed()
    {
        await using var google = await GoogleFolder.OpenAsync();
        SetZone(google, "America/New_York");
        var machine = new JumpingTime(TimeProvider.System.GetUtcNow());
        using var session = await google.WatchAsync(machine);
        var before = await session.RunAsync(TestContext.Current.CancellationToken);

        SetZone(google, "Asia/Bangkok");
        machine.Advance(TimeSpan.FromMinutes(11)); // the zone is looked at every ten minutes
        var after = await session.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 0), (after.Counts.New, after.Counts.Withdrawn, after.Counts.Returned));
        var (first, now) = (FirstRow(before), FirstRow(after));
        Assert.Equal((first.RawId, new DateTimeOffset(2023, 11, 6, 9, 30, 5, TimeSpan.FromHours(7))), (now.RawId, now.ReceivedAt));
        Assert.DoesNotContain(after.Sent, mail => before.Sent.Any(other => other.Key == mail.Key));
        Assert.All(after.Programs[0].State!.Received, report => Assert.Contains(before.Programs[0].State!.Received, other => other.RawId == report.RawId));
    }

    private static Core.Deriving.Assessing.ReceivedReport FirstRow(Core.Sync.CycleReport report) =>
        report.Programs[0].State!.Received.Where(received => received.Channel == ReportChannel.Form).MinBy(received => received.ReceivedAt)!;

    private static void SetZone(GoogleFolder google, string zone) => google.Server.State.Sheets.Change(google.SpreadsheetId, null, book =>
    {
        book.Properties["timeZone"] = zone;
        return 0;
    });
}
