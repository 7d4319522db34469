using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting;

/// <summary>Reads rows of a Form's response sheet for one program.</summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
public sealed class FormRowReader(Program program, DistrictReader districts)
{
    private readonly Dictionary<ValueList<string>, ColumnMap> _maps = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a row.</summary>
    /// <param name="raw">The raw report; its content is a form row.</param>
    /// <returns>The draft; null when the row holds no figure of the program and says nothing about its months.</returns>
    public DraftReport? Read(RawReport raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var row = (RawContent.FormRow)raw.Content;
        var map = MapOf(row.Headers);
        if (map.Indicators.IsEmpty)
        {
            return null;
        }

        string Text(int index) => index >= 0 && index < row.Cells.Count ? row.Cells[index] : "";

        var figures = new List<DraftFigure>(map.Indicators.Count);
        foreach (var column in map.Indicators)
        {
            var text = Text(column.Index);
            if (!string.IsNullOrWhiteSpace(text))
            {
                figures.Add(new(column.Indicator.Key, IndicatorReader.Read(column.Indicator, text), row.Headers[column.Index].Trim()));
            }
        }

        var districtText = Text(map.District);
        var explanation = Text(map.Explanation).Trim();
        return new()
        {
            Raw = raw,
            District = string.IsNullOrWhiteSpace(districtText) ? null : districts.Read(districtText),
            Months = [new() { Month = MonthOf(raw, map, Text(map.Month)), Figures = figures.ToValueList(), NothingToReport = IsTicked(Text(map.NothingToReport)) }],
            Explanation = explanation.Length == 0 ? null : explanation,
        };
    }

    private ColumnMap MapOf(ValueList<string> headers)
    {
        if (!_maps.TryGetValue(headers, out var map))
        {
            map = ColumnMap.Of(program, headers);
            _maps.Add(headers, map);
        }

        return map;
    }

    private Reading<ReportingMonth>? MonthOf(RawReport raw, ColumnMap map, string text)
    {
        if (map.Month >= 0)
        {
            return string.IsNullOrWhiteSpace(text) ? null : PeriodReader.Read(text);
        }

        // A form that does not ask for the month reports the one that the deadline rule gives.
        var month = ReportingMonth.Of(raw.ReceivedAt.DayInBangkok()).Plus(program.Deadline.ReportOffsetMonths);
        return new Reading<ReportingMonth>.Value(ThaiText.LongInstant(raw.ReceivedAt), month);
    }

    private static bool IsTicked(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var canonical = ThaiScript.Canonical(text);
        return canonical.ToUpperInvariant() is "TRUE" or "YES" or "Y" or "X" or "/" or "✓" or "✔" or "☑" or "ใช่" or "1"
            || NilStatement.SaysNothingToReport(canonical);
    }
}
