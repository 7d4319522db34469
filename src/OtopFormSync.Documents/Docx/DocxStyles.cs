using System.IO.Compression;
using System.Xml;
using OtopFormSync.Documents.Text;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Docx;

/// <summary>The named styles of a docx, as far as they tell how letters look.</summary>
internal sealed class DocxStyles
{
    private const int MostBases = 20;
    private readonly Dictionary<string, (Letters Letters, string? Base, bool IsShaded)> _styles = new(StringComparer.Ordinal);

    private DocxStyles()
    {
    }

    public static DocxStyles None { get; } = new();

    /// <summary>Reads the part of styles.</summary>
    public static DocxStyles Read(ZipArchiveEntry part)
    {
        var styles = new DocxStyles();
        using var reader = WorkbookScanner.Open(part);
        var (id, depth) = ("", 0);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "latentStyles" })
            {
                reader.Skip();
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "style" })
            {
                (id, depth) = (DocxShade.Value(reader, "styleId") ?? "", reader.Depth);
                styles._styles[id] = (Letters.Unsaid, null, false);
            }
            else if (reader.NodeType == XmlNodeType.Element && styles._styles.TryGetValue(id, out var style))
            {
                styles._styles[id] = reader.LocalName switch
                {
                    "basedOn" => style with { Base = DocxShade.Value(reader, "val") },
                    // Properties of parts of a table stand deeper.
                    _ when reader.Depth == depth + 2 => (style.Letters.With(reader), style.Base, style.IsShaded || IsShade(reader)),
                    _ => style with { IsShaded = style.IsShaded || IsShade(reader) },
                };
            }

            reader.Read();
        }

        return styles;
    }

    /// <summary>How a style's letters look, with what it is based on.</summary>
    public Letters LettersOf(string id) => Line(id).Aggregate(Letters.Unsaid, (letters, style) => letters.Over(style.Letters));

    /// <summary>True when a style colours the ground somewhere.</summary>
    public bool IsShaded(string id) => Line(id).Any(style => style.IsShaded);

    // A style and what it is based on, the nearest first.
    private IEnumerable<(Letters Letters, string? Base, bool IsShaded)> Line(string id)
    {
        string? at = id;
        for (var i = 0; i < MostBases && at is not null && _styles.TryGetValue(at, out var style); i++)
        {
            yield return style;
            at = style.Base;
        }
    }

    private static bool IsShade(XmlReader reader) => reader.LocalName == "shd" && DocxShade.Of(reader) is not null;
}
