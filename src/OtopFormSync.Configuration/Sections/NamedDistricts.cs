using System.Globalization;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Stands in for a province whose file cannot be used: its districts are whatever the rows of a program's tables are called, so that no problem is told that is the province's alone. They are there in no month: no table owes them a row, since one may name a district where another has its code.</summary>
internal static class NamedDistricts
{
    private const string Rows = "rows";
    private const int Most = 9999; // four digits

    /// <summary>The stand-in.</summary>
    /// <param name="program">A program file.</param>
    public static Province Of(YamlNode program)
    {
        var districts = Keys(program).DistinctBy(Named.Folded).Take(Most - 1000).Select((name, index) => new District
        {
            Code = DistrictCode.Parse((index + 1000).ToString(CultureInfo.InvariantCulture)),
            Name = name,
            EnglishName = name,
            Until = DateOnly.MinValue,
        }).ToList();
        return new()
        {
            Id = "",
            Code = "",
            Name = "",
            EnglishName = "",
            Office = "",
            Mailbox = "",
            Districts = [.. districts],
        };
    }

    private static IEnumerable<string> Keys(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry => entry is { Key.Text: Rows, Value: YamlMap rows } ? rows.Entries.Select(row => row.Key.Text) : Keys(entry.Value)),
        YamlList list => list.Items.SelectMany(Keys),
        _ => [],
    };
}
