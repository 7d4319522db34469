using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using OtopFormSync.Core;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Mailbox.Connections;

/// <summary>Opens lines to the mailbox's servers: encrypted, to a server that proved who it is, logged in.</summary>
/// <param name="settings">What the workspace says.</param>
/// <param name="workspace">The workspace's folder.</param>
/// <param name="machine">The machine's clock.</param>
internal sealed class MailboxAccess(MailboxSettings settings, string workspace, TimeProvider machine)
{
    // Longer than a server works on one command, shorter than a cycle.
    private const int LongestSilence = 60_000;

    // Servers lock a mailbox that is tried with a wrong password again and again.
    private static readonly TimeSpan RefusedFor = TimeSpan.FromMinutes(15);

    // Each mail of a cycle would wait for a server that is silent.
    private static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(30);

    private readonly SecretText _secret = new(settings.Secret, workspace);
    private readonly ConcurrentDictionary<MailServer, Refusal> _refused = new();

    /// <summary>What the workspace says.</summary>
    public MailboxSettings Settings => settings;

    /// <summary>The file that holds the secret; null when it lies in the environment.</summary>
    public string? SecretFile => _secret.File;

    /// <summary>Opens a line to the server that mails are read from.</summary>
    /// <exception cref="MailboxUnavailableException">It cannot be opened.</exception>
    public async Task<ImapClient> ReadAsync(CancellationToken cancellationToken)
    {
        var client = new ImapClient();
        await OpenAsync(client, settings.Imap, cancellationToken);
        return client;
    }

    /// <summary>Opens a line.</summary>
    /// <param name="client">The client; disposed when the line cannot be opened.</param>
    /// <param name="server">The server.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="MailboxUnavailableException">It cannot be opened.</exception>
    public async Task OpenAsync(IMailService client, MailServer server, CancellationToken cancellationToken)
    {
        var isOpen = false;
        try
        {
            var secret = _secret.Read();
            RefuseAgain(server, secret);
            try
            {
                await ConnectAsync(client, server, cancellationToken);
                await LogInAsync(client, server, secret, cancellationToken);
            }
            catch (MailboxUnavailableException fault) when (fault.Kind is MailboxFaultKind.Passing or MailboxFaultKind.SignIn)
            {
                var isRefused = fault.Kind == MailboxFaultKind.SignIn;
                _refused[server] = new(isRefused ? Fingerprint.Of([secret]) : null, machine.GetTimestamp(), isRefused ? RefusedFor : SilentFor, fault);
                throw;
            }

            _refused.TryRemove(server, out _);
            isOpen = true;
        }
        finally
        {
            if (!isOpen)
            {
                client.Dispose();
            }
        }
    }

    /// <summary>What is wrong with the files that the settings name.</summary>
    /// <returns>One line for each.</returns>
    public IEnumerable<string> Problems()
    {
        if (settings.Secret.Name.Length > 0 && _secret.File is { } file && !File.Exists(file))
        {
            yield return $"{settings.Secret.Name}: the file is not there — expected the mailbox's password or token in one line";
        }

        string? wrong = null;
        try
        {
            ServerTrust.Authorities(AuthorityFile);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            wrong = $"{settings.Authority}: {(fault is FileNotFoundException ? "the file is not there" : "no certificate can be read from it")} — expected certificates (PEM) of the authority that issued the mail servers'";
        }

        if (wrong is not null)
        {
            yield return wrong;
        }
    }

    private string? AuthorityFile => settings.Authority is { } name ? Path.Combine(workspace, name) : null;

    private ServerTrust TrustOf(MailServer server)
    {
        try
        {
            return new(ServerTrust.Authorities(AuthorityFile));
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw FaultText.NoAuthority(server, settings.Authority!, fault); // it was whole when the configuration was read
        }
    }

    private async Task ConnectAsync(IMailService client, MailServer server, CancellationToken cancellationToken)
    {
        var trust = TrustOf(server);
        var encryption = server.Encryption switch
        {
            MailEncryption.Implicit => SecureSocketOptions.SslOnConnect,
            MailEncryption.StartTls => SecureSocketOptions.StartTls,
            MailEncryption.PlainForTests => SecureSocketOptions.None,
        };
        client.Timeout = LongestSilence;
        client.CheckCertificateRevocation = false; // as for every other server that this machine talks to
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) => trust.Accepts(certificate, chain, errors);
        try
        {
            await client.ConnectAsync(server.Host, server.Port, encryption, cancellationToken);
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            throw FaultText.Of(fault, server, trust);
        }
    }

    private async Task LogInAsync(IMailService client, MailServer server, string secret, CancellationToken cancellationToken)
    {
        try
        {
            await (settings.Secret.Kind switch
            {
                MailboxSecretKind.PasswordFile or MailboxSecretKind.PasswordVariable => client.AuthenticateAsync(Encoding.UTF8, settings.User, secret, cancellationToken),
                MailboxSecretKind.TokenFile => client.AuthenticateAsync(new SaslMechanismOAuth2(settings.User, secret), cancellationToken),
            });
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            throw FaultText.Of(fault, server);
        }
    }

    private void RefuseAgain(MailServer server, string secret)
    {
        if (_refused.TryGetValue(server, out var refusal) && refusal.For - machine.GetElapsedTime(refusal.Since) is var left && left > TimeSpan.Zero
            && (refusal.Secret is null || refusal.Secret == Fingerprint.Of([secret])))
        {
            throw FaultText.Still(refusal.Fault, machine.GetUtcNow() + left);
        }
    }

    /// <summary>A server that was asked a short while ago.</summary>
    /// <param name="Secret">The secret that it refused; null when it was silent.</param>
    /// <param name="Since">When that was.</param>
    /// <param name="For">How long it is left alone.</param>
    /// <param name="Fault">What is told till then.</param>
    private sealed record Refusal(string? Secret, long Since, TimeSpan For, MailboxUnavailableException Fault);
}
