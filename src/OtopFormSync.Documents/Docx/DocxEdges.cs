using System.IO.Compression;
using System.Xml;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Sheets;

namespace OtopFormSync.Documents.Docx;

/// <summary>Finds the headers and footers of a docx that are printed: those of every page, and of a first page where it has its own.</summary>
internal sealed class DocxEdges
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string First = "first";
    private const string Even = "even"; // printed where a setting says so; what it says the others say as well

    private readonly List<(bool IsHeader, string Type, string Id)> _references = [];
    private bool _hasFirst;

    /// <summary>Takes an element of a section's properties: a reference to a header or a footer, or that the first page has its own.</summary>
    public void Take(XmlReader reader)
    {
        if (reader.LocalName == "titlePg")
        {
            _hasFirst |= XmlFlags.IsOn(reader);
        }
        else if (_references.Count < Limits.MimeParts && reader.GetAttribute("id", Relationships) is { } id)
        {
            _references.Add((reader.LocalName == "headerReference", DocxShade.Value(reader, "type") ?? "", id));
        }
    }

    /// <summary>The lines at the edges.</summary>
    /// <param name="zip">The document.</param>
    /// <param name="main">Its main part.</param>
    /// <param name="read">Reads a header or a footer.</param>
    public PageEdges Read(ZipArchive zip, ZipArchiveEntry main, Func<ZipArchiveEntry, (string Text, IReadOnlyList<ReadTable> Tables)> read)
    {
        if (_references.Count == 0)
        {
            return PageEdges.None;
        }

        var targets = TargetsOf(zip, main);
        return new(LinesOf(isHeader: true), LinesOf(isHeader: false));

        ValueList<string> LinesOf(bool isHeader) => PageEdges.LinesOf(_references
            .Where(edge => edge.IsHeader == isHeader && edge.Type != Even && (_hasFirst || edge.Type != First))
            .Select(edge => targets.GetValueOrDefault(edge.Id)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(zip.GetEntry).OfType<ZipArchiveEntry>().Select(read));
    }

    private static Dictionary<string, string> TargetsOf(ZipArchive zip, ZipArchiveEntry main)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry(PackageRelations.PathFor(main.FullName)) is { } relations)
        {
            foreach (var (id, _, target) in PackageRelations.In(relations, PackageRelations.FolderOf(main.FullName)))
            {
                targets[id] = target;
            }
        }

        return targets;
    }
}
