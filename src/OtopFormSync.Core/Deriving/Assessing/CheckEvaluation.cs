using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>Evaluates the program's plausibility checks.</summary>
internal static class CheckEvaluation
{
    /// <summary>The checks about an indicator that do not hold. A check with an operand that is not known is passed over.</summary>
    /// <param name="program">The program.</param>
    /// <param name="figure">The figure in question: of the first indicator of the left side, or of any.</param>
    /// <param name="explanation">The report's explanation; null when it gave none.</param>
    /// <param name="operand">The value of an operand for a check; null when not known.</param>
    public static IEnumerable<FailedCheck> Failed(Program program, Figure figure, string? explanation, Func<Check, CheckOperand, decimal?> operand)
    {
        foreach (var check in program.Checks)
        {
            if (!(check.IsOfAnyFigure || Subject(check) == figure.Indicator)
                || !IsSaid(check.Said, figure)
                || !(check.Mentions.IsEmpty || check.Mentions.Any(word => Mentions(explanation, word) || Mentions(figure.Original, word)))
                || Value(check.Left, read => operand(check, read)) is not { } left
                || Value(check.Right, read => operand(check, read)) is not { } right
                || (check.SkipZero && left == 0)
                || left < check.Least
                || HasFailedBefore(check, operand, right)
                || Holds(check.Operator, left, right))
            {
                continue;
            }

            yield return new(check, left, right);
        }
    }

    // A sum that was too large without this month's figure has been told.
    private static bool HasFailedBefore(Check check, Func<Check, CheckOperand, decimal?> operand, decimal right) =>
        check.Left.Terms.Any(term => term.Operand is CheckOperand.OfIndicator { Aspect: CheckAspect.Before })
        && Value(check.Left, read => read is CheckOperand.OfIndicator { Aspect: CheckAspect.Current } ? 0 : operand(check, read)) is { } before
        && !Holds(check.Operator, before, right);

    private static bool IsSaid(CheckSaid said, Figure figure) => said switch
    {
        CheckSaid.Any => true,
        CheckSaid.Nil => figure.IsNilInWords,
        CheckSaid.Figure => !figure.IsNilInWords,
    };

    private static bool Mentions(string? text, string word) => text is not null && ThaiScript.Canonical(text).Contains(ThaiScript.Canonical(word), StringComparison.Ordinal);

    private static IndicatorKey? Subject(Check check)
    {
        foreach (var term in check.Left.Terms)
        {
            if (term.Operand is CheckOperand.OfIndicator { Aspect: CheckAspect.Current } operand)
            {
                return operand.Indicator;
            }
        }

        return null;
    }

    private static decimal? Value(CheckSide side, Func<CheckOperand, decimal?> operand)
    {
        var sum = 0m;
        foreach (var term in side.Terms)
        {
            if (term.Operand is null)
            {
                sum += term.Factor;
            }
            else if (operand(term.Operand) is { } value)
            {
                sum += term.Factor * value;
            }
            else
            {
                return null;
            }
        }

        return sum;
    }

    private static bool Holds(CheckOperator @operator, decimal left, decimal right) => @operator switch
    {
        CheckOperator.AtMost => left <= right,
        CheckOperator.AtLeast => left >= right,
        CheckOperator.LessThan => left < right,
        CheckOperator.MoreThan => left > right,
        CheckOperator.Equal => left == right,
        CheckOperator.NotEqual => left != right,
    };
}
