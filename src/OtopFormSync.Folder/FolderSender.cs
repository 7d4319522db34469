using System.Security.Cryptography;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Files;
using OtopFormSync.Folder.Inbox;

namespace OtopFormSync.Folder;

/// <summary>Mail goes out by one rename from staging to the outbox, which both publishes and removes: what was announced and is not in staging is out, however quickly somebody took it.</summary>
/// <remarks>That holds only while staging is ours alone. A marker in it, whose text is part of every draft's id, tells when the folder was replaced: then nothing is known.</remarks>
/// <param name="layout">The workspace, with its folders made and its lock held.</param>
/// <param name="clock">Compares the machine's clock with the mail server's; null not to compare.</param>
public sealed class FolderSender(FolderLayout layout, MailClock? clock = null) : INoticeSender
{
    private bool _isChecked;

    public int? MostADay => null;

    public RemoteUnavailableException? Hindrance => clock?.Fault;

    public Task<bool> IsAmongSentAsync(NoticeKey key, CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(OutboxFile(key)) || (File.Exists(layout.SentList) && File.ReadLines(layout.SentList).Contains(key.Value, StringComparer.Ordinal)));

    public Task<string> DraftAsync(OutgoingNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        cancellationToken.ThrowIfCancellationRequested();
        RefuseTwoDevices();
        var marker = ReadMarker() ?? MakeMarker();
        var staged = StagedFile(notice.Key);
        if (!File.Exists(OutboxFile(notice.Key)) && !HoldsAlready(staged, notice))
        {
            var part = Path.ChangeExtension(staged, ".tmp");
            DurableFiles.Write(part, output => output.Write(notice.Mime.AsSpan()), readersOf: layout.Outbox);
            DurableFiles.Rename(part, staged);
            DurableFiles.SyncFolder(layout.Staging);
        }

        return Task.FromResult(DraftId(marker, notice.Key));
    }

    public async Task<SendOutcome> SendAsync(OutgoingNotice notice, string draftId, AnnouncedSending? announced, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        cancellationToken.ThrowIfCancellationRequested();
        RefuseTwoDevices();
        var (staged, sent) = (StagedFile(notice.Key), OutboxFile(notice.Key));
        if (File.Exists(sent))
        {
            // After a power cut some file systems show both names: the outbox counts.
            File.Delete(staged);
            SyncBoth();
            return SendOutcome.Sent;
        }

        if (ReadMarker() is not { } marker || !string.Equals(DraftId(marker, notice.Key), draftId, StringComparison.Ordinal))
        {
            return SendOutcome.Unknown;
        }

        if (File.Exists(staged))
        {
            if (announced is not null)
            {
                await announced.AgainAsync(cancellationToken);
            }

            DurableFiles.Rename(staged, sent);
            SyncBoth();
            Remember(notice.Key);
        }

        return SendOutcome.Sent;
    }

    private static string DraftId(string marker, NoticeKey key) => $"{marker}/{key}.eml";

    private static bool HoldsAlready(string staged, OutgoingNotice notice) => File.Exists(staged) && File.ReadAllBytes(staged).AsSpan().SequenceEqual(notice.Mime.AsSpan());

    private string StagedFile(NoticeKey key) => Path.Combine(layout.Staging, $"{key}.eml");

    private string OutboxFile(NoticeKey key) => Path.Combine(layout.Outbox, $"{key}.eml");

    // Mails are taken from the outbox by others; a record that was restored from a copy would not know of them.
    private void Remember(NoticeKey key)
    {
        using var list = new FileStream(layout.SentList, FileMode.Append, FileAccess.Write, FileShare.Read);
        list.Write(System.Text.Encoding.ASCII.GetBytes($"{key}\n"));
        list.Flush(flushToDisk: true);
    }

    private void SyncBoth()
    {
        DurableFiles.SyncFolder(layout.Outbox);
        DurableFiles.SyncFolder(layout.Staging);
    }

    private string? ReadMarker()
    {
        try
        {
            return File.ReadAllText(layout.StagingMarker).Trim() is { Length: > 0 } marker ? marker : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string MakeMarker()
    {
        layout.Ensure();
        var marker = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var part = layout.StagingMarker + ".tmp";
        DurableFiles.Write(part, output => output.Write(System.Text.Encoding.ASCII.GetBytes(marker)));
        DurableFiles.Rename(part, layout.StagingMarker);
        DurableFiles.SyncFolder(layout.Staging);
        return marker;
    }

    private void RefuseTwoDevices()
    {
        if (_isChecked)
        {
            return;
        }

        layout.Ensure();
        RefuseTwoDevices(layout, FileFacts.Of(layout.Staging)?.Device, FileFacts.Of(layout.Outbox)?.Device);
        _isChecked = true;
    }

    internal static void RefuseTwoDevices(FolderLayout layout, string? staging, string? outbox)
    {
        if (!string.Equals(staging, outbox, StringComparison.Ordinal))
        {
            throw new WorkspaceException(
                new(
                    $"'{layout.Staging}' และ '{layout.Outbox}' อยู่คนละดิสก์ ระบบจึงส่งอีเมลในขั้นตอนเดียวไม่ได้ กรุณาย้ายโฟลเดอร์ outbox มาไว้ดิสก์เดียวกับโฟลเดอร์งาน",
                    $"'{layout.Staging}' and '{layout.Outbox}' lie on different devices, so that mail cannot go out in one step. Put the outbox folder on the device of the workspace."));
        }
    }
}
