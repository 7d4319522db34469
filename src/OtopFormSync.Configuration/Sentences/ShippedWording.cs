using System.Collections.Frozen;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Sentences;

/// <summary>The wording file that the product ships with, carried in the program itself, so that every version has its own sentences at hand.</summary>
internal static class ShippedWording
{
    /// <summary>The file's text.</summary>
    public static string Text { get; } = Read();

    private static readonly Lazy<FrozenDictionary<string, string>> Texts = new(() =>
    {
        var map = (YamlMap)YamlReader.Read(Text, new ProblemLog("th.yaml"), isProse: true)!;
        return map.Entries.ToFrozenDictionary(entry => entry.Key.Text, entry => ((YamlScalar)entry.Value).Text, StringComparer.Ordinal);
    });

    /// <summary>The text of a key; null when the file has none.</summary>
    public static string? Find(string key) => Texts.Value.GetValueOrDefault(key);

    /// <summary>The text of a sentence.</summary>
    /// <exception cref="KeyNotFoundException">The file has none.</exception>
    public static string Of(Sentence sentence) => Find(sentence.Key) ?? throw new KeyNotFoundException($"The shipped wording has no sentence '{sentence.Key}'.");

    private static string Read()
    {
        using var stream = typeof(ShippedWording).Assembly.GetManifestResourceStream("wording.th.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
