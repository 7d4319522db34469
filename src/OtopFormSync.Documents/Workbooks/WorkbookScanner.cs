using System.Globalization;
using System.IO.Compression;
using System.Xml;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Reads a results workbook cell by cell with styles, which ExcelDataReader does not tell.</summary>
internal static class WorkbookScanner
{
    private const string RelationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Reads a workbook.</summary>
    /// <exception cref="UnreadableException">No workbook, broken, encrypted or too big.</exception>
    public static ScannedWorkbook Scan(ReadOnlyMemory<byte> bytes)
    {
        var kind = FileKinds.Of(bytes);
        if (kind != FileKind.Workbook)
        {
            throw new UnreadableException(kind == FileKind.Compound ? Complaint.Encrypted : kind == FileKind.Empty ? Complaint.Empty : Complaint.BrokenWorkbook);
        }

        var budget = new Budget(Limits.Cells, TimeProvider.System);
        return Scan(PackageCheck.Run(bytes, budget), budget);
    }

    /// <summary>Reads a workbook that was proved sound.</summary>
    /// <exception cref="UnreadableException">No workbook, broken, or more work than is allowed.</exception>
    public static ScannedWorkbook Scan(CheckedPackage package, Budget budget)
    {
        try
        {
            using var zip = new ZipArchive(new MeteredStream(package.Unpacked, budget), ZipArchiveMode.Read);
            return Scan(zip);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or FormatException or OverflowException or ArgumentException or KeyNotFoundException)
        {
            throw new UnreadableException(Complaint.BrokenWorkbook);
        }
    }

    private static ScannedWorkbook Scan(ZipArchive zip)
    {
        var workbook = RelationsOf(zip, "").FirstOrDefault(entry => entry.Value.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Value.Target ?? "xl/workbook.xml";
        var parts = RelationsOf(zip, workbook);
        var sheets = new List<(string Name, string Id)>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var is1904 = ReadWorkbook(zip, workbook, sheets, names);
        var texts = ReadTexts(zip, PartOf(parts, "/sharedStrings"));
        var dates = DateStyles.Read(zip, PartOf(parts, "/styles"));
        if (sheets.Count == 0)
        {
            throw new InvalidDataException("The workbook has no sheet.");
        }

        var scanner = new SheetScanner(texts, dates, is1904);
        var scanned = new List<ScannedSheet>();
        foreach (var (name, id) in sheets)
        {
            // A sheet without its part is damage: read as absent, what people wrote in it would be lost at the next writing.
            var part = parts[id];
            var entry = zip.GetEntry(part.Target) ?? throw new InvalidDataException("A sheet's part is missing.");
            if (part.Type.EndsWith("/worksheet", StringComparison.Ordinal))
            {
                using var reader = Open(entry);
                scanned.Add(scanner.Read(reader, name, id));
            }
        }

        return new ScannedWorkbook(scanned, names);
    }

    /// <summary>An XML reader that takes no document type and no more than a package may hold.</summary>
    internal static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), Settings());

    internal static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Limits.UnpackedBytes,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private static string? PartOf(Dictionary<string, (string Type, string Target)> parts, string type) =>
        parts.Values.FirstOrDefault(part => part.Type.EndsWith(type, StringComparison.Ordinal)).Target;

    private static Dictionary<string, (string Type, string Target)> RelationsOf(ZipArchive zip, string part)
    {
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (zip.GetEntry(PackageRelations.PathFor(part)) is { } relations)
        {
            foreach (var (id, type, target) in PackageRelations.In(relations, PackageRelations.FolderOf(part)))
            {
                found[id] = (type, target);
            }
        }

        return found;
    }

    private static bool ReadWorkbook(ZipArchive zip, string path, List<(string Name, string Id)> sheets, Dictionary<string, string> names)
    {
        var is1904 = false;
        using var reader = Open(zip.GetEntry(path) ?? throw new InvalidDataException("The package has no workbook part."));
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "workbookPr")
            {
                is1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.LocalName == "sheet")
            {
                sheets.Add((reader.GetAttribute("name") ?? "", reader.GetAttribute("id", RelationshipNamespace) ?? ""));
            }
            else if (reader.LocalName == "definedName" && reader.GetAttribute("localSheetId") is null && reader.GetAttribute("name") is { } name)
            {
                names[name] = TabNames.OfReference(reader.ReadString());
            }
        }

        return is1904;
    }

    private static List<string> ReadTexts(ZipArchive zip, string? path)
    {
        var texts = new List<string>();
        if (path is null)
        {
            return texts;
        }

        using var reader = Open(zip.GetEntry(path) ?? throw new InvalidDataException("The part of shared texts is missing."));
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(SheetScanner.ReadText(reader));
            }
        }

        return texts;
    }

    /// <summary>A whole number in invariant form.</summary>
    internal static int Int(string? text) => int.Parse(text ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
