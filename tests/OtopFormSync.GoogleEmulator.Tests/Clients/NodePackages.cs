using System.Diagnostics;
using System.Text;

namespace OtopFormSync.GoogleEmulator.Tests.Clients;

/// <summary>The public Node clients, installed once from their lock file.</summary>
public sealed class NodePackages : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "google-clients");

    public async ValueTask InitializeAsync()
    {
        var (code, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], null);
        Assert.True(code == 0, output);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs one script against an emulator and gives its exit code and what it said.</summary>
    public static Task<(int Code, string Output)> RunScriptAsync(string script, Uri emulator) => RunAsync("node", [script], emulator);

    private static async Task<(int Code, string Output)> RunAsync(string command, string[] arguments, Uri? emulator)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (emulator is not null) { start.Environment["EMULATOR"] = emulator.ToString(); }
        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        void Add(object sender, DataReceivedEventArgs line)
        {
            lock (output) { output.AppendLine(line.Data); }
        }
        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.ToString());
    }
}
