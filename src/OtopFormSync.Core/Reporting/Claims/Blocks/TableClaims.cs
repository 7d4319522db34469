using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>Reads the claims of a table: every figure with the headings above it, the words to its left and the lines above the table.</summary>
/// <param name="program">The program.</param>
/// <param name="lexicon">The program's words.</param>
/// <param name="districts">Reads district names.</param>
/// <param name="isPast">True for tables of what is over, in which a written nought is a figure and not what a form came with.</param>
internal sealed partial class TableClaims(Program program, HeadingLexicon lexicon, DistrictReader districts, bool isPast = false)
{
    /// <summary>Reads a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="number">Its number within the report.</param>
    /// <param name="around">What the mail says where the table itself does not say what it counts.</param>
    /// <returns>The claims, row by row.</returns>
    public IReadOnlyList<Claim> Read(ReadTable table, int number, string around)
    {
        var claims = new List<Claim>();
        foreach (var grid in SideBySide.Of(SecondHeadings.InPlace(StackedRows.Apart(table), lexicon), lexicon))
        {
            foreach (var block in TableBlock.Of(grid, districts))
            {
                claims.AddRange(new StockInTable(program, grid).Settled(new BlockReader(program, districts, grid, block, number, grid.SenseOf(around), isPast).Read()));
            }
        }

        return claims;
    }

    /// <summary>A table as it stands, looked at once for all its sentences.</summary>
    /// <param name="table">The table.</param>
    public TableGrid GridOf(ReadTable table) => new(table, lexicon);

    /// <summary>The cells that hold a label and its figure in one, speak of baht, or set a figure in place of another: they are read like a sentence.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The texts with their rows' numbers.</returns>
    public static IEnumerable<(string Text, int Number)> Sentences(TableGrid table)
    {
        for (var row = 0; row < table.Height; row++)
        {
            for (var column = 0; column < table.Width; column++)
            {
                var text = table.Cell(row, column).Text;
                if (table.Shape(row, column) == CellShape.Words && table.SenseOf(text) is var said && (said.Indicator is not null || said.NamesSeveral || PutsRight(HeadingLexicon.Key(text)) || Baht().IsMatch(text)) && HasFigure(said))
                {
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        yield return (column > 0 && Explanations.Head(table.Cell(row, column - 1).Text) ? $"{table.Cell(row, column - 1).Text} {line}" : line, table.NumberOf(row));
                    }
                }
            }
        }
    }

    /// <summary>The cells that hold a sentence with a figure right of a label, each behind its label: Digital Wallet | สมัครเพิ่ม 3 ราย รวมสะสม 8 ราย.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The texts with their rows' numbers.</returns>
    public static IEnumerable<(string Text, int Number)> LabelledSentences(TableGrid table)
    {
        for (var row = 0; row < table.Height; row++)
        {
            for (var column = 1; column < table.Width; column++)
            {
                if (IsSentence(table, row, column) && table.Shape(row, column - 1) == CellShape.Words && table.Sense(row, column - 1) is { Indicator: not null, IsIndicatorByUnit: false } label && !HasFigure(label))
                {
                    yield return ($"{label.Text} {table.Cell(row, column).Text.ReplaceLineEndings(" ")}", table.NumberOf(row));
                }
            }
        }
    }

    private static bool PutsRight(string text) => AmendingWords.Amend(text) || FormerFigure.Of(text, text).Any(former => former.IsAmended);

    private static bool IsSentence(TableGrid grid, int row, int column) =>
        grid.Shape(row, column) == CellShape.Words && grid.Sense(row, column) is { NamesSeveral: false } said && (said.Indicator is null || said.IsIndicatorByUnit) && HasFigure(said);

    // The digits of a month, a day or a year are no figure.
    private static bool HasFigure(HeadingSense said) => OfDate().Replace(MonthFinder.WithoutMonths(Ordinals.Blanked(said.Text)), " ").AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    // จำหน่ายได้ 7,955,310 บาท จากเป้า 7,857,507 บาท.
    [GeneratedRegex(@"[0-9๐-๙][0-9๐-๙,]{4,}(?:\.[0-9๐-๙]+)?\s*บาท", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Baht();

    [GeneratedRegex(@"(?:วันที่|ณ|ปี|พ\.ศ\.|งบประมาณ)\s*[0-9]{1,4}(?![0-9,])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfDate();
}
