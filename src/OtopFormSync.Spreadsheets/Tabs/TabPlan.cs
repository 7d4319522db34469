using OtopFormSync.Core.Results;


namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>A tab with what is carried over from the one that stands there: order of rows, officers' cells, stray texts and widths.</summary>
public sealed record TabPlan
{
    private IReadOnlyDictionary<string, PublishedRow> _rows = new Dictionary<string, PublishedRow>(StringComparer.Ordinal);

    /// <summary>What shall stand there.</summary>
    public required Tab Tab { get; init; }

    /// <summary>The rows in the order in which they will stand.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>What people wrote where none of our cells is, or in rows that are no more.</summary>
    public required IReadOnlyList<string> Strays { get; init; }

    /// <summary>Widths by column key that people chose.</summary>
    public required IReadOnlyDictionary<string, double> Widths { get; init; }

    /// <summary>What people wrote in columns of their own, which stay where they stand.</summary>
    public IReadOnlyList<PeoplesCell> Peoples { get; private init; } = [];

    /// <summary>What stands there; null when nothing.</summary>
    public PublishedTab? Was { get; private init; }

    /// <summary>The last column of ours as they stand; people's columns right of it lie beside the table, others within.</summary>
    public int LastOfOurs => Was?.Grid.Columns.Keys.Concat(Was.Grid.KeyColumns).Max() ?? 0;

    /// <summary>What an officer typed into a cell, or what is put back into it, a text without letters where it is emptied again; null when nothing.</summary>
    public ScannedCell? Officers(Row row, Column column)
    {
        var typed = _rows.GetValueOrDefault(row.Key)?.Cells.GetValueOrDefault(column.Key);
        var back = PutBack(row, column);
        return (typed is null && back?.Text is { Length: > 0 }) || (typed is not null && string.Equals(back?.InPlaceOf?.Trim(), typed.Text.Trim(), StringComparison.Ordinal))
            ? new(0, back!.Text ?? "", null, null, 0)
            : typed;
    }

    private Cell? PutBack(Row row, Column column)
    {
        for (var index = 0; index < Tab.Columns.Count; index++)
        {
            if (Tab.Columns[index].Key == column.Key)
            {
                return row.Cells[index];
            }
        }

        return null;
    }

    /// <summary>Makes the plan.</summary>
    /// <param name="tab">What shall stand there.</param>
    /// <param name="was">What stands there; null when nothing.</param>
    /// <param name="keepsWidths">True when the layout is that of the last writing.</param>
    /// <param name="leavesForeign">True where the sheet is not written anew, so that people's own rows and columns stay by themselves.</param>
    public static TabPlan Make(Tab tab, PublishedTab? was, bool keepsWidths, bool leavesForeign = false)
    {
        if (was is null)
        {
            return new TabPlan { Tab = tab, Rows = tab.Rows, Strays = [], Widths = new Dictionary<string, double>(StringComparer.Ordinal) };
        }

        var peoples = leavesForeign ? [] : WithHome(tab, was);
        return new TabPlan
        {
            Tab = tab,
            Rows = Order(tab, was),
            Strays = [.. (leavesForeign ? Left(tab, was) : Moved(was, peoples)).Concat(Homeless(tab, was)).Distinct(StringComparer.Ordinal)],
            Widths = keepsWidths ? was.Widths : new Dictionary<string, double>(StringComparer.Ordinal),
            Peoples = peoples,
            Was = was,
            _rows = was.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal),
        };
    }

    /// <summary>People's order stays where it differs from the one that was meant at the last writing.</summary>
    private static List<Row> Order(Tab tab, PublishedTab was)
    {
        if (!tab.OfficersMaySort || was.Notes is null || tab.Rows.Any(row => row.Kind == RowKind.Section))
        {
            return [.. tab.Rows];
        }

        var stands = was.Rows.Select(row => row.Key).ToList();
        var known = stands.ToHashSet(StringComparer.Ordinal);
        var meant = was.Notes.Rows.Select(row => row.Key).Where(known.Contains);
        if (meant.SequenceEqual(stands.Where(was.Notes.Rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal).Contains), StringComparer.Ordinal))
        {
            return [.. tab.Rows];
        }

        var places = stands.Index().ToDictionary(row => row.Item, row => row.Index, StringComparer.Ordinal);
        var items = tab.Rows.Where(row => row.Kind == RowKind.Item).OrderBy(row => places.GetValueOrDefault(row.Key, int.MaxValue));
        return [.. items, .. tab.Rows.Where(row => row.Kind != RowKind.Item)];
    }

    /// <summary>What people wrote elsewhere than in columns of their own, and in rows that are no more.</summary>
    private static IEnumerable<string> Moved(PublishedTab was, IReadOnlyList<PeoplesCell> peoples)
    {
        var stay = peoples.Select(cell => cell.Stray).ToHashSet(StringComparer.Ordinal);
        return was.KeptStrays.Concat(was.Strays.Where(stray => !stay.Contains(stray)));
    }

    // Those whose row will stand there again, or is none of the table's.
    private static List<PeoplesCell> WithHome(Tab tab, PublishedTab was)
    {
        if (tab.Columns.Count == 0 || was.Peoples.Count == 0)
        {
            return [];
        }

        var (header, last) = was.Table;
        var rows = tab.Rows.Select(row => Marks.OfRow(row.Key)).ToHashSet(StringComparer.Ordinal);
        return [.. was.Peoples.Where(cell => cell.Row <= header || cell.Row > last || (was.RowMarks.TryGetValue(cell.Row, out var mark) && rows.Contains(mark)))];
    }

    /// <summary>What was kept before, and what people wrote beside rows that are no more.</summary>
    private static IEnumerable<string> Left(Tab tab, PublishedTab was)
    {
        var rows = tab.Rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        return was.KeptStrays.Concat(was.RowStrays.Where(stray => stray.IsCopy || !rows.Contains(stray.Key)).Select(stray => stray.Text));
    }

    /// <summary>Officers' cells whose row or column is no more. A choice from a list is a decision, which is on record.</summary>
    private static IEnumerable<string> Homeless(Tab tab, PublishedTab was)
    {
        var rows = tab.Rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var columns = tab.Columns.Where(column => column.IsOfficers).ToDictionary(column => column.Key, StringComparer.Ordinal);
        foreach (var row in was.Rows)
        {
            foreach (var (key, cell) in row.Cells.Where(cell => was.OfficersColumns.Contains(cell.Key)))
            {
                var isOurs = columns.TryGetValue(key, out var column);
                var isChoice = column?.Choices.Contains(cell.Text.Trim(), StringComparer.Ordinal) ?? false;
                if (!isOurs || (!rows.Contains(row.Key) && !isChoice))
                {
                    yield return $"{Name(row, was)} {was.Headers.GetValueOrDefault(key, key)}: {cell.Text.Trim()}".TrimStart();
                }
            }
        }
    }

    private static string Name(PublishedRow row, PublishedTab was) =>
        row.Label.Length > 0 ? row.Label : string.Join(' ', row.Cells.Where(cell => !was.OfficersColumns.Contains(cell.Key) && cell.Value.Number is null).Take(2).Select(cell => cell.Value.Text.Trim()));
}
