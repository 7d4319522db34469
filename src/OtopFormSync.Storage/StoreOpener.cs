using OtopFormSync.Storage.Sqlite;

namespace OtopFormSync.Storage;

/// <summary>Opens the record of a workspace. What kind of database it lies in is decided here.</summary>
public static class StoreOpener
{
    /// <summary>Opens the store, making or updating the file. The caller holds the lock of the workspace.</summary>
    /// <param name="path">The file, such as <c>state.db</c>.</param>
    /// <param name="time">The clock for the deadline of an update.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The open store.</returns>
    /// <exception cref="StoreUnavailableException">The file is locked, damaged, from a newer program, or may not be written.</exception>
    public static async Task<IOpenStore> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(time);
        return await OpenAsync(new StoreFile(path), time, cancellationToken);
    }

    /// <summary>Opens a copy of a store, which may be changed without any harm, also while another process works on the store.</summary>
    /// <param name="path">The store; it is only read. Where there is none, an empty one is opened.</param>
    /// <param name="copy">The copy's file; must not be there yet.</param>
    /// <param name="time">The clock for the deadline of an update.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The open copy.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be read, or the copy cannot be used.</exception>
    public static async Task<IOpenStore> OpenCopyAsync(string path, string copy, TimeProvider time, CancellationToken cancellationToken)
    {
        if (StoreFileOpening.IsThere(new StoreFile(path)))
        {
            StoreCopy.To(path, copy);
        }

        return await OpenAsync(copy, time, cancellationToken);
    }

    internal static async Task<IOpenStore> OpenAsync(StoreFile file, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await StoreFileOpening.OpenAsync(file, time, cancellationToken);
            return new SqliteReportStore(file);
        }
        catch
        {
            file.Release();
            throw;
        }
    }
}
