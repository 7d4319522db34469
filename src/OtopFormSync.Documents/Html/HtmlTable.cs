using System.Globalization;
using AngleSharp.Dom;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Sheets.Looks;

namespace OtopFormSync.Documents.Html;

/// <summary>The cells of an HTML table on a grid.</summary>
internal static class HtmlTable
{
    private const int MaxSpan = 200;

    /// <summary>Rows with text. What a merged cell covers repeats it.</summary>
    public static IReadOnlyList<(int Number, IReadOnlyList<ReadCell> Cells)> Rows(IElement table, HtmlStyles styles, Budget budget)
    {
        var rows = new List<(int, IReadOnlyList<ReadCell>)>();
        var hanging = new Dictionary<int, (int Left, ReadCell Cell)>();
        var look = HtmlLook.At(table, styles, budget);
        var hidden = HiddenColumns(table, look, styles, budget);
        var number = 0;
        foreach (var row in table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table))
        {
            number++;
            var rowLook = LookOf(row, table, look, styles, budget);
            var cells = new List<ReadCell>();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
            {
                FillHanging(cells, hanging);
                var read = Exact(cell, HtmlWalk.Cell(cell, rowLook.In(cell, styles, budget), styles, budget));
                read = hidden.Contains(cells.Count) && read.Text.Length > 0 ? read with { Marks = read.Marks | CellMarks.Hidden } : read;
                var (across, down) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                for (var i = 0; i < across; i++)
                {
                    if (down > 1)
                    {
                        hanging[cells.Count] = (down - 1, Covered(read));
                    }

                    cells.Add(i == 0 ? read : Covered(read));
                }

                if (cells.Count > Limits.Columns)
                {
                    throw new UnreadableException(Complaint.TooManyCells);
                }
            }

            FillHanging(cells, hanging);
            budget.Keep(cells.Count + 1);
            if (cells.Any(ReadTables.IsFilled))
            {
                rows.Add((number, cells));
            }
        }

        return rows;
    }

    private static void FillHanging(List<ReadCell> cells, Dictionary<int, (int Left, ReadCell Cell)> hanging)
    {
        while (hanging.Remove(cells.Count, out var above))
        {
            if (above.Left > 1)
            {
                hanging[cells.Count] = (above.Left - 1, above.Cell);
            }

            cells.Add(above.Cell);
        }
    }

    private static HashSet<int> HiddenColumns(IElement table, HtmlLook look, HtmlStyles styles, Budget budget)
    {
        var hidden = new HashSet<int>();
        var at = 0;
        foreach (var column in table.QuerySelectorAll("col").Where(column => column.Closest("table") == table).Take(Limits.Columns))
        {
            var span = Span(column, "span");
            if (LookOf(column, table, look, styles, budget).IsHidden)
            {
                hidden.UnionWith(Enumerable.Range(at, span));
            }

            at += span;
        }

        return hidden;
    }

    /// <summary>Of a row or column, which stands in the table or in a group within it.</summary>
    private static HtmlLook LookOf(IElement part, IElement table, HtmlLook look, HtmlStyles styles, Budget budget) =>
        (part.ParentElement is { } group && group != table ? look.In(group, styles, budget) : look).In(part, styles, budget);

    // Programs write the number that a cell holds beside what they show of it. Where the page shows another figure, as after somebody
    // typed over it in a mail, either may be meant; a page that shows no figure, but a day or words, holds none.
    private static ReadCell Exact(IElement cell, ReadCell read)
    {
        if (read.Marks != CellMarks.None || HeldNumber.Of(cell) is not { } number)
        {
            return read;
        }

        return ShownNumber.Of(read.Text, number) switch
        {
            null => new(NumberText.Of(number), CellMarks.Number),
            "" => new(NumberText.Of(number), CellMarks.Number | CellMarks.Hidden),
            var shown => HeldNumber.IsFigure(shown) ? new(NumberText.Of(number), CellMarks.Number) { Shown = shown } : read,
        };
    }

    private static ReadCell Covered(ReadCell cell) => cell with { Marks = cell.Marks | CellMarks.Covered };

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MaxSpan) : 1;
}
