using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.RunningText;

/// <summary>The lines of text that stand directly above and below tables, while a document is read.</summary>
internal sealed class NearbyLines
{
    /// <summary>A caption has a few lines; what stands further up is the letter.</summary>
    private const int Most = 5;

    /// <summary>Longer lines are running text.</summary>
    private const int LongestLine = 160;

    private readonly MarkedText _between = new();
    private readonly Dictionary<int, ValueList<string>> _above = [];
    private readonly Dictionary<int, ValueList<string>> _below = [];
    private int? _last;
    private int? _open;

    /// <summary>Takes text outside tables.</summary>
    public void Append(string text, Look look) => _between.Append(text, look);

    /// <summary>A table begins.</summary>
    /// <param name="number">Any number that it alone has.</param>
    public void BeginTable(int number)
    {
        var lines = Lines();
        _above[number] = lines.Reverse().TakeWhile(line => line.Length <= LongestLine).Take(Most).Reverse().ToValueList();
        SetBelow(lines);
        _between.Clear();
        (_open, _last) = (number, null);
    }

    /// <summary>The table ends that began last.</summary>
    public void EndTable()
    {
        (_last, _open) = (_open, null);
        _between.Clear();
    }

    /// <summary>What was taken since the open table began is its caption.</summary>
    public void EndCaption()
    {
        if (_open is { } number)
        {
            _above[number] = [.. _above[number], .. Lines().Where(line => line.Length <= LongestLine).Take(Most)];
        }

        _between.Clear();
    }

    /// <summary>The document ends, or a cell in which tables stand.</summary>
    public void End()
    {
        SetBelow(Lines());
        _last = null;
        _between.Clear();
    }

    /// <summary>A table with its lines.</summary>
    /// <param name="number">The number with which it began.</param>
    /// <param name="table">The table.</param>
    public ReadTable Beside(int number, ReadTable table) => table with { Above = _above.GetValueOrDefault(number, []), Below = _below.GetValueOrDefault(number, []) };

    private void SetBelow(ValueList<string> lines)
    {
        if (_last is { } before)
        {
            _below[before] = lines.Take(Most).TakeWhile(line => line.Length <= LongestLine).ToValueList();
        }
    }

    private ValueList<string> Lines() => _between.Running().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.Contains('\t', StringComparison.Ordinal)).ToValueList();
}
