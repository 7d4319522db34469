using OtopFormSync.Core;

namespace OtopFormSync.Testing;

/// <summary>The shipped wording, which hears what is said: a sentence counts when it is said with a value for each of its placeholders.</summary>
public sealed class HeardWording : IWording
{
    private static readonly Dictionary<string, ValueList<string>> Placeholders = ShippedConfiguration.Sentences.ToDictionary(sentence => sentence.Key, sentence => sentence.Placeholders, StringComparer.Ordinal);

    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var names = new List<string>();
        foreach (var (name, _) in values)
        {
            names.Add(name);
        }

        Assert.Equal(Placeholders[key].Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        _heard.Add(key);
        return ShippedConfiguration.Wording.Say(key, values);
    }

    /// <summary>The sentences of a catalogue that nobody has said.</summary>
    public IEnumerable<string> Missing(IEnumerable<Sentence> catalogue) => catalogue.Select(sentence => sentence.Key).Except(_heard).Order(StringComparer.Ordinal);
}
