using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Files;
using OtopFormSync.Folder.Files;

namespace OtopFormSync.Folder;

/// <summary>Where things lie in a workspace folder.</summary>
public sealed class FolderLayout
{
    /// <summary>The layout of a folder; touches nothing.</summary>
    /// <param name="root">The workspace folder.</param>
    public FolderLayout(string root)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        Root = Path.GetFullPath(root);
    }

    /// <summary>The workspace folder.</summary>
    public string Root { get; }

    /// <summary>Downloads of the Form's response sheet: xlsx, csv, xls.</summary>
    public string Responses => Path.Combine(Root, "responses");

    /// <summary>Mails as .eml files.</summary>
    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>Mails that went out, as .eml files.</summary>
    public string Outbox => Path.Combine(Root, "outbox");

    /// <summary>The workbook that officers look at.</summary>
    public string Results => Path.Combine(Root, "results.xlsx");

    /// <summary>The store.</summary>
    public string Database => Path.Combine(Root, "state.db");

    /// <summary>Tells the store's file from another that takes its name.</summary>
    /// <returns>Null when it is not there.</returns>
    public string? NameOfRecordFile() => FileFacts.Of(Database)?.Node.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is ours alone.</summary>
    public string Private => Path.Combine(Root, ".otopformsync");

    /// <summary>Mails that are about to go out.</summary>
    public string Staging => Path.Combine(Private, "staging");

    /// <summary>Earlier versions of the workbook.</summary>
    public string History => Path.Combine(Private, "history");

    /// <summary>The program's own log files.</summary>
    public string Logs => Path.Combine(Private, "logs");

    /// <summary>How the worker is: what its last cycle did and what it waits for.</summary>
    public string Health => Path.Combine(Private, "health.json");

    /// <summary>What single cycles keep for the next one, when there was nothing to do.</summary>
    public string SettledFile => Path.Combine(Private, "settled");

    internal string LockFile => Path.Combine(Private, "lock");

    internal string HolderFile => Path.Combine(Private, "running");

    internal string SentList => Path.Combine(Private, "sent");

    internal string StagingMarker => Path.Combine(Staging, "marker");

    /// <summary>Makes what is missing of a workspace of files. Where reports were read before, a folder that people lay them into is not made anew: it was taken away, and what lies elsewhere now would be missed by nobody.</summary>
    /// <exception cref="WorkspaceException">A folder cannot be made, or a file stands in its place.</exception>
    public void Ensure() => Make(File.Exists(Database) ? [.. Folders.Where(folder => !IsReadOnly(folder) || FileFacts.Of(folder) is not null)] : Folders);

    /// <summary>Makes what is missing of what is ours alone, for a workspace whose reports and results are elsewhere.</summary>
    /// <exception cref="WorkspaceException">A folder cannot be made, or a file stands in its place.</exception>
    public void EnsureOwn() => Make(OwnFolders);

    /// <summary>What is in a cycle's way now among the folders that it makes and the files that it keeps of its own. Looks only: nothing is made or written.</summary>
    /// <param name="isOfFiles">True where reports and mails are files of this workspace; else only what is ours alone is looked at.</param>
    /// <returns>What to mend, one for each place; none when a cycle may begin.</returns>
    public IEnumerable<Telling> Obstacles(bool isOfFiles)
    {
        foreach (var folder in isOfFiles ? Folders : OwnFolders)
        {
            if (Directory.Exists(folder) ? !IsReadOnly(folder) && !DurableFiles.MayWrite(folder) : FileFacts.Of(folder) is not null)
            {
                yield return Directory.Exists(folder) ? NotWritable(folder) : NotMade(folder);
            }
        }

        foreach (var file in isOfFiles ? [LockFile, Health, SentList, StagingMarker] : new[] { LockFile, Health })
        {
            if (Directory.Exists(file) || (IsWrittenOn(file) && File.Exists(file) && !DurableFiles.MayWrite(file)))
            {
                yield return NotWritable(file);
            }
        }
    }

    /// <summary>Why a watched folder cannot be listed.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What to mend; null when it can be listed.</returns>
    public Telling? ListingFault(string folder) => FolderScan.List(this, folder, out _)?.Telling;

    /// <summary>A path as people read it: relative to the workspace, with forward slashes.</summary>
    /// <param name="path">A path within the workspace.</param>
    /// <returns>Such as <c>inbox/รายงาน.eml</c>.</returns>
    internal string PlaceOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private string[] Folders => [Root, Responses, Inbox, Outbox, Private, Staging, History, Logs];

    private string[] OwnFolders => [Root, Private, Logs];

    // What others lay down is only read.
    private bool IsReadOnly(string folder) => folder == Responses || folder == Inbox;

    // The others are replaced, which their own rights do not hinder.
    private bool IsWrittenOn(string file) => file == LockFile || file == SentList;

    private static Telling NotMade(string folder) => new(
        $"สร้างโฟลเดอร์ '{folder}' ไม่ได้ กรุณาตรวจว่าไม่มีไฟล์ชื่อเดียวกัน ดิสก์ไม่เต็มและไม่ได้เป็นแบบอ่านอย่างเดียว และบัญชีผู้ใช้นี้มีสิทธิ์เขียน",
        $"The folder '{folder}' cannot be made. Check that no file has this name, that the disk is not full or read-only, and that this account may write there.");

    private static Telling NotWritable(string path) => new(
        $"เขียน '{path}' ไม่ได้ กรุณาตรวจว่าไม่มีโฟลเดอร์มาแทนที่ไฟล์ ดิสก์ไม่ได้เป็นแบบอ่านอย่างเดียว และบัญชีผู้ใช้นี้มีสิทธิ์เขียน",
        $"'{path}' cannot be written. Check that no folder stands in a file's place, that the disk is not read-only, and that this account may write there.");

    private static void Make(string[] folders)
    {
        foreach (var folder in folders)
        {
            try
            {
                if (Directory.Exists(folder))
                {
                    continue;
                }

                Directory.CreateDirectory(folder);
                if (!string.Equals(folder, folders[0], StringComparison.Ordinal))
                {
                    DurableFiles.GiveRights(Path.GetDirectoryName(folder)!, folder);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new WorkspaceException(NotMade(folder), exception);
            }
        }
    }
}
