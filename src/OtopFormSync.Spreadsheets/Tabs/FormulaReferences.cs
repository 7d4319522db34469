using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OtopFormSync.Core;

namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>Finds the cells of its own sheet that a formula looks at, and lets it look where they are now.</summary>
public static partial class FormulaReferences
{
    /// <summary>The formula after its sheet's cells have moved.</summary>
    /// <param name="formula">The formula without the sign of equality.</param>
    /// <param name="rows">From the first and last row of what it looks at to where these are now.</param>
    /// <param name="column">From a column to where it is now.</param>
    public static string Moved(string formula, Func<int, int, (int First, int Last)> rows, Func<int, int> column) => Rewritten(formula, (start, end) =>
    {
        start = start with { Column = column(start.Column) };
        end = end with { Column = column(end.Column) };
        if (start.Row is not { } first || end.Row is not { } last)
        {
            return (start, end);
        }

        var (top, bottom) = rows(Math.Min(first, last), Math.Max(first, last));
        return first <= last ? (start with { Row = top }, end with { Row = bottom }) : (start with { Row = bottom }, end with { Row = top });
    });

    /// <summary>The formula as it is in a cell that shares it with another one: what no dollar sign fixes lies as far away as there.</summary>
    /// <param name="formula">The formula of the other cell.</param>
    /// <param name="down">How many rows this cell lies below the other.</param>
    /// <param name="right">How many columns it lies to the right.</param>
    public static string Shared(string formula, int down, int right) => Rewritten(formula, (start, end) => (start.Shifted(down, right), end.Shifted(down, right)));

    /// <summary>Texts and names in quotes, words of functions and names, and what belongs to another sheet are left as they are.</summary>
    private static string Rewritten(string formula, Func<Reference, Reference, (Reference Start, Reference End)> move) => Parts().Replace(formula, part =>
    {
        if (!part.Groups["column"].Success || part.Groups["sheet"].Success)
        {
            return part.Value;
        }

        var start = Reference.Of(part, 0);
        var isRange = part.Groups["column"].Captures.Count > 1;
        var moved = move(start, isRange ? Reference.Of(part, 1) : start);
        return isRange ? $"{moved.Start}:{moved.End}" : moved.Start.ToString();
    });

    [GeneratedRegex("""
        "[^"]*"
        | \[[^\]]*\]
        | (?<sheet>(?:'[^']*'|[\w.])+!)?
          (?: (?<column>\$?[A-Z]{1,3})(?<row>\$?[0-9]{1,7})(?::(?<column>\$?[A-Z]{1,3})(?<row>\$?[0-9]{1,7}))?
            | (?<column>\$?[A-Z]{1,3}):(?<column>\$?[A-Z]{1,3}) )
          (?![\w(.!])
        | '[^']*'
        | [\w.$]+!?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Parts();

    /// <summary>A cell, or a whole column where there is no row.</summary>
    private readonly record struct Reference(int Column, bool IsColumnFixed, int? Row, bool IsRowFixed)
    {
        public static Reference Of(Match part, int index)
        {
            var column = part.Groups["column"].Captures[index].ValueSpan;
            var rows = part.Groups["row"].Captures;
            var row = rows.Count > index ? rows[index].Value : null;
            return new(
                Columns.Of(column.TrimStart('$')),
                column[0] == '$',
                row is null ? null : int.Parse(row.AsSpan().TrimStart('$'), CultureInfo.InvariantCulture),
                row is ['$', ..]);
        }

        public Reference Shifted(int down, int right) => this with
        {
            Column = IsColumnFixed ? Column : Column + right,
            Row = IsRowFixed ? Row : Row + down,
        };

        public override string ToString()
        {
            var text = new StringBuilder(IsColumnFixed ? "$" : "").Append(Columns.Letters(Column));
            return Row is { } row ? text.Append(IsRowFixed ? "$" : "").Append(row.ToString(CultureInfo.InvariantCulture)).ToString() : text.ToString();
        }
    }
}
