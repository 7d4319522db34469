using Microsoft.Data.Sqlite;
using OtopFormSync.Core;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Calls;
using OtopFormSync.Worker.Commands;
using OtopFormSync.Worker.Health;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>Whatever a command is connected to may fail in any way: it ends with a documented code, says one thing a person can act on, and shows no trace.</summary>
public sealed class CommandFaultTests : IDisposable
{
    private static readonly Telling Told = new("ขัดข้อง", "It failed.");

    private static readonly Exception[] Faults =
    [
        new TargetUnavailableException(Told),
        .. Enum.GetValues<GoogleFaultKind>().Select(kind => new GoogleUnavailableException(kind, Told)),
        new DailyLimitException(400),
        new UnfinishedReadingException(),
        new IOException("the disk is away"),
        new UnauthorizedAccessException("not allowed"),
        new TimeoutException("too slow"),
        new TaskCanceledException(),
        new HttpRequestException("no network"),
        new InvalidOperationException("a mistake of ours\nin two lines"),
        new FormatException("a text of ours that nobody reads"),
    ];

    private static readonly (string Name, Func<WorkspaceParts, Exception, WorkspaceParts> Break)[] Ports =
    [
        ("collecting", (parts, fault) => parts with { Sources = [new Broken(fault)] }),
        ("reading the results", (parts, fault) => parts with { ResultsOf = _ => new Broken(fault) { ReadsWell = false } }),
        ("publishing", (parts, fault) => parts with { ResultsOf = _ => new Broken(fault) }),
        ("drafting", (parts, fault) => parts with { Sender = new Broken(fault) }),
        ("sending", (parts, fault) => parts with { Sender = new Broken(fault) { DraftsWell = true } }),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("ทดสอบ ").FullName;

    public CommandFaultTests() => Directory.CreateDirectory(Path.Combine(_folder, "inbox"));

    public static TheoryData<string> PortNames => [.. Ports.Select(port => port.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(PortNames))]
    public async Task Each_fault_of_each_port_ends_a_cycle_with_a_documented_code(string port) => await EndsAsync(port, "sync --once");

    [Theory]
    [InlineData("sync --once --json")]
    [InlineData("sync --dry-run")]
    [InlineData("digest --preview")]
    [InlineData("explain --district ท่าบ่อ")]
    public async Task Each_fault_of_a_source_ends_each_command_with_a_documented_code(string command) => await EndsAsync("collecting", command);

    [Theory]
    [InlineData("sync --dry-run")]
    [InlineData("digest --preview")]
    [InlineData("explain --district ท่าบ่อ")]
    public async Task Each_fault_of_the_results_ends_each_command_with_a_documented_code(string command) => await EndsAsync("reading the results", command);

    [Theory]
    [InlineData("DELETE")] // a viewer or a backup that lets nobody in
    [InlineData("WAL")] // another program in the middle of writing
    public async Task A_record_that_another_program_holds_is_one_sentence_and_code_6_and_waited_for(string journal)
    {
        Assert.Equal(ExitCode.Ok, (await RunAsync("sync --once", null)).Code);
        await using (var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "state.db"), Pooling = false }.ToString()))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var hold = other.CreateCommand();
            hold.CommandText = journal == "WAL" ? "BEGIN IMMEDIATE" : "PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(_folder, "inbox", "new.eml"), "From: a@example.org\r\nSubject: x\r\nMessage-ID: <1@example.org>\r\n\r\nยอดจำหน่าย 100 บาท\r\n", TestContext.Current.CancellationToken);

            var held = await RunAsync("sync --once", null);

            Assert.Equal(ExitCode.Unavailable, held.Code);
            Assert.Contains("held by another program", held.Error, StringComparison.Ordinal);
            Assert.Equal(4, held.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            if (journal == "WAL")
            {
                var verdict = HealthVerdict.Of(HealthFile.Read(Path.Combine(_folder, ".otopformsync", "health.json")), TimeProvider.System.GetUtcNow());
                Assert.Equal(ExitCode.Unavailable, verdict.Code);
                Assert.Contains(verdict.Lines, line => line.InEnglish.Contains("state.db", StringComparison.Ordinal));
            }
        }

        Assert.Contains((await RunAsync("sync --once", null)).Code, (ExitCode[])[ExitCode.Ok, ExitCode.Review]);
    }

    private async Task EndsAsync(string port, string command)
    {
        foreach (var fault in Faults)
        {
            var (code, error) = await RunAsync(command, parts => Ports.Single(known => known.Name == port).Break(parts, fault));

            Assert.True(code is ExitCode.Ok or ExitCode.Failed or ExitCode.Review or ExitCode.Configuration or ExitCode.NotAuthorised or ExitCode.Unavailable, $"{fault.GetType().Name} ended with {code}");
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.All(error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^(✗ |  (where|why|next): )", line));
        }
    }

    private async Task<(ExitCode Code, string Error)> RunAsync(string command, Func<WorkspaceParts, WorkspaceParts>? through)
    {
        using var error = new StringWriter();
        var context = new CommandContext { Out = TextWriter.Null, Error = error, Input = () => Stream.Null, Output = () => Stream.Null, Through = through };
        var code = await Root.RunAsync([.. command.Split(' '), "--workspace", _folder, "--as-of", DemoFolder.AsOf], context, TestContext.Current.CancellationToken);
        return ((ExitCode)code, error.ToString());
    }

    /// <summary>Fails at everything that it is not said to do well.</summary>
    private sealed class Broken(Exception fault) : IReportSource, IResultsTarget, INoticeSender
    {
        public bool ReadsWell { get; init; } = true;

        public bool DraftsWell { get; init; }

        public string Name => "broken";

        public int? MostADay => null;

        public Task<Collected> CollectAsync(string? cursor, CancellationToken cancellationToken) => Task.FromException<Collected>(fault);

        public Task<ResultsState> ReadAsync(CancellationToken cancellationToken) => ReadsWell ? Task.FromResult(ResultsState.None) : Task.FromException<ResultsState>(fault);

        public Task<PublishOutcome> PublishAsync(ResultsBook book, ResultsState known, ValueList<CellChange> changes, CancellationToken cancellationToken) => Task.FromException<PublishOutcome>(fault);

        public Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken) => DraftsWell ? Task.FromResult(false) : Task.FromException<bool>(fault);

        public Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken) => DraftsWell ? Task.FromResult("draft") : Task.FromException<string>(fault);

        public Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken) => Task.FromException<SendOutcome>(fault);
    }
}
