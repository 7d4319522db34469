using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator.Sheets;
using OtopFormSync.Testing.Hands;
using OtopFormSync.Worker.Commands;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>A workspace that has lived for a week, with its mails as they went out one by one.</summary>
internal abstract class World : IAsyncDisposable
{
    private readonly List<byte[]> _copies = [];
    private readonly List<string> _folders = [];

    public abstract string Path { get; }

    protected string State => System.IO.Path.Combine(Path, "state.db");

    public static async Task<World> OpenAsync(string name) => name == "google" ? new GoogleWorld(await GoogleFolder.OpenAsync()) : new FolderWorld(name != "folder");

    /// <summary>The first day, a receipt the day after, the next Monday's digest; after each the record is copied.</summary>
    public async Task LiveAsync()
    {
        await BeginAsync("2024-01-16T10:00");
        Submit(17);
        await BeginAsync("2024-01-17T08:00");
        await BeginAsync("2024-01-22T09:00");

        async Task BeginAsync(string asOf)
        {
            var code = CycleText.CodeOf(await LivedAsync(Worker.AsOf.Parse(asOf)!.Value));
            Assert.True(code is ExitCode.Ok or ExitCode.Review);
            Copy();
        }
    }

    /// <summary>As <see cref="CycleAsync"/>, for what a test only begins with.</summary>
    /// <param name="asOf">The worker's clock.</param>
    public virtual Task<CycleReport> LivedAsync(DateTimeOffset asOf) => CycleAsync(asOf, TimeSpan.Zero);

    public async Task<CliResult> SyncAsync(string asOf, string folder)
    {
        var result = await Cli.RunAsync("sync", "--once", "--workspace", folder, "--as-of", asOf);
        Assert.True(result.Code is ExitCode.Ok or ExitCode.Review, result.Error);
        Collect();
        return result;
    }

    public Task<string[]> EmptyAsync()
    {
        RemoveRecord();
        File.WriteAllBytes(State, []);
        return Task.FromResult<string[]>([Path]);
    }

    public Task<string[]> DeleteAsync()
    {
        RemoveRecord();
        return Task.FromResult<string[]>([Path]);
    }

    public Task<string[]> RestoreAsync(int day)
    {
        RemoveRecord();
        File.WriteAllBytes(State, _copies[day - 1]);
        return Task.FromResult<string[]>([Path]);
    }

    /// <summary>Another folder with the record of a day; of day 0 without one.</summary>
    public Task<string[]> CopyAsync(int day, bool withOriginal)
    {
        var copy = Directory.CreateTempSubdirectory("ทดสอบ copy ").FullName;
        _folders.Add(copy);
        File.Copy(System.IO.Path.Combine(Path, "workspace.yaml"), System.IO.Path.Combine(copy, "workspace.yaml"));
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(Path, "config"), "*", SearchOption.AllDirectories))
        {
            var to = System.IO.Path.Combine(copy, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        if (day > 0)
        {
            File.WriteAllBytes(System.IO.Path.Combine(copy, "state.db"), _copies[day - 1]);
        }

        return Task.FromResult<string[]>(withOriginal ? [Path, copy] : [copy]);
    }

    /// <summary>One cycle in this process.</summary>
    /// <param name="asOf">The worker's clock.</param>
    /// <param name="ahead">How far the machine's clock has gone on: what waits for an answer waits by it.</param>
    public async Task<CycleReport> CycleAsync(DateTimeOffset asOf, TimeSpan ahead)
    {
        using var session = await WorkspaceSession.OpenAsync(Path, AsOf.Standing(asOf), new LaterTime(ahead), SessionMode.Once, TestContext.Current.CancellationToken);
        var report = await session.RunAsync(TestContext.Current.CancellationToken);
        Collect();
        return report;
    }

    /// <summary>Tells of each effect of a worker while it is held: what is written and renamed, sent and received.</summary>
    /// <param name="effect">Called with the file or the call.</param>
    public virtual IDisposable Watch(Action<string> effect)
    {
        var watcher = new FileSystemWatcher(Path) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size, InternalBufferSize = 64 * 1024 };
        watcher.Created += (_, change) => effect(change.Name!);
        watcher.Changed += (_, change) => effect(change.Name!);
        watcher.Renamed += (_, change) => effect(change.Name!);
        watcher.Deleted += (_, change) => effect(change.Name!);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>An officer with the results open.</summary>
    public abstract IHand Officer { get; }

    /// <summary>The keys of the mails that went out, each as often as it did.</summary>
    public abstract List<string> Sent();

    /// <summary>A district reports in the morning of a day.</summary>
    public abstract void Submit(int day);

    public virtual ValueTask DisposeAsync()
    {
        _folders.ForEach(folder => Directory.Delete(folder, recursive: true));
        return ValueTask.CompletedTask;
    }

    /// <summary>Looks which mails went out.</summary>
    public virtual void Collect()
    {
    }

    /// <summary>Keeps the record as it is now.</summary>
    public void Copy() => _copies.Add(File.ReadAllBytes(State));

    private void RemoveRecord()
    {
        foreach (var file in Directory.GetFiles(Path, "state.db*"))
        {
            File.Delete(file);
        }
    }
}

internal sealed class FolderWorld(bool takesMails) : World
{
    private readonly DemoFolder _demo = new();
    private readonly Dictionary<string, (string Text, DateTime At)> _lying = new(StringComparer.Ordinal);
    private readonly List<string> _sent = [];
    private string? _csv;

    public override string Path => _demo.Path;

    public override IHand Officer => WorkbookHand.At(_demo.Results);

    public override List<string> Sent() => [.. _sent];

    public override async Task<CycleReport> LivedAsync(DateTimeOffset asOf)
    {
        var report = await LivedCycles.LiveAsync(Path, asOf);
        Collect();
        return report;
    }

    public override void Submit(int day)
    {
        _csv ??= _demo.In("responses", "later.csv");
        File.WriteAllText(_csv, File.Exists(_csv) ? File.ReadAllText(_csv) : File.ReadAllLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Demo", "responses-variants", "utf-8", "responses.csv"))[0]);
        File.AppendAllText(_csv, FormattableString.Invariant($"\n\"{day}/1/2024, 7:30:00\",sakhrai@cdd.example.org,สระใคร,ธันวาคม 2566,0,\"{day},000,000\",8,,,"));
    }

    public override async ValueTask DisposeAsync()
    {
        _demo.Dispose();
        await base.DisposeAsync();
    }

    // A mail that lies there anew went out anew.
    public override void Collect()
    {
        foreach (var file in (Directory.Exists(_demo.Outbox) ? Directory.GetFiles(_demo.Outbox) : []).Order(StringComparer.Ordinal))
        {
            var mail = (File.ReadAllText(file), File.GetLastWriteTimeUtc(file));
            if (_lying.TryGetValue(file, out var known) && known == mail)
            {
                continue;
            }

            _sent.Add(System.IO.Path.GetFileNameWithoutExtension(file));
            if (takesMails)
            {
                File.Delete(file);
            }
            else
            {
                _lying[file] = mail;
            }
        }
    }
}

internal sealed class GoogleWorld(GoogleFolder google) : World
{
    public override string Path => google.Path;

    public override IHand Officer => new SpreadsheetHand(google.Server.State.Sheets, google.SpreadsheetId);

    public override IDisposable Watch(Action<string> effect)
    {
        google.Traffic.Arrived = call => effect($"sent {call.Method}");
        google.Traffic.Answered = call => effect($"received {call.Method}");
        return base.Watch(effect);
    }

    public override List<string> Sent() =>
        [.. google.Server.State.Gmail.Of(GoogleFolder.Mailbox).Mails.Where(mail => mail.Has("SENT")).Select(mail => mail.Message.Headers[OutgoingNotice.KeyHeader]!).Order(StringComparer.Ordinal)];

    public override void Submit(int day)
    {
        var tab = google.Server.State.Sheets.Read(google.SpreadsheetId, null, book => book.Sheets.Single(sheet => sheet.Responses is not null).Id);
        new People(google.Server.State.Sheets).Submit(google.SpreadsheetId, tab, GoogleCallCountTests.Answers(), new DateTimeOffset(2024, 1, day, 0, 30, 0, TimeSpan.Zero));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await google.DisposeAsync();
    }
}

/// <summary>The machine's clock as it will be.</summary>
internal sealed class LaterTime(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
