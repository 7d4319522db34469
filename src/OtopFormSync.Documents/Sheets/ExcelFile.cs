using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Sheets.Xls;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Opens xlsx, xlsb and xls.</summary>
internal static class ExcelFile
{
    // The reader asks for code page 1252 whatever the file holds.
    static ExcelFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens a file for reading.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="read">Reads; given the package, too, unless it is an xls.</param>
    /// <exception cref="UnreadableException">Broken, encrypted or too big.</exception>
    public static void Open(ReadOnlyMemory<byte> bytes, Budget budget, Action<IExcelDataReader, CheckedPackage?> read)
    {
        if (CompoundKind.IsEncrypted(bytes.Span))
        {
            throw new UnreadableException(Complaint.Encrypted);
        }

        var package = bytes.Span.StartsWith("PK"u8) ? PackageCheck.Run(bytes, budget) : null;
        try
        {
            using var reader = Reader(bytes, package, budget);
            read(reader, package);
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableException(Complaint.Encrypted);
        }
        catch (Exception e) when (e is not (UnreadableException or UnfinishedReadingException or OutOfMemoryException))
        {
            // Damaged input makes the library throw whatever its parser stumbles over.
            throw new UnreadableException(Complaint.BrokenWorkbook);
        }
    }

    private static IExcelDataReader Reader(ReadOnlyMemory<byte> bytes, CheckedPackage? package, Budget budget)
    {
        try
        {
            return Reader(package?.Unpacked ?? XlsArea.AsUsed(bytes), budget);
        }
        catch (ArgumentNullException) when (package is not null && ColumnWidths.Given(package.Unpacked) is { } given)
        {
            return Reader(given, budget);
        }

        static IExcelDataReader Reader(ReadOnlyMemory<byte> file, Budget budget) =>
            ExcelReaderFactory.CreateReader(new MeteredStream(file, budget), new ExcelReaderConfiguration { FallbackEncoding = TextDecoder.Windows874, LeaveOpen = false });
    }
}
