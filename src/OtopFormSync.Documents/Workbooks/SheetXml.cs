using System.Buffers;
using System.Globalization;
using System.Text;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>
/// Writes a sheet's XML, row after row, without holding it. By hand, because thousands of rows of the same few
/// elements are the whole cost of publishing; the format's validator and a round trip hold it to the rules.
/// </summary>
internal sealed class SheetXml : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int BufferChars = 32 * 1024;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");
    private readonly StreamWriter _xml;
    private readonly Stack<string> _open = new();
    private readonly string[] _letters;
    private string _rowText = "";

    public SheetXml(Stream stream, int columns)
    {
        _xml = new StreamWriter(stream, new UTF8Encoding(false), BufferChars);
        _letters = [.. Enumerable.Range(0, columns + 1).Select(Columns.Letters)];
        _xml.Write("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>");
        Start("worksheet", ("xmlns", Main), ("xmlns:r", Relations));
    }

    /// <summary>The number of the row that is or was written last.</summary>
    public int Row { get; private set; }

    /// <summary>Cells that are merged.</summary>
    public List<string> Merges { get; } = [];

    /// <summary>Notes of cells.</summary>
    public List<CellNote> Notes { get; } = [];

    public void Dispose()
    {
        End();
        _xml.Dispose();
    }

    public string Letters(int column) => column < _letters.Length ? _letters[column] : Columns.Letters(column);

    /// <summary>True when a cell calculates something.</summary>
    public bool HasFormulas { get; private set; }

    /// <summary>Starts an element with attributes.</summary>
    public void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        _xml.Write('>');
        _open.Push(name);
    }

    /// <summary>Ends the element that was started last.</summary>
    public void End()
    {
        _xml.Write("</");
        _xml.Write(_open.Pop());
        _xml.Write('>');
    }

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        _xml.Write("/>");
    }

    /// <summary>An element with text.</summary>
    public void Element(string name, string text)
    {
        Start(name);
        WriteEscaped(text);
        End();
    }

    /// <summary>An element that refers to another part.</summary>
    public void Reference(string name, string id) => Empty(name, ("r:id", id));

    /// <summary>Starts the next row, or a further one.</summary>
    public void StartRow(double points, bool isFixed, bool isHidden = false, int? number = null)
    {
        Row = number ?? Row + 1;
        _rowText = Row.ToString(CultureInfo.InvariantCulture);
        Start("row", ("r", _rowText), ("ht", Number(points)), ("hidden", isHidden ? "1" : null), ("customHeight", isFixed ? "1" : null));
    }


    /// <summary>A cell of the current row; columns must ascend.</summary>
    public void Cell(int column, Cell cell, int style)
    {
        if (cell.Text is { } text)
        {
            Text(column, text, style);
        }
        else if (cell.Number is { } number)
        {
            Number(column, number.ToString(CultureInfo.InvariantCulture), style);
        }
        else
        {
            Blank(column, style);
        }

        if (!string.IsNullOrWhiteSpace(cell.Note))
        {
            Notes.Add(new CellNote(Row, column, XmlText.Escape(cell.Note)));
        }
    }

    /// <summary>A typed text: never a formula, whatever it begins with.</summary>
    public void Text(int column, string text, int style)
    {
        StartCell(column, style);
        var escaped = XmlText.Escape(text);
        var isPreserved = escaped.Length > 0 && (char.IsWhiteSpace(escaped[0]) || char.IsWhiteSpace(escaped[^1]) || escaped.Contains('\n', StringComparison.Ordinal));
        _xml.Write(isPreserved ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>");
        WriteEscaped(escaped);
        _xml.Write("</t></is></c>");
    }

    /// <summary>A number in invariant form.</summary>
    public void Number(int column, string number, int style)
    {
        StartCell(column, style);
        _xml.Write("><v>");
        _xml.Write(number);
        _xml.Write("</v></c>");
    }

    /// <summary>A formula, with what it came to where that still stands.</summary>
    public void Formula(int column, ScannedFormula formula, ScannedCell? result, int style)
    {
        HasFormulas = true;
        StartCell(column, style);
        _xml.Write(result is { RawNumber: null, Text.Length: > 0 } ? " t=\"str\">" : ">");
        Start("f", ("t", formula.Array is null ? null : "array"), ("ref", formula.Array));
        WriteEscaped(XmlText.Escape(formula.Text));
        End();
        if (result is { Text.Length: > 0 })
        {
            Element("v", result.RawNumber ?? XmlText.Escape(result.Text));
        }

        _xml.Write("</c>");
    }

    /// <summary>A cell that holds nothing but its style.</summary>
    public void Blank(int column, int style)
    {
        StartCell(column, style);
        _xml.Write("/>");
    }

    /// <summary>Merges cells of the current row; the covered ones take the style, for their rules.</summary>
    public void Merge(int first, int last, int style)
    {
        for (var column = first + 1; column <= last; column++)
        {
            Blank(column, style);
        }

        if (last > first)
        {
            Merges.Add($"{_letters[first]}{_rowText}:{_letters[last]}{_rowText}");
        }
    }

    /// <summary>Two decimals at most.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void StartCell(int column, int style)
    {
        _xml.Write("<c r=\"");
        _xml.Write(Letters(column));
        _xml.Write(_rowText);
        _xml.Write('"');
        if (style > 0)
        {
            _xml.Write(" s=\"");
            _xml.Write(style.ToString(CultureInfo.InvariantCulture));
            _xml.Write('"');
        }
    }

    private void Open(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.Write('<');
        _xml.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _xml.Write(' ');
                _xml.Write(attribute);
                _xml.Write("=\"");
                WriteEscaped(value);
                _xml.Write('"');
            }
        }
    }

    private void WriteEscaped(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is var at && at >= 0)
        {
            _xml.Write(rest[..at]);
            _xml.Write(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            rest = rest[(at + 1)..];
        }

        _xml.Write(rest);
    }
}
