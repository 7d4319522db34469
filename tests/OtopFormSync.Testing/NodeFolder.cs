using System.Diagnostics;
using System.Text;

namespace OtopFormSync.Testing;

/// <summary>A folder of Node scripts beside the tests, with the public packages of its lock file.</summary>
/// <param name="name">The folder's name.</param>
public sealed class NodeFolder(string name)
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, name);

    /// <summary>Installs the packages.</summary>
    public async Task InstallAsync()
    {
        var (code, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], [], []);
        Assert.True(code == 0, output);
    }

    /// <summary>Runs one script and gives its exit code and what it said.</summary>
    /// <param name="script">The script.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="environment">What it finds in its environment.</param>
    public Task<(int Code, string Output)> RunAsync(string script, byte[] input, params (string Name, string Value)[] environment) => RunAsync("node", [script], input, environment);

    private async Task<(int Code, string Output)> RunAsync(string command, string[] arguments, byte[] input, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = _folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        void Add(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.ToString());
    }
}
