using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Words;

/// <summary>Criteria, conditions and their results in the words of the tabs.</summary>
internal static class CriterionText
{
    /// <summary>A figure with separators; satang where there are any.</summary>
    public static string Number(decimal value) => ThaiText.Money(value);

    /// <summary>A bound without needless zeros: 7.5%.</summary>
    public static string Percent(decimal percent)
    {
        var text = ThaiText.Percent(percent, 2);
        return (text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text) + "%";
    }

    /// <summary>A rise or fall, cut to two decimals.</summary>
    public static string Growth(decimal percent) => ScorecardText.Growth(percent);

    public static string Unit(Program program, Criterion criterion) => program.FindIndicator(criterion.Indicator)?.Unit ?? "";

    /// <summary>A bound with its unit: 1 ผลิตภัณฑ์, 6%, 7.5%.</summary>
    public static string Bound(Program program, Criterion criterion, decimal bound) => criterion.Measure switch
    {
        CriterionMeasure.Total => $"{Number(bound)} {Unit(program, criterion)}",
        CriterionMeasure.Growth or CriterionMeasure.Share => Percent(bound),
    };

    /// <summary>A range as a phrase: ผู้เข้าร่วม 7.5% แต่ไม่ถึง 10%; null for a criterion that no grade asks for.</summary>
    public static string? Band(Program program, CriterionBand band) => (band.AtLeast, band.LessThan) switch
    {
        ({ } least, null) => $"{band.Criterion.Name} ไม่น้อยกว่า {Bound(program, band.Criterion, least)}",
        ({ } least, { } limit) => $"{band.Criterion.Name} {Bound(program, band.Criterion, least)} แต่ไม่ถึง {Bound(program, band.Criterion, limit)}",
        (null, { } limit) => $"{band.Criterion.Name} น้อยกว่า {Bound(program, band.Criterion, limit)}",
        (null, null) => null,
    };

    /// <summary>A condition as a sentence: ผู้เข้าร่วม ไม่น้อยกว่า 7.5%.</summary>
    public static string Condition(Program program, Condition condition)
    {
        var criterion = program.Grading.Criteria.FirstOrDefault(candidate => string.Equals(candidate.Key, condition.Criterion, StringComparison.Ordinal));
        return criterion is null
            ? ""
            : $"{criterion.Name} {Operator(condition.Operator)} {Bound(program, criterion, condition.Bound)}";
    }

    /// <summary>All conditions of a grade in the letter's order.</summary>
    public static string Conditions(Program program, GradeRule rule) =>
        string.Join(" · ", rule.Conditions.Select(condition => Condition(program, condition)).Where(text => text.Length > 0));

    /// <summary>Whether a criterion is met: a mark with words, since neither colour nor mark alone may carry it.</summary>
    public static StateText State(CriterionResult result, string met = "ผ่าน", string missed = "ไม่ผ่าน") => result.State switch
    {
        CriterionState.Met => new($"✓ {met}", CellLook.Good),
        CriterionState.PartlyMet when result.MetFor is { } grade => new($"✓ {met}ระดับ {grade}", CellLook.Attention),
        CriterionState.PartlyMet => new($"✓ {met}บางระดับ", CellLook.Attention),
        CriterionState.Missed => new($"✗ {missed}", CellLook.Bad),
        CriterionState.NotMeasured => new("– ยังไม่วัด", CellLook.Neutral),
    };

    /// <summary>Figure against target, growth or share, and whether it is met: the cell of the summary.</summary>
    public static Cell Summary(Program program, Criterion criterion, CriterionResult? result)
    {
        if (result is null)
        {
            return Cell.Of("– ยังไม่วัด", CellLook.Neutral);
        }

        var state = State(result);
        var value = Value(program, criterion, result);
        return Cell.Of(value.Length == 0 ? state.Text : $"{value}\n{state.Text}", state.Look, result.NotMeasuredBecause);
    }

    /// <summary>Figure against target with growth or share; empty when nothing was counted.</summary>
    public static string Value(Program program, Criterion criterion, CriterionResult result)
    {
        if (result.Actual is not { } actual)
        {
            return "";
        }

        var unit = Unit(program, criterion);
        var needed = criterion.Measure == CriterionMeasure.Growth ? result.Against : result.NeededForBest;
        var against = needed is { } target ? $"{Number(actual)} จาก {Number(target)} {unit}" : $"{Number(actual)} {unit}";
        return criterion.Measure switch
        {
            CriterionMeasure.Growth when result.Measured is { } growth => $"{against}\n{Growth(growth)}",
            CriterionMeasure.Share when result.Measured is { } share => $"{against}\nคิดเป็น {ThaiText.Percent(share, 2)}%",
            _ => against,
        };
    }

    /// <summary>The province's sum with growth or share, and the districts that it rests on: the cell of the summary's total.</summary>
    public static Cell Total(Program program, Criterion criterion, CriterionResult result)
    {
        if (result is not { Actual: { } actual, Coverage: { } coverage })
        {
            return Cell.Of("– ยังไม่วัด", CellLook.Neutral);
        }

        var figure = $"{Number(actual)} {Unit(program, criterion)}";
        var text = criterion.Measure switch
        {
            CriterionMeasure.Growth when result.Against is { } target => $"{Number(actual)} จาก {Number(target)} {Unit(program, criterion)}{(result.Measured is { } growth ? $"\n{Growth(growth)}" : "")}",
            CriterionMeasure.Share when result.Measured is { } share => $"{figure}\nคิดเป็น {ThaiText.Percent(share, 2)}%",
            CriterionMeasure.Total or CriterionMeasure.Growth or CriterionMeasure.Share => figure,
        };
        return Cell.Of($"{text}\n{ScorecardText.Coverage(coverage)}", CellLook.Strong, Coverage(coverage));
    }

    /// <summary>Says that a total does not cover every district; null when it does.</summary>
    public static string? Coverage(DistrictCoverage coverage) => Coverage(coverage.Counted, coverage.All);

    /// <inheritdoc cref="Coverage(DistrictCoverage)"/>
    public static string? Coverage(int counted, int all) =>
        counted == all ? null : $"รวมจาก {ThaiText.Count(counted, "อำเภอ")} จากทั้งหมด {ThaiText.Count(all, "อำเภอ")}";

    private static string Operator(ConditionOperator condition) => condition switch
    {
        ConditionOperator.AtLeast => "ไม่น้อยกว่า",
        ConditionOperator.LessThan => "น้อยกว่า",
    };
}
