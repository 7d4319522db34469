using OtopFormSync.Core.Results.Report;

namespace OtopFormSync.Documents.Reports;

/// <summary>How wide the columns of a printed table are: no figure and no short word is ever broken over two lines, and columns of dashes take no room from those of millions. A table that is too wide for the page is set in a smaller size.</summary>
internal sealed class TableWidths
{
    /// <summary>The room at the left and right within a cell, in twentieths of a point.</summary>
    public const int Margin = 60;

    private const int Frame = (2 * Margin) + 30; // and the rule
    private const int ShortWord = 12 * LetterWidths.Letter; // a longer one is broken between its syllables
    private const int HeadWord = 7 * LetterWidths.Letter; // headings stand in several lines
    private const double Smallest = 0.7;

    private TableWidths(List<int> columns, double scale) => (Columns, Scale) = (columns, scale);

    /// <summary>The columns' widths, in twentieths of a point.</summary>
    public List<int> Columns { get; }

    /// <summary>What part of the usual size its text has.</summary>
    public double Scale { get; }

    /// <summary>The widths of a table's columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The room on the page, in twentieths of a point.</param>
    public static TableWidths Of(ReportTable table, int width)
    {
        var needed = table.Columns.Select((column, index) => table.Rows.SelectMany(row => row.Cells[index].Split('\n')).Select(line => Unbroken(line, ShortWord)).Append(OfHeading(column.Title)).Max()).ToList();
        foreach (var (first, count, group) in GroupsOf(table))
        {
            // A band's words need room over all of its columns.
            var lacking = OfHeading(group) - needed.GetRange(first, count).Sum() - ((count - 1) * Frame);
            for (var column = first; column < first + count && lacking > 0; column++)
            {
                needed[column] += (lacking / count) + 1;
            }
        }

        var room = width - (Frame * needed.Count);
        var scale = Math.Clamp((double)room / needed.Sum(), Smallest, 1);
        var least = needed.ConvertAll(need => need * scale);
        var wished = table.Columns.Select((_, index) => Math.Max(least[index], scale * table.Rows.SelectMany(row => row.Cells[index].Split('\n')).Max(LetterWidths.Of))).ToList();

        // What is left over goes to the lines that would be broken at a space, and then to all alike.
        var (left, wish) = (Math.Max(0, room - least.Sum()), wished.Sum() - least.Sum());
        var given = wish > 0 ? Math.Min(1, left / wish) : 0;
        var widths = least.Select((need, index) => need + (given * (wished[index] - need))).ToList();
        var stretch = room / widths.Sum();
        return new(widths.ConvertAll(text => Frame + (int)(text * stretch)), scale);
    }

    /// <summary>The bands over neighbouring columns.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The first column of each, how many it is over, and its text.</returns>
    public static IEnumerable<(int First, int Count, string Group)> GroupsOf(ReportTable table)
    {
        for (var at = 0; at < table.Columns.Count;)
        {
            var group = table.Columns[at].Group;
            var count = group is null ? 1 : table.Columns.Skip(at).TakeWhile(column => string.Equals(column.Group, group, StringComparison.Ordinal)).Count();
            if (group is not null)
            {
                yield return (at, count, group);
            }

            at += count;
        }
    }

    /// <summary>A heading as it is printed: what stands in brackets has a line of its own, where it is not parted in its middle.</summary>
    /// <param name="text">The heading.</param>
    public static string Heading(string text) => text.Replace(" (", "\n(", StringComparison.Ordinal);

    // The widest part of a line that stays together: a short line as a whole, of others the widest word.
    private static int Unbroken(string line, int most) => LetterWidths.Of(line) is var whole && whole <= most ? whole : LongestWord(line, most);

    private static int OfHeading(string text) => Heading(text).Split('\n').Max(line => Unbroken(line, HeadWord));

    // Words with digits are figures and are never broken, however long.
    private static int LongestWord(string text, int most) => text.Split(' ').Max(word => word.Any(char.IsDigit) ? LetterWidths.Of(word) : Math.Min(LetterWidths.Of(word), most));
}
