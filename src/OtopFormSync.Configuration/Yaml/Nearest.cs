using OtopFormSync.Core.Thai;

namespace OtopFormSync.Configuration.Yaml;

/// <summary>Finds what was probably meant, for the question "did you mean"; never used to accept a text.</summary>
internal static class Nearest
{
    private const int Longest = 60;

    /// <summary>" (did you mean '…'?)", or nothing when no known word is near.</summary>
    public static string Hint(string text, IEnumerable<string> known)
    {
        // Longer texts are no slips of a known word, and the distance costs their product.
        var best = text.Length > Longest ? null : known.Select(word => (Word: word, Distance: Distance(text, word))).Where(near => near.Distance <= Tolerance(near.Word)).OrderBy(near => near.Distance).ThenBy(near => near.Word, StringComparer.Ordinal).Select(near => near.Word).FirstOrDefault();
        return best is null ? "" : $" (did you mean '{best}'?)";
    }

    private static int Distance(string text, string word) => EditDistance.Between(text.ToLowerInvariant(), word.ToLowerInvariant(), Tolerance(word));

    private static int Tolerance(string word) => Math.Max(1, word.Length / 3);
}
