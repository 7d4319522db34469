namespace OtopFormSync.Storage;

/// <summary>One copy of each text that recurs (districts, months, "0"), so that 100,000 rows stay small in memory.</summary>
internal sealed class TextPool
{
    // Beyond these bounds texts seldom recur, and the pool would itself be the burden.
    private const int MostTexts = 8192;
    private const int LongestText = 80;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal TextPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    internal string Take(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > LongestText)
        {
            return text.ToString();
        }

        if (_lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        var made = text.ToString();
        if (_texts.Count < MostTexts)
        {
            _texts.Add(made);
        }

        return made;
    }
}
