using System.Text.RegularExpressions;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.RunningText;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Mail;

/// <summary>Tables that people pasted into plain text, lines in a row whose cells are parted by tabs, with the lines above and below them.</summary>
internal static partial class TextTables
{
    private const int MinRows = 2;

    // A label whose row is empty has lost its tabs: ต.ค. 2566 above "พ.ย. 2566 | 100".
    private const int LongestLabel = 40;

    // Headings of the column that holds words.
    private static readonly string[] OverWords = ["ที่", "ลำดับ", "อำเภอ", "รายการ", "ตัวชี้วัด", "ประเภท", "ชื่อ", "เดือน", "กิจกรรม"];

    public static IReadOnlyList<ReadTable> Of(string text, string place, Budget budget)
    {
        var (tables, nearby) = (new List<(int Number, ReadTable Table)>(), new NearbyLines());
        var (rows, between) = (new List<(int Number, IReadOnlyList<ReadCell> Cells)>(), new List<string>());
        foreach (var line in text.Split('\n').Append(""))
        {
            if (IsRow(line))
            {
                var cells = line.TrimEnd().Split('\t').Select(cell => new ReadCell(cell.Trim())).ToList();
                if (between.Count > 0 && HoldsFigure(cells) && between.TrueForAll(word => word.Length <= LongestLabel))
                {
                    rows.AddRange(between.Select((word, i) => (rows.Count + 1 + i, (IReadOnlyList<ReadCell>)[new ReadCell(word)])).ToList());
                    between.Clear();
                }

                Close();
                rows.Add((rows.Count + 1, cells));
            }
            else if (rows.Count > 0 && !string.IsNullOrWhiteSpace(line))
            {
                between.Add(line.Trim());
            }
            else
            {
                between.Add(line);
                Close();
            }
        }

        nearby.End();
        return [.. tables.Select(table => nearby.Beside(table.Number, table.Table))];

        // Lines behind the rows end their table.
        void Close()
        {
            if (between.Count == 0)
            {
                return;
            }

            if (rows.Count >= MinRows)
            {
                var number = tables.Count;
                nearby.BeginTable(number);
                tables.AddRange(Read(rows, FormattableString.Invariant($"{place} ตารางที่ {number + 1}"), budget).Select(table => (number, table)));
                nearby.EndTable();
            }
            else
            {
                // A row alone is a line: หน่วย | พันบาท.
                Append(rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))));
            }

            Append(between);
            rows.Clear();
            between.Clear();
        }

        void Append(IEnumerable<string> lines) => nearby.Append(string.Concat(lines.Select(line => $"{line}\n")), Look.Plain);
    }

    // 10:05, a name and what was said: a chat that was exported, and no row.
    private static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(line) && !Said().IsMatch(line);

    [GeneratedRegex(@"^\s*[0-9]{1,2}:[0-9]{2}(?:\s?[AP]M)?\t", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    private static bool HoldsFigure(IReadOnlyList<ReadCell> cells) => cells.Skip(1).Any(cell => cell.Text is [var first, ..] && char.IsDigit(first));

    private static IEnumerable<ReadTable> Read(List<(int Number, IReadOnlyList<ReadCell> Cells)> rows, string name, Budget budget)
    {
        yield return ReadTables.Make(name, rows, budget);
        if (LacksFirstHeading(rows))
        {
            yield return ReadTables.Make(name, [(rows[0].Number, [new(""), .. rows[0].Cells]), .. rows[1..]], budget);
        }
    }

    // Headings that are one fewer than the figures and the words before them: the empty first cell was lost, or the last column has none.
    // Both tables are read, so that figures on which they differ are asked about.
    private static bool LacksFirstHeading(List<(int Number, IReadOnlyList<ReadCell> Cells)> rows) =>
        rows[0].Cells is [{ Text: { Length: > 0 } first }, ..] && !Array.Exists(OverWords, word => first.StartsWith(word, StringComparison.Ordinal))
        && rows.Skip(1).All(row => row.Cells.Count == rows[0].Cells.Count + 1 && row.Cells[0].Text is { Length: > 0 } label && !char.IsDigit(label[0]) && row.Cells[^1].Text is { Length: > 0 } last && char.IsDigit(last[0]));
}
