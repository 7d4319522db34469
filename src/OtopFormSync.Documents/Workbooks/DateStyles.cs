using System.IO.Compression;
using System.Xml;


namespace OtopFormSync.Documents.Workbooks;

/// <summary>Which cell styles show a number as a date or time.</summary>
internal static class DateStyles
{
    /// <summary>Reads the style sheet.</summary>
    /// <returns>One entry per cell style.</returns>
    public static IReadOnlyList<bool> Read(ZipArchive zip, string? path)
    {
        var dates = new List<bool>();
        if (path is null || zip.GetEntry(path) is not { } entry)
        {
            return dates;
        }

        var formats = new Dictionary<int, bool>();
        var isCells = false;
        using var reader = WorkbookScanner.Open(entry);
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
            {
                isCells = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                formats[WorkbookScanner.Int(reader.GetAttribute("numFmtId"))] = IsDate(reader.GetAttribute("formatCode") ?? "");
            }
            else if (isCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var id = WorkbookScanner.Int(reader.GetAttribute("numFmtId"));
                dates.Add(formats.TryGetValue(id, out var isDate) ? isDate : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) or (>= 71 and <= 81));
            }
        }

        return dates;
    }

    private static bool IsDate(string format)
    {
        var isQuoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            var sign = format[i];
            if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (sign == '\\')
            {
                i++;
            }
            else if (!isQuoted && sign == '[')
            {
                i = format.IndexOf(']', i) is var end && end < 0 ? format.Length : end;
            }
            else if (!isQuoted && sign is 'd' or 'm' or 'y' or 'h' or 's' or 'D' or 'M' or 'Y' or 'H' or 'S')
            {
                return !format.Contains("General", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
