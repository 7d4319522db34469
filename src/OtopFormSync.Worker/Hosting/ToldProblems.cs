namespace OtopFormSync.Worker.Hosting;

/// <summary>Which problems the log has told already and that still last.</summary>
internal sealed class ToldProblems
{
    private HashSet<(string, string, string)> _before = [];
    private HashSet<(string, string, string)> _now = [];

    /// <summary>True when the problem was not there in the cycle before.</summary>
    /// <param name="problem">What tells it from others: place, kind, text.</param>
    public bool IsNews((string, string, string) problem) => _now.Add(problem) && !_before.Contains(problem);

    /// <summary>Ends a cycle.</summary>
    /// <returns>True when there were problems before and none is left.</returns>
    public bool EndCycle()
    {
        var isOver = _before.Count > 0 && _now.Count == 0;
        (_before, _now) = (_now, []);
        return isOver;
    }
}
