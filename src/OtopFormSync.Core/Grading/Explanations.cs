using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Grading;

/// <summary>Explains grades.</summary>
public static class Explanations
{
    /// <summary>Explains a scorecard by the reports it rests on.</summary>
    /// <param name="program">The program.</param>
    /// <param name="district">The district.</param>
    /// <param name="card">Its scorecard.</param>
    /// <param name="ledger">The ledger that the scorecard was made from.</param>
    /// <returns>The explanation.</returns>
    public static Explanation Of(Program program, District district, Scorecard card, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(ledger);
        return new()
        {
            Heading = Heading(program, district, card.Quarter),
            GradeLine = ScorecardText.GradeLine(card),
            Standing = ScorecardText.Standing(card),
            LiteralNote = ScorecardText.LiteralNote(program, card.Result),
            ProvisionalNote = ScorecardText.Provisional(program, card.Result),
            Criteria = card.Criteria.Select(result => new CriterionExplanation(result.Criterion, ScorecardText.Criterion(program, result), Reports(program, district.Code, result, ledger))).ToValueList(),
            GapLine = ScorecardText.Gap(program, card.Result),
        };
    }

    /// <summary>Explains the answer to a what-if.</summary>
    /// <param name="program">The program.</param>
    /// <param name="district">The district.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The explanation, without reports.</returns>
    public static Explanation WhatIf(Program program, District district, GradeAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(answer);
        return new()
        {
            Heading = Heading(program, district, answer.Quarter),
            GradeLine = answer.Result is { } result ? ScorecardText.GradeLine(result) : $"ยังไม่มีระดับ: {answer.Doubt}",
            Standing = "ผลสมมติจากตัวเลขทั้งไตรมาสที่ระบุ มิใช่ผลจากรายงาน",
            LiteralNote = answer.Result is null ? null : ScorecardText.LiteralNote(program, answer.Result),
            ProvisionalNote = answer.Result is null ? null : ScorecardText.Provisional(program, answer.Result),
            Criteria = answer.Result is null ? [] : answer.Result.Criteria.Select(criterion => new CriterionExplanation(criterion.Criterion, ScorecardText.Criterion(program, criterion), [])).ToValueList(),
            GapLine = answer.Result is null ? null : ScorecardText.Gap(program, answer.Result),
        };
    }

    private static string Heading(Program program, District district, FiscalQuarter quarter) =>
        $"อำเภอ{district.Name} – {program.ShortTitle} {ThaiText.Quarter(quarter)}";

    private static ValueList<ReportBasis> Reports(Program program, DistrictCode district, CriterionResult result, Ledger ledger)
    {
        var criterion = program.Grading.Criteria.First(candidate => candidate.Key == result.Criterion);
        var less = criterion.Indicator == result.Indicator ? criterion.Less : null;
        var basis = new List<ReportBasis>();
        foreach (var key in less is null ? [result.Indicator] : new[] { result.Indicator, less })
        {
            if (program.FindIndicator(key) is { } indicator)
            {
                basis.AddRange(program.Quarter.Months.Select(month => Basis(indicator, month, ledger.Find(district, month, key), named: key == less)));
            }
        }

        return basis.ToValueList();
    }

    private static ReportBasis Basis(Indicator indicator, ReportingMonth month, LedgerEntry? entry, bool named)
    {
        var state = entry?.State ?? ReportState.Missing;
        var what = named ? $"หัก{ThaiPhrase.Name(indicator.Name)}เดือน{ThaiText.Month(month)}" : $"เดือน{ThaiText.Month(month)}";
        return new()
        {
            Indicator = indicator.Key,
            Month = month,
            State = state,
            Accepted = entry?.Accepted,
            Line = entry?.Accepted is { } accepted ? $"{what}: {Value(indicator, state, accepted)} – {Origin(accepted)}" : $"{what}: {InWords(state)}",
        };
    }

    private static string Value(Indicator indicator, ReportState state, AcceptedFigure accepted) => state == ReportState.ConfirmedZero
        ? "ยืนยันว่าไม่มีผลการดำเนินงาน"
        : $"{ThaiText.Money(accepted.Figure.Value)} {indicator.Unit}";

    private static string Origin(AcceptedFigure accepted)
    {
        var origin = $"{accepted.Channel.InThai()} รับเมื่อ {ThaiText.LongInstant(accepted.ReceivedAt)} ({accepted.Place})";
        return string.IsNullOrWhiteSpace(accepted.Explanation) ? origin : $"{origin} เหตุผล: {accepted.Explanation.Trim()}";
    }

    private static string InWords(ReportState state) => state switch
    {
        ReportState.Missing or ReportState.Partial => "ยังไม่รายงาน",
        ReportState.Reported or ReportState.ConfirmedZero => "รายงานแล้ว",
        ReportState.UnderReview => "รอการตรวจสอบ",
        ReportState.Withdrawn => "ถอนรายงานแล้ว",
    };
}
