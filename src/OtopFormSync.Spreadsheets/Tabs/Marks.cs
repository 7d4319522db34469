using System.Diagnostics.CodeAnalysis;

namespace OtopFormSync.Spreadsheets.Tabs;

/// <summary>
/// The hidden marks by which tabs, rows and columns are known again after people sorted, inserted, moved and renamed.
/// One hidden row above the header names the columns. A hidden column inside the table names the rows: inside, so that
/// a range selected by hand and sorted takes it along. A hidden column right of the table names the lines.
/// </summary>
public static class Marks
{
    /// <summary>The line of groups above the header.</summary>
    public const string BandLine = "#band";
    /// <summary>The line above texts that people wrote where none of our rows is.</summary>
    public const string StrayHeadLine = "#strayhead";
    /// <summary>A text that people wrote where none of our rows is.</summary>
    public const string StrayLine = "#stray";
    /// <summary>What the first cell of the hidden row above the header says.</summary>
    public const string HiddenRow = "k";
    /// <summary>Between the marks of several lines in one cell.</summary>
    public const char LineSeparator = ';';
    private const string RowPrefix = "r:";
    private const string LinePrefix = "l:";
    private const char Part = '|';

    /// <summary>The key of an empty line.</summary>
    public static string Space(string name) => "#space-" + name;

    /// <summary>The mark of a row.</summary>
    public static string OfRow(string key) => RowPrefix + key;

    /// <summary>The mark of a line.</summary>
    public static string OfLine(string key) => LinePrefix + key;

    /// <summary>The mark of the hidden column of keys.</summary>
    public static string OfKeyColumn(string tab) => $"k{Part}{tab}";

    /// <summary>The mark of a column.</summary>
    public static string OfColumn(string tab, string column, bool isOfficers) => $"{(isOfficers ? 'o' : 'c')}{Part}{tab}{Part}{column}";

    /// <summary>A row's key from its mark.</summary>
    public static bool TryRow(string text, [NotNullWhen(true)] out string? key)
    {
        key = text.StartsWith(RowPrefix, StringComparison.Ordinal) ? text[RowPrefix.Length..] : null;
        return key is not null;
    }

    /// <summary>A line's key from its mark.</summary>
    public static bool TryLine(string text, [NotNullWhen(true)] out string? key)
    {
        key = text.StartsWith(LinePrefix + "#", StringComparison.Ordinal) ? text[LinePrefix.Length..] : null;
        return key is not null;
    }

    /// <summary>What a cell of the hidden row says of its column.</summary>
    public static bool TryColumn(string text, [NotNullWhen(true)] out ColumnMark? mark)
    {
        mark = null;
        if (text.Length > 2 && text[1] == Part && text[0] is 'k' or 'c' or 'o')
        {
            var parts = text.Split(Part, 3);
            mark = text[0] == 'k' && parts.Length == 2 ? new ColumnMark(parts[1], null, false)
                : text[0] != 'k' && parts.Length == 3 ? new ColumnMark(parts[1], parts[2], text[0] == 'o')
                : null;
        }

        return mark is not null;
    }
}

/// <summary>What a cell of the hidden row says of its column.</summary>
/// <param name="Tab">The tab's key.</param>
/// <param name="Column">The column's key; null for a column of keys.</param>
/// <param name="IsOfficers">True when officers own it.</param>
public sealed record ColumnMark(string Tab, string? Column, bool IsOfficers);
