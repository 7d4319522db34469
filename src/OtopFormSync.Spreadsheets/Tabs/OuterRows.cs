using OtopFormSync.Core.Results;

namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>A row of a tab outside its table: above it, or below.</summary>
/// <param name="Parts">What stands on it, left to right.</param>
/// <param name="Points">Its height.</param>
/// <param name="Style">The style of all parts; null when each follows its look.</param>
public sealed record OuterRow(IReadOnlyList<OuterRowPart> Parts, double Points, CellStyle? Style);

/// <summary>A line of text on such a row, over one or more columns.</summary>
/// <param name="Key">The line's key.</param>
/// <param name="Cell">What it says.</param>
/// <param name="First">Its first column.</param>
/// <param name="Last">Its last column.</param>
/// <param name="IsWrapped">True when it is broken into several lines.</param>
public sealed record OuterRowPart(string Key, Cell Cell, int First, int Last, bool IsWrapped = false);

/// <summary>Lays lines of text out: coloured ones, which are a legend, side by side, others one below the other.</summary>
public static class OuterRows
{
    /// <summary>The rows of a group of lines.</summary>
    public static IEnumerable<OuterRow> Of(IReadOnlyList<Cell> cells, Func<int, string> key, TabLayout layout)
    {
        for (var i = 0; i < cells.Count;)
        {
            var end = i;
            while (end < cells.Count && Palette.Fill(cells[end].Look) is not null)
            {
                end++;
            }

            if (end == i)
            {
                yield return Text(key(i), cells[i], layout);
                i++;
                continue;
            }

            var places = layout.Pack([.. cells.Skip(i).Take(end - i)]);
            foreach (var line in places.Index().GroupBy(place => place.Item.Line))
            {
                yield return Legend([.. line.Select(place => (key(i + place.Index), cells[i + place.Index], place.Item.First, place.Item.Last))], layout);
            }

            i = end;
        }
    }

    private static OuterRow Legend(IReadOnlyList<(string Key, Cell Cell, int First, int Last)> parts, TabLayout layout)
    {
        var lines = parts.Max(part => TextSize.Lines(CellText.Of(part.Cell), layout.WidthOf(part.First, part.Last)));
        return new OuterRow([.. parts.Select(part => new OuterRowPart(part.Key, part.Cell, part.First, part.Last, IsWrapped: true))], TextSize.Height(lines), null);
    }

    private static OuterRow Text(string key, Cell cell, TabLayout layout)
    {
        var lines = TextSize.Lines(CellText.Of(cell), layout.LineWidth);
        return lines == 1
            ? new OuterRow([new OuterRowPart(key, cell, layout.FirstVisible, layout.FirstVisible)], TextSize.Height(1), null)
            : new OuterRow([new OuterRowPart(key, cell, layout.FirstOfLines, layout.LastVisible, IsWrapped: true)], TextSize.Height(lines), null);
    }
}
