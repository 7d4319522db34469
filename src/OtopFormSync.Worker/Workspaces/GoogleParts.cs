using OtopFormSync.Google;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>A workspace of a spreadsheet and a mailbox.</summary>
internal static class GoogleParts
{
    public static WorkspaceParts Of(GoogleWorkspace google, WorkspaceConfiguration configuration, MailParts mail) => new()
    {
        Sources = [google.ResponsesOf(configuration.Programs), mail.Inbox],
        Mails = mail.Reader,
        ReceivingServer = mail.ReceivingServer,
        Sender = mail.Sender,
        ResultsOf = google.ResultsOf,
        SharesBook = true,
        PlaceOf = _ => configuration.Settings.ResultsLink ?? google.ResultsLink,
    };
}
