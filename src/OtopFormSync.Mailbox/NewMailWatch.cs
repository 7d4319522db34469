using MailKit;
using MailKit.Net.Imap;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Mailbox.Connections;

namespace OtopFormSync.Mailbox;

/// <summary>Waits until a mail comes in, on a line of its own, where the server tells by itself (IDLE).</summary>
public sealed class NewMailWatch : IDisposable
{
    // Routers forget a silent line after some ten minutes, servers after thirty.
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(9);

    private readonly MailboxAccess _access;
    private readonly TimeProvider _machine;
    private readonly CancellationTokenSource _end = new();
    private ImapClient? _client;
    private IMailFolder? _folder;
    private int _known;

    internal NewMailWatch(MailboxAccess access, TimeProvider machine) => (_access, _machine) = (access, machine);

    /// <summary>Waits for a mail that was not there when it was asked last.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>True when one came; false when the server does not tell, or the mailbox is no longer watched.</returns>
    /// <exception cref="MailboxUnavailableException">The server cannot be used.</exception>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        var isWhole = false;
        try
        {
            var came = await OpenAsync(stop.Token) && await ComeAsync(stop.Token);
            isWhole = true;
            return came;
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            throw FaultText.Of(fault, _access.Settings.Imap);
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
    public void Dispose()
    {
        // Whoever waits is woken and drops the line.
        _end.Cancel();
    }

    private async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        if (_client is null)
        {
            _client = await _access.ReadAsync(cancellationToken);
            _folder = await _client.GetFolderAsync(_access.Settings.Folder, cancellationToken);
            await _folder.OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            _known = _folder.Count;
        }

        if (_client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            return true;
        }

        Drop();
        return false;
    }

    private async Task<bool> ComeAsync(CancellationToken cancellationToken)
    {
        await _client!.NoOpAsync(cancellationToken);
        while (_folder!.Count <= _known)
        {
            _known = _folder.Count; // people move mails away
            using var renewal = new CancellationTokenSource(Renewal, _machine);
            using var came = CancellationTokenSource.CreateLinkedTokenSource(renewal.Token);
            void Hear(object? sender, EventArgs change)
            {
                if (_folder.Count > _known)
                {
                    came.Cancel();
                }
            }

            _folder.CountChanged += Hear;
            try
            {
                await _client.IdleAsync(came.Token, cancellationToken);
            }
            finally
            {
                _folder.CountChanged -= Hear;
            }
        }

        _known = _folder.Count;
        return true;
    }

    private void Drop()
    {
        _client?.Dispose();
        (_client, _folder) = (null, null);
    }
}
