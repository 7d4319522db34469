using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Line.Messaging;
using OtopFormSync.LineEmulator.Traffic;

namespace OtopFormSync.Line.Tests.Messaging;

/// <summary>What LINE answers becomes what it means: whether it was sent, whether it passes, who must do something.</summary>
public sealed class LineClientTests
{
    private static readonly Guid Key = new("123e4567-e89b-12d3-a456-426614174000");
    private static readonly JsonElement Hello = JsonDocument.Parse("""[{"type":"text","text":"สวัสดี"}]""").RootElement;

    private static readonly Dictionary<string, (LineFault Fault, LineFaultKind Kind, SendDoubt Doubt, int Pushed)> Faults = new(StringComparer.Ordinal)
    {
        ["too many calls"] = (LineFault.RateLimit, LineFaultKind.Passing, SendDoubt.NotSent, 0),
        ["the month is used up"] = (LineFault.MonthlyLimit, LineFaultKind.MonthlyLimit, SendDoubt.NotSent, 0),
        ["the token is refused"] = (LineFault.TokenRefused, LineFaultKind.Token, SendDoubt.NotSent, 0),
        ["the plan may not"] = (new LineFault.Answer(403, "Forbidden"), LineFaultKind.NotAllowed, SendDoubt.NotSent, 0),
        ["the body is refused"] = (new LineFault.Answer(400, "The property is invalid"), LineFaultKind.Refused, SendDoubt.NotSent, 0),
        ["LINE stumbles"] = (LineFault.Stumble, LineFaultKind.Passing, SendDoubt.MayBeSent, 0),
        ["LINE stumbles after it sent"] = (new LineFault.Answer(500, "Internal server error", IsApplied: true), LineFaultKind.Passing, SendDoubt.MayBeSent, 1),
        ["the call is lost"] = (new LineFault.Lost(IsApplied: false), LineFaultKind.Passing, SendDoubt.MayBeSent, 0),
        ["the answer is lost"] = (new LineFault.Lost(IsApplied: true), LineFaultKind.Passing, SendDoubt.MayBeSent, 1),
        ["half an answer"] = (new LineFault.Cut(), LineFaultKind.Passing, SendDoubt.MayBeSent, 1),
        ["a network's page"] = (new LineFault.Page(), LineFaultKind.Passing, SendDoubt.MayBeSent, 0),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_push_that_fails_says_why_and_whether_it_may_have_gone_out_and_goes_out_once_when_it_is_made_again(string name)
    {
        var (fault, kind, doubt, pushed) = Faults[name];
        await using var channel = await Channel.OpenAsync();
        channel.Line.Traffic.Break("pushMessage", fault);

        var told = await Assert.ThrowsAsync<LineUnavailableException>(() => PushAsync(channel));

        Assert.Equal((kind, doubt), (told.Kind, told.Doubt));
        Assert.Equal(pushed, channel.Line.World.Pushes.Count);
        Assert.DoesNotContain(channel.Line.World.AccessToken, $"{told} {told.Said} {told.Telling}", StringComparison.Ordinal);
        Assert.Equal(pushed == 1, (await PushAsync(channel)).WasBefore);
        Assert.Single(channel.Line.World.Pushes);
    }

    [Fact]
    public async Task What_was_taken_before_names_the_request_that_was_taken()
    {
        await using var channel = await Channel.OpenAsync();
        var first = await PushAsync(channel);
        var second = await PushAsync(channel);
        Assert.Equal((false, true, first.RequestId), (first.WasBefore, second.WasBefore, second.RequestId));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_not_waited_for_for_ever()
    {
        var clock = new FakeTimeProvider(new(2024, 1, 16, 9, 0, 0, TimeSpan.Zero));
        await using var channel = await Channel.OpenAsync(clock);
        channel.Line.Traffic.Break("pushMessage", new LineFault.Slow(Timeout.InfiniteTimeSpan));
        var arrived = new TaskCompletionSource();
        channel.Line.Traffic.Arrived = _ => arrived.TrySetResult();
        var push = PushAsync(channel);
        await arrived.Task;
        clock.Advance(LineClient.Patience);
        Assert.Equal(SendDoubt.MayBeSent, (await Assert.ThrowsAsync<LineUnavailableException>(() => push)).Doubt);
    }

    [Fact]
    public async Task Where_no_line_stands_nothing_was_sent()
    {
        await using var channel = await Channel.OpenAsync();
        await channel.Line.DisposeAsync();
        var told = await Assert.ThrowsAsync<LineUnavailableException>(() => PushAsync(channel));
        Assert.Equal((LineFaultKind.Passing, SendDoubt.NotSent, Reach.Unreachable), (told.Kind, told.Doubt, told.Reach));
    }

    [Theory]
    [InlineData("")]
    [InlineData("โทเคน")]
    public async Task Without_a_token_LINE_is_not_asked(string token)
    {
        await using var channel = await Channel.OpenAsync();
        channel.WriteToken(token);
        var told = await Assert.ThrowsAsync<LineUnavailableException>(() => channel.Client.GetBotAsync(Stop));
        Assert.Equal((LineFaultKind.Token, Reach.Denied), (told.Kind, told.Reach));
        Assert.Contains(Channel.TokenFile, told.Message, StringComparison.Ordinal);
        Assert.Empty(channel.Line.Traffic.Calls);
    }

    [Fact]
    public async Task A_token_that_was_changed_counts_at_once()
    {
        await using var channel = await Channel.OpenAsync();
        channel.WriteToken("an old one");
        await Assert.ThrowsAsync<LineUnavailableException>(() => channel.Client.GetBotAsync(Stop));
        channel.WriteToken(channel.Line.World.AccessToken);
        Assert.Equal(channel.Line.World.BotName, (await channel.Client.GetBotAsync(Stop)).DisplayName);
    }

    [Fact]
    public async Task The_quota_counts_members_and_may_have_no_end()
    {
        await using var channel = await Channel.OpenAsync();
        (channel.Line.World.Quota, channel.Line.World.Used) = (14, 10);
        var quota = await channel.Client.GetQuotaAsync(Stop);
        Assert.Equal((4L, true, false), (quota.Left, quota.Suffices(4), quota.Suffices(5)));
        channel.Line.World.Quota = null;
        Assert.True((await channel.Client.GetQuotaAsync(Stop)).Suffices(1_000_000));
    }

    [Fact]
    public async Task A_content_is_fetched_whole_or_it_is_said_why_not()
    {
        await using var channel = await Channel.OpenAsync();
        channel.Line.World.Contents["1"] = new([1, 2, 3], "image/jpeg");
        channel.Line.World.Contents["2"] = new([1, 2, 3], "image/jpeg") { NotReady = 1 };
        channel.Line.World.Contents["3"] = new(null, "image/jpeg");
        channel.Line.World.Contents["4"] = new(null, "image/jpeg") { GoneWith = 404 };

        var fetched = Assert.IsType<LineContent.Fetched>(await FetchAsync("1"));
        Assert.Equal([1, 2, 3], fetched.Bytes);
        Assert.Equal("image/jpeg", fetched.MediaType);
        Assert.IsType<LineContent.NotReady>(await FetchAsync("2"));
        Assert.IsType<LineContent.Fetched>(await FetchAsync("2"));
        Assert.IsType<LineContent.Gone>(await FetchAsync("3"));
        Assert.IsType<LineContent.Gone>(await FetchAsync("4"));
        Assert.IsType<LineContent.TooLong>(await FetchAsync("1", longest: 2));
        foreach (var fault in (LineFault[])[LineFault.Stumble, LineFault.RateLimit, LineFault.TokenRefused, new LineFault.Lost(IsApplied: true), new LineFault.Cut()])
        {
            channel.Line.Traffic.Break("getMessageContent", fault);
            Assert.IsType<LineContent.Unavailable>(await FetchAsync("1"));
        }

        Task<LineContent> FetchAsync(string id, long longest = 100) => channel.Client.DownloadAsync(id, longest, Stop);
    }

    private static Task<AcceptedPush> PushAsync(Channel channel) => channel.Client.PushAsync(channel.Line.World.GroupId, Hello, Key, Stop);
}
