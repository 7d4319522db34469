using System.Text.RegularExpressions;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Programs.Checks;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the plausibility checks.</summary>
internal static partial class CheckSection
{
    private static readonly string[] Placeholders = ["{left}", "{right}", "{district}", "{month}"];

    public static ValueList<Check> Read(YamlNode? node, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, ProblemLog log) =>
        [.. Named.Entries(node, "check", '-', log, mayBeEmpty: true).Select(entry => ReadOne(entry, new(indicators, references, log), log))];

    private static Check ReadOne(YamlEntry entry, CheckSideGrammar sides, ProblemLog log)
    {
        var map = MapReader.Of(entry.Value, Shapes.Check, log);
        var left = sides.Read(map["left"]);
        if (left is not null && left.Terms[0].Operand is not (CheckOperand.OfIndicator { Aspect: CheckAspect.Current } or CheckOperand.OfFigure { Aspect: CheckAspect.Current }))
        {
            log.Refuse(map.SpotOf("left"), "the left side does not begin with a reported figure", "the indicator in question first, such as 'sales'");
        }

        CheckSentence(map, log);
        return new()
        {
            Key = entry.Key.Text,
            Left = left ?? new([]),
            Operator = map.Choose("operator", SettingWords.Operator),
            Right = sides.Read(map["right"]) ?? new([]),
            Severity = map.Choose("severity", SettingWords.Severity),
            Sentence = map.Text("sentence"),
            SkipZero = map.Flag("skipZero", false),
            Said = map.Choose("said", SettingWords.Said),
            Least = map.Number("least", 0, 1_000_000_000_000m),
            Mentions = map.Texts("mentions"),
        };
    }

    private static void CheckSentence(MapReader map, ProblemLog log)
    {
        var rest = map["sentence"] is YamlScalar scalar ? scalar.Text : "";
        foreach (var placeholder in Placeholders)
        {
            rest = rest.Replace(placeholder, "", StringComparison.Ordinal);
        }

        if (Braces().Match(rest) is { Success: true } wrong)
        {
            log.Refuse(map.SpotOf("sentence"), $"'{wrong.Value}' is no placeholder{Nearest.Hint(wrong.Value, Placeholders)}", string.Join(", ", Placeholders));
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}?|\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex Braces();
}
