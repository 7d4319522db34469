using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

namespace OtopFormSync.Worker.Tests;

/// <summary>Who may open what the worker writes: secrets and the record its owner alone, what officers work with whoever may open its folder; and a link in a temporary file's place leads nowhere.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RightsTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("000")]
    [InlineData("022")]
    [InlineData("077")]
    public async Task Whatever_the_process_allows_new_files_they_get_the_rights_that_they_need(string umask)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        File.SetUnixFileMode(_demo.Path, Mode("770"));
        File.SetUnixFileMode(_demo.In("inbox"), Mode("755"));

        await SyncAsync(umask);

        Assert.Equal(
            ["state.db 600", ".otopformsync/health.json 600", "results.xlsx 660", "outbox 770", "inbox 755", "a mail 660"],
            [
                .. ((string[])["state.db", ".otopformsync/health.json", "results.xlsx", "outbox", "inbox"]).Select(name => $"{name} {ModeOf(_demo.In(name))}"),
                .. _demo.Mails().Select(mail => $"a mail {ModeOf(Path.Combine(_demo.Outbox, mail))}").Distinct(),
            ]);
    }

    [Fact]
    public async Task A_record_that_others_could_read_is_closed_to_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        await _demo.SyncAsync();
        File.SetUnixFileMode(_demo.In("state.db"), Mode("664"));
        await _demo.SyncAsync();
        Assert.Equal("600", ModeOf(_demo.In("state.db")));
    }

    [Fact]
    public async Task A_link_in_the_place_of_a_temporary_file_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs a right there");
        await _demo.CycleAsync("2024-01-11");
        var victim = _demo.In("victim.txt");
        await File.WriteAllTextAsync(victim, "untouched", TestContext.Current.CancellationToken);
        var names = ((string[])[".otopformsync/health.json.new", ".otopformsync/running.new", ".results.xlsx.new"])
            .Concat(_demo.Mails().Select(mail => $".otopformsync/staging/{Path.ChangeExtension(mail, ".tmp")}"));
        foreach (var name in names)
        {
            File.CreateSymbolicLink(_demo.In(name), victim);
        }

        await _demo.CycleAsync("2024-01-16");

        Assert.Equal("untouched", await File.ReadAllTextAsync(victim, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("before the first cycle", "cannot be made")]
    [InlineData("its folders alone", "The record cannot be opened")]
    [InlineData("all of it", "is read-only for this account")]
    public async Task A_workspace_that_this_account_may_only_read_is_called_so_and_left_as_it_is(string what, string told)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        if (what != "before the first cycle")
        {
            await _demo.SyncAsync();
        }

        var before = Contents();
        Close(what == "all of it");
        try
        {
            var refused = await SyncHeldToRightsAsync();
            Assert.Equal(ExitCode.Failed, refused.Code);
            Assert.Contains(told, refused.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("another process", refused.Error, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(before, Contents());
        }
        finally
        {
            Open();
        }

        Assert.Equal(ExitCode.Review, (await _demo.SyncAsync()).Code);
    }

    // The health may tell that this account may write nothing else.
    private string[] Contents() => [.. Directory.GetFiles(_demo.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "health.json").Order(StringComparer.Ordinal).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}")];

    private void Close(bool withFiles)
    {
        foreach (var entry in Directory.GetFileSystemEntries(_demo.Path, "*", SearchOption.AllDirectories).Append(_demo.Path).Where(entry => withFiles || Directory.Exists(entry)))
        {
            File.SetUnixFileMode(entry, File.GetUnixFileMode(entry) & ~Mode("222"));
        }
    }

    private void Open()
    {
        foreach (var entry in Directory.GetFileSystemEntries(_demo.Path, "*", SearchOption.AllDirectories).Append(_demo.Path))
        {
            File.SetUnixFileMode(entry, File.GetUnixFileMode(entry) | UnixFileMode.UserWrite);
        }
    }

    private async Task SyncAsync(string umask)
    {
        var done = await RunAsync("sh", ["-c", $"umask {umask}; exec \"$0\" \"$@\"", "dotnet", .. Sync()]);
        Assert.True(done.Code is ExitCode.Ok or ExitCode.Review, done.Error);
    }

    /// <summary>A cycle by an account that is held to the rights of files; root is not, unless it gives that power up.</summary>
    private async Task<CliResult> SyncHeldToRightsAsync() => Environment.IsPrivilegedProcess
        ? await RunAsync("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "dotnet", .. Sync()])
        : await _demo.SyncAsync();

    private string[] Sync() => [Cli.Program, "sync", "--once", "--workspace", _demo.Path, "--as-of", DemoFolder.AsOf];

    private static async Task<CliResult> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new((ExitCode)process.ExitCode, await output, error);
    }

    private static UnixFileMode Mode(string octal) => (UnixFileMode)Convert.ToInt32(octal, 8);

    private static string ModeOf(string path) => Convert.ToString((int)File.GetUnixFileMode(path), 8).ToString(CultureInfo.InvariantCulture);
}
