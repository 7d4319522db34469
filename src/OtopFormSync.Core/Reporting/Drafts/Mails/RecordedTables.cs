using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Takes tables of districts and months apart as they were when officers were asked about them: the letter's report form, with every cell below a month a figure.</summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
/// <remarks>Nothing here may change: the decisions on record hang on the rows.</remarks>
internal sealed class RecordedTables(Program program, DistrictReader districts)
{
    private const int HeaderRows = 15;

    /// <summary>Reads a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="around">The mail's subject and text.</param>
    /// <param name="senderDistrict">The sender's district; null when the sender is nobody's contact.</param>
    /// <param name="recorded">What was asked, or would have been; null when nothing.</param>
    /// <returns>False when it is no such table, so that it was read as lines.</returns>
    public bool TryRead(ReadTable table, string around, District? senderDistrict, out RecordedTable? recorded)
    {
        recorded = null;
        var rows = table.Rows.Select(row => row.OwnTexts.ToValueList()).ToList();
        if (IndicatorOf(rows, around) is not { } indicator)
        {
            return false;
        }

        for (var header = 0; header < Math.Min(rows.Count, HeaderRows); header++)
        {
            var name = IndexOfDistricts(rows[header]);
            for (var months = header; name >= 0 && months <= Math.Min(header + 1, rows.Count - 1); months++)
            {
                if (MonthsOf(rows[months]) is { Count: > 0 } columns)
                {
                    var filled = Filled(table.Place, rows, months + 1, name, columns).ToList();
                    recorded = filled.Count == 0 ? null : Of(table.Place, indicator, filled, senderDistrict);
                    return true;
                }
            }
        }

        return false;
    }

    private static RecordedTable Of(string place, Indicator indicator, List<Row> filled, District? senderDistrict)
    {
        var own = filled.Find(row => row.District.TryGetValue(out var district) && district == senderDistrict) ?? filled[0];
        var cells = filled.SelectMany(row => row.Cells.Select(cell => (row.District, Cell: cell))).ToList();
        var areTargets = cells.Count >= 2 && cells.TrueForAll(cell => cell.District.TryGetValue(out var district)
            && indicator.TargetOf(district.Code)?.OfMonth(cell.Cell.Month) is { } target && AmountReader.Read(cell.Cell.Text).TryGetValue(out var value) && value == target);
        return new(place, indicator.Key, filled.Select(row => row.Text).ToValueList(), areTargets, own.District, own.Cells);
    }

    private Indicator? IndicatorOf(List<ValueList<string>> rows, string around)
    {
        var headings = string.Join('\n', rows.Take(HeaderRows).SelectMany(row => row));
        var amounts = program.Indicators.Where(indicator => indicator.IsMoney).ToList();
        return amounts.Find(indicator => IsNamed(indicator, headings)) ?? amounts.Find(indicator => IsNamed(indicator, around));
    }

    private static bool IsNamed(Indicator indicator, string text)
    {
        var canonical = ThaiScript.Canonical(text);
        return indicator.Columns.Any(column => canonical.Contains(ThaiScript.Canonical(column), StringComparison.OrdinalIgnoreCase));
    }

    private static int IndexOfDistricts(ValueList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (ThaiScript.Canonical(cells[i]).Contains("อำเภอ", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static List<(int Index, ReportingMonth Month)> MonthsOf(ValueList<string> cells)
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

    private IEnumerable<Row> Filled(string place, List<ValueList<string>> rows, int from, int nameColumn, List<(int Index, ReportingMonth Month)> columns)
    {
        for (var r = from; r < rows.Count; r++)
        {
            var row = rows[r];
            var name = nameColumn < row.Count ? row[nameColumn] : "";
            if (string.IsNullOrWhiteSpace(name) || IsTotal(name))
            {
                continue;
            }

            var cells = columns.Where(column => column.Index < row.Count && IsFilled(row[column.Index])).Select(column => new RecordedCell(column.Month, row[column.Index], $"{place} แถว {r + 1}")).ToValueList();
            if (cells.Count > 0)
            {
                yield return new(districts.Read(name), name, cells);
            }
        }
    }

    private static bool IsTotal(string name) => ThaiScript.Canonical(name) is var text && (text.StartsWith("รวม", StringComparison.Ordinal) || text.StartsWith("ผลรวม", StringComparison.Ordinal));

    private static bool IsFilled(string cell) => ThaiScript.ArabicDigits(ThaiScript.Canonical(cell)) is not ("" or "-" or "–" or "—" or "0" or "0.00");

    private sealed record Row(Reading<District> District, string Name, ValueList<RecordedCell> Cells)
    {
        public string Text => $"{Name}: {string.Join(", ", Cells.Select(cell => cell.Text))}";
    }
}
