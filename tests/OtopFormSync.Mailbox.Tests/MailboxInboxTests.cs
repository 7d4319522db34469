using MailKit;
using MailKit.Net.Imap;
using MimeKit;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Mailbox.Reading;

namespace OtopFormSync.Mailbox.Tests;

public sealed class MailboxInboxTests(MailServerFixture mail)
{
    [Fact]
    public async Task Reading_leaves_mails_unread_for_the_officers()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.User.Deliver(Desk.Mail("a"));

        Assert.Single((await desk.CollectAsync()).Reports);

        Assert.True(desk.User.IsUnread);
    }

    [Fact]
    public async Task When_the_server_numbers_the_folder_anew_no_mail_is_new()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        using var officer = await desk.Access().ReadAsync(Desk.Token);
        byte[][] mails = [Desk.Mail("a"), "From: thabo@example.org\r\nSubject: without an id\r\n\r\n100\r\n"u8.ToArray()];
        var folder = await FillAsync(officer, mails);
        desk.Restart(settings => settings with { Folder = folder.FullName });
        var before = await desk.CollectAsync();
        desk.Restart();
        await folder.DeleteAsync(Desk.Token);
        await FillAsync(officer, [.. mails, Desk.Mail("b")]);

        var after = await desk.CollectAsync(before.Cursor);

        Assert.Equal((2, 3), (before.Reports.Count, after.Reports.Count));
        Assert.NotEqual(InboxCursor.Parse(before.Cursor)!.Validity, InboxCursor.Parse(after.Cursor)!.Validity);
        Assert.Equal("b@example.org", Assert.Single(SourceChanges.Between([.. before.Reports.Select(report => (report.Id, false))], after.Reports, after.IsWhole).New).Key);
    }

    private static async Task<IMailFolder> FillAsync(ImapClient officer, byte[][] mails)
    {
        var folder = (await officer.GetFolder(officer.PersonalNamespaces[0]).CreateAsync("Reports", isMessageFolder: true, Desk.Token))!;
        foreach (var bytes in mails)
        {
            using var message = MimeMessage.Load(new MemoryStream(bytes), Desk.Token);
            await folder.AppendAsync(new AppendRequest(message), Desk.Token);
        }

        return folder;
    }

    [Fact]
    public async Task A_mail_that_another_session_removes_while_it_is_read_is_passed_over()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.User.Deliver(Desk.Mail("a"));
        desk.User.Deliver(Desk.Mail("b"));
        using var officer = await desk.Access().ReadAsync(Desk.Token);
        desk.When("UID FETCH 1 (BODY.PEEK[])", async () =>
        {
            await officer.Inbox!.OpenAsync(FolderAccess.ReadWrite, Desk.Token);
            await officer.Inbox.AddFlagsAsync(new UniqueId(1), MessageFlags.Deleted, silent: true, Desk.Token);
            await officer.Inbox.ExpungeAsync(Desk.Token);
        });

        var collected = await desk.CollectAsync();

        Assert.Equal(["b@example.org"], collected.Reports.Select(report => report.Key));
        var after = await desk.CollectAsync(collected.Cursor);
        Assert.Empty(after.Reports);
        Assert.Empty(after.Problems);
    }

    [Fact]
    public async Task A_mail_of_which_the_server_gives_nothing_is_told_and_asked_for_again()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.User.Deliver(Desk.Mail("a"));
        desk.User.Deliver(Desk.Mail("b"));
        desk.When("BODY.PEEK[]", () =>
        {
            desk.User.Remove("<a@");
            return Task.CompletedTask;
        });

        var collected = await desk.CollectAsync();
        Assert.True(Assert.Single(collected.Problems).IsPassing);
        Assert.Equal(["b@example.org"], collected.Reports.Select(report => report.Key));

        desk.User.Deliver(Desk.Mail("c"));
        var after = await desk.CollectAsync(collected.Cursor);
        Assert.Empty(after.Problems);
        Assert.Equal(["c@example.org"], after.Reports.Select(report => report.Key));
    }

    [Fact]
    public async Task Many_mails_are_read_in_steps_the_oldest_first()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        foreach (var number in Enumerable.Range(1, 450))
        {
            desk.User.Deliver(Desk.Mail(FormattableString.Invariant($"{number:000}")));
        }

        var (keys, cursor) = (new List<string>(), (string?)null);
        foreach (var count in (int[])[200, 200, 50, 0])
        {
            var step = await desk.CollectAsync(cursor);
            Assert.Equal(count, step.Reports.Count);
            keys.AddRange(step.Reports.Select(report => report.Key));
            cursor = step.Cursor;
        }

        Assert.Equal(450, keys.Distinct().Count());
    }

    [Fact]
    public async Task Mails_from_before_the_first_day_are_none_of_ours()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.User.Deliver(Desk.Mail("before"), new(2023, 12, 31, 23, 59, 0, TimeSpan.FromHours(7)));
        desk.User.Deliver(Desk.Mail("first"), new(2024, 1, 1, 0, 1, 0, TimeSpan.FromHours(7)));

        var report = Assert.Single((await desk.CollectAsync()).Reports);

        Assert.Equal(("first@example.org", new DateTimeOffset(2024, 1, 1, 0, 1, 0, TimeSpan.FromHours(7))), (report.Key, report.ReceivedAt));
    }

    [Fact]
    public async Task A_mail_that_is_too_big_is_told_as_long_as_it_lies_there_and_keeps_no_other_from_being_read()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.User.Deliver(Desk.Mail("big", new string('x', 5000)));
        desk.User.Deliver(Desk.Mail("small"));
        using var line = new Connections.ImapLine(desk.Access());
        var inbox = new MailboxInbox(line, desk.Settings, new(desk.Clock), mostBytes: 4000);

        var first = await inbox.CollectAsync(null, Desk.Token);
        Assert.Equal(["small@example.org"], first.Reports.Select(report => report.Key));
        var again = await inbox.CollectAsync(first.Cursor, Desk.Token);
        Assert.Empty(again.Reports);
        Assert.All((SourceProblem[])[.. first.Problems, .. again.Problems], problem => Assert.Equal(("source.mail-too-big", "big", false), (problem.Telling.Saying!.Key, problem.Original, problem.IsPassing)));

        desk.User.Remove("<big@");
        var gone = await inbox.CollectAsync(again.Cursor, Desk.Token);
        Assert.Empty(gone.Problems);
    }

    [Fact]
    public async Task A_cursor_of_another_mailbox_means_nothing_here()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.User.Deliver(Desk.Mail("a"));
        var cursor = InboxCursor.Parse((await desk.CollectAsync()).Cursor)!;

        Assert.Single((await desk.CollectAsync((cursor with { Folder = "another" }).ToString())).Reports);
    }

    [Fact]
    public async Task A_line_that_the_server_dropped_between_two_cycles_is_opened_anew_and_nobody_is_told()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        var cursor = (await desk.CollectAsync()).Cursor;
        desk.User.Deliver(Desk.Mail("a"));
        desk.Line.Cut();

        var collected = await desk.CollectAsync(cursor);

        Assert.Empty(collected.Problems);
        Assert.Single(collected.Reports);
    }

    [Fact]
    public async Task A_mail_received_after_now_holds_the_sending_until_it_is_gone()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        Assert.Null(desk.Sender.Hindrance);
        desk.User.Deliver(Desk.Mail("a"), desk.Clock.GetUtcNow().AddHours(3));
        await desk.CollectAsync();
        Assert.Contains("set the machine's date and time", desk.Sender.Hindrance!.Telling.InEnglish, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Null(desk.Sender.Hindrance);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using var desk = await Desk.OpenAsync(mail.Server);
        desk.Restart(settings => settings with { Folder = "OTOP/รับแล้ว" });

        var problem = await desk.ProblemAsync();

        Assert.Equal(Reach.Missing, problem.Reach);
        Assert.Contains("OTOP/รับแล้ว", problem.Telling.InThai, StringComparison.Ordinal);
    }
}
