using System.Text;
using OtopFormSync.Worker.Commands;

namespace OtopFormSync.Worker.Tests;

/// <summary>Runs a command line in this process, as a person would type it.</summary>
internal static class Cli
{
    public static async Task<CliResult> RunAsync(string[] args, string input = "")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var raw = new MemoryStream();
        var context = new CommandContext
        {
            Out = output,
            Error = error,
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = () => raw,
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
