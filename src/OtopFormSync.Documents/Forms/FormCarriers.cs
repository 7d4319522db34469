using System.IO.Compression;
using System.Xml;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Forms;

/// <summary>Looks for the keys of our forms where a file's readers do not: targets of links, keywords and other properties, names of cells. Cells, whatever hides them, and bookmarks are read with the rest.</summary>
internal static class FormCarriers
{
    /// <summary>The keys, one a line; empty for a file without any.</summary>
    /// <param name="package">The package, whose sizes were looked at before.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="UnreadableException">A part is broken.</exception>
    public static string Read(CheckedPackage package, Budget budget)
    {
        try
        {
            using var zip = new ZipArchive(new MeteredStream(package.Unpacked, budget), ZipArchiveMode.Read);
            return string.Join('\n', zip.Entries.Where(IsCarrier).SelectMany(Texts).SelectMany(FormMarks.Of).Distinct());
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            throw new UnreadableException(Complaint.BrokenDocument);
        }
    }

    private static bool IsCarrier(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/') is var name
        && ((name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            || name.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, "xl/workbook.xml", StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, "word/_rels/document.xml.rels", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("xl/worksheets/_rels/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(ZipArchiveEntry entry)
    {
        using var reader = WorkbookScanner.Open(entry);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                yield return reader.Value;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Target") is { } target)
            {
                yield return target;
            }
        }
    }
}
