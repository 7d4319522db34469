using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Documents.RunningText;

/// <summary>The lines that stand at the edges of a document's pages: of the header over all that is on them, of the footer below.</summary>
/// <param name="Header">The header's lines.</param>
/// <param name="Footer">The footer's lines.</param>
internal sealed partial record PageEdges(ValueList<string> Header, ValueList<string> Footer)
{
    /// <summary>None.</summary>
    public static PageEdges None { get; } = new([], []);

    private const int Most = 10;

    /// <summary>The lines of what was read of an edge, rows of tables as one line each; numbers of pages are none.</summary>
    /// <param name="parts">Texts outside tables, and tables.</param>
    public static ValueList<string> LinesOf(IEnumerable<(string Text, IReadOnlyList<ReadTable> Tables)> parts) =>
        [.. parts.SelectMany(part => part.Text.Split('\n').Concat(part.Tables.SelectMany(table => table.Rows).Select(row => string.Join(' ', row.OwnTexts.Where(text => !string.IsNullOrWhiteSpace(text))))))
            .Select(line => line.Replace('\t', ' ').Trim()).Where(line => line.Length > 0 && !PageNumber().IsMatch(line)).Distinct(StringComparer.Ordinal).Take(Most)];

    /// <summary>A table on such a page.</summary>
    /// <param name="table">The table.</param>
    public ReadTable Around(ReadTable table) => table with { OnPage = Header, Below = [.. table.Below, .. Footer] };

    /// <summary>A text on such pages.</summary>
    /// <param name="text">The text.</param>
    public string Around(string text) => string.Join('\n', Header.Append(text).Concat(Footer).Where(line => line.Length > 0));

    [GeneratedRegex(@"^(?:หน้า|แผ่น|ที่|page|of|จาก|[^\p{L}])*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex PageNumber();
}
