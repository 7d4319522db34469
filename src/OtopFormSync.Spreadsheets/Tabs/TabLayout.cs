using OtopFormSync.Core.Results;


namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Which column of the sheet holds what.</summary>
public sealed class TabLayout
{
    /// <summary>Stands for the column of the rows' keys.</summary>
    public const int KeyIndex = -1;

    private const double LoneColumnWidth = 100;
    private const double CellPadding = 0.71;
    private readonly List<(int Place, double Width)> _lines;
    private readonly int _rightOfOurs;
    private readonly int _pushed;

    /// <summary>Finds the places of the columns.</summary>
    /// <param name="plan">What shall stand there.</param>
    /// <param name="mergesOverFrozen">False where no merged cell may reach from the frozen columns into the others.</param>
    public TabLayout(TabPlan plan, bool mergesOverFrozen = true)
    {
        var columns = plan.Tab.Columns;
        Places = new int[columns.Count];
        Widths = new double[columns.Count];

        // The second place holds the rows' keys, and the book's own key column follows if it has one: inside the table,
        // so that whatever people select from edge to edge has them in it.
        var first = columns.Index().Where(column => !column.Item.IsKey).Select(column => column.Index).FirstOrDefault(KeyIndex);
        Sequence.AddRange(first == KeyIndex ? [KeyIndex] : [first, KeyIndex]);
        Sequence.AddRange(Enumerable.Range(0, columns.Count).Where(i => i != first).OrderBy(i => columns[i].IsKey ? 0 : 1));
        var inside = plan.Peoples.Select(cell => cell.Cell.Column).Where(column => column < plan.LastOfOurs).ToHashSet();
        var place = first == KeyIndex ? 1 : 0;
        foreach (var i in Sequence)
        {
            place = NextFree(place, inside);
            if (i == KeyIndex)
            {
                RowKeyColumn = place;
            }
            else
            {
                Places[i] = place;
            }
        }

        LastColumn = place;
        LineKeyColumn = NextFree(place, inside);
        _rightOfOurs = plan.LastOfOurs;
        _pushed = plan.Peoples.Select(cell => cell.Cell.Column).Where(column => column > plan.LastOfOurs).Select(column => LineKeyColumn + 1 - column).Append(0).Max();
        for (var i = 0; i < columns.Count; i++)
        {
            Widths[i] = plan.Widths.TryGetValue(columns[i].Key, out var chosen) && chosen > 0 ? chosen : columns[i].Width + CellPadding;
        }

        Visible.AddRange(Enumerable.Range(0, columns.Count).Where(i => !columns[i].IsKey).Select(i => (Places[i], Widths[i])).OrderBy(column => column.Item1));
        if (Visible.Count == 0)
        {
            Visible.Add((1, LoneColumnWidth));
        }

        Frozen = columns.Index().TakeWhile(column => column.Item.IsFrozen).Select(column => Places[column.Index]).DefaultIfEmpty(0).Max();
        _lines = mergesOverFrozen || Visible[^1].Place <= Frozen ? Visible : [.. Visible.SkipWhile(column => column.Place <= Frozen)];
        TotalWidth = Visible.Sum(column => column.Width);
        LineWidth = _lines.Sum(column => column.Width);
    }

    /// <summary>What stands from left to right: indexes of the tab's columns, and <see cref="KeyIndex"/> for the rows' keys.</summary>
    public List<int> Sequence { get; } = [];

    /// <summary>The sheet's column of each of the tab's columns.</summary>
    public int[] Places { get; }

    /// <summary>Their widths.</summary>
    public double[] Widths { get; }

    /// <summary>Columns that people see.</summary>
    public List<(int Place, double Width)> Visible { get; } = [];

    /// <summary>The width of all visible columns, in characters.</summary>
    public double TotalWidth { get; }

    /// <summary>The width of what lines may run over.</summary>
    public double LineWidth { get; }

    /// <summary>The first column of lines that run over several.</summary>
    public int FirstOfLines => _lines[0].Place;

    /// <summary>The last of the columns that stay in view; 0 when none does.</summary>
    public int Frozen { get; }

    /// <summary>The hidden column of the rows' keys.</summary>
    public int RowKeyColumn { get; }

    /// <summary>The hidden column of the lines' keys, right of the table.</summary>
    public int LineKeyColumn { get; }

    /// <summary>The last column of the table.</summary>
    public int LastColumn { get; }

    /// <summary>The first column that people see.</summary>
    public int FirstVisible => Visible[0].Place;

    /// <summary>The last column that people see, counted from 1.</summary>
    public int LastVisible => Visible[^1].Place;

    /// <summary>Puts the parts of a legend side by side.</summary>
    /// <returns>Per part the line it stands on (0, 1, …) and its first and last column.</returns>
    public List<(int Line, int First, int Last)> Pack(IReadOnlyList<Cell> parts)
    {
        var places = new List<(int, int, int)>();
        int line = 0, at = 0;
        foreach (var part in parts)
        {
            var (end, room) = Fit(at, TextSize.Width(CellText.Of(part)) + 2);
            if (!room && at > 0)
            {
                line++;
                (end, _) = Fit(at = 0, TextSize.Width(CellText.Of(part)) + 2);
            }

            places.Add((line, _lines[at].Place, _lines[end].Place));
            at = end + 1;
            if (at == _lines.Count)
            {
                (line, at) = (line + 1, 0);
            }
        }

        return places;
    }

    /// <summary>The width from one column to another.</summary>
    public double WidthOf(int first, int last) => Visible.Where(column => column.Place >= first && column.Place <= last).Sum(column => column.Width);

    /// <summary>Where a column of people's own comes to stand: where it was, or further right where the table needs its place.</summary>
    /// <param name="column">Where it stood.</param>
    public int PlaceOfPeoples(int column) => column > _rightOfOurs ? column + _pushed : column;

    private static int NextFree(int place, HashSet<int> taken)
    {
        do
        {
            place++;
        }
        while (taken.Contains(place));
        return place;
    }

    private (int End, bool HasRoom) Fit(int start, double needed)
    {
        var width = 0.0;
        for (var i = start; i < _lines.Count; i++)
        {
            width += _lines[i].Width;
            if (width >= needed)
            {
                return (i, true);
            }
        }

        return (_lines.Count - 1, false);
    }
}
