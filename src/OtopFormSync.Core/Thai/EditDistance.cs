namespace OtopFormSync.Core.Thai;

/// <summary>How many slips of the keyboard lie between two words: a letter missing, added, wrong, or swapped with its neighbour.</summary>
/// <remarks>By code point: a missing tone mark costs one, as a wrong letter does, not a whole syllable.</remarks>
public static class EditDistance
{
    private const int MostLetters = 256;

    /// <summary>The distance, each pair of neighbours swapped at most once.</summary>
    /// <param name="a">A word; letters count as they are, capitals too.</param>
    /// <param name="b">Another.</param>
    /// <param name="limit">Distances above this are not told apart.</param>
    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is larger, or a text is far longer than a word.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > MostLetters || b.Length > MostLetters)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                current[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return Math.Min(previous[b.Length], limit + 1);
    }
}
