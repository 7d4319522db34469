using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Grading;

/// <summary>Says in Thai why a district has its grade and what it still lacks. What is shown is cut so that it never looks better than it is.</summary>
public static class ScorecardText
{
    /// <summary>For a combination that the letter does not name.</summary>
    public const string NotNamed = "เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้";

    /// <summary>The grade that counts, with the officer's reason or the doubt where there is one.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>The line.</returns>
    public static string GradeLine(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.Override is not { } own)
        {
            return GradeLine(card.Result);
        }

        var computed = card.Grade is { } grade ? $"คำนวณได้ระดับ {grade}" : "คำนวณระดับไม่ได้";
        return $"ระดับ {own.Grade} ตามที่เจ้าหน้าที่กำหนด ({computed}){(string.IsNullOrWhiteSpace(own.Reason) ? "" : $" เหตุผล: {own.Reason.Trim()}")}";
    }

    /// <summary>The computed grade, or why there is none.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The line.</returns>
    public static string GradeLine(GradingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Grade is { } grade ? $"ระดับ {grade}{(result.IsProvisional ? " (ระดับชั่วคราว)" : "")}" : $"ยังไม่มีระดับ: {result.Doubt}";
    }

    /// <summary>Whether the grade is final, and which months it rests on.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>The line.</returns>
    public static string Standing(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Standing switch
        {
            GradeStanding.Final => $"ผลสุดท้ายของ{ThaiText.Quarter(card.Quarter)}",
            GradeStanding.ToDate when card.MonthsReported.IsEmpty => $"ยังไม่มีรายงานของ{ThaiText.Quarter(card.Quarter)}",
            GradeStanding.ToDate => $"ผลสะสมจากรายงานเดือน{ThaiPhrase.Join([.. card.MonthsReported.Select(ThaiText.Month)])}",
        };
    }

    /// <summary>That the letter does not name the case, and what the program's setting makes of it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="result">The result.</param>
    /// <returns>The sentence; null where the letter names the grade, or names none only because a criterion is not measured.</returns>
    public static string? LiteralNote(Program program, GradingResult result)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Grade is not { } grade || result.LiteralGrade is not null || result.IsProvisional)
        {
            return null;
        }

        var isLowest = grade == program.Grading.Grades[^1].Grade;
        return program.Grading.Uncovered switch
        {
            UncoveredPolicy.BestMet when isLowest => $"{NotNamed} จึงให้ระดับต่ำสุด เนื่องจากยังไม่ผ่านค่าขั้นต่ำของระดับที่สูงกว่า",
            UncoveredPolicy.BestMet => $"{NotNamed} จึงให้ระดับสูงสุดที่ผ่านค่าขั้นต่ำครบทุกข้อ",
            UncoveredPolicy.Lowest => $"{NotNamed} จึงให้ระดับต่ำสุดตามที่กำหนดไว้",
            UncoveredPolicy.Review => NotNamed,
        };
    }

    /// <summary>What is not measured, and which grades are still possible.</summary>
    /// <param name="program">The program.</param>
    /// <param name="result">The result.</param>
    /// <returns>The sentence; null when everything is measured, or without a grade.</returns>
    public static string? Provisional(Program program, GradingResult result)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(result);
        if (!result.IsProvisional || result.Grade is null)
        {
            return null;
        }

        var open = result.Criteria.Where(criterion => criterion.State == CriterionState.NotMeasured).Select(criterion => $"“{CriterionOf(program, criterion.Criterion).Name}”").ToList();
        var range = (result.BestPossible, result.WorstPossible) switch
        {
            ({ } best, { } worst) when best == worst => $"เมื่อวัดครบทุกข้อยังคงเป็นระดับ {best}",
            ({ } best, { } worst) => $"เมื่อวัดครบทุกข้ออาจเป็นระดับ {best} ถึง {worst}",
            _ => "เมื่อวัดครบทุกข้อต้องรอเจ้าหน้าที่กำหนดระดับ",
        };
        return $"ระดับชั่วคราว ยังไม่วัด{ThaiPhrase.Join(open)} {range}";
    }

    /// <summary>What is missing for the next better grade.</summary>
    /// <param name="program">The program.</param>
    /// <param name="result">The result.</param>
    /// <returns>The sentence; null at the best grade, or without one.</returns>
    public static string? Gap(Program program, GradingResult result)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(result);
        if (result is not { Grade: { } grade, Gap: { } gap })
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var (key, missing) in gap.Parts)
        {
            if (missing > 0)
            {
                var indicator = program.FindIndicator(result.Criteria.First(criterion => criterion.Criterion == key).Indicator);
                parts.Add($"{ThaiPhrase.Name(indicator?.Name ?? key)}อีก {ThaiText.Money(missing)} {indicator?.Unit}");
            }
        }

        return parts.Count == 0
            ? $"ระดับ {grade} ผ่านค่าขั้นต่ำของระดับ {gap.To} ครบแล้ว แต่{NotNamed}"
            : $"ระดับ {grade} ยังขาด{ThaiPhrase.Join(parts)} จึงจะถึงระดับ {gap.To}";
    }

    /// <summary>How one criterion stands: figure, what it is held against, outcome.</summary>
    /// <param name="program">The program.</param>
    /// <param name="result">The criterion's result.</param>
    /// <returns>The line.</returns>
    public static string Criterion(Program program, CriterionResult result)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(result);
        var criterion = CriterionOf(program, result.Criterion);
        var indicator = program.FindIndicator(result.Indicator);
        var name = indicator?.Name ?? criterion.Name;
        if (result.Actual is not { } actual)
        {
            return $"{name} – ยังไม่วัด ({result.NotMeasuredBecause})";
        }

        var line = new List<string> { name, ThaiText.Money(ThaiText.Cut(actual)), indicator?.Unit ?? "" };
        if (result.State == CriterionState.NotMeasured)
        {
            return $"{string.Join(' ', line)} – คำนวณไม่ได้ ({result.NotMeasuredBecause})";
        }

        if (Against(program, criterion, indicator, result) is { } against)
        {
            line.Add(against);
        }

        if (criterion.Indicator != result.Indicator)
        {
            line.Add($"(นับแทน{criterion.Name})");
        }

        return $"{string.Join(' ', line)} – {Outcome(result)}{(result.Coverage is { } coverage ? $" ({Coverage(coverage)})" : "")}";
    }

    /// <summary>Which districts a figure of the province rests on: จาก 8 อำเภอที่รายงาน.</summary>
    /// <param name="coverage">The districts.</param>
    /// <returns>The phrase, with those that reported and cannot be computed, where there are any.</returns>
    public static string Coverage(DistrictCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var counted = $"จาก {ThaiText.Count(coverage.Counted, "อำเภอ")}ที่รายงาน";
        return coverage.NotComputable == 0 ? counted : $"{counted} ไม่รวม {ThaiText.Count(coverage.NotComputable, "อำเภอ")}ที่คำนวณไม่ได้";
    }

    /// <summary>Growth in a sentence: เพิ่มขึ้นร้อยละ 5.99, or ลดลงร้อยละ 0.01.</summary>
    /// <param name="percent">The growth, in percent, not rounded; 5.999 reads 5.99, -0.001 reads as a fall of 0.01.</param>
    /// <returns>The text.</returns>
    public static string Growth(decimal percent) =>
        percent < 0 ? $"ลดลงร้อยละ {ThaiText.Percent(-ThaiText.Cut(percent), 2)}" : $"เพิ่มขึ้นร้อยละ {ThaiText.Percent(percent, 2)}";

    private static string? Against(Program program, Criterion criterion, Indicator? indicator, CriterionResult result) => criterion.Measure switch
    {
        CriterionMeasure.Total when result.Against is { } least => $"จากเกณฑ์ไม่น้อยกว่า {ThaiText.Money(least)} {indicator?.Unit}",
        CriterionMeasure.Growth when result.Against is { } target =>
            $"จากเป้าหมาย {ThaiText.Money(target)} {indicator?.Unit}{(result.Measured is { } growth ? $" ({Growth(growth)})" : "")}",
        CriterionMeasure.Share when result is { Against: { } divisor, Measured: { } share } && program.FindReference(criterion.Of ?? "") is var reference =>
            $"จาก{reference?.Name} {ThaiText.Money(divisor)} {reference?.Unit} (ร้อยละ {ThaiText.Percent(share, 2)})",
        _ => null,
    };

    private static string Outcome(CriterionResult result) => result.State switch
    {
        CriterionState.Met => "ผ่านเกณฑ์",
        CriterionState.PartlyMet => $"ผ่านเกณฑ์ของระดับ {result.MetFor}",
        CriterionState.Missed => "ไม่ผ่านเกณฑ์",
        CriterionState.NotMeasured => "ยังไม่วัด",
    };

    private static Criterion CriterionOf(Program program, string key) => program.Grading.Criteria.First(criterion => criterion.Key == key);
}
