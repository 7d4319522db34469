using System.IO.Compression;
using System.Xml;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Sheets;

/// <summary>What ExcelDataReader does not tell of an xlsx: errors and formulas without result, which must not pass for "nothing reported"; struck-out and hidden cells.</summary>
internal static class WorkbookLooks
{
    private static readonly IReadOnlyDictionary<int, RichText> NoTexts = new Dictionary<int, RichText>();

    /// <summary>Reads the sheets by name; none of an xlsb, whose parts are no XML.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="hasStyles">True to regard styles and the looks of texts, too.</param>
    /// <exception cref="UnreadableException">Broken, or more work than is allowed.</exception>
    public static IReadOnlyDictionary<string, SheetLooks> Of(CheckedPackage package, Budget budget, bool hasStyles)
    {
        try
        {
            using var zip = new ZipArchive(new MeteredStream(package.Unpacked, budget), ZipArchiveMode.Read);
            var parts = new WorkbookParts(zip);
            var styles = hasStyles && parts.Styles is { } part ? CellStyles.Read(part) : CellStyles.None;
            var texts = hasStyles && parts.Texts is { } shared ? RichText.ReadShared(shared) : NoTexts;
            var sheets = new SheetLooksReader(styles, texts, parts.IsStale);
            return parts.Sheets.ToDictionary(sheet => sheet.Key, sheet => Read(sheets, sheet.Value), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            throw new UnreadableException(Complaint.BrokenWorkbook);
        }
    }

    private static SheetLooks Read(SheetLooksReader sheets, ZipArchiveEntry part)
    {
        using var reader = WorkbookScanner.Open(part);
        return sheets.Read(reader);
    }
}
