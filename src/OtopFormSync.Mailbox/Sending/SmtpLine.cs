using MailKit;
using MailKit.Net.Smtp;
using MimeKit;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Mailbox.Sending;

/// <summary>Gives mails to the server that sends them. The line is kept from one mail to the next.</summary>
/// <param name="access">Opens it.</param>
internal sealed class SmtpLine(MailboxAccess access) : IDisposable
{
    private Client? _client;
    private Progress _body = new();

    /// <summary>Whether the first byte of the last mail went out: from then on only the server's answer tells what became of it.</summary>
    public bool HasBegun => _body.HasBegun;

    /// <summary>Makes sure that the line stands: whatever fails here sent nothing.</summary>
    /// <exception cref="MailboxUnavailableException">It cannot be opened.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_client is not null && !await AnswersAsync(_client, cancellationToken))
        {
            Drop();
        }

        if (_client is null)
        {
            var client = new Client();
            await access.OpenAsync(client, access.Settings.Smtp, cancellationToken);
            _client = client;
        }
    }

    /// <summary>Sends a mail to those of its recipients that the server knows. Once.</summary>
    /// <returns>Who got it and who is not known.</returns>
    /// <exception cref="MailboxUnavailableException">It did not go out, or may have: its doubt says which.</exception>
    public async Task<HandOver> SendAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        var client = _client ?? throw new InvalidOperationException("The line is not open.");
        using var mail = SendingFolders.MailOf(notice);
        _body = new();
        client.Refused.Clear();
        var isWhole = false;
        try
        {
            // What comes back comes to the mailbox.
            await client.SendAsync(FormatOptions.Default, mail, MailboxAddress.Parse(access.Settings.Address), notice.To.Select(MailboxAddress.Parse), cancellationToken, _body);
            isWhole = true;
            return new(WasTaken: true, [.. client.Refused]);
        }
        catch (NobodyThereException)
        {
            isWhole = true;
            return new(WasTaken: false, [.. client.Refused]);
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            isWhole = fault is SmtpCommandException; // a refusal is an answer
            var told = FaultText.Of(fault, access.Settings.Smtp);
            throw isWhole || !HasBegun ? told : new MailboxUnavailableException(told.Kind, told.Telling, fault) { Said = told.Said, Doubt = SendDoubt.MayBeSent };
        }
        finally
        {
            if (!isWhole)
            {
                Drop();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();

    private static async Task<bool> AnswersAsync(Client client, CancellationToken cancellationToken)
    {
        try
        {
            await client.NoOpAsync(cancellationToken);
            return true;
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            return false; // servers hang up on a line that was silent for long
        }
    }

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }

    /// <summary>A client that passes over addresses at which nobody is: the others get the mail all the same.</summary>
    private sealed class Client : SmtpClient
    {
        public List<RefusedRecipient> Refused { get; } = [];

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            if (RefusedRecipient.Of(mailbox.Address, response) is { } refused)
            {
                Refused.Add(refused);
            }
            else
            {
                base.OnRecipientNotAccepted(message, mailbox, response);
            }
        }

        protected override void OnNoRecipientsAccepted(MimeMessage message) => throw new NobodyThereException();
    }

    private sealed class NobodyThereException : Exception;

    private sealed class Progress : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}

/// <summary>What became of a mail that the server took or refused.</summary>
/// <param name="WasTaken">Whether anybody gets it.</param>
/// <param name="Refused">Whom the server does not know.</param>
internal sealed record HandOver(bool WasTaken, IReadOnlyList<RefusedRecipient> Refused);
