using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Mailbox.Connections;
using OtopFormSync.Mailbox.Reading;

namespace OtopFormSync.Mailbox.Sending;

/// <summary>Mail goes out by SMTP, which does not tell one mail from the same mail again: what is about to go out lies in a folder of our own and is marked before its first byte is sent.</summary>
/// <remarks>
/// What lies there without a mark was not sent, and is. What bears the mark and is not among the mails sent may have gone out: it is
/// never sent again by itself. A mark is taken off only by an answer of the server that says that it took nothing.
/// </remarks>
public sealed class MailboxSender : INoticeSender
{
    // A server that puts sent mails away by itself may take a while.
    private static readonly TimeSpan FilingLag = TimeSpan.FromMinutes(10);

    private readonly SendingFolders _folders;
    private readonly SmtpLine _smtp;
    private readonly MailboxSettings _settings;
    private readonly LatestMail _latest;
    private readonly TimeProvider _machine;

    // Mails that went out while the folders could not be reached; put away with the next one.
    private readonly Dictionary<NoticeKey, (OutgoingNotice Notice, HandOver HandOver)> _unfiled = [];

    internal MailboxSender(SendingFolders folders, SmtpLine smtp, MailboxSettings settings, LatestMail latest, TimeProvider machine) =>
        (_folders, _smtp, _settings, _latest, _machine) = (folders, smtp, settings, latest, machine);

    /// <inheritdoc/>
    public int? MostADay => _settings.MailsPerDay;

    /// <inheritdoc/>
    public RemoteUnavailableException? Hindrance => _latest.Fault;

    /// <inheritdoc/>
    public Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken) => _folders.IsSentAsync(key, cancellationToken);

    /// <inheritdoc/>
    public async Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        await _folders.KeepDraftAsync(notice, cancellationToken);
        return notice.Key.Value; // numbers change with the server; the key does not
    }

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        await FileRestAsync(cancellationToken);
        var standing = await _folders.FindAsync(notice.Key, cancellationToken);
        if (standing.IsSent)
        {
            await FileAsync(notice, new(WasTaken: true, []), cancellationToken);
            return SendOutcome.Sent;
        }

        if (standing.IsBegun || standing.Drafts.Count == 0)
        {
            var lag = _settings.Append == SentCopy.Always ? TimeSpan.Zero : FilingLag;
            var ago = announced?.Ago ?? TimeSpan.Zero;
            return ago < lag ? throw FaultText.Waiting(_machine.GetUtcNow() + lag - ago) : SendOutcome.Unknown;
        }

        await _smtp.OpenAsync(cancellationToken);
        if (announced is not null)
        {
            await announced.AgainAsync(cancellationToken);
        }

        await _folders.BeginAsync(notice.Key, cancellationToken);
        var handOver = await HandOverAsync(notice, cancellationToken);
        await FileAsync(notice, handOver, cancellationToken);
        return SendOutcome.Sent;
    }

    private async Task<HandOver> HandOverAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        try
        {
            return await _smtp.SendAsync(notice, cancellationToken);
        }
        catch (MailboxUnavailableException fault) when (fault.Doubt == SendDoubt.NotSent)
        {
            await _folders.TakeBackAsync(notice.Key, cancellationToken);
            throw;
        }
        catch (OperationCanceledException) when (!_smtp.HasBegun)
        {
            await _folders.TakeBackAsync(notice.Key, CancellationToken.None); // a worker that is stopped in time leaves no doubt
            throw;
        }
    }

    // It went out, and that is what goes on record, whatever becomes of its copy.
    private async Task FileAsync(OutgoingNotice notice, HandOver handOver, CancellationToken cancellationToken)
    {
        _unfiled[notice.Key] = (notice, handOver);
        try
        {
            await FileRestAsync(cancellationToken);
        }
        catch (MailboxUnavailableException)
        {
            // The next cycle tells of the server; the copy follows with the next mail.
        }
    }

    private async Task FileRestAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, (notice, handOver)) in _unfiled.ToList())
        {
            if (handOver.Refused.Count > 0)
            {
                using var report = RefusalReport.Of(notice, handOver.Refused, _settings.Address, _settings.Smtp.Host, _machine.GetUtcNow());
                await _folders.DeliverAsync(report, cancellationToken);
                _unfiled[key] = (notice, handOver with { Refused = [] });
            }

            await _folders.FileAsync(notice, handOver.WasTaken, cancellationToken);
            _unfiled.Remove(key);
        }
    }
}
