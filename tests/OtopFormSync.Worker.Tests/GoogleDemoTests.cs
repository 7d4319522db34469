using OtopFormSync.GoogleEmulator;

namespace OtopFormSync.Worker.Tests;

/// <summary>The demo at an emulator of Google.</summary>
public sealed class GoogleDemoTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_spreadsheet_and_a_mailbox_give_the_same_grades_doubts_and_mails_as_files()
    {
        using var files = new DemoFolder();
        await using var google = await GoogleFolder.OpenAsync();

        var expected = await files.CycleAsync();
        var actual = await google.CycleAsync();

        Assert.Equal(expected.Programs[0].State!.Scorecards, actual.Programs[0].State!.Scorecards);
        Assert.Equal(expected.Programs[0].State!.Review.Select(item => (item.Code, item.District, item.IsOpen)), actual.Programs[0].State!.Review.Select(item => (item.Code, item.District, item.IsOpen)));
        Assert.Equal(expected.Sent.Select(notice => notice.Kind), actual.Sent.Select(notice => notice.Kind));
        Assert.Equal(expected.Counts, actual.Counts);
        Assert.Empty(actual.Problems);
        Assert.True(actual.Programs[0].IsPublished);
    }

    [Fact]
    public async Task The_demo_shows_the_grades_the_pages_and_what_each_cycle_asked_of_Google()
    {
        await using var server = await GoogleEmulatorServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("ทดสอบ google ").FullName;
        try
        {
            var result = await Cli.RunAsync("demo", "--google", server.Address.AbsoluteUri, "--out", folder);

            Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
            Assert.Contains("เมืองหนองคาย", result.Out, StringComparison.Ordinal);
            Assert.Contains("first cycle: Sheets 2 reads, 1 writes;", result.Out, StringComparison.Ordinal);
            Assert.Contains("idle cycle: Sheets 1 reads, 0 writes; Gmail 1 calls (history.list 1)", result.Out, StringComparison.Ordinal);
            using var browser = new HttpClient();
            foreach (var page in result.Lines.Where(line => line.StartsWith("sheet:", StringComparison.Ordinal) || line.StartsWith("mailbox:", StringComparison.Ordinal)))
            {
                Assert.Contains("OTOP", await browser.GetStringAsync(page.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], Stop), StringComparison.Ordinal);
            }

            var again = await Cli.RunAsync("demo", "--google", server.Address.AbsoluteUri, "--out", folder);
            Assert.Contains("made by an earlier demo", again.Out, StringComparison.Ordinal);
            Assert.Single(server.State.Sheets.All);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_emulator_that_is_not_there_is_told_with_how_to_start_it()
    {
        var server = await GoogleEmulatorServer.StartAsync();
        await server.DisposeAsync();
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        var result = await Cli.RunAsync("demo", "--google", server.Address.AbsoluteUri, "--out", folder);

        Assert.Equal(ExitCode.Unavailable, result.Code);
        Assert.Contains("dotnet run --project tests/OtopFormSync.GoogleEmulator", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_demo_of_files_is_not_taken_for_one_at_Google()
    {
        await using var server = await GoogleEmulatorServer.StartAsync();
        using var files = new DemoFolder();

        var result = await Cli.RunAsync("demo", "--google", server.Address.AbsoluteUri, "--out", files.Path);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("--out DIR", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_address_is_a_usage_error() =>
        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync("demo", "--google", "127.0.0.1:8099")).Code);
}
