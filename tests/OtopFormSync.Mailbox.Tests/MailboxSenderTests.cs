using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Mailbox.Connections;
using OtopFormSync.Testing.Mail;

namespace OtopFormSync.Mailbox.Tests;

public sealed class MailboxSenderTests(MailServerFixture mail)
{
    private const string Key = "otop.receipt.4302.k1";

    [Fact]
    public async Task A_mail_goes_out_through_the_real_server_once_and_a_copy_is_kept()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        await using var district = await Desk.OpenAsync(mail.Server);
        ThroughPostfix(desk);
        var came = await district.WatchAsync();

        Assert.Equal(SendOutcome.Sent, await desk.SendAsync(desk.Notice(Key, district.User.Address)));
        Assert.True(await came);

        Assert.Contains($"Message-ID: <{Key}@example.test>", Assert.Single(district.User.Mails()), StringComparison.OrdinalIgnoreCase);
        desk.AssertSent(Key);
        Assert.Empty(desk.User.Mails());
    }

    [Fact]
    public async Task One_unknown_recipient_keeps_the_mail_from_nobody_else_and_is_reported()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        await using var district = await Desk.OpenAsync(mail.Server);
        ThroughPostfix(desk);
        var came = await district.WatchAsync();

        Assert.Equal(SendOutcome.Sent, await desk.SendAsync(desk.Notice(Key, "nobody@example.test", district.User.Address)));
        Assert.True(await came);

        Assert.Single(district.User.Mails());
        AssertFailed(await desk.CollectAsync(), "nobody@example.test");
    }

    [Fact]
    public async Task Where_all_recipients_are_unknown_that_is_reported_and_nothing_is_kept_as_sent()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        ThroughPostfix(desk);

        await desk.SendAsync(desk.Notice(Key, "nobody@example.test"));

        desk.AssertSent();
        AssertFailed(await desk.CollectAsync(), "nobody@example.test");
    }

    [Fact]
    public async Task What_a_server_further_on_returns_is_known_as_this_notices()
    {
        await using var elsewhere = new ScriptedSmtp(mail.Server.ElsewherePort) { Refusal = _ => "550 5.1.1 no such user here" };
        await using var desk = await Desk.OpenAsync(mail.Server);
        ThroughPostfix(desk);
        var came = await desk.WatchAsync();

        Assert.Equal(SendOutcome.Sent, await desk.SendAsync(desk.Notice(Key, $"gone@{RealMailServer.Elsewhere}")));
        Assert.True(await came);

        AssertFailed(await desk.CollectAsync(), $"gone@{RealMailServer.Elsewhere}");
    }

    [Theory]
    [InlineData(Lost.Greeting, SendDoubt.NotSent, SendOutcome.Sent, 1)]
    [InlineData(Lost.Hello, SendDoubt.NotSent, SendOutcome.Sent, 1)]
    [InlineData(Lost.Sender, SendDoubt.NotSent, SendOutcome.Sent, 1)]
    [InlineData(Lost.Recipient, SendDoubt.NotSent, SendOutcome.Sent, 1)]
    [InlineData(Lost.Data, SendDoubt.NotSent, SendOutcome.Sent, 1)]
    [InlineData(Lost.Body, SendDoubt.MayBeSent, SendOutcome.Unknown, 0)]
    [InlineData(Lost.BeforeDot, SendDoubt.MayBeSent, SendOutcome.Unknown, 0)]
    [InlineData(Lost.AfterDot, SendDoubt.MayBeSent, SendOutcome.Unknown, 1)]
    public async Task Wherever_the_line_is_lost_no_second_mail_goes_out(Lost lost, SendDoubt doubt, SendOutcome outcome, int taken)
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Smtp.Lost = lost;
        var fault = await Assert.ThrowsAsync<MailboxUnavailableException>(() => desk.SendAsync(desk.Notice()));
        Assert.Equal((MailboxFaultKind.Passing, doubt), (fault.Kind, fault.Doubt));

        foreach (var process in Enumerable.Range(0, 3))
        {
            desk.Restart();
            Assert.Equal(outcome, await desk.SendLaterAsync(desk.Notice()));
        }

        Assert.Equal(taken, desk.Taken.Count);
    }

    [Fact]
    public async Task What_may_have_gone_out_is_looked_for_among_the_sent_mails_of_a_server_that_keeps_them_by_itself()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Restart(settings => settings with { Append = SentCopy.Never });
        desk.Smtp.Lost = Lost.AfterDot;
        await Assert.ThrowsAsync<MailboxUnavailableException>(() => desk.SendAsync(desk.Notice()));
        desk.Restart();

        var waiting = await Assert.ThrowsAsync<MailboxUnavailableException>(() => desk.Sender.SendAsync(desk.Notice(), Key, new(TimeSpan.FromMinutes(1), _ => Task.CompletedTask), Desk.Token));
        Assert.Equal((SendDoubt.StillUnknown, desk.Clock.GetUtcNow().AddMinutes(9)), (waiting.Doubt, waiting.RetryAt));

        desk.User.Deliver([.. desk.Notice().Mime], folder: Desk.SentFolder);
        Assert.Equal(SendOutcome.Sent, await desk.SendLaterAsync(desk.Notice()));
        desk.AssertSent(Key);
        Assert.Single(desk.Taken);
    }

    [Theory]
    [InlineData("550 5.7.1 you may not send", Reach.Reached)]
    [InlineData("554 5.7.1 Relay access denied", Reach.Reached)]
    [InlineData("450 4.2.0 greylisted", Reach.Unreachable)]
    public async Task A_refusal_that_is_no_unknown_recipient_sends_nothing_and_says_why(string refusal, Reach reach)
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Smtp.Refusal = _ => refusal;
        var fault = await Assert.ThrowsAsync<MailboxUnavailableException>(() => desk.SendAsync(desk.Notice()));
        Assert.Equal((reach, SendDoubt.NotSent), (fault.Reach, fault.Doubt));
        Assert.Contains(refusal[4..], fault.Said, StringComparison.Ordinal);

        desk.Smtp.Refusal = _ => null;
        Assert.Equal(SendOutcome.Sent, await desk.SendLaterAsync(desk.Notice()));
        Assert.Single(desk.Taken);
    }

    [Fact]
    public async Task A_mail_that_is_refused_as_a_whole_is_not_sent_and_may_be_later()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Smtp.BodyRefusal = "452 4.3.1 disk full";
        var fault = await Assert.ThrowsAsync<MailboxUnavailableException>(() => desk.SendAsync(desk.Notice()));
        Assert.Equal(SendDoubt.NotSent, fault.Doubt);

        desk.Smtp.BodyRefusal = null;
        Assert.Equal(SendOutcome.Sent, await desk.SendLaterAsync(desk.Notice()));
        Assert.Single(desk.Taken);
    }

    [Theory]
    [InlineData(SentCopy.Never, false, 0)]
    [InlineData(SentCopy.Never, true, 1)]
    [InlineData(SentCopy.IfMissing, false, 1)]
    [InlineData(SentCopy.IfMissing, true, 1)]
    [InlineData(SentCopy.Always, false, 1)]
    public async Task A_copy_is_kept_as_the_settings_say(SentCopy append, bool isKeptByServer, int copies)
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Restart(settings => settings with { Append = append });
        desk.Smtp.Refusal = _ =>
        {
            if (isKeptByServer)
            {
                desk.User.Deliver([.. desk.Notice().Mime], folder: Desk.SentFolder);
            }

            return null;
        };

        Assert.Equal(SendOutcome.Sent, await desk.SendAsync(desk.Notice()));

        Assert.Equal((copies, 0), (desk.Sent().Count, desk.Drafts().Count));
    }

    [Fact]
    public async Task A_key_that_begins_like_another_is_another()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        await desk.SendAsync(desk.Notice("otop.receipt.4302.k10"));

        Assert.False(await desk.Sender.IsAmongSentAsync(desk.Notice().Key, Desk.Token));
        Assert.True(await desk.Sender.IsAmongSentAsync(desk.Notice("otop.receipt.4302.k10").Key, Desk.Token));
        await desk.SendAsync(desk.Notice());
        Assert.Equal([Key, "otop.receipt.4302.k10"], desk.Taken);
    }

    [Fact]
    public async Task A_mail_that_went_out_while_the_folders_could_not_be_reached_is_sent_and_put_away_with_the_next()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Smtp.Refusal = _ =>
        {
            desk.Line.Close();
            return null;
        };
        Assert.Equal(SendOutcome.Sent, await desk.SendAsync(desk.Notice()));
        Assert.Empty(desk.Sent());

        desk.Line.Open();
        desk.Wait();
        desk.Smtp.Refusal = _ => null;
        await desk.SendAsync(desk.Notice("otop.receipt.4303.k2"));
        desk.AssertSent(Key, "otop.receipt.4303.k2");
    }

    [Theory]
    [InlineData(false, true, 1)]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 3)]
    public async Task Wherever_the_line_to_the_folders_is_cut_no_second_mail_goes_out(bool isAnswerLost, bool isProcessOver, int step)
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        var places = 0;
        do
        {
            var notice = desk.Notice(FormattableString.Invariant($"otop.receipt.4302.k{places}x"));
            desk.Line.CutAfter(places, isAnswerLost, isProcessOver);
            places += step;
            await TryAsync(desk, notice);
            desk.Line.Open();
            desk.Wait();
            if (isProcessOver)
            {
                desk.Restart();
            }

            await desk.Sender.DraftAsync(notice, Desk.Token);
            var outcome = await desk.SendLaterAsync(notice);

            var mails = desk.Taken.Count(key => key == notice.Key.Value);
            Assert.True(outcome == SendOutcome.Sent ? mails == 1 : mails <= 1, FormattableString.Invariant($"cut after {places} lines: {outcome}, {mails} mails"));
        }
        while (desk.Line.WasCut);
        Assert.True(places > 20, FormattableString.Invariant($"{places} places"));
    }

    [Fact]
    public async Task A_worker_that_is_stopped_before_the_first_byte_is_out_leaves_no_doubt()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        using var stop = new CancellationTokenSource();
        desk.Smtp.Refusal = _ =>
        {
            stop.Cancel();
            return null;
        };
        var draft = await desk.Sender.DraftAsync(desk.Notice(), Desk.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Sender.SendAsync(desk.Notice(), draft, null, stop.Token));
        Assert.Empty(desk.Taken);

        desk.Smtp.Refusal = _ => null;
        desk.Restart();
        Assert.Equal(SendOutcome.Sent, await desk.SendLaterAsync(desk.Notice()));
        Assert.Single(desk.Taken);
    }

    private static async Task TryAsync(Desk desk, OutgoingNotice notice)
    {
        try
        {
            await desk.SendAsync(notice);
        }
        catch (MailboxUnavailableException)
        {
            // What comes after looks what became of it.
        }
    }

    private void ThroughPostfix(Desk desk) => desk.Restart(settings => settings with { Smtp = settings.Smtp with { Port = mail.Server.Files.Smtp } });

    private static void AssertFailed(Collected collected, string address)
    {
        var report = Assert.Single(collected.Reports);
        DeliveryFailure failure = new EmlReader().Read((RawContent.Mail)report.Content).Failure!;
        Assert.Contains(Key, failure.Notices);
        Assert.Equal([address], failure.Recipients.Select(recipient => recipient.Address));
    }
}
