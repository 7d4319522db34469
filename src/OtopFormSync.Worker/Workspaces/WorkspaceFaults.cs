using OtopFormSync.Core.Sync.Records;
using OtopFormSync.Folder;
using OtopFormSync.Storage;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Why a workspace cannot be worked on, as a command says it.</summary>
internal static class WorkspaceFaults
{
    /// <summary>What a fault of the record or the folder means to a command; null for others.</summary>
    public static WorkspaceFaultException? Of(FolderLayout layout, Exception fault) => fault switch
    {
        // Held by a backup or a viewer, the record is free again later.
        StoreUnavailableException store => new(
            store.Fault == StoreFault.Locked ? ExitCode.Unavailable : ExitCode.Failed,
            "The record cannot be opened",
            layout.Database,
            store.Message,
            "follow the reason above; reports and results were not touched",
            store),
        WorkspaceException folder => new(ExitCode.Failed, "The workspace folder cannot be used", layout.Root, folder.Message, "follow the reason above and run the command again", folder),
        OtherWorkspaceException other => new(ExitCode.Locked, "The results belong to another workspace", other.Place, other.Telling.InBoth, "stop the other worker, then run 'workspace adopt'; or name other results in workspace.yaml", other),
        _ => null,
    };

    /// <summary>Another process works on it.</summary>
    public static WorkspaceFaultException Locked(FolderLayout layout, LockHolder holder) => new(
        ExitCode.Locked,
        "Another process works on this workspace",
        layout.Root,
        holder.ProcessId is { } process ? $"process {process} has held it since {holder.Since:yyyy-MM-dd HH:mm}" : "a process holds its lock",
        "stop that process first, or use --workspace with another folder; 'sync --dry-run', 'explain' and 'digest --preview' may run beside it");

    /// <summary>The record was deleted or replaced while it was open.</summary>
    public static WorkspaceFaultException LostRecord(FolderLayout layout) => new(
        ExitCode.Failed,
        "The record was deleted or replaced while the worker ran",
        layout.Database,
        "the file of the record is no longer the one that was opened / ไฟล์บันทึกของระบบ (state.db) ถูกลบหรือถูกแทนที่ระหว่างทำงาน",
        "put back the latest copy while the worker is stopped; else the next cycle goes on with what stands there, and sends nothing that may have gone out before");
}
