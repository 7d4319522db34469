using OtopFormSync.Folder;
using OtopFormSync.Storage;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Where a workspace's record lies, and how it is opened: for work, or as a copy that may be tried on.</summary>
internal static class WorkspaceRecord
{
    /// <summary>Opens the record; makes it where there is none. The caller holds the workspace.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be used.</exception>
    public static Task<IOpenStore> OpenAsync(FolderLayout layout, TimeProvider time, CancellationToken cancellationToken) => StoreOpener.OpenAsync(layout.Database, time, cancellationToken);

    /// <summary>Opens a copy, also while a worker is at work on the record; where there is none, an empty one.</summary>
    /// <param name="layout">The workspace.</param>
    /// <param name="folder">The folder that the copy is laid into; the caller removes it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="StoreUnavailableException">The record cannot be read.</exception>
    public static Task<IOpenStore> OpenCopyAsync(FolderLayout layout, string folder, TimeProvider time, CancellationToken cancellationToken) =>
        StoreOpener.OpenCopyAsync(layout.Database, Path.Combine(folder, Path.GetFileName(layout.Database)), time, cancellationToken);
}
