using System.Globalization;
using AngleSharp.Dom;

namespace OtopFormSync.Documents.Mail;

/// <summary>The cells of an HTML table on a grid.</summary>
internal static class HtmlTable
{
    private const int MaxSpan = 200;

    /// <summary>Rows with text. A cell over several rows is repeated in each; over several columns it stands in the first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(IElement table, Budget budget)
    {
        var rows = new List<IReadOnlyList<string>>();
        var hanging = new Dictionary<int, (int Left, string Text)>();
        foreach (var row in table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table))
        {
            var cells = new List<string>();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
            {
                FillHanging(cells, hanging);
                var text = HtmlWalk.Text(cell, budget).Replace('\n', ' ').Replace('\t', ' ').Trim();
                var (across, down) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                for (var i = 0; i < across; i++)
                {
                    if (down > 1)
                    {
                        hanging[cells.Count] = (down - 1, i == 0 ? text : "");
                    }

                    cells.Add(i == 0 ? text : "");
                }

                if (cells.Count > Limits.Columns)
                {
                    throw new UnreadableException(Complaint.TooManyCells);
                }
            }

            FillHanging(cells, hanging);
            budget.Keep(cells.Count + 1);
            if (cells.Any(cell => cell.Length > 0))
            {
                rows.Add(cells);
            }
        }

        return rows;
    }

    private static void FillHanging(List<string> cells, Dictionary<int, (int Left, string Text)> hanging)
    {
        while (hanging.Remove(cells.Count, out var above))
        {
            if (above.Left > 1)
            {
                hanging[cells.Count] = (above.Left - 1, above.Text);
            }

            cells.Add(above.Text);
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MaxSpan) : 1;
}
