using System.Globalization;
using System.Text;
using System.Xml;
using OtopFormSync.Core;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Reads the cells of one sheet.</summary>
internal sealed class SheetScanner(IReadOnlyList<string> texts, IReadOnlyList<bool> dates, bool is1904)
{
    private const int DaysFrom1900To1904 = 1_462;
    private readonly Dictionary<string, (string Formula, int Row, int Column)> _shared = new(StringComparer.Ordinal);
    private int _row;

    /// <summary>Reads a sheet.</summary>
    public ScannedSheet Read(XmlReader reader, string name, string relationshipId)
    {
        var rows = new List<ScannedRow>();
        var widths = new Dictionary<int, double>();
        var cells = new List<ScannedCell>();
        _shared.Clear();
        var number = 0;
        var column = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "col":
                    ReadWidths(reader, widths);
                    break;
                case "row":
                    Keep(rows, number, cells);
                    number = reader.GetAttribute("r") is { } row ? WorkbookScanner.Int(row) : number + 1;
                    _row = number;
                    column = 0;
                    break;
                case "c":
                    column = reader.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
                    if (ReadCell(reader, column) is { } cell)
                    {
                        cells.Add(cell);
                    }

                    break;
                case "autoFilter" or "mergeCells" or "dataValidations" or "conditionalFormatting":
                    reader.Skip();
                    break;
                default:
                    break;
            }
        }

        Keep(rows, number, cells);
        return new ScannedSheet(name, relationshipId, rows, widths);
    }

    /// <summary>The text of an <c>si</c> or <c>is</c> element: all runs, without phonetic hints. Leaves the reader at its end.</summary>
    internal static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        string? first = null;
        StringBuilder? all = null;
        var end = reader.Depth;
        var phonetic = 0;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader is { LocalName: "rPh", IsEmptyElement: false })
            {
                phonetic += reader.NodeType == XmlNodeType.Element ? 1 : reader.NodeType == XmlNodeType.EndElement ? -1 : 0;
            }
            else if (phonetic == 0 && reader.IsOnLetters())
            {
                // Whitespace between elements is layout of the file; inside t it is text.
                if (reader.NodeType == XmlNodeType.Whitespace && reader.XmlSpace != XmlSpace.Preserve)
                {
                    continue;
                }

                if (first is null)
                {
                    first = reader.Value;
                }
                else
                {
                    (all ??= new StringBuilder(first)).Append(reader.Value);
                }
            }
        }

        return XmlText.Unescape(all?.ToString() ?? first ?? "");
    }

    private static void Keep(List<ScannedRow> rows, int number, List<ScannedCell> cells)
    {
        if (cells.Count > 0)
        {
            rows.Add(new ScannedRow(number, cells.ToArray()));
            cells.Clear();
        }
    }

    private static void ReadWidths(XmlReader reader, Dictionary<int, double> widths)
    {
        if (reader.GetAttribute("width") is not { } width || reader.GetAttribute("hidden") is "1" or "true")
        {
            return;
        }

        var last = Math.Min(WorkbookScanner.Int(reader.GetAttribute("max")), Limits.Columns);
        for (var column = WorkbookScanner.Int(reader.GetAttribute("min")); column <= last; column++)
        {
            widths[column] = double.Parse(width, CultureInfo.InvariantCulture);
        }
    }

    private static int ColumnOf(string reference)
    {
        var column = Columns.Of(reference);
        return column is > 0 and <= Columns.MostColumns ? column : throw new FormatException("A cell has no valid reference.");
    }

    private ScannedCell? ReadCell(XmlReader reader, int column)
    {
        var type = reader.GetAttribute("t");
        var style = reader.GetAttribute("s") is { } index ? WorkbookScanner.Int(index) : 0;
        if (reader.IsEmptyElement)
        {
            return null;
        }

        string? value = null;
        ScannedFormula? formula = null;
        var end = reader.Depth;
        var isValue = false;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isValue = reader.LocalName == "v";
                if (reader.LocalName == "f")
                {
                    formula = ReadFormula(reader, column);
                }

                if (reader.LocalName == "is")
                {
                    value = ReadText(reader);
                }
            }
            else if (isValue && reader.IsOnLetters() && reader.Depth == end + 2)
            {
                value += reader.Value;
            }
        }

        var cell = string.IsNullOrEmpty(value) ? null : type switch
        {
            "s" => Text(column, texts[WorkbookScanner.Int(value)], style),
            "inlineStr" => Text(column, value, style),
            "b" => Text(column, value == "1" ? "TRUE" : "FALSE", style),
            "str" => Text(column, XmlText.Unescape(value), style),
            "e" or "d" => Text(column, value, style),
            _ => Number(column, value, style),
        };
        return formula is null ? cell : (cell ?? new ScannedCell(column, "", null, null, style)) with { Formula = formula };
    }

    /// <summary>A formula as this cell calculates it, also where the file says only that it is that of another cell.</summary>
    private ScannedFormula? ReadFormula(XmlReader reader, int column)
    {
        var (kind, shared, range) = (reader.GetAttribute("t"), reader.GetAttribute("si"), reader.GetAttribute("ref"));
        var text = XmlText.Unescape(reader.IsEmptyElement ? "" : ReadFormulaText(reader));
        if (kind == "shared" && shared is not null)
        {
            if (text.Length > 0)
            {
                _shared[shared] = (text, _row, column);
            }
            else if (_shared.TryGetValue(shared, out var first))
            {
                text = FormulaReferences.Shared(first.Formula, _row - first.Row, column - first.Column);
            }
        }

        return text.Length == 0 ? null : new ScannedFormula(text, kind == "array" ? range : null);
    }

    private static string ReadFormulaText(XmlReader reader)
    {
        var text = "";
        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            text += reader.IsOnLetters() ? reader.Value : "";
        }

        return text;
    }

    private static ScannedCell? Text(int column, string text, int style) => text.Length == 0 ? null : new ScannedCell(column, text, null, null, style);

    private ScannedCell Number(int column, string raw, int style)
    {
        var value = double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (style < dates.Count && dates[style] && value is >= 0 and < 2_958_466)
        {
            return new ScannedCell(column, DateText(value + (is1904 ? DaysFrom1900To1904 : 0)), null, raw, style);
        }

        if (Math.Abs(value) >= 7.9e28)
        {
            return new ScannedCell(column, raw, null, raw, style);
        }

        // Fifteen digits are what Excel keeps; the sixteenth and seventeenth of a double are noise.
        var number = (decimal)value;
        return new ScannedCell(column, NumberText.Of(number), number, raw, style);
    }

    private static string DateText(double serial)
    {
        var instant = Sheets.CellTexts.Of(DateTime.FromOADate(serial));
        return instant.EndsWith("T00:00:00", StringComparison.Ordinal) ? instant[..10] : instant;
    }
}
