using System.Globalization;
using System.Xml;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Sheets.Looks;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>Reads the sheets of an OpenDocument spreadsheet.</summary>
/// <param name="styles">Its styles.</param>
/// <param name="inline">Reads the text in its cells.</param>
/// <param name="computes">False for a program that writes a zero for the result of a formula that it cannot compute.</param>
/// <param name="grid">Takes the cells.</param>
internal sealed class OpenSheets(OpenStyles styles, OpenInline inline, bool computes, SheetGrid grid)
{
    private readonly List<(int Count, string? Style)> _columns = [];
    private readonly MarkedText _text = new();
    private string? _note;
    private string? _rowStyle;
    private int _column;
    private int _number;
    private int _times;
    private int _tables;

    /// <summary>Reads the element <c>office:spreadsheet</c> to its end.</summary>
    public void Read(XmlReader reader)
    {
        var end = reader.Depth;
        reader.Read();
        while (!reader.EOF && reader.Depth > end)
        {
            OpenDocumentFile.Guard(reader);
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (OpenInline.IsSkipped(reader) || (_tables > 0 && reader.LocalName == "table"))
                {
                    reader.Skip();
                    continue;
                }

                Enter(reader);
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "table-row" })
            {
                EndRow();
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "table" })
            {
                _tables--;
            }

            reader.Read();
        }
    }

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "table" when !reader.IsEmptyElement:
                _tables++;
                _columns.Clear();
                (_column, _number, _times) = (0, 0, 1);
                grid.BeginSheet(reader.Own("name") ?? "", !styles.IsShown(reader.Own("style-name")));
                break;
            case "table-column":
                var count = reader.Count("number-columns-repeated");
                if (IsHidden(reader))
                {
                    grid.HideColumns(_column, _column + count - 1);
                }

                if (_columns.Count < Limits.Columns)
                {
                    _columns.Add((count, reader.Own("default-cell-style-name")));
                }

                _column += count;
                break;
            case "table-row":
                _number += _times;
                (_column, _times, _rowStyle) = (0, reader.Count("number-rows-repeated"), reader.Own("default-cell-style-name"));
                grid.BeginRow(IsHidden(reader));
                if (reader.IsEmptyElement)
                {
                    EndRow();
                }

                break;
            case "table-cell":
                ReadCell(reader);
                break;
            case "covered-table-cell":
                // What lies under a merged cell is not seen.
                _column += reader.Count("number-columns-repeated");
                SkipContent(reader);
                break;
            default:
                break;
        }
    }

    private void EndRow() => grid.EndRow(_number, _times);

    private static bool IsHidden(XmlReader reader) => reader.Own("visibility") is "collapse" or "filter";

    private static void SkipContent(XmlReader reader)
    {
        var end = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (reader.Read() && reader.Depth > end)
        {
            OpenDocumentFile.Guard(reader);
        }
    }

    private void ReadCell(XmlReader reader)
    {
        var (times, across, down) = (reader.Count("number-columns-repeated"), reader.Count("number-columns-spanned"), reader.Count("number-rows-spanned"));
        var letters = styles.LettersOf("table-cell", reader.Own("style-name") ?? _rowStyle ?? StyleOf(_column));
        var written = Written.Of(reader);
        var hasText = ReadText(reader, letters);
        var cell = CellOf(written, hasText, letters) with { Note = _note };
        var column = _column;
        _column += times;
        for (var i = 0; i < times && ReadTables.IsFilled(cell); i++)
        {
            grid.Put(column + i, cell, across, down);
        }
    }

    private string? StyleOf(int column)
    {
        foreach (var (count, style) in _columns)
        {
            column -= count;
            if (column < 0)
            {
                return style;
            }
        }

        return null;
    }

    /// <returns>Whether the cell holds a paragraph, be it empty.</returns>
    private bool ReadText(XmlReader reader, Letters letters)
    {
        _text.Clear();
        _note = null;
        var (end, lines) = (reader.Depth, 0);
        if (reader.IsEmptyElement)
        {
            return false;
        }

        reader.Read();
        while (!reader.EOF && reader.Depth > end)
        {
            OpenDocumentFile.Guard(reader);
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader is { LocalName: "annotation", IsEmptyElement: false })
                {
                    _note = NoteIn(reader);
                    reader.Read();
                    continue;
                }

                // A drawing lies over the cell, and a table in it is none of a spreadsheet.
                if (OpenInline.IsSkipped(reader) || reader.LocalName == "table" || reader.NamespaceURI.Contains(":drawing:", StringComparison.Ordinal))
                {
                    reader.Skip();
                    continue;
                }

                if (reader.LocalName is "p" or "h" && ++lines > 1)
                {
                    _text.Append('\n', Look.Plain);
                }

                Append(inline.Enter(reader), letters);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                inline.Leave(reader);
            }
            else if (reader.IsOnLetters())
            {
                Append(inline.Read(reader.Value), letters);
            }

            reader.Read();
        }

        return lines > 0;
    }

    // Its paragraphs, without who wrote it when.
    private static string? NoteIn(XmlReader reader)
    {
        var (end, isText, lines) = (reader.Depth, false, new List<string>());
        while (reader.Read() && reader.Depth > end)
        {
            OpenDocumentFile.Guard(reader);
            if (reader is { NodeType: XmlNodeType.Element, Depth: var depth } && depth == end + 1)
            {
                isText = reader.LocalName is "p" or "list";
            }
            else if (isText && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                lines.Add(reader.Value);
            }
        }

        return lines.Count > 0 ? string.Join(' ', lines).Trim() : null;
    }

    private void Append(string? text, Letters letters)
    {
        if (text is not null)
        {
            _text.Append(text, inline.LettersIn(letters).On(letters.Ground ?? Letters.White));
        }
    }

    private ReadCell CellOf(Written written, bool hasText, Letters letters)
    {
        var shown = _text.IsPlain ? new ReadCell(_text.From(0)) : _text.Cell();
        if (written.IsFormula && (written.Number is 0 && !computes || written is { Type: null } && shown.Text.Length == 0))
        {
            return new("", CellMarks.NoResult);
        }

        var marks = shown.Text.Length > 0 ? shown.Marks : letters.On(Letters.White) switch
        {
            Look.Struck => CellMarks.Struck,
            Look.Unseen => CellMarks.Hidden,
            Look.Plain or Look.Raised => CellMarks.None,
        };
        if (written.Number is not { } number)
        {
            return written.Text is { } text ? new(text, marks) : shown;
        }

        var said = hasText && written.IsFigure ? ShownNumber.Of(shown.Text, number) : null;
        return new(NumberText.Of(number), said is "" ? marks | CellMarks.Number | CellMarks.Hidden : marks | CellMarks.Number) { Shown = said is "" ? null : said };
    }

    /// <summary>What the attributes of a cell say.</summary>
    /// <param name="Type">Its kind; null for none.</param>
    /// <param name="Number">Its number; null for none.</param>
    /// <param name="Text">What stands for it as a text: an instant, a truth; null for its paragraphs.</param>
    /// <param name="IsFormula">True for a formula.</param>
    private sealed record Written(string? Type, double? Number, string? Text, bool IsFormula)
    {
        // LibreOffice shows a number of its own for one: Err:510.
        private const string Error = "#VALUE!";

        public bool IsFigure => Type is "float" or "percentage" or "currency";

        public static Written Of(XmlReader reader)
        {
            var type = reader.Own("value-type", "office");
            var value = type is "float" or "percentage" or "currency" ? reader.Own("value", "office") : null;
            return new(
                type,
                double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
                type switch
                {
                    _ when reader.Own("value-type", "calcext") == "error" => Error,
                    "date" => InstantOf(reader.Own("date-value", "office")),
                    "boolean" => reader.Own("boolean-value", "office")?.ToUpperInvariant(),
                    _ => null,
                },
                reader.Own("formula") is not null);
        }

        // 2023-12-15, 2023-12-15T00:00:00.000Z: what it says, wherever the machine stands.
        private static string? InstantOf(string? value) =>
            DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? CellTexts.Of(instant.DateTime) : null;
    }
}
