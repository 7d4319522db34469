using OtopFormSync.Core.Results;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>The results as an xlsx workbook: read with what officers typed, and written over what they changed.</summary>
public static class ResultsWorkbook
{
    /// <summary>Reads what stands in a workbook. Rows and columns are known by hidden keys, else by header text and first text.</summary>
    /// <param name="xlsx">All of the file.</param>
    /// <returns>Its cells, by tab, row and column key; the version is the hash of the file.</returns>
    /// <exception cref="TargetUnavailableException">It is no workbook, broken or protected by a password.</exception>
    public static ResultsState Read(ReadOnlyMemory<byte> xlsx) => xlsx.IsEmpty ? ResultsState.None : throw new NotSupportedException();

    /// <summary>Writes the book; the same input gives the same bytes.</summary>
    /// <param name="book">What shall stand there.</param>
    /// <param name="existing">The workbook as it stands, whose officers' cells, tabs, order of rows and stray texts are carried over; null for a new one.</param>
    /// <param name="output">Where the workbook goes; need not seek.</param>
    /// <exception cref="TargetUnavailableException">The existing file is no workbook, broken or protected by a password.</exception>
    public static void Write(ResultsBook book, ReadOnlyMemory<byte>? existing, Stream output)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(output);
        throw new NotSupportedException();
    }
}
