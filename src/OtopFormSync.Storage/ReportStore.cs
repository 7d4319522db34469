
namespace OtopFormSync.Storage;

/// <summary>The record of a workspace in one SQLite file.</summary>
public static class ReportStore
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

    internal static async Task<IOpenStore> OpenAsync(StoreFile file, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await StoreOpening.OpenAsync(file, time, cancellationToken);
            return new SqliteReportStore(file);
        }
        catch
        {
            file.Release();
            throw;
        }
    }
}
