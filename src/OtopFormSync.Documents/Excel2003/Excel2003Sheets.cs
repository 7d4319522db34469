using System.Globalization;
using System.Xml;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Excel2003;

/// <summary>Reads the sheets of a workbook that Excel 2003 wrote in XML.</summary>
/// <param name="styles">Its styles.</param>
/// <param name="computes">False for a program that writes a zero for the result of a formula that it cannot compute.</param>
/// <param name="grid">Takes the cells.</param>
/// <param name="mark">Takes what may hold keys of our forms and is no text.</param>
internal sealed class Excel2003Sheets(Excel2003Styles styles, bool computes, SheetGrid grid, Action<string> mark)
{
    private readonly MarkedText _text = new();
    private int _column;
    private int _row;

    /// <summary>Reads an element <c>Worksheet</c> to its end.</summary>
    public void Read(XmlReader reader, bool isHidden)
    {
        (_row, _column) = (0, 0);
        grid.BeginSheet(reader.Said("Name") ?? "", isHidden);
        if (reader.IsEmptyElement)
        {
            return;
        }

        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            Excel2003File.Guard(reader);
            if (reader.NodeType == XmlNodeType.Element && reader.IsOfWorkbook())
            {
                Enter(reader);
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "Row" } && reader.IsOfWorkbook())
            {
                grid.EndRow(_row);
            }
        }
    }

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "Column":
                var first = (reader.Number("Index") ?? (_column + 1)) - 1;
                _column = first + (reader.Number("Span") ?? 0) + 1;
                if (reader.IsHidden("Width"))
                {
                    grid.HideColumns(first, _column - 1);
                }

                break;
            case "Row":
                // Several rows that are written as one hold nothing.
                _row = reader.Number("Index") ?? (_row + 1);
                _column = 0;
                if (reader.IsEmptyElement)
                {
                    _row += reader.Number("Span") ?? 0;
                }
                else
                {
                    grid.BeginRow(reader.IsHidden("Height"));
                }

                break;
            case "Cell":
                ReadCell(reader);
                break;
            default:
                break;
        }
    }

    private void ReadCell(XmlReader reader)
    {
        var column = (reader.Number("Index") ?? (_column + 1)) - 1;
        if (column < _column)
        {
            throw new FormatException();
        }

        var (across, down) = ((reader.Number("MergeAcross") ?? 0) + 1, (reader.Number("MergeDown") ?? 0) + 1);
        var (style, isFormula) = (reader.Said("StyleID"), reader.Said("Formula") is not null);
        mark(reader.Said("HRef") ?? "");
        _column = column + across;
        var type = ReadText(reader, styles.LettersOf(style));
        grid.Put(column, CellOf(type, isFormula, style), across, down);
    }

    /// <returns>The kind of what the cell holds; null for nothing.</returns>
    private string? ReadText(XmlReader reader, Letters cell)
    {
        string? type = null;
        var (end, data) = (reader.Depth, int.MaxValue);
        var spans = new Stack<(int Depth, Letters Letters)>();
        _text.Clear();
        if (reader.IsEmptyElement)
        {
            return null;
        }

        while (reader.Read() && reader.Depth > end)
        {
            Excel2003File.Guard(reader);
            while (spans.TryPeek(out var span) && reader.Depth <= span.Depth)
            {
                spans.Pop();
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Data" } && reader.Depth == end + 1)
            {
                (type, data) = (reader.Said("Type") ?? "String", reader.Depth);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.Depth == end + 1)
            {
                // A comment, or how the text is pronounced.
                data = int.MaxValue;
            }
            else if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
            {
                spans.Push((reader.Depth, LettersOf(reader).Over(spans.TryPeek(out var above) ? above.Letters : cell)));
            }
            else if (data < reader.Depth && reader.IsOnLetters())
            {
                _text.Append(reader.Value, (spans.TryPeek(out var span) ? span.Letters : cell).On(cell.Ground ?? Letters.White));
            }
        }

        return type;
    }

    private static Letters LettersOf(XmlReader element) => element.LocalName switch
    {
        "S" => Letters.Unsaid with { IsStruck = true },
        "Sup" or "Sub" => Letters.Unsaid with { IsRaised = true },
        "Font" when element.GetAttribute("Color", element.NamespaceURI) is ['#', .. var color] => Letters.Unsaid with { Color = color.ToUpperInvariant() },
        _ => Letters.Unsaid,
    };

    private ReadCell CellOf(string? type, bool isFormula, string? style)
    {
        var cell = _text.IsPlain ? new ReadCell(_text.From(0)) : _text.Cell();
        double? number = type == "Number" && double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
        if (isFormula && (type is null || (type != "String" && cell.Text.Length == 0) || (number is 0 && !computes)))
        {
            return new("", CellMarks.NoResult);
        }

        var format = styles.FormatOf(style);
        if (number is { } figure)
        {
            var shown = format?.Shown(figure);
            return new(NumberText.Of(figure), shown is "" ? cell.Marks | CellMarks.Number | CellMarks.Hidden : cell.Marks | CellMarks.Number) { Shown = shown is "" ? null : shown };
        }

        return type switch
        {
            "DateTime" when DateTimeOffset.TryParse(cell.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => cell with { Text = CellTexts.Of(instant.DateTime) },
            "Boolean" => cell with { Text = cell.Text.Trim() == "1" ? "TRUE" : "FALSE" },
            _ => format is { HidesText: true } && cell.Text.Length > 0 ? cell with { Marks = cell.Marks | CellMarks.Hidden } : cell,
        };
    }
}
