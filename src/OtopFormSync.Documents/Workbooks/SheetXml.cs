using System.Globalization;
using System.Text;
using System.Xml;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Writes a sheet's XML, row after row, without holding it.</summary>
internal sealed class SheetXml : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly XmlWriter _xml;
    private readonly string[] _letters;
    private string _rowText = "";

    public SheetXml(Stream stream, int columns)
    {
        _xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.None });
        _letters = [.. Enumerable.Range(0, columns + 1).Select(Columns.Letters)];
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteAttributeString("xmlns", "r", null, Relations);
    }

    /// <summary>The number of the row that is or was written last.</summary>
    public int Row { get; private set; }

    /// <summary>Cells that are merged.</summary>
    public List<string> Merges { get; } = [];

    /// <summary>Notes of cells.</summary>
    public List<CellNote> Notes { get; } = [];

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    public string Letters(int column) => _letters[column];

    /// <summary>Starts an element with attributes.</summary>
    public void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(attribute, value);
            }
        }
    }

    /// <summary>Ends the element that was started last.</summary>
    public void End() => _xml.WriteEndElement();

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    /// <summary>An element with text.</summary>
    public void Element(string name, string text) => _xml.WriteElementString(name, Main, text);

    /// <summary>An element that refers to another part.</summary>
    public void Reference(string name, string id)
    {
        _xml.WriteStartElement(name, Main);
        _xml.WriteAttributeString("id", Relations, id);
        _xml.WriteEndElement();
    }

    /// <summary>Starts the next row.</summary>
    public void StartRow(double points, bool isFixed, bool isHidden = false)
    {
        Row++;
        _rowText = Row.ToString(CultureInfo.InvariantCulture);
        Start("row", ("r", _rowText), ("ht", Number(points)), ("hidden", isHidden ? "1" : null), ("customHeight", isFixed ? "1" : null));
    }

    /// <summary>A row that only keeps distance.</summary>
    public void Spacer(double points)
    {
        StartRow(points, isFixed: true);
        End();
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
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Main);
        _xml.WriteStartElement("t", Main);
        var escaped = XmlText.Escape(text);
        if (escaped.Length > 0 && (char.IsWhiteSpace(escaped[0]) || char.IsWhiteSpace(escaped[^1]) || escaped.Contains('\n', StringComparison.Ordinal)))
        {
            _xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        _xml.WriteString(escaped);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>A number in invariant form.</summary>
    public void Number(int column, string number, int style)
    {
        StartCell(column, style);
        _xml.WriteElementString("v", Main, number);
        _xml.WriteEndElement();
    }

    /// <summary>A cell that holds nothing but its style.</summary>
    public void Blank(int column, int style)
    {
        StartCell(column, style);
        _xml.WriteEndElement();
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
        _xml.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", _letters[column] + _rowText);
        if (style > 0)
        {
            _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }
    }
}
