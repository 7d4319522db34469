using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Mail;

/// <summary>Reads tables and paragraphs of a docx as a stream, because a tree of hostile XML would exhaust the stack.</summary>
internal sealed class DocxFile
{
    private readonly string _place;
    private readonly Budget _budget;
    private readonly List<(int Order, ReadTable Table)> _tables = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<DocxTable> _open = new();
    private int _begun;

    private DocxFile(string place, Budget budget) => (_place, _budget) = (place, budget);

    /// <summary>Reads a document.</summary>
    /// <returns>Its text outside tables, and its tables in order; nested ones are tables of their own.</returns>
    /// <exception cref="UnreadableException">Broken, too deep or too big.</exception>
    public static (string Text, IReadOnlyList<ReadTable> Tables) Read(byte[] bytes, string place, Budget budget)
    {
        var package = PackageCheck.Run(bytes, budget);
        try
        {
            using var zip = new ZipArchive(new MeteredStream(package.Unpacked, budget), ZipArchiveMode.Read);
            var main = zip.GetEntry("word/document.xml")
                ?? zip.Entries.FirstOrDefault(entry => entry.FullName.StartsWith("word/document", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                ?? throw new UnreadableException(Complaint.BrokenWorkbook);
            using var reader = WorkbookScanner.Open(main);
            var document = new DocxFile(place, budget);
            document.Read(reader);
            return (document._text.ToString().Trim(), [.. document._tables.OrderBy(table => table.Order).Select((table, index) => table.Table with { Place = FormattableString.Invariant($"{place} ตารางที่ {index + 1}") })]);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or FormatException or OverflowException)
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }
    }

    private void Read(XmlReader reader)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.Depth > Limits.MarkupDepth || _open.Count > Limits.MimeDepth)
            {
                throw new UnreadableException(Complaint.TooDeep);
            }

            // Removed text, field codes and the old form of drawings say nothing or say it twice.
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "del" or "moveFrom" or "Fallback" or "instrText" or "delText" })
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                Enter(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Leave(reader.LocalName);
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false })
            {
                Append(reader.ReadElementContentAsString());
                continue;
            }

            reader.Read();
        }
    }

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "tbl" when !reader.IsEmptyElement:
                _open.Push(new DocxTable(_begun++));
                break;
            case "tr" when _open.Count > 0 && !reader.IsEmptyElement:
                _open.Peek().BeginRow();
                break;
            case "tc" when _open.Count > 0:
                _open.Peek().BeginCell();
                if (reader.IsEmptyElement)
                {
                    _open.Peek().EndCell();
                }

                break;
            case "gridSpan" when _open.Count > 0:
                _open.Peek().Across = int.TryParse(Value(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, Limits.Columns) : 1;
                break;
            case "vMerge" when _open.Count > 0:
                _open.Peek().IsContinued = Value(reader) is not "restart";
                break;
            case "tab" when !IsInProperties(reader):
                Append(_open.Count > 0 ? " " : "\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            default:
                break;
        }
    }

    private void Leave(string name)
    {
        switch (name)
        {
            case "p":
                Append("\n");
                break;
            case "tc" when _open.Count > 0:
                _open.Peek().EndCell();
                break;
            case "tr" when _open.Count > 0:
                _budget.Keep(_open.Peek().EndRow() + 1);
                break;
            case "tbl" when _open.Count > 0:
                var table = _open.Pop();
                if (table.Rows.Count > 0)
                {
                    _tables.Add((table.Order, ReadTableSink.Make(_place, table.Rows, _budget)));
                }

                break;
            default:
                break;
        }
    }

    private void Append(string text)
    {
        if (_open.Count > 0)
        {
            _open.Peek().Append(text);
        }
        else if (_text.Length < Limits.TextChars)
        {
            _text.Append(text);
        }
    }

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI);

    /// <summary>In a paragraph's properties a tab is a stop on the ruler and has a position.</summary>
    private static bool IsInProperties(XmlReader reader) => reader.HasAttributes && reader.GetAttribute("pos", reader.NamespaceURI) is not null;
}
