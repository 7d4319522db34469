using System.Text;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>One key for the many English spellings of a Thai name: Tha Bo, Thabo, Tabor; Mueang Nong Khai, Muang Nongkhai.</summary>
internal static class EnglishKey
{
    private static readonly (string From, string To)[] Rules =
    [
        ("mueang", "muang"), ("meuang", "muang"), ("mueng", "muang"), ("meung", "muang"), ("maung", "muang"),
        ("ph", "p"), ("th", "t"), ("kh", "k"), ("ch", "c"), ("j", "c"), ("v", "w"), ("dh", "t"),
        ("sri", "si"), ("see", "si"), ("sra", "sa"), ("ee", "i"), ("oo", "u"), ("ay", "ai"), ("aow", "ao"), ("ow", "ao"), ("aw", "o"), ("orn", "on"), ("bor", "bo"), ("oh", "o"), ("rh", "r"),
    ];

    /// <summary>The key of a name.</summary>
    /// <param name="name">English letters; anything else is dropped.</param>
    /// <returns>The key.</returns>
    internal static string Of(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetter(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        foreach (var (from, to) in Rules)
        {
            letters.Replace(from, to);
        }

        var key = new StringBuilder(letters.Length);
        for (var i = 0; i < letters.Length; i++)
        {
            if (key.Length == 0 || key[^1] != letters[i])
            {
                key.Append(letters[i]);
            }
        }

        return key.ToString();
    }
}
