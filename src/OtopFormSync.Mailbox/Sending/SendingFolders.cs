using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Mailbox.Sending;

/// <summary>What the mailbox's folders tell of our mails: what is to go out lies in a folder of our own, and is marked before it goes; what went out lies among the mails sent.</summary>
/// <param name="line">The line to the folders.</param>
/// <param name="settings">What the workspace says.</param>
internal sealed class SendingFolders(ImapLine line, MailboxSettings settings)
{
    /// <summary>The folder of mails that are to go out, as officers see it.</summary>
    public const string Outgoing = "OTOP กำลังส่ง";

    // Kept by every server, and seen by people as a star.
    private const MessageFlags Begun = MessageFlags.Flagged;

    private const string MessageId = "Message-ID";

    /// <summary>Looks where a notice stands.</summary>
    public Task<Standing> FindAsync(NoticeKey key, CancellationToken cancellationToken) => line.UseAsync(
        async (client, stop) =>
        {
            // First what is to go out: a mail that goes out meanwhile is then found in both, and not in none.
            var drafts = await OutgoingAsync(client, stop) is { } outgoing ? await FindAsync(client, outgoing, key, stop) : [];
            var sent = await FindAsync(client, await Folders.SentAsync(client, settings, stop), key, stop);
            return new Standing(sent.Count > 0, drafts);
        },
        cancellationToken);

    /// <summary>Whether a notice is among the mails sent.</summary>
    public Task<bool> IsSentAsync(NoticeKey key, CancellationToken cancellationToken) => line.UseAsync(
        async (client, stop) => (await FindAsync(client, await Folders.SentAsync(client, settings, stop), key, stop)).Count > 0,
        cancellationToken);

    /// <summary>Puts a mail among those that are to go out, unless it lies there.</summary>
    public Task KeepDraftAsync(OutgoingNotice notice, CancellationToken cancellationToken) => line.UseAsync(
        async (client, stop) =>
        {
            var outgoing = await OutgoingAsync(client, stop) ?? await MakeOutgoingAsync(client, stop);
            return (await FindAsync(client, outgoing, notice.Key, stop)).Count > 0 || await AppendAsync(outgoing, notice, stop);
        },
        cancellationToken);

    /// <summary>Marks drafts as begun, and makes sure that the mark stays.</summary>
    public Task BeginAsync(NoticeKey key, CancellationToken cancellationToken) => line.UseAsync(
        async (client, stop) =>
        {
            var outgoing = await OpenOutgoingAsync(client, stop);
            await outgoing.AddFlagsAsync(Ids(await FindAsync(client, outgoing, key, stop)), Begun, silent: true, stop);
            return (await FindAsync(client, outgoing, key, stop)).All(draft => draft.IsBegun) ? true : throw FaultText.NoMarks();
        },
        cancellationToken);

    /// <summary>Takes the marks off again: it is known that nothing went out.</summary>
    public Task TakeBackAsync(NoticeKey key, CancellationToken cancellationToken) => line.UseAsync(
        async (client, stop) =>
        {
            var outgoing = await OpenOutgoingAsync(client, stop);
            await outgoing.RemoveFlagsAsync(Ids(await FindAsync(client, outgoing, key, stop)), Begun, silent: true, stop);
            return true;
        },
        cancellationToken);

    /// <summary>Puts a mail that went out among the mails sent, where the settings say so and it is not there, and removes what lay of it among those that were to go out.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="wasTaken">False when nobody got it: then it is not put there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task FileAsync(OutgoingNotice notice, bool wasTaken, CancellationToken cancellationToken) => line.UseAsync(
        async (client, stop) =>
        {
            if (wasTaken && settings.Append != SentCopy.Never)
            {
                var sent = await Folders.SentAsync(client, settings, stop);
                if ((await FindAsync(client, sent, notice.Key, stop)).Count == 0)
                {
                    await AppendAsync(sent, notice, stop);
                }
            }

            if (await OutgoingAsync(client, stop) is { } outgoing && await FindAsync(client, outgoing, notice.Key, stop) is { Count: > 0 } drafts)
            {
                await outgoing.OpenAsync(FolderAccess.ReadWrite, stop);
                await outgoing.AddFlagsAsync(Ids(drafts), MessageFlags.Deleted, silent: true, stop);
                await outgoing.ExpungeAsync(Ids(drafts), stop);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Puts a mail into the folder that reports come into, unread.</summary>
    public Task DeliverAsync(MimeMessage mail, CancellationToken cancellationToken) => line.UseAsync(
        async (client, stop) =>
        {
            var inbox = await client.GetFolderAsync(settings.Folder, stop);
            await inbox.AppendAsync(new AppendRequest(mail, MessageFlags.None), stop);
            return true;
        },
        cancellationToken);

    private static async Task<IReadOnlyList<Draft>> FindAsync(ImapClient client, IMailFolder folder, NoticeKey key, CancellationToken cancellationToken)
    {
        if (!folder.IsOpen || folder.Access == FolderAccess.None)
        {
            await folder.OpenAsItIsAsync(client, FolderAccess.ReadOnly, cancellationToken);
        }
        else
        {
            await client.NoOpAsync(cancellationToken);
        }

        // A server looks for parts of a header: other keys begin like this one.
        var like = SearchQuery.HeaderContains(OutgoingNotice.KeyHeader, key.Value).Or(SearchQuery.HeaderContains(MessageId, key.Value));
        var found = await folder.SearchAsync(like, cancellationToken);
        return found.Count == 0
            ? []
            : [
                .. (await folder.FetchAsync(found, new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.Flags, [OutgoingNotice.KeyHeader, MessageId]), cancellationToken))
                    .Where(mail => mail.Headers is { } headers && Bears(headers, key))
                    .Select(mail => new Draft(mail.UniqueId, mail.Flags?.HasFlag(Begun) == true)),
            ];
    }

    // Some servers give a mail that goes out another Message-ID.
    private static bool Bears(HeaderList headers, NoticeKey key) =>
        string.Equals(headers[OutgoingNotice.KeyHeader]?.Trim(), key.Value, StringComparison.Ordinal)
        || string.Equals(headers[HeaderId.MessageId]?.Trim().TrimStart('<').Split('@')[0], key.Value, StringComparison.Ordinal);

    private static async Task<bool> AppendAsync(IMailFolder folder, OutgoingNotice notice, CancellationToken cancellationToken)
    {
        using var mail = MailOf(notice);
        await folder.AppendAsync(new AppendRequest(mail, MessageFlags.Seen), cancellationToken);
        return true;
    }

    /// <summary>The notice as a mail.</summary>
    public static MimeMessage MailOf(OutgoingNotice notice) => MimeMessage.Load(new MemoryStream([.. notice.Mime], writable: false), CancellationToken.None);

    private static async Task<IMailFolder?> OutgoingAsync(ImapClient client, CancellationToken cancellationToken)
    {
        try
        {
            return await RootOf(client).GetSubfolderAsync(Outgoing, cancellationToken);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    private static async Task<IMailFolder> OpenOutgoingAsync(ImapClient client, CancellationToken cancellationToken)
    {
        var outgoing = await RootOf(client).GetSubfolderAsync(Outgoing, cancellationToken);
        await outgoing.OpenAsItIsAsync(client, FolderAccess.ReadWrite, cancellationToken);
        return outgoing;
    }

    private static async Task<IMailFolder> MakeOutgoingAsync(ImapClient client, CancellationToken cancellationToken)
    {
        var made = await RootOf(client).CreateAsync(Outgoing, isMessageFolder: true, cancellationToken) ?? throw new FolderNotFoundException(Outgoing);
        await made.SubscribeAsync(cancellationToken); // so that officers' mail programs show it
        return made;
    }

    private static IMailFolder RootOf(ImapClient client) => client.PersonalNamespaces is [var personal, ..] ? client.GetFolder(personal) : client.Inbox!;

    private static IList<UniqueId> Ids(IReadOnlyList<Draft> drafts) => [.. drafts.Select(draft => draft.Id)];
}
