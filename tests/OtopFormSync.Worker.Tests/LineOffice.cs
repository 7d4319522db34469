using System.Globalization;
using System.Text.Json.Nodes;
using MimeKit;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync;
using OtopFormSync.Line.Webhook;
using OtopFormSync.LineEmulator;
using OtopFormSync.LineEmulator.Webhooks;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>The demo workspace with a group in LINE, which the emulator is. What happens there lies in the box of events at once.</summary>
internal sealed class LineOffice : IAsyncDisposable
{
    /// <summary>When people write: before the cycles of the demo's evening.</summary>
    public static readonly DateTimeOffset Evening = new(2024, 1, 16, 15, 0, 0, TimeSpan.FromHours(7));

    private readonly LineEmulatorServer _line;
    private int _seconds;

    private LineOffice(LineEmulatorServer line) => _line = line;

    public DemoFolder Demo { get; } = new();

    public LineEmulatorServer Line => _line;

    public LineEvents Events => _line.Events;

    public EventBox Box => EventBox.Of(Demo.Path);

    public static async Task<LineOffice> OpenAsync(string settings = "")
    {
        var office = new LineOffice(await LineEmulatorServer.StartAsync());
        File.AppendAllText(office.Demo.In("workspace.yaml"), $"\nline:\n  secretFile: line.secret\n  tokenFile: line.token\n  group: {office._line.World.GroupId}\n  address: {office._line.Address}\n{settings}");
        File.WriteAllText(office.Demo.In("line.secret"), office._line.World.ChannelSecret);
        File.WriteAllText(office.Demo.In("line.token"), office._line.World.AccessToken);
        return office;
    }

    /// <summary>Things happen in LINE.</summary>
    public void Happens(params JsonObject[] events)
    {
        foreach (var one in events)
        {
            Box.Put((string)one["webhookEventId"]!, System.Text.Encoding.UTF8.GetBytes(one.ToJsonString()));
        }
    }

    /// <summary>Somebody writes in the group.</summary>
    public JsonObject Writes(string text, string user)
    {
        var written = Events.Text(text, user, Evening.AddSeconds(_seconds++));
        Happens(written);
        return written;
    }

    /// <summary>Somebody writes to our account alone.</summary>
    public void WritesAlone(string text, string user)
    {
        var written = Events.Text(text, user, Evening.AddSeconds(_seconds++));
        written["source"] = new JsonObject { ["type"] = "user", ["userId"] = user };
        Happens(written);
    }

    /// <summary>Somebody is bound to a district, as the code in a mail would.</summary>
    public async Task BindAsync(string user, DistrictCode district)
    {
        using var session = await SessionAsync("2024-01-16");
        var bindings = LineBindings.Parse(await session.Record.GetFactAsync(LineBindings.Fact, TestContext.Current.CancellationToken));
        var code = (1_000_000_000L + bindings.Codes.Count).ToString(CultureInfo.InvariantCulture);
        var bound = bindings.WithCode(district, code, Evening).Typed(user, code, Evening.AddSeconds(1), isAlone: true)!;
        await session.Record.SetFactAsync(LineBindings.Fact, bound.Keep(), TestContext.Current.CancellationToken);
    }

    public async Task<CycleReport> CycleAsync(string asOf = DemoFolder.AsOf)
    {
        using var session = await SessionAsync(asOf);
        return await session.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The sales of สระใคร in December.</summary>
    public static decimal? SalesOf(DerivedState state) =>
        state.Ledger.Find(DistrictCode.Parse("4314"), Core.Calendar.ReportingMonth.Parse("2023-12", null), IndicatorKey.Parse("sales"))?.Accepted?.Figure.Value;

    public async Task<List<StoredReport>> MessagesAsync()
    {
        using var session = await SessionAsync("2024-01-16");
        return [.. (await session.Record.ReadReportsAsync(TestContext.Current.CancellationToken)).Where(report => report.Report.Channel == ReportChannel.Line)];
    }

    public Task<CliResult> RunAsync(params string[] command) => Cli.RunAsync([.. command, "--workspace", Demo.Path, .. command[0] == "auth" ? Array.Empty<string>() : ["--as-of", DemoFolder.AsOf]]);

    /// <summary>The mails that went out under keys with these parts.</summary>
    public List<MimeMessage> Mails(params string[] parts) =>
        [.. Demo.Mails().Where(name => Array.TrueForAll(parts, part => name.Contains(part, StringComparison.Ordinal))).Select(name => MimeMessage.Load(Path.Combine(Demo.Outbox, name)))];

    public async Task<int> CountBoundAsync(DistrictCode district)
    {
        using var session = await SessionAsync("2024-01-16");
        return LineBindings.Parse(await session.Record.GetFactAsync(LineBindings.Fact, TestContext.Current.CancellationToken)).BoundTo(district).Count;
    }

    public async ValueTask DisposeAsync()
    {
        await _line.DisposeAsync();
        Demo.Dispose();
    }

    private Task<WorkspaceSession> SessionAsync(string asOf, SessionMode mode = SessionMode.Once) =>
        WorkspaceSession.OpenAsync(Demo.Path, AsOf.Standing(AsOf.Parse(asOf)), mode, TestContext.Current.CancellationToken);
}
