using System.Globalization;
using System.Text;
using System.Xml;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>The text within paragraphs of an OpenDocument file: spans, links, fields and controls, without what was deleted or is noted beside.</summary>
/// <param name="styles">The styles of the file.</param>
/// <param name="mark">Takes what may hold keys of our forms and is no text.</param>
internal sealed class OpenInline(OpenStyles styles, Action<string> mark)
{
    // A note stands beside, what was deleted lies among the tracked changes, drawings are named for who cannot see them.
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "annotation", "binary-data", "calculation-settings", "consolidation", "content-validations", "data-pilot-tables", "database-ranges", "dde-connection-decls", "dde-links", "desc", "event-listeners",
        "forms", "label-ranges", "named-expressions", "note", "object", "object-ole", "ruby-text", "sequence-decls", "shapes", "title", "tracked-changes", "user-field-decls", "variable-decls",
    };

    private readonly Stack<(int Depth, Letters Letters)> _open = new();
    private readonly HashSet<string> _deletions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);
    private int _paragraphs;

    /// <summary>Whether an element says nothing with all that is in it.</summary>
    public static bool IsSkipped(XmlReader reader) => Skipped.Contains(reader.LocalName) && !IsField(reader);

    /// <summary>How letters look here; those of the cell where nothing else is said.</summary>
    public Letters LettersIn(Letters cell) => _open.TryPeek(out var open) ? open.Letters.Over(cell) : cell;

    /// <summary>An element begins.</summary>
    /// <returns>The text that it stands for; null for none.</returns>
    public string? Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" or "h" when !reader.IsEmptyElement:
                _paragraphs++;
                Open(reader, "paragraph");
                return null;
            case "span" when !reader.IsEmptyElement:
                Open(reader, "text");
                return null;
            case "s" when _paragraphs > 0:
                return IsDeleted ? null : new string(' ', Math.Min(int.TryParse(reader.Own("c"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1, Limits.Columns));
            case "tab" when _paragraphs > 0:
                return IsDeleted ? null : "\t";
            case "line-break" when _paragraphs > 0:
                return IsDeleted ? null : "\n";
            case "a" when reader.GetAttribute("href", "http://www.w3.org/1999/xlink") is { } target:
                mark(target);
                return null;
            case "bookmark-start" or "bookmark" when FormMarks.OfBookmark(reader.Own("name") ?? "") is { } key:
                return $"{key} ";
            case "change-start" when reader.Own("change-id") is { } id && _deletions.Contains(id):
                _deleted.Add(id);
                return null;
            case "change-end":
                _deleted.Remove(reader.Own("change-id") ?? "");
                return null;
            default:
                return null;
        }
    }

    /// <summary>An element ends.</summary>
    public void Leave(XmlReader reader)
    {
        _paragraphs -= reader.LocalName is "p" or "h" && _paragraphs > 0 ? 1 : 0;
        if (_open.TryPeek(out var open) && open.Depth == reader.Depth)
        {
            _open.Pop();
        }
    }

    /// <summary>Letters within a paragraph, blanks between them written as one.</summary>
    /// <returns>Null where they say nothing.</returns>
    public string? Read(string letters)
    {
        if (_paragraphs == 0 || IsDeleted)
        {
            return null;
        }

        var text = new StringBuilder(letters.Length);
        foreach (var sign in letters)
        {
            if (sign is not (' ' or '\n' or '\r' or '\t'))
            {
                text.Append(sign);
            }
            else if (text.Length == 0 || text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    /// <summary>Learns which changes took something away, from the element that lists them, to its end.</summary>
    public void ReadChanges(XmlReader reader)
    {
        var (end, id) = (reader.Depth, "");
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (reader.Read() && reader.Depth > end)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "changed-region" })
            {
                id = reader.Own("id") ?? reader.GetAttribute("xml:id") ?? "";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "deletion" })
            {
                _deletions.Add(id);
            }
        }
    }

    // The document's own title, as a field in its text.
    private static bool IsField(XmlReader reader) => reader.LocalName == "title" && reader.NamespaceURI.Contains(":text:", StringComparison.Ordinal);

    private bool IsDeleted => _deleted.Count > 0;

    private void Open(XmlReader reader, string family)
    {
        var letters = styles.LettersOf(family, reader.Own("style-name"));
        _open.Push((reader.Depth, _open.TryPeek(out var above) ? letters.Over(above.Letters) : letters));
    }
}
