namespace OtopFormSync.Google.Sheets.Results;

/// <summary>What is done to rows or columns.</summary>
internal enum DimensionStepKind
{
    /// <summary>New ones are put in.</summary>
    Insert,

    /// <summary>They are taken out.</summary>
    Delete,

    /// <summary>One is put elsewhere, with all that people wrote beside ours.</summary>
    Move,
}

/// <summary>One step. Steps are taken in order, each counts from 0 as things stand before it.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="At">The first.</param>
/// <param name="Count">How many.</param>
/// <param name="To">Before which one a moved one is put.</param>
internal sealed record DimensionStep(DimensionStepKind Kind, int At, int Count, int To = 0);

/// <summary>
/// Brings our rows (or columns) into their order by as few steps as can be, so that people's own ones stay between the
/// neighbours that they stand between, and whatever people wrote in a row goes with it. Pure.
/// </summary>
internal sealed class DimensionPlacement
{
    private readonly List<(string? Name, int Was)> _lines;
    private readonly List<DimensionStep> _steps = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _moved = [];

    private readonly int _stood;

    private DimensionPlacement(IReadOnlyList<string?> standing)
    {
        _lines = [.. standing.Select((name, index) => (name, index + 1))];
        _stood = standing.Count;
    }

    /// <summary>What to do, in order.</summary>
    public IReadOnlyList<DimensionStep> Steps => _steps;

    /// <summary>Where ours then stand, from 1.</summary>
    public IReadOnlyDictionary<string, int> Places => _places;

    /// <summary>Plans the steps.</summary>
    /// <param name="standing">What stands there: the names of ours, each once; null for people's and empty ones.</param>
    /// <param name="wanted">Ours in their order, each once; standing ones that are not among them are taken out.</param>
    public static DimensionPlacement Of(IReadOnlyList<string?> standing, IReadOnlyList<string> wanted)
    {
        var placement = new DimensionPlacement(standing);
        placement.Remove(wanted.ToHashSet(StringComparer.Ordinal));
        placement.Arrange(wanted);
        for (var i = 0; i < placement._lines.Count; i++)
        {
            var (name, was) = placement._lines[i];
            placement._moved[was] = i + 1;
            if (name is not null)
            {
                placement._places[name] = i + 1;
            }
        }

        return placement;
    }

    /// <summary>Where one that stood there then stands.</summary>
    /// <param name="was">Its number before, from 1.</param>
    /// <returns>Its number after; null when it was taken out.</returns>
    public int? Now(int was) => _moved.TryGetValue(was, out var now) ? now : was > _stood ? was - _stood + _lines.Count : null;

    private void Remove(HashSet<string> wanted)
    {
        for (var last = _lines.Count - 1; last >= 0; last--)
        {
            if (!IsGone(last))
            {
                continue;
            }

            var first = last;
            while (first > 0 && IsGone(first - 1))
            {
                first--;
            }

            _lines.RemoveRange(first, last - first + 1);
            _steps.Add(new(DimensionStepKind.Delete, first, last - first + 1));
            last = first;
        }

        bool IsGone(int index) => _lines[index].Name is { } name && !wanted.Contains(name);
    }

    private void Arrange(IReadOnlyList<string> wanted)
    {
        var standing = _lines.Select(line => line.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var staying = Staying(wanted);
        var at = 0;
        for (var i = 0; i < wanted.Count;)
        {
            if (staying.Contains(wanted[i]))
            {
                while (!string.Equals(_lines[at].Name, wanted[i], StringComparison.Ordinal))
                {
                    at++;
                }

                at++;
                i++;
            }
            else if (standing.Contains(wanted[i]))
            {
                at = Move(wanted[i], at);
                i++;
            }
            else
            {
                var end = i;
                while (end < wanted.Count && !standing.Contains(wanted[end]))
                {
                    end++;
                }

                _lines.InsertRange(at, Enumerable.Range(i, end - i).Select(index => ((string?)wanted[index], -index - 1)));
                _steps.Add(new(DimensionStepKind.Insert, at, end - i));
                at += end - i;
                i = end;
            }
        }
    }

    /// <summary>Moves one to a place.</summary>
    /// <returns>The place after it.</returns>
    private int Move(string name, int to)
    {
        var from = _lines.FindIndex(line => string.Equals(line.Name, name, StringComparison.Ordinal));
        var line = _lines[from];
        _steps.Add(new(DimensionStepKind.Move, from, 1, to));
        _lines.RemoveAt(from);
        var place = from < to ? to - 1 : to;
        _lines.Insert(place, line);
        return place + 1;
    }

    /// <summary>The most that can stay where they are: the longest run of ours that is already in order.</summary>
    private HashSet<string> Staying(IReadOnlyList<string> wanted)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, name) in wanted.Index())
        {
            order.Add(name, index);
        }

        var ours = _lines.Where(line => line.Name is not null).Select(line => line.Name!).ToList();
        var before = new int[ours.Count];
        var tails = new List<int>();
        for (var i = 0; i < ours.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = order[ours[tails[middle]]] < order[ours[i]] ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var staying = new HashSet<string>(StringComparer.Ordinal);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
        {
            staying.Add(ours[i]);
        }

        return staying;
    }
}
