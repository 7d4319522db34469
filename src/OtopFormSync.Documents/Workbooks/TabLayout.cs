using OtopFormSync.Core.Results;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Which column of the sheet holds what.</summary>
internal sealed class TabLayout
{
    private const double LoneColumnWidth = 100;
    private const double CellPadding = 0.71;
    private const int RowKeyPlace = 2;

    public TabLayout(TabPlan plan)
    {
        var columns = plan.Tab.Columns;
        Places = new int[columns.Count];
        Widths = new double[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            // The second column holds the rows' keys, so that whatever people select from edge to edge has them in it.
            Places[i] = i == 0 ? 1 : i + 2;
            Widths[i] = plan.Widths.TryGetValue(columns[i].Key, out var chosen) && chosen > 0 ? chosen : columns[i].Width + CellPadding;
            if (!columns[i].IsKey)
            {
                Visible.Add((Places[i], Widths[i]));
            }
        }

        if (columns.Count == 0)
        {
            Visible.Add((1, LoneColumnWidth));
        }

        LineKeyColumn = Math.Max(columns.Count + 2, 3);
        TotalWidth = Visible.Sum(column => column.Width);
    }

    /// <summary>The sheet's column of each of the tab's columns.</summary>
    public int[] Places { get; }

    /// <summary>Their widths.</summary>
    public double[] Widths { get; }

    /// <summary>Columns that people see.</summary>
    public List<(int Place, double Width)> Visible { get; } = [];

    public double TotalWidth { get; }

    public int RowKeyColumn { get; } = RowKeyPlace;

    public int LineKeyColumn { get; }

    /// <summary>The last column of the table.</summary>
    public int LastColumn => LineKeyColumn - 1;

    public int LastVisible => Visible.Count == 0 ? 1 : Visible[^1].Place;

    /// <summary>Puts the parts of a legend side by side.</summary>
    /// <returns>Per part the line it stands on (0, 1, …) and its first and last column.</returns>
    public List<(int Line, int First, int Last)> Pack(IReadOnlyList<Cell> parts)
    {
        var places = new List<(int, int, int)>();
        int line = 0, at = 0;
        foreach (var part in parts)
        {
            var (end, room) = Fit(at, TextSize.Width(TabLabels.Of(part)) + 2);
            if (!room && at > 0)
            {
                line++;
                (end, _) = Fit(at = 0, TextSize.Width(TabLabels.Of(part)) + 2);
            }

            places.Add((line, Visible[at].Place, Visible[end].Place));
            at = end + 1;
            if (at == Visible.Count)
            {
                (line, at) = (line + 1, 0);
            }
        }

        return places;
    }

    /// <summary>The width from one column to another.</summary>
    public double WidthOf(int first, int last) => Visible.Where(column => column.Place >= first && column.Place <= last).Sum(column => column.Width);

    private (int End, bool HasRoom) Fit(int start, double needed)
    {
        var width = 0.0;
        for (var i = start; i < Visible.Count; i++)
        {
            width += Visible[i].Width;
            if (width >= needed)
            {
                return (i, true);
            }
        }

        return (Visible.Count - 1, false);
    }
}
