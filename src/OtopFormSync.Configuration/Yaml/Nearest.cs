namespace OtopFormSync.Configuration.Yaml;

/// <summary>Finds what was probably meant, for the question "did you mean"; never used to accept a text.</summary>
internal static class Nearest
{
    /// <summary>" (did you mean '…'?)", or nothing when no known word is near.</summary>
    public static string Hint(string text, IEnumerable<string> known)
    {
        // Longer texts are no slips of a known word, and the distance costs their product.
        var best = text.Length > 60 ? null : known.Select(word => (Word: word, Distance: Distance(text, word))).Where(near => near.Distance <= Math.Max(1, near.Word.Length / 3)).OrderBy(near => near.Distance).ThenBy(near => near.Word, StringComparer.Ordinal).Select(near => near.Word).FirstOrDefault();
        return best is null ? "" : $" (did you mean '{best}'?)";
    }

    private static int Distance(string a, string b)
    {
        int[] before = [], above = [], row = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            (before, above, row) = (above, row, new int[b.Length + 1]);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var isExchange = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                row[j] = isExchange ? Math.Min(row[j], before[j - 2] + 1) : row[j];
            }
        }

        return row[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
