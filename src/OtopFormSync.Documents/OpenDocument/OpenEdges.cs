using System.Xml;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.RunningText;

namespace OtopFormSync.Documents.OpenDocument;

/// <summary>The headers and footers of an OpenDocument text. A spreadsheet prints its own name there.</summary>
/// <param name="place">Where the file stands, in Thai.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class OpenEdges(string place, Budget budget)
{
    private readonly List<(bool IsHeader, (string Text, IReadOnlyList<ReadTable> Tables) Said)> _read = [];

    /// <summary>True once the file is known as a text.</summary>
    public bool AreOfText { get; set; }

    /// <summary>What stands at the edges.</summary>
    public PageEdges Edges => AreOfText ? new(LinesOf(isHeader: true), LinesOf(isHeader: false)) : PageEdges.None;

    /// <summary>True for a header or a footer that is printed on every page, and holds anything.</summary>
    public static bool IsEdge(XmlReader reader) => reader is { NodeType: XmlNodeType.Element, LocalName: "header" or "footer", IsEmptyElement: false } && reader.NamespaceURI.EndsWith(":style:1.0", StringComparison.Ordinal) && reader.Own("display") != "false";

    /// <summary>Reads one to its end.</summary>
    public void Read(XmlReader reader, OpenStyles styles, Action<string> mark)
    {
        var edge = new TextDocument(place, budget);
        var isHeader = reader.LocalName == "header";
        new OpenText(styles, new OpenInline(styles, mark), edge).Read(reader);
        _read.Add((isHeader, edge.End("")));
    }

    private ValueList<string> LinesOf(bool isHeader) => PageEdges.LinesOf(_read.Where(edge => edge.IsHeader == isHeader).Select(edge => edge.Said));
}
