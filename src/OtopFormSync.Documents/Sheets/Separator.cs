namespace OtopFormSync.Documents.Sheets;

/// <summary>Finds what separates the cells of a csv: the candidate that gives the most columns, the same in every record.</summary>
internal static class Separator
{
    private const int Records = 20;

    /// <summary>Finds the separator.</summary>
    /// <param name="head">The first lines.</param>
    /// <param name="isDeclared">True when the first line is Excel's <c>sep=;</c>, which is no record.</param>
    /// <returns>Comma, semicolon or tab.</returns>
    public static char Find(string head, out bool isDeclared)
    {
        isDeclared = head.Length >= 5 && head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && (head.Length == 5 || head[5] is '\r' or '\n');
        if (isDeclared)
        {
            return head[4];
        }

        var best = (Separator: ',', Score: 0);
        foreach (var candidate in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var counts = Counts(head, candidate);
            var first = counts.Count > 0 ? counts[0] : 0;
            var isSteady = counts.Count(count => count == first) * 5 >= counts.Count * 4;
            var score = first * (isSteady ? 100 : 1);
            best = score > best.Score ? (candidate, score) : best;
        }

        return best.Separator;
    }

    /// <summary>True when the text looks like a table: at least two records with the same number of separators.</summary>
    public static bool IsSteady(string text)
    {
        var head = text.Length > 16 * 1024 ? text[..(16 * 1024)] : text;
        var separator = Find(head, out var isDeclared);
        var counts = Counts(head.EndsWith('\n') ? head : head + "\n", separator);
        return isDeclared || (counts.Count >= 2 && counts[0] > 0 && counts.TrueForAll(count => count == counts[0]));
    }

    private static List<int> Counts(string head, char separator)
    {
        var counts = new List<int>();
        var count = 0;
        var quoted = false;
        var isBlank = true;
        foreach (var sign in head)
        {
            if (sign == '"')
            {
                quoted = !quoted;
                isBlank = false;
            }
            else if (quoted)
            {
                continue;
            }
            else if (sign == '\n')
            {
                if (!isBlank)
                {
                    counts.Add(count);
                }

                if (counts.Count == Records)
                {
                    return counts;
                }

                (count, isBlank) = (0, true);
            }
            else
            {
                count += sign == separator ? 1 : 0;
                isBlank &= sign is '\r' or ' ';
            }
        }

        // The last record of the head may be cut, so it counts only when it is the only one.
        if (counts.Count == 0 && !isBlank)
        {
            counts.Add(count);
        }

        return counts;
    }
}
