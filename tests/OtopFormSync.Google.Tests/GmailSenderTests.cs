using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.Google.Tests;

public sealed class GmailSenderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_is_drafted_and_sent_by_the_drafts_id()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");

        var draft = await office.Sender.DraftAsync(notice, Stop);
        var outcome = await office.Sender.SendAsync(notice, draft, null, Stop);

        Assert.Equal(SendOutcome.Sent, outcome);
        Assert.Equal("otop.receipt.4302.k1", Assert.Single(office.Sent()).Message.Headers[OutgoingNotice.KeyHeader]);
        Assert.Empty(office.Box.Drafts);
        Assert.Equal(0, office.Server.State.Traffic.CountOf("gmail.users.messages.send"));
    }

    [Fact]
    public async Task A_receipt_stands_in_the_thread_of_the_report_that_it_answers()
    {
        await using var office = await Office.OpenAsync();
        var report = office.Receive("report");
        var notice = Office.Notice("otop.receipt.4302.k1", inReplyTo: "report");

        await office.Sender.SendAsync(notice, await office.Sender.DraftAsync(notice, Stop), null, Stop);

        Assert.Equal(report.ThreadId, Assert.Single(office.Sent()).ThreadId);
    }

    [Fact]
    public async Task A_draft_that_was_made_before_a_crash_is_taken_up_again()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var before = await office.Sender.DraftAsync(notice, Stop);
        office.Restart();

        var after = await office.Sender.DraftAsync(notice, Stop);

        Assert.Equal(before, after);
        Assert.Single(office.Box.Drafts);
    }

    [Theory]
    [InlineData("503 although made")]
    [InlineData("hung up")]
    [InlineData("half an answer")]
    public async Task A_draft_whose_answer_was_lost_is_made_once(string how)
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        office.Server.State.Traffic.Break("gmail.users.drafts.create", Lost(how));

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.DraftAsync(notice, Stop));
        office.Restart();
        var draft = await office.Sender.DraftAsync(notice, Stop);

        Assert.True(fault.MayHaveHappened);
        Assert.Equal([draft], office.Box.Drafts.Keys);
        Assert.Equal(1, office.Server.State.Traffic.CountOf("gmail.users.drafts.create"));
    }

    [Theory]
    [InlineData("503 although made")]
    [InlineData("hung up")]
    [InlineData("half an answer")]
    public async Task A_mail_whose_answer_was_lost_is_found_among_the_sent_ones_and_not_sent_twice(string how)
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Server.State.Traffic.Break("gmail.users.drafts.send", Lost(how));

        await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, null, Stop));
        office.Restart();
        var outcome = await office.Sender.SendAsync(notice, draft, TimeSpan.FromMinutes(5), Stop);

        Assert.Equal(SendOutcome.Sent, outcome);
        Assert.Single(office.Sent());
        Assert.Single(office.Server.State.Gmail.Elsewhere);
    }

    [Fact]
    public async Task A_draft_is_not_sent_again_while_Google_may_still_be_working_on_it()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Server.State.Traffic.Break("gmail.users.drafts.send", new Fault.Reset(Applied: false));
        await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, null, Stop));
        office.Server.State.Traffic.ForgetCalls();

        office.Restart();
        var waiting = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, TimeSpan.FromMinutes(1), Stop));
        Assert.Equal(SendDoubt.StillUnknown, waiting.Doubt);
        Assert.Empty(office.Server.State.Traffic.Calls);

        Assert.Equal(SendOutcome.Sent, await office.Sender.SendAsync(notice, draft, TimeSpan.FromMinutes(4), Stop));
        Assert.Single(office.Sent());
    }

    [Fact]
    public async Task A_draft_that_a_person_deleted_is_unknown_after_the_index_had_its_time_and_never_sent_again()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Box.Remove(office.Box.Find(office.Box.Drafts[draft]));
        office.Box.Drafts.Remove(draft);

        await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, null, Stop));
        office.Restart();
        await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, TimeSpan.FromMinutes(9), Stop));
        var outcome = await office.Sender.SendAsync(notice, draft, TimeSpan.FromMinutes(11), Stop);

        Assert.Equal(SendOutcome.Unknown, outcome);
        Assert.Empty(office.Sent());
        Assert.Empty(office.Box.Drafts);
    }

    [Fact]
    public async Task A_wrong_recipient_is_told_and_the_draft_stays()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1", to: "");
        var draft = await office.Sender.DraftAsync(notice, Stop);

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, null, Stop));

        Assert.Equal(GoogleFaultKind.Refused, fault.Kind);
        Assert.Equal([draft], office.Box.Drafts.Keys);
    }

    private static Fault Lost(string how) => how switch
    {
        "503 although made" => new Fault.Answer(Fault.Unavailable(), Applied: true),
        "hung up" => new Fault.Reset(Applied: true),
        _ => new Fault.Truncated(),
    };
}
