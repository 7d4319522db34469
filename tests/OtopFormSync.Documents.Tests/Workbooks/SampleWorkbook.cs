using OtopFormSync.Core.Results;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>The sample as a workbook.</summary>
internal static class SampleWorkbook
{
    public static byte[] Write(ResultsBook book, byte[]? existing = null)
    {
        using var stream = new MemoryStream();
        Documents.Workbooks.ResultsWorkbook.Write(book, existing, stream);
        return stream.ToArray();
    }
}
