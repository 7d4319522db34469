using System.IO.Compression;
using System.Xml;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>What ExcelDataReader does not tell of an xlsx: errors and formulas without result, which must not pass for "nothing reported"; struck-out and hidden cells.</summary>
internal static class WorkbookLooks
{
    private static readonly IReadOnlyDictionary<int, RichText> NoTexts = new Dictionary<int, RichText>();

    /// <summary>Reads the sheets by name; none of an xlsb, whose parts are no XML.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="hasStyles">True to regard styles, the looks of texts and what is noted on cells, too.</param>
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
            return parts.Sheets.ToDictionary(sheet => sheet.Key, sheet => Read(sheets, sheet.Value, hasStyles ? parts.NotesOn(sheet.Value) : []), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            throw new UnreadableException(Complaint.BrokenWorkbook);
        }
    }

    private static SheetLooks Read(SheetLooksReader sheets, ZipArchiveEntry part, IReadOnlyList<ZipArchiveEntry> notes)
    {
        using var reader = WorkbookScanner.Open(part);
        var looks = sheets.Read(reader);
        foreach (var note in notes)
        {
            using var noted = WorkbookScanner.Open(note);
            SheetNotes.Read(noted, looks);
        }

        return looks;
    }
}
