using System.CommandLine;
using OtopFormSync.Google.Auth;
using OtopFormSync.Google.Calls;
using OtopFormSync.Line.Messaging;
using OtopFormSync.Mailbox.Connections;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary>The command line: parses, runs one command, turns what it answers or throws into an exit code.</summary>
internal static class Root
{
    /// <summary>Runs a command line.</summary>
    public static async Task<int> RunAsync(string[] args, CommandContext context, CancellationToken cancellationToken)
    {
        var parsed = Command(context).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await context.Error.WriteLineAsync($"✗ {error.Message}");
            }

            await context.Error.WriteLineAsync($"  next:  {Usage(parsed)} --help");
            return (int)ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new() { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (int)ExitCode.Interrupted;
        }
        catch (ConfigurationRefusedException refused)
        {
            ErrorText.Write(context.Error, refused.Problems, refused.Notices);
            return (int)ExitCode.Configuration;
        }
        catch (SignInFileException refused)
        {
            // It was whole when the configuration was read.
            ErrorText.Write(context.Error, [refused.Message]);
            return (int)ExitCode.Configuration;
        }
        catch (WorkspaceFaultException fault)
        {
            ErrorText.Write(context.Error, fault.What, fault.Where, fault.Message, fault.Next);
            return (int)fault.Code;
        }
        catch (GoogleUnavailableException fault)
        {
            ErrorText.Write(context.Error, "Google could not be used", Workspace(), fault.Telling.InBoth, RemoteFaults.Next(fault.Reach));
            return (int)RemoteFaults.Code(fault.Reach);
        }
        catch (MailboxUnavailableException fault)
        {
            ErrorText.Write(context.Error, "The mailbox could not be used", Workspace(), fault.Telling.InBoth, RemoteFaults.Next(fault.Reach));
            return (int)RemoteFaults.Code(fault.Reach);
        }
        catch (LineUnavailableException fault)
        {
            ErrorText.Write(context.Error, "LINE could not be used", Workspace(), fault.Telling.InBoth, RemoteFaults.Next(fault.Reach));
            return (int)RemoteFaults.Code(fault.Reach);
        }
        catch (TimeoutException slow)
        {
            ErrorText.Write(context.Error, "The work did not end in time", Workspace(), slow.Message, "nothing; run the command again later, and it goes on from there");
            return (int)ExitCode.Unavailable;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            ErrorText.Write(context.Error, "A file could not be read or written", Workspace(), fault.Message, "mend the cause and run the command again; nothing was lost");
            return (int)ExitCode.Failed;
        }
        catch (Exception fault)
        {
            // Whatever it is, whoever called gets a documented code and a person can pass on what it was.
            ErrorText.Write(context.Error, "Something went wrong that was not foreseen", Workspace(), $"{fault.GetType().Name}: {fault.Message}", "run the command again; if it stays, pass these lines on. What stood before stands");
            return (int)ExitCode.Failed;
        }

        string Workspace() => context.WorkspaceOf(parsed);
    }

    /// <summary>All commands.</summary>
    public static RootCommand Command(CommandContext context) => new("Reads districts' monthly reports, grades them and keeps the results book, the digest, reminders and receipts up to date.\nรวบรวมรายงานของอำเภอ จัดระดับ และปรับปรุงสมุดผลให้เป็นปัจจุบันโดยอัตโนมัติ")
    {
        context.Workspace,
        context.AsOf,
        context.NoColor,
        DemoCommand.Create(context),
        RunCommand.Create(context),
        SyncCommand.Create(context),
        StatusCommand.Create(context),
        WorkspaceCommand.Create(context),
        ExplainCommand.Create(context),
        DigestCommand.Create(context),
        ReportCommand.Create(context),
        ExportCommand.Create(context),
        ArchiveCommand.Create(context),
        VerifyCommand.Create(context),
        PurgeCommand.Create(context),
        ImportCommand.Create(context),
        ReadCommand.Create(context),
        GradeCommand.Create(context),
        ConfigCommand.Create(context),
        ProgramCommand.Create(context),
        InitCommand.Create(context),
        DoctorCommand.Create(context),
        AuthCommand.Create(context),
        LineCommand.Create(context),
        FormScriptCommand.Create(context),
        FormCommand.Create(context),
    };

    private static string Usage(ParseResult parsed)
    {
        var names = new List<string>();
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Insert(0, result.Command is RootCommand ? "otopformsync" : result.Command.Name);
        }

        return string.Join(' ', names);
    }
}
