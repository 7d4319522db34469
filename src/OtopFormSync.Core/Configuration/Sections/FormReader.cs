using System.Globalization;
using OtopFormSync.Core.Configuration.Yaml;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Configuration.Sections;

/// <summary>Reads the header texts of the form; a text that could mean two columns is refused.</summary>
internal static class FormReader
{
    public static FormColumns Read(YamlNode? node, YamlNode? indicators, ProblemLog log)
    {
        var map = MapReader.Of(node ?? new YamlMap(Spot.Start, []), Shapes.Form, node is null ? new ProblemLog(log.File) : log);
        RefuseDoubles(Shapes.Form.Keys.Select(map.Node).Concat(ColumnsOf(indicators)), log);
        return new()
        {
            Timestamp = map.Texts("timestamp", mayBeEmpty: false),
            District = map.Texts("district", mayBeEmpty: false),
            Month = map.Texts("month"),
            NothingToReport = map.Texts("nothingToReport"),
            Explanation = map.Texts("explanation"),
            Ignored = map.Texts("ignored"),
        };
    }

    private static IEnumerable<YamlNode?> ColumnsOf(YamlNode? indicators) =>
        (indicators as YamlMap)?.Entries.Select(entry => (entry.Value as YamlMap)?.Entries.FirstOrDefault(pair => pair.Key.Text == "columns")?.Value) ?? [];

    private static void RefuseDoubles(IEnumerable<YamlNode?> lists, ProblemLog log)
    {
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var header in lists.OfType<YamlList>().SelectMany(list => list.Items.OfType<YamlScalar>().DistinctBy(item => item.Text)))
        {
            if (!seen.TryAdd(Named.Folded(header.Text), header))
            {
                var first = seen[Named.Folded(header.Text)].Spot;
                log.Refuse(header.Spot, string.Create(CultureInfo.InvariantCulture, $"the header '{header.Text}' is listed for another column, too (line {first.Line})"), "each header for one column only");
            }
        }
    }
}
