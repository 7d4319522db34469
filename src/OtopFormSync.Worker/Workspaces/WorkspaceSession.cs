using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Folder;
using OtopFormSync.Mailbox;
using OtopFormSync.Storage;
using OtopFormSync.Views.Mail;
using OtopFormSync.Worker.Health;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>An opened workspace: its lock, its record and its cycle.</summary>
internal sealed class WorkspaceSession : IDisposable
{
    private readonly ConfigurationFolder _folder;
    private readonly TimeProvider _time;
    private readonly SessionMode _mode;
    private readonly TimeProvider _machine;
    private readonly FolderLayout _layout;
    private readonly InstanceLock? _lock;
    private IOpenStore _store;
    private string? _recordFile;
    private readonly string? _trialFolder;
    private readonly Func<WorkspaceParts, WorkspaceParts> _through;
    private readonly WorkspaceConnections _connections;
    private ConfigurationGlance _glance; // taken before the stamp, which is taken before the files are read
    private string _stamp;
    private WorkspaceCycle _work;
    private WorkerHealth? _health;
    private WorkspaceGlance? _before;
    private long _idlePolls; // since the last cycle that did something
    private Action<WorkProgress> _progress = _ => { };
    private SettledWorkspace? _settled;

    private WorkspaceSession(ConfigurationFolder folder, WorkspaceConfiguration configuration, ConfigurationGlance glance, string stamp, TimeProvider time, TimeProvider machine, SessionMode mode, FolderLayout layout, InstanceLock? held, IOpenStore store, string? trialFolder, Func<WorkspaceParts, WorkspaceParts> through)
    {
        (_folder, Configuration, _glance, _stamp, _time, _machine, _mode, _layout, _lock, _store, _trialFolder, _through) = (folder, configuration, glance, stamp, time, machine, mode, layout, held, store, trialFolder, through);
        _connections = new(layout, time, machine, mode);
        _recordFile = layout.NameOfRecordFile();
        _work = PutTogether(configuration);
    }

    /// <summary>The configuration in force.</summary>
    public WorkspaceConfiguration Configuration { get; private set; }

    /// <summary>Why the changed configuration files are not in force; null when they are.</summary>
    public ConfigurationRefusedException? Refused { get; private set; }

    /// <summary>The workspace's folder.</summary>
    public string Root => _layout.Root;

    /// <summary>Where mails lie that went out; null when Gmail keeps them.</summary>
    public string? Outbox => _connections.HasGoogle ? null : _layout.Outbox;

    /// <summary>Tells when a mail comes in; null where nothing does.</summary>
    public NewMailWatch? NewMail => _connections.NewMail;

    /// <summary>Opens a workspace.</summary>
    /// <exception cref="ConfigurationRefusedException">The configuration has mistakes.</exception>
    /// <exception cref="WorkspaceFaultException">The workspace is locked, or its record cannot be opened.</exception>
    public static Task<WorkspaceSession> OpenAsync(string workspace, TimeProvider time, SessionMode mode, CancellationToken cancellationToken) =>
        OpenAsync(workspace, time, TimeProvider.System, mode, cancellationToken);

    /// <summary>Opens a workspace on a machine whose clock is another than the worker's.</summary>
    /// <param name="workspace">The folder.</param>
    /// <param name="time">The worker's clock: when reports are taken and notices are due.</param>
    /// <param name="machine">The machine's clock: waiting, tokens, health.</param>
    /// <param name="mode">What it is opened for.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <param name="through">Put between the cycle and what it is connected to; null for nothing.</param>
    /// <exception cref="ConfigurationRefusedException">The configuration has mistakes.</exception>
    /// <exception cref="WorkspaceFaultException">The workspace is locked, or its record cannot be opened.</exception>
    public static async Task<WorkspaceSession> OpenAsync(string workspace, TimeProvider time, TimeProvider machine, SessionMode mode, CancellationToken cancellationToken, Func<WorkspaceParts, WorkspaceParts>? through = null)
    {
        var folder = ConfigurationFolder.Of(workspace);
        var glance = ConfigurationGlance.Of(folder);
        var stamp = folder.Stamp();
        var configuration = ConfigurationReading.Read(folder);
        var layout = new FolderLayout(workspace);
        InstanceLock? held = null;
        IOpenStore? store = null;
        string? trialFolder = null;
        try
        {
            if (!mode.IsTrial())
            {
                // What is ours alone is there first: whatever else cannot be made is then told in it.
                layout.EnsureOwn();
                held = Lock(layout, time);
                Ensure(layout, configuration);
                ConfigurationFolder.Remember(workspace);
            }
            else
            {
                trialFolder = Directory.CreateTempSubdirectory("otopformsync-trial-").FullName;
            }

            var before = mode == SessionMode.Once && configuration.Settings is { Google: null, Mailbox: null, Line: null } ? SettledWorkspace.GlanceAt(layout) : null;
            store = await (trialFolder is null ? WorkspaceRecord.OpenAsync(layout, time, cancellationToken) : WorkspaceRecord.OpenCopyAsync(layout, trialFolder, time, cancellationToken));
            return new(folder, configuration, glance, stamp, time, machine, mode, layout, held, store, trialFolder, through ?? (parts => parts)) { _before = before };
        }
        catch (Exception fault)
        {
            store?.Dispose();
            var told = WorkspaceFaults.Of(layout, fault);
            if (held is not null && told is not null)
            {
                // No cycle begins that could tell of it.
                HealthFile.WriteIfPossible(layout.Health, WorkerHealth.Failed(told, HealthFile.Read(layout.Health), new(machine.GetUtcNow(), mode == SessionMode.Watching, configuration.Settings.Poll.TotalSeconds)));
            }

            held?.Dispose();
            Remove(trialFolder);
            if (told is not null)
            {
                throw told;
            }

            throw;
        }
    }

    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1); // clocks are set right by seconds all the time

    private static readonly Telling ClockBackwards = new(
        "นาฬิกาของเครื่องเดินถอยหลังจากรอบก่อน โปรดตรวจวันและเวลาของเครื่อง",
        "The machine's clock runs behind the cycle before. Check its date and time.");

    /// <summary>How long a cycle may take; what it stored until then stays, and the next one goes on from there.</summary>
    public static TimeSpan CycleLimit { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Runs one cycle and tells how far it is.</summary>
    /// <param name="progress">Hears it.</param>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    public Task<CycleReport> RunAsync(Action<WorkProgress> progress, CancellationToken cancellationToken)
    {
        _progress = progress;
        return RunAsync(cancellationToken);
    }

    /// <summary>Runs one cycle, with the configuration files as they are now; changed files with mistakes leave the ones before in force.</summary>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="WorkspaceFaultException">The record cannot be read or written now.</exception>
    public async Task<CycleReport> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefuseLostRecordAsync(cancellationToken);
            TakeChangedConfiguration();
            var isBackwards = LastHealth is { } last && last.CheckedAt - _machine.GetUtcNow() > ClockSlack;
            _connections.BeginCycle();
            using var limit = new CancellationTokenSource(CycleLimit, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var report = await RunAsync(limit.Token, either.Token);
            report = isBackwards ? report with { Notes = [ClockBackwards, .. report.Notes] } : report;
            Tell(before => WorkerHealth.After(report, Refused?.Problems ?? [], before, Beat()), HealthFile.Write);
            GiveMemoryBack(report);
            return report;
        }
        catch (Exception fault) when (!fault.IsStopBy(cancellationToken))
        {
            Tell(before => WorkerHealth.Failed(fault, before, Beat()), HealthFile.WriteIfPossible);
            throw;
        }
    }

    // Behind work there is mostly nothing to do for hours: what the work took is of use to others till then, and so is what the runtime takes to compile for good what ran some thirty times.
    // Not at once: reports come one after the other, and memory that was given back must be had from the system again, page by page.
    private void GiveMemoryBack(CycleReport report)
    {
        const int Quiet = 40;
        _idlePolls = report.IsIdle ? _idlePolls + 1 : 0;
        if (_idlePolls == Quiet)
        {
            ProcessMemory.GiveBack();
        }
    }

    private async Task<CycleReport> RunAsync(CancellationToken limit, CancellationToken either)
    {
        try
        {
            _work.Readings.BeginCycle();
            return await _work.Cycle.RunAsync(either);
        }
        catch (Exception fault) when (fault is StoreUnavailableException or WorkspaceException or OtherWorkspaceException)
        {
            throw WorkspaceFaults.Of(_layout, fault)!;
        }
        catch (OperationCanceledException slow) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"The cycle took longer than {CycleLimit.TotalMinutes:0} minutes. What it stored stays; the next one goes on from there."), slow);
        }
    }

    // By the machine's clock, whatever the worker's shows: it tells whether the worker still runs.
    private HealthBeat Beat() => new(_machine.GetUtcNow(), _mode == SessionMode.Watching, Configuration.Settings.Poll.TotalSeconds);

    // Nobody else writes it while this process holds the workspace.
    private WorkerHealth? LastHealth => _health ??= HealthFile.Read(_layout.Health);

    private void Tell(Func<WorkerHealth?, WorkerHealth> health, Action<string, WorkerHealth> write)
    {
        if (_mode.IsTrial())
        {
            return;
        }

        var (before, now) = (LastHealth, health(LastHealth));
        if (now.IsNoNewsAfter(before))
        {
            return;
        }

        if (before is null || !now.SaysTheSameAs(before) || !HealthFile.TryGoOn(_layout.Health, now))
        {
            write(_layout.Health, now);
        }

        _health = now;
    }

    /// <summary>Renders a notice as the cycle would.</summary>
    public Task<OutgoingNotice> RenderAsync(Notice notice, CancellationToken cancellationToken) =>
        new MailRenderer(Configuration.Wording, new Enclosures(Configuration.Wording)).RenderAsync(notice, Configuration.Province, cancellationToken);

    /// <summary>The record; in a trial a copy of it.</summary>
    public IReportStore Record => _store;

    /// <summary>Figures of past quarters that were imported.</summary>
    public async Task<History> HistoryAsync(CancellationToken cancellationToken) => History.Parse(await _store.GetFactAsync(History.Fact, cancellationToken));

    /// <summary>Puts imported figures on record.</summary>
    public Task KeepAsync(History history, CancellationToken cancellationToken) => _store.SetFactAsync(History.Fact, history.Keep(), cancellationToken);

    /// <summary>What was taken over from registers.</summary>
    public async Task<RegisterRecord> RegistersAsync(CancellationToken cancellationToken) => RegisterRecord.Parse(await _store.GetFactAsync(RegisterRecord.Fact, cancellationToken));

    /// <summary>Puts on record what was taken over from registers.</summary>
    public Task KeepAsync(RegisterRecord registers, CancellationToken cancellationToken) => _store.SetFactAsync(RegisterRecord.Fact, registers.Keep(), cancellationToken);

    /// <summary>What the record says of the workspace it belongs to.</summary>
    public WorkspaceIdentity Identity => new(_store);

    /// <summary>Notices of which it cannot be proved whether they went out.</summary>
    public async Task<IReadOnlyList<NoticeRecord>> UnprovedAsync(CancellationToken cancellationToken) =>
        [.. (await _store.ReadNoticesAsync(cancellationToken)).Where(notice => notice.State == NoticeState.Unknown)];

    /// <summary>Records what an officer says of a notice that cannot be proved.</summary>
    public Task DecideAsync(NoticeRecord notice, NoticeState state, CancellationToken cancellationToken) =>
        _store.MoveNoticeAsync(notice.Key, state, null, _machine.GetUtcNow(), cancellationToken);

    /// <summary>Where officers find a program's results.</summary>
    public string ResultsPlaceOf(Program program) => _work.Parts.PlaceOf(program);

    /// <summary>Spares the next single cycle its work, when this one found nothing to do or to tell, and nothing changes until then.</summary>
    /// <param name="report">What the cycle did.</param>
    /// <param name="code">What it answers.</param>
    /// <param name="text">What it says.</param>
    public void KeepSettled(CycleReport report, ExitCode code, string text)
    {
        if (report is { SettledUntil: { } until, IsPartial: false, Omissions.IsEmpty: true })
        {
            _settled = new() { AsOf = report.AsOf, Until = until, EndedAt = _machine.GetUtcNow(), Code = code, Text = text };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connections.Dispose();
        _store.Dispose();
        if (_settled is not null && _before?.IsStillAt(_settled.EndedAt) == true && SettledWorkspace.GlanceAt(_layout) is { } behind && behind.ShowsNothingNewAfter(_before, own: _layout.Health))
        {
            _settled.Keep(_layout, behind);
        }

        _lock?.Dispose();
        Remove(_trialFolder);
    }

    /// <summary>A record that was deleted or replaced under the running worker is written to by nobody any more: what stands in its place is opened, and looked at as at a start.</summary>
    private async Task RefuseLostRecordAsync(CancellationToken cancellationToken)
    {
        if (_mode.IsTrial() || string.Equals(_layout.NameOfRecordFile(), _recordFile, StringComparison.Ordinal))
        {
            return;
        }

        _store.Dispose();
        try
        {
            _store = await WorkspaceRecord.OpenAsync(_layout, _time, cancellationToken);
        }
        catch (StoreUnavailableException fault)
        {
            throw WorkspaceFaults.Of(_layout, fault)!;
        }

        _connections.ForgetGoogle();
        _work = PutTogether(Configuration);
        _recordFile = _layout.NameOfRecordFile();
        throw WorkspaceFaults.LostRecord(_layout);
    }

    private void TakeChangedConfiguration()
    {
        if (_glance.Holds())
        {
            return;
        }

        _glance = ConfigurationGlance.Of(_folder);
        var stamp = _folder.Stamp();
        if (string.Equals(stamp, _stamp, StringComparison.Ordinal))
        {
            return;
        }

        _stamp = stamp;
        try
        {
            var changed = ConfigurationReading.Read(_folder);
            _work = PutTogether(changed);
            Configuration = changed;
            Refused = null;
        }
        catch (ConfigurationRefusedException refused)
        {
            Refused = refused;
        }
    }

    private WorkspaceCycle PutTogether(WorkspaceConfiguration configuration) =>
        WorkspaceCycle.Of(configuration, _through(_connections.PartsOf(configuration, _store)), _store, _layout, _mode, _time, _machine, progress => _progress(progress));

    private static void Ensure(FolderLayout layout, WorkspaceConfiguration configuration)
    {
        if (configuration.Settings.Google is null)
        {
            layout.Ensure();
        }
    }

    private static InstanceLock Lock(FolderLayout layout, TimeProvider time)
    {
        if (InstanceLock.TryTake(layout, time, out var held, out var holder))
        {
            return held;
        }

        throw WorkspaceFaults.Locked(layout, holder);
    }

    private static void Remove(string? folder)
    {
        if (folder is not null && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
