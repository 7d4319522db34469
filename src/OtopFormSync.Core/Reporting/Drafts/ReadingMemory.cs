namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Remembers what short texts say: the rows of a response sheet repeat a few months, counts and words for none. What is read must depend on nothing but the text.</summary>
/// <typeparam name="T">What a text is read as.</typeparam>
/// <param name="read">Reads a text that is not remembered.</param>
internal sealed class ReadingMemory<T>(Func<string, T> read)
{
    // Bounds the memory; amounts hardly repeat and would only fill it.
    private const int Most = 1_000;
    private const int Longest = 40;

    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);

    /// <summary>Reads a text.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>What it says.</returns>
    public T Read(string text)
    {
        if (_known.TryGetValue(text, out var known))
        {
            return known;
        }

        var reading = read(text);
        if (text.Length <= Longest && _known.Count < Most)
        {
            _known.Add(text, reading);
        }

        return reading;
    }
}
