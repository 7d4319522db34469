using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>References inside formulas that are copied, and that follow when rows and columns move.</summary>
internal static partial class Formulas
{
    /// <summary>A formula copied by so many rows and columns; only relative references change.</summary>
    public static string Copied(string formula, int rows, int columns) => Reference().Replace(formula, match =>
    {
        if (!match.Groups["row"].Success) { return match.Value; }
        var column = match.Groups["cabs"].Length > 0 ? A1.ColumnIndex(match.Groups["col"].Value) : A1.ColumnIndex(match.Groups["col"].Value) + columns;
        var row = int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture) - 1 + (match.Groups["rabs"].Length > 0 ? 0 : rows);
        return row < 0 || column < 0 ? "#REF!" : Written(match, row, column);
    });

    /// <summary>A formula after rows or columns of <paramref name="changed"/> have moved; <paramref name="point"/> says where an index went.</summary>
    public static string Follow(string formula, Sheet home, Sheet changed, Func<bool, int, int?> point) => Reference().Replace(formula, match =>
    {
        if (!match.Groups["row"].Success) { return match.Value; }
        var tab = match.Groups["tab"].Value.TrimEnd('!').Trim('\'').Replace("''", "'", StringComparison.Ordinal);
        if (tab.Length == 0 ? home != changed : !string.Equals(tab, changed.Title, StringComparison.OrdinalIgnoreCase)) { return match.Value; }
        var row = point(true, int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture) - 1);
        var column = point(false, A1.ColumnIndex(match.Groups["col"].Value));
        return row is { } r && column is { } c ? Written(match, r, c) : "#REF!";
    });

    private static string Written(Match match, int row, int column) =>
        $"{match.Groups["tab"].Value}{match.Groups["cabs"].Value}{A1.Column(column)}{match.Groups["rabs"].Value}{(row + 1).ToString(CultureInfo.InvariantCulture)}";

    // A text in quotes is skipped whole; a name followed by a bracket is a function.
    [GeneratedRegex("""("[^"]*")|(?<tab>('([^']|'')+'|[A-Za-z_][A-Za-z0-9_]*)!)?(?<![A-Za-z0-9_.])(?<cabs>\$?)(?<col>[A-Z]{1,3})(?<rabs>\$?)(?<row>[1-9][0-9]*)(?![A-Za-z0-9_(])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
