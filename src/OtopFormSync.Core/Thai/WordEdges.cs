namespace OtopFormSync.Core.Thai;

/// <summary>Where words of two scripts begin and end that stand side by side without a space.</summary>
internal static class WordEdges
{
    /// <summary>True when a part of a text is no piece of a letter or of a Latin word: a mark belongs to the letter before it, and no Latin letter touches another word's. "t" and "q" may touch a digit.</summary>
    /// <param name="text">The text in lower case.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it has ended.</param>
    internal static bool AreFree(string text, int start, int end) =>
        (end == text.Length || !(ThaiLetters.IsMark(text[end]) || (IsLatin(text[end]) && IsLatin(text[end - 1])))) && !(start > 0 && IsLatin(text[start - 1]) && IsLatin(text[start]));

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z';
}
