using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
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

    /// <summary>The format's own validator finds no fault.</summary>
    public static void IsValid(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}"));
    }
}
