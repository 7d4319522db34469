using System.IO.Packaging;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>
/// The results as an xlsx workbook: read with what officers typed, and written over what they changed. Lines outside
/// the table are cells with an empty column key and the row keys <c>#heading</c>, <c>#stamp</c>, <c>#intro0</c>,
/// <c>#note0</c>; header texts have the row key <c>#header</c>. Cells that hold nothing are not listed.
/// </summary>
public static class ResultsWorkbook
{
    /// <summary>Reads what stands in a workbook. Rows and columns are known by hidden keys, else by header text and by what people call a row.</summary>
    /// <param name="xlsx">All of the file.</param>
    /// <param name="earlier">An earlier version, by whose headings the tabs are known where a program took all marks away; null for none.</param>
    /// <returns>Its cells, by tab, row and column key; the version is the hash of the file.</returns>
    /// <exception cref="TargetUnavailableException">It is no workbook, broken or protected by a password.</exception>
    public static ResultsState Read(ReadOnlyMemory<byte> xlsx, Func<ReadOnlyMemory<byte>?>? earlier = null)
    {
        var (tabs, notes, _) = Guarded(xlsx, () => Find(xlsx, earlier));
        return new ResultsState
        {
            Tabs = tabs.Select(tab => tab.ToState()).ToValueList(),
            Version = VersionOf(xlsx),
            LayoutVersion = notes.LayoutVersion,
            Program = notes.Program,
            Edition = notes.Edition,
            Workspace = notes.Workspace,
        };
    }

    /// <summary>The version of a workbook's bytes, as <see cref="Read"/> gives it.</summary>
    /// <param name="xlsx">All of the file.</param>
    /// <returns>SHA-256, hex.</returns>
    public static string VersionOf(ReadOnlyMemory<byte> xlsx) => Convert.ToHexStringLower(SHA256.HashData(xlsx.Span));

    /// <summary>Writes the book; the same input gives the same bytes.</summary>
    /// <param name="book">What shall stand there.</param>
    /// <param name="existing">The workbook as it stands, whose officers' cells, tabs, order of rows and stray texts are carried over; null or empty for a new one.</param>
    /// <param name="earlier">An earlier version, as in <see cref="Read"/>.</param>
    /// <param name="output">Where the workbook goes; need not seek.</param>
    /// <exception cref="TargetUnavailableException">The existing file is no workbook, broken or protected by a password.</exception>
    public static void Write(ResultsBook book, ReadOnlyMemory<byte>? existing, Stream output, Func<ReadOnlyMemory<byte>?>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(output);
        // A null array converts to an empty memory, not to null.
        existing = existing is { IsEmpty: true } ? null : existing;
        using var package = existing is { } bytes ? Guarded(bytes, () => PortablePackage.Mended(bytes)) : BlankWorkbook.Make(book.Title);
        var sheets = Guarded(existing ?? ReadOnlyMemory<byte>.Empty, () =>
        {
            var (tabs, notes, keySheet) = existing is { } known ? Known(book, known, earlier) : ([], new KeyNotes(), null);
            using var document = SpreadsheetDocument.Open(package, isEditable: true, new OpenSettings { AutoSave = true, MaxCharactersInPart = Limits.UnpackedBytes });
            document.CompressionOption = CompressionOption.NotCompressed; // packed below
            return WorkbookEditor.Apply(document, book, tabs, notes, keySheet);
        });
        PortablePackage.WritePlain(package.GetBuffer().AsMemory(0, (int)package.Length), output, sheets);
    }

    private static (IReadOnlyList<PublishedTab> Tabs, KeyNotes Notes, ScannedSheet? KeySheet) Find(ReadOnlyMemory<byte> xlsx, Func<ReadOnlyMemory<byte>?>? earlier)
    {
        var workbook = WorkbookScanner.Scan(xlsx);
        var found = TabFinder.Find(workbook);
        return found.Tabs.Count == 0 && found.KeySheet is null && earlier?.Invoke() is { } version ? TabFinder.Find(workbook, TabFinder.Find(WorkbookScanner.Scan(version)).Notes) : found;
    }

    private static (IReadOnlyList<PublishedTab> Tabs, KeyNotes Notes, ScannedSheet? KeySheet) Known(ResultsBook book, ReadOnlyMemory<byte> xlsx, Func<ReadOnlyMemory<byte>?>? earlier)
    {
        var found = Find(xlsx, earlier);
        var titles = book.Tabs.Select(tab => tab.Title).ToHashSet(StringComparer.Ordinal);
        return found.Tabs.Count == 0 && found.KeySheet is null && WorkbookScanner.Scan(xlsx).Sheets.Any(sheet => titles.Contains(sheet.Name)) ? throw WorkbookFaults.WithoutMarks() : found;
    }

    private static T Guarded<T>(ReadOnlyMemory<byte> xlsx, Func<T> read)
    {
        if (!xlsx.IsEmpty && WorkbookFaults.Of(xlsx) is { } other)
        {
            throw other;
        }

        try
        {
            return read();
        }
        catch (UnreadableException e) when (e.Complaint == Complaint.BrokenWorkbook)
        {
            throw WorkbookFaults.Damaged(e);
        }
        catch (UnreadableException e)
        {
            throw Unavailable(e.Complaint, e);
        }
        catch (UnfinishedReadingException e)
        {
            throw Unavailable(Complaint.Unfinished, e);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or IOException or FormatException or System.Xml.XmlException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            throw WorkbookFaults.Damaged(e);
        }
    }

    private static TargetUnavailableException Unavailable(Complaint complaint, Exception cause) =>
        new(new($"อ่านสมุดผลไม่ได้: {complaint.Telling.InThai}", $"The results workbook cannot be read. {complaint.Telling.InEnglish}"), cause);
}
