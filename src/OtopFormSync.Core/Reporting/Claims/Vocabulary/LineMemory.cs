using System.Collections.Concurrent;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Remembers what lines without a figure say: letters open, label and close alike, and more than one rule asks for the same line; so do headings of tables. What is read must depend on nothing but the text, and nobody may change it.</summary>
/// <typeparam name="T">What a line is read as.</typeparam>
/// <param name="read">Reads a line that is not remembered.</param>
internal sealed class LineMemory<T>(Func<string, T> read)
    where T : class
{
    // Bounds the memory to some megabytes.
    private const int Most = 1_000;
    private const int Longest = 200;

    // A reader of a program may be asked from more than one thread.
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line. One with digits is read each time: figures hardly repeat and would only fill the memory.</param>
    /// <returns>What it says.</returns>
    public T Read(string line)
    {
        if (line.Length > Longest || SentenceWords.HasDigits(line))
        {
            return read(line);
        }

        if (!_known.TryGetValue(line, out var known))
        {
            known = read(line);
            if (_known.Count >= Most)
            {
                _known.Clear(); // what is usual comes again
            }

            _known[line] = known;
        }

        return known;
    }
}
