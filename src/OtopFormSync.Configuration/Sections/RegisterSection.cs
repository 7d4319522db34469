using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Registers;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads how files of registers are read and held against the reports.</summary>
internal static class RegisterSection
{
    private const int MostTolerance = 100;

    public static RegisterRules? Read(YamlNode? node, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        if (node is null)
        {
            return null;
        }

        var map = MapReader.Of(node, Shapes.Registers, log);
        return new()
        {
            Headings = map["headings"] is { } headings ? ReadHeadings(MapReader.Of(headings, Shapes.RegisterHeadings, log), log) : [],
            Counted = map.Texts("counted"),
            NotCounted = map.Texts("notCounted"),
            Comparisons = [.. Named.Entries(map["compare"], "register", '_', log).Select(entry => ReadComparison(entry, indicators, log)).OfType<RegisterComparison>()],
        };
    }

    // One heading for two columns would be no answer.
    private static ValueList<RegisterHeading> ReadHeadings(MapReader map, ProblemLog log)
    {
        var headings = new List<RegisterHeading>();
        var byKey = new Dictionary<string, RegisterColumn>(StringComparer.Ordinal);
        foreach (var column in Enum.GetValues<RegisterColumn>())
        {
            var word = RegisterHeadings.Word(column);
            foreach (var (key, text) in map.Texts(word).Select(text => (Key: RegisterHeadings.KeyOf(text), text)).DistinctBy(heading => heading.Key))
            {
                if (!byKey.TryAdd(key, column))
                {
                    log.Refuse(map.SpotOf(word), $"the heading '{text}' is listed under '{RegisterHeadings.Word(byKey[key])}', too", "each heading in one list only");
                }

                headings.Add(new(text, column));
            }
        }

        return headings.ToValueList();
    }

    private static RegisterComparison? ReadComparison(YamlEntry entry, IReadOnlyList<PlacedIndicator> indicators, ProblemLog log)
    {
        var map = MapReader.Of(entry.Value, Shapes.RegisterComparison, log);
        var known = indicators.Where(placed => Array.Exists([RegisterKind.Products, RegisterKind.Sales], kind => kind.Word() == placed.Indicator.Key?.Value)).Select(placed => placed.Indicator.Key).ToList();
        if (known.Find(key => key.Value == entry.Key.Text) is not { } indicator)
        {
            log.Refuse(entry.Key.Spot, $"'{entry.Key.Text}' is no indicator that a register holds", known.Count == 0 ? "no 'compare': the program has neither an indicator products nor sales" : string.Join(", ", known));
            return null;
        }

        return new(indicator, map.Number("tolerance", 0, MostTolerance) ?? 0, map.Choose("counts", SettingWords.Counts));
    }
}
