using System.Collections.Frozen;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Sentences;

/// <summary>The sentences as an office words them.</summary>
/// <param name="texts">Each sentence once.</param>
internal sealed class OfficeWording(IEnumerable<SentenceText> texts) : IWording
{
    private readonly FrozenDictionary<string, SentenceText> _texts = texts.ToFrozenDictionary(text => text.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => _texts[key].Say(values);
}
