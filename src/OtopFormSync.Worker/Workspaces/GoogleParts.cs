using OtopFormSync.Documents.Mail;
using OtopFormSync.Google;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>A workspace of a spreadsheet and a mailbox.</summary>
internal static class GoogleParts
{
    public static WorkspaceParts Of(GoogleWorkspace google, WorkspaceConfiguration configuration, TimeProvider machine) => new()
    {
        Sources = [google.ResponsesOf(configuration.Programs), google.Inbox],
        Mails = new EmlReader(new(GoogleWorkspace.ReceivingServer) { HasAlwaysCounted = true }, machine),
        Sender = google.Sender,
        ResultsOf = google.ResultsOf,
        SharesBook = true,
        PlaceOf = _ => configuration.Settings.ResultsLink ?? google.ResultsLink,
    };
}
