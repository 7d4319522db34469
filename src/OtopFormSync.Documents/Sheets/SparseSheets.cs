using System.IO.Compression;
using ExcelDataReader;
using OtopFormSync.Documents.Sheets.Xls;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Reads sheets by what is there, not by how far they reach: the library gives each of a million empty rows in all its columns, for a single cell at the end.</summary>
/// <param name="package">The workbook; null for an xls, whose sheets are small.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class SparseSheets(CheckedPackage? package, Budget budget) : IDisposable
{
    /// <summary>Below it empty cells are not worth a second look.</summary>
    private const long SmallArea = 500_000;

    private readonly Dictionary<string, SheetGaps> _gaps = new(StringComparer.Ordinal);
    private IExcelDataReader? _narrow;
    private int _at;

    /// <summary>The sheet to read in place of one: the same, unless it is mostly empty.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="index">Which it is, from 0.</param>
    /// <param name="gaps">Which of its rows and columns are read.</param>
    public IExcelDataReader Narrowed(IExcelDataReader sheet, int index, out SheetGaps gaps)
    {
        gaps = SheetGaps.None;
        var (area, name) = ((long)sheet.RowCount * sheet.FieldCount, sheet.Name ?? "");
        if (package is null && (sheet.RowCount > XlsArea.MostRows || sheet.FieldCount > XlsArea.MostColumns))
        {
            throw new UnreadableException(Complaint.TooManyCells);
        }

        if (package is null || (area <= SmallArea && sheet.FieldCount <= Limits.Columns))
        {
            return sheet;
        }

        _narrow ??= Narrow(package, name, sheet.FieldCount <= Limits.Columns ? area : long.MaxValue);
        if (_narrow is null || !_gaps.TryGetValue(name, out var known))
        {
            return sheet;
        }

        for (; _at < index; _at++)
        {
            _narrow.NextResult();
        }

        gaps = known;
        return _narrow;
    }

    /// <inheritdoc/>
    public void Dispose() => _narrow?.Dispose();

    // All sheets at once, so that a workbook of thousands of vast ones is not written thousands of times. Null where the sheet is as full as it is large, or no XML.
    private IExcelDataReader? Narrow(CheckedPackage whole, string name, long area)
    {
        using var zip = new ZipArchive(new MeteredStream(whole.Unpacked, budget), ZipArchiveMode.Read);
        var parts = new WorkbookParts(zip);
        if (!parts.Sheets.TryGetValue(name, out var asked) || !IsXml(asked) || area <= asked.Length)
        {
            return null;
        }

        var written = new Dictionary<string, SheetGaps>(StringComparer.Ordinal);
        var narrow = new MemoryStream();
        using (var copy = new ZipArchive(narrow, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = parts.Sheets.Values.Where(IsXml).Select(part => part.FullName).ToHashSet(StringComparer.Ordinal);
            foreach (var entry in zip.Entries)
            {
                using var part = copy.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                if (sheets.Contains(entry.FullName))
                {
                    written[entry.FullName] = SheetNarrowing.Write(entry, part);
                }
                else
                {
                    using var from = entry.Open();
                    from.CopyTo(part);
                }
            }
        }

        foreach (var (sheet, part) in parts.Sheets.Where(sheet => written.ContainsKey(sheet.Value.FullName)))
        {
            _gaps[sheet] = written[part.FullName];
        }

        return ExcelReaderFactory.CreateReader(new MeteredStream(narrow.GetBuffer().AsMemory(0, (int)narrow.Length), budget));
    }

    private static bool IsXml(ZipArchiveEntry part) => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
}
