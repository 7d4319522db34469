using System.Globalization;
using System.Text;
using System.Xml;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Writes the sheet of one tab, row after row, without holding it.</summary>
internal sealed class TabWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const double HeadingPoints = 30;
    private const double StampPoints = 18;
    private const double BandPoints = 20;
    private const double SpacerPoints = 8;
    private const double MaxFrozenPoints = 330;
    private const int MaxInlineChoices = 255;
    private readonly XmlWriter _xml;
    private readonly TabPlan _plan;
    private readonly Tab _tab;
    private readonly StyleTable _styles;
    private readonly TabLayout _layout;
    private readonly int[][] _bodyStyles;
    private readonly string[] _letters;
    private readonly List<string> _merges = [];
    private readonly List<CellNote> _notes = [];
    private string _rowText = "";
    private int _row;
    private double _points;

    private TabWriter(XmlWriter xml, TabPlan plan, StyleTable styles)
    {
        (_xml, _plan, _tab, _styles) = (xml, plan, plan.Tab, styles);
        _layout = new TabLayout(plan);
        _letters = [.. Enumerable.Range(0, _layout.LineKeyColumn + 1).Select(Columns.Letters)];
        _bodyStyles = new int[_tab.Columns.Count][];
    }

    /// <summary>Writes the sheet.</summary>
    /// <param name="stream">The part.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="styles">The workbook's styles.</param>
    /// <param name="choices">References to lists of choices by column key, for lists too long to stand in the rule itself.</param>
    /// <param name="isActive">True for the tab that is open.</param>
    /// <param name="footer">The document's title.</param>
    /// <returns>Where things came to stand.</returns>
    public static WrittenTab Write(Stream stream, TabPlan plan, StyleTable styles, IReadOnlyDictionary<string, string> choices, bool isActive, string footer)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.None });
        return new TabWriter(xml, plan, styles).Write(choices, isActive, footer);
    }

    /// <summary>True when a list may stand in the rule itself.</summary>
    public static bool IsInline(IReadOnlyList<string> choices) =>
        choices.Sum(choice => choice.Length + 1) <= MaxInlineChoices && choices.All(choice => !choice.Contains(',', StringComparison.Ordinal) && !choice.Contains('"', StringComparison.Ordinal));

    private WrittenTab Write(IReadOnlyDictionary<string, string> choices, bool isActive, string footer)
    {
        // The rows above the table decide what is frozen, which stands before them in the file.
        var (above, headerRow, pointsAbove) = Measure();
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteAttributeString("xmlns", "r", null, Relations);
        WriteProperties();
        WriteViews(headerRow, pointsAbove, isActive);
        WriteColumns();
        _xml.WriteStartElement("sheetData");
        WriteLines(above);
        var bandRow = WriteHead();
        var firstItem = _row + 1;
        var lastItem = WriteRows();
        var lastRow = _row;
        WriteBelow();
        _xml.WriteEndElement();
        var filter = lastItem >= firstItem && _tab.Rows.All(row => row.Kind != RowKind.Section) ? Range(headerRow, lastItem) : null;
        WriteFilterAndMerges(filter);
        WriteChoices(choices, firstItem, lastItem);
        WritePage(footer);
        var chart = _tab.Chart is not null && lastItem >= firstItem ? new ChartPlace(_row + 1, firstItem, lastItem, _layout) : null;
        WriteReferences(chart is not null, lastRow);
        _xml.WriteEndElement();
        return new WrittenTab(
            _tab.Columns.Count == 0 ? null : $"{Absolute(1, headerRow)}:{Absolute(_layout.LastColumn, lastRow)}",
            filter is null ? null : $"{Absolute(1, headerRow)}:{Absolute(_layout.LastColumn, lastItem)}",
            _tab.Columns.Count == 0 ? null : FormattableString.Invariant($"${bandRow}:${headerRow}"),
            _notes,
            chart);
    }

    /// <summary>Lines above the table, and where the header row will stand.</summary>
    private (List<LineRow> Lines, int HeaderRow, double Points) Measure()
    {
        var lines = new List<LineRow>
        {
            new([new LinePart(Marks.HeadingLine, Cell.Of(_tab.Heading), 1, 1)], HeadingPoints, CellStyle.Heading),
            new([new LinePart(Marks.StampLine, Cell.Of(_tab.Stamp), 1, 1)], StampPoints, CellStyle.Stamp),
        };
        lines.AddRange(LineRows.Of(_tab.Intro, Marks.Intro, _layout));
        var hasBand = _tab.Columns.Any(column => column.Group is not null);
        var header = lines.Count + 1 + (hasBand ? 1 : 0) + 1 + 1;
        return (lines, header, lines.Sum(line => line.Points) + SpacerPoints + (hasBand ? BandPoints : 0) + HeaderPoints());
    }

    private void WriteProperties()
    {
        _xml.WriteStartElement("sheetPr");
        if (Palette.Fill(_tab.Accent) is { } color)
        {
            _xml.WriteStartElement("tabColor");
            _xml.WriteAttributeString("rgb", "FF" + color);
            _xml.WriteEndElement();
        }

        _xml.WriteStartElement("pageSetUpPr");
        _xml.WriteAttributeString("fitToPage", "1");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteViews(int headerRow, double pointsAbove, bool isActive)
    {
        _xml.WriteStartElement("sheetViews");
        _xml.WriteStartElement("sheetView");
        _xml.WriteAttributeString("showGridLines", "0");
        if (isActive)
        {
            _xml.WriteAttributeString("tabSelected", "1");
        }

        _xml.WriteAttributeString("zoomScale", "100");
        _xml.WriteAttributeString("zoomScaleNormal", "100");
        _xml.WriteAttributeString("workbookViewId", "0");

        // A head that fills a small screen must not be frozen: nothing below it could be scrolled to.
        if (_tab.Columns.Count > 0 && pointsAbove <= MaxFrozenPoints)
        {
            var frozen = _tab.Columns.TakeWhile(column => column.IsFrozen).Count();
            var columns = frozen == 0 ? 0 : Math.Max(_layout.Places[frozen - 1], _layout.RowKeyColumn);
            var topLeft = _letters[columns + 1] + (headerRow + 1).ToString(CultureInfo.InvariantCulture);
            _xml.WriteStartElement("pane");
            if (columns > 0)
            {
                _xml.WriteAttributeString("xSplit", columns.ToString(CultureInfo.InvariantCulture));
            }

            _xml.WriteAttributeString("ySplit", headerRow.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("topLeftCell", topLeft);
            _xml.WriteAttributeString("activePane", columns > 0 ? "bottomRight" : "bottomLeft");
            _xml.WriteAttributeString("state", "frozen");
            _xml.WriteEndElement();
            _xml.WriteStartElement("selection");
            _xml.WriteAttributeString("pane", columns > 0 ? "bottomRight" : "bottomLeft");
            _xml.WriteAttributeString("activeCell", topLeft);
            _xml.WriteAttributeString("sqref", topLeft);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetFormatPr");
        _xml.WriteAttributeString("defaultRowHeight", Number(TextSize.Height(1)));
        _xml.WriteEndElement();
    }

    private void WriteColumns()
    {
        _xml.WriteStartElement("cols");
        for (var column = 1; column <= _layout.LineKeyColumn; column++)
        {
            var index = Array.IndexOf(_layout.Places, column);
            var isHidden = column == _layout.RowKeyColumn || column == _layout.LineKeyColumn || (index >= 0 && _tab.Columns[index].IsKey);
            var width = isHidden ? 0 : index < 0 ? _layout.TotalWidth : _layout.Widths[index];
            _xml.WriteStartElement("col");
            _xml.WriteAttributeString("min", column.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("max", column.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("width", Number(isHidden ? 9 : width));
            if (isHidden)
            {
                _xml.WriteAttributeString("hidden", "1");
            }

            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
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
        StartRow(line.Points, isFixed: true);
        foreach (var part in line.Parts)
        {
            var style = _styles.IndexOf(line.Style ?? CellStyle.Line(part.Cell.Look, part.IsWrapped));
            WriteCell(part.First, part.Cell, style);
            for (var column = part.First + 1; column <= part.Last; column++)
            {
                WriteEmpty(column, style);
            }

            if (part.Last > part.First)
            {
                _merges.Add($"{Reference(part.First)}:{Reference(part.Last)}");
            }

            AddNote(part.First, part.Cell.Note);
        }

        WriteText(_layout.LineKeyColumn, Marks.OfLine(string.Join(Marks.LineSeparator, line.Parts.Select(part => part.Key))), 0);
        _xml.WriteEndElement();
    }

    /// <summary>Spacer, groups, hidden marks and header.</summary>
    /// <returns>The first row to repeat on every printed page.</returns>
    private int WriteHead()
    {
        StartRow(SpacerPoints, isFixed: true);
        _xml.WriteEndElement();
        var first = _row + 1;
        if (_tab.Columns.Any(column => column.Group is not null))
        {
            WriteBand();
        }

        StartRow(TextSize.Height(1), isFixed: false, isHidden: true);
        for (var i = 0; i < Math.Max(_tab.Columns.Count, 1); i++)
        {
            if (i < _tab.Columns.Count)
            {
                WriteText(_layout.Places[i], Marks.OfColumn(_tab.Key, _tab.Columns[i].Key, _tab.Columns[i].IsOfficers), 0);
            }

            if (i == 0)
            {
                WriteText(_layout.RowKeyColumn, Marks.OfKeyColumn(_tab.Key), 0);
            }
        }

        WriteText(_layout.LineKeyColumn, Marks.OfKeyColumn(_tab.Key), 0);
        _xml.WriteEndElement();
        if (_tab.Columns.Count > 0)
        {
            WriteHeader();
        }

        return first;
    }

    private void WriteBand()
    {
        StartRow(BandPoints, isFixed: true);
        var style = _styles.IndexOf(CellStyle.Band);
        for (var i = 0; i < _tab.Columns.Count;)
        {
            var group = _tab.Columns[i].Group;
            var end = i;
            while (end + 1 < _tab.Columns.Count && string.Equals(_tab.Columns[end + 1].Group, group, StringComparison.Ordinal))
            {
                end++;
            }

            if (group is not null)
            {
                WriteText(_layout.Places[i], group, style);
                for (var place = _layout.Places[i] + 1; place <= _layout.Places[end]; place++)
                {
                    WriteEmpty(place, style);
                }

                if (end > i)
                {
                    _merges.Add($"{Reference(_layout.Places[i])}:{Reference(_layout.Places[end])}");
                }
            }

            i = end + 1;
        }

        WriteText(_layout.LineKeyColumn, Marks.OfLine(Marks.BandLine), 0);
        _xml.WriteEndElement();
    }

    private double HeaderPoints()
    {
        var lines = 1;
        for (var i = 0; i < _tab.Columns.Count; i++)
        {
            // Room for the filter's button.
            lines = _tab.Columns[i].IsKey ? lines : Math.Max(lines, TextSize.Lines(_tab.Columns[i].Title, (_layout.Widths[i] - 1.5) / 1.08));
        }

        return TextSize.Height(lines) + 4;
    }

    private void WriteHeader()
    {
        StartRow(HeaderPoints(), isFixed: true);
        for (var i = 0; i < _tab.Columns.Count; i++)
        {
            WriteText(_layout.Places[i], _tab.Columns[i].Title, _styles.IndexOf(_tab.Columns[i].IsOfficers ? CellStyle.OfficerHeader : CellStyle.Header));
            if (i == 0)
            {
                WriteText(_layout.RowKeyColumn, "รหัส", 0);
            }
        }

        WriteText(_layout.LineKeyColumn, Marks.OfLine(Marks.HeaderLine), 0);
        _xml.WriteEndElement();
    }

    /// <returns>The last row before the totals.</returns>
    private int WriteRows()
    {
        var lastItem = _row;
        foreach (var row in _plan.Rows)
        {
            WriteRow(row);
            lastItem = row.Kind == RowKind.Total ? lastItem : _row;
        }

        return lastItem;
    }

    private void WriteRow(Row row)
    {
        var lines = 1;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var text = _tab.Columns[i].IsOfficers ? _plan.Officers(row, _tab.Columns[i])?.Text : row.Cells[i].Text;
            lines = text is null || _tab.Columns[i].IsKey ? lines : Math.Max(lines, TextSize.Lines(text, _layout.Widths[i]));
        }

        StartRow(TextSize.Height(lines), isFixed: false);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var column = _tab.Columns[i];
            if (column.IsOfficers)
            {
                WriteOfficers(i, row);
            }
            else
            {
                WriteCell(_layout.Places[i], row.Cells[i], BodyStyle(i, row.Kind, row.Cells[i]));
                AddNote(_layout.Places[i], row.Cells[i].Note);
            }

            if (i == 0)
            {
                WriteText(_layout.RowKeyColumn, Marks.OfRow(row.Key), 0);
            }
        }

        _xml.WriteEndElement();
    }

    private void WriteOfficers(int index, Row row)
    {
        var place = _layout.Places[index];
        if (_plan.Officers(row, _tab.Columns[index]) is not { } typed)
        {
            WriteEmpty(place, BodyStyle(index, row.Kind, Cell.Empty));
        }
        else if (typed.RawNumber is { } raw)
        {
            // A number or date that a person typed keeps its own format.
            WriteNumber(place, raw, typed.Style);
        }
        else
        {
            WriteText(place, typed.Text, typed.Style > 0 ? typed.Style : BodyStyle(index, row.Kind, Cell.Of(typed.Text)));
        }
    }

    private int BodyStyle(int column, RowKind kind, Cell cell)
    {
        var isQuoted = cell.Text is [('=' or '+' or '-' or '@' or '\t'), ..];
        var code = (((((int)kind * 16) + (int)cell.Look) * 4) + ((int)cell.NumberLook * 2) + (cell.Number is null ? 0 : 1)) * 2 + (isQuoted ? 1 : 0);
        var cache = _bodyStyles[column] ??= new int[3 * 16 * 4 * 2];
        if (cache[code] == 0)
        {
            cache[code] = _styles.IndexOf(CellStyle.Body(_tab.Columns[column], kind, cell)) + 1;
        }

        return cache[code] - 1;
    }

    private void WriteBelow()
    {
        if (_tab.Notes.Count > 0)
        {
            StartRow(SpacerPoints, isFixed: true);
            _xml.WriteEndElement();
            WriteLines(LineRows.Of(_tab.Notes, Marks.Note, _layout));
        }

        if (_plan.Strays.Count > 0)
        {
            StartRow(SpacerPoints, isFixed: true);
            _xml.WriteEndElement();
            WriteLine(new LineRow([new LinePart(Marks.StrayHeadLine, Cell.Of("ข้อความที่เจ้าหน้าที่เพิ่มไว้"), 1, _layout.LastVisible)], TextSize.Height(1), CellStyle.StrayHead));
            foreach (var stray in _plan.Strays)
            {
                WriteLine(new LineRow([new LinePart(Marks.StrayLine, Cell.Of(stray), 1, _layout.LastVisible)], TextSize.Height(TextSize.Lines(stray, _layout.TotalWidth)), CellStyle.Stray));
            }
        }
    }

    private void WriteFilterAndMerges(string? filter)
    {
        if (filter is not null)
        {
            _xml.WriteStartElement("autoFilter");
            _xml.WriteAttributeString("ref", filter);
            _xml.WriteEndElement();
        }

        if (_merges.Count > 0)
        {
            _xml.WriteStartElement("mergeCells");
            _xml.WriteAttributeString("count", _merges.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var merge in _merges)
            {
                _xml.WriteStartElement("mergeCell");
                _xml.WriteAttributeString("ref", merge);
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }
    }

    private void WriteChoices(IReadOnlyDictionary<string, string> choices, int firstItem, int lastItem)
    {
        var listed = _tab.Columns.Index().Where(column => column.Item.IsOfficers && column.Item.Choices.Count > 0).ToList();
        if (listed.Count == 0 || lastItem < firstItem)
        {
            return;
        }

        _xml.WriteStartElement("dataValidations");
        _xml.WriteAttributeString("count", listed.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (index, column) in listed)
        {
            var letters = _letters[_layout.Places[index]];
            _xml.WriteStartElement("dataValidation");
            _xml.WriteAttributeString("type", "list");
            _xml.WriteAttributeString("allowBlank", "1");
            _xml.WriteAttributeString("showErrorMessage", "1");
            _xml.WriteAttributeString("errorTitle", "โปรดเลือกจากรายการ");
            _xml.WriteAttributeString("error", "โปรดเลือกคำตอบจากรายการในช่องนี้ หรือลบข้อความออกหากยังไม่ตัดสิน");
            _xml.WriteAttributeString("sqref", FormattableString.Invariant($"{letters}{firstItem}:{letters}{lastItem}"));
            _xml.WriteElementString("formula1", choices.TryGetValue(column.Key, out var reference) ? reference : $"\"{string.Join(',', column.Choices.Select(XmlText.Clean))}\"");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WritePage(string footer)
    {
        _xml.WriteStartElement("printOptions");
        _xml.WriteAttributeString("horizontalCentered", "1");
        _xml.WriteEndElement();
        _xml.WriteStartElement("pageMargins");
        foreach (var (side, inches) in (ReadOnlySpan<(string, string)>)[("left", "0.45"), ("right", "0.45"), ("top", "0.55"), ("bottom", "0.65"), ("header", "0.3"), ("footer", "0.3")])
        {
            _xml.WriteAttributeString(side, inches);
        }

        _xml.WriteEndElement();
        _xml.WriteStartElement("pageSetup");
        _xml.WriteAttributeString("paperSize", "9");
        _xml.WriteAttributeString("fitToHeight", "0");
        _xml.WriteAttributeString("orientation", "landscape");
        _xml.WriteEndElement();
        _xml.WriteStartElement("headerFooter");
        _xml.WriteElementString("oddFooter", $"&L&\"{CellStyle.FontName},Regular\"&8 {XmlText.Clean(footer).Replace("&", "&&", StringComparison.Ordinal)}&R&\"{CellStyle.FontName},Regular\"&8หน้า &P จาก &N");
        _xml.WriteEndElement();
    }

    private void WriteReferences(bool hasChart, int lastRow)
    {
        if (_tab.Columns.Count > 0)
        {
            // Codes and original texts that look like numbers are texts on purpose.
            _xml.WriteStartElement("ignoredErrors");
            _xml.WriteStartElement("ignoredError");
            _xml.WriteAttributeString("sqref", Range(1, Math.Max(lastRow, 1)));
            _xml.WriteAttributeString("numberStoredAsText", "1");
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        if (hasChart)
        {
            _xml.WriteStartElement("drawing");
            _xml.WriteAttributeString("id", Relations, WrittenTab.DrawingId);
            _xml.WriteEndElement();
        }

        if (_notes.Count > 0)
        {
            _xml.WriteStartElement("legacyDrawing");
            _xml.WriteAttributeString("id", Relations, WrittenTab.NoteShapesId);
            _xml.WriteEndElement();
        }
    }

    private void StartRow(double points, bool isFixed, bool isHidden = false)
    {
        _row++;
        _rowText = _row.ToString(CultureInfo.InvariantCulture);
        _points += points;
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", _rowText);
        _xml.WriteAttributeString("ht", Number(points));
        if (isHidden)
        {
            _xml.WriteAttributeString("hidden", "1");
        }

        if (isFixed)
        {
            _xml.WriteAttributeString("customHeight", "1");
        }
    }

    private void WriteCell(int column, Cell cell, int style)
    {
        if (cell.Text is { } text)
        {
            WriteText(column, text, style);
        }
        else if (cell.Number is { } number)
        {
            WriteNumber(column, number.ToString(CultureInfo.InvariantCulture), style);
        }
        else
        {
            WriteEmpty(column, style);
        }
    }

    private void WriteText(int column, string text, int style)
    {
        StartCell(column, style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Main);
        _xml.WriteStartElement("t", Main);
        var escaped = XmlText.Escape(text);
        if (escaped.Length > 0 && (char.IsWhiteSpace(escaped[0]) || char.IsWhiteSpace(escaped[^1]) || escaped.Contains('\n', StringComparison.Ordinal)))
        {
            _xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        _xml.WriteString(escaped);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteNumber(int column, string number, int style)
    {
        StartCell(column, style);
        _xml.WriteElementString("v", Main, number);
        _xml.WriteEndElement();
    }

    private void WriteEmpty(int column, int style)
    {
        StartCell(column, style);
        _xml.WriteEndElement();
    }

    private void StartCell(int column, int style)
    {
        _xml.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", Reference(column));
        if (style > 0)
        {
            _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void AddNote(int column, string? note)
    {
        if (!string.IsNullOrWhiteSpace(note))
        {
            _notes.Add(new CellNote(_row, column, XmlText.Escape(note)));
        }
    }

    private string Reference(int column) => _letters[column] + _rowText;

    private string Range(int first, int last) => FormattableString.Invariant($"A{first}:{_letters[_layout.LastColumn]}{last}");

    private string Absolute(int column, int row) => FormattableString.Invariant($"${_letters[column]}${row}");

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
