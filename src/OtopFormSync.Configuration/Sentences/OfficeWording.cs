using System.Collections.Frozen;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Sentences;

/// <summary>The sentences as an office words them.</summary>
/// <param name="texts">Each sentence once.</param>
internal sealed class OfficeWording(IEnumerable<SentenceText> texts) : IWording
{
    private readonly FrozenDictionary<string, SentenceText> _texts = texts.ToFrozenDictionary(text => text.Sentence.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = _texts[key];
        foreach (var (name, _) in values)
        {
            if (!text.Sentence.Placeholders.Contains(name, StringComparer.Ordinal))
            {
                throw new KeyNotFoundException($"The sentence '{key}' has no placeholder '{name}'.");
            }
        }

        return text.Say(values);
    }
}
