using System.CommandLine;
using System.CommandLine.Parsing;
using OtopFormSync.Core;
using OtopFormSync.Worker.Workspaces;
using Spectre.Console;

namespace OtopFormSync.Worker.Commands;

/// <summary>Options that every command takes, and where it reads and writes.</summary>
internal sealed class CommandContext
{
    private const int WidthOfFiles = 140; // a file or pipe has no width of its own

    /// <summary>The workspace's folder.</summary>
    public Option<string> Workspace { get; } = new("--workspace", "-w")
    {
        Validators = { HoldPath },
        Description = "The workspace folder: responses/, inbox/, results.xlsx, outbox/, state.db",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    /// <summary>The worker's clock for this run.</summary>
    public Option<DateTimeOffset?> AsOf { get; } = new("--as-of")
    {
        Description = "The worker's clock for this run, for trying and testing: 2024-01-16 (end of that day) or 2024-01-16T09:30 (Bangkok)",
        HelpName = "DATE|INSTANT",
        CustomParser = Parse,
        Recursive = true,
    };

    /// <summary>No colours.</summary>
    public Option<bool> NoColor { get; } = new("--no-color") { Description = "No colours, as with the environment variable NO_COLOR", Recursive = true };

    /// <summary>The result of a command.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Messages, logs and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Raw standard input.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Raw standard output.</summary>
    public required Func<Stream> Output { get; init; }

    /// <summary>Shows a page to the person at this machine; false where there is no browser.</summary>
    public Func<Uri, bool> Browse { get; init; } = Browser.TryOpen;

    /// <summary>Where the progress of long work is shown; null for nowhere.</summary>
    public Func<IAnsiConsole>? ProgressConsole { get; init; }

    /// <summary>Does long work and shows how far it is.</summary>
    /// <param name="work">The work; says how far it is.</param>
    /// <returns>What the work returns.</returns>
    public Task<T> WithProgressAsync<T>(Func<Action<WorkProgress>, Task<T>> work) => ProgressText.DuringAsync(ProgressConsole?.Invoke(), TimeProvider.System, work);

    /// <summary>Put between the worker and what it is connected to, to try what it does when that fails.</summary>
    public Func<WorkspaceParts, WorkspaceParts>? Through { get; init; }

    /// <summary>The full path that the workspace has, or shall have.</summary>
    public string WorkspaceOf(ParseResult result) => Path.GetFullPath(result.GetValue(Workspace)!);

    /// <summary>The workspace that the command line names; null where it names none.</summary>
    public string? NamedWorkspace(ParseResult result) => result.GetResult(Workspace) is { Implicit: false } ? result.GetValue(Workspace) : null;

    /// <summary>The full path of a workspace that is there.</summary>
    /// <exception cref="WorkspaceFaultException">There is none: a mistyped folder makes no new workspace.</exception>
    public string WorkspaceAt(ParseResult result) => WorkspaceFolder.Existing(WorkspaceOf(result));

    /// <summary>The folder whose configuration is used, which need not be a workspace yet; without its own the one that came with the program.</summary>
    /// <exception cref="WorkspaceFaultException">A folder is named that is not there.</exception>
    public string ConfiguredOf(ParseResult result) => Directory.Exists(WorkspaceOf(result)) ? WorkspaceOf(result) : WorkspaceAt(result);

    /// <summary>Opens a workspace.</summary>
    public Task<WorkspaceSession> OpenAsync(string workspace, TimeProvider time, SessionMode mode, CancellationToken cancellationToken) =>
        WorkspaceSession.OpenAsync(workspace, time, TimeProvider.System, mode, cancellationToken, Through);

    /// <summary>The clock of one cycle.</summary>
    public TimeProvider ClockOf(ParseResult result) => Worker.AsOf.Standing(result.GetValue(AsOf));

    /// <summary>A console for tables on <see cref="Out"/>; without colours when output is redirected.</summary>
    public IAnsiConsole Console(ParseResult result)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(Out),
            ColorSystem = result.GetValue(NoColor) ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }

        return console;
    }

    private static void HoldPath(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value) || token.Value.Contains('\0', StringComparison.Ordinal)))
        {
            result.AddError("--workspace names no folder; expected the path of one");
        }
    }

    /// <summary>What was typed for an option or argument that takes one text; empty where it was none or several.</summary>
    public static string TextOf(ArgumentResult result) => result.Tokens is [var token] ? token.Value : "";

    private static DateTimeOffset? Parse(ArgumentResult result)
    {
        var text = TextOf(result);
        if (Worker.AsOf.Parse(text) is { } instant)
        {
            return instant;
        }

        result.AddError($"'{text}' is no day or instant of the years 2000 to 2100 (พ.ศ. 2543 ถึง 2643); expected such as 2024-01-16 or 2024-01-16T09:30");
        return null;
    }
}
