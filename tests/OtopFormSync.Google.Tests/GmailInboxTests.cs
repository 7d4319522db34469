using OtopFormSync.Core.Reporting;
using OtopFormSync.Google.Gmail;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.Google.Tests;

public sealed class GmailInboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_reading_takes_every_mail_of_the_box_byte_for_byte()
    {
        await using var office = await Office.OpenAsync();
        var mail = office.Receive("first");
        office.Receive("second");

        var collected = await office.Inbox.CollectAsync(null, Stop);

        Assert.Equal(2, collected.Reports.Count);
        var report = collected.Reports.Single(report => report.Key == mail.Id);
        Assert.Equal(mail.Raw, ((RawContent.Mail)report.Content).Bytes.ToArray());
        Assert.Equal(Office.Start, report.ReceivedAt);
        Assert.Equal(TimeSpan.FromHours(7), report.ReceivedAt.Offset);
        Assert.Empty(collected.Problems);
        Assert.False(collected.IsWhole);
    }

    [Fact]
    public async Task An_idle_cycle_is_one_call()
    {
        await using var office = await Office.OpenAsync();
        office.Receive("first");
        var cursor = await QuietAsync(office);
        office.Server.State.Traffic.ForgetCalls();

        var collected = await office.Inbox.CollectAsync(cursor, Stop);

        Assert.True(collected.IsUnchanged);
        Assert.Equal(["gmail.users.history.list"], office.Server.State.Traffic.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task What_comes_later_is_read_once()
    {
        await using var office = await Office.OpenAsync();
        office.Receive("first");
        var cursor = await QuietAsync(office);
        var second = office.Receive("second");

        var collected = await office.Inbox.CollectAsync(cursor, Stop);
        var after = await office.Inbox.CollectAsync(collected.Cursor, Stop);

        Assert.Equal([second.Id], collected.Reports.Select(report => report.Key));
        Assert.Empty(after.Reports);
    }

    [Fact]
    public async Task Own_mail_drafts_spam_and_trash_are_no_reports_until_a_person_takes_them_out_of_the_spam()
    {
        await using var office = await Office.OpenAsync();
        var cursor = await QuietAsync(office);
        office.Receive("sent", "SENT");
        office.Receive("draft", "DRAFT");
        office.Receive("trash", "TRASH");
        var spam = office.Receive("spam", "SPAM");

        var first = await office.Inbox.CollectAsync(cursor, Stop);
        office.Box.Relabel(spam, ["INBOX"], ["SPAM"]);
        var second = await office.Inbox.CollectAsync(first.Cursor, Stop);

        Assert.Empty(first.Reports);
        Assert.Equal([spam.Id], second.Reports.Select(report => report.Key));
    }

    [Fact]
    public async Task A_notice_that_went_out_since_costs_no_reading()
    {
        await using var office = await Office.OpenAsync();
        var cursor = await QuietAsync(office);
        var notice = Office.Notice("otop.receipt.4303.k1");
        await office.Sender.SendAsync(notice, await office.Sender.DraftAsync(notice, Stop), null, Stop);
        office.Server.State.Traffic.ForgetCalls();

        Assert.Empty((await office.Inbox.CollectAsync(cursor, Stop)).Reports);
        Assert.Equal(0, office.Server.State.Traffic.CountOf("gmail.users.messages.get"));
    }

    [Fact]
    public async Task An_expired_history_is_made_good_by_reading_the_box_afresh()
    {
        await using var office = await Office.OpenAsync();
        office.Receive("first");
        var cursor = await QuietAsync(office);
        var missed = office.Receive("missed");
        office.Box.ExpireHistory();

        var collected = await office.Inbox.CollectAsync(cursor, Stop);
        var later = office.Receive("later");
        var after = await office.Inbox.CollectAsync(collected.Cursor, Stop);

        Assert.Contains(missed.Id, collected.Reports.Select(report => report.Key));
        Assert.Equal([later.Id], after.Reports.Select(report => report.Key));
        Assert.Empty(collected.Problems);
    }

    [Fact]
    public async Task A_box_of_many_mails_is_read_in_steps_and_none_is_left_out()
    {
        await using var office = await Office.OpenAsync();
        var ids = new HashSet<string>();
        for (var i = 0; i < 450; i++)
        {
            office.GoogleClock.Advance(TimeSpan.FromSeconds(i % 7 == 0 ? 1 : 0)); // several mails a second, so that a step may end within one
            ids.Add(office.Receive($"m{i}").Id);
        }

        var read = new HashSet<string>();
        string? cursor = null;
        var steps = 0;
        do
        {
            var collected = await office.Inbox.CollectAsync(cursor, Stop);
            read.UnionWith(collected.Reports.Select(report => report.Key));
            cursor = collected.Cursor;
            steps++;
        }
        while (cursor!.Split('/')[1].Length > 0);

        Assert.Equal(ids, read);
        Assert.InRange(steps, 3, 5);
    }

    [Fact]
    public async Task A_second_with_more_mails_than_one_step_takes_is_read_whole()
    {
        await using var office = await Office.OpenAsync();
        var ids = Enumerable.Range(0, 650).Select(i => office.Receive($"m{i}").Id).ToHashSet();

        var first = await office.Inbox.CollectAsync(null, Stop);
        var second = await office.Inbox.CollectAsync(first.Cursor, Stop);

        Assert.Equal(ids, first.Reports.Concat(second.Reports).Select(report => report.Key).ToHashSet());
        Assert.Null(InboxCursor.Parse(second.Cursor)!.DownTo);
    }

    [Fact]
    public async Task Mails_are_labelled_as_taken_once_they_are_stored()
    {
        await using var office = await Office.OpenAsync();
        var mail = office.Receive("first");

        var collected = await office.Inbox.CollectAsync(null, Stop);
        Assert.DoesNotContain(mail.Labels, label => label.StartsWith("Label_", StringComparison.Ordinal));
        office.Restart();
        var labelled = await office.Inbox.CollectAsync(collected.Cursor, Stop);
        Assert.False(labelled.IsUnchanged); // so that the cursor, which no longer names them, is stored
        office.Server.State.Traffic.ForgetCalls();
        Assert.True((await office.Inbox.CollectAsync((await office.Inbox.CollectAsync(labelled.Cursor, Stop)).Cursor, Stop)).IsUnchanged);
        Assert.DoesNotContain(office.Server.State.Traffic.Calls, call => call.Method.Contains("label", StringComparison.OrdinalIgnoreCase) || call.Method.Contains("odify", StringComparison.Ordinal));

        var label = Assert.Single(office.Box.UserLabels);
        Assert.Equal("OTOP/รับแล้ว", label.Value);
        Assert.Contains(label.Key, mail.Labels);
    }

    [Fact]
    public async Task While_labels_cannot_be_put_for_a_while_mails_are_read_and_labelled_later()
    {
        await using var office = await Office.OpenAsync();
        var mail = office.Receive("first");
        var collected = await office.Inbox.CollectAsync(null, Stop);
        office.Server.State.Traffic.Break("gmail.users.labels.*", new Fault.Answer(Fault.Unavailable()), 5);
        var later = office.Receive("second");
        var second = await office.Inbox.CollectAsync(collected.Cursor, Stop);
        Assert.Equal([later.Id], second.Reports.Select(report => report.Key));

        office.Restart();
        await office.Inbox.CollectAsync(second.Cursor, Stop);
        var label = Assert.Single(office.Box.UserLabels);
        Assert.Contains(label.Key, mail.Labels);
        Assert.Contains(label.Key, later.Labels);
    }

    [Fact]
    public async Task While_Google_is_down_nothing_is_lost_and_the_problem_is_told()
    {
        await using var office = await Office.OpenAsync();
        var cursor = await QuietAsync(office);
        var mail = office.Receive("first");
        office.Server.State.Traffic.Break("gmail.*", new Fault.Answer(Fault.Unavailable()), 1000);

        var down = await office.Inbox.CollectAsync(cursor, Stop);
        office.Server.State.Traffic.Mend();
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        var up = await office.Inbox.CollectAsync(down.Cursor, Stop);

        var problem = Assert.Single(down.Problems);
        Assert.True(problem.IsPassing);
        Assert.Equal(cursor, down.Cursor);
        Assert.Equal([mail.Id], up.Reports.Select(report => report.Key));
    }

    [Fact]
    public async Task A_revoked_sign_in_is_told_with_what_to_do()
    {
        await using var office = await Office.OpenAsync();
        office.Server.State.Traffic.Break("gmail.*", new Fault.Answer(new GoogleEmulator.GoogleError(401, "UNAUTHENTICATED", "Invalid Credentials")), 1000);

        var collected = await office.Inbox.CollectAsync(null, Stop);

        var problem = Assert.Single(collected.Problems);
        Assert.False(problem.IsPassing);
        Assert.Contains("auth", problem.Telling.InThai, StringComparison.Ordinal);
    }

    /// <summary>Reads until a reading changes nothing.</summary>
    private static async Task<string> QuietAsync(Office office)
    {
        string? cursor = null;
        while (true)
        {
            var collected = await office.Inbox.CollectAsync(cursor, Stop);
            if (collected.IsUnchanged)
            {
                return collected.Cursor!;
            }

            cursor = collected.Cursor;
        }
    }
}
