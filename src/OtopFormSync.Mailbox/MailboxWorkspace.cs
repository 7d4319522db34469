using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Mailbox.Connections;
using OtopFormSync.Mailbox.Reading;
using OtopFormSync.Mailbox.Sending;

namespace OtopFormSync.Mailbox;

/// <summary>The mailbox of a workspace, put together.</summary>
public sealed class MailboxWorkspace : IDisposable
{
    private readonly MailboxAccess _access;
    private readonly ImapLine _line;
    private readonly SmtpLine _smtp;

    /// <summary>Puts it together. No server is asked yet.</summary>
    /// <param name="settings">What the workspace says.</param>
    /// <param name="folder">The workspace's folder.</param>
    /// <param name="machine">The machine's clock.</param>
    public MailboxWorkspace(MailboxSettings settings, string folder, TimeProvider machine)
    {
        Settings = settings;
        _access = new(settings, folder, machine);
        _line = new(_access);
        _smtp = new(_access);
        var latest = new LatestMail(machine);
        Inbox = new MailboxInbox(_line, settings, latest);
        Sender = new MailboxSender(new(_line, settings), _smtp, settings, latest, machine);
        NewMail = new(_access, machine);
        Probe = new(_access);
    }

    /// <summary>What the workspace says.</summary>
    public MailboxSettings Settings { get; }

    /// <summary>The mails.</summary>
    public IReportSource Inbox { get; }

    /// <summary>How notices go out.</summary>
    public INoticeSender Sender { get; }

    /// <summary>Tells when a mail comes in.</summary>
    public NewMailWatch NewMail { get; }

    /// <summary>Looks at the servers without changing anything.</summary>
    public MailboxProbe Probe { get; }

    /// <summary>The file that holds the password or token; null when it lies in the environment.</summary>
    public string? SecretFile => _access.SecretFile;

    /// <summary>What is wrong with the files that a workspace names for its mailbox.</summary>
    /// <param name="settings">What the workspace says.</param>
    /// <param name="folder">The workspace's folder.</param>
    /// <returns>One line for each file that cannot be used: the file, what is wrong and what is expected.</returns>
    public static IReadOnlyList<string> ProblemsOf(MailboxSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return [.. new MailboxAccess(settings, folder, TimeProvider.System).Problems()];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NewMail.Dispose();
        _line.Dispose();
        _smtp.Dispose();
    }
}
