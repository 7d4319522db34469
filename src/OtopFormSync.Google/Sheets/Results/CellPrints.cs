using System.Globalization;
using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Google.Sheets.Results;

/// <summary>Prints of how the cells of a row were last written, kept in the row's hidden cell: notes and colours are not read back, and still only what differs is written.</summary>
internal sealed class CellPrints
{
    private const string Prefix = "f:";
    private const int Letters = 4;
    private readonly Dictionary<CellStyle, string> _styles = new(ReferenceEqualityComparer.Instance);

    /// <summary>The prints of a row's cells, in their order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="choices">The answers to choose from in an officers' column, by place.</param>
    public string Of(GridRow row, Func<int, ValueList<string>> choices)
    {
        var prints = new StringBuilder(Prefix, Prefix.Length + (row.Cells.Length * Letters));
        foreach (var cell in row.Cells.Where(cell => cell.Style is not null))
        {
            var style = StyleOf(cell.Style!);
            prints.Append(cell.IsOfficers ? StableHash.Print($"{style}|{string.Join('|', choices(cell.Place))}") : cell.Value.Note is { } note ? StableHash.Print($"{style}|{note}") : StableHash.Print(style));
        }

        return prints.ToString();
    }

    /// <summary>Whether the print of a cell is still the same.</summary>
    /// <param name="was">The row's prints as they stand; null when there are none.</param>
    /// <param name="now">The row's prints as they shall be.</param>
    /// <param name="index">Which of the cells that have a look.</param>
    public static bool IsSame(string? was, string now, int index)
    {
        var at = Prefix.Length + (index * Letters);
        return was is not null && was.Length == now.Length && string.CompareOrdinal(was, at, now, at, Letters) == 0;
    }

    private string StyleOf(CellStyle style)
    {
        if (!_styles.TryGetValue(style, out var text))
        {
            _styles[style] = text = string.Create(CultureInfo.InvariantCulture, $"{style.IsBold}{style.Size}{style.Color}{style.Fill}{style.Edge}{style.Alignment}{style.IsMiddle}{style.IsWrapped}{style.Indent}{style.Format}");
        }

        return text;
    }
}
