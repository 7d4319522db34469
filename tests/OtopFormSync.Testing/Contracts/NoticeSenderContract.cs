using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Testing.Contracts;

/// <summary>Every way for mail to go out sends each notice once, wherever the process ends.</summary>
public abstract class NoticeSenderContract
{
    private static readonly OutgoingNotice Notice = Of("2024-01-16");

    /// <summary>Long after an announced sending, when its end is known if it ever will be.</summary>
    private static readonly AnnouncedSending LongAgo = new(TimeSpan.FromHours(1), _ => Task.CompletedTask);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract Task<SenderWorld> OpenAsync();

    [Fact]
    public async Task A_draft_waits_until_it_is_sent()
    {
        await using var world = await OpenAsync();

        var draft = await world.Sender.DraftAsync(Notice, Token);
        AssertLie(world, [Key(Notice)], []);

        Assert.Equal(SendOutcome.Sent, await world.Sender.SendAsync(Notice, draft, null, Token));
        AssertLie(world, [], [Key(Notice)]);
    }

    [Fact]
    public async Task Drafting_again_finds_the_draft_for_a_new_process_as_well()
    {
        await using var world = await OpenAsync();
        var draft = await world.Sender.DraftAsync(Notice, Token);

        Assert.Equal(draft, await world.Sender.DraftAsync(Notice, Token));
        world.Restart();
        Assert.Equal(draft, await world.Sender.DraftAsync(Notice, Token));

        Assert.Equal([Key(Notice)], world.Drafts());
    }

    [Fact]
    public async Task Two_notices_are_two_drafts_and_two_mails()
    {
        await using var world = await OpenAsync();
        var other = Of("2024-01-17");
        var (one, two) = (await world.Sender.DraftAsync(Notice, Token), await world.Sender.DraftAsync(other, Token));
        Assert.NotEqual(one, two);

        await world.Sender.SendAsync(other, two, null, Token);
        AssertLie(world, [Key(Notice)], [Key(other)]);
        await world.Sender.SendAsync(Notice, one, null, Token);
        Assert.Equal([Key(other), Key(Notice)], world.Sent().OrderByDescending(key => key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_process_that_ended_before_its_draft_was_on_record_sends_one_mail()
    {
        await using var world = await OpenAsync();
        await world.Sender.DraftAsync(Notice, Token);
        world.Restart();

        var draft = await world.Sender.DraftAsync(Notice, Token);
        Assert.Equal(SendOutcome.Sent, await world.Sender.SendAsync(Notice, draft, null, Token));

        AssertLie(world, [], [Key(Notice)]);
    }

    [Fact]
    public async Task A_process_that_ended_before_the_announced_sending_sends_it_later()
    {
        await using var world = await OpenAsync();
        var draft = await world.Sender.DraftAsync(Notice, Token);
        world.Restart();

        Assert.Equal(SendOutcome.Sent, await world.Sender.SendAsync(Notice, draft, LongAgo, Token));

        Assert.Equal([Key(Notice)], world.Sent());
    }

    [Fact]
    public async Task A_process_that_ended_after_sending_sends_nothing_twice()
    {
        await using var world = await OpenAsync();
        var draft = await world.Sender.DraftAsync(Notice, Token);
        await world.Sender.SendAsync(Notice, draft, null, Token);
        world.Restart();

        Assert.Equal(SendOutcome.Sent, await world.Sender.SendAsync(Notice, draft, LongAgo, Token));

        Assert.Equal([Key(Notice)], world.Sent());
    }

    [Fact]
    public async Task A_draft_of_which_nothing_is_known_any_more_is_unknown_and_never_sent_again()
    {
        await using var world = await OpenAsync();
        var draft = await world.Sender.DraftAsync(Notice, Token);
        world.DestroyDraft(draft);
        world.Restart();

        Assert.Equal(SendOutcome.Unknown, await world.Sender.SendAsync(Notice, draft, LongAgo, Token));
        world.Restart();
        Assert.Equal(SendOutcome.Unknown, await world.Sender.SendAsync(Notice, draft, LongAgo, Token));

        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task A_mail_that_somebody_took_away_is_not_made_anew()
    {
        await using var world = await OpenAsync();
        var draft = await world.Sender.DraftAsync(Notice, Token);
        await world.Sender.SendAsync(Notice, draft, null, Token);
        world.TakeAwaySent(Notice.Key);
        world.Restart();

        await world.Sender.SendAsync(Notice, draft, LongAgo, Token);

        Assert.Empty(world.Sent());
    }

    [Fact]
    public async Task What_is_stopped_before_it_began_leaves_nothing_behind()
    {
        await using var world = await OpenAsync();
        var stopped = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Sender.DraftAsync(Notice, stopped));
        Assert.Empty(world.Drafts());

        var draft = await world.Sender.DraftAsync(Notice, Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Sender.SendAsync(Notice, draft, null, stopped));
        AssertLie(world, [Key(Notice)], []);
    }

    private static void AssertLie(SenderWorld world, string[] drafts, string[] sent)
    {
        Assert.Equal(drafts, world.Drafts());
        Assert.Equal(sent, world.Sent());
    }

    private static string Key(OutgoingNotice notice) => notice.Key.ToString();

    private static OutgoingNotice Of(string slot)
    {
        var key = NoticeKey.Of(ProgramId.Parse("otop"), NoticeKind.Digest, "officers", slot);
        return new(
            key,
            NoticeKind.Digest,
            ["officer@example.org"],
            "สรุปผล",
            [.. System.Text.Encoding.UTF8.GetBytes($"From: otop-nongkhai@example.org\r\nTo: officer@example.org\r\nSubject: x\r\n{OutgoingNotice.KeyHeader}: {key}\r\n\r\nข้อความ\r\n")]);
    }
}
