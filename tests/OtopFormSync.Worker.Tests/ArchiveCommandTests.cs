using System.IO.Compression;
using System.Text;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Worker.Tests;

/// <summary>What an office keeps of a fiscal year, and whether it can tell later that it is whole.</summary>
public sealed class ArchiveCommandTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    private string File => _demo.In("archive", "archive-2567.zip");

    [Fact]
    public async Task A_years_reports_mails_results_and_settings_are_in_it_as_they_are()
    {
        await _demo.LivedAsync();
        var before = Files();
        var made = await MakeAsync();
        Assert.Equal(before, Files().Where(file => !file.StartsWith("archive", StringComparison.Ordinal) && !file.StartsWith("state.db-", StringComparison.Ordinal))); // beside it lies what any reader of the record makes

        using var zip = ZipFile.OpenRead(File);
        foreach (var mail in Directory.GetFiles(_demo.In("inbox")))
        {
            Assert.Contains(zip.Entries, entry => entry.FullName.StartsWith("reports/mails/", StringComparison.Ordinal) && Bytes(entry).AsSpan().SequenceEqual(System.IO.File.ReadAllBytes(mail)));
        }

        foreach (var mail in _demo.Mails())
        {
            Assert.Equal(System.IO.File.ReadAllBytes(Path.Combine(_demo.Outbox, mail)), Bytes(zip.GetEntry($"mails/{mail}")!));
        }

        Assert.Equal(System.IO.File.ReadAllBytes(_demo.Results), Bytes(zip.GetEntry("results/book/results.xlsx")!));
        Assert.Equal(_demo.ReadResults().Tabs.Select(tab => tab.Key), ResultsWorkbook.Read(Bytes(zip.GetEntry("results/otop-fy2567-q1.xlsx")!)).Tabs.Select(tab => tab.Key));
        Assert.Contains("อำเภอโพนพิสัย จ.หนองคาย", Text(zip, "reports/responses-1.csv"), StringComparison.Ordinal);
        Assert.NotNull(zip.GetEntry("settings/workspace.yaml"));
        Assert.NotNull(zip.GetEntry("settings/config/programs/otop-fy2567-q1.yaml"));
        Assert.Contains(made.Lines, line => line.Trim() == FormattableString.Invariant($"files:   {zip.Entries.Count - 1}"));
        Assert.DoesNotContain("'purge'", made.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_officer_decided_is_in_it_with_what_it_was_about()
    {
        var item = (await _demo.LivedAsync()).Programs[0].State!.Review.First(item => item.IsOpen && item.Choices.Contains(DecisionKind.Reject));
        WorkbookHand.At(_demo.Results).Type("ต้องตรวจสอบ", item.Id.Value, "คำตัดสิน", "ไม่ใช้รายงานนี้");
        await _demo.SyncAsync();
        await MakeAsync();
        using var zip = ZipFile.OpenRead(File);
        Assert.Contains(Text(zip, "decisions.csv").Split("\r\n"), line => line.Contains("ไม่ใช้รายงานนี้", StringComparison.Ordinal) && line.Contains(item.Reason.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secrets_and_the_record_itself_are_not_in_it()
    {
        System.IO.File.WriteAllText(_demo.In("token.json"), "secret-that-must-not-travel");
        await MakeAsync();
        using var zip = ZipFile.OpenRead(File);
        Assert.DoesNotContain(zip.Entries, entry => Encoding.UTF8.GetString(Bytes(entry)).Contains("secret-that-must-not-travel", StringComparison.Ordinal) || entry.FullName.EndsWith(".db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_year_gives_the_same_bytes()
    {
        await _demo.LivedAsync();
        await MakeAsync();
        var first = System.IO.File.ReadAllBytes(File);
        await MakeAsync();
        Assert.Equal(first, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public async Task A_year_that_goes_on_says_so_and_another_is_a_usage_error()
    {
        await _demo.LivedAsync();
        var running = await RunAsync("archive", "--year", "2567", "--as-of", DemoFolder.AsOf);
        Assert.Equal(ExitCode.Ok, running.Code);
        Assert.Contains("! the fiscal year 2567 is not over (its last day is 2024-09-30); make the archive again after it", running.Out, StringComparison.Ordinal);
        Assert.Matches("! open: reports of .*2023-12", running.Out);
        Assert.Contains("! no program yet: 2567-2, 2567-3, 2567-4", running.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("is not over", (await RunAsync("archive", "--year", "2024", "--as-of", "2024-10-01")).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await RunAsync("archive", "--year", "2568")).Code);
        Assert.Equal(ExitCode.Usage, (await RunAsync("archive", "--year", "67")).Code);
        Assert.Equal(ExitCode.Usage, (await RunAsync("archive")).Code);
    }

    public static TheoryData<string, Action<ZipArchive>, string> Tamperings => new()
    {
        { "a file changed", zip => Replace(zip, "decisions.csv", "x"), "decisions.csv: is not what it was" },
        { "a file taken away", zip => zip.GetEntry("mails/mails.csv")!.Delete(), "mails/mails.csv: is missing" },
        { "a file added", zip => Write(zip, "reports/late.eml", "x"), "reports/late.eml: was added" },
        { "a file twice", zip => Write(zip, "decisions.csv", "x"), "decisions.csv: is not what it was" },
        { "the index twice", zip => Write(zip, "index.csv", "x"), "index.csv: was added" },
        { "the index gone", zip => zip.GetEntry("index.csv")!.Delete(), "is no archive" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Tampering_is_found_and_named(string what, Action<ZipArchive> tamper, string told)
    {
        await MakeAsync();
        Assert.Equal(ExitCode.Ok, (await RunAsync("verify", File)).Code);
        using (var zip = ZipFile.Open(File, ZipArchiveMode.Update))
        {
            tamper(zip);
        }

        var found = await RunAsync("verify", File);
        Assert.True(found.Code == ExitCode.Failed, what);
        Assert.Contains(told, found.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_behind_the_end_of_it_is_found_though_no_program_shows_it()
    {
        await MakeAsync();
        await System.IO.File.AppendAllTextAsync(File, "x", TestContext.Current.CancellationToken);

        var found = await RunAsync("verify", File);
        Assert.Equal(ExitCode.Failed, found.Code);
        Assert.Contains("was added", found.Error, StringComparison.Ordinal);
    }

    /// <summary>Who changes a file and the index with it makes a whole archive again; the seal tells.</summary>
    [Fact]
    public async Task A_change_that_the_index_was_made_to_fit_is_found_by_the_seal()
    {
        var seal = (await MakeAsync()).Lines.Single(line => line.Contains("seal:", StringComparison.Ordinal)).Split(' ')[^1];
        Assert.Equal(ExitCode.Ok, (await RunAsync("verify", File, "--seal", seal.ToUpperInvariant())).Code);
        using (var zip = ZipFile.Open(File, ZipArchiveMode.Update))
        {
            var index = Text(zip, "index.csv");
            var line = index.Split("\r\n").Single(row => row.StartsWith("\"decisions.csv\"", StringComparison.Ordinal));
            Replace(zip, "decisions.csv", "x");
            Replace(zip, "index.csv", index.Replace(line, line[..^65] + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("x"u8)) + "\"", StringComparison.Ordinal));
        }

        Assert.Equal(ExitCode.Ok, (await RunAsync("verify", File)).Code);
        Assert.Equal(ExitCode.Failed, (await RunAsync("verify", File, "--seal", seal)).Code);
    }

    [Fact]
    public async Task What_was_cut_or_is_something_else_is_called_no_archive()
    {
        await MakeAsync();
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..^100]);
        Assert.Contains("is no archive", (await RunAsync("verify", File)).Error, StringComparison.Ordinal);
        Assert.Contains("is no archive", (await RunAsync("verify", _demo.In("workspace.yaml"))).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, (await RunAsync("verify", _demo.In("nothing.zip"))).Code);
    }

    [Fact]
    public async Task One_that_was_sealed_is_never_written_over()
    {
        var seal = (await MakeAsync()).Lines.Single(line => line.Contains("seal:", StringComparison.Ordinal)).Split(' ')[^1];
        await _demo.SyncAsync();
        var again = await MakeAsync();

        Assert.Contains("archive-2567 (2).zip", again.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, (await RunAsync("verify", File, "--seal", seal)).Code);
        Assert.Equal(ExitCode.Ok, (await RunAsync("verify", _demo.In("archive", "archive-2567 (2).zip"))).Code);
    }

    private async Task<CliResult> MakeAsync()
    {
        var made = await RunAsync("archive", "--year", "2567");
        Assert.True(made.Code == ExitCode.Ok, made.Error);
        return made;
    }

    private Task<CliResult> RunAsync(string command, params string[] more) =>
        Cli.RunAsync([command, .. more, "--workspace", _demo.Path, .. more.Contains("--as-of") ? Array.Empty<string>() : ["--as-of", DemoFolder.AsOf]]);

    private List<string> Files() =>
        [.. Directory.GetFiles(_demo.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_demo.Path, file)).Order(StringComparer.Ordinal)];

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string Text(ZipArchive zip, string path) => Encoding.UTF8.GetString(Bytes(zip.GetEntry(path)!));

    private static void Replace(ZipArchive zip, string path, string text)
    {
        zip.GetEntry(path)!.Delete();
        Write(zip, path, text);
    }

    private static void Write(ZipArchive zip, string path, string text)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
