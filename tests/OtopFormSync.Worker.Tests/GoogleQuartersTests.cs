using OtopFormSync.Google.Testing;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Worker.Tests;

/// <summary>Several quarters in one spreadsheet: tabs are named by their quarter, the open one comes first, and of a closed one the summary stays.</summary>
public sealed class GoogleQuartersTests
{
    private const string First = "otop-fy2567-q1";

    [Fact]
    public async Task Tabs_say_their_quarter_and_a_closed_one_keeps_its_summary_with_what_officers_wrote()
    {
        await using var google = await GoogleFolder.OpenAsync();
        await SyncAsync(google, DemoFolder.AsOf);
        var alone = Tabs(google);
        var hand = HandOf(google);
        hand.Type(Summary, "สังคม", "หมายเหตุ", "โทรติดตาม");
        Assert.Equal(ExitCode.Ok, (await google.RunAsync("program", "new", "--quarter", "2567-2", "--yes")).Code);
        await SyncAsync(google, "2024-01-17");
        var ahead = Tabs(google);
        await SyncAsync(google, "2024-02-01");
        var front = Tabs(google);
        google.Edit("programs: [otop-fy2567-q1, otop-fy2567-q2]", "programs: [otop-fy2567-q2, otop-fy2567-q1]");
        await SyncAsync(google, "2024-02-01");
        var reordered = Tabs(google);
        Edit(google, "closedMonths: []", "closedMonths: [2023-10, 2023-11, 2023-12]");
        await SyncAsync(google, "2024-02-02");
        await SyncAsync(google, "2024-02-03");
        var closed = Tabs(google);
        var again = await SyncAsync(google, "2024-02-03");

        Assert.Equal(Summary, alone[0]); // one quarter alone is called as ever
        Assert.DoesNotContain(ahead.Concat(front).Concat(closed), tab => tab.EndsWith(')'));
        Assert.Equal(("สรุป 1/2567", "ต้องตรวจสอบ 1/2567"), (ahead[0], ahead.Single(tab => tab.StartsWith("ต้องตรวจสอบ 1", StringComparison.Ordinal))));
        Assert.True(ahead.IndexOf("สรุป 2/2567") > ahead.IndexOf("คำอธิบาย 1/2567"));
        Assert.Equal("สรุป 2/2567", front[0]);
        Assert.True(front.IndexOf("สรุป 1/2567") > front.IndexOf("คำอธิบาย 2/2567"));
        Assert.Equal(front, reordered);
        Assert.Equal(["สรุป 1/2567", "ต้องตรวจสอบ 1/2567"], closed.Where(tab => tab.EndsWith("1/2567", StringComparison.Ordinal))); // the demo has questions that are still open
        Assert.Contains("โทรติดตาม", HandOf(google).Cells("สรุป 1/2567").Values);
        Assert.DoesNotContain("โทรติดตาม", HandOf(google).Cells("สรุป 2/2567").Values);
        Assert.Contains("unchanged", again, StringComparison.Ordinal);
        Assert.DoesNotContain("written", again, StringComparison.Ordinal);
    }

    private static SpreadsheetHand HandOf(GoogleFolder google) => new(google.Server.State.Sheets, google.SpreadsheetId);

    // The responses stand there as well.
    private static List<string> Tabs(GoogleFolder google) => [.. HandOf(google).Tabs.Where(tab => !tab.Contains("การตอบกลับ", StringComparison.Ordinal))];

    private static async Task<string> SyncAsync(GoogleFolder google, string asOf)
    {
        var result = await Cli.RunAsync("sync", "--once", "--workspace", google.Path, "--as-of", asOf);
        Assert.True(result.Code is ExitCode.Ok or ExitCode.Review, result.Error);
        return result.Out;
    }

    private static void Edit(GoogleFolder google, string old, string changed)
    {
        var file = google.In("config", "programs", $"{First}.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, changed, StringComparison.Ordinal));
    }
}
