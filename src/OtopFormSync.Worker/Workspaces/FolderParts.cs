using OtopFormSync.Core.Programs;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Folder;
using OtopFormSync.Folder.Inbox;
using OtopFormSync.Storage;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>A workspace of files.</summary>
internal static class FolderParts
{
    public static WorkspaceParts Of(FolderLayout layout, WorkspaceConfiguration configuration, TimeProvider time, TimeProvider machine, Patience patience, IOpenStore record)
    {
        var clock = new MailClock(machine, record);
        return new()
        {
            Sources =
            [
                new FolderResponses(layout, configuration.Programs, time, patience, record, record),
                new FolderInbox(layout, time, patience, clock),
            ],
            Mails = new EmlReader(new(configuration.Settings.Authserv), machine),
            Sender = new FolderSender(layout, clock),
            ResultsOf = program => new FolderResults(layout, ResultsFile(layout, configuration, program)),
            PlaceOf = program => configuration.Settings.ResultsLink ?? ResultsFile(layout, configuration, program),
        };
    }

    // The first program's results are the workspace's main results; others stand beside them under their own name.
    private static string ResultsFile(FolderLayout layout, WorkspaceConfiguration configuration, Program program)
    {
        var main = Path.Combine(layout.Root, configuration.Settings.Results);
        return ReferenceEquals(program, configuration.Programs[0])
            ? main
            : Path.Combine(Path.GetDirectoryName(main)!, $"{Path.GetFileNameWithoutExtension(main)}-{program.Id}.xlsx");
    }
}
