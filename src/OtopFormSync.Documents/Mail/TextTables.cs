using OtopFormSync.Core.Reporting.Claims;

namespace OtopFormSync.Documents.Mail;

/// <summary>Tables that people pasted into plain text: lines in a row whose cells are parted by tabs.</summary>
internal static class TextTables
{
    private const int MinRows = 2;

    // Headings of the column that holds words.
    private static readonly string[] OverWords = ["ที่", "ลำดับ", "อำเภอ", "รายการ", "ตัวชี้วัด", "ประเภท", "ชื่อ", "เดือน", "กิจกรรม"];

    public static IReadOnlyList<ReadTable> Of(string text, string place, Budget budget)
    {
        var tables = new List<ReadTable>();
        var rows = new List<(int Number, IReadOnlyList<ReadCell> Cells)>();
        foreach (var line in text.Split('\n').Append(""))
        {
            if (line.Contains('\t', StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(line))
            {
                rows.Add((rows.Count + 1, [.. line.TrimEnd().Split('\t').Select(cell => new ReadCell(cell.Trim()))]));
                continue;
            }

            if (rows.Count >= MinRows)
            {
                var name = FormattableString.Invariant($"{place} ตารางที่ {tables.Count + 1}");
                tables.Add(ReadTables.Make(name, rows, budget));
                if (LacksFirstHeading(rows))
                {
                    tables.Add(ReadTables.Make(name, [(rows[0].Number, [new(""), .. rows[0].Cells]), .. rows[1..]], budget));
                }
            }

            rows.Clear();
        }

        return tables;
    }

    // Headings that are one fewer than the figures and the words before them: the empty first cell was lost, or the last column has none.
    // Both tables are read, so that figures on which they differ are asked about.
    private static bool LacksFirstHeading(List<(int Number, IReadOnlyList<ReadCell> Cells)> rows) =>
        rows[0].Cells is [{ Text: { Length: > 0 } first }, ..] && !Array.Exists(OverWords, word => first.StartsWith(word, StringComparison.Ordinal))
        && rows.Skip(1).All(row => row.Cells.Count == rows[0].Cells.Count + 1 && row.Cells[0].Text is { Length: > 0 } label && !char.IsDigit(label[0]) && row.Cells[^1].Text is { Length: > 0 } last && char.IsDigit(last[0]));
}
