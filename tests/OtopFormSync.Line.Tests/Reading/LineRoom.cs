using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line.Reading;
using OtopFormSync.Line.Webhook;
using OtopFormSync.LineEmulator;
using OtopFormSync.LineEmulator.Webhooks;
using OtopFormSync.Storage;

namespace OtopFormSync.Line.Tests.Reading;

/// <summary>An office's group and its inbox. What happens lies in the box at once, as if the webhook had taken it.</summary>
internal sealed class LineRoom : IAsyncDisposable
{
    private readonly WebhookSender _webhook;
    private IOpenStore _store;

    private LineRoom(IOpenStore store)
    {
        _store = store;
        World = new(Clock);
        Events = new(World);
        _webhook = new(World);
        Settings = new() { ChannelSecret = new(LineSecretKind.File, "line.secret"), AccessToken = new(LineSecretKind.File, "line.token"), Group = World.GroupId };
        Contents = new(World);
        Inbox = null!;
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public string Folder { get; } = Directory.CreateTempSubdirectory("otop-line-").FullName;

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public LineWorld World { get; }

    public LineEvents Events { get; }

    public LineSettings Settings { get; private set; }

    public Shelf Contents { get; }

    public LineInbox Inbox { get; private set; }

    public IReportStore Record => _store;

    public EventBox Box => EventBox.Of(Folder);

    public static async Task<LineRoom> OpenAsync(Func<LineSettings, LineSettings>? otherwise = null)
    {
        var room = new LineRoom(null!);
        room.Settings = otherwise?.Invoke(room.Settings) ?? room.Settings;
        File.WriteAllText(Path.Combine(room.Folder, "line.secret"), room.World.ChannelSecret + "\n");
        File.WriteAllText(Path.Combine(room.Folder, "line.token"), room.World.AccessToken + "\n");
        room._store = await StoreOpener.OpenAsync(Path.Combine(room.Folder, "state.db"), room.Clock, Token);
        room.Restart();
        return room;
    }

    /// <summary>A new process.</summary>
    /// <param name="isTrial">Whether it may change nothing.</param>
    /// <param name="worker">The worker's clock; null for the machine's.</param>
    public void Restart(bool isTrial = false, TimeProvider? worker = null) => Inbox = new(Settings, Folder, Contents, _store, worker ?? Clock, Clock, isTrial);

    /// <summary>Things happen; LINE delivers them in one call.</summary>
    public void Happens(params JsonObject[] events) => Assert.Equal(
        WebhookAnswer.Kept,
        new WebhookReceiver(new(Settings.ChannelSecret, Folder), Box).Take(_webhook.BodyOf(events), _webhook.SignatureOf(_webhook.BodyOf(events))).Answer);

    /// <summary>The same event where one person is alone with our account.</summary>
    public static JsonObject Alone(JsonObject happened)
    {
        var alone = happened.DeepClone().AsObject();
        alone["source"] = new JsonObject { ["type"] = "user", ["userId"] = (string)happened["source"]!["userId"]! };
        return alone;
    }

    public async Task<LineBindings> BindingsAsync() => LineBindings.Parse(await _store.GetFactAsync(LineBindings.Fact, Token));

    public async ValueTask DisposeAsync()
    {
        _webhook.Dispose();
        await _store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What people sent besides text, as LINE would give it out.</summary>
    /// <param name="world">Where it lies.</param>
    internal sealed class Shelf(LineWorld world) : ILineContent
    {
        public bool IsDown { get; set; }

        public int Asked { get; private set; }

        public Task<LineContent> DownloadAsync(string messageId, long longest, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult<LineContent>(
                IsDown ? new LineContent.Unavailable("no answer")
                : world.Contents.GetValueOrDefault(messageId) is not { Bytes: { } bytes } content ? new LineContent.Gone()
                : content.NotReady-- > 0 ? new LineContent.NotReady()
                : bytes.Length > longest ? new LineContent.TooLong()
                : new LineContent.Fetched(ImmutableArray.Create(bytes), content.MediaType));
        }
    }
}
