using OtopFormSync.Core.Results;

namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>A tab laid out on a sheet: lines, groups, header, rows, lines, and what people wrote elsewhere. A target only writes it down.</summary>
public sealed class TabSheet
{
    private const double HeadingPoints = 30;
    private const double StampPoints = 18;
    private const double LeastBandPoints = 20;
    private const double BandTextShare = 0.9; // its letters are smaller than the table's
    private const double SpacerPoints = 8;
    private const double FilterButtonWidth = 1.5;
    private const double BoldShare = 1.08;
    private const int Looks = 16;
    private readonly TabPlan _plan;
    private readonly Tab _tab;
    private readonly CellStyle?[][] _bodyStyles;
    private readonly bool _hasBand;
    private readonly int _items;
    private readonly int[] _sequence;
    private readonly List<OuterRow> _above;
    private readonly List<OuterRow> _notes;
    private readonly List<OuterRow> _strays;
    private readonly PeoplesColumns _peoples;

    /// <summary>Lays a tab out.</summary>
    /// <param name="plan">What shall stand there.</param>
    /// <param name="layout">Which column holds what.</param>
    public TabSheet(TabPlan plan, TabLayout layout)
    {
        (_plan, _tab, Layout) = (plan, plan.Tab, layout);
        _bodyStyles = new CellStyle?[_tab.Columns.Count][];
        _hasBand = _tab.Columns.Any(column => column.Group is not null);
        _items = Items(plan.Rows);
        _sequence = [.. layout.Sequence];
        IsFiltered = HasTable && _items > 0 && _tab.Rows.All(row => row.Kind != RowKind.Section);
        _above =
        [
            new([new OuterRowPart(OuterRowKeys.Heading, Cell.Of(_tab.Heading), layout.FirstVisible, layout.FirstVisible)], HeadingPoints, CellStyle.Heading),
            new([new OuterRowPart(OuterRowKeys.Stamp, Cell.Of(_tab.Stamp), layout.FirstVisible, layout.FirstVisible)], StampPoints, CellStyle.Stamp),
            .. OuterRows.Of(_tab.Intro, OuterRowKeys.Intro, Layout),
        ];
        _notes = [.. OuterRows.Of(_tab.Notes, OuterRowKeys.Note, Layout)];
        _strays = [.. StrayLines()];
        _peoples = new PeoplesColumns(plan, layout, HeaderRow, FirstItem);
    }

    /// <summary>Which column holds what.</summary>
    public TabLayout Layout { get; }

    /// <summary>True when the tab has a table, not only lines.</summary>
    public bool HasTable => _tab.Columns.Count > 0;

    /// <summary>The first row to repeat on each printed page; the last is the header.</summary>
    public int TitleRow => _above.Count + 2;

    /// <summary>The number of the header row, from 1; of the row above the first one when there is no table.</summary>
    public int HeaderRow => TitleRow + (_hasBand ? 1 : 0) + 1;

    /// <summary>The first row of the table's body.</summary>
    public int FirstItem => HeaderRow + (HasTable ? 1 : 0);

    /// <summary>The last row before the totals; one less than the first when there is none.</summary>
    public int LastItem => FirstItem + _items - 1;

    /// <summary>The last row of the table, totals included.</summary>
    public int LastRow => FirstItem + _plan.Rows.Count - 1;

    /// <summary>True when the rows may be filtered.</summary>
    public bool IsFiltered { get; }

    /// <summary>True when a chart stands below.</summary>
    public bool HasChart => _tab.Chart is not null && LastItem >= FirstItem;

    /// <summary>The room that everything down to the header takes.</summary>
    public double PointsToHeader => _above.Sum(line => line.Points) + SpacerPoints + BandPoints() + HeaderPoints();

    /// <summary>People's columns with the widths that they gave them; 0 where they gave none.</summary>
    public IEnumerable<(int Place, double Width)> Widths => _peoples.Widths;

    /// <summary>All rows from the first, made one after the other: ours with what people wrote beside them, and further ones of people.</summary>
    public IEnumerable<GridRow> Rows()
    {
        var peoples = _peoples.Cells();
        var number = 0;
        foreach (var row in Ours())
        {
            number++;
            yield return peoples.Remove(number, out var beside) ? row.With(beside) : row;
        }

        foreach (var (below, cells) in peoples)
        {
            yield return new GridRow("", TextSize.Height(1), []) { Number = below }.With(cells);
        }
    }

    private static int Items(IReadOnlyList<Row> rows)
    {
        var items = rows.Count;
        while (items > 0 && rows[items - 1].Kind == RowKind.Total)
        {
            items--;
        }

        return items;
    }

    private IEnumerable<GridRow> Ours() =>
        _above.Select(LineOf)
            .Concat(Head())
            .Concat(_plan.Rows.Select(row => row.Kind == RowKind.Section ? SectionOf(row) : RowOf(row)))
            .Concat(_notes.Count > 0 ? _notes.Select(LineOf).Prepend(Spacer("notes")) : [])
            .Concat(_strays.Count > 0 ? _strays.Select(LineOf).Prepend(Spacer("strays")) : []);

    private IEnumerable<GridRow> Head()
    {
        yield return Spacer("head");
        if (_hasBand)
        {
            yield return Band();
        }

        yield return new(Marks.HiddenRow, TextSize.Height(1), [.. MarkCells()]) { IsHidden = true };
        if (HasTable)
        {
            yield return Header();
        }
    }

    private GridRow Spacer(string name) => Marked(Marks.OfLine(Marks.Space(name)), SpacerPoints, []) with { IsFixed = true };

    private GridRow LineOf(OuterRow line)
    {
        var cells = line.Parts.Select(part => new GridCell(part.First, part.Cell, line.Style ?? CellStyle.Line(part.Cell.Look, part.IsWrapped)) { Last = part.Last });
        return Marked(Marks.OfLine(string.Join(Marks.LineSeparator, line.Parts.Select(part => part.Key))), line.Points, cells) with { IsFixed = true };
    }

    /// <summary>A row whose mark stands right of the table.</summary>
    private GridRow Marked(string mark, double points, IEnumerable<GridCell> cells) =>
        new(mark, points, [.. cells, new(Layout.LineKeyColumn, Cell.Of(mark), null)]);

    private IEnumerable<GridCell> MarkCells() =>
        Layout.Sequence
            .Select(i => new GridCell(
                PlaceOf(i),
                Cell.Of(i == TabLayout.KeyIndex ? Marks.OfKeyColumn(_tab.Key) : Marks.OfColumn(_tab.Key, _tab.Columns[i].Key, _tab.Columns[i].IsOfficers)),
                null))
            .Append(new(Layout.LineKeyColumn, Cell.Of(Marks.OfKeyColumn(_tab.Key)), null));

    private GridRow Band() => Marked(Marks.OfLine(Marks.BandLine), BandPoints(), Bands().Select(band => new GridCell(PlaceOf(band.First), Cell.Of(band.Text), CellStyle.Band) { Last = PlaceOf(band.Last) })) with { IsFixed = true };

    // What is longer than the columns below it goes on in another line.
    private double BandPoints() => Bands().Select(band => TextSize.Lines(band.Text, band.Width / BandTextShare / BoldShare)).DefaultIfEmpty(1).Max() is > 1 and var lines ? TextSize.Height(lines) : LeastBandPoints;

    private IEnumerable<(int First, int Last, string Text, double Width)> Bands()
    {
        var shown = Layout.Sequence.Where(i => i != TabLayout.KeyIndex && !_tab.Columns[i].IsKey).ToList();
        for (var start = 0; start < shown.Count;)
        {
            var group = _tab.Columns[shown[start]].Group;
            var end = start;
            while (end + 1 < shown.Count && string.Equals(_tab.Columns[shown[end + 1]].Group, group, StringComparison.Ordinal))
            {
                end++;
            }

            if (group is not null)
            {
                yield return (shown[start], shown[end], group, shown[start..(end + 1)].Sum(i => Layout.Widths[i]));
            }

            start = end + 1;
        }
    }

    private double HeaderPoints()
    {
        var lines = 1;
        for (var i = 0; i < _tab.Columns.Count; i++)
        {
            lines = _tab.Columns[i].IsKey ? lines : Math.Max(lines, TextSize.Lines(_tab.Columns[i].Title, (Layout.Widths[i] - FilterButtonWidth) / BoldShare));
        }

        return TextSize.Height(lines) + TextSize.PaddingPoints;
    }

    private GridRow Header()
    {
        var cells = Layout.Sequence.Select(i => i == TabLayout.KeyIndex
            ? new GridCell(Layout.RowKeyColumn, Cell.Of("รหัส"), null)
            : new GridCell(PlaceOf(i), Cell.Of(_tab.Columns[i].Title), _tab.Columns[i].IsOfficers ? CellStyle.OfficerHeader : CellStyle.Header));
        return Marked(Marks.OfLine(OuterRowKeys.Header), HeaderPoints(), cells) with { IsFixed = true };
    }

    private GridRow RowOf(Row row)
    {
        var cells = new GridCell[_sequence.Length];
        var mark = Marks.OfRow(row.Key);
        var lines = 1;
        for (var at = 0; at < cells.Length; at++)
        {
            var i = _sequence[at];
            if (i == TabLayout.KeyIndex)
            {
                cells[at] = new(Layout.RowKeyColumn, Cell.Of(mark), null);
                continue;
            }

            var column = _tab.Columns[i];
            var cell = row.Cells[i];
            cells[at] = column.IsOfficers ? OfficersCell(i, row) : new(Layout.Places[i], cell, BodyStyle(i, row.Kind, cell));
            if ((column.IsOfficers ? cells[at].Typed?.Text : cell.Text) is { } text && !column.IsKey)
            {
                lines = Math.Max(lines, TextSize.Lines(text, Layout.Widths[i]));
            }
        }

        return new(mark, TextSize.Height(lines), cells) { Kind = row.Kind };
    }

    /// <summary>A heading within the table runs over all columns; its key stands outside, so that merging covers nothing.</summary>
    private GridRow SectionOf(Row row)
    {
        var shown = Layout.Sequence.Where(i => i != TabLayout.KeyIndex).ToList();
        var first = shown.Find(i => row.Cells[i] != Cell.Empty && !_tab.Columns[i].IsKey);
        var isAlone = shown.All(i => i == first || _tab.Columns[i].IsKey || row.Cells[i] == Cell.Empty) && !_tab.Columns.Any(column => column.IsOfficers);
        var points = isAlone ? TextSize.Height(TextSize.Lines(CellText.Of(row.Cells[first]), Layout.TotalWidth)) : HeightOf(row);
        return isAlone && Layout.Places[first] == Layout.FirstVisible
            ? Marked(Marks.OfRow(row.Key), points, [new(Layout.FirstVisible, row.Cells[first], BodyStyle(first, row.Kind, row.Cells[first])) { Last = Layout.FirstOfLines == Layout.FirstVisible ? Layout.LastVisible : Layout.FirstVisible }]) with { Kind = row.Kind }
            : Marked(Marks.OfRow(row.Key), points, shown.Select(i => new GridCell(Layout.Places[i], row.Cells[i], BodyStyle(i, row.Kind, row.Cells[i])))) with { Kind = row.Kind };
    }

    private GridCell OfficersCell(int index, Row row)
    {
        var typed = _plan.Officers(row, _tab.Columns[index]);
        return new(Layout.Places[index], Cell.Empty, BodyStyle(index, row.Kind, typed is null ? Cell.Empty : Cell.Of(typed.Text))) { IsOfficers = true, Typed = typed is null ? null : _peoples.Moved(typed) };
    }

    private IEnumerable<OuterRow> StrayLines()
    {
        if (_plan.Strays.Count > 0)
        {
            yield return new([new OuterRowPart(Marks.StrayHeadLine, Cell.Of("ข้อความที่เจ้าหน้าที่เพิ่มไว้"), Layout.FirstOfLines, Layout.LastVisible)], TextSize.Height(1), CellStyle.StrayHead);
        }

        foreach (var stray in _plan.Strays)
        {
            yield return new([new OuterRowPart(Marks.StrayLine, Cell.Of(stray), Layout.FirstOfLines, Layout.LastVisible)], TextSize.Height(TextSize.Lines(stray, Layout.LineWidth)), CellStyle.Stray);
        }
    }

    private double HeightOf(Row row)
    {
        var lines = 1;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var text = _tab.Columns[i].IsOfficers ? _plan.Officers(row, _tab.Columns[i])?.Text : row.Cells[i].Text;
            lines = text is null || _tab.Columns[i].IsKey ? lines : Math.Max(lines, TextSize.Lines(text, Layout.Widths[i]));
        }

        return TextSize.Height(lines);
    }

    /// <summary>Thousands of rows share a few styles: looked up by what they depend on.</summary>
    private CellStyle BodyStyle(int column, RowKind kind, Cell cell)
    {
        var isQuoted = cell.Text is [('=' or '+' or '-' or '@' or '\t'), ..];
        var code = (((((int)kind * Looks) + (int)cell.Look) * 4) + ((int)cell.NumberLook * 2) + (cell.Number is null ? 0 : 1)) * 2;
        code += isQuoted ? 1 : 0;
        var known = _bodyStyles[column] ??= new CellStyle?[3 * Looks * 4 * 2];
        return known[code] ??= CellStyle.Body(_tab.Columns[column], kind, cell);
    }

    private int PlaceOf(int index) => index == TabLayout.KeyIndex ? Layout.RowKeyColumn : Layout.Places[index];
}
