namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Where <c>append</c> finds the table to go on with.</summary>
internal static class Tables
{
    /// <summary>The lowest group of touching filled cells that meets the range; else the rows beside the range's first row; else null.</summary>
    public static Box? Last(Sheet sheet, Box range)
    {
        var left = sheet.Cells.Where(static c => c.Value.ContainsKey("userEnteredValue")).Select(static c => c.Key).ToHashSet();
        var filledRows = left.Select(static c => c.Row).ToHashSet();
        Box? last = null;
        while (left.Count > 0)
        {
            var table = Take(left, left.First());
            if (table.Meets(range) && (last is not { } l || table.Bottom > l.Bottom || (table.Bottom == l.Bottom && table.Left < l.Left))) { last = table; }
        }
        if (last is not null || !filledRows.Contains(range.Top)) { return last; }
        var bottom = range.Top;
        while (filledRows.Contains(bottom)) { bottom++; }
        return new Box(range.Top, range.Left, bottom, range.Left + 1);
    }

    private static Box Take(HashSet<(int Row, int Column)> left, (int Row, int Column) first)
    {
        var box = Box.Cell(first.Row, first.Column);
        var next = new Stack<(int Row, int Column)>([first]);
        left.Remove(first);
        while (next.TryPop(out var at))
        {
            box = new Box(Math.Min(box.Top, at.Row), Math.Min(box.Left, at.Column), Math.Max(box.Bottom, at.Row + 1), Math.Max(box.Right, at.Column + 1));
            for (var r = at.Row - 1; r <= at.Row + 1; r++)
            {
                for (var c = at.Column - 1; c <= at.Column + 1; c++)
                {
                    if (left.Remove((r, c))) { next.Push((r, c)); }
                }
            }
        }
        return box;
    }
}
