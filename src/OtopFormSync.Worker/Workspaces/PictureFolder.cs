using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Documents.Pictures;
using OtopFormSync.Files;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>The folder <c>review/</c>, where pictures of mails lie while an officer is asked about them. What came by LINE lies there by itself.</summary>
internal static class PictureFolder
{
    /// <summary>Lays the pictures there that are asked about, and takes the others of mails away.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="shown">Those that are asked about.</param>
    /// <returns>What people are told where that fails; null when they lie there.</returns>
    public static Telling? Show(string workspace, IReadOnlyList<ShownPicture> shown)
    {
        var folder = Path.Combine(workspace, MailPicture.Folder);
        try
        {
            foreach (var report in shown.Where(picture => !File.Exists(Path.Combine(workspace, picture.File))).GroupBy(picture => picture.Report.Id))
            {
                var files = PictureFiles.In(report.First().Report.Content);
                foreach (var (name, bytes) in report.Where(picture => files.ContainsKey(picture.File)).Select(picture => (picture.File, files[picture.File])))
                {
                    Directory.CreateDirectory(folder);
                    var making = Path.Combine(workspace, $"{name}.{Environment.ProcessId}.tmp"); // a name that officers see is never that of half a file
                    File.WriteAllBytes(making, bytes.Span);
                    DurableFiles.Rename(making, Path.Combine(workspace, name));
                }
            }

            var named = shown.Select(picture => Path.GetFileName(picture.File)).ToHashSet(StringComparer.Ordinal);
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, $"{PictureFiles.Prefix}*") : [])
            {
                if (!named.Contains(Path.GetFileName(file)))
                {
                    File.Delete(file);
                }
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new($"วางรูปภาพในโฟลเดอร์ {MailPicture.Folder} ไม่ได้ โปรดตรวจสิทธิ์และที่ว่างของดิสก์ ระบบจะลองใหม่ในรอบถัดไป", $"Pictures cannot be laid into the folder {MailPicture.Folder}. Check the rights and the room on the disk; the next cycle tries again.");
        }
    }
}
