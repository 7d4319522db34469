using System.Text.RegularExpressions;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>A heading of a table, in the forms in which a question may be known: as it stands, without its number ("2. ยอดจำหน่าย"), and as the row of a grid ("ผลการดำเนินงาน [ยอดจำหน่าย]").</summary>
public sealed partial class Heading
{
    // A grid over these holds something else under the same rows.
    private static readonly string[] OtherGrids = ["เป้าหมาย", "แผน", "คาด", "ประมาณ", "ปีที่แล้ว", "ปีก่อน", "ปีฐาน", "ช่วงเดียวกัน", "เดือนก่อน", "เดือนที่แล้ว", "สะสม", "ร้อยละ"];

    private readonly Lazy<string?> _unnumbered;
    private readonly Lazy<string?> _gridRow;

    /// <summary>Makes a heading.</summary>
    /// <param name="text">As it stands.</param>
    public Heading(string text)
    {
        Text = text;
        Key = ColumnMap.KeyOf(text);
        _unnumbered = new(() => WithoutNumber(Canonical(Text)) is { } rest ? ColumnMap.KeyOf(rest) : null);
        _gridRow = new(() => GridRow(Canonical(Text)) is { } row ? ColumnMap.KeyOf(WithoutNumber(row) ?? row) : null);
    }

    /// <summary>As it stands.</summary>
    public string Text { get; }

    /// <summary>The form in which headings are compared.</summary>
    public string Key { get; }

    /// <summary>The key without a leading number; null when there is none.</summary>
    internal string? Unnumbered => _unnumbered.Value;

    /// <summary>The key of the row of a grid question; null when it is none, or of a grid of targets, plans or other years.</summary>
    internal string? Row => _gridRow.Value;

    private static string Canonical(string text) => ThaiScript.ArabicDigits(ThaiScript.Canonical(text)).Trim();

    private static string? WithoutNumber(string text) => Number().Match(text) is { Success: true, Length: var length } && length < text.Length ? text[length..] : null;

    private static string? GridRow(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var grid = open > 0 ? text[..open] : "";
        return string.IsNullOrWhiteSpace(grid) || text[^1] != ']' || Array.Exists(OtherGrids, word => grid.Contains(word, StringComparison.Ordinal)) ? null : text[(open + 1)..^1].Trim();
    }

    [GeneratedRegex(@"^\(?\s?(?:(?:ข้อ|คำถาม)(?:ที่)?\s?[0-9]{1,2}(?:\.[0-9]{1,2})*\s?[.):-]*|[0-9]{1,2}(?:\.[0-9]{1,2})+\s?[.):-]*|[0-9]{1,2}\s?[.):-]+)\s?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Number();
}
