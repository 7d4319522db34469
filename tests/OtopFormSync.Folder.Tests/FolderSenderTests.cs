using System.Text;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Files;

namespace OtopFormSync.Folder.Tests;

public sealed class FolderSenderTests : IDisposable
{
    private static readonly NoticeKey Key = NoticeKey.Of(ProgramId.Parse("otop"), NoticeKind.Digest, "officers", "2024-01-16");
    private static readonly OutgoingNotice Notice = Of("Subject: สรุปผล\r\n\r\nข้อความ");

    private readonly Workspace _workspace = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FolderSender Sender => new(_workspace.Layout);

    private string Staged => Path.Combine(_workspace.Layout.Staging, $"{Key}.eml");

    private string Sent => Path.Combine(_workspace.Layout.Outbox, $"{Key}.eml");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_mail_is_staged_and_then_appears_whole_in_the_outbox()
    {
        var draft = await Sender.DraftAsync(Notice, Token);
        Assert.True(File.Exists(Staged));
        Assert.Empty(Directory.GetFiles(_workspace.Layout.Outbox));

        Assert.Equal(SendOutcome.Sent, await Sender.SendAsync(Notice, draft, null, Token));
        Assert.Equal(Notice.Mime.ToArray(), await File.ReadAllBytesAsync(Sent, Token));
        Assert.False(File.Exists(Staged));
    }

    /// <summary>Ends after each number of steps, as a kill would, and runs all again: there is always just one mail.</summary>
    [Theory]
    [InlineData(0, "nothing happened")]
    [InlineData(1, "half a mail was written under its temporary name")]
    [InlineData(2, "the draft is staged, its id not stored")]
    [InlineData(3, "the mail went out, which was not recorded")]
    [InlineData(4, "the mail went out and somebody took it from the outbox at once")]
    [InlineData(5, "the mail went out, and after a power cut both names are there")]
    public async Task After_a_kill_between_any_two_steps_there_is_one_mail(int steps, string after)
    {
        string? stored = null;
        if (steps == 1)
        {
            await Sender.DraftAsync(Of("another"), Token);
            File.Move(Staged, Path.ChangeExtension(Staged, ".tmp"));
        }

        if (steps >= 2)
        {
            var draft = await Sender.DraftAsync(Notice, Token);
            if (steps >= 3)
            {
                stored = draft;
                await Sender.SendAsync(Notice, draft, null, Token);
            }
        }

        var taken = steps == 4 ? 1 : 0;
        if (steps == 4)
        {
            File.Delete(Sent);
        }

        if (steps == 5)
        {
            File.Copy(Sent, Staged);
        }

        var outcome = await Sender.SendAsync(Notice, stored ?? await Sender.DraftAsync(Notice, Token), null, Token);

        Assert.Equal(SendOutcome.Sent, outcome);
        Assert.True(taken + Directory.GetFiles(_workspace.Layout.Outbox).Length == 1, after);
        Assert.False(File.Exists(Staged));
        if (taken == 0)
        {
            Assert.Equal(Notice.Mime.ToArray(), await File.ReadAllBytesAsync(Sent, Token));
        }
    }

    [Fact]
    public async Task Repeating_either_step_changes_nothing()
    {
        var draft = await Sender.DraftAsync(Notice, Token);
        Assert.Equal(draft, await Sender.DraftAsync(Notice, Token));
        await Sender.SendAsync(Notice, draft, null, Token);
        var written = File.GetLastWriteTimeUtc(Sent);

        Assert.Equal(draft, await Sender.DraftAsync(Notice, Token));
        Assert.Equal(SendOutcome.Sent, await Sender.SendAsync(Notice, draft, null, Token));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Sent));
        Assert.Single(Directory.GetFiles(_workspace.Layout.Outbox));
    }

    [Fact]
    public async Task What_lies_in_the_outbox_is_never_overwritten()
    {
        var staged = await Sender.DraftAsync(Notice, Token);
        await File.WriteAllTextAsync(Sent, "what went out before", Token);

        Assert.Equal(SendOutcome.Sent, await Sender.SendAsync(Notice, staged, null, Token));
        Assert.False(File.Exists(Staged));
        Assert.Equal(SendOutcome.Sent, await Sender.SendAsync(Notice, await Sender.DraftAsync(Notice, Token), null, Token));
        Assert.Equal("what went out before", await File.ReadAllTextAsync(Sent, Token));
    }

    [Fact]
    public async Task When_the_staging_folder_was_replaced_nothing_is_known()
    {
        var draft = await Sender.DraftAsync(Notice, Token);
        Directory.Delete(_workspace.Layout.Private, recursive: true);

        Assert.Equal(SendOutcome.Unknown, await Sender.SendAsync(Notice, draft, null, Token));

        // Another notice makes a new marker; the old draft stays unknown.
        await Sender.DraftAsync(Notice with { Key = NoticeKey.Of(ProgramId.Parse("otop"), NoticeKind.Digest, "officers", "2024-01-17") }, Token);
        Assert.Equal(SendOutcome.Unknown, await Sender.SendAsync(Notice, draft, null, Token));
        Assert.Empty(Directory.GetFiles(_workspace.Layout.Outbox));
    }

    [Fact]
    public void Staging_and_outbox_on_two_devices_are_refused()
    {
        var refusal = Assert.Throws<WorkspaceException>(() => FolderSender.RefuseTwoDevices(_workspace.Layout, "8:1", "0:42"));
        Assert.Contains("outbox", refusal.Telling.InThai, StringComparison.Ordinal);
        FolderSender.RefuseTwoDevices(_workspace.Layout, "8:1", "8:1");
    }

    [Fact]
    public void The_device_of_a_folder_is_told_on_linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells it.");
        var staging = FileFacts.Of(_workspace.Layout.Staging)!.Value;
        Assert.Equal(staging.Device, FileFacts.Of(_workspace.Layout.Outbox)!.Value.Device);
        Assert.NotEqual(staging.Device, FileFacts.Of("/proc")!.Value.Device);
    }

    private static OutgoingNotice Of(string mime) => new(Key, NoticeKind.Digest, ["officer@example.org"], "สรุปผล", [.. Encoding.UTF8.GetBytes(mime)]);
}
