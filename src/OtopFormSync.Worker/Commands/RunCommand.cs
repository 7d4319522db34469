using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OtopFormSync.Worker.Hosting;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>run</c>: keeps watching a workspace until it is stopped.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("run", "Keep watching the workspace: new reports show in the results within the poll interval; digests, reminders and receipts go out when due. Stop with Ctrl+C.");
        command.SetAction((parsed, cancellationToken) => WatchAsync(context, context.WorkspaceAt(parsed), AsOf.Running(parsed.GetValue(context.AsOf)), cancellationToken));
        return command;
    }

    /// <summary>Watches until the token is cancelled or the process is told to stop.</summary>
    public static async Task<int> WatchAsync(CommandContext context, string workspace, TimeProvider time, CancellationToken cancellationToken)
    {
        using var session = await context.OpenAsync(workspace, time, SessionMode.Watching, cancellationToken);
        using var host = WorkerHost.Build(session, time);
        var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OtopFormSync");
        logger.Started(workspace, session.Configuration.Settings.Poll.TotalSeconds);
        await host.RunAsync(cancellationToken);
        logger.Stopping();
        return (int)ExitCode.Ok;
    }
}
