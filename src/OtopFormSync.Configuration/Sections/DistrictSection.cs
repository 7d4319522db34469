using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the districts of a province; a name, code or address that could mean two of them is refused.</summary>
internal static class DistrictSection
{
    private static readonly DistrictCode Unreadable = DistrictCode.Parse("9999");

    public static ValueList<District> Read(YamlNode? node, string? provinceCode, ProblemLog log)
    {
        if (node is null)
        {
            return [];
        }

        var items = Scalars.Items(node, log, "a list with one group for each district");
        if (items.Count == 0 && node is YamlList)
        {
            log.Refuse(node.Spot, "the province has no districts", "at least one");
        }

        var taken = new Dictionary<string, Spot>(StringComparer.Ordinal);
        return [.. items.Select(item => ReadOne(item, provinceCode, taken, log))];
    }

    private static District ReadOne(YamlNode node, string? provinceCode, Dictionary<string, Spot> taken, ProblemLog log)
    {
        var map = MapReader.Of(node, Shapes.District, log);
        var own = new List<YamlNode?> { map["name"], map["englishName"], map["code"] };
        own.AddRange((map["aliases"] as YamlList)?.Items ?? []);
        own.AddRange((map["contacts"] as YamlList)?.Items ?? []);
        var (from, until) = (map.Date("from"), map.Date("until"));
        if (until < from)
        {
            log.Refuse(map.SpotOf("until"), "the district ends before it begins", $"a day from {Shown(from)} on, or none");
        }

        var renamed = map["renamed"] is { } names ? Renamed(names, from, until, own, log) : [];
        RefuseTaken(own, taken, log);
        return new()
        {
            Code = map["code"] is { } code ? ReadCode(code, provinceCode, log) : Unreadable,
            Name = map.Text("name"),
            EnglishName = map.Text("englishName"),
            Aliases = [.. map.Texts("aliases"), .. renamed.SelectMany(later => new[] { later.Name, later.EnglishName })],
            Contacts = MailAddresses.Several(map["contacts"], log),
            From = from,
            Until = until,
            LaterNames = [.. renamed],
        };
    }

    private static List<LaterName> Renamed(YamlNode node, DateOnly? from, DateOnly? until, List<YamlNode?> own, ProblemLog log)
    {
        var names = new List<LaterName>();
        foreach (var item in Scalars.Items(node, log, "a list such as [{ from: 2024-04-01, name: …, englishName: … }]"))
        {
            var map = MapReader.Of(item, Shapes.LaterName, log);
            own.AddRange([map["name"], map["englishName"]]);
            if (map.Date("from") is not { } day)
            {
                continue;
            }

            if (day <= from || day > until)
            {
                log.Refuse(map.SpotOf("from"), $"the district is renamed on {Shown(day)}, and there is none on that day and the day before", $"a day between its own 'from' and 'until'");
            }

            if (names.Count > 0 && day <= names[^1].From)
            {
                log.Refuse(map.SpotOf("from"), "the names are not in the order of their days", "the earliest day first, each day once");
            }

            names.Add(new(day, map.Text("name"), map.Text("englishName")));
        }

        return names;
    }

    private static string Shown(DateOnly? day) => $"{day:yyyy-MM-dd}";

    private static DistrictCode ReadCode(YamlNode node, string? provinceCode, ProblemLog log)
    {
        if (Scalars.Code(node, log) is not { } text)
        {
            return Unreadable;
        }

        if (!DistrictCode.TryParse(text, null, out var code) || (provinceCode is not null && code.ProvinceCode != provinceCode))
        {
            log.Refuse(node.Spot, $"'{text}' is not the code of a district of this province", $"four digits that begin with {provinceCode ?? "the province's code"}, such as \"4301\"");
            return Unreadable;
        }

        return code;
    }

    private static void RefuseTaken(IEnumerable<YamlNode?> nodes, Dictionary<string, Spot> taken, ProblemLog log)
    {
        foreach (var scalar in nodes.OfType<YamlScalar>().Where(scalar => scalar.Text.Length > 0))
        {
            if (!taken.TryAdd(Named.Folded(scalar.Text), scalar.Spot))
            {
                var first = taken[Named.Folded(scalar.Text)];
                log.Refuse(scalar.Spot, string.Create(CultureInfo.InvariantCulture, $"'{scalar.Text}' already stands on line {first.Line}"), "each name, code and address once, for one district");
            }
        }
    }
}
