using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>What other programs leave in packages and what they expect of ours, where the packaging library is of another mind.</summary>
internal static class PortablePackage
{
    private const string Types = "[Content_Types].xml";

    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Main = SheetXml.Main;

    /// <summary>The package without relations to parts that are not in it, such as a theme: the library refuses those.</summary>
    public static MemoryStream Mended(ReadOnlyMemory<byte> package)
    {
        using var from = new ZipArchive(Streams.Over(package), ZipArchiveMode.Read);
        var parts = from.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var changed = Changed(from, (name, xml) => IsRelations(name) && xml.Root!.Elements(Relations + "Relationship").Where(relation => IsInternal(relation) && !parts.Contains(TargetOf(name, relation))).ToList() is { Count: > 0 } lost && Removed(lost), withSheets: false);
        var output = new MemoryStream(package.Length * 2);
        if (changed.Count == 0)
        {
            output.Write(package.Span);
        }
        else
        {
            Write(from, PackedParts.Of(package), changed, output);
        }

        output.Position = 0;
        return output;
    }

    /// <summary>The package as simple readers expect it: the workbook's elements without a prefix, relations from part to part, and the shapes of notes by the name that other programs give them.</summary>
    /// <param name="package">The package.</param>
    /// <param name="output">Where it goes; need not seek.</param>
    /// <param name="sheets">Sheets that are empty in the package, by the names of their parts; null when all are in it, and are to lose their elements' prefix, too.</param>
    public static void WritePlain(ReadOnlyMemory<byte> package, Stream output, IReadOnlyDictionary<string, PackedPart>? sheets = null)
    {
        using var from = new ZipArchive(Streams.Over(package), ZipArchiveMode.Read);
        var names = ShapeNames(from);
        var changed = Changed(
            from,
            (name, xml) => name switch
            {
                _ when IsRelations(name) => xml.Root!.Elements(Relations + "Relationship").Where(IsInternal).Select(relation => Put(relation, "Target", Relative(FolderOf(name), Renamed(names, TargetOf(name, relation))))).ToList().Contains(true),
                Types => xml.Root!.Elements().Select(type => type.Attribute("PartName") is { } part && Put(type, "PartName", "/" + Renamed(names, part.Value[1..]))).ToList().Contains(true),
                _ => IsFreed(xml.Root!),
            },
            withSheets: sheets is null);
        Write(from, PackedParts.Of(package), changed, output, sheets, names);
    }

    private static Dictionary<string, string> ShapeNames(ZipArchive zip)
    {
        var shapes = zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("xl/drawings/vmldrawing", StringComparison.OrdinalIgnoreCase)).ToList();
        var number = 0;
        return shapes.ToDictionary(shape => shape, _ => FormattableString.Invariant($"xl/drawings/vmlDrawing{++number}.vml"), StringComparer.OrdinalIgnoreCase);
    }

    private static string Renamed(Dictionary<string, string> names, string part) => names.GetValueOrDefault(part, part);

    private static bool Put(XElement element, string attribute, string value)
    {
        var isOther = element.Attribute(attribute)!.Value != value;
        element.SetAttributeValue(attribute, value);
        return isOther;
    }

    private static bool IsFreed(XElement root)
    {
        var prefixes = root.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration && attribute.Name.LocalName != "xmlns" && attribute.Value == Main.NamespaceName).ToList();
        prefixes.ForEach(prefix => prefix.Remove());
        if (prefixes.Count > 0)
        {
            root.SetAttributeValue("xmlns", Main.NamespaceName);
        }

        return prefixes.Count > 0;
    }

    private static Dictionary<string, XDocument> Changed(ZipArchive from, Func<string, XDocument, bool> change, bool withSheets)
    {
        var changed = new Dictionary<string, XDocument>(StringComparer.Ordinal);
        foreach (var entry in from.Entries.Where(entry => IsRelations(entry.FullName) || entry.FullName is "xl/workbook.xml" or "xl/styles.xml" or Types || (withSheets && entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))))
        {
            using var reader = WorkbookScanner.Open(entry);
            var xml = XDocument.Load(reader);
            if (change(entry.FullName, xml))
            {
                changed[entry.FullName] = xml;
            }
        }

        return changed;
    }

    // What nobody changed is copied as it lies there.
    private static void Write(ZipArchive from, Dictionary<string, PackedPart> known, Dictionary<string, XDocument> changed, Stream output, IReadOnlyDictionary<string, PackedPart>? written = null, Dictionary<string, string>? names = null)
    {
        using var package = new PackageWriter(output);
        foreach (var entry in from.Entries)
        {
            var part = written?.GetValueOrDefault(entry.FullName)
                ?? (changed.ContainsKey(entry.FullName) ? null : known.GetValueOrDefault(entry.FullName))
                ?? PackedPart.Of(to => Copy(entry, changed, to));
            package.Add(names is null ? entry.FullName : Renamed(names, entry.FullName), part);
        }
    }

    private static void Copy(ZipArchiveEntry entry, Dictionary<string, XDocument> changed, Stream to)
    {
        if (changed.TryGetValue(entry.FullName, out var xml))
        {
            using var writer = XmlWriter.Create(to, new() { Encoding = new UTF8Encoding(false) });
            xml.Save(writer);
        }
        else
        {
            using var part = entry.Open();
            part.CopyTo(to);
        }
    }

    private static bool IsRelations(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsInternal(XElement relation) => relation.Attribute("TargetMode")?.Value != "External" && relation.Attribute("Target") is not null;

    private static bool Removed(List<XElement> relations)
    {
        relations.ForEach(relation => relation.Remove());
        return true;
    }

    // xl/worksheets/_rels/sheet1.xml.rels tells of xl/worksheets/.
    private static string FolderOf(string relations) => relations[..(relations.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : 0)];

    private static string TargetOf(string relations, XElement relation)
    {
        var target = Uri.UnescapeDataString(relation.Attribute("Target")!.Value.Split('#')[0]);
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target[1..] : FolderOf(relations) + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private static string Relative(string folder, string target)
    {
        var (from, to) = (folder.Split('/', StringSplitOptions.RemoveEmptyEntries), target.Split('/'));
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same])
        {
            same++;
        }

        return string.Join('/', Enumerable.Repeat("..", from.Length - same).Concat(to[same..]));
    }
}
