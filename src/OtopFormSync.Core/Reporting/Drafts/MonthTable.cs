using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>A table with districts down and months across: the letter's report form (enclosure 3), which lists all districts and is sent back with one row filled in.</summary>
internal sealed record MonthTable(string Place, ValueList<MonthTableRow> FilledRows, Indicator Indicator)
{
    private const int HeaderRows = 15; // below that no form has its headings

    /// <summary>Recognizes such a table; null when it is none.</summary>
    public static MonthTable? Of(ReadTable table, Program program, DistrictReader districts, string mailText)
    {
        if (IndicatorOf(table, program, mailText) is not { } indicator)
        {
            return null;
        }

        for (var header = 0; header < Math.Min(table.Rows.Count, HeaderRows); header++)
        {
            var districtColumn = IndexOf(Texts(table.Rows[header]), cell => ThaiScript.Canonical(cell).Contains("อำเภอ", StringComparison.Ordinal));
            if (districtColumn < 0)
            {
                continue;
            }

            // Month headings may stand one row below a group heading.
            for (var months = header; months <= Math.Min(header + 1, table.Rows.Count - 1); months++)
            {
                var columns = MonthColumns(Texts(table.Rows[months]));
                if (columns.Count > 0)
                {
                    return new(table.Place, Rows(table, months + 1, districtColumn, columns, districts).ToValueList(), indicator);
                }
            }
        }

        return null;
    }

    // The form has one table for one indicator, which its headings name, else the mail that it came with.
    private static Indicator? IndicatorOf(ReadTable table, Program program, string mailText)
    {
        var headings = string.Join('\n', table.Rows.Take(HeaderRows).SelectMany(row => row.OwnTexts));
        var amounts = program.Indicators.Where(indicator => indicator.Kind.StandsInMonthTable()).ToList();
        return amounts.Find(indicator => IsNamed(indicator, headings)) ?? amounts.Find(indicator => IsNamed(indicator, mailText));
    }

    private static bool IsNamed(Indicator indicator, string text)
    {
        var canonical = ThaiScript.Canonical(text);
        return indicator.Columns.Any(column => canonical.Contains(ThaiScript.Canonical(column), StringComparison.OrdinalIgnoreCase));
    }

    private static List<(int Index, ReportingMonth Month)> MonthColumns(ValueList<string> cells)
    {
        var columns = new List<(int, ReportingMonth)>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(cells[i]) && PeriodReader.Read(cells[i]).TryGetValue(out var month))
            {
                columns.Add((i, month));
            }
        }

        return columns;
    }

    private static IEnumerable<MonthTableRow> Rows(ReadTable table, int from, int districtColumn, List<(int Index, ReportingMonth Month)> columns, DistrictReader districts)
    {
        for (var r = from; r < table.Rows.Count; r++)
        {
            var row = Texts(table.Rows[r]);
            var name = districtColumn < row.Count ? row[districtColumn] : "";
            if (string.IsNullOrWhiteSpace(name) || IsTotal(name))
            {
                continue;
            }

            var cells = columns
                .Where(column => column.Index < row.Count && IsFilled(row[column.Index]))
                .Select(column => new MonthTableCell(column.Month, row[column.Index], $"{table.Place} แถว {table.Rows[r].Number}"))
                .ToValueList();
            if (cells.Count > 0)
            {
                yield return new(districts.Read(name), name, cells);
            }
        }
    }

    private static bool IsTotal(string name) => ThaiScript.Canonical(name) is var text && (text.StartsWith("รวม", StringComparison.Ordinal) || text.StartsWith("ผลรวม", StringComparison.Ordinal));

    // In a form that lists all districts, a dash or a nought in a row is how people leave it empty.
    private static bool IsFilled(string cell) => ThaiScript.ArabicDigits(ThaiScript.Canonical(cell)) is not ("" or "-" or "–" or "—" or "0" or "0.00");

    private static ValueList<string> Texts(ReadRow row) => row.Cells.Select(cell => cell.Text).ToValueList();

    private static int IndexOf(ValueList<string> cells, Func<string, bool> predicate)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (predicate(cells[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A row with at least one figure.</summary>
internal sealed record MonthTableRow(Reading<District> District, string Name, ValueList<MonthTableCell> Cells);

/// <summary>A figure of one month.</summary>
internal sealed record MonthTableCell(ReportingMonth Month, string Text, string Place);
