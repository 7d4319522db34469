using System.Buffers;
using System.Globalization;
using System.Text;
using OtopFormSync.Core.Results;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>
/// Writes a sheet's XML, row after row, without holding it. By hand and in bytes, because thousands of rows of the same
/// few elements are the whole cost of publishing; the format's validator and a round trip hold it to the rules.
/// </summary>
internal sealed class SheetXml : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int BufferBytes = 64 * 1024;
    private const int BytesOfChar = 3; // at most: a pair of surrogates takes four
    private const int MostDigits = 32; // of a decimal, with its sign and point
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    // With a space at either end, and what lies beyond the surrogates, all that may make a text other than it stands.
    private static readonly SearchValues<char> Noteworthy = SearchValues.Create(['&', '<', '>', '"', '_', .. Enumerable.Range(0, ' ').Select(sign => (char)sign)]);
    private readonly Stream _stream;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
    private readonly Stack<string> _open = new();
    private readonly string[] _letters;
    private readonly byte[][] _cellStarts;
    private readonly List<CellMiddle> _styles = [];
    private readonly byte[] _rowEnd = new byte[MostDigits];
    private int _rowEndLength;
    private readonly Dictionary<double, string> _heights = [];
    private int _used;

    public SheetXml(Stream stream, int columns)
    {
        _stream = stream;
        _letters = [.. Enumerable.Range(0, columns + 1).Select(Columns.Letters)];
        _cellStarts = [.. _letters.Select(CellStart)];
        Raw("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>"u8);
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
        Send();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    public string Letters(int column) => column < _letters.Length ? _letters[column] : Columns.Letters(column);

    /// <summary>True when a cell calculates something.</summary>
    public bool HasFormulas { get; private set; }

    /// <summary>Starts an element with attributes.</summary>
    public void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Raw(">"u8);
        _open.Push(name);
    }

    /// <summary>Ends the element that was started last.</summary>
    public void End()
    {
        Raw("</"u8);
        Raw(_open.Pop());
        Raw(">"u8);
    }

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Raw("/>"u8);
    }

    /// <summary>An element with text.</summary>
    public void Element(string name, string text)
    {
        Start(name);
        Escaped(text);
        End();
    }

    /// <summary>An element that refers to another part.</summary>
    public void Reference(string name, string id) => Empty(name, ("r:id", id));

    /// <summary>Starts the next row, or a further one.</summary>
    public void StartRow(double points, bool isFixed, bool isHidden = false, int? number = null)
    {
        Row = number ?? Row + 1;
        _ = Row.TryFormat(_rowEnd, out var digits, default, CultureInfo.InvariantCulture);
        _rowEnd[digits] = (byte)'"';
        _rowEndLength = digits + 1;
        if (!_heights.TryGetValue(points, out var height))
        {
            _heights[points] = height = Number(points);
        }

        Raw("<row r=\""u8);
        Raw(_rowEnd.AsSpan(0, _rowEndLength));
        Raw(" ht=\""u8);
        Raw(height);
        Raw(isHidden ? "\" hidden=\"1\""u8 : "\""u8);
        Raw(isFixed ? " customHeight=\"1\">"u8 : ">"u8);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => Raw("</row>"u8);

    /// <summary>A cell of the current row; columns must ascend.</summary>
    public void Cell(int column, Cell cell, int style)
    {
        if (cell.Text is { } text)
        {
            Text(column, text, style);
        }
        else if (cell.Number is { } number)
        {
            StartCell(column, StyleOf(style).Number);
            _ = number.TryFormat(Room(MostDigits), out var written, default, CultureInfo.InvariantCulture);
            _used += written;
            Raw("</v></c>"u8);
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
        if (IsPlain(text))
        {
            StartCell(column, StyleOf(style).Text);
            Raw(text);
        }
        else
        {
            var escaped = XmlText.Escape(text);
            var isPreserved = escaped.Length > 0 && (char.IsWhiteSpace(escaped[0]) || char.IsWhiteSpace(escaped[^1]) || escaped.AsSpan().Contains('\n'));
            StartCell(column, isPreserved ? StyleOf(style).PreservedText : StyleOf(style).Text);
            Escaped(escaped);
        }

        Raw("</t></is></c>"u8);
    }

    /// <summary>A number in invariant form.</summary>
    public void Number(int column, string number, int style)
    {
        StartCell(column, StyleOf(style).Number);
        Raw(number);
        Raw("</v></c>"u8);
    }

    /// <summary>A formula, with what it came to where that still stands.</summary>
    public void Formula(int column, ScannedFormula formula, ScannedCell? result, int style)
    {
        HasFormulas = true;
        StartCell(column, result is { RawNumber: null, Text.Length: > 0 } ? StyleOf(style).CalculatedText : StyleOf(style).Calculated);
        Start("f", ("t", formula.Array is null ? null : "array"), ("ref", formula.Array));
        Escaped(XmlText.Escape(formula.Text));
        End();
        if (result is { Text.Length: > 0 })
        {
            Element("v", result.RawNumber ?? XmlText.Escape(result.Text));
        }

        Raw("</c>"u8);
    }

    /// <summary>A cell that holds nothing but its style.</summary>
    public void Blank(int column, int style)
    {
        StartCell(column, StyleOf(style).Nothing);
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
            Merges.Add(FormattableString.Invariant($"{_letters[first]}{Row}:{_letters[last]}{Row}"));
        }
    }

    /// <summary>Two decimals at most.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static byte[] CellStart(string letters) => Encoding.ASCII.GetBytes($"<c r=\"{letters}");

    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= CellText.MaxChars && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && !text.AsSpan().ContainsAny(Noteworthy) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF');

    private CellMiddle StyleOf(int style)
    {
        while (_styles.Count <= style)
        {
            _styles.Add(CellMiddle.Of(_styles.Count));
        }

        return _styles[style];
    }

    private void StartCell(int column, byte[] middle)
    {
        Raw(column < _cellStarts.Length ? _cellStarts[column] : CellStart(Columns.Letters(column)));
        Raw(_rowEnd.AsSpan(0, _rowEndLength));
        Raw(middle);
    }

    private void Open(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Raw("<"u8);
        Raw(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                Raw(" "u8);
                Raw(attribute);
                Raw("=\""u8);
                Escaped(value);
                Raw("\""u8);
            }
        }
    }

    private void Escaped(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is var at && at >= 0)
        {
            Raw(rest[..at]);
            Raw(rest[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
            rest = rest[(at + 1)..];
        }

        Raw(rest);
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        while (text.Length * BytesOfChar > BufferBytes)
        {
            var part = BufferBytes / BytesOfChar;
            part -= char.IsHighSurrogate(text[part - 1]) ? 1 : 0;
            Raw(text[..part]);
            text = text[part..];
        }

        var written = Encoding.UTF8.GetBytes(text, Room(text.Length * BytesOfChar));
        _used += written;
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _used += bytes.Length;
    }

    /// <summary>What is free in the buffer, at least so much.</summary>
    private Span<byte> Room(int bytes)
    {
        if (_buffer.Length - _used < bytes)
        {
            Send();
        }

        return _buffer.AsSpan(_used);
    }

    private void Send()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    /// <summary>What stands between the reference of a cell in a style and its content.</summary>
    private sealed record CellMiddle(byte[] Text, byte[] PreservedText, byte[] Number, byte[] Calculated, byte[] CalculatedText, byte[] Nothing)
    {
        public static CellMiddle Of(int style)
        {
            var attribute = style > 0 ? FormattableString.Invariant($" s=\"{style}\"") : "";
            return new(Bytes(" t=\"inlineStr\"><is><t>"), Bytes(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"), Bytes("><v>"), Bytes(">"), Bytes(" t=\"str\">"), Bytes("/>"));

            byte[] Bytes(string rest) => Encoding.ASCII.GetBytes(attribute + rest);
        }
    }
}
