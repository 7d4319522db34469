using OtopFormSync.Core.Results;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Folder.Results;

/// <summary>How a workbook is read and written.</summary>
/// <param name="Read">Reads a file's bytes.</param>
/// <param name="Write">Writes a book over an existing file's bytes, null for a new one.</param>
internal sealed record WorkbookFormat(Func<ReadOnlyMemory<byte>, ResultsState> Read, Action<ResultsBook, ReadOnlyMemory<byte>?, Stream> Write)
{
    /// <summary>xlsx.</summary>
    internal static WorkbookFormat Xlsx { get; } = new(ResultsWorkbook.Read, ResultsWorkbook.Write);
}
