using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Ranges as people write them.</summary>
internal static partial class A1
{
    /// <summary>Reads a range, a tab's name or a named range; what looks like a cell is a cell of the first tab.</summary>
    public static GridArea Parse(string text, Spreadsheet book)
    {
        var bang = Bang(text);
        if (bang < 0)
        {
            if (Cells(text, book.Sheets.Find(static s => !s.Hidden) ?? book.Sheets[0]) is { } bare) { return bare; }
            if (book.Named(Unquote(text)) is { } tab) { return new GridArea(tab.Id); }
            if (book.NamedRanges.FirstOrDefault(n => string.Equals(n.Text("name"), text, StringComparison.OrdinalIgnoreCase)) is { } named) { return GridArea.Of(named!["range"]); }
            throw Unreadable(text);
        }
        var sheet = book.Named(Unquote(text[..bang])) ?? throw Unreadable(text);
        var rest = text[(bang + 1)..];
        return Cells(rest, sheet)
            ?? (book.NamedRanges.FirstOrDefault(n => string.Equals(n.Text("name"), rest, StringComparison.OrdinalIgnoreCase)) is { } name ? GridArea.Of(name!["range"]) : throw Unreadable(text));
    }

    /// <summary>The whole range, ends filled up with the size of the grid.</summary>
    public static string Write(Sheet sheet, Box box)
    {
        var from = Column(box.Left) + (box.Top + 1).ToString(CultureInfo.InvariantCulture);
        var to = Column(Math.Max(box.Right - 1, box.Left)) + Math.Max(box.Bottom, box.Top + 1).ToString(CultureInfo.InvariantCulture);
        return from == to ? $"{Quote(sheet.Title)}!{from}" : $"{Quote(sheet.Title)}!{from}:{to}";
    }

    /// <summary>Quoted only where the name could be taken for something else.</summary>
    public static string Quote(string title) =>
        PlainTitle().IsMatch(title) && !CellLike().IsMatch(title) ? title : $"'{title.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>0 is A, 26 is AA.</summary>
    public static string Column(int index)
    {
        var name = new StringBuilder();
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26) { name.Insert(0, (char)('A' + ((rest - 1) % 26))); }
        return name.ToString();
    }

    public static int ColumnIndex(string letters) => letters.Aggregate(0, static (sum, c) => (sum * 26) + (char.ToUpperInvariant(c) - 'A' + 1)) - 1;

    public static bool LooksLikeCell(string text) => CellLike().IsMatch(text);

    private static GridArea? Cells(string text, Sheet sheet)
    {
        var match = Range().Match(text);
        if (!match.Success) { return null; }
        var (column, row) = (Letters("c1"), Number("r1"));
        if (!match.Groups["to"].Success)
        {
            return column is { } c && row is { } r ? new GridArea(sheet.Id, r, c, r + 1, c + 1) : null;
        }
        var (endColumn, endRow) = (Letters("c2"), Number("r2"));
        if (column is null && row is null || endColumn is null && endRow is null) { return null; }
        // A2:2 is the second row, A5:A the rest of the column; the sides may come in any order.
        (column, endColumn) = Ordered(column, endColumn);
        (row, endRow) = Ordered(row, endRow);
        return new GridArea(sheet.Id, row, column, endRow + 1, endColumn + 1);

        int? Letters(string group) => match.Groups[group] is { Length: > 0 } g ? ColumnIndex(g.Value) : null;
        int? Number(string group) => match.Groups[group] is { Length: > 0 } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) - 1 : null;
        static (int?, int?) Ordered(int? a, int? b) => a > b ? (b, a) : (a, b);
    }

    /// <summary>The <c>!</c> after the tab's name, which may itself hold one in quotes.</summary>
    private static int Bang(string text)
    {
        if (!text.StartsWith('\'')) { return text.LastIndexOf('!'); }
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != '\'') { continue; }
            if (i + 1 < text.Length && text[i + 1] == '\'') { i++; continue; }
            return i + 1 < text.Length && text[i + 1] == '!' ? i + 1 : -1;
        }
        return -1;
    }

    private static string Unquote(string title) =>
        title.Length > 1 && title[0] == '\'' && title[^1] == '\'' ? title[1..^1].Replace("''", "'", StringComparison.Ordinal) : title;

    private static GoogleError Unreadable(string text) => GoogleError.Invalid($"Unable to parse range: {text}");

    [GeneratedRegex(@"^\$?(?<c1>[A-Za-z]{0,3})\$?(?<r1>[1-9][0-9]{0,7}|0+[1-9][0-9]{0,7})?(?<to>:\$?(?<c2>[A-Za-z]{0,3})\$?(?<r2>[1-9][0-9]{0,7})?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainTitle();

    [GeneratedRegex("^([A-Za-z]{1,3}[0-9]+|[rR][0-9]*[cC][0-9]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CellLike();
}
