using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Core.Reporting.Forms;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the header texts of the form; a text that could mean two columns is refused.</summary>
internal static class FormSection
{
    /// <summary>The headings under which Forms and Sheets put the address; a file that says nothing of addresses means these.</summary>
    private static readonly ValueList<string> UsualAddress = ["ที่อยู่อีเมล", "อีเมล", "Email Address", "Email"];

    public static FormColumns Read(YamlNode? node, YamlNode? indicators, ProblemLog log)
    {
        var map = MapReader.Of(node ?? new YamlMap(Spot.Start, []), Shapes.Form, node is null ? new ProblemLog(log.File) : log);
        RefuseShared(Shapes.Form.Keys.Select(map.Node).Concat(ColumnsOf(indicators)), log);
        var ignored = map.Texts("ignored");
        var address = map.Has("address") ? map.Texts("address") : AddressOf(ignored, map, log);
        return new()
        {
            Timestamp = map.Texts("timestamp", mayBeEmpty: false),
            District = map.Texts("district", mayBeEmpty: false),
            Month = map.Texts("month"),
            NothingToReport = map.Texts("nothingToReport"),
            Explanation = map.Texts("explanation"),
            Address = address,
            Addresses = map.Choose("addresses", SettingWords.Addresses),
            UnsignedAnswers = map.Has("unsigned") ? map.Choose("unsigned", SettingWords.Unsigned) : null,
            Link = map["link"] is { } link ? LinkOf(link, log) : null,
            Ignored = ignored.Where(header => !address.Contains(header)).ToValueList(),
        };
    }

    // A file of an earlier version lists the address among what is not read.
    private static ValueList<string> AddressOf(ValueList<string> ignored, MapReader map, ProblemLog log)
    {
        var usual = UsualAddress.Select(ColumnMap.KeyOf).ToHashSet(StringComparer.Ordinal);
        var listed = ignored.Where(header => usual.Contains(ColumnMap.KeyOf(header))).ToValueList();
        if (!listed.IsEmpty)
        {
            log.Note(map.SpotOf("ignored"), $"'{string.Join("', '", listed)}' is read as the address of who answers: an answer from an address that is no contact of the district waits for an officer", "address: [" + string.Join(", ", listed) + "] in the form, beside ignored");
        }

        return listed.IsEmpty ? UsualAddress : listed;
    }

    // Other words in braces would reach the districts as they stand.
    private static string? LinkOf(YamlNode node, ProblemLog log)
    {
        if (Scalars.Link(node, log) is not { } link)
        {
            return null;
        }

        if (link.Replace(FormLink.District, "", StringComparison.Ordinal).Replace(FormLink.Month, "", StringComparison.Ordinal).AsSpan().IndexOfAny('{', '}') < 0)
        {
            return link;
        }

        log.Refuse(node.Spot, $"'{link}' has words in braces that stand for nothing", $"none but {FormLink.District} and {FormLink.Month}, as form-script logs the link");
        return null;
    }

    private static IEnumerable<YamlNode?> ColumnsOf(YamlNode? indicators) =>
        (indicators as YamlMap)?.Entries.Select(entry => (entry.Value as YamlMap)?.Entries.FirstOrDefault(pair => pair.Key.Text == "columns")?.Value) ?? [];

    private static void RefuseShared(IEnumerable<YamlNode?> lists, ProblemLog log)
    {
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var list in lists.OfType<YamlList>().OrderBy(list => list.Spot.Line).ThenBy(list => list.Spot.Column))
        {
            // Two spellings of one column may well be the same header; two columns may not.
            var own = list.Items.OfType<YamlScalar>().DistinctBy(item => ColumnMap.KeyOf(item.Text)).ToList();
            foreach (var header in own.Where(header => !seen.TryAdd(ColumnMap.KeyOf(header.Text), header)))
            {
                var first = seen[ColumnMap.KeyOf(header.Text)];
                log.Refuse(header.Spot, string.Create(CultureInfo.InvariantCulture, $"the header '{header.Text}' is listed for another column, too (line {first.Spot.Line})"), "each header for one column only");
            }
        }
    }
}
