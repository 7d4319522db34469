using System.Globalization;

namespace OtopFormSync.Core.Results;

/// <summary>Row keys of a tab's rows outside its table: one line of text each, and the header row. A target reads them back under the same keys; their column key does not matter.</summary>
public static class OuterRowKeys
{
    /// <summary>The first line.</summary>
    public const string Heading = "#heading";

    /// <summary>The second line. It changes with the clock and is never compared.</summary>
    public const string Stamp = "#stamp";

    /// <summary>The header row: one cell per column, under the column's key.</summary>
    public const string Header = "#header";

    private const string IntroPrefix = "#intro";
    private const string NotePrefix = "#note";

    /// <summary>A line above the table.</summary>
    /// <param name="index">Its index, from 0.</param>
    /// <returns>The key.</returns>
    public static string Intro(int index) => string.Create(CultureInfo.InvariantCulture, $"{IntroPrefix}{index}");

    /// <summary>A line below the table.</summary>
    /// <param name="index">Its index, from 0.</param>
    /// <returns>The key.</returns>
    public static string Note(int index) => string.Create(CultureInfo.InvariantCulture, $"{NotePrefix}{index}");

    /// <summary>Whether a row lies outside the table, as a line or as the header row.</summary>
    /// <param name="row">The row's key.</param>
    /// <returns>False for rows of the table.</returns>
    public static bool IsOuter(string row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.StartsWith('#');
    }

    /// <summary>Whether a row key is one of those above; a target may return other lines, which are then not compared.</summary>
    /// <param name="row">The row's key.</param>
    /// <returns>True for heading, stamp, header, intro and note.</returns>
    public static bool IsKnown(string row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is Heading or Stamp or Header || row.StartsWith(IntroPrefix, StringComparison.Ordinal) || row.StartsWith(NotePrefix, StringComparison.Ordinal);
    }

    /// <summary>What a line is, for people.</summary>
    /// <param name="row">The row's key.</param>
    /// <returns>The Thai name.</returns>
    public static string InThai(string row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            Heading => "หัวเรื่อง",
            Header => "หัวคอลัมน์",
            _ when row.StartsWith(IntroPrefix, StringComparison.Ordinal) => "คำอธิบายเหนือตาราง",
            _ when row.StartsWith(NotePrefix, StringComparison.Ordinal) => "หมายเหตุท้ายตาราง",
            _ => row,
        };
    }
}
