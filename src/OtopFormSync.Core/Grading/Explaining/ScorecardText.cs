using System.Diagnostics;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>Says why a district has its grade and what it still lacks. What is shown is cut so that it never looks better than it is.</summary>
/// <param name="program">The program.</param>
/// <param name="wording">The office's wording.</param>
public sealed class ScorecardText(Program program, IWording wording)
{
    private const string Between = " · ";
    private const decimal LeastShown = 0.01m;

    /// <summary>For a combination that the letter does not name.</summary>
    public string NotNamed => wording.Say("grade.not-named");

    /// <summary>The grade that counts, with the officer's reason or the doubt where there is one.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>The line.</returns>
    public string GradeLine(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.Override is not { } own)
        {
            return GradeMark.Of(card) is not { } mark ? NoGradeLine(card.Doubts) : wording.Say(card.IsProvisional ? "grade.line-provisional" : "grade.line", ("grade", mark));
        }

        var computed = card.Grade is { } grade ? wording.Say("grade.computed", ("grade", grade.ToString())) : wording.Say("grade.computed-none");
        return string.IsNullOrWhiteSpace(own.Reason)
            ? wording.Say("grade.line-own", ("grade", own.Grade.ToString()), ("computed", computed))
            : wording.Say("grade.line-own-reason", ("grade", own.Grade.ToString()), ("computed", computed), ("reason", own.Reason.Trim()));
    }

    /// <summary>The grade of figures that were tried, or why there is none.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The line.</returns>
    public string GradeLine(GradingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Grade is { } grade ? wording.Say(result.IsProvisional ? "grade.line-provisional" : "grade.line", ("grade", grade.ToString())) : NoGradeLine(result.Doubts);
    }

    /// <summary>That there is no grade, and why.</summary>
    /// <param name="doubts">The doubts.</param>
    /// <returns>The line.</returns>
    public string NoGradeLine(ValueList<Saying> doubts) => wording.Say("grade.line-none", ("doubts", wording.Say(doubts)));

    /// <summary>Whether the grade is final, and which months it rests on.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>The line.</returns>
    public string Standing(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Standing switch
        {
            GradeStanding.Final when !card.ClosedWithout.IsEmpty => wording.Say("grade.final-closed", ("quarter", ThaiText.Quarter(card.Quarter)), ("lacking", Joined(card.ClosedWithout))),
            GradeStanding.Final => wording.Say("grade.final", ("quarter", ThaiText.Quarter(card.Quarter))),
            GradeStanding.ToDate when card.MonthsReported.IsEmpty => wording.Say("grade.to-date-none", ("quarter", ThaiText.Quarter(card.Quarter))),
            GradeStanding.ToDate => wording.Say("grade.to-date", ("months", ThaiPhrase.Join([.. card.MonthsReported.Select(ThaiText.Month)]))),
        };
    }

    /// <summary>What the printed target decides where the percentage that is shown looks otherwise: 6.00 % and missed, 5.99 % and met.</summary>
    /// <param name="result">The criterion's result.</param>
    /// <returns>The words; null where the percentage says it.</returns>
    public string? PrintedTarget(CriterionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var criterion = program.Grading.Criteria.FirstOrDefault(candidate => string.Equals(candidate.Key, result.Criterion, StringComparison.Ordinal));
        if (criterion is not { Measure: CriterionMeasure.Growth, TargetRate: { } rate }
            || program.Grading.GrowthTest != GrowthTest.PrintedTarget
            || program.Grading.MinimumsOf(criterion.Key).FirstOrDefault()?.Bound != rate
            || result is not { Measured: { } measured, Actual: { } actual, Against: { } target }
            || (ThaiText.Cut(measured) >= rate) == (actual >= target))
        {
            return null;
        }

        var difference = ThaiText.Money(Math.Abs(actual - target));
        var unit = program.FindIndicator(result.Indicator)?.Unit ?? "";
        return actual == target ? wording.Say("grade.printed-equal")
            : wording.Say(actual > target ? "grade.printed-above" : "grade.printed-below", ("difference", difference), ("unit", unit));
    }

    /// <summary>That the letter does not name the case, and what the program's setting makes of it.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The sentence; null where the letter names the grade, or names none only because a criterion is not measured.</returns>
    public string? LiteralNote(GradingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Grade is not { } grade || result.LiteralGrade is not null || result.IsProvisional)
        {
            return null;
        }

        var isLowest = grade == program.Grading.Grades[^1].Grade;
        return program.Grading.Uncovered switch
        {
            UncoveredPolicy.BestMet when isLowest => wording.Say("grade.not-named-lowest-missed"),
            UncoveredPolicy.BestMet => wording.Say("grade.not-named-best-met"),
            UncoveredPolicy.Lowest => wording.Say("grade.not-named-lowest"),
            UncoveredPolicy.Review => NotNamed,
        };
    }

    /// <summary>What of figures that were tried is not measured, and which grades are still possible.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The sentence; null when everything is measured, or without a grade.</returns>
    public string? Provisional(GradingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.IsProvisional || result.Grade is null)
        {
            return null;
        }

        var open = result.Criteria.Where(criterion => criterion.State == CriterionState.NotMeasured).Select(criterion => $"“{CriterionOf(criterion.Criterion).Name}”").ToList();
        return wording.Say("grade.provisional", ("criteria", ThaiPhrase.Join(open)), ("range", Range(result.BestPossible, result.WorstPossible)));
    }

    /// <summary>Why the grade may still change, and which grades are possible.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>The sentence; null when the grade is neither provisional nor, being final, in question.</returns>
    public string? Provisional(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.IsProvisional ? wording.Say("grade.provisional-open", ("reasons", Joined(card.OpenBecause)), ("range", Range(card.Range?.Best, card.Range?.Worst)))
            : card.Question is { } question && card.Override?.Grade.Name != question.Now ? Question(question) // an own grade that agrees with the figures of now is in no question
            : null;
    }

    private string Question(FinalQuestion question)
    {
        var because = question.Because.IsEmpty ? "" : " " + wording.Say("grade.question-because", ("reasons", Joined(question.Because)));
        return question.IsByReport ? wording.Say("grade.question-report", ("now", question.Now))
            : wording.Say(question.IsOpen ? "grade.question-open" : "grade.question-kept", ("now", question.Now), ("because", because));
    }

    /// <summary>How many districts have which grade, provisional ones apart, in words, since grades may be numbers: ระดับ A จำนวน 3 อำเภอ · ชั่วคราว จำนวน 2 อำเภอ. What no district has is left out.</summary>
    /// <param name="cards">The districts' scorecards.</param>
    /// <returns>The phrase.</returns>
    public string Tally(ValueList<Scorecard> cards)
    {
        var tally = GradeTally.Of(program.Grading, cards);
        var parts = tally.Settled.Where(count => count.Districts > 0).Select(count => wording.Say("grade.tally", ("grade", count.Grade.ToString()), ("count", ThaiText.Count(count.Districts)))).ToList();
        if (tally.Provisional > 0)
        {
            parts.Add(wording.Say("grade.tally-provisional", ("count", tally.Provisional)));
        }

        if (tally.InQuestion > 0)
        {
            parts.Add(wording.Say("grade.tally-question", ("count", tally.InQuestion)));
        }

        if (tally.None > 0)
        {
            parts.Add(wording.Say("grade.tally-none", ("count", tally.None)));
        }

        return string.Join(Between, parts);
    }

    /// <summary>That new data have overtaken an officer's own grade.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>The sentence; null when they have not.</returns>
    public string? Drift(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Override is not { } own ? null : own.DriftFrom(card.Grade, program.Grading) switch
        {
            OwnGradeDrift.None => null,
            OwnGradeDrift.Same => wording.Say("grade.own-same", ("grade", $"{own.Grade}")),
            OwnGradeDrift.Far => wording.Say("grade.own-far", ("grade", $"{own.Grade}"), ("computed", $"{card.Grade}")),
        };
    }

    /// <summary>What is missing for the next better grade; beside an own grade with whose grade it speaks of.</summary>
    /// <param name="card">The scorecard.</param>
    /// <returns>The sentence; null at the best grade, or without one.</returns>
    public string? Gap(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var gap = Gap(card.Result);
        return gap is not null && card.Override is not null ? wording.Say("grade.gap-of-computed", ("gap", gap)) : gap;
    }

    /// <summary>What is missing for the next better grade.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The sentence; null at the best grade, or without one.</returns>
    public string? Gap(GradingResult result)
    {
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
                parts.Add(GapPart(CriterionOf(key), result.Criteria.First(criterion => criterion.Criterion == key).Indicator, missing));
            }
        }

        return parts.Count == 0
            ? wording.Say("grade.gap-not-named", ("grade", grade.ToString()), ("to", gap.Reached.ToString()))
            : wording.Say("grade.gap", ("grade", grade.ToString()), ("parts", ThaiPhrase.Join(parts)), ("to", gap.Reached.ToString()));
    }

    private string GapPart(Criterion criterion, IndicatorKey key, decimal missing)
    {
        var indicator = program.FindIndicator(key);
        var name = ThaiPhrase.Name(indicator?.Name ?? criterion.Name);
        if (indicator is not null && FigureWords.IsAnswerToDate(indicator, missing))
        {
            return wording.Say("grade.gap-answer", ("indicator", name), ("answer", criterion.Better == Better.Higher ? indicator.Yes : indicator.No));
        }

        return wording.Say(
            criterion.Better switch { Better.Higher => "grade.gap-part", Better.Lower => "grade.gap-over" },
            ("indicator", name),
            ("missing", ThaiText.Money(missing)),
            ("unit", Unit(criterion, key)));
    }

    /// <summary>The unit of a criterion's figure.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="indicator">The indicator that was counted.</param>
    /// <returns>The indicator's; of a score points.</returns>
    public string Unit(Criterion criterion, IndicatorKey indicator)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.Measure == CriterionMeasure.Score ? wording.Say("grade.points-unit") : program.FindIndicator(indicator)?.Unit ?? "";
    }

    /// <summary>How one criterion stands: figure, what it is held against, outcome.</summary>
    /// <param name="result">The criterion's result.</param>
    /// <returns>The line.</returns>
    public string Criterion(CriterionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var criterion = CriterionOf(result.Criterion);
        var indicator = program.FindIndicator(result.Indicator);
        var name = indicator?.Name ?? criterion.Name;
        var reason = result.NotMeasuredBecause is { } because ? wording.Say(because) : "";
        if (result.Actual is not { } actual)
        {
            return wording.Say("grade.criterion-not-measured", ("indicator", name), ("reason", reason));
        }

        List<string> figure = indicator is not null && FigureWords.IsAnswerToDate(indicator, actual) ? [name, FigureWords.ToDate(indicator, actual)] : [name, ThaiText.Money(ThaiText.Cut(actual)), Unit(criterion, result.Indicator)];
        if (result.State == CriterionState.NotMeasured)
        {
            return wording.Say("grade.criterion-not-computable", ("figure", string.Join(' ', figure)), ("reason", reason));
        }

        if (Against(criterion, indicator, result) is { } against)
        {
            figure.Add(against);
        }

        if (criterion.Indicator != result.Indicator)
        {
            figure.Add(wording.Say("grade.stands-in", ("criterion", criterion.Name)));
        }

        return result.Coverage is { } coverage
            ? wording.Say("grade.criterion-of-province", ("figure", string.Join(' ', figure)), ("outcome", Outcome(result)), ("coverage", Coverage(coverage)))
            : wording.Say("grade.criterion", ("figure", string.Join(' ', figure)), ("outcome", Outcome(result)));
    }

    /// <summary>Which districts a figure of the province rests on: จาก 8 อำเภอที่รายงาน.</summary>
    /// <param name="coverage">The districts.</param>
    /// <returns>The phrase, with those that reported and cannot be computed, where there are any.</returns>
    public string Coverage(DistrictCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return coverage.NotComputable == 0
            ? wording.Say("grade.coverage", ("counted", ThaiText.Count(coverage.Counted)))
            : wording.Say("grade.coverage-without", ("counted", ThaiText.Count(coverage.Counted)), ("not_computable", ThaiText.Count(coverage.NotComputable)));
    }

    /// <summary>Growth in a sentence: เพิ่มขึ้นร้อยละ 5.99, or ลดลงร้อยละ 0.01. A fall that is too small to be shown is said to be one all the same.</summary>
    /// <param name="percent">The growth, in percent, not rounded; 5.999 reads 5.99, -0.001 reads as a fall of less than 0.01.</param>
    /// <returns>The text.</returns>
    public string Growth(decimal percent) => percent switch
    {
        >= 0 => wording.Say("grade.rise", ("percent", ThaiText.Percent(percent, 2))),
        > -LeastShown => wording.Say("grade.fall-slight", ("percent", ThaiText.Percent(LeastShown, 2))),
        _ => wording.Say("grade.fall", ("percent", ThaiText.Percent(-percent, 2))),
    };

    private string? Against(Criterion criterion, Indicator? indicator, CriterionResult result) => criterion.Measure switch
    {
        CriterionMeasure.Total when indicator is not null && FigureWords.IsAnswerToDate(indicator, result.Actual ?? 0) => null,
        CriterionMeasure.Total when result.Against is { } most && criterion.Better == Better.Lower => wording.Say("grade.against-most", ("most", ThaiText.Money(most)), ("unit", indicator?.Unit ?? "")),
        CriterionMeasure.Total when result.Against is { } least => wording.Say("grade.against-least", ("least", ThaiText.Money(least)), ("unit", indicator?.Unit ?? "")),
        CriterionMeasure.OfTarget when result is { Against: { } target, Measured: { } share } =>
            wording.Say("grade.against-target-share", ("target", ThaiText.Money(target)), ("unit", indicator?.Unit ?? ""), ("share", ThaiText.Percent(share, 2))),
        CriterionMeasure.Growth when result.Against is { } target => result.Measured is { } growth
            ? wording.Say("grade.against-target-growth", ("target", ThaiText.Money(target)), ("unit", indicator?.Unit ?? ""), ("growth", Growth(growth)))
            : wording.Say("grade.against-target", ("target", ThaiText.Money(target)), ("unit", indicator?.Unit ?? "")),
        CriterionMeasure.Share when result is { Against: { } divisor, Measured: { } share } && program.FindReference(criterion.Of ?? "") is var reference =>
            wording.Say("grade.against-divisor", ("reference", reference?.Name ?? ""), ("divisor", ThaiText.Money(divisor)), ("unit", reference?.Unit ?? ""), ("share", ThaiText.Percent(share, 2))),
        _ => null,
    };

    private string Outcome(CriterionResult result) => result.Points is { } points ? wording.Say("grade.outcome-points", ("points", ThaiText.Money(points))) : result.State switch
    {
        CriterionState.Met => wording.Say("grade.outcome-met"),
        CriterionState.PartlyMet => wording.Say("grade.outcome-partly", ("grade", $"{result.MetFor}")),
        CriterionState.Missed => wording.Say("grade.outcome-missed"),
        CriterionState.NotMeasured => throw new UnreachableException(), // said with its reason
    };

    private string Range(Grade? best, Grade? worst) => (best, worst) switch
    {
        ({ } one, { } other) when one == other => wording.Say("grade.provisional-one", ("best", one.ToString())),
        ({ } one, { } other) => wording.Say("grade.provisional-range", ("best", one.ToString()), ("worst", other.ToString())),
        _ => wording.Say("grade.provisional-review"),
    };

    private string Joined(ValueList<Saying> sayings) => string.Join(Between, sayings.Select(saying => wording.Say(saying)));

    private Criterion CriterionOf(string key) => program.Grading.Criteria.First(criterion => criterion.Key == key);
}
