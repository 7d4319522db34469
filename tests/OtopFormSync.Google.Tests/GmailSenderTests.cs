using System.Text;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Gmail;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator.Gmail;
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
        Assert.Equal([IdOf(draft)], office.Box.Drafts.Keys);
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
        var outcome = await office.Sender.SendAsync(notice, draft, Ago(TimeSpan.FromMinutes(5)), Stop);

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
        var waiting = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, Ago(TimeSpan.FromMinutes(1)), Stop));
        Assert.Equal(SendDoubt.StillUnknown, waiting.Doubt);
        Assert.Empty(office.Server.State.Traffic.Calls);

        Assert.Equal(SendOutcome.Sent, await office.Sender.SendAsync(notice, draft, Ago(TimeSpan.FromMinutes(4)), Stop));
        Assert.Single(office.Sent());
    }

    [Fact]
    public async Task A_draft_that_a_person_deleted_is_unknown_after_the_index_had_its_time_and_never_sent_again()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Box.Remove(office.Box.Find(office.Box.Drafts[IdOf(draft)]));
        office.Box.Drafts.Remove(IdOf(draft));

        await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, null, Stop));
        office.Restart();
        await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, Ago(TimeSpan.FromMinutes(9)), Stop));
        var outcome = await office.Sender.SendAsync(notice, draft, Ago(TimeSpan.FromMinutes(11)), Stop);

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
        Assert.Equal([IdOf(draft)], office.Box.Drafts.Keys);
    }

    [Fact]
    public async Task A_draft_that_a_person_edited_is_not_sent_by_us_and_that_is_told()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Restart();
        Edit(office, draft, draft: IdOf(draft));

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, null, Stop));

        Assert.Equal((SendDoubt.NotSent, Reach.Reached), (fault.Doubt, fault.Reach));
        Assert.Contains("person edited a draft", fault.Message, StringComparison.Ordinal);
        Assert.Empty(office.Sent());
        Assert.Single(office.Box.Drafts);
    }

    [Fact]
    public async Task A_draft_that_came_back_under_another_id_is_told_and_never_called_unproved()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Restart();
        Edit(office, draft, draft: "r-4711");

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.Sender.SendAsync(notice, draft, Ago(TimeSpan.FromHours(1)), Stop));

        Assert.Contains("person edited a draft", fault.Message, StringComparison.Ordinal);
        Assert.Single(office.Box.Drafts);
        Assert.Empty(office.Sent());
    }

    [Fact]
    public async Task A_draft_that_a_person_edited_and_sent_is_known_by_the_key_in_its_last_line()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Restart();
        var edited = Edit(office, draft, draft: IdOf(draft));
        office.Box.Drafts.Clear();
        office.Box.Relabel(edited, ["SENT"], ["DRAFT"]);

        Assert.Equal(SendOutcome.Sent, await office.Sender.SendAsync(notice, draft, null, Stop));
        Assert.Single(office.Sent());
    }

    [Fact]
    public async Task A_draft_that_a_person_sent_without_its_last_line_is_known_by_its_header()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Restart();
        office.Box.Remove(office.Box.Find(office.Box.Drafts[IdOf(draft)]));
        office.Box.Drafts.Clear();
        office.Box.Add(Encoding.UTF8.GetBytes($"From: {Office.Address}\r\nTo: tabo@example.org\r\nSubject: x\r\n{OutgoingNotice.KeyHeader}: {notice.Key}\r\n\r\nshort\r\n"), ["SENT"]);

        Assert.Equal(SendOutcome.Sent, await office.Sender.SendAsync(notice, draft, null, Stop));
    }

    [Fact]
    public async Task A_key_that_only_begins_like_that_of_a_sent_mail_is_not_proved_by_it()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Restart();
        office.Box.Remove(Edit(office, draft, draft: IdOf(draft)));
        office.Box.Add(Mail("otop.receipt.4302.k12"), ["SENT"]);

        Assert.Equal(SendOutcome.Unknown, await office.Sender.SendAsync(notice, draft, Ago(TimeSpan.FromHours(1)), Stop));
    }

    [Fact]
    public async Task A_draft_of_an_earlier_version_is_sent_by_its_id_alone()
    {
        await using var office = await Office.OpenAsync();
        var notice = Office.Notice("otop.receipt.4302.k1");
        var draft = await office.Sender.DraftAsync(notice, Stop);
        office.Restart();

        Assert.Equal(SendOutcome.Sent, await office.Sender.SendAsync(notice, IdOf(draft), null, Stop));
    }

    private static AnnouncedSending Ago(TimeSpan ago) => new(ago, _ => Task.CompletedTask);

    private static string IdOf(string draft) => WrittenDraft.Parse(draft).Id;

    /// <summary>A person edits the draft in Gmail: another message, without our header; the draft keeps its id, or does not.</summary>
    private static StoredMail Edit(Office office, string kept, string draft)
    {
        office.Box.Remove(office.Box.Find(office.Box.Drafts[IdOf(kept)]));
        var edited = office.Box.Add(Mail("otop.receipt.4302.k1"), ["DRAFT"]);
        office.Box.Drafts[draft] = edited.Id;
        return edited;
    }

    private static byte[] Mail(string key) =>
        Encoding.UTF8.GetBytes($"From: {Office.Address}\r\nTo: tabo@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nแก้ไขแล้ว\r\nเลขอ้างอิง {key}\r\n");

    private static Fault Lost(string how) => how switch
    {
        "503 although made" => new Fault.Answer(Fault.Unavailable(), Applied: true),
        "hung up" => new Fault.Reset(Applied: true),
        _ => new Fault.Truncated(),
    };
}
