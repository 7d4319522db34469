using System.Net;
using System.Net.Sockets;
using System.Text;
using OtopFormSync.LineEmulator.Traffic;

namespace OtopFormSync.Line.Tests;

/// <summary>Each thing that may be wrong with the channel is named, with what to do.</summary>
public sealed class LineCheckTests
{
    private static readonly Dictionary<string, (Action<Channel> Happen, LineMark Mark, string Fact, string Remedy)> Cases = new(StringComparer.Ordinal)
    {
        ["no token"] = (channel => channel.WriteToken(""), LineMark.Wrong, "no channel access token", "put it into line.token"),
        ["another token"] = (channel => channel.WriteToken("another"), LineMark.Wrong, "does not take the channel access token", "issue a channel access token"),
        ["LINE stumbles"] = (channel => channel.Line.Traffic.Break("getBotInfo", LineFault.Stumble), LineMark.Warning, "busy or stumbles (500)", "try again later"),
        ["too many calls"] = (channel => channel.Line.Traffic.Break("getBotInfo", LineFault.RateLimit), LineMark.Warning, "busy or stumbles (429)", "try again later"),
        ["no answer"] = (channel => channel.Line.Traffic.Break("getBotInfo", new LineFault.Lost(IsApplied: true)), LineMark.Warning, "did not answer", "the network and the firewall"),
        ["a network's page"] = (channel => channel.Line.Traffic.Break("getBotInfo", new LineFault.Page()), LineMark.Warning, "none of LINE's", "the network and the firewall"),
        ["the account may not"] = (channel => channel.Line.Traffic.Break("getBotInfo", new LineFault.Answer(403, "Forbidden")), LineMark.Wrong, "may not do that", "LINE Official Account Manager"),
        ["no webhook"] = (channel => channel.Line.World.Webhook = null, LineMark.Wrong, "no webhook URL is set", "enter https://your-host/line/webhook"),
        ["a webhook switched off"] = (channel => channel.Line.World.IsWebhookActive = false, LineMark.Wrong, "switched off", "'Use webhook'"),
        ["a webhook elsewhere"] = (channel => channel.Line.World.Webhook = new(channel.Line.Address, "/other"), LineMark.Warning, "ends on /other", "agree"),
        ["no secret"] = (channel => File.WriteAllText(Path.Combine(channel.Folder, Channel.SecretFile), "\n"), LineMark.Wrong, "no channel secret at line.secret", "copy the channel secret"),
        ["a webhook that is not reached"] = (channel => channel.Line.World.Webhook = new("http://127.0.0.1:9/line/webhook"), LineMark.Warning, "does not reach the webhook", "the worker runs"),
        ["a path that is not passed on"] = (_ => { }, LineMark.Warning, "knows no such page", "pass /line/webhook on to 127.0.0.1:8477"),
        ["half an answer"] = (channel => channel.Line.Traffic.Break("getBotInfo", new LineFault.Cut()), LineMark.Warning, "did not answer", "the network and the firewall"),
        ["the secret of another channel"] = (channel => Answers(channel, "401 Unauthorized"), LineMark.Wrong, "does not take LINE's signature", "copy the channel secret"),
        ["a worker that cannot keep what comes"] = (channel => Answers(channel, "503 Service Unavailable"), LineMark.Warning, "which answers 503", "write to the disk"),
        ["not in the group"] = (channel => channel.Line.World.IsInGroup = false, LineMark.Wrong, "not in the group", "invite it again"),
        ["the month is used up"] = (channel => channel.Line.World.Used = 296, LineMark.Warning, "4 messages are left this month, and a push takes 5", "a mail to the officers"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_is_named_with_its_remedy(string name)
    {
        var (happen, mark, fact, remedy) = Cases[name];
        await using var channel = await Channel.OpenAsync();
        channel.Line.World.Webhook = new(channel.Line.Address, "/line/webhook"); // where nobody takes it for a webhook
        happen(channel);

        var found = await new LineCheck(channel.Client, channel.Settings, channel.Folder).LookAsync(TestContext.Current.CancellationToken);

        var wrong = Assert.Single(found, finding => finding.Fact.InEnglish.Contains(fact, StringComparison.Ordinal));
        Assert.Equal(mark, wrong.Mark);
        Assert.Contains(remedy, wrong.Remedy!.InEnglish, StringComparison.Ordinal);
        Assert.DoesNotContain(channel.Line.World.AccessToken, string.Join('\n', found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_group_it_is_said_how_to_name_it()
    {
        await using var channel = await Channel.OpenAsync();
        var found = await new LineCheck(channel.Client, channel.Settings with { Group = null }, channel.Folder).LookAsync(TestContext.Current.CancellationToken);
        Assert.Contains(found, finding => finding is { Mark: LineMark.Warning, Remedy.InEnglish: var remedy } && remedy.Contains("invite the official account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_all_is_well_nothing_is_to_be_done()
    {
        await using var channel = await Channel.OpenAsync();
        channel.Line.World.Webhook = new(channel.Line.Address, "/line/webhook");
        var found = await new LineCheck(channel.Client, channel.Settings, channel.Folder).LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["the token serves: OTOP รับรายงาน (@emulated)", "the official account is in the group นว.พช. OTOP นค.", "pushes go out: 300 messages left this month, 5 a push"],
            found.Where(finding => finding.Mark == LineMark.Well).Select(finding => finding.Fact.InEnglish));
    }

    // Whoever hears the webhook answers so.
    private static void Answers(Channel channel, string status)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        channel.Line.World.Webhook = new($"http://{listener.LocalEndpoint}/line/webhook");
        _ = AnswerAsync();

        async Task AnswerAsync()
        {
            using (listener)
            {
                using var caller = await listener.AcceptTcpClientAsync();
                using var asked = new StreamReader(caller.GetStream());
                while (await asked.ReadLineAsync() is { Length: > 0 })
                {
                    // the head of the call
                }

                await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            }
        }
    }
}
