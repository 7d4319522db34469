using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>Writes a laid out tab as a sheet of a workbook.</summary>
internal sealed class TabWriter
{
    private readonly SheetXml _xml;
    private readonly StyleTable _styles;
    private readonly Dictionary<CellStyle, int> _indexes = new(ReferenceEqualityComparer.Instance);
    private readonly (CellStyle Style, int Index)[] _last;

    private TabWriter(SheetXml xml, StyleTable styles, int columns) => (_xml, _styles, _last) = (xml, styles, new (CellStyle, int)[columns + 1]);

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
        var tab = plan.Tab;
        var layout = new TabLayout(plan);
        var sheet = new TabSheet(plan, layout);
        using var xml = new SheetXml(stream, layout.LineKeyColumn);

        // The lines above the table decide what is frozen, which stands before them in the file.
        TabFrame.WriteBefore(xml, tab, layout, [.. sheet.Widths], sheet.HeaderRow, sheet.PointsToHeader, isActive);
        xml.Start("sheetData");
        var writer = new TabWriter(xml, styles, layout.LineKeyColumn);
        foreach (var row in sheet.Rows())
        {
            writer.WriteRow(row);
        }

        xml.End();
        TabFrame.WriteAfter(xml, tab, layout, lists, sheet.IsFiltered ? Range("", sheet.HeaderRow, sheet.LastItem) : null, sheet.FirstItem, sheet.LastItem, sheet.LastRow, sheet.HasChart, footer);
        return new WrittenTab(
            sheet.HasTable ? Range("$", sheet.HeaderRow, sheet.LastRow) : null,
            sheet.IsFiltered ? Range("$", sheet.HeaderRow, sheet.LastItem) : null,
            sheet.HasTable ? FormattableString.Invariant($"${sheet.TitleRow}:${sheet.HeaderRow}") : null,
            xml.Notes,
            sheet.HasChart ? new ChartPlace(xml.Row + 1, sheet.FirstItem, sheet.LastItem, layout) : null,
            xml.HasFormulas);

        string Range(string absolute, int first, int last) =>
            FormattableString.Invariant($"{absolute}A{absolute}{first}:{absolute}{xml.Letters(layout.LastColumn)}{absolute}{last}");
    }

    private void WriteRow(GridRow row)
    {
        _xml.StartRow(row.Points, row.IsFixed, row.IsHidden, row.Number);
        foreach (var cell in row.Cells)
        {
            var style = cell.Style is null ? 0 : IndexOf(cell.Place, cell.Style);
            if (cell.Typed is { Formula: { } formula } calculated)
            {
                // What it came to before the figures changed is no result any more; officers' cells are read before a program calculates them.
                _xml.Formula(cell.Place, formula, cell.IsOfficers ? calculated : null, calculated.Style);
            }
            else if (cell.Typed is { RawNumber: { } raw } number)
            {
                // A number or date that a person typed keeps its own format.
                _xml.Number(cell.Place, raw, number.Style);
            }
            else if (cell.Typed is { Text.Length: > 0 } typed)
            {
                _xml.Text(cell.Place, typed.Text, typed.Style > 0 ? typed.Style : style);
            }
            else
            {
                _xml.Cell(cell.Place, cell.Value, style);
                _xml.Merge(cell.Place, cell.Last, style);
            }
        }

        _xml.EndRow();
    }

    /// <summary>Thousands of cells share a few styles, each one object; mostly a cell has that of the one above.</summary>
    private int IndexOf(int column, CellStyle style)
    {
        if (column >= _last.Length || !ReferenceEquals(_last[column].Style, style))
        {
            if (!_indexes.TryGetValue(style, out var index))
            {
                _indexes[style] = index = _styles.IndexOf(style);
            }

            if (column >= _last.Length)
            {
                return index;
            }

            _last[column] = (style, index);
        }

        return _last[column].Index;
    }
}
