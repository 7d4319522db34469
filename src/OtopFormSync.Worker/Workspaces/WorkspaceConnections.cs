using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Folder;
using OtopFormSync.Google;
using OtopFormSync.Mailbox;
using OtopFormSync.Storage;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>What an opened workspace is connected to: Google, a mailbox, LINE. Each is kept as long as its settings are the same: it remembers its lines, and what it may not ask or send again yet.</summary>
/// <param name="layout">The workspace.</param>
/// <param name="time">The worker's clock.</param>
/// <param name="machine">The machine's clock.</param>
/// <param name="mode">What the workspace is opened for.</param>
internal sealed class WorkspaceConnections(FolderLayout layout, TimeProvider time, TimeProvider machine, SessionMode mode) : IDisposable
{
    private GoogleWorkspace? _google;
    private MailboxWorkspace? _mailbox;
    private LineParts? _line;

    /// <summary>Whether there is a spreadsheet.</summary>
    public bool HasGoogle => _google is not null;

    /// <summary>Tells when a mail comes in; null where nothing does.</summary>
    public NewMailWatch? NewMail => _mailbox?.NewMail;

    /// <summary>Begins a cycle.</summary>
    public void BeginCycle() => _google?.BeginCycle();

    /// <summary>Forgets what Google's side keeps in a record that is no longer there.</summary>
    public void ForgetGoogle()
    {
        _google?.Dispose();
        _google = null;
    }

    /// <summary>What the workspace's cycle is connected to.</summary>
    /// <param name="configuration">The configuration in force.</param>
    /// <param name="store">The record.</param>
    public WorkspaceParts PartsOf(WorkspaceConfiguration configuration, IOpenStore store)
    {
        KeepGoogle(configuration.Settings.Google, store);
        KeepMailbox(configuration.Settings.Mailbox);
        KeepLine(configuration.Settings.Line);
        var patience = mode == SessionMode.Watching ? Patience.NextTime : Patience.Once;
        var mail = MailOf(configuration, patience, store);
        mail = _line?.Tell(mail, time) ?? mail;
        var parts = _google is null
            ? FolderParts.Of(layout, configuration, time, machine, patience, store, mail)
            : GoogleParts.Of(_google, configuration, mail);
        return _line?.Join(parts, layout, store, time, machine, mode.IsTrial()) ?? parts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _google?.Dispose();
        _mailbox?.Dispose();
        _line?.Client.Dispose();
    }

    private MailParts MailOf(WorkspaceConfiguration configuration, Patience patience, IOpenStore store)
    {
        var pictures = new KeptPictures(MachinePictures.Reader, store);
        return _mailbox is not null ? MailParts.OfMailbox(_mailbox, configuration, machine, _google is null ? new FolderSender(layout) : null, pictures)
            : _google is not null ? MailParts.OfGmail(_google, machine, pictures)
            : MailParts.OfFolder(layout, configuration, time, machine, patience, store, pictures);
    }

    private void KeepGoogle(GoogleSettings? settings, IOpenStore store)
    {
        if (settings != _google?.Settings)
        {
            var google = settings is null ? null : new GoogleWorkspace(settings, layout.Root, time, machine, store, mode.IsTrial());
            _google?.Dispose();
            _google = google;
        }
    }

    private void KeepMailbox(MailboxSettings? settings)
    {
        if (settings != _mailbox?.Settings)
        {
            _mailbox?.Dispose();
            _mailbox = settings is null ? null : new(settings, layout.Root, machine);
        }
    }

    private void KeepLine(LineSettings? settings)
    {
        if (settings != _line?.Settings)
        {
            _line?.Client.Dispose();
            _line = settings is null ? null : new(settings, new(settings, layout.Root, machine));
        }
    }
}
