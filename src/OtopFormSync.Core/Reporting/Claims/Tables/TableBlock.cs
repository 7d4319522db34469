using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Rows of a table that share their headings: what stands above them, and which they are.</summary>
/// <param name="Titles">Lines above the headings, the nearest last.</param>
/// <param name="Headings">The rows of headings, from above.</param>
/// <param name="Rows">The rows below, each with the line of words that stands above it among them; null for none.</param>
internal sealed partial record TableBlock(ValueList<string> Titles, ValueList<int> Headings, ValueList<(int Row, string? Section)> Rows)
{
    /// <summary>Lines below the rows that note something of them.</summary>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>Takes a table apart.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="districts">Reads district names.</param>
    public static IReadOnlyList<TableBlock> Of(TableGrid grid, DistrictReader districts) => new BlockParting(grid, districts).Blocks();

    /// <summary>True for a line that has a figure of its own.</summary>
    /// <param name="line">The line.</param>
    public static bool SaysFigure(string line) => FigureInLine().IsMatch(ThaiScript.ArabicDigits(Ordinals.Blanked(line)));

    /// <summary>True for a cell that holds nothing but a year.</summary>
    /// <param name="text">The cell's text.</param>
    public static bool IsYear(string text)
    {
        var key = HeadingLexicon.Key(text);
        return key.Length == 4 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && YearWindow.Holds(key, year);
    }

    [GeneratedRegex(@"[0-9],[0-9]{3}|[0-9]\.[0-9]|(?<![0-9])[0-9]{5,}|[0-9]\s*(?:บาท|ราย|คน|ผลิตภัณฑ์|ชุด|ฉบับ|ล้าน|แสน|หมื่น)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FigureInLine();
}
