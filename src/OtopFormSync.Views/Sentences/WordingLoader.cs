using System.Collections.Frozen;
using Fluid;
using OtopFormSync.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtopFormSync.Views.Sentences;

/// <summary>Reads a wording file by its YAML events, so that every problem has its line, and goes on after each.</summary>
/// <param name="file">The file's name.</param>
internal sealed class WordingLoader(string file)
{
    private static readonly FluidParser Liquid = new();

    private readonly List<WordingProblem> _problems = [];
    private readonly Dictionary<string, IFluidTemplate> _templates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public WordingResult Load(string text)
    {
        if (ReadAll(text))
        {
            foreach (var missing in WordingCatalogue.Placeholders.Keys.Except(_seen, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                Report(0, missing, "the sentence is missing; add the key with its text");
            }
        }

        return _problems.Count > 0
            ? new WordingResult.Refused(_problems.ToValueList())
            : new WordingResult.Loaded(new(_templates.ToFrozenDictionary(StringComparer.Ordinal)));
    }

    private bool ReadAll(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
            {
                Report(1, "", "the file must be a list of 'key: \"text\"' lines");
                return false;
            }

            while (!parser.TryConsume<MappingEnd>(out _))
            {
                ReadEntry(parser);
            }

            return true;
        }
        catch (YamlException broken)
        {
            Report((int)broken.Start.Line, "", $"the file cannot be read as YAML: {broken.Message}; check quotes and colons near this line");
            return false;
        }
    }

    private void ReadEntry(Parser parser)
    {
        if (!parser.TryConsume<Scalar>(out var key))
        {
            Report(parser, "", "a key must be a plain word such as receipt.subject");
            parser.SkipThisAndNestedEvents();
            parser.SkipThisAndNestedEvents();
            return;
        }

        var line = (int)key.Start.Line;
        if (!parser.TryConsume<Scalar>(out var value))
        {
            _seen.Add(key.Value);
            Report(line, key.Value, "the value must be one text in quotes, not a list or a group");
            parser.SkipThisAndNestedEvents();
        }
        else if (!_seen.Add(key.Value))
        {
            Report(line, key.Value, "the key stands in the file twice; remove one");
        }
        else if (!WordingCatalogue.Placeholders.TryGetValue(key.Value, out var placeholders))
        {
            Report(line, key.Value, $"there is no such sentence{DidYouMean(key.Value, WordingCatalogue.Placeholders.Keys)}; remove the line or correct the key");
        }
        else
        {
            Check(line, key.Value, value.Value, placeholders);
        }
    }

    private void Check(int line, string key, string text, string[] placeholders)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(line, key, "the text is empty");
            return;
        }

        if (!Liquid.TryParse(text, out var template, out var error))
        {
            Report(line, key, $"the placeholders cannot be read: {Wording.OnOneLine(error)}");
            return;
        }

        foreach (var name in PlaceholderFinder.In(template).Except(placeholders, StringComparer.Ordinal))
        {
            var known = placeholders.Length == 0 ? "this sentence has none" : $"known here: {string.Join(", ", placeholders)}";
            Report(line, key, $"there is no placeholder '{name}'{DidYouMean(name, placeholders)} ({known})");
        }

        _templates[key] = template;
    }

    private static string DidYouMean(string name, IEnumerable<string> known)
    {
        var nearest = known.Select(other => (other, distance: Distance(name, other))).OrderBy(pair => pair.distance).ThenBy(pair => pair.other, StringComparer.Ordinal).FirstOrDefault();
        return nearest.other is not null && nearest.distance <= Math.Max(2, name.Length / 3) ? $", did you mean '{nearest.other}'?" : "";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    private void Report(Parser parser, string key, string message) => Report((int)(parser.Current?.Start.Line ?? 0), key, message);

    private void Report(int line, string key, string message) => _problems.Add(new(file, line, key, message));
}
