using System.Text;

namespace OtopFormSync.Documents.Sheets.Xls;

/// <summary>What people noted on the cells of an xls. A note names the box that holds its text, and the box stands before it.</summary>
internal static class XlsNotes
{
    private const int NoteOn = 0x1C;
    private const int Box = 0x5D;
    private const int BoxText = 0x1B6;
    private const int Continued = 0x3C;

    /// <summary>Reads them.</summary>
    /// <param name="book">The stream of the workbook's records.</param>
    /// <returns>The texts by sheet, row and column, which count from 0.</returns>
    public static IReadOnlyDictionary<(string Sheet, int Row, int Column), string> Of(byte[] book)
    {
        var (notes, texts) = (new Dictionary<(string, int, int), string>(), new Dictionary<(string, int), string>());
        var (box, text, left) = (0, new StringBuilder(), 0);
        foreach (var record in XlsRecords.Of(book))
        {
            var content = record.Content.Span;
            switch (record.Kind)
            {
                case Box when content.Length >= 8:
                    box = XlsRecords.U16(content, 6);
                    break;
                case BoxText when content.Length >= 12:
                    (text, left) = (new(), XlsRecords.U16(content, 10));
                    break;
                // Its letters, and behind them how they look.
                case Continued when left > 0:
                    var letters = XlsRecords.Letters(content, left);
                    left -= letters.Length;
                    texts[(record.Sheet, box)] = text.Append(letters).ToString();
                    break;
                case NoteOn when content.Length >= 8 && texts.TryGetValue((record.Sheet, XlsRecords.U16(content, 6)), out var said):
                    notes[(record.Sheet, XlsRecords.U16(content, 0), XlsRecords.U16(content, 2))] = SheetNotes.Said(said);
                    break;
                default:
                    break;
            }
        }

        return notes;
    }
}
