using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync;
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
    /// <returns>Its cells, by tab, row and column key; the version is the hash of the file.</returns>
    /// <exception cref="TargetUnavailableException">It is no workbook, broken or protected by a password.</exception>
    public static ResultsState Read(ReadOnlyMemory<byte> xlsx)
    {
        var (tabs, notes, _) = Guarded(() => TabFinder.Find(WorkbookScanner.Scan(xlsx)));
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
    /// <param name="output">Where the workbook goes; need not seek.</param>
    /// <exception cref="TargetUnavailableException">The existing file is no workbook, broken or protected by a password.</exception>
    public static void Write(ResultsBook book, ReadOnlyMemory<byte>? existing, Stream output)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(output);
        // A null array converts to an empty memory, not to null.
        existing = existing is { IsEmpty: true } ? null : existing;
        using var package = existing is { } bytes ? Copy(bytes) : BlankWorkbook.Make(book.Title);
        Guarded(() =>
        {
            var (tabs, notes, keySheet) = existing is { } known ? TabFinder.Find(WorkbookScanner.Scan(known)) : ([], new KeyNotes(), null);
            using var document = SpreadsheetDocument.Open(package, isEditable: true, new OpenSettings { AutoSave = true, MaxCharactersInPart = Limits.UnpackedBytes });
            WorkbookEditor.Apply(document, book, tabs, notes, keySheet);
            return true;
        });
        var written = package.GetBuffer().AsSpan(0, (int)package.Length);
        FixedClock.Set(written);
        output.Write(written);
    }

    private static MemoryStream Copy(ReadOnlyMemory<byte> bytes)
    {
        var copy = new MemoryStream(bytes.Length * 2);
        copy.Write(bytes.Span);
        copy.Position = 0;
        return copy;
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
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
            throw Unavailable(Complaint.BrokenWorkbook, e);
        }
    }

    private static TargetUnavailableException Unavailable(Complaint complaint, Exception cause) =>
        new(new($"อ่านสมุดผลไม่ได้: {complaint.Telling.InThai}", $"The results workbook cannot be read. {complaint.Telling.InEnglish}"), cause);
}
