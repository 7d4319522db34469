using System.Text.RegularExpressions;
using OtopFormSync.Core.Reporting.Claims;

namespace OtopFormSync.Core.Reporting.Forms;

/// <summary>Finds the keys of our own forms in what came back, wherever a program left them: a visible line, a hidden column or sheet. They are no figures and no dates.</summary>
public static partial class FormMarks
{
    /// <summary>What stands before a key where people see it.</summary>
    public const string Label = "รหัสแบบ";

    /// <summary>The keys in a text, each once.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<FormKey> Of(string text) =>
        text.Contains('.', StringComparison.Ordinal)
            ? Mark().Matches(text).Select(match => FormKey.TryParse(match.Groups["key"].Value, null, out var key) ? key : null).OfType<FormKey>().Distinct()
            : [];

    /// <summary>The keys in a table, each once.</summary>
    /// <param name="table">The table.</param>
    public static IEnumerable<FormKey> Of(ReadTable table) => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Of(cell.Text)).Distinct();

    /// <summary>A text without the marks of our forms.</summary>
    /// <param name="text">The text.</param>
    public static string Without(string text) => Of(text).Any() ? Mark().Replace(text, "") : text;

    /// <summary>A table without the marks of our forms.</summary>
    /// <param name="table">The table.</param>
    public static ReadTable Without(ReadTable table) => !Of(table).Any() ? table : table with
    {
        Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = Without(cell.Text) })] })],
    };

    [GeneratedRegex($@"(?:{Label}\s*:?\s*)?(?<key>[a-z][a-z0-9-]*\.\d{{4}}\.\d{{4}}-\d{{2}}\.\d{{2}})(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Mark();
}
