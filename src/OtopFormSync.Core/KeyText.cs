namespace OtopFormSync.Core;

/// <summary>What a key that the author of a configuration file chooses may look like: safe in file names, mail headers and cell keys.</summary>
public static class KeyText
{
    private const int Longest = 40;

    /// <summary>Whether a text is such a key: a small letter a to z, then letters, digits or the joiner, at most 40.</summary>
    /// <param name="text">The text.</param>
    /// <param name="joiner">What joins the words of a key.</param>
    /// <returns>True when it is one.</returns>
    public static bool Is(string text, char joiner)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= Longest && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || c == joiner);
    }
}
