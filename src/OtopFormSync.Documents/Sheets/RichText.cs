using System.IO.Compression;
using System.Text;
using System.Xml;
using OtopFormSync.Documents.Sheets.Looks;
using OtopFormSync.Documents.Text;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Sheets;

/// <summary>A cell's text in several looks.</summary>
internal sealed class RichText
{
    private readonly List<Run> _runs = [];

    private RichText()
    {
    }

    /// <summary>The shared texts that are written in runs, by index.</summary>
    public static IReadOnlyDictionary<int, RichText> ReadShared(ZipArchiveEntry part)
    {
        var found = new Dictionary<int, RichText>();
        using var reader = WorkbookScanner.Open(part);
        var index = 0;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (Read(reader) is { } rich)
                {
                    found[index] = rich;
                }

                index++;
            }
        }

        return found;
    }

    /// <summary>Reads an <c>si</c> or <c>is</c> element to its end.</summary>
    /// <returns>Null when it is not written in runs.</returns>
    public static RichText? Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return null;
        }

        RichText? rich = null;
        var (isText, isPhonetic) = (false, false);
        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isPhonetic = reader.Depth == end + 1 ? reader.LocalName == "rPh" : isPhonetic;
                isText = reader.LocalName == "t";
                rich = reader.LocalName == "r" ? rich ?? new() : rich;
                rich?.Take(reader);
            }
            else if (rich is not null && isText && !isPhonetic && reader.IsOnLetters() && reader.Depth == end + 3)
            {
                rich._runs[^1].Text.Append(reader.Value);
            }
        }

        return rich;
    }

    /// <summary>What of it counts in a cell of a style.</summary>
    public CellLook In(CellStyle style)
    {
        var text = new MarkedText();
        foreach (var run in _runs)
        {
            text.Append(Workbooks.XmlText.Unescape(run.Text.ToString()), run.LookIn(style));
        }

        var cell = text.Cell();
        return new(cell.Text, cell.Marks);
    }

    private void Take(XmlReader reader)
    {
        if (reader.LocalName == "r")
        {
            _runs.Add(new(new StringBuilder(), IsOwn: false, IsStruck: false, IsRaised: false, Color: null));
            return;
        }

        if (_runs.Count > 0)
        {
            _runs[^1] = reader.LocalName switch
            {
                "rPr" => _runs[^1] with { IsOwn = true },
                "strike" => _runs[^1] with { IsStruck = XmlFlags.IsOn(reader) },
                "vertAlign" => _runs[^1] with { IsRaised = reader.GetAttribute("val") is "superscript" or "subscript" },
                "color" => _runs[^1] with { Color = SheetColor.Of(reader) },
                _ => _runs[^1],
            };
        }
    }

    /// <summary>A run without properties looks as its cell does.</summary>
    private sealed record Run(StringBuilder Text, bool IsOwn, bool IsStruck, bool IsRaised, string? Color)
    {
        public Look LookIn(CellStyle style) =>
            !IsOwn ? style.Look
            : Color is not null && Color == style.Ground ? Look.Unseen
            : IsStruck ? Look.Struck
            : IsRaised ? Look.Raised
            : Look.Plain;
    }
}
