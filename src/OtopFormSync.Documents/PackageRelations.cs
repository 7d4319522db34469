using System.IO.Compression;
using System.Xml;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents;

/// <summary>What the parts of an Office package refer to.</summary>
internal static class PackageRelations
{
    /// <summary>The folder of a part, with its slash.</summary>
    public static string FolderOf(string part) => part[..(part.LastIndexOf('/') + 1)];

    /// <summary>Where the relations of a part lie: <c>xl/_rels/workbook.xml.rels</c>.</summary>
    public static string PathFor(string part) => $"{FolderOf(part)}_rels/{part[FolderOf(part).Length..]}.rels";

    /// <summary>The relations, targets from the package's root; a target that climbs still holds its dots.</summary>
    /// <param name="relations">The part that holds them.</param>
    /// <param name="folder">The folder of the part whose they are, from which targets without a slash in front go.</param>
    public static IEnumerable<(string Id, string Type, string Target)> In(ZipArchiveEntry relations, string folder)
    {
        using var reader = WorkbookScanner.Open(relations);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Target") is { } target && reader.GetAttribute("Id") is { } id)
            {
                yield return (id, reader.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target);
            }
        }
    }
}
