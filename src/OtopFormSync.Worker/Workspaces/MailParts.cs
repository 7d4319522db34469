using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Folder;
using OtopFormSync.Folder.Inbox;
using OtopFormSync.Google;
using OtopFormSync.Mailbox;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>How a workspace's mails come and go: as files, through Gmail, or through another mailbox.</summary>
/// <param name="Inbox">Where mails come from.</param>
/// <param name="Reader">Takes mails apart.</param>
/// <param name="ReceivingServer">The server whose word counts about their senders; null while none is named.</param>
/// <param name="Sender">How notices go out.</param>
internal sealed record MailParts(IReportSource Inbox, IMailReader Reader, string? ReceivingServer, INoticeSender Sender)
{
    /// <summary>Mails as files.</summary>
    public static MailParts OfFolder(FolderLayout layout, WorkspaceConfiguration configuration, TimeProvider time, TimeProvider machine, Patience patience, IReportStore record, IPictureReader pictures)
    {
        var clock = new MailClock(machine, record);
        return new(new FolderInbox(layout, time, patience, clock, machine), ReaderOf(configuration, machine, pictures), configuration.Settings.Authserv, new FolderSender(layout, clock));
    }

    /// <summary>Mails through Gmail, which vouches for senders.</summary>
    public static MailParts OfGmail(GoogleWorkspace google, TimeProvider machine, IPictureReader pictures) =>
        new(google.Inbox, new EmlReader(new(GoogleWorkspace.ReceivingServer) { HasAlwaysCounted = true }, machine, pictures), GoogleWorkspace.ReceivingServer, google.Sender);

    /// <summary>Mails through another mailbox.</summary>
    /// <param name="mailbox">The mailbox.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="machine">The machine's clock.</param>
    /// <param name="outbox">Where what went out is laid as a file as well; null for nowhere.</param>
    /// <param name="pictures">Reads pictures.</param>
    public static MailParts OfMailbox(MailboxWorkspace mailbox, WorkspaceConfiguration configuration, TimeProvider machine, FolderSender? outbox, IPictureReader pictures) =>
        new(mailbox.Inbox, ReaderOf(configuration, machine, pictures), configuration.Settings.Authserv, outbox is null ? mailbox.Sender : new RecordedSender(mailbox.Sender, outbox));

    private static EmlReader ReaderOf(WorkspaceConfiguration configuration, TimeProvider machine, IPictureReader pictures) => new(new(configuration.Settings.Authserv), machine, pictures);
}
