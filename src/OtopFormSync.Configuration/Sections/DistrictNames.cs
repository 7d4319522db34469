using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Finds the district that a table's row is about: by name, alias or code, exactly.</summary>
internal sealed class DistrictNames
{
    private readonly Province _province;
    private readonly Dictionary<string, District> _known = new(StringComparer.Ordinal);

    public DistrictNames(Province province)
    {
        _province = province;
        foreach (var district in province.Districts)
        {
            foreach (var name in district.Aliases.Prepend(district.Name).Append(district.Code.Value))
            {
                _known.TryAdd(Named.Folded(name), district);
            }
        }
    }

    public District? Find(YamlScalar key, ProblemLog log)
    {
        if (_known.TryGetValue(Named.Folded(key.Text), out var district))
        {
            return district;
        }

        var names = _province.Districts.Select(known => known.Name);
        log.Refuse(key.Spot, $"'{key.Text}' is no district of {_province.Name}{Nearest.Hint(key.Text, names)}", $"one of {string.Join(", ", names)}");
        return null;
    }

    /// <summary>The districts of a quarter that a table leaves out.</summary>
    public IEnumerable<District> Without(IEnumerable<DistrictCode> given, FiscalQuarter? quarter) =>
        _province.Districts.Where(district => quarter is null || quarter.Months.Any(district.ReportsFor)).ExceptBy(given, district => district.Code);
}
