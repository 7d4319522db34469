using System.Xml;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>The styles of an OpenDocument file, as far as they tell what is seen.</summary>
internal sealed class OpenStyles
{
    private const int MostParents = 20;
    private readonly Dictionary<(string Family, string Name), Style> _styles = [];

    /// <summary>Reads an element <c>style:style</c> to its end.</summary>
    public void Read(XmlReader reader)
    {
        var (family, name) = (reader.Own("family") ?? "", reader.Own("name") ?? "");
        var style = new Style(reader.Own("parent-style-name"), Letters.Unsaid, IsShown: true);
        if (!reader.IsEmptyElement)
        {
            var end = reader.Depth;
            while (reader.Read() && reader.Depth > end)
            {
                // Properties of what a style holds under conditions, and of lists, stand deeper.
                style = reader.NodeType == XmlNodeType.Element && reader.Depth == end + 1 ? style.With(reader) : style;
            }
        }

        _styles[(family, name)] = style;
    }

    /// <summary>How letters look in a style, with those that it is based on.</summary>
    /// <param name="family">What it is a style of: text, paragraph, table-cell.</param>
    /// <param name="name">Its name; null for none.</param>
    public Letters LettersOf(string family, string? name)
    {
        var letters = Letters.Unsaid;
        for (var i = 0; i < MostParents && name is not null && _styles.TryGetValue((family, name), out var style); i++)
        {
            (letters, name) = (letters.Over(style.Letters), style.Parent);
        }

        return letters;
    }

    /// <summary>Whether a sheet is shown.</summary>
    public bool IsShown(string? table) => table is null || !_styles.TryGetValue(("table", table), out var style) || style.IsShown;

    private sealed record Style(string? Parent, Letters Letters, bool IsShown)
    {
        public Style With(XmlReader properties) => properties.LocalName switch
        {
            "text-properties" => this with { Letters = OfText(properties) },
            "table-cell-properties" or "paragraph-properties" when Color(properties, "background-color") is { } ground => this with { Letters = Letters with { Ground = ground } },
            "table-properties" when properties.Own("display", "table") is { } display => this with { IsShown = display != "false" },
            _ => this,
        };

        private Letters OfText(XmlReader text) => Letters with
        {
            IsStruck = IsLine(text.Own("text-line-through-style", "style")) ?? IsLine(text.Own("text-line-through-type", "style")),
            IsRaised = text.Own("text-position", "style") is { } position ? IsShifted(position) : null,
            IsHidden = text.Own("display", "text") is { } display ? display == "none" : null,
            Color = Color(text, "color"),
            Ground = Color(text, "background-color") ?? Letters.Ground,
        };

        private static bool? IsLine(string? line) => line is null ? null : line != "none";

        // super 58%, -33% 58%; 0% 100% is none.
        private static bool IsShifted(string position) => position.Split(' ')[0] is var shift && (shift is "super" or "sub" || shift.AsSpan().IndexOfAnyInRange('1', '9') >= 0);

        private static string? Color(XmlReader properties, string attribute) =>
            properties.Own(attribute, "xsl-fo-compatible") is ['#', .. var color] ? color.ToUpperInvariant() : null;
    }
}
