using OtopFormSync.Documents.Mail;
using OtopFormSync.Google;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>A workspace of a spreadsheet and a mailbox.</summary>
internal static class GoogleParts
{
    public static WorkspaceParts Of(GoogleWorkspace google, WorkspaceConfiguration configuration) => new()
    {
        Sources = [google.ResponsesOf(configuration.Programs), google.Inbox],
        Mails = new EmlReader(GoogleWorkspace.ReceivingServer),
        Sender = google.Sender,
        ResultsOf = google.ResultsOf,
        PlaceOf = _ => configuration.Settings.ResultsLink ?? google.ResultsLink,
    };
}
