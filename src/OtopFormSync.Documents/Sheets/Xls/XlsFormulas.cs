using System.Buffers.Binary;

namespace OtopFormSync.Documents.Sheets.Xls;

/// <summary>The formulas of an xls that have no result: programs that compute nothing leave an empty text or a nought, which must not pass for "nothing reported".</summary>
internal static class XlsFormulas
{
    private const int Formula = 0x06;
    private const int EmptyText = 3;
    private static readonly HashSet<(string, int, int)> None = [];

    /// <summary>Finds them.</summary>
    /// <param name="book">The stream of the workbook's records.</param>
    /// <returns>The cells by sheet, row and column, which count from 0; none where any formula of the workbook has a result, since then an empty text is one, too.</returns>
    public static IReadOnlySet<(string Sheet, int Row, int Column)> WithoutResult(byte[] book)
    {
        var found = new HashSet<(string, int, int)>();
        foreach (var record in XlsRecords.Of(book).Where(record => record is { Kind: Formula, Content.Length: >= 16 }))
        {
            if (HasResult(record.Content.Span))
            {
                return None;
            }

            found.Add((record.Sheet, XlsRecords.U16(record.Content.Span, 0), XlsRecords.U16(record.Content.Span, 2)));
        }

        return found;
    }

    // A nought counts for none only where it is to be computed on opening.
    private static bool HasResult(ReadOnlySpan<byte> formula) => XlsRecords.U16(formula, 12) == 0xFFFF ? formula[6] != EmptyText
        : BinaryPrimitives.ReadDoubleLittleEndian(formula[6..]) != 0 || (formula[14] & 2) == 0;
}
