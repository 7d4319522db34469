using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Sentences;

/// <summary>
/// A sentence as it is worded. Nearly all are words with plain names in <c>{{ }}</c> and are filled in here: Liquid's own library takes longer to start
/// than a cycle without news, so it is asked only for what goes beyond (<c>{% if %}</c>, filters), and not before such a sentence is checked or said.
/// </summary>
internal sealed partial class SentenceText
{
    private readonly Sentence _sentence;
    private readonly List<string>? _plain; // words, name, words, name, …, words; null when it is no plain sentence
    private readonly Lazy<IFluidTemplate> _liquid;

    private SentenceText(Sentence sentence, string text)
    {
        _sentence = sentence;
        _plain = PlainParts(text, sentence.Placeholders);
        _liquid = new(() => LiquidText.Parse(text));
    }

    /// <summary>The sentence's key.</summary>
    public string Key => _sentence.Key;

    /// <summary>A text that is known to be right.</summary>
    public static SentenceText Of(Sentence sentence, string text) => new(sentence, text);

    /// <summary>Whether a text is words and the sentence's own names only.</summary>
    public static bool IsPlain(Sentence sentence, string text) => PlainParts(text, sentence.Placeholders) is not null;

    /// <summary>What is wrong with a text, and what is expected; nothing when it can be said.</summary>
    public static IEnumerable<(string What, string Expected)> Mistakes(Sentence sentence, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [("the text is empty", "the sentence")];
        }

        var known = sentence.Placeholders.IsEmpty ? "none: this sentence has no placeholder" : $"one of {string.Join(", ", sentence.Placeholders)}";
        var mistakes = IsPlain(sentence, text) ? [] : LiquidMistakes(sentence, text, known).ToList();
        if (mistakes.Count > 0)
        {
            return mistakes;
        }

        return [.. SingleBraces(text, known), .. sentence.NeedsAll ? Missing(sentence, text) : []];
    }

    private static IEnumerable<(string What, string Expected)> LiquidMistakes(Sentence sentence, string text, string known)
    {
        if (!LiquidText.TryParse(text, out var template, out var error))
        {
            yield return ($"the placeholders cannot be read: {error.ReplaceLineEndings(" ").Trim()}", $"names in {{{{ }}}}, {known}");
            yield break;
        }

        var found = PlaceholderFinder.In(template);
        foreach (var word in found.Programming)
        {
            yield return ($"'{word}' repeats or stores something, which may never end", "words, names in {{ }} and {% if %}");
        }

        foreach (var name in found.Names.Except(sentence.Placeholders, StringComparer.Ordinal))
        {
            yield return ($"there is no placeholder '{name}'{Yaml.Nearest.Hint(name, sentence.Placeholders)}", known);
        }
    }

    // It would be sent as it stands.
    private static IEnumerable<(string What, string Expected)> SingleBraces(string text, string known)
    {
        var single = SingleBrace().Match(Filled().Replace(text, ""));
        return single.Success ? [($"'{single.Value.Trim()}' has single braces and would be sent as it stands", $"names in {{{{ }}}}, {known}")] : [];
    }

    private static IEnumerable<(string What, string Expected)> Missing(Sentence sentence, string text)
    {
        var held = PlaceholderFinder.In(LiquidText.Parse(text)).Names;
        return sentence.Placeholders.Except(held, StringComparer.Ordinal).Select(name => ($"the placeholder '{name}' is missing", $"{{{{ {name} }}}} in the text"));
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filled();

    [GeneratedRegex(@"\{[^{}]*\}?|\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SingleBrace();

    /// <summary>Fills in the placeholders.</summary>
    /// <exception cref="KeyNotFoundException">The sentence has no such placeholder.</exception>
    public string Say(ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (name, _) in values)
        {
            if (!Has(name))
            {
                throw new KeyNotFoundException($"The sentence '{_sentence.Key}' has no placeholder '{name}'.");
            }
        }

        if (_plain is null)
        {
            return LiquidText.Say(_liquid.Value, values);
        }

        var said = new string?[_plain.Count];
        for (var i = 0; i < said.Length; i++)
        {
            said[i] = i % 2 == 0 ? _plain[i] : ValueOf(_plain[i], values);
        }

        return string.Concat(said);
    }

    private bool Has(string name)
    {
        foreach (var placeholder in _sentence.Placeholders)
        {
            if (string.Equals(placeholder, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ValueOf(string name, ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return Convert.ToString(value, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static List<string>? PlainParts(string text, ValueList<string> placeholders)
    {
        var parts = new List<string>();
        var rest = text.AsSpan();
        while (rest.IndexOf("{{") is >= 0 and var open)
        {
            var length = rest[open..].IndexOf("}}");
            var name = length < 0 ? "" : rest[(open + 2)..(open + length)].Trim(' ').ToString();
            if (rest[..open].Contains("{%", StringComparison.Ordinal) || !placeholders.Contains(name, StringComparer.Ordinal))
            {
                return null;
            }

            parts.Add(rest[..open].ToString());
            parts.Add(name);
            rest = rest[(open + length + 2)..];
        }

        if (rest.Contains("{%", StringComparison.Ordinal))
        {
            return null;
        }

        parts.Add(rest.ToString());
        return parts;
    }
}
