using System.Text;
using OtopFormSync.Worker.Commands;

namespace OtopFormSync.Worker.Tests;

/// <summary>Runs a command line in this process, as a person would type it.</summary>
internal static class Cli
{
    /// <summary>The program where it was built: beside the tests stand the libraries of the emulator's web server, not its own.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "OtopFormSync.Worker", new DirectoryInfo(AppContext.BaseDirectory).Name, "otopformsync.dll"));

    public static Task<CliResult> RunAsync(string[] args, string input = "") => RunAsync(args, _ => input, _ => false);

    /// <summary>Runs a command that a person answers at the console or in a browser.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="type">What the person types after what was printed so far.</param>
    /// <param name="browse">What the person does with a page; false without a browser.</param>
    public static async Task<CliResult> RunAsync(string[] args, Func<string, string> type, Func<Uri, bool> browse)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var raw = new MemoryStream();
        var context = new CommandContext
        {
            Out = output,
            Error = error,
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(type(output.ToString()))),
            Output = () => raw,
            Browse = browse,
        };
        var code = await Root.RunAsync(args, context, TestContext.Current.CancellationToken);
        return new((ExitCode)code, output.ToString() + Encoding.UTF8.GetString(raw.ToArray()), error.ToString());
    }

    public static Task<CliResult> RunAsync(params string[] args) => RunAsync(args, "");
}

internal sealed record CliResult(ExitCode Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
