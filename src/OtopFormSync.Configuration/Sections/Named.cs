using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Keys that the author of a file chooses: of indicators, criteria, checks, schedules.</summary>
internal static class Named
{
    public const string None = "none";

    /// <summary>The entries of a group whose keys are free words of small letters, digits and the joiner.</summary>
    public static IReadOnlyList<YamlEntry> Entries(YamlNode? node, string what, char joiner, ProblemLog log, bool mayBeEmpty = false)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not YamlMap map || (map.Entries.Count == 0 && !mayBeEmpty))
        {
            log.Refuse(node.Spot, node is YamlMap ? $"there is no {what} here" : $"{node.Kind} stands where each {what} is a group under its key", $"at least one {what} as 'key: …'");
            return [];
        }

        foreach (var (key, _) in map.Entries)
        {
            if (!KeyText.Is(key.Text, joiner) || string.Equals(key.Text, None, StringComparison.Ordinal))
            {
                log.Refuse(key.Spot, $"'{key.Text}' cannot be the key of {(what[0] is 'i' ? "an" : "a")} {what}", $"small letters a to z first, then letters, digits or '{joiner}', at most 40; not 'none'");
            }
        }

        return map.Entries;
    }

    /// <summary>The key of an indicator; null, to be left unused, for a text that was refused or is missing.</summary>
    public static IndicatorKey? Indicator(string? text) => IndicatorKey.TryParse(text, null, out var key) ? key : null;

    /// <summary>An id is the file's name without extension, in letters that are safe in file names and mail headers.</summary>
    public static void CheckId(MapReader map, ProblemLog log)
    {
        if (map.OptionalText("id") is not { } id)
        {
            return;
        }

        var name = log.File[(log.File.LastIndexOfAny(['/', '\\']) + 1)..];
        var expected = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        if (!KeyText.Is(id, '-'))
        {
            log.Refuse(map.SpotOf("id"), $"'{id}' cannot be an id", "small letters a to z first, then letters, digits or '-', at most 40");
        }
        else if (!string.Equals(id, expected, StringComparison.Ordinal))
        {
            log.Refuse(map.SpotOf("id"), $"the id '{id}' differs from the file's name", $"'{expected}', or the file renamed to '{id}.yaml'");
        }
    }

    /// <summary>Refuses a key that names what is not there.</summary>
    public static void CheckKnown(MapReader map, string key, string what, IEnumerable<string> known, ProblemLog log)
    {
        if (map[key] is YamlScalar { Text: not None and not "" } scalar && !known.Contains(scalar.Text, StringComparer.Ordinal))
        {
            log.Refuse(scalar.Spot, $"unknown {what} '{scalar.Text}'{Nearest.Hint(scalar.Text, known)}", known.Any() ? $"one of {string.Join(", ", known)}" : $"a {what} of this program");
        }
    }

    /// <summary>A text as it is compared with another that is typed by hand: spacing, letter case and the kind of digits do not count.</summary>
    public static string Folded(string text) => ThaiScript.ArabicDigits(ThaiScript.Canonical(text)).Trim().ToLowerInvariant();
}
