using System.Collections.Frozen;

namespace OtopFormSync.Core.Thai;

/// <summary>Known words, of which the longest counts that stands at a place.</summary>
/// <typeparam name="T">What a word means.</typeparam>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Func<string, int, int, bool> _stands;
    private readonly int _longest;

    /// <summary>Makes a table.</summary>
    /// <param name="words">The words in canonical lower-case text, at least one.</param>
    /// <param name="stands">Whether a word that begins and ends at two places of a text is one there, and no part of another; <see cref="WordEdges.AreFree"/> unless a lexicon knows more.</param>
    internal WordTable(IReadOnlyDictionary<string, T> words, Func<string, int, int, bool> stands)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _stands = stands;
        _longest = words.Keys.Max(word => word.Length);
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
        for (var length = Math.Min(_longest, text.Length - start); length > 0; length--)
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
