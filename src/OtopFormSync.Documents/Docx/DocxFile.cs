using System.Globalization;
using System.IO.Compression;
using System.Xml;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Documents.Forms;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Text;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Docx;

/// <summary>Reads tables and paragraphs of a docx as a stream, because a tree of hostile XML would exhaust the stack.</summary>
internal sealed class DocxFile
{
    private const string Styles = "word/styles.xml";

    private readonly TextDocument _document;
    private readonly DocxStyles _styles;
    private readonly DocxLooks _looks;
    private readonly DocxControls _controls = new();
    private readonly DocxEdges _edges = new();

    private DocxFile(TextDocument document, DocxStyles styles) => (_document, _styles, _looks) = (document, styles, new(styles));

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
            var document = new TextDocument(place, budget);
            using var reader = WorkbookScanner.Open(main);
            var styles = zip.GetEntry(Styles) is { } part ? DocxStyles.Read(part) : DocxStyles.None;
            var file = new DocxFile(document, styles);
            file.Read(reader);
            return document.End(FormCarriers.Read(package, budget), file._edges.Read(zip, main, edge => ReadEdge(edge, styles, place, budget)));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or FormatException or OverflowException)
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }
    }

    private static (string Text, IReadOnlyList<ReadTable> Tables) ReadEdge(ZipArchiveEntry part, DocxStyles styles, string place, Budget budget)
    {
        var edge = new TextDocument(place, budget);
        using var reader = WorkbookScanner.Open(part);
        new DocxFile(edge, styles).Read(reader);
        return edge.End("");
    }

    private void Read(XmlReader reader)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.Depth > Limits.MarkupDepth)
            {
                throw new UnreadableException(Complaint.TooDeep);
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                if (IsSkipped(reader))
                {
                    reader.Skip();
                    continue;
                }

                if (reader is { LocalName: "t", IsEmptyElement: false })
                {
                    var text = reader.ReadElementContentAsString();
                    _controls.Read(text, _document.Target);
                    Append(text);
                    continue;
                }

                Enter(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Leave(reader.LocalName);
            }

            reader.Read();
        }
    }

    /// <summary>Removed text, field codes and the old form of drawings say nothing or say it twice; changed properties tell what was.</summary>
    private bool IsSkipped(XmlReader reader) =>
        reader.LocalName is "del" or "moveFrom" or "Fallback" or "instrText" or "delText"
        || reader.LocalName.EndsWith("PrChange", StringComparison.Ordinal)
        || (reader.LocalName == "rPr" && _looks.IsInParagraphProperties);

    private void Enter(XmlReader reader)
    {
        if (!reader.IsEmptyElement || !IsBracket(reader.LocalName))
        {
            _looks.Enter(reader);
        }

        if (_document.Table is { } table)
        {
            EnterInTable(reader, table);
        }

        switch (reader.LocalName)
        {
            case "tbl" when !reader.IsEmptyElement:
                _document.BeginTable();
                break;
            case "sdt" when !reader.IsEmptyElement:
                _controls.Begin();
                break;
            case "headerReference" or "footerReference" or "titlePg":
                _edges.Take(reader);
                break;
            case "alias":
                _controls.Name(Value(reader) ?? "");
                break;
            case "text":
                _controls.IsForText();
                break;
            case "sdtContent":
                _controls.BeginContent(_document.Target);
                break;
            case "tab" when !IsInProperties(reader):
                Append(_document.Table is null ? "\t" : " ");
                break;
            case "br" or "cr":
                _document.EndLine();
                break;
            case "bookmarkStart" when FormMarks.OfBookmark(DocxShade.Value(reader, "name") ?? "") is { } mark:
                Append($"{mark} ");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            default:
                break;
        }
    }

    private void EnterInTable(XmlReader reader, DocumentTable table)
    {
        switch (reader.LocalName)
        {
            case "tblStyle" when _styles.IsShaded(Value(reader) ?? ""):
                table.Shade(Letters.UnknownGround);
                break;
            case "tr" when !reader.IsEmptyElement:
                table.BeginRow();
                break;
            case "gridBefore":
                table.Indent(Count(reader));
                break;
            case "hidden":
                table.IsHiddenRow = XmlFlags.IsOn(reader);
                break;
            case "tc":
                table.BeginCell();
                if (reader.IsEmptyElement)
                {
                    table.EndCell();
                }

                break;
            case "gridSpan":
                table.Across = Count(reader);
                break;
            case "vMerge":
                table.IsContinued = Value(reader) is not "restart";
                break;
            case "hMerge":
                table.IsContinuedAcross = Value(reader) is not "restart";
                break;
            case "shd" when !_looks.IsInParagraphProperties && !_looks.IsInRun && DocxShade.Of(reader) is { } ground:
                table.Shade(ground);
                break;
            default:
                break;
        }
    }

    private void Leave(string name)
    {
        _looks.Leave(name);
        switch (name)
        {
            case "sdt":
                _controls.End(_document.Target);
                break;
            case "p":
                _controls.Settle(_document.Target);
                _document.EndLine();
                break;
            case "tc":
                _document.Table?.EndCell();
                break;
            case "tr":
                _document.EndRow();
                break;
            case "tbl":
                _document.EndTable();
                break;
            default:
                break;
        }
    }

    private void Append(string text) => _document.Append(text, _looks.On(_document.Ground));

    /// <summary>Elements whose end is waited for.</summary>
    private static bool IsBracket(string name) => name is "p" or "r" or "pPr" or "txbxContent";

    private static int Count(XmlReader reader) => int.TryParse(Value(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, Limits.Columns) : 1;

    private static string? Value(XmlReader reader) => DocxShade.Value(reader, "val");

    /// <summary>In a paragraph's properties a tab is a stop on the ruler and has a position.</summary>
    private static bool IsInProperties(XmlReader reader) => reader.HasAttributes && reader.GetAttribute("pos", reader.NamespaceURI) is not null;
}
