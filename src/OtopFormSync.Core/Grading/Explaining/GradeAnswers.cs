using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>Answers grade questions by the program's rules, for trying a changed rule or a figure before it is real.</summary>
public static class GradeAnswers
{
    /// <summary>Answers one question.</summary>
    /// <param name="program">The program.</param>
    /// <param name="district">The district.</param>
    /// <param name="question">The question; criteria are in force as on the last day of its quarter.</param>
    /// <returns>The answer; impossible figures, a missing target or divisor and a quarter without rules are doubts.</returns>
    public static GradeAnswer Answer(Program program, District district, GradeQuestion question)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(question);
        program = program.On(question.Quarter.LastMonth.LastDay);
        var doubts = QuestionDoubts.Of(program, question);
        if (!doubts.IsEmpty)
        {
            return new() { District = district.Code, Quarter = question.Quarter, Doubts = doubts };
        }

        var figures = program.Grading.Criteria.Select(criterion => FiguresOf(program, district.Code, question, criterion)).ToValueList();
        var result = Grader.Grade(program.Grading, figures);
        return new()
        {
            District = district.Code,
            Quarter = question.Quarter,
            Gap = result.Gap is { } gap ? ByIndicator(program, gap) : null,
            Doubts = result.Doubts,
            Result = result,
        };
    }

    /// <summary>For a text that is no quarter.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sentence.</returns>
    public static Saying UnreadableQuarter(string text) => new("question.unreadable-quarter", ("text", text));

    private static CriterionFigures FiguresOf(Program program, DistrictCode district, GradeQuestion question, Criterion criterion)
    {
        var day = question.Quarter.LastMonth.LastDay;
        var force = CriterionForce.Of(program.Grading, criterion, question.Quarter, day);
        var source = force.Indicator;
        var indicator = program.FindIndicator(source ?? criterion.Indicator);
        var figures = QuarterFigures.Unfilled(program, criterion, force, question.Quarter, day) with
        {
            Divisor = criterion.Of is { } of ? ValueOf(question.References, of) ?? QuarterFigures.DivisorOf(program, district, ledger: null, of) : null,
        };
        if (source is null || figures.NotMeasuredBecause is not null)
        {
            return figures;
        }

        if (indicator is null)
        {
            return figures with { NotMeasuredBecause = GradingReasons.NoIndicator(source) };
        }

        var actual = ValueOf(question.Figures, source);
        if (criterion.Less is { } less && source == criterion.Indicator)
        {
            actual -= ValueOf(question.Figures, less) ?? (program.FindIndicator(less) is { Required: true } ? null : 0);
        }

        var target = ValueOf(question.Targets, indicator.Key) is { } own ? new TargetFigures(own, null, IsBaseMissing: false, IsOnlyForQuarter: false)
            : question.Quarter == program.Quarter ? TargetFigures.Of(program, indicator, district, program.MonthsOf(district))
            : default;
        return figures with
        {
            Actual = actual,
            NotMeasuredBecause = actual is null ? GradingReasons.NotReported : null,
            PrintedTarget = target.Printed,
            Base = target.Base,
            IsBaseMissing = target.IsBaseMissing,
            Months = question.Quarter.Months,
        };
    }

    private static AnswerGap ByIndicator(Program program, Gap gap)
    {
        var parts = program.Grading.Criteria.Select((criterion, i) => (criterion.Indicator, gap.Parts[i].Missing));
        return new(gap.To, parts
            .GroupBy(part => part.Indicator)
            .Select(group => new AnswerGapPart(group.Key, program.KindOf(group.Key), group.Max(part => part.Missing)))
            .ToValueList());
    }

    private static decimal? ValueOf(ValueList<IndicatorFigure> figures, IndicatorKey indicator) =>
        figures.FirstOrDefault(figure => figure.Indicator == indicator)?.Value;

    private static decimal? ValueOf(ValueList<KeyedReference> references, string key) =>
        references.FirstOrDefault(reference => string.Equals(reference.Key, key, StringComparison.Ordinal))?.Value;
}
