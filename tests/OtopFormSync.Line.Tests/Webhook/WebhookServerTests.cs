using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Line.Tests.Reading;
using OtopFormSync.Line.Webhook;
using OtopFormSync.LineEmulator;
using OtopFormSync.LineEmulator.Webhooks;

namespace OtopFormSync.Line.Tests.Webhook;

/// <summary>What LINE, and anybody else, gets for an answer.</summary>
public sealed class WebhookServerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_events_of_one_call_are_on_the_disk_when_it_is_answered_however_thai_is_written(bool escaped)
    {
        await using var heard = await Heard.OpenAsync();
        var (first, second) = (heard.Room.Events.Text("ยอดจำหน่าย ๑๒๓ บาท", LineWorld.UserOf(1)), heard.Room.Events.Sticker(LineWorld.UserOf(2)));

        Assert.Equal(200, await heard.SendAsync(heard.Line.BodyOf([first, second], escaped)));

        Assert.Equal(2, heard.Room.Box.Events().Count);
        Assert.Equal(1, heard.Came);
        var kept = JsonNode.Parse(heard.Room.Box.Read((string)first["webhookEventId"]!));
        Assert.True(JsonNode.DeepEquals(first, kept));
    }

    [Fact]
    public async Task The_consoles_check_is_answered_and_wakes_nobody()
    {
        await using var heard = await Heard.OpenAsync();

        Assert.Equal(200, await heard.SendAsync(heard.Line.BodyOf([])));

        Assert.Equal(0, heard.Came);
    }

    [Fact]
    public async Task An_event_that_is_delivered_again_is_known()
    {
        await using var heard = await Heard.OpenAsync();
        var text = heard.Room.Events.Text("สวัสดีค่ะ", LineWorld.UserOf(1));
        await heard.SendAsync(heard.Line.BodyOf([text]));

        Assert.Equal(200, await heard.SendAsync(heard.Line.BodyOf([LineEvents.Redelivered(text)])));

        Assert.Single(heard.Room.Box.Events());
        Assert.Equal(1, heard.Came);
    }

    public static TheoryData<string> Forged { get; } =
    [
        "",
        "x",
        "not base64 at all!",
        Convert.ToBase64String(new byte[32]),
        Convert.ToBase64String(new byte[16]),
        new string('A', 5000),
    ];

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_call_that_line_did_not_sign_is_refused_and_nothing_of_it_is_kept(string signature)
    {
        await using var heard = await Heard.OpenAsync();

        Assert.Equal(401, await heard.SendAsync(heard.Line.BodyOf([heard.Room.Events.Text("ปลอม", LineWorld.UserOf(1))]), signature));

        Assert.Empty(heard.Room.Box.Events());
        Assert.Equal(["a call without LINE's signature, or signed by another channel's secret"], heard.Refused);
    }

    [Fact]
    public async Task A_body_that_was_changed_by_one_byte_is_refused()
    {
        await using var heard = await Heard.OpenAsync();
        var body = heard.Line.BodyOf([heard.Room.Events.Text("100", LineWorld.UserOf(1))]);
        var signature = heard.Line.SignatureOf(body);
        body[^1] = (byte)' ';

        Assert.Equal(401, await heard.SendAsync(body, signature));
    }

    [Fact]
    public async Task What_is_signed_and_no_webhook_is_told_apart()
    {
        await using var heard = await Heard.OpenAsync();
        foreach (var body in (string[])["", "ไม่ใช่ JSON", "[]", "{\"events\":{}}", "{}"])
        {
            Assert.Equal(400, await heard.SendAsync(Encoding.UTF8.GetBytes(body)));
        }

        Assert.Equal(200, await heard.SendAsync("{\"events\":[3,null,{},{\"webhookEventId\":\"../../x\"}]}"u8.ToArray()));
        Assert.All(heard.Room.Box.Events(), id => Assert.Matches("^[0-9a-f]{64}$", id));
    }

    [Fact]
    public async Task Without_the_secret_line_is_asked_to_come_again()
    {
        await using var heard = await Heard.OpenAsync();
        File.Delete(Path.Combine(heard.Room.Folder, "line.secret"));

        Assert.Equal(503, await heard.SendAsync(heard.Line.BodyOf([])));

        Assert.Equal(["the channel secret cannot be read"], heard.Refused);
    }

    [Theory]
    [InlineData("/", "POST", HttpStatusCode.NotFound)]
    [InlineData("/line/webhook/more", "POST", HttpStatusCode.NotFound)]
    [InlineData("/line/webhook", "GET", HttpStatusCode.MethodNotAllowed)]
    public async Task Nothing_else_is_to_be_had_there(string path, string method, HttpStatusCode status)
    {
        await using var heard = await Heard.OpenAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new(method), new Uri(heard.Server.Address, path));
        using var answer = await http.SendAsync(request, LineRoom.Token);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        await using var heard = await Heard.OpenAsync();
        var settings = heard.Room.Settings with { Listen = new(IPAddress.Loopback, heard.Server.Address.Port) };

        Assert.Equal("Address already in use", (await Assert.ThrowsAsync<IOException>(() => WebhookServer.StartAsync(settings, heard.Room.Folder, () => { }, _ => { }, LineRoom.Token))).Message);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_told()
    {
        await using var room = await LineRoom.OpenAsync(settings => settings with { Listen = new(IPAddress.Parse("192.0.2.1"), 8477) });

        Assert.Equal("Cannot assign requested address", (await Assert.ThrowsAsync<IOException>(() => WebhookServer.StartAsync(room.Settings, room.Folder, () => { }, _ => { }, LineRoom.Token))).Message);
    }

    private sealed class Heard : IAsyncDisposable
    {
        private Heard(LineRoom room) => (Room, Line) = (room, new(room.World));

        public LineRoom Room { get; }

        public WebhookSender Line { get; }

        public WebhookServer Server { get; private set; } = null!;

        public int Came { get; private set; }

        public List<string> Refused { get; } = [];

        public static async Task<Heard> OpenAsync()
        {
            var heard = new Heard(await LineRoom.OpenAsync(settings => settings with { Listen = new(IPAddress.Loopback, 0) }));
            heard.Server = await WebhookServer.StartAsync(heard.Room.Settings, heard.Room.Folder, () => heard.Came++, heard.Refused.Add, LineRoom.Token);
            heard.Room.World.Webhook = new(heard.Server.Address, LineSettings.StandardPath);
            return heard;
        }

        public Task<int?> SendAsync(byte[] body, string? signature = null) => Line.SendAsync(body, signature);

        public async ValueTask DisposeAsync()
        {
            Line.Dispose();
            await Server.DisposeAsync();
            await Room.DisposeAsync();
        }
    }
}
