using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Rtf;

/// <summary>The fonts and colours of an RTF file, and how letters look by its control words.</summary>
internal sealed class RtfLook
{
    private const int ThaiCharset = 222;
    private const int ThaiPage = 874;

    private readonly Dictionary<int, int> _charsets = [];
    private readonly List<string?> _colors = [];
    private readonly int?[] _color = new int?[3];
    private int _font;

    /// <summary>The code page of a font's letters.</summary>
    public int PageOf(int font, int usual) => _charsets.GetValueOrDefault(font) == ThaiCharset ? ThaiPage : usual;

    /// <summary>A control word among the fonts or the colours.</summary>
    public void Learn(RtfPart part, string word, int? number)
    {
        if (part == RtfPart.Fonts)
        {
            _font = word == "f" ? number ?? 0 : _font;
            if (word == "fcharset")
            {
                _charsets[_font] = number ?? 0;
            }
        }
        else if (word is "red" or "green" or "blue")
        {
            _color[word == "red" ? 0 : word == "green" ? 1 : 2] = Math.Clamp(number ?? 0, 0, 255);
        }
    }

    /// <summary>A colour ends; one without parts is left to the program.</summary>
    public void EndColor()
    {
        if (_colors.Count < Limits.Columns)
        {
            _colors.Add(_color is [{ } red, { } green, { } blue] ? FormattableString.Invariant($"{red:X2}{green:X2}{blue:X2}") : null);
        }

        Array.Clear(_color);
    }

    /// <summary>How letters look with a control word.</summary>
    public Letters With(Letters letters, string word, int? number) => word switch
    {
        "strike" or "striked" => letters with { IsStruck = number != 0 },
        "super" or "sub" => letters with { IsRaised = number != 0 },
        "up" or "dn" => letters with { IsRaised = number != 0 },
        "nosupersub" => letters with { IsRaised = false },
        "v" => letters with { IsHidden = number != 0 },
        "cf" => letters with { Color = ColorOf(number) },
        "highlight" or "cb" or "chcbpat" when number > 0 => letters with { Ground = Letters.UnknownGround },
        "cbpat" => letters with { Ground = number > 0 ? Letters.UnknownGround : null },
        _ => letters,
    };

    private string? ColorOf(int? number) => number is { } index && index >= 0 && index < _colors.Count ? _colors[index] : null;
}
