using OtopFormSync.Core.Reporting.Claims;

namespace OtopFormSync.Documents.Mail;

/// <summary>Tables that people pasted into plain text: lines in a row whose cells are parted by tabs.</summary>
internal static class TextTables
{
    private const int MinRows = 2;

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
                tables.Add(ReadTables.Make(FormattableString.Invariant($"{place} ตารางที่ {tables.Count + 1}"), rows, budget));
            }

            rows.Clear();
        }

        return tables;
    }
}
