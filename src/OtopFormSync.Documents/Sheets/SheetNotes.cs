using System.Globalization;
using System.Text;
using System.Xml;
using OtopFormSync.Documents.Sheets.Looks;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Reads what people noted on the cells of a sheet: notes of old (comments), and comments that can be answered, of which a copy stands among the former.</summary>
internal static class SheetNotes
{
    private const string Threaded = "threadedComment";
    private const string CopyOfThreaded = "[Threaded comment]";
    private const int Longest = 2_000;

    /// <summary>Reads a part into what is known of the sheet.</summary>
    public static void Read(XmlReader reader, SheetLooks looks)
    {
        var writers = new List<string>();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "author", IsEmptyElement: false } && writers.Count < Limits.Columns)
            {
                writers.Add(ContentOf(reader));
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "comment" or Threaded, IsEmptyElement: false } && reader.GetAttribute("ref") is { } cell)
            {
                var isThreaded = reader.LocalName == Threaded;
                var isOwn = int.TryParse(reader.GetAttribute("authorId"), NumberStyles.None, CultureInfo.InvariantCulture, out var writer) && writer < writers.Count && writers[writer] == NoteParts.Writer;
                var text = TextOf(reader);
                // What we noted ourselves says where a figure came from.
                if (isThreaded || !isOwn && !text.StartsWith(CopyOfThreaded, StringComparison.Ordinal))
                {
                    looks.Note(RowOf(cell), Columns.Of(cell), isThreaded ? text : Said(text));
                }
            }
        }
    }

    /// <summary>What a note says: Excel begins it with its writer's name on a line of its own.</summary>
    /// <param name="text">The whole of it.</param>
    public static string Said(string text) => text.Split('\n', 2) is [var first, var rest] && first.TrimEnd().EndsWith(':') ? rest.Trim() : text.Trim();

    private static string ContentOf(XmlReader reader)
    {
        var (end, text) = (reader.Depth, "");
        while (reader.Read() && reader.Depth > end)
        {
            text += reader.NodeType == XmlNodeType.Text ? reader.Value : "";
        }

        return text;
    }

    private static string TextOf(XmlReader reader)
    {
        var (end, text, isText) = (reader.Depth, new StringBuilder(), false);
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isText = reader.LocalName is "t" or "text";
            }
            else if (isText && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && text.Length < Longest)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString().Trim();
    }

    private static int RowOf(string cell) => int.TryParse(cell.AsSpan(Math.Max(0, cell.AsSpan().IndexOfAnyInRange('0', '9'))), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
