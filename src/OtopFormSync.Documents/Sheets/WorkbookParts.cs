using System.IO.Compression;
using System.Xml;
using OtopFormSync.Documents.Workbooks;

namespace OtopFormSync.Documents.Sheets;

/// <summary>The parts of an xlsx. What is missing is left out: whether a file can be read is decided by who reads its values.</summary>
internal sealed class WorkbookParts
{
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ZipArchiveEntry> _sheets = new(StringComparer.Ordinal);

    /// <summary>Finds the parts.</summary>
    public WorkbookParts(ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            _entries[entry.FullName.Replace('\\', '/')] = entry;
        }

        var path = RelationsOf("").FirstOrDefault(relation => IsOf(relation, "/officeDocument")).Target ?? "xl/workbook.xml";
        if (!path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || !_entries.TryGetValue(path, out var workbook))
        {
            return;
        }

        var relations = RelationsOf(path).ToList();
        Styles = PartOf(relations.Find(relation => IsOf(relation, "/styles")).Target);
        Texts = PartOf(relations.Find(relation => IsOf(relation, "/sharedStrings")).Target);
        ReadWorkbook(workbook, relations.GroupBy(relation => relation.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Target, StringComparer.Ordinal));
    }

    /// <summary>The sheets by name.</summary>
    public IReadOnlyDictionary<string, ZipArchiveEntry> Sheets => _sheets;

    /// <summary>The parts that hold what people noted on a sheet's cells, those with answers last.</summary>
    /// <param name="sheet">The sheet's part.</param>
    public IReadOnlyList<ZipArchiveEntry> NotesOn(ZipArchiveEntry sheet)
    {
        var relations = RelationsOf(sheet.FullName.Replace('\\', '/')).ToList();
        return [.. relations.Where(relation => IsOf(relation, "/comments")).Concat(relations.Where(relation => IsOf(relation, "/threadedComment"))).Select(relation => PartOf(Plain(relation.Target))).OfType<ZipArchiveEntry>()];
    }

    // xl/worksheets/../comments1.xml
    private static string Plain(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The part of styles; null when there is none.</summary>
    public ZipArchiveEntry? Styles { get; }

    /// <summary>The part of shared texts; null when there is none.</summary>
    public ZipArchiveEntry? Texts { get; }

    /// <summary>True when a program is to compute all formulas on opening: their results may be mere placeholders.</summary>
    public bool IsStale { get; private set; }

    private static bool IsOf((string Id, string Type, string Target) relation, string type) => relation.Type?.EndsWith(type, StringComparison.Ordinal) ?? false;

    private ZipArchiveEntry? PartOf(string? target) => target is null ? null : _entries.GetValueOrDefault(target);

    private IEnumerable<(string Id, string Type, string Target)> RelationsOf(string part) =>
        PartOf(PackageRelations.PathFor(part)) is { } relations ? PackageRelations.In(relations, PackageRelations.FolderOf(part)) : [];

    private void ReadWorkbook(ZipArchiveEntry workbook, Dictionary<string, string> targets)
    {
        using var reader = WorkbookScanner.Open(workbook);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                if (PartOf(targets.GetValueOrDefault(RelationOf(reader))) is { } part)
                {
                    _sheets[reader.GetAttribute("name") ?? ""] = part;
                }
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "calcPr" })
            {
                IsStale = XmlFlags.IsOn(reader.GetAttribute("fullCalcOnLoad"));
            }
        }
    }

    /// <summary>The attribute id stands in one of two namespaces.</summary>
    private static string RelationOf(XmlReader sheet)
    {
        var id = "";
        for (var more = sheet.MoveToFirstAttribute(); more; more = sheet.MoveToNextAttribute())
        {
            id = sheet.LocalName == "id" && sheet.NamespaceURI.Length > 0 ? sheet.Value : id;
        }

        sheet.MoveToElement();
        return id;
    }
}
