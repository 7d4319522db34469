using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Views.Letters;

/// <summary>Scorecards in the short words of mails.</summary>
internal static class ScoreWords
{
    /// <summary>What was measured: 1 ผลิตภัณฑ์, +6.12%, 7.50%.</summary>
    public static string Measured(Program program, Criterion criterion, CriterionResult? result) => result?.Measured is not { } measured ? "–" : criterion.Measure switch
    {
        CriterionMeasure.Total => Units(program, criterion, measured),
        CriterionMeasure.Growth => (measured > 0 ? "+" : "") + ThaiText.Percent(measured, 2) + "%",
        CriterionMeasure.Share => ThaiText.Percent(measured, 2) + "%",
    };

    public static string Units(Program program, Criterion criterion, decimal value) => $"{ThaiText.Money(value)} {program.FindIndicator(criterion.Indicator)?.Unit}".TrimEnd();

    /// <summary>The mark of a state; with the grade that is reached where it is not the best.</summary>
    public static string Mark(Program program, CriterionResult? result) => result?.State switch
    {
        CriterionState.Met => "✓",
        CriterionState.PartlyMet => $"✓ {Reached(program, result)}".TrimEnd(),
        CriterionState.Missed => "✗",
        _ => "–",
    };

    public static string State(Program program, CriterionResult? result) => result?.State switch
    {
        CriterionState.Met => "✓ ผ่านเกณฑ์",
        CriterionState.PartlyMet => $"✓ ผ่านเกณฑ์ระดับ {Reached(program, result)}",
        CriterionState.Missed => "✗ ยังไม่ถึงเกณฑ์",
        _ => "– ยังไม่วัด",
    };

    public static CellLook Look(CriterionResult? result) => result?.State switch
    {
        CriterionState.Met => CellLook.Good,
        CriterionState.PartlyMet => CellLook.Attention,
        CriterionState.Missed => CellLook.Bad,
        _ => CellLook.Neutral,
    };

    /// <summary>What is missing for the next grade: ยอดจำหน่ายอีก 1,234,567 บาท และผู้เข้าร่วมอีก 3 ราย; empty when nothing is.</summary>
    public static string Missing(Program program, Gap gap) => string.Join(" และ", gap.Parts.Where(part => part.Missing > 0).Select(part =>
        program.Grading.Criteria.FirstOrDefault(criterion => string.Equals(criterion.Key, part.Criterion, StringComparison.Ordinal)) is { } criterion
            ? $"{criterion.Name}อีก {Units(program, criterion, part.Missing)}"
            : part.Criterion));

    private static Grade? Reached(Program program, CriterionResult result) => program.Grading.Grades
        .Where(rule => rule.Conditions.Any(condition => string.Equals(condition.Criterion, result.Criterion, StringComparison.Ordinal)
            && condition.Operator == ConditionOperator.AtLeast && result.Measured >= condition.Bound))
        .Select(rule => (Grade?)rule.Grade)
        .FirstOrDefault();
}
