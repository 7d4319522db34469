using System.CommandLine;
using OtopFormSync.Core;
using OtopFormSync.Core.Sync;
using OtopFormSync.Worker.Demo;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary><c>demo --google</c>: the same story as the demo of files, told by a spreadsheet and a mailbox at an emulator of Google.</summary>
internal static class GoogleDemo
{
    // The second shows officers by labels what the first has taken; then nothing is left to do.
    private static readonly string[] Cycles = ["first cycle", "second cycle (labels what was taken)", "idle cycle"];

    /// <summary>Makes the workspace, runs its cycles and shows what each has cost.</summary>
    public static async Task<ExitCode> RunAsync(CommandContext context, ParseResult parsed, string folder, Uri emulator, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var made = await DemoWorkspace.MakeAsync(folder, emulator, cancellationToken);
            using var session = await context.OpenAsync(folder, time, SessionMode.Once, cancellationToken);
            if (session.Configuration.Settings.Google is not { Address: { } address } google)
            {
                throw new WorkspaceFaultException(ExitCode.Usage, "The demo in this folder works on files", folder, "an earlier demo without --google made it", "choose another folder with --out DIR");
            }

            using var office = new GoogleOffice(address);
            var counts = new List<CallCounts>();
            foreach (var name in Cycles)
            {
                await office.ForgetCallsAsync(cancellationToken);
                var report = await session.RunAsync(cancellationToken);
                counts.Add(await office.CountAsync(cancellationToken));
                if (counts.Count == 1 && Show(context, parsed, report, session.Configuration.Wording) is var code && code is not (ExitCode.Ok or ExitCode.Review))
                {
                    return code;
                }
            }

            await context.Out.WriteLineAsync();
            foreach (var (name, count) in Cycles.Zip(counts))
            {
                await context.Out.WriteLineAsync($"{name}: {count}");
            }

            await context.Out.WriteLineAsync();
            await context.Out.WriteLineAsync(made ? $"workspace: {folder}" : $"workspace: {folder} (made by an earlier demo and kept; remove the folder to start afresh)");
            await context.Out.WriteLineAsync($"sheet:     {session.ResultsPlaceOf(session.Configuration.Programs[0])}");
            await context.Out.WriteLineAsync($"mailbox:   {new Uri(address, $"mail/{Uri.EscapeDataString(google.Mailbox!)}").AbsoluteUri}");
            return ExitCode.Ok;
        }
        catch (HttpRequestException away)
        {
            throw new WorkspaceFaultException(ExitCode.Unavailable, "The emulator of Google does not answer", emulator.AbsoluteUri, away.Message, "start it with: dotnet run --project tests/OtopFormSync.GoogleEmulator -- --urls http://127.0.0.1:8099", away);
        }
    }

    private static ExitCode Show(CommandContext context, ParseResult parsed, CycleReport report, IWording wording)
    {
        if (report.Programs[0].State is { } state)
        {
            GradeBoard.Write(context.Console(parsed), state, wording);
        }

        return CycleText.Write(report, context.Out, context.Error);
    }
}
