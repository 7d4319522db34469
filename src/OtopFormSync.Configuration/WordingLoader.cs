using System.Collections.Frozen;
using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Sentences;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration;

/// <summary>Reads the file in which an office words the sentences that districts and officers read.</summary>
public static class WordingLoader
{
    /// <summary>So many sentences that a file lacks are named; when there are more, the file is of an earlier version as a whole.</summary>
    private const int MostNamed = 10;

    /// <summary>Reads a wording file and checks every sentence. One that it lacks, as a file of an earlier version does, is said as shipped, with a notice; so is noted what it says otherwise, since that may be of an earlier version as well.</summary>
    /// <param name="text">The file's text (YAML).</param>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="sentences">Every sentence that the program can say.</param>
    /// <returns>The wording, or all problems.</returns>
    public static Loaded<IWording> Load(string text, string file, IReadOnlyCollection<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(sentences);
        var log = new ProblemLog(file);
        var given = Given(text, log);
        var known = sentences.ToFrozenDictionary(sentence => sentence.Key, StringComparer.Ordinal);
        var isShipped = string.Equals(text, ShippedWording.Text, StringComparison.Ordinal);
        foreach (var (key, value) in given)
        {
            if (!known.TryGetValue(key.Text, out var sentence))
            {
                log.Refuse(key.Spot, $"there is no sentence '{key.Text}'{Nearest.Hint(key.Text, known.Keys)}", "a key of the shipped file, or no such line");
            }
            else if (value is not YamlScalar { Text: var words })
            {
                log.Refuse(value.Spot, $"{key.Text}: {value.Kind} stands where a text is needed", "one text in quotes");
            }
            else if (!isShipped && ShippedWording.Find(key.Text) != words) // what was shipped is known to be right
            {
                foreach (var (what, expected) in SentenceText.Mistakes(sentence, words))
                {
                    log.Refuse(value.Spot, $"{key.Text}: {what}", expected);
                }
            }
        }

        var texts = given.ToFrozenDictionary(entry => entry.Key.Text, entry => (entry.Value as YamlScalar)?.Text, StringComparer.Ordinal);
        if (given.Count > 0)
        {
            Note(sentences.Select(sentence => sentence.Key).Where(key => !texts.ContainsKey(key)).ToList(), "sentences are missing and are said as shipped", "each with its text, as in the wording file that came with this version", log);
            Note(isShipped ? [] : sentences.Select(sentence => sentence.Key).Where(key => texts.GetValueOrDefault(key) is { } words && words != ShippedWording.Find(key)).ToList(), "sentences say otherwise than this version ships", "the office's own words; one that the office did not change is of an earlier version: take the line out, and it is said as shipped", log);
        }

        return log.Outcome<IWording>(() => new OfficeWording(sentences.Select(sentence => SentenceText.Of(sentence, texts.GetValueOrDefault(sentence.Key) ?? ShippedWording.Of(sentence)))));
    }

    /// <summary>The wording that the product ships with.</summary>
    /// <param name="sentences">The sentences that are needed.</param>
    /// <returns>The wording.</returns>
    /// <exception cref="KeyNotFoundException">The shipped file has no text for one of them.</exception>
    public static IWording Shipped(IEnumerable<Sentence> sentences) => new OfficeWording(sentences.Select(sentence => SentenceText.Of(sentence, ShippedWording.Of(sentence))));

    private static IReadOnlyList<YamlEntry> Given(string text, ProblemLog log)
    {
        var root = YamlReader.Read(text, log, isProse: true);
        if (root is YamlMap map)
        {
            return map.Entries;
        }

        if (root is not null)
        {
            log.Refuse(root.Spot, $"{root.Kind} stands where the sentences are expected", "lines such as common.thanks: \"…\"");
        }

        return [];
    }

    private static void Note(List<string> keys, string what, string expected, ProblemLog log)
    {
        if (keys.Count > 0)
        {
            var more = keys.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {keys.Count - MostNamed} more") : "";
            log.Note(
                Spot.Start,
                string.Create(CultureInfo.InvariantCulture, $"{keys.Count} {what}: {string.Join(", ", keys.Take(MostNamed))}{more}"),
                expected);
        }
    }
}
