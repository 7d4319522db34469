using MailKit;
using MailKit.Net.Imap;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Mailbox.Connections;

/// <summary>The folders of a mailbox.</summary>
internal static class Folders
{
    extension(IMailFolder folder)
    {
        /// <summary>Opens a folder as it is now: one that was open already shows what others put there only after the server was asked.</summary>
        public async Task OpenAsItIsAsync(ImapClient client, FolderAccess access, CancellationToken cancellationToken)
        {
            await folder.OpenAsync(access, cancellationToken);
            await client.NoOpAsync(cancellationToken);
        }
    }

    /// <summary>The folder of sent mails: the one that the settings name, else the one that the server marks.</summary>
    /// <exception cref="MailboxUnavailableException">There is neither.</exception>
    public static async Task<IMailFolder> SentAsync(ImapClient client, MailboxSettings settings, CancellationToken cancellationToken) =>
        settings.Sent is { } name ? await client.GetFolderAsync(name, cancellationToken) : Marked(client) ?? throw FaultText.NoSentFolder();

    private static IMailFolder? Marked(ImapClient client) =>
        (client.Capabilities & (ImapCapabilities.SpecialUse | ImapCapabilities.XList)) != ImapCapabilities.None ? client.GetFolder(SpecialFolder.Sent) : null;
}
