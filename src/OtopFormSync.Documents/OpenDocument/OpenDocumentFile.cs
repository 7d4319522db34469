using System.Xml;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Tables;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>Reads OpenDocument files, as LibreOffice and others save them: spreadsheets (ods, fods) and texts (odt, fodt).</summary>
internal static class OpenDocumentFile
{
    // Writes a zero for a formula's result that it does not know.
    private const string NoComputer = "SheetJS";

    /// <summary>Reads a file.</summary>
    /// <returns>Its text outside tables, and its tables.</returns>
    /// <exception cref="UnreadableException">Broken, encrypted, too big, or neither a spreadsheet nor a text.</exception>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Read(ReadOnlyMemory<byte> bytes, string place, Budget budget)
    {
        var sheets = new SheetTables(place, budget);
        var text = new TextDocument(place, budget);
        var marks = new List<string>();
        var edges = new OpenEdges(place, budget);
        Walk(bytes, budget, sheets, text, edges, found => marks.AddRange(FormMarks.Of(found).Select(key => key.ToString())));
        marks.AddRange(sheets.Forms);
        var (lines, tables) = text.End(string.Join('\n', marks.Distinct(StringComparer.Ordinal)), edges.Edges);
        return (lines, [.. sheets.Tables(), .. tables]);
    }

    /// <summary>Gives every row with text of a spreadsheet's visible sheets to the sink.</summary>
    /// <exception cref="UnreadableException">Broken, encrypted, too big, or no spreadsheet.</exception>
    public static void ReadRows(ReadOnlyMemory<byte> bytes, IRowSink sink, Budget budget) => Walk(bytes, budget, new AnswerSheets(sink), text: null, edges: null, _ => { });

    /// <summary>Stops at markup that no program writes.</summary>
    internal static void Guard(XmlReader reader)
    {
        if (reader.Depth > Limits.MarkupDepth)
        {
            throw new UnreadableException(Complaint.TooDeep);
        }
    }

    private static void Walk(ReadOnlyMemory<byte> bytes, Budget budget, ISheetSink sheets, TextDocument? text, OpenEdges? edges, Action<string> mark)
    {
        var styles = new OpenStyles();
        var (computes, isRead) = (true, false);
        OpenPackage.Open(bytes, budget, reader =>
        {
            while (reader.Read())
            {
                Guard(reader);
                if (reader.NodeType == XmlNodeType.Text)
                {
                    // Outside of the body stand properties: title, keywords, those of one's own.
                    mark(reader.Value);
                    computes &= !reader.Value.StartsWith(NoComputer, StringComparison.Ordinal);
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "style" })
                {
                    styles.Read(reader);
                }
                else if (edges is not null && OpenEdges.IsEdge(reader))
                {
                    edges.Read(reader, styles, mark);
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "spreadsheet" })
                {
                    isRead = true;
                    new OpenSheets(styles, new OpenInline(styles, mark), computes, new SheetGrid(sheets, budget)).Read(reader);
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "text" } && text is not null && reader.NamespaceURI.EndsWith(":office:1.0", StringComparison.Ordinal))
                {
                    isRead = true;
                    edges!.AreOfText = true;
                    new OpenText(styles, new OpenInline(styles, mark), text).Read(reader);
                }
            }
        });
        if (!isRead)
        {
            throw new UnreadableException(text is null ? Complaint.WrongKind("เอกสาร OpenDocument ที่ไม่ใช่ตารางคำนวณ", "an OpenDocument file, but no spreadsheet") : Complaint.Unsupported("ไฟล์ OpenDocument ชนิดนี้", "an OpenDocument file, but neither a spreadsheet nor a text"));
        }
    }
}
