using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Worker.Demo;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A demo workspace of its own, removed after the test.</summary>
internal sealed class DemoFolder : IDisposable
{
    public const string AsOf = "2024-01-16";

    public DemoFolder()
    {
        Path = Directory.CreateTempSubdirectory("ทดสอบ demo ").FullName;
        Directory.Delete(Path);
        DemoWorkspace.Make(Path);
    }

    public string Path { get; }

    public string Results => In("results.xlsx");

    public string Outbox => In("outbox");

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public Task<CliResult> SyncAsync(params string[] more) => Cli.RunAsync(["sync", "--once", "--workspace", Path, "--as-of", AsOf, .. more]);

    /// <summary>One live cycle, with what it derived.</summary>
    public async Task<CycleReport> CycleAsync(string asOf = AsOf)
    {
        using var session = await WorkspaceSession.OpenAsync(Path, Worker.AsOf.Standing(Worker.AsOf.Parse(asOf)), SessionMode.Once, TestContext.Current.CancellationToken);
        return await session.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As <see cref="CycleAsync"/>, for tests of what comes after it.</summary>
    public Task<CycleReport> LivedAsync(string asOf = AsOf) => LivedCycles.LiveAsync(Path, Worker.AsOf.Parse(asOf));

    public ResultsState ReadResults() => ResultsWorkbook.Read(File.ReadAllBytes(Results));

    public string[] Mails() => Directory.Exists(Outbox) ? [.. Directory.GetFiles(Outbox).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)] : [];

    /// <summary>What the server of the demo writes at the top of a mail whose sender is the one that he says.</summary>
    public static string Vouched(string domain = "cdd.example.org") => $"Authentication-Results: mx.example.org; dmarc=pass header.from={domain}\r\n";

    /// <summary>Replaces the sample's response workbook by a csv that can be edited as text.</summary>
    public string UseCsv(string variant = "utf-8")
    {
        foreach (var file in Directory.GetFiles(In("responses")))
        {
            File.Delete(file);
        }

        var csv = In("responses", "responses.csv");
        File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "Demo", "responses-variants", variant, "responses.csv"), csv);
        return csv;
    }

    /// <summary>Changes a text of one of the workspace's own files, as an editor would.</summary>
    public void Edit(string file, string old, string changed)
    {
        var text = File.ReadAllText(In(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(In(file), text.Replace(old, changed, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
