using System.Xml;
using OtopFormSync.Documents.Sheets.Looks;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Excel2003;

/// <summary>The styles of a workbook that Excel 2003 wrote in XML.</summary>
internal sealed class Excel2003Styles
{
    private const int MostParents = 20;

    private readonly Dictionary<string, (Letters Letters, string? Format, string? Parent)> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberFormat?> _formats = new(StringComparer.Ordinal);

    /// <summary>Reads an element <c>Style</c> to its end.</summary>
    public void Read(XmlReader reader)
    {
        var id = reader.Said("ID") ?? "";
        (Letters Letters, string? Format, string? Parent) style = (Letters.Unsaid, null, reader.Said("Parent"));
        if (!reader.IsEmptyElement)
        {
            style = Read(reader, style);
        }

        _styles[id] = style;
    }

    private static (Letters Letters, string? Format, string? Parent) Read(XmlReader reader, (Letters Letters, string? Format, string? Parent) style)
    {
        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            style = reader.NodeType != XmlNodeType.Element ? style : reader.LocalName switch
            {
                "Font" => style with
                {
                    Letters = style.Letters with
                    {
                        IsStruck = reader.Said("StrikeThrough") == "1",
                        IsRaised = reader.Said("VerticalAlign") is "Superscript" or "Subscript",
                        Color = ColorOf(reader.Said("Color")),
                    },
                },
                "Interior" => style with { Letters = style.Letters with { Ground = reader.Said("Pattern") is "Solid" ? ColorOf(reader.Said("Color")) : reader.Said("Pattern") is null ? null : Letters.UnknownGround } },
                "NumberFormat" => style with { Format = reader.Said("Format") },
                _ => style,
            };
        }

        return style;
    }

    /// <summary>How letters look in a style, with those that it is based on.</summary>
    public Letters LettersOf(string? id)
    {
        var letters = Letters.Unsaid;
        for (var i = 0; i < MostParents && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            (letters, id) = (letters.Over(style.Letters), style.Parent);
        }

        return letters;
    }

    /// <summary>How numbers are shown in a style; null for one that shows them as they are.</summary>
    public NumberFormat? FormatOf(string? id)
    {
        string? code = null;
        for (var i = 0; i < MostParents && code is null && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            (code, id) = (style.Format, style.Parent);
        }

        if (!_formats.TryGetValue(code ?? "", out var format))
        {
            // Formats that have a name; those of dates are no figures.
            _formats.Add(code ?? "", format = NumberFormat.Of(code switch
            {
                "Percent" => "0.00%",
                "Standard" or "Fixed" or "Currency" or "Euro Currency" or "Scientific" => null,
                _ => code,
            }));
        }

        return format;
    }

    private static string? ColorOf(string? color) => color is ['#', .. var code] ? code.ToUpperInvariant() : null;
}
