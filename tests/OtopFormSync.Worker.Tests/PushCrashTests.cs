using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Sync.Sending;
using OtopFormSync.Folder;
using OtopFormSync.Line.Messaging;
using OtopFormSync.Line.Pushing;
using OtopFormSync.LineEmulator;
using OtopFormSync.LineEmulator.Traffic;
using OtopFormSync.Storage;
using OtopFormSync.Testing;
using OtopFormSync.Views.Mail;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Tests;

/// <summary>The process dies before or after each effect of a push, once or twice, and a new one goes on by the record alone.</summary>
public sealed class PushCrashTests : IAsyncLifetime
{
    private static readonly (Effect Effect, bool IsAfter)[] Points = [.. Enum.GetValues<Effect>().SelectMany(effect => new[] { (effect, false), (effect, true) })];

    private static readonly LineFault[] Losses = [new LineFault.Lost(IsApplied: true), new LineFault.Lost(IsApplied: false), new LineFault.Answer(500, "Internal server error", IsApplied: true), LineFault.Stumble, new LineFault.Cut(), new LineFault.Page()];

    private readonly DemoFolder _demo = new();
    private readonly JumpingTime _clock = new(TimeProvider.System.GetUtcNow());
    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();
    private LineEmulatorServer _line = null!;
    private LineClient _client = null!;
    private FolderLayout _layout = null!;
    private OutgoingNotice _notice = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Effect, bool> Deaths => [.. Points.Select(point => new TheoryDataRow<Effect, bool>(point.Effect, point.IsAfter))];

    public async ValueTask InitializeAsync()
    {
        _line = await LineEmulatorServer.StartAsync(_clock);
        _line.World.Quota = null;
        _layout = new(_demo.Path);
        _layout.Ensure();
        File.WriteAllText(_demo.In("line.token"), _line.World.AccessToken);
        _client = new(
            new() { AccessToken = new(Core.Workspaces.LineSecretKind.File, "line.token"), ChannelSecret = new(Core.Workspaces.LineSecretKind.File, "line.secret"), Group = _line.World.GroupId, Address = _line.Address },
            _demo.Path,
            _clock);
        var configuration = ConfigurationReading.Read(ConfigurationFolder.Of(_demo.Path));
        _notice = await new MailRenderer(configuration.Wording, new Enclosures(configuration.Wording)).RenderAsync(
            new Notice.Group
            {
                Key = NoticeKey.Of(ProgramId.Parse("otop"), NoticeKind.Group, "digest", "2024-01-22"),
                To = configuration.Province.Officers,
                At = _clock.GetUtcNow(),
                Message = new("สรุป", "วันนี้", [new("OTOP", "ครบ", [new("สังคม", "A", null)])], "จบ"),
            },
            configuration.Province,
            Stop);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _line.DisposeAsync();
        _demo.Dispose();
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Dying_twice_pushes_once_and_the_record_says_so(Effect effect, bool isAfter)
    {
        foreach (var second in Points)
        {
            var before = _line.World.Pushes.Count;
            Assert.Equal((second, NoticeState.Sent), (second, await LiveAsync([(effect, isAfter), second])));
            _clock.Advance(LineWorld.KeyLife); // the next life is another notice to LINE
            Assert.Equal((second, before + 1), (second, _line.World.Pushes.Count));
        }

        Assert.Empty(_demo.Mails());
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Dying_while_answers_are_lost_pushes_once(Effect effect, bool isAfter)
    {
        foreach (var loss in Losses)
        {
            var before = _line.World.Pushes.Count;
            _line.Traffic.Break("pushMessage", loss, times: 2);
            Assert.Equal((loss, NoticeState.Sent), (loss, await LiveAsync([(effect, isAfter)])));
            _clock.Advance(LineWorld.KeyLife);
            Assert.Equal((loss, before + 1), (loss, _line.World.Pushes.Count));
            _line.Traffic.Mend();
        }

        Assert.Empty(_demo.Mails());
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Dying_where_the_month_does_not_suffice_sends_one_mail(Effect effect, bool isAfter)
    {
        _line.World.Quota = 4;
        Assert.Equal(NoticeState.Sent, await LiveAsync([(effect, isAfter)]));
        Assert.Empty(_line.World.Pushes);
        Assert.Single(_demo.Mails());
    }

    [Fact]
    public async Task Where_LINE_counts_less_than_it_lets_out_a_mail_goes_instead()
    {
        (_line.World.Quota, _line.World.Used, _line.World.UsedAsTold) = (10, 8, 3);
        Assert.Equal(NoticeState.Sent, await LiveAsync([]));
        Assert.Empty(_line.World.Pushes);
        Assert.Single(_demo.Mails());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_day_in_doubt_an_officer_is_asked_and_may_have_it_pushed(bool wasTaken)
    {
        using var store = await StoreAsync();
        _line.Traffic.Break("pushMessage", new LineFault.Lost(wasTaken));
        Assert.Equal(NoticeState.Sending, await CycleAsync(store, null));
        _line.Traffic.Break("pushMessage", LineFault.Stumble, times: 100);
        for (var hour = 0; hour < 23; hour++)
        {
            _clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(NoticeState.Sending, await CycleAsync(store, null));
        }

        _line.Traffic.Mend();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(NoticeState.Unknown, await CycleAsync(store, null));
        Assert.Equal(NoticeState.Unknown, await CycleAsync(store, null));
        Assert.Equal(wasTaken ? 1 : 0, _line.World.Pushes.Count);

        await store.MoveNoticeAsync(_notice.Key, NoticeState.Sending, null, _clock.GetUtcNow(), Stop); // 'workspace send'
        Assert.Equal(NoticeState.Sent, await CycleAsync(store, null));
        Assert.Equal(wasTaken ? 2 : 1, _line.World.Pushes.Count);
    }

    /// <summary>Dies as told, one death a process, and then lives with a cycle each minute until it is settled.</summary>
    private async Task<NoticeState> LiveAsync((Effect, bool)?[] deaths)
    {
        using var store = await StoreAsync();
        var left = new Queue<(Effect, bool)?>(deaths);
        var state = NoticeState.Planned;
        for (var minute = 0; minute < 10; minute++)
        {
            state = await CycleAsync(store, left.TryDequeue(out var death) ? death : null);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        return state;
    }

    private async Task<IOpenStore> StoreAsync()
    {
        var store = await StoreOpener.OpenAsync(_demo.In($"{Guid.NewGuid():N}.db"), _clock, Stop);
        await store.PlanNoticesAsync([_notice], _clock.GetUtcNow(), Stop);
        return store;
    }

    private async Task<NoticeState> CycleAsync(IReportStore store, (Effect, bool)? at)
    {
        using var death = new Death(at);
        try
        {
            // The worker's clock stands: what is older than a day would go out by mail.
            var sender = new GroupSender(new FolderSender(_layout), _client, _line.World.GroupId, AsOf.Standing(_started));
            await new NoticeDelivery(death.Of(store), death.Of(sender), _clock).DeliverAsync([], death.Token);
        }
        catch (OperationCanceledException) when (death.HasStruck)
        {
            // As a killed process: whatever it would have done next was not done.
        }

        return (await store.ReadNoticesAsync(Stop)).Single().State;
    }
}
