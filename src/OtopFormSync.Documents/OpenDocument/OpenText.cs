using System.Xml;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>Reads the paragraphs and tables of an OpenDocument text.</summary>
/// <param name="styles">Its styles.</param>
/// <param name="inline">Reads the text in its paragraphs.</param>
/// <param name="document">Takes what is read.</param>
internal sealed class OpenText(OpenStyles styles, OpenInline inline, TextDocument document)
{
    private readonly Stack<OpenTable> _tables = new();

    /// <summary>Reads the element <c>office:text</c> to its end.</summary>
    public void Read(XmlReader reader)
    {
        var end = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > end)
        {
            OpenDocumentFile.Guard(reader);
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == "tracked-changes")
                {
                    inline.ReadChanges(reader);
                }
                else if (OpenInline.IsSkipped(reader))
                {
                    reader.Skip();
                    continue;
                }
                else
                {
                    Enter(reader);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Leave(reader);
            }
            else if (reader.IsOnLetters())
            {
                Append(inline.Read(reader.Value));
            }

            reader.Read();
        }
    }

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "table" when !reader.IsEmptyElement:
                document.BeginTable();
                _tables.Push(new());
                break;
            case "table-column" when _tables.TryPeek(out var table):
                table.Add(reader);
                break;
            case "table-row" when document.Table is { } table && !reader.IsEmptyElement:
                _tables.Peek().BeginRow(reader, table);
                break;
            case "table-cell" or "covered-table-cell" when document.Table is { } table:
                _tables.Peek().BeginCell(reader, table, styles);
                if (reader.IsEmptyElement)
                {
                    _tables.Peek().EndCell(table);
                }

                break;
            default:
                Append(inline.Enter(reader));
                break;
        }
    }

    private void Leave(XmlReader reader)
    {
        inline.Leave(reader);
        switch (reader.LocalName)
        {
            case "p" or "h":
                document.EndLine();
                break;
            case "table-cell" or "covered-table-cell" when document.Table is { } table:
                _tables.Peek().EndCell(table);
                break;
            case "table-row" when document.Table is { } table:
                _tables.Peek().EndRow(table);
                document.EndRow();
                break;
            case "table" when _tables.TryPop(out _):
                document.EndTable();
                break;
            default:
                break;
        }
    }

    private void Append(string? text)
    {
        if (text is not null)
        {
            var cell = _tables.TryPeek(out var table) ? table.Letters : Letters.Unsaid;
            document.Append(text == "\t" && document.Table is not null ? " " : text, inline.LettersIn(cell).On(cell.Ground ?? document.Ground));
        }
    }
}
