using System.Text;
using OtopFormSync.Configuration.Problems;

namespace OtopFormSync.Configuration.Sections;

/// <summary>A line of a CSV file.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads CSV with commas and double quotes; a quoted cell stays within its line.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<CsvRow> Read(string text, ProblemLog log)
    {
        var rows = new List<CsvRow>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace())
            {
                rows.Add(new(number, Cells(line, number, log)));
            }
        }

        return rows;
    }

    private static List<string> Cells(ReadOnlySpan<char> line, int number, ProblemLog log)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        if (isQuoted)
        {
            log.Refuse(new(number, 1), "a quote is opened and not closed", "text in \"…\" within one line");
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
