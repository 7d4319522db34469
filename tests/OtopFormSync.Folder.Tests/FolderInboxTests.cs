using System.Diagnostics;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using static OtopFormSync.Folder.Tests.Workspace;

namespace OtopFormSync.Folder.Tests;

public sealed class FolderInboxTests : IDisposable
{
    private const string Mail = "Received: from mx (mx.example.org [192.0.2.1]) by mail.example.org; Mon, 15 Jan 2024 10:00:05 +0700\r\n"
        + "Received: from pc by mx.example.org; Mon, 15 Jan 2024 03:00:00 +0000\r\n"
        + "Date: Mon, 15 Jan 2024 09:59:00 +0700\r\nMessage-ID: <a1@example.org>\r\nFrom: thabo@example.org\r\nSubject: =?utf-8?B?4Lij4Liy4Lii4LiH4Liy4LiZ?=\r\n\r\nรายงาน\r\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_mail_is_a_report_known_by_its_message_id_and_received_when_the_last_server_says()
    {
        var path = _workspace.WriteMail("รายงาน ธ.ค..eml", Mail);

        var collected = await CollectAsync(_workspace.Inbox());

        var report = Assert.Single(collected.Reports);
        Assert.Equal(("inbox", "a1@example.org", "inbox/รายงาน ธ.ค..eml"), (report.Source, report.Key, report.Place));
        Assert.Equal(new DateTimeOffset(2024, 1, 15, 10, 0, 5, Bangkok.Offset), report.ReceivedAt);
        Assert.Equal(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), ((RawContent.Mail)report.Content).Bytes.AsSpan());
        Assert.False(collected.IsWhole);
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("Date: Mon, 15 Jan 2024 09:59:00 +0700\r\n\r\nx", "2024-01-15T09:59:00", "the Date header, without a Received one")]
    [InlineData("Received: from a by b; nonsense\r\nDate: Mon, 15 Jan 2024 09:59:00 +0700\r\n\r\nx", "2024-01-15T09:59:00", "the Date header, beside an unreadable Received one")]
    [InlineData("Subject: x\r\n\r\nx", "2024-01-20T08:00:00", "the file's time, without either")]
    [InlineData("Received: from a by b; Mon, 15 Jan 2029 09:59:00 +0700\r\nDate: Mon, 15 Jan 2024 09:59:00 +0700\r\n\r\nx", "2024-01-15T09:59:00", "never a day after the file was written")]
    [InlineData("Date: Mon, 15 Jan 2029 09:59:00 +0700\r\n\r\nx", "2024-01-20T08:00:00", "never a day after the file was written")]
    [InlineData("", "2024-01-20T08:00:00", "an empty mail is still kept")]
    [InlineData("no header at all\r\n", "2024-01-20T08:00:00", "garbage is still kept")]
    public async Task Without_a_received_line_the_next_best_time_counts(string mail, string expected, string why)
    {
        _workspace.WriteMail("ก.eml", mail);

        var report = Assert.Single((await CollectAsync(_workspace.Inbox())).Reports);
        Assert.True($"{report.ReceivedAt:yyyy-MM-ddTHH:mm:ss}" == expected, $"{why}: {report.ReceivedAt:O}");
        Assert.Equal("ก.eml", report.Key);
    }

    [Fact]
    public async Task Only_new_mails_are_read_and_an_unchanged_inbox_is_answered_as_unchanged()
    {
        _workspace.WriteMail("1.eml", Mail);
        var first = await CollectAsync(_workspace.Inbox());
        Assert.True((await CollectAsync(_workspace.Inbox(), first.Cursor)).IsUnchanged);

        _workspace.WriteMail("2.eml", Mail.Replace("a1@", "a2@", StringComparison.Ordinal));
        var second = await CollectAsync(_workspace.Inbox(), first.Cursor);
        Assert.Equal("a2@example.org", Assert.Single(second.Reports).Key);

        Assert.Equal(2, (await CollectAsync(_workspace.Inbox(), null)).Reports.Count);
    }

    [Fact]
    public async Task A_removed_mail_takes_nothing_back()
    {
        var path = _workspace.WriteMail("1.eml", Mail);
        var first = await CollectAsync(_workspace.Inbox());
        File.Delete(path);

        var second = await CollectAsync(_workspace.Inbox(), first.Cursor);
        Assert.Empty(second.Reports);
        Assert.False(second.IsWhole);
    }

    [Fact]
    public async Task A_changed_mail_is_read_again()
    {
        _workspace.WriteMail("1.eml", Mail);
        var first = await CollectAsync(_workspace.Inbox());
        _workspace.WriteMail("1.eml", Mail + "เพิ่มเติม");

        Assert.Single((await CollectAsync(_workspace.Inbox(), first.Cursor)).Reports);
    }

    [Fact]
    public async Task A_mail_that_is_being_written_or_locked_is_tried_again()
    {
        var path = _workspace.WriteMail("1.eml", Mail);
        _workspace.WriteMail("2.eml", Mail, Now.AddSeconds(-1));
        string? cursor;
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var early = await CollectAsync(_workspace.Inbox());
            Assert.Empty(early.Reports);
            Assert.Equal([true, true], early.Problems.Select(problem => problem.IsPassing));
            cursor = early.Cursor;
        }

        _workspace.Clock.Advance(TimeSpan.FromSeconds(5));
        var after = await CollectAsync(_workspace.Inbox(), cursor);
        Assert.Equal(2, after.Reports.Count);
        Assert.Empty(after.Problems);
    }

    [Fact]
    public async Task A_mail_over_the_limit_is_named_with_its_subject_every_time_and_the_others_go_on()
    {
        var path = _workspace.WriteMail("ใหญ่.eml", Mail);
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.SetLength(FolderInbox.MostBytes + 1);
        }

        File.SetLastWriteTimeUtc(path, Now.AddHours(-1).UtcDateTime);
        _workspace.WriteMail("เล็ก.eml", Mail);
        var source = _workspace.Inbox();

        var first = await CollectAsync(source);
        Assert.Single(first.Reports);
        var problem = Assert.Single(first.Problems);
        Assert.Equal(("inbox/ใหญ่.eml", "รายงาน"), (problem.Place, problem.Original));
        Assert.Contains("40 MB", problem.Telling.InThai, StringComparison.Ordinal);

        var second = await CollectAsync(source, first.Cursor);
        Assert.True(second.IsUnchanged);
        Assert.Equal(first.Problems, second.Problems);
    }

    [Fact]
    public async Task Links_pipes_and_other_kinds_are_named_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes in folders are a matter of Unix.");
        File.CreateSymbolicLink(Path.Combine(_workspace.Layout.Inbox, "a.eml"), "/dev/zero");
        using (var pipe = Process.Start("mkfifo", [Path.Combine(_workspace.Layout.Inbox, "b.eml")]))
        {
            await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        _workspace.WriteMail("c.msg", "x");

        var collected = await CollectAsync(_workspace.Inbox()).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Empty(collected.Reports);
        Assert.Equal(["inbox/a.eml", "inbox/b.eml", "inbox/c.msg"], collected.Problems.Select(problem => problem.Place));
    }
}
