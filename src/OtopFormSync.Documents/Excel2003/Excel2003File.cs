using System.Xml;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Tables;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Excel2003;

/// <summary>Reads workbooks that Excel 2003 wrote in XML, and programs after it.</summary>
internal static class Excel2003File
{
    /// <summary>Excel names itself here; others write a zero for a formula's result that they do not know.</summary>
    private static ReadOnlySpan<byte> ByExcel => "mso-application"u8;

    /// <summary>Reads all sheets, hidden ones too.</summary>
    /// <returns>The keys of our forms that stand in no cell, and the tables.</returns>
    /// <exception cref="UnreadableException">Broken or too big.</exception>
    public static (string Forms, IReadOnlyList<ReadTable> Tables) Read(ReadOnlyMemory<byte> bytes, string place, Budget budget)
    {
        var sheets = new SheetTables(place, budget);
        Walk(bytes, budget, sheets, sheets.Mark);
        return (sheets.Forms, [.. sheets.Tables()]);
    }

    /// <summary>Gives every row with text of the visible sheets to the sink.</summary>
    /// <exception cref="UnreadableException">Broken or too big.</exception>
    public static void ReadRows(ReadOnlyMemory<byte> bytes, IRowSink sink, Budget budget) => Walk(bytes, budget, new AnswerSheets(sink), _ => { });

    /// <summary>Stops at markup that no program writes.</summary>
    internal static void Guard(XmlReader reader)
    {
        if (reader.Depth > Limits.MarkupDepth)
        {
            throw new UnreadableException(Complaint.TooDeep);
        }
    }

    private static void Walk(ReadOnlyMemory<byte> bytes, Budget budget, ISheetSink sink, Action<string> mark)
    {
        try
        {
            var hidden = HiddenSheets(bytes, budget);
            var styles = new Excel2003Styles();
            var sheets = new Excel2003Sheets(styles, computes: bytes.Span[..Math.Min(bytes.Length, 512)].IndexOf(ByExcel) >= 0, new SheetGrid(sink, budget), mark);
            using var reader = XmlReader.Create(new MeteredStream(bytes, budget), WorkbookScanner.Settings());
            var index = 0;
            while (reader.Read())
            {
                Guard(reader);
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "Style" })
                {
                    styles.Read(reader);
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "Worksheet" })
                {
                    sheets.Read(reader, hidden.Contains(index++));
                }
                else if (reader.NodeType == XmlNodeType.Text)
                {
                    // Title, keywords and properties of one's own.
                    mark(reader.Value);
                }
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or FormatException or OverflowException or ArgumentException)
        {
            throw new UnreadableException(Complaint.BrokenWorkbook);
        }
    }

    /// <summary>Whether a sheet is shown stands behind its cells.</summary>
    private static HashSet<int> HiddenSheets(ReadOnlyMemory<byte> bytes, Budget budget)
    {
        var hidden = new HashSet<int>();
        using var reader = XmlReader.Create(new MeteredStream(bytes, budget), WorkbookScanner.Settings());
        var index = -1;
        while (reader.Read())
        {
            index += reader is { NodeType: XmlNodeType.Element, LocalName: "Worksheet" } ? 1 : 0;
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Visible", IsEmptyElement: false } && reader.Read() && reader.Value.Trim() is "SheetHidden" or "SheetVeryHidden")
            {
                hidden.Add(index);
            }
        }

        return hidden;
    }
}
