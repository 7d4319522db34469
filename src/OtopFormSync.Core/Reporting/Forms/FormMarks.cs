using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Forms;

/// <summary>The marks of our own forms: a form's key, and with it, in a line of the form, the indicator that the line was printed for. They are written where programs leave them, and found in what came back wherever that is: a visible line, a hidden column or sheet, a link, a bookmark, keywords. They are no figures and no dates.</summary>
public static partial class FormMarks
{
    /// <summary>What stands before a key where people see it.</summary>
    public const string Label = "รหัสแบบ";

    /// <summary>Word takes no longer name for a bookmark.</summary>
    private const int LongestBookmark = 40;

    /// <summary>The mark of a line.</summary>
    /// <param name="form">The form's key.</param>
    /// <param name="line">What the line was printed for.</param>
    public static string OfLine(FormKey form, IndicatorKey line) => $"{form}/{line}";

    /// <summary>The mark as a bookmark's name, which takes letters, digits and underscores alone.</summary>
    /// <param name="form">The form's key.</param>
    /// <param name="line">What the line was printed for; null for the form itself.</param>
    /// <returns>The name; null where it would be too long for one.</returns>
    public static string? Bookmark(FormKey form, IndicatorKey? line = null)
    {
        var name = (line is null ? $"{form}" : OfLine(form, line)).Replace('-', '_').Replace('.', '_').Replace('/', '_');
        return name.Length <= LongestBookmark ? name : null;
    }

    /// <summary>The mark that a bookmark's name stands for.</summary>
    /// <param name="name">The name; programs that copy a bookmark write a number behind it.</param>
    /// <returns>The mark; null for any other bookmark.</returns>
    public static string? OfBookmark(string name)
    {
        var parts = BookmarkParts().Match(name);
        var form = $"{parts.Groups["program"].Value.Replace('_', '-')}.{parts.Groups["district"].Value}.{parts.Groups["year"].Value}-{parts.Groups["month"].Value}.{parts.Groups["check"].Value}";
        return !FormKey.TryParse(form, null, out _) ? null : parts.Groups["line"].Success ? $"{form}/{parts.Groups["line"].Value}" : form;
    }

    /// <summary>The keys in a text, each once.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<FormKey> Of(string text) =>
        text.Contains('.', StringComparison.Ordinal)
            ? Mark().Matches(text).Select(match => FormKey.TryParse(match.Groups["key"].Value, null, out var key) ? key : null).OfType<FormKey>().Distinct()
            : [];

    /// <summary>The keys in a table, each once.</summary>
    /// <param name="table">The table.</param>
    public static IEnumerable<FormKey> Of(ReadTable table) => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Of(cell.Text)).Distinct();

    /// <summary>What a row was printed for in a program's form; null for a row without a mark, or with the marks of several.</summary>
    /// <param name="row">The row.</param>
    /// <param name="program">The program.</param>
    public static IndicatorKey? LineOf(ReadRow row, ProgramId program)
    {
        var lines = row.Cells.Where(cell => cell.Text.Contains('/', StringComparison.Ordinal)).SelectMany(cell => Mark().Matches(cell.Text))
            .Where(match => match.Groups["line"].Success && FormKey.TryParse(match.Groups["key"].Value, null, out var key) && key.Program == program)
            .Select(match => match.Groups["line"].Value).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return lines is [var only] && IndicatorKey.TryParse(only, null, out var line) ? line : null;
    }

    /// <summary>A text without the marks of our forms.</summary>
    /// <param name="text">The text.</param>
    public static string Without(string text) => Of(text).Any() ? Mark().Replace(text, "") : text;

    /// <summary>A table without the marks of our forms.</summary>
    /// <param name="table">The table.</param>
    public static ReadTable Without(ReadTable table) => !Of(table).Any() ? table : table with
    {
        Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = Without(cell.Text).Trim() })] })],
    };

    [GeneratedRegex($@"(?:{Label}\s*:?\s*)?(?<key>[a-z][a-z0-9-]*\.\d{{4}}\.\d{{4}}-\d{{2}}\.\d{{2}})(?!\d)(?:/(?<line>[a-z][a-z0-9_]*))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<program>[a-z][a-z0-9_]*)_(?<district>[0-9]{4})_(?<year>[0-9]{4})_(?<month>[0-9]{2})_(?<check>[0-9]{2})(?:_(?<line>[a-z][a-z0-9_]*))?(?:[ _]Copy[ _][0-9]+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BookmarkParts();
}
