using System.Globalization;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Stands in for a province whose file cannot be used: its districts are whatever the rows of a program's tables are called, so that no problem is told that is the province's alone. Where the file's text is there, and leaves none of its districts without a name, a row whose name it does not hold is none of them. They are there in no month: no table owes them a row, since one may name a district where another has its code.</summary>
internal static class NamedDistricts
{
    private const string Rows = "rows";
    private const int Most = 9999; // four digits

    /// <summary>The stand-in.</summary>
    /// <param name="program">A program file.</param>
    /// <param name="province">The text of the province's file; null where it could not be read.</param>
    public static Province Of(YamlNode program, string? province)
    {
        var known = province is null || HasNameless(province) ? null : Named.Folded(province);
        var districts = Keys(program).DistinctBy(Named.Folded).Where(name => known is null || known.Contains(Named.Folded(name), StringComparison.Ordinal)).Take(Most - 1000).Select((name, index) => new District
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
            Name = "the province",
            EnglishName = "",
            Office = "",
            Mailbox = "",
            Districts = [.. districts],
        };
    }

    // One without a name may be called as any row.
    private static bool HasNameless(string province) =>
        YamlReader.Read(province, new("")) is YamlMap map
        && map.Entries.FirstOrDefault(entry => entry.Key.Text == "districts")?.Value is YamlList districts
        && districts.Items.Any(district => district is not YamlMap named || named.Entries.FirstOrDefault(entry => entry.Key.Text == "name")?.Value is not YamlScalar { Text.Length: > 0 });

    private static IEnumerable<string> Keys(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry => entry is { Key.Text: Rows, Value: YamlMap rows } ? rows.Entries.Select(row => row.Key.Text) : Keys(entry.Value)),
        YamlList list => list.Items.SelectMany(Keys),
        _ => [],
    };
}
