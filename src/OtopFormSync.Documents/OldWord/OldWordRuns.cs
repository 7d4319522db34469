namespace OtopFormSync.Documents.OldWord;

/// <summary>Properties of an old Word document by the place of what they are said of.</summary>
/// <typeparam name="T">What is said.</typeparam>
/// <param name="usual">What holds where nothing is said.</param>
internal sealed class OldWordRuns<T>(T usual)
    where T : struct
{
    private readonly List<(int From, int To, T Said)> _runs = [];
    private int _last;

    /// <summary>Takes a run.</summary>
    public void Add(int from, int to, T said) => _runs.Add((from, to, said));

    /// <summary>What is said of a place. Places are asked for mostly in order.</summary>
    public T At(int place)
    {
        if (_last < _runs.Count && _runs[_last] is var run && run.From <= place && place < run.To)
        {
            return run.Said;
        }

        _last = _runs.FindIndex(known => known.From <= place && place < known.To);
        (_last, var found) = _last < 0 ? (0, usual) : (_last, _runs[_last].Said);
        return found;
    }
}
