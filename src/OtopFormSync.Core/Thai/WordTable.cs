using System.Collections.Frozen;

namespace OtopFormSync.Core.Thai;

/// <summary>Known words, of which the longest counts that stands at a place.</summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Func<string, int, int, bool> _stands;
    private readonly int[] _longest; // by the letter that a word begins with: at most places of a text none does

    /// <summary>Makes a table.</summary>
    /// <param name="words">The words in canonical lower-case text, at least one.</param>
    /// <param name="stands">Whether a word that begins and ends at two places of a text is one there, and no part of another; <see cref="WordEdges.AreFree"/> unless a lexicon knows more.</param>
    internal WordTable(IReadOnlyDictionary<string, T> words, Func<string, int, int, bool> stands)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _stands = stands;
        _longest = new int[words.Keys.Max(word => word[0]) + 1];
        foreach (var word in words.Keys)
        {
            _longest[word[0]] = Math.Max(_longest[word[0]], word.Length);
        }
    }

    /// <summary>What a word means; for one that is not known, null or the type's nothing.</summary>
    /// <param name="word">The word.</param>
    internal T? this[ReadOnlySpan<char> word] => _words.TryGetValue(word, out var meaning) ? meaning : default;

    /// <summary>The longest known word at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="meaning">What it means.</param>
    /// <returns>Its length; 0 when no word is known there.</returns>
    internal int Match(string text, int start, out T? meaning)
    {
        var longest = start < text.Length && text[start] < _longest.Length ? _longest[text[start]] : 0;
        for (var length = Math.Min(longest, text.Length - start); length > 0; length--)
        {
            if (_words.TryGetValue(text.AsSpan(start, length), out meaning) && _stands(text, start, start + length))
            {
                return length;
            }
        }

        meaning = default;
        return 0;
    }
}
