using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>A figure with its place.</summary>
/// <param name="Value">The figure; null where the table says with <see cref="DistrictRows.Unknown"/> that it is not known yet.</param>
/// <param name="Spot">The place.</param>
internal sealed record PlacedFigure(decimal? Value, Spot Spot);

/// <summary>A table's line of one district.</summary>
internal sealed record DistrictRow(DistrictCode District, string Name, IReadOnlyList<PlacedFigure> Figures);

/// <summary>Reads tables with one district a line, and holds them to the totals that are printed below.</summary>
internal static class DistrictRows
{
    /// <summary>Far above any figure of a province; keeps sums in the range of a decimal.</summary>
    private const decimal MaxFigure = 1_000_000_000_000m;

    /// <summary>Stands in a table where a figure is not known yet: YAML's word for nothing.</summary>
    public const string Unknown = "~";

    /// <summary>Reads the lines of a table.</summary>
    /// <param name="node">The lines; null when the table has none.</param>
    /// <param name="width">How many figures a line has.</param>
    /// <param name="isWhole">Whether figures are whole numbers.</param>
    /// <param name="mayBeUnknown">Whether a figure may not be known yet.</param>
    /// <param name="names">The districts.</param>
    /// <param name="log">Takes what is wrong.</param>
    public static IReadOnlyList<DistrictRow> Read(YamlNode? node, int width, bool isWhole, bool mayBeUnknown, DistrictNames names, ProblemLog log)
    {
        if (node is not YamlMap map)
        {
            if (node is not null)
            {
                log.Refuse(node.Spot, $"{node.Kind} stands where the rows are", "one line 'district: [figure, …]' for each district");
            }

            return [];
        }

        var rows = new List<DistrictRow>();
        foreach (var (key, value) in map.Entries)
        {
            var figures = Figures(value, width, isWhole, mayBeUnknown, $"the row of '{key.Text}'", log);
            if (names.Find(key, log) is not { } district)
            {
                continue;
            }

            if (rows.Exists(row => row.District == district.Code))
            {
                log.Refuse(key.Spot, $"district {district.Name} has two rows", "one row for each district");
            }
            else if (figures is not null)
            {
                rows.Add(new(district.Code, district.Name, figures));
            }
        }

        return rows;
    }

    /// <summary>Holds the printed totals to the sums of their columns.</summary>
    public static void CheckTotals(YamlNode? node, int width, bool isWhole, IReadOnlyList<DistrictRow> rows, ProblemLog log)
    {
        if (node is null || Figures(node, width, isWhole, rows.Any(HasUnknown), "the row of totals", log) is not { } totals || rows.Count == 0)
        {
            return;
        }

        for (var column = 0; column < width; column++)
        {
            CheckSum(totals[column], rows.Select(row => row.Figures[column].Value), "the column", isWhole, log);
        }
    }

    /// <summary>A printed total may differ from its printed parts by what rounding each of them explains; more is a slip of the pen.</summary>
    public static void CheckSum(PlacedFigure printed, IEnumerable<decimal?> figures, string of, bool isExact, ProblemLog log)
    {
        var parts = figures.OfType<decimal>().ToList();
        if (printed.Value is not { } total || parts.Count < figures.Count())
        {
            return; // what is not known adds up to nothing
        }

        var difference = total - parts.Sum();
        if (difference == 0)
        {
            return;
        }

        var what = string.Create(CultureInfo.InvariantCulture, $"the printed total {total} of {of} differs by {difference} from the sum of its parts, {parts.Sum()}");
        if (!isExact && Math.Abs(difference) <= (parts.Count + 1) / 2m)
        {
            log.Note(printed.Spot, what, "such a difference where figures were rounded one by one; the printed figures stand");
        }
        else
        {
            log.Refuse(printed.Spot, what, "a total that its parts explain: compare both with the letter, or leave the total out");
        }
    }

    /// <summary>True for a line with a figure that is not known yet.</summary>
    public static bool HasUnknown(DistrictRow row) => row.Figures.Any(figure => figure.Value is null);

    private static List<PlacedFigure>? Figures(YamlNode node, int width, bool isWhole, bool mayBeUnknown, string what, ProblemLog log)
    {
        var items = Scalars.Items(node, log, $"a list of {width.ToString(CultureInfo.InvariantCulture)} figures in [ ]");
        var figures = items.Select(Figure).OfType<PlacedFigure>().ToList();
        if (node is YamlList && items.Count != width && width > 0)
        {
            log.Refuse(node.Spot, string.Create(CultureInfo.InvariantCulture, $"{what} has {items.Count} figures"), string.Create(CultureInfo.InvariantCulture, $"{width}, one for each column"));
        }

        return figures.Count == width ? figures : null;

        PlacedFigure? Figure(YamlNode item) => mayBeUnknown && item is YamlScalar { IsPlain: true, Text: Unknown } ? new(null, item.Spot)
            : Scalars.Number(item, log, 0, MaxFigure, isWhole) is { } value ? new(value, item.Spot)
            : null;
    }
}
