using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Sheets into which a letter was typed, one line below the other and nothing beside them: they are texts, in which a line speaks of those that follow.</summary>
internal static class LetterSheets
{
    private const CellMarks Other = CellMarks.Number | CellMarks.NoResult | CellMarks.Struck | CellMarks.Hidden;

    /// <summary>The texts with those of such sheets behind them, and the other tables.</summary>
    /// <param name="texts">The texts with their places.</param>
    /// <param name="tables">The tables.</param>
    public static (ValueList<(string Text, string Place)> Texts, ValueList<ReadTable> Tables) Apart(ValueList<(string Text, string Place)> texts, ValueList<ReadTable> tables) =>
        tables.Any(IsLetter) ? ([.. texts, .. tables.Where(IsLetter).Select(table => (TextOf(table), table.Place))], [.. tables.Where(table => !IsLetter(table))]) : (texts, tables);

    private static bool IsLetter(ReadTable table) => table.Rows.Count > 2 && table.Rows.All(row => Said(row) is [var cell] && (cell.Marks & Other) == CellMarks.None && cell.Note is null && cell.Text.Any(ThaiLetters.IsLetter))
        && table.Rows.Any(row => TableBlock.SaysFigure(Said(row)[0].Text));

    private static List<ReadCell> Said(ReadRow row) => [.. row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Own) || (cell.Marks & CellMarks.NoResult) != CellMarks.None).Take(2)];

    private static string TextOf(ReadTable table) => string.Join('\n', table.Rows.Select(row => Said(row)[0].Text));
}
