using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MimeKit;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Mailbox;

/// <summary>Looks whether the mailbox's servers serve; changes nothing.</summary>
public sealed class MailboxProbe
{
    private const int MostFolders = 30;
    private const int MostMails = 200; // enough to see who receives them

    private readonly MailboxAccess _access;

    internal MailboxProbe(MailboxAccess access) => _access = access;

    /// <summary>Logs in where mails are read, and looks at the folders.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="MailboxUnavailableException">The server cannot be used.</exception>
    public async Task<ProbedFolders> ReadAsync(CancellationToken cancellationToken)
    {
        using var client = await _access.ReadAsync(cancellationToken);
        try
        {
            var all = client.PersonalNamespaces is [var personal, ..] ? await client.GetFoldersAsync(personal, cancellationToken: cancellationToken) : [];
            var names = all.Select(folder => folder.FullName).Order(StringComparer.Ordinal).Take(MostFolders).ToList();
            var inbox = await ExistingAsync(() => client.GetFolderAsync(_access.Settings.Folder, cancellationToken));
            var sent = await ExistingAsync(() => Folders.SentAsync(client, _access.Settings, cancellationToken));
            var latest = await LatestAsync(inbox, cancellationToken);
            return new(client.Capabilities.HasFlag(ImapCapabilities.Idle), inbox?.Count, latest.LastOrDefault()?.InternalDate, sent?.FullName, names)
            {
                Checks = [.. latest.Select(mail => mail.Headers?[HeaderId.AuthenticationResults])],
            };
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            throw FaultText.Of(fault, _access.Settings.Imap);
        }
    }

    /// <summary>Logs in where mails are sent.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MailboxUnavailableException">The server cannot be used.</exception>
    public async Task LogInToSendAsync(CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        await _access.OpenAsync(client, _access.Settings.Smtp, cancellationToken);
    }

    private static async Task<IMailFolder?> ExistingAsync(Func<Task<IMailFolder>> find)
    {
        try
        {
            return await find();
        }
        catch (Exception fault) when (fault is FolderNotFoundException or MailboxUnavailableException { Kind: MailboxFaultKind.Settings })
        {
            return null;
        }
    }

    private static async Task<IList<IMessageSummary>> LatestAsync(IMailFolder? folder, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            return [];
        }

        await folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
        return folder.Count == 0
            ? []
            : await folder.FetchAsync(Math.Max(0, folder.Count - MostMails), folder.Count - 1, new FetchRequest(MessageSummaryItems.InternalDate, [HeaderId.AuthenticationResults]), cancellationToken);
    }
}

/// <summary>The folders of a mailbox.</summary>
/// <param name="TellsOfMails">Whether the server tells by itself that a mail came in.</param>
/// <param name="Mails">How many mails lie in the folder that reports come into; null when there is no such folder.</param>
/// <param name="Latest">When the latest of them was received; null when there is none.</param>
/// <param name="Sent">The folder of sent mails; null when it is not known, or not there.</param>
/// <param name="Names">Names of folders that are there.</param>
public sealed record ProbedFolders(bool TellsOfMails, int? Mails, DateTimeOffset? Latest, string? Sent, IReadOnlyList<string> Names)
{
    /// <summary>What the receiving server found out about the sender of each of the latest mails (Authentication-Results); null where it says nothing.</summary>
    public IReadOnlyList<string?> Checks { get; init; } = [];
}
