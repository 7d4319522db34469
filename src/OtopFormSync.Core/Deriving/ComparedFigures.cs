using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>What the figures of a ledger that is being built are compared with.</summary>
/// <param name="program">The program.</param>
/// <param name="items">Knows the decisions.</param>
/// <param name="entries">The entries that are built.</param>
/// <param name="candidates">The reports that say something, in the order of receipt.</param>
/// <param name="standing">What stands in the quarters before.</param>
internal sealed class ComparedFigures(
    Program program,
    ReviewItems items,
    IReadOnlyDictionary<(DistrictCode, ReportingMonth, IndicatorKey), LedgerEntry> entries,
    IReadOnlyDictionary<(DistrictCode, ReportingMonth, IndicatorKey), List<Submission>> candidates,
    EarlierFigures standing)
{
    /// <summary>What an operand of a check comes to; null where it is not known.</summary>
    /// <param name="check">The check.</param>
    /// <param name="operand">Its operand.</param>
    /// <param name="district">The figure's district.</param>
    /// <param name="month">The figure's month.</param>
    /// <param name="indicator">The figure's indicator.</param>
    /// <param name="value">The figure that is checked.</param>
    /// <param name="submission">The report that says it.</param>
    public decimal? ValueOf(Check check, CheckOperand operand, District district, ReportingMonth month, Indicator indicator, decimal value, Submission submission) => operand.Match(
        figure => ValueOf(check, figure.Indicator, figure.Aspect, district, month, indicator, value, submission),
        reference => program.FindReference(reference.Reference)?.Of(district.Code),
        figure => ValueOf(check, indicator.Key, figure.Aspect, district, month, indicator, value, submission));

    private decimal? ValueOf(Check check, IndicatorKey key, CheckAspect aspect, District district, ReportingMonth month, Indicator indicator, decimal value, Submission submission) => aspect switch
    {
        CheckAspect.Current when key == indicator.Key => value,
        CheckAspect.Current => submission.FigureOf(key)?.Value,
        CheckAspect.Accepted => AcceptedOf(district, month, key),
        // Ten times nothing says nothing: after a month of zero there is nothing to compare with.
        CheckAspect.Previous => AcceptedOf(district, month.Plus(-1), key) is { } previous and not 0 ? previous : null,
        CheckAspect.Target => program.FindIndicator(key)?.TargetOf(district.Code)?.OfMonth(month),
        CheckAspect.Base => program.FindIndicator(key)?.TargetOf(district.Code)?.BaseOf(BaseMonth.Of(program.Grading.BaseYear, month)),
        CheckAspect.Latest => Latest(district, month, key),
        CheckAspect.Before => MonthsBefore(month).Sum(before => AcceptedOf(district, before, key) ?? 0),
        CheckAspect.Rising => Rising([.. MonthsBefore(month).Select(before => AcceptedOf(district, before, key) ?? 0)]),
        CheckAspect.Stood => Stood(check, district, month, key, submission),
        CheckAspect.QuarterTarget => program.FindIndicator(key)?.TargetOf(district.Code) is { } target ? target.Quarter ?? (target.Months.IsEmpty ? null : target.Months.Sum(figure => figure.Value)) : null,
    };

    private IEnumerable<ReportingMonth> MonthsBefore(ReportingMonth month) => program.Quarter.Months.Where(other => other.CompareTo(month) < 0);

    private decimal? AcceptedOf(District district, ReportingMonth month, IndicatorKey indicator) =>
        program.Quarter.Contains(month) ? entries.GetValueOrDefault((district.Code, month, indicator))?.Accepted?.Figure.Value : standing.Find(district.Code, month, indicator);

    // Where nobody has reported yet, a survey's running total stands at what the letter prints as sent.
    private decimal? Latest(District district, ReportingMonth month, IndicatorKey key) =>
        MonthsBefore(month).Reverse().Select(before => AcceptedOf(district, before, key)).FirstOrDefault(known => known is not null)
        ?? standing.Latest(district.Code, key)
        ?? (program.Surveys?.Indicator == key ? program.Surveys.PrintedOf(district.Code) : null);

    private static decimal? Rising(List<decimal> months)
    {
        var sum = months.FirstOrDefault();
        foreach (var figure in months.Skip(1))
        {
            if (sum <= 0 || figure < sum)
            {
                return null;
            }

            sum += figure;
        }

        return months.Count < 2 ? null : sum;
    }

    // Of the answers that came before, the latest that counts. One that says "none" counts where an officer took it; else it is in question itself.
    private decimal? Stood(Check check, District district, ReportingMonth month, IndicatorKey key, Submission submission)
    {
        var indicator = program.FindIndicator(key)!;
        var earlier = (candidates.GetValueOrDefault((district.Code, month, key)) ?? []).TakeWhile(candidate => !ReferenceEquals(candidate, submission)).Reverse();
        foreach (var candidate in earlier)
        {
            var figure = FigureOf(candidate, district, month, indicator);
            if (!figure.IsNilInWords || items.ImplausibleAnswer(candidate, district, new(check, 0, 0), []).Decision?.Kind == DecisionKind.Accept)
            {
                return figure.Value;
            }
        }

        return null;
    }

    /// <summary>What a report says: a figure, or that there is nothing to report.</summary>
    /// <param name="submission">The report.</param>
    /// <param name="district">Its district.</param>
    /// <param name="month">Its month.</param>
    /// <param name="indicator">The indicator, of which it says something.</param>
    public Figure FigureOf(Submission submission, District district, ReportingMonth month, Indicator indicator) =>
        submission.FigureOf(indicator.Key) ?? NothingFigure(district, month, indicator) with { IsAnswer = submission.IsAnswer, SaidAt = submission.SaidAt };

    private Figure NothingFigure(District district, ReportingMonth month, Indicator indicator) => Figure.OfNothingToReport(
        indicator.Key,
        indicator.Accumulation.Nothing(Latest(district, month, indicator.Key)));
}
