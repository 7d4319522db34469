using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Words;

/// <summary>Criteria, conditions and their results in the words of the tabs.</summary>
/// <param name="program">The program.</param>
/// <param name="wording">The office's wording.</param>
internal sealed class CriterionText(Program program, IWording wording)
{
    private readonly ScorecardText _text = new(program, wording);

    /// <summary>A figure with separators; satang where there are any.</summary>
    public static string Number(decimal value) => ThaiText.Money(value);

    /// <summary>A bound without needless zeros: 7.5%.</summary>
    public static string Percent(decimal percent)
    {
        var text = ThaiText.Percent(percent, 2);
        return (text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text) + "%";
    }

    /// <summary>A range as a phrase: ผู้เข้าร่วม 7.5% แต่ไม่ถึง 10%; null for a criterion that no grade asks for.</summary>
    public string? Band(CriterionBand band) => (band.From, band.To) switch
    {
        ({ } from, { } to) when !from.IsAbove && !to.IsAbove =>
            wording.Say("tab.between", ("criterion", band.Criterion.Name), ("bound", Bound(band.Criterion, from.Bound)), ("limit", Bound(band.Criterion, to.Bound))),
        ({ } from, { } to) => $"{Condition(Lower(band, from))} {Condition(Upper(band, to))}",
        ({ } from, null) => Condition(Lower(band, from)),
        (null, { } to) => Condition(Upper(band, to)),
        (null, null) => null,
    };

    private static Condition Lower(CriterionBand band, ScaleCut cut) => new(band.Criterion.Key, cut.IsAbove ? ConditionOperator.MoreThan : ConditionOperator.AtLeast, cut.Bound);

    private static Condition Upper(CriterionBand band, ScaleCut cut) => new(band.Criterion.Key, cut.IsAbove ? ConditionOperator.AtMost : ConditionOperator.LessThan, cut.Bound);

    /// <summary>A condition as a sentence: ผู้เข้าร่วม ไม่น้อยกว่า 7.5%.</summary>
    public string Condition(Condition condition)
    {
        var criterion = program.Grading.Criteria.FirstOrDefault(candidate => string.Equals(candidate.Key, condition.Criterion, StringComparison.Ordinal));
        return criterion is null ? ""
            : IsAnswered(criterion) ? wording.Say("tab.answer", ("criterion", criterion.Name), ("answer", Answer(criterion, condition.Operator.AsksFor())))
            : wording.Say(
            condition.Operator switch
            {
                ConditionOperator.AtLeast => "tab.at-least",
                ConditionOperator.MoreThan => "tab.more-than",
                ConditionOperator.LessThan => "tab.less-than",
                ConditionOperator.AtMost => "tab.at-most",
            },
            ("criterion", criterion.Name),
            ("bound", Bound(criterion, condition.Bound)));
    }

    // A criterion of a yes or no is met by the answer, not by a figure.
    private bool IsAnswered(Criterion criterion) =>
        criterion.Measure == CriterionMeasure.Total && program.FindIndicator(criterion.Indicator) is { Accumulation: Accumulation.RunningTotal } indicator && !indicator.Kind.IsNumber();

    private string Answer(Criterion criterion, Better asksFor) => FigureWords.Of(program.FindIndicator(criterion.Indicator), asksFor == Better.Higher ? 1 : 0);

    /// <summary>All conditions of a grade in the letter's order.</summary>
    public string Conditions(GradeRule rule) =>
        string.Join(" · ", rule.Conditions.Select(Condition).Where(text => text.Length > 0));

    /// <summary>Whether a criterion is met: a mark with words, since neither colour nor mark alone may carry it.</summary>
    public StateText State(CriterionResult result) => Points(result) ?? Met(result, "tab.met", "tab.met-partly", "tab.missed");

    /// <summary>The same of a criterion with a target.</summary>
    public StateText StateOfTarget(CriterionResult result) => Points(result) ?? Met(result, "tab.target-met", "tab.target-met-partly", "tab.target-missed");

    // A criterion that gives points says which, and never by colour or mark alone.
    private StateText? Points(CriterionResult result) => result.Points is not { } points ? null : new(wording.Say("tab.points", ("points", ThaiText.Money(points))), StateText.LookOf(result.State));

    private StateText Met(CriterionResult result, string met, string partly, string missed)
    {
        return result.State switch
        {
            CriterionState.Met => Of(wording.Say(met)),
            CriterionState.PartlyMet => Of(wording.Say(partly, ("grade", $"{result.MetFor}"))),
            CriterionState.Missed => Of(wording.Say(missed)),
            CriterionState.NotMeasured => NotMeasuredOf(result),
        };

        StateText Of(string text) => new(text, StateText.LookOf(result.State));
    }

    private StateText NotMeasuredOf(CriterionResult result) => result.NotMeasuredBecause switch
    {
        { Key: GradingReasons.BeginsLaterKey } => new(wording.Say("tab.begins-later"), CellLook.Neutral),
        { Key: GradingReasons.ReplacedKey } => new(wording.Say("tab.replaced"), CellLook.Neutral), // the grade does without it
        _ => NotMeasured,
    };

    /// <summary>That nothing is measured.</summary>
    public StateText NotMeasured => new(wording.Say("tab.not-measured"), CellLook.Neutral);

    /// <summary>A state with what the printed target decides, where the percentage beside it looks otherwise.</summary>
    public string WithPrintedTarget(string state, CriterionResult result) => _text.PrintedTarget(result) is { } decides ? $"{state}\n{decides}" : state;

    /// <summary>Why nothing is measured; null when it is.</summary>
    public string? Reason(CriterionResult? result) => result?.NotMeasuredBecause is { } reason ? wording.Say(reason) : null;

    /// <summary>Figure against target, growth or share, and whether it is met: the cell of the summary.</summary>
    public Cell Summary(Criterion criterion, CriterionResult? result)
    {
        if (result is null)
        {
            return Cell.Of(NotMeasured.Text, NotMeasured.Look);
        }

        var state = State(result);
        var value = Value(criterion, result);
        return Cell.Of(WithPrintedTarget(value.Length == 0 ? state.Text : $"{value}\n{state.Text}", result), state.Look, Reason(result));
    }

    /// <summary>The province's sum with growth or share, and the districts that it rests on: the cell of the summary's total.</summary>
    public Cell Total(Criterion criterion, CriterionResult result)
    {
        if (result is not { Actual: { } actual, Coverage: { } coverage } || criterion.Measure == CriterionMeasure.Score)
        {
            return Cell.Of(NotMeasured.Text, NotMeasured.Look);
        }

        var figure = $"{Number(ThaiText.Cut(actual))} {Unit(criterion)}";
        var text = criterion.Measure switch
        {
            CriterionMeasure.Growth when result.Against is { } target => $"{OutOf(criterion, actual, target)}{(result.Measured is { } growth ? $"\n{_text.Growth(growth)}" : "")}",
            CriterionMeasure.Share when result.Measured is { } share => $"{figure}\n{Share(share)}",
            CriterionMeasure.OfTarget when result is { Against: { } target, Measured: { } share } => $"{OutOf(criterion, actual, target)}\n{Share(share)}",
            CriterionMeasure.Total or CriterionMeasure.Growth or CriterionMeasure.Share or CriterionMeasure.OfTarget or CriterionMeasure.Score => figure,
        };
        return Cell.Of($"{text}\n{_text.Coverage(coverage)}", CellLook.Strong, Coverage(coverage));
    }

    /// <summary>Says that a total does not cover every district; null when it does.</summary>
    public string? Coverage(DistrictCoverage coverage) => Coverage(coverage.Counted, coverage.All);

    /// <inheritdoc cref="Coverage(DistrictCoverage)"/>
    public string? Coverage(int counted, int all) =>
        counted == all ? null : wording.Say("tab.coverage", ("counted", ThaiText.Count(counted)), ("all", ThaiText.Count(all)));

    private string Value(Criterion criterion, CriterionResult result)
    {
        if (result.Actual is not { } actual)
        {
            return "";
        }

        if (IsAnswered(criterion))
        {
            return FigureWords.Of(program.FindIndicator(criterion.Indicator), actual);
        }

        var needed = criterion.Measure is CriterionMeasure.Growth or CriterionMeasure.OfTarget ? result.Against : criterion.Measure == CriterionMeasure.Score || (criterion.Measure == CriterionMeasure.Total && !criterion.Points.IsEmpty) ? null : result.NeededForBest;
        var against = needed is { } target ? OutOf(criterion, actual, target) : $"{Number(ThaiText.Cut(actual))} {Unit(criterion)}";
        return criterion.Measure switch
        {
            CriterionMeasure.Growth when result.Measured is { } growth => $"{against}\n{_text.Growth(growth)}",
            CriterionMeasure.Share when result is { Measured: { } share, Against: { } whole } && needed is { } least =>
                $"{wording.Say("tab.with-needed", ("actual", Number(ThaiText.Cut(actual))), ("needed", Number(least)), ("unit", Unit(criterion)))}\n{wording.Say("tab.share-of", ("percent", ThaiText.Percent(share, 2)), ("whole", Number(whole)), ("unit", program.FindReference(criterion.Of ?? "")?.Unit ?? Unit(criterion)))}",
            CriterionMeasure.Share or CriterionMeasure.OfTarget when result.Measured is { } share => $"{against}\n{Share(share)}",
            _ => against,
        };
    }

    private string OutOf(Criterion criterion, decimal actual, decimal against) =>
        wording.Say("tab.out-of", ("actual", Number(actual)), ("against", Number(against)), ("unit", Unit(criterion)));

    private string Share(decimal share) => wording.Say("tab.share", ("percent", ThaiText.Percent(share, 2)));

    // 1 ผลิตภัณฑ์, 6%, 7.5%.
    private string Bound(Criterion criterion, decimal bound) => criterion.Measure switch
    {
        CriterionMeasure.Total or CriterionMeasure.Score => $"{Number(bound)} {Unit(criterion)}".TrimEnd(),
        CriterionMeasure.Growth or CriterionMeasure.Share or CriterionMeasure.OfTarget => Percent(bound),
    };

    private string Unit(Criterion criterion) => _text.Unit(criterion, criterion.Indicator);
}
