using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>Reads rows of a Form's response sheet for one program.</summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
public sealed class FormRowReader(Program program, DistrictReader districts)
{
    private readonly FormQuestions _questions = new(program);
    private readonly Dictionary<ValueList<string>, Sheet> _sheets = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<FormRemarks> _remarks = new(() => new(program, districts)); // few rows have one
    private readonly ReadingMemory<string> _senders = new(text => text.Trim().ToLowerInvariant());
    private readonly ReadingMemory<Reading<ReportingMonth>> _months = new(PeriodReader.Read);

    private readonly FormSigning _signed = program.Form.Addresses switch
    {
        FormAddresses.Typed => FormSigning.Typed,
        FormAddresses.Verified => FormSigning.Verified,
    };

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
        if (sheet.Figures.IsEmpty && sheet.Doubled.IsEmpty)
        {
            return null;
        }

        var figures = new List<DraftFigure>(sheet.Figures.Count);
        foreach (var column in sheet.Figures)
        {
            var text = Text(row, column.Index);
            if (!string.IsNullOrWhiteSpace(text))
            {
                figures.Add(column.Memory.Read(text));
            }
        }

        foreach (var (indicator, columns) in sheet.Doubled)
        {
            if (ColumnCandidate.Ask<decimal>(columns, row) is { } question)
            {
                figures.Add(new(indicator, question, columns[0].Heading));
            }
        }

        var explanation = Text(row, map.Explanation).Trim();
        var month = MonthOf(raw, row, sheet, Text(row, map.Month));
        var sender = SenderOf(row, map);
        return new()
        {
            Raw = raw,
            District = map.Districts.Count == 1 ? DistrictOf(Text(row, map.Districts[0])) : DistrictOf(Filled(row, map.Districts)),
            Months = [new() { Month = month, Figures = explanation.Length == 0 ? figures.ToValueList() : _remarks.Value.Over(figures, explanation, month), NothingToReport = IsTicked(Text(row, map.NothingToReport)) }],
            Explanation = explanation.Length == 0 || NilStatement.IsMereNone(explanation) ? null : explanation,
            Sender = sender,
            Signing = map.Addresses.IsEmpty ? FormSigning.NotAsked : sender is null ? FormSigning.Empty : _signed,
        };
    }

    private static string Text(RawContent.FormRow row, int index) => index >= 0 && index < row.Cells.Count ? row.Cells[index] : "";

    // The first column is the one that the form itself collects.
    private string? SenderOf(RawContent.FormRow row, ColumnMap map)
    {
        foreach (var column in map.Addresses)
        {
            if (Text(row, column) is { Length: > 0 } text && text.Contains('@', StringComparison.Ordinal))
            {
                return _senders.Read(text);
            }
        }

        return null;
    }

    private static ValueList<string> Filled(RawContent.FormRow row, ValueList<int> columns) => columns.Select(column => Text(row, column)).Where(text => !string.IsNullOrWhiteSpace(text)).ToValueList();

    private Sheet SheetOf(ValueList<string> headers)
    {
        if (!_sheets.TryGetValue(headers, out var sheet))
        {
            var map = ColumnMap.Of(_questions, headers);
            _sheets.Add(headers, sheet = new(
                map,
                map.Indicators.Select(column => FigureColumn.Of(column, headers)).ToValueList(),
                _questions.Indicators.Where(asked => map.Doubled.Contains(asked.Question)).Select(asked => (asked.Indicator.Key, ColumnCandidate.OfDoubled(asked.Question, headers))).ToValueList(),
                map.Doubled.Contains(_questions.Month) ? ColumnCandidate.OfDoubled(_questions.Month, headers) : [],
                map.Month >= 0 ? [] : ColumnCandidate.OfUnknown(map, headers)));
        }

        return sheet;
    }

    private Reading<District>? DistrictOf(string text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Contains(UncomputedFormula.Text, StringComparison.Ordinal) ? new Reading<District>.Doubtful(text, [Doubt.Of(DoubtCode.FormulaWithoutResult)])
        : districts.Read(text);

    // Of a form with sections one is filled; where more are, they must name the same district.
    private Reading<District>? DistrictOf(ValueList<string> filled)
    {
        var named = filled.Select(text => DistrictOf(text)!).ToList();
        if (named.Count < 2 || named.TrueForAll(one => one.TryGetValue(out var district) && named[0].TryGetValue(out var first) && district.Code == first.Code))
        {
            return named.FirstOrDefault();
        }

        return new Reading<District>.Doubtful(string.Join(" / ", filled), [Doubt.Of(DoubtCode.SeveralDistricts, filled[0].Trim(), filled[1].Trim())]);
    }

    private Reading<ReportingMonth>? MonthOf(RawReport raw, RawContent.FormRow row, Sheet sheet, string text)
    {
        if (sheet.Map.Month >= 0)
        {
            return string.IsNullOrWhiteSpace(text) ? null : _months.Read(text);
        }

        if (!sheet.DoubledMonths.IsEmpty)
        {
            return ColumnCandidate.Ask<ReportingMonth>(sheet.DoubledMonths, row);
        }

        // A renamed question must not count for the month that happens to be due.
        if (ColumnCandidate.Ask<ReportingMonth>(sheet.MayBeMonths, row, ColumnCandidate.IsMonth) is { } question)
        {
            return question;
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

    private sealed record Sheet(
        ColumnMap Map,
        ValueList<FigureColumn> Figures,
        ValueList<(IndicatorKey Indicator, ValueList<ColumnCandidate> Columns)> Doubled,
        ValueList<ColumnCandidate> DoubledMonths,
        ValueList<ColumnCandidate> MayBeMonths);

    private sealed record FigureColumn(int Index, ReadingMemory<DraftFigure> Memory)
    {
        public static FigureColumn Of(IndicatorColumn column, ValueList<string> headers)
        {
            var place = headers[column.Index].Trim();
            return new(column.Index, new(text => new(column.Indicator.Key, IndicatorReader.ReadAnswer(column.Indicator, text), place) { OnRecord = RecordedLine.MayBeAsked(column.Indicator, text) ? [text] : [] }));
        }
    }
}
