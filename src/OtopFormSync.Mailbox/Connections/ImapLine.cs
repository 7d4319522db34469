using MailKit.Net.Imap;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Mailbox.Connections;

/// <summary>The one line to the mailbox's folders: kept between cycles, one command at a time, opened anew when a server has hung up.</summary>
/// <param name="access">Opens it.</param>
internal sealed class ImapLine(MailboxAccess access) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ImapClient? _client;

    /// <summary>Does some work on the line. It may be begun again once on a new line: it must look before it changes anything.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MailboxUnavailableException">It could not be done.</exception>
    public async Task<T> UseAsync<T>(Func<ImapClient, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var isKept = _client is not null;
            try
            {
                return await TryAsync(work, cancellationToken);
            }
            catch (MailboxUnavailableException) when (isKept && _client is null)
            {
                return await TryAsync(work, cancellationToken); // servers hang up on a line that was silent for long
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Drop();
        _turn.Dispose();
    }

    private async Task<T> TryAsync<T>(Func<ImapClient, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        _client ??= await access.ReadAsync(cancellationToken);
        var isWhole = false;
        try
        {
            var done = await work(_client, cancellationToken);
            isWhole = true;
            return done;
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            isWhole = FaultText.LeavesLine(fault);
            throw FaultText.Of(fault, access.Settings.Imap);
        }
        finally
        {
            if (!isWhole)
            {
                Drop(); // half an answer may still be on it
            }
        }
    }

    private void Drop()
    {
        _client?.Dispose();
        _client = null;
    }
}
