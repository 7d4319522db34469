using System.CommandLine;
using System.CommandLine.Parsing;
using OtopFormSync.Worker.Demo;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>demo</c>: the main job on sample data, in a folder of its own.</summary>
internal static class DemoCommand
{
    private const string Day = "2024-01-16";
    private const string FilesFolder = "otop-demo";
    private const string GoogleFolder = "otop-demo-google";

    public static Command Create(CommandContext context)
    {
        var outFolder = new Option<string?>("--out") { Description = $"Where to make the demo workspace, as --workspace says it; {FilesFolder}, or {GoogleFolder} with --google, unless given", HelpName = "DIR" };
        var google = new Option<Uri?>("--google") { Description = "Let the demo work on an emulator of Google at this address instead of files: dotnet run --project tests/OtopFormSync.GoogleEmulator -- --urls http://127.0.0.1:8099", HelpName = "URL", CustomParser = Emulator };
        var watch = new Option<bool>("--watch") { Description = "Keep watching the folder after the first cycle; stop with Ctrl+C" };
        var command = new Command("demo", $"Make a sample workspace of nine districts and three months, run one cycle on it and show the grades. The clock is {Day} unless --as-of says otherwise.") { outFolder, google, watch };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(outFolder) ?? context.NamedWorkspace(parsed) ?? (parsed.GetValue(google) is null ? FilesFolder : GoogleFolder));
            var instant = parsed.GetValue(context.AsOf) ?? AsOf.Parse(Day);
            if (parsed.GetValue(google) is { } emulator)
            {
                var code = await GoogleDemo.RunAsync(context, parsed, folder, emulator, AsOf.Standing(instant), cancellationToken);
                await context.Out.WriteLineAsync(WatchLine(parsed, context, folder));
                return parsed.GetValue(watch) && code is ExitCode.Ok ? await RunCommand.WatchAsync(context, folder, AsOf.Running(instant), cancellationToken) : (int)code;
            }

            var made = DemoWorkspace.Make(folder);
            using (var session = await context.OpenAsync(folder, AsOf.Standing(instant), SessionMode.Once, cancellationToken))
            {
                var report = await context.WithProgressAsync(progress => session.RunAsync(progress, cancellationToken));
                if (report.Programs[0].State is { } state)
                {
                    GradeBoard.Write(context.Console(parsed), state, session.Configuration.Wording);
                }

                var code = CycleText.Write(report, context.Out, context.Error);
                await ShowPlacesAsync(context.Out, parsed, context, session, folder, made);
                if (code == ExitCode.Unavailable)
                {
                    return (int)code;
                }
            }

            return parsed.GetValue(watch) ? await RunCommand.WatchAsync(context, folder, AsOf.Running(instant), cancellationToken) : (int)ExitCode.Ok;
        });
        return command;
    }

    private static async Task ShowPlacesAsync(TextWriter output, ParseResult parsed, CommandContext context, WorkspaceSession session, string folder, bool made)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(made ? $"workspace: {folder}" : $"workspace: {folder} (made by an earlier demo and kept; remove the folder to start afresh)");
        foreach (var program in session.Configuration.Programs)
        {
            await output.WriteLineAsync($"results:   {session.ResultsPlaceOf(program)}");
        }

        await output.WriteLineAsync($"mails:     {session.Outbox}");
        await output.WriteLineAsync(WatchLine(parsed, context, folder));
    }

    private static string WatchLine(ParseResult parsed, CommandContext context, string folder)
    {
        var clock = parsed.GetValue(context.AsOf) is null ? Day : parsed.Tokens.SkipWhile(token => token.Value != "--as-of").Skip(1).First().Value;
        return $"watch it:  dotnet run --project src/OtopFormSync.Worker -- run --workspace {Quoted(folder)} --as-of {clock}";
    }

    private static Uri? Emulator(ArgumentResult result)
    {
        var text = CommandContext.TextOf(result);
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        result.AddError($"'{text}' is no address; expected such as http://127.0.0.1:8099");
        return null;
    }

    private static string Quoted(string folder) => folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder;
}
