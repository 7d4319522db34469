using OtopFormSync.Core.Results;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Writes the sheet of one tab: lines, groups, header, rows, lines, and what people wrote elsewhere.</summary>
internal sealed class TabWriter
{
    private const double HeadingPoints = 30;
    private const double StampPoints = 18;
    private const double BandPoints = 20;
    private const double SpacerPoints = 8;
    private const double FilterButtonWidth = 1.5;
    private const double BoldShare = 1.08;
    private const int Looks = 16;
    private readonly SheetXml _xml;
    private readonly TabPlan _plan;
    private readonly Tab _tab;
    private readonly StyleTable _styles;
    private readonly TabLayout _layout;
    private readonly int[][] _bodyStyles;
    private readonly bool _hasBand;

    private TabWriter(SheetXml xml, TabPlan plan, TabLayout layout, StyleTable styles)
    {
        (_xml, _plan, _tab, _layout, _styles) = (xml, plan, plan.Tab, layout, styles);
        _bodyStyles = new int[_tab.Columns.Count][];
        _hasBand = _tab.Columns.Any(column => column.Group is not null);
    }

    /// <summary>Writes the sheet.</summary>
    /// <param name="stream">The part.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="styles">The workbook's styles.</param>
    /// <param name="lists">References to lists of choices by column key, for lists too long to stand in the rule itself.</param>
    /// <param name="isActive">True for the tab that is open.</param>
    /// <param name="footer">The document's title.</param>
    /// <returns>Where things came to stand.</returns>
    public static WrittenTab Write(Stream stream, TabPlan plan, StyleTable styles, IReadOnlyDictionary<string, string> lists, bool isActive, string footer)
    {
        var layout = new TabLayout(plan);
        using var xml = new SheetXml(stream, layout.LineKeyColumn);
        return new TabWriter(xml, plan, layout, styles).Write(lists, isActive, footer);
    }

    private WrittenTab Write(IReadOnlyDictionary<string, string> lists, bool isActive, string footer)
    {
        // The lines above the table decide what is frozen, which stands before them in the file.
        List<LineRow> above =
        [
            new([new LinePart(Marks.HeadingLine, Cell.Of(_tab.Heading), 1, 1)], HeadingPoints, CellStyle.Heading),
            new([new LinePart(Marks.StampLine, Cell.Of(_tab.Stamp), 1, 1)], StampPoints, CellStyle.Stamp),
            .. LineRows.Of(_tab.Intro, Marks.Intro, _layout),
        ];
        var titleRow = above.Count + 2;
        var headerRow = titleRow + (_hasBand ? 1 : 0) + 1;
        TabFrame.WriteBefore(_xml, _tab, _layout, headerRow, above.Sum(line => line.Points) + SpacerPoints + BandPoints + HeaderPoints(), isActive);
        _xml.Start("sheetData");
        WriteLines(above);
        WriteHead();
        var firstItem = _xml.Row + 1;
        var lastItem = WriteRows();
        var lastRow = _xml.Row;
        WriteBelow();
        _xml.End();
        var hasTable = _tab.Columns.Count > 0;
        var isFiltered = hasTable && lastItem >= firstItem && _tab.Rows.All(row => row.Kind != RowKind.Section);
        var hasChart = _tab.Chart is not null && lastItem >= firstItem;
        TabFrame.WriteAfter(_xml, _tab, _layout, lists, isFiltered ? Range("", headerRow, lastItem) : null, firstItem, lastItem, lastRow, hasChart, footer);
        return new WrittenTab(
            hasTable ? Range("$", headerRow, lastRow) : null,
            isFiltered ? Range("$", headerRow, lastItem) : null,
            hasTable ? FormattableString.Invariant($"${titleRow}:${headerRow}") : null,
            _xml.Notes,
            hasChart ? new ChartPlace(_xml.Row + 1, firstItem, lastItem, _layout) : null);
    }

    private void WriteLines(IEnumerable<LineRow> lines)
    {
        foreach (var line in lines)
        {
            WriteLine(line);
        }
    }

    private void WriteLine(LineRow line)
    {
        _xml.StartRow(line.Points, isFixed: true);
        foreach (var part in line.Parts)
        {
            var style = _styles.IndexOf(line.Style ?? CellStyle.Line(part.Cell.Look, part.IsWrapped));
            _xml.Cell(part.First, part.Cell, style);
            _xml.Merge(part.First, part.Last, style);
        }

        _xml.Text(_layout.LineKeyColumn, Marks.OfLine(string.Join(Marks.LineSeparator, line.Parts.Select(part => part.Key))), 0);
        _xml.End();
    }

    /// <summary>Spacer, groups, hidden marks and header.</summary>
    private void WriteHead()
    {
        _xml.Spacer(SpacerPoints);
        if (_hasBand)
        {
            WriteBand();
        }

        _xml.StartRow(TextSize.Height(1), isFixed: false, isHidden: true);
        foreach (var i in _layout.Sequence)
        {
            var mark = i == TabLayout.KeyIndex ? Marks.OfKeyColumn(_tab.Key) : Marks.OfColumn(_tab.Key, _tab.Columns[i].Key, _tab.Columns[i].IsOfficers);
            _xml.Text(PlaceOf(i), mark, 0);
        }

        _xml.Text(_layout.LineKeyColumn, Marks.OfKeyColumn(_tab.Key), 0);
        _xml.End();
        if (_tab.Columns.Count > 0)
        {
            WriteHeader();
        }
    }

    private void WriteBand()
    {
        _xml.StartRow(BandPoints, isFixed: true);
        var style = _styles.IndexOf(CellStyle.Band);
        var shown = _layout.Sequence.Where(i => i != TabLayout.KeyIndex && !_tab.Columns[i].IsKey).ToList();
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
                _xml.Text(PlaceOf(shown[start]), group, style);
                _xml.Merge(PlaceOf(shown[start]), PlaceOf(shown[end]), style);
            }

            start = end + 1;
        }

        _xml.Text(_layout.LineKeyColumn, Marks.OfLine(Marks.BandLine), 0);
        _xml.End();
    }

    private double HeaderPoints()
    {
        var lines = 1;
        for (var i = 0; i < _tab.Columns.Count; i++)
        {
            lines = _tab.Columns[i].IsKey ? lines : Math.Max(lines, TextSize.Lines(_tab.Columns[i].Title, (_layout.Widths[i] - FilterButtonWidth) / BoldShare));
        }

        return TextSize.Height(lines) + TextSize.PaddingPoints;
    }

    private void WriteHeader()
    {
        _xml.StartRow(HeaderPoints(), isFixed: true);
        foreach (var i in _layout.Sequence)
        {
            if (i == TabLayout.KeyIndex)
            {
                _xml.Text(_layout.RowKeyColumn, "รหัส", 0);
            }
            else
            {
                _xml.Text(PlaceOf(i), _tab.Columns[i].Title, _styles.IndexOf(_tab.Columns[i].IsOfficers ? CellStyle.OfficerHeader : CellStyle.Header));
            }
        }

        _xml.Text(_layout.LineKeyColumn, Marks.OfLine(Marks.HeaderLine), 0);
        _xml.End();
    }

    /// <returns>The last row before the totals.</returns>
    private int WriteRows()
    {
        var lastItem = _xml.Row;
        foreach (var row in _plan.Rows)
        {
            if (row.Kind == RowKind.Section)
            {
                WriteSection(row);
            }
            else
            {
                WriteRow(row);
            }

            lastItem = row.Kind == RowKind.Total ? lastItem : _xml.Row;
        }

        return lastItem;
    }

    private void WriteRow(Row row)
    {
        _xml.StartRow(HeightOf(row), isFixed: false);
        foreach (var i in _layout.Sequence)
        {
            if (i == TabLayout.KeyIndex)
            {
                _xml.Text(_layout.RowKeyColumn, Marks.OfRow(row.Key), 0);
            }
            else if (_tab.Columns[i].IsOfficers)
            {
                WriteOfficers(i, row);
            }
            else
            {
                _xml.Cell(_layout.Places[i], row.Cells[i], BodyStyle(i, row.Kind, row.Cells[i]));
            }
        }

        _xml.End();
    }

    /// <summary>A heading within the table runs over all columns; its key stands outside, so that merging covers nothing.</summary>
    private void WriteSection(Row row)
    {
        var shown = _layout.Sequence.Where(i => i != TabLayout.KeyIndex).ToList();
        var first = shown.Find(i => row.Cells[i] != Cell.Empty && !_tab.Columns[i].IsKey);
        var isAlone = shown.All(i => i == first || _tab.Columns[i].IsKey || row.Cells[i] == Cell.Empty) && !_tab.Columns.Any(column => column.IsOfficers);
        _xml.StartRow(isAlone ? TextSize.Height(TextSize.Lines(TabLabels.Of(row.Cells[first]), _layout.TotalWidth)) : HeightOf(row), isFixed: false);
        if (isAlone && _layout.Places[first] == 1)
        {
            var style = BodyStyle(first, row.Kind, row.Cells[first]);
            _xml.Cell(1, row.Cells[first], style);
            _xml.Merge(1, _layout.LastVisible, style);
        }
        else
        {
            foreach (var i in shown)
            {
                _xml.Cell(_layout.Places[i], row.Cells[i], BodyStyle(i, row.Kind, row.Cells[i]));
            }
        }

        _xml.Text(_layout.LineKeyColumn, Marks.OfRow(row.Key), 0);
        _xml.End();
    }

    private void WriteOfficers(int index, Row row)
    {
        var place = _layout.Places[index];
        if (_plan.Officers(row, _tab.Columns[index]) is not { } typed)
        {
            _xml.Blank(place, BodyStyle(index, row.Kind, Cell.Empty));
        }
        else if (typed.RawNumber is { } raw)
        {
            // A number or date that a person typed keeps its own format.
            _xml.Number(place, raw, typed.Style);
        }
        else
        {
            _xml.Text(place, typed.Text, typed.Style > 0 ? typed.Style : BodyStyle(index, row.Kind, Cell.Of(typed.Text)));
        }
    }

    private void WriteBelow()
    {
        if (_tab.Notes.Count > 0)
        {
            _xml.Spacer(SpacerPoints);
            WriteLines(LineRows.Of(_tab.Notes, Marks.Note, _layout));
        }

        if (_plan.Strays.Count > 0)
        {
            _xml.Spacer(SpacerPoints);
            WriteLine(new LineRow([new LinePart(Marks.StrayHeadLine, Cell.Of("ข้อความที่เจ้าหน้าที่เพิ่มไว้"), 1, _layout.LastVisible)], TextSize.Height(1), CellStyle.StrayHead));
            WriteLines(_plan.Strays.Select(stray => new LineRow([new LinePart(Marks.StrayLine, Cell.Of(stray), 1, _layout.LastVisible)], TextSize.Height(TextSize.Lines(stray, _layout.TotalWidth)), CellStyle.Stray)));
        }
    }

    private double HeightOf(Row row)
    {
        var lines = 1;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var text = _tab.Columns[i].IsOfficers ? _plan.Officers(row, _tab.Columns[i])?.Text : row.Cells[i].Text;
            lines = text is null || _tab.Columns[i].IsKey ? lines : Math.Max(lines, TextSize.Lines(text, _layout.Widths[i]));
        }

        return TextSize.Height(lines);
    }

    /// <summary>Thousands of rows share a few styles: looked up by what they depend on.</summary>
    private int BodyStyle(int column, RowKind kind, Cell cell)
    {
        var isQuoted = cell.Text is [('=' or '+' or '-' or '@' or '\t'), ..];
        var code = (((((int)kind * Looks) + (int)cell.Look) * 4) + ((int)cell.NumberLook * 2) + (cell.Number is null ? 0 : 1)) * 2;
        code += isQuoted ? 1 : 0;
        var known = _bodyStyles[column] ??= new int[3 * Looks * 4 * 2];
        if (known[code] == 0)
        {
            known[code] = _styles.IndexOf(CellStyle.Body(_tab.Columns[column], kind, cell)) + 1;
        }

        return known[code] - 1;
    }

    private int PlaceOf(int index) => index == TabLayout.KeyIndex ? _layout.RowKeyColumn : _layout.Places[index];

    private string Range(string absolute, int first, int last) =>
        FormattableString.Invariant($"{absolute}A{absolute}{first}:{absolute}{_xml.Letters(_layout.LastColumn)}{absolute}{last}");
}
