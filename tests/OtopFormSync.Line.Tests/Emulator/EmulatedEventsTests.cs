using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using OtopFormSync.LineEmulator;
using OtopFormSync.LineEmulator.Webhooks;

namespace OtopFormSync.Line.Tests.Emulator;

/// <summary>What the emulator sends is a webhook as LINE's document says.</summary>
public sealed class EmulatedEventsTests
{
    [Fact]
    public async Task Events_of_every_kind_go_out_in_one_signed_call()
    {
        await using var line = await LineEmulatorServer.StartAsync();
        await using var listener = await ListenAsync();
        line.World.Webhook = new($"{listener.Address}/line/webhook");
        var text = line.Events.Text("รายงาน", LineWorld.UserOf(1));

        var status = await line.Webhook.SendAsync(
            text,
            line.Events.File("รายงาน.xlsx", [1, 2, 3]),
            line.Events.Image([0xFF]),
            line.Events.Sticker(),
            line.Events.Unsend(LineEvents.MessageIdOf(text)),
            line.Events.Join(),
            line.Events.Leave(),
            LineEvents.Redelivered(text));

        Assert.Equal(200, status);
        var (signature, body) = Assert.Single(listener.Calls);
        Assert.Equal(line.Webhook.SignatureOf(body), signature);
        var sent = JsonNode.Parse(body)!["events"]!.AsArray();
        Assert.Equal(8, sent.Count);
        Assert.Equal((string)text["webhookEventId"]!, (string)sent[7]!["webhookEventId"]!);
        Assert.Equal(2, line.World.Contents.Count);
    }

    [Fact]
    public async Task What_is_no_webhook_by_the_document_cannot_be_sent()
    {
        await using var line = await LineEmulatorServer.StartAsync();
        var broken = line.Events.Text("รายงาน");
        broken.Remove("webhookEventId");
        Assert.Throws<InvalidOperationException>(() => line.Webhook.BodyOf([broken]));
    }

    private static async Task<Listener> ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var listener = new Listener(app);
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            listener.Calls.Add((http.Request.Headers["x-line-signature"]!, body.ToArray()));
        });
        await app.StartAsync();
        return listener;
    }

    private sealed class Listener(WebApplication app) : IAsyncDisposable
    {
        public string Address => app.Urls.First();

        public List<(string Signature, byte[] Body)> Calls { get; } = [];

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
