using OtopFormSync.Folder;
using OtopFormSync.Storage;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>A workspace of files.</summary>
internal static class FolderParts
{
    public static WorkspaceParts Of(FolderLayout layout, WorkspaceConfiguration configuration, TimeProvider time, TimeProvider machine, Patience patience, IOpenStore record, MailParts mail)
    {
        var books = BooksOf(layout, configuration);
        return new()
        {
            Sources = [new FolderResponses(layout, configuration.Programs, time, patience, record, record, machine), mail.Inbox],
            Mails = mail.Reader,
            ReceivingServer = mail.ReceivingServer,
            Sender = mail.Sender,
            ResultsOf = program => new FolderResults(layout, () => books.PlaceOf(program), machine, books.Wrote),
            PlaceOf = program => configuration.Settings.ResultsLink ?? books.PlaceOf(program),
            Arrange = books.Arrange,
        };
    }

    /// <summary>Which workbook holds which program's results.</summary>
    public static FolderBooks BooksOf(FolderLayout layout, WorkspaceConfiguration configuration) =>
        new(layout, Path.Combine(layout.Root, configuration.Settings.Results), configuration.Programs);
}
