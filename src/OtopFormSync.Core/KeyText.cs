using System.Text;

namespace OtopFormSync.Core;

/// <summary>Keys in small letters: of the author of a configuration file (safe in file names, mail headers and cell keys), and of names in code.</summary>
public static class KeyText
{
    private const int Longest = 40;

    /// <summary>The key of a name in code: NoYear is no-year.</summary>
    /// <typeparam name="T">The names.</typeparam>
    /// <param name="name">The name.</param>
    /// <returns>The key.</returns>
    internal static string Of<T>(T name)
        where T : struct, Enum
    {
        var key = new StringBuilder();
        foreach (var c in name.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && key.Length > 0)
            {
                key.Append('-');
            }

            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

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
