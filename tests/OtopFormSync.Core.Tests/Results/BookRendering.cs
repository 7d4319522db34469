using System.Text;
using OtopFormSync.Core.Results;

namespace OtopFormSync.Core.Tests.Results;

/// <summary>A book as text, so that a person can read in one file what officers will see.</summary>
internal static class BookRendering
{
    public static string Text(ResultsBook book)
    {
        var text = new StringBuilder().Append("# ").AppendLine(book.Title);
        foreach (var tab in book.Tabs)
        {
            text.AppendLine().Append("## ").Append(tab.Title).Append("  [").Append(tab.Key).AppendLine("]");
            text.AppendLine(tab.Heading).AppendLine(tab.Stamp);
            foreach (var line in tab.Intro)
            {
                text.Append("> ").AppendLine(Of(line));
            }

            text.AppendLine("| " + string.Join(" | ", tab.Columns.Select(Of)) + " |");
            foreach (var row in tab.Rows)
            {
                text.AppendLine((row.Kind == RowKind.Item ? "| " : $"{row.Kind}| ") + string.Join(" | ", row.Cells.Select(Of)) + " |");
            }

            foreach (var line in tab.Notes)
            {
                text.Append("< ").AppendLine(Of(line));
            }

            if (tab.Chart is { } chart)
            {
                text.AppendLine($"chart: {chart.Title} ({chart.CategoryColumn}: {string.Join(", ", chart.ValueColumns)}) {chart.Description}");
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Of(Column column) =>
        (column.Group is { } group ? group + " › " : "") + column.Title + (column.IsOfficers ? " ✎" + string.Join('/', column.Choices) : "") + (column.IsKey ? " (key)" : "");

    private static string Of(Cell cell) =>
        ((cell.Number is { } number ? NumberText.Of(number) : cell.Text ?? "") + (cell.Look is CellLook.Plain or CellLook.Muted or CellLook.Strong ? "" : $" <{cell.Look}>")
            + (cell.Note is { } note ? $" {{{note}}}" : "")).Replace("\n", " ⏎ ", StringComparison.Ordinal);
}
