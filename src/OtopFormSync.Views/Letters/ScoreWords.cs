using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Criteria in the short words of a table; sentences come from <see cref="Core.Grading.Explaining.ScorecardText"/>.</summary>
internal static class ScoreWords
{
    /// <summary>What was measured, as it is shown everywhere: 1, ประกาศแล้ว, +6.12%, 7.50%.</summary>
    public static string Measured(Program program, Criterion criterion, CriterionResult? result)
    {
        if (result?.Measured is not { } measured)
        {
            return "";
        }

        return criterion.Measure switch
        {
            CriterionMeasure.Total when program.FindIndicator(result.Indicator) is { } indicator && FigureWords.IsAnswerToDate(indicator, measured) => FigureWords.ToDate(indicator, measured),
            CriterionMeasure.Total or CriterionMeasure.Score => ThaiText.Money(ThaiText.Cut(measured)),
            CriterionMeasure.Growth => $"{(ThaiText.Cut(measured) > 0 ? "+" : "")}{ThaiText.Percent(measured, 2)}%",
            CriterionMeasure.Share or CriterionMeasure.OfTarget => $"{ThaiText.Percent(measured, 2)}%",
        };
    }

    /// <summary>The same with its unit, where it has one.</summary>
    public static string MeasuredInUnits(Program program, Criterion criterion, CriterionResult? result) =>
        criterion.Measure == CriterionMeasure.Total && result?.Measured is { } measured && program.FindIndicator(result.Indicator) is { } indicator
            ? FigureWords.ToDate(indicator, ThaiText.Cut(measured))
            : Measured(program, criterion, result);

    /// <summary>The figure and what it is held against; null for a total, which says it all.</summary>
    public static string? OutOf(Program program, Criterion criterion, CriterionResult? result, MailWording say) =>
        criterion.Measure is not (CriterionMeasure.Total or CriterionMeasure.Score) && result is { Actual: { } actual, Against: { } against }
            ? say.Say("common.out-of", ("actual", ThaiText.Money(actual)), ("against", ThaiText.Money(against)), ("unit", Unit(program, result)))
            : null;

    /// <summary>The mark of a state; with the grade that is reached where it is not the best.</summary>
    public static string Mark(CriterionResult? result) => result?.Points is { } points ? $"= {ThaiText.Money(points)}" : (result?.State ?? CriterionState.NotMeasured) switch
    {
        CriterionState.Met => "✓",
        CriterionState.PartlyMet => $"✓ {result!.MetFor}",
        CriterionState.Missed => "✗",
        CriterionState.NotMeasured => "–",
    };

    public static string State(CriterionResult? result, MailWording say) => result?.Points is { } points ? say.Say("tab.points", ("points", ThaiText.Money(points))) : (result?.State ?? CriterionState.NotMeasured) switch
    {
        CriterionState.Met => say.Say("common.state-met"),
        CriterionState.PartlyMet => say.Say("common.state-partly", ("grade", $"{result!.MetFor}")),
        CriterionState.Missed => say.Say("common.state-missed"),
        CriterionState.NotMeasured => say.Say("common.state-not-measured"),
    };

    public static CellLook Look(CriterionResult? result) => StateText.LookOf(result?.State ?? CriterionState.NotMeasured);

    private static string Unit(Program program, CriterionResult result) => program.FindIndicator(result.Indicator)?.Unit ?? "";
}
