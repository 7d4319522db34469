using System.Globalization;
using System.IO.Compression;
using System.Xml;
using OtopFormSync.Documents.Text;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Sheets.Looks;

/// <summary>How the cells of a workbook look, by the index of their style.</summary>
internal sealed class CellStyles
{
    private readonly List<(bool IsStruck, string? Color)> _fonts = [];
    private readonly List<string?> _grounds = [];
    private readonly List<CellStyle> _styles = [];
    private bool _isSolid;

    private CellStyles()
    {
    }

    public static CellStyles None { get; } = new();

    /// <summary>The look of a style; plain for one that is not there.</summary>
    public CellStyle Of(int index) => index < _styles.Count ? _styles[index] : CellStyle.Plain;

    /// <summary>Reads the part of styles.</summary>
    public static CellStyles Read(ZipArchiveEntry part)
    {
        var styles = new CellStyles();
        using var reader = WorkbookScanner.Open(part);
        var section = "";
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                section = reader.Depth == 1 ? reader.LocalName : section;
                styles.Take(section, reader);
            }
        }

        return styles;
    }

    /// <summary>The same elements stand in other sections, which tell of other things.</summary>
    private void Take(string section, XmlReader reader)
    {
        switch (section, reader.LocalName)
        {
            case ("fonts", "font"):
                _fonts.Add((false, null));
                break;
            case ("fonts", "strike") when _fonts.Count > 0:
                _fonts[^1] = _fonts[^1] with { IsStruck = XmlFlags.IsOn(reader) };
                break;
            case ("fonts", "color") when _fonts.Count > 0:
                _fonts[^1] = _fonts[^1] with { Color = SheetColor.Of(reader) };
                break;
            case ("fills", "fill"):
                _grounds.Add(SheetColor.White);
                _isSolid = false;
                break;
            case ("fills", "patternFill") when _grounds.Count > 0 && reader.GetAttribute("patternType") is { } pattern and not "none":
                _isSolid = pattern == "solid";
                _grounds[^1] = null;
                break;
            case ("fills", "fgColor") when _grounds.Count > 0 && _isSolid:
                _grounds[^1] = SheetColor.Of(reader);
                break;
            case ("fills", "gradientFill") when _grounds.Count > 0:
                _grounds[^1] = null;
                break;
            case ("cellXfs", "xf"):
                _styles.Add(Style(reader));
                break;
            default:
                break;
        }
    }

    private CellStyle Style(XmlReader reader)
    {
        var (isStruck, color) = _fonts.ElementAtOrDefault(Index(reader, "fontId"));
        var fill = Index(reader, "fillId");
        var ground = fill < _grounds.Count ? _grounds[fill] : SheetColor.White;
        var isUnseen = color is not null && color == ground;
        return isUnseen || isStruck ? new(isUnseen ? Look.Unseen : Look.Struck, ground)
            : ground == SheetColor.White ? CellStyle.Plain
            : new(Look.Plain, ground);
    }

    private static int Index(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
}
