using System.IO.Packaging;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
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
    /// <returns>Its cells, and what a writing carries over.</returns>
    /// <exception cref="TargetUnavailableException">It is no workbook, broken or protected by a password.</exception>
    public static StandingWorkbook Open(ReadOnlyMemory<byte> xlsx, Func<ReadOnlyMemory<byte>?>? earlier = null) => Guarded(xlsx, () =>
    {
        var workbook = WorkbookScanner.Scan(xlsx);
        var found = TabFinder.Find(workbook);
        if (found.Tabs.Count == 0 && found.KeySheet is null && earlier?.Invoke() is { } version)
        {
            found = TabFinder.Find(workbook, TabFinder.Find(WorkbookScanner.Scan(version)).Notes);
        }

        return new StandingWorkbook(xlsx, workbook, found);
    });

    /// <summary>The cells of a workbook, as <see cref="Open"/> reads them.</summary>
    /// <param name="xlsx">All of the file.</param>
    /// <returns>Its cells, by tab, row and column key; the version is the hash of the file.</returns>
    /// <exception cref="TargetUnavailableException">It is no workbook, broken or protected by a password.</exception>
    public static ResultsState Read(ReadOnlyMemory<byte> xlsx) => Open(xlsx).State;

    /// <summary>The version of a workbook's bytes, as <see cref="Read"/> gives it.</summary>
    /// <param name="xlsx">All of the file.</param>
    /// <returns>SHA-256, hex.</returns>
    public static string VersionOf(ReadOnlyMemory<byte> xlsx) => Convert.ToHexStringLower(SHA256.HashData(xlsx.Span));

    /// <summary>Writes the book; the same input gives the same bytes.</summary>
    /// <param name="book">What shall stand there.</param>
    /// <param name="existing">The workbook as it stands, whose officers' cells, tabs, order of rows and stray texts are carried over; null or empty for a new one.</param>
    /// <param name="output">Where the workbook goes; need not seek.</param>
    /// <exception cref="TargetUnavailableException">The existing file is no workbook, broken or protected by a password.</exception>
    // A null array converts to an empty memory, not to null.
    public static void Write(ResultsBook book, ReadOnlyMemory<byte>? existing, Stream output) =>
        WriteOver(existing is { IsEmpty: false } bytes ? Open(bytes) : null, book, output);

    /// <summary>Writes the book over a workbook that was read; the same input gives the same bytes.</summary>
    /// <param name="standing">The workbook, whose officers' cells, tabs, order of rows and stray texts are carried over; null for a new one.</param>
    /// <param name="book">What shall stand there.</param>
    /// <param name="output">Where the workbook goes; need not seek.</param>
    /// <exception cref="TargetUnavailableException">The workbook was saved without anything by which our tabs are known, or cannot be written over.</exception>
    public static void WriteOver(StandingWorkbook? standing, ResultsBook book, Stream output)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(output);
        if (standing is { HasLostMarks: true } && book.Tabs.Any(tab => standing.SheetNames.Contains(tab.Title, StringComparer.Ordinal)))
        {
            throw WorkbookFaults.WithoutMarks();
        }

        var known = standing?.Bytes ?? ReadOnlyMemory<byte>.Empty;
        using var package = standing is null ? BlankWorkbook.Make(book.Title) : Guarded(known, () => PortablePackage.Mended(known));
        var sheets = Guarded(known, () =>
        {
            using var document = SpreadsheetDocument.Open(package, isEditable: true, new OpenSettings { AutoSave = true, MaxCharactersInPart = Limits.UnpackedBytes });
            document.CompressionOption = CompressionOption.NotCompressed; // packed below
            return WorkbookEditor.Apply(document, book, standing?.Tabs ?? [], standing?.Notes ?? new(), standing?.KeySheet);
        });
        PortablePackage.WritePlain(package.GetBuffer().AsMemory(0, (int)package.Length), output, sheets);
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
