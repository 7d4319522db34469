using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>
/// Second headings that moved to the left: แผน | ผล | แผน | ผล below "เดือน | ยอดจำหน่าย | | ผลิตภัณฑ์", where the empty cell below the heading of the labels was lost
/// on the way. They are as many kinds as there are columns of figures, and none of them is the name of the labels.
/// </summary>
internal static class SecondHeadings
{
    /// <summary>The table with them over the figures; any other as it is.</summary>
    /// <param name="table">The table.</param>
    /// <param name="lexicon">The words that are known.</param>
    public static ReadTable InPlace(ReadTable table, HeadingLexicon lexicon)
    {
        var at = Enumerable.Range(1, Math.Max(0, table.Rows.Count - 2)).FirstOrDefault(row => AreMoved(table.Rows, row, lexicon), -1);
        return at < 0 ? table : table with { Rows = table.Rows.Select((row, i) => i == at ? row with { Cells = [new(""), .. row.Cells.SkipLast(1)] } : row).ToValueList() };
    }

    private static bool AreMoved(ValueList<ReadRow> rows, int at, HeadingLexicon lexicon) =>
        rows[at].Cells is { Count: > 2 } cells && string.IsNullOrWhiteSpace(cells[^1].Own) && cells.SkipLast(1).All(cell => CallsKind(cell, lexicon))
        && rows[0].Cells[0].Own is { Length: > 0 } names && HeadingSense.Of(lexicon, names) is { Kind: null, Indicator: null }
        && rows.Skip(at + 1).All(row => row.Cells.Count == cells.Count && row.Cells[0].Own.Any(ThaiLetters.IsLetter) && row.Cells.Skip(1).All(IsFigure));

    private static bool CallsKind(ReadCell cell, HeadingLexicon lexicon) => cell.Own.Length > 0 && HeadingSense.Of(lexicon, cell.Own) is { Kind: not null, Indicator: null, Month: null, Unknown.Count: 0 };

    private static bool IsFigure(ReadCell cell) => ThaiScript.ArabicDigits(cell.Own.Trim()) is [>= '0' and <= '9', ..] or "-";
}
