using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Reads rows of a Form's response sheet for one program.</summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
public sealed class FormRowReader(Program program, DistrictReader districts)
{
    private readonly Dictionary<ValueList<string>, Sheet> _sheets = new(ReferenceEqualityComparer.Instance);
    private readonly ReadingMemory<Reading<ReportingMonth>> _months = new(PeriodReader.Read);

    /// <summary>Reads a row.</summary>
    /// <param name="raw">The raw report.</param>
    /// <param name="row">Its content.</param>
    /// <returns>The draft; null when the row holds no figure of the program and says nothing about its months.</returns>
    public DraftReport? Read(RawReport raw, RawContent.FormRow row)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(row);
        var sheet = SheetOf(row.Headers);
        var map = sheet.Map;
        if (map.Indicators.IsEmpty)
        {
            return null;
        }

        string Text(int index) => index >= 0 && index < row.Cells.Count ? row.Cells[index] : "";

        var figures = new List<DraftFigure>(map.Indicators.Count);
        foreach (var column in sheet.Figures)
        {
            var text = Text(column.Index);
            if (!string.IsNullOrWhiteSpace(text))
            {
                figures.Add(column.Memory.Read(text));
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

    private Sheet SheetOf(ValueList<string> headers)
    {
        if (!_sheets.TryGetValue(headers, out var sheet))
        {
            var map = ColumnMap.Of(program, headers);
            _sheets.Add(headers, sheet = new(map, map.Indicators.Select(column => FigureColumn.Of(column, headers)).ToValueList()));
        }

        return sheet;
    }

    private Reading<ReportingMonth>? MonthOf(RawReport raw, ColumnMap map, string text)
    {
        if (map.Month >= 0)
        {
            return string.IsNullOrWhiteSpace(text) ? null : _months.Read(text);
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

    private sealed record Sheet(ColumnMap Map, ValueList<FigureColumn> Figures);

    private sealed record FigureColumn(int Index, ReadingMemory<DraftFigure> Memory)
    {
        public static FigureColumn Of(IndicatorColumn column, ValueList<string> headers)
        {
            var place = headers[column.Index].Trim();
            return new(column.Index, new(text => new(column.Indicator.Key, IndicatorReader.Read(column.Indicator, text), place)));
        }
    }
}
