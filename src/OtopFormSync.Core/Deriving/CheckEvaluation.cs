using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Deriving;

/// <summary>Evaluates the program's plausibility checks.</summary>
internal static class CheckEvaluation
{
    /// <summary>The checks about an indicator that do not hold. A check with an operand that is not known is passed over.</summary>
    /// <param name="program">The program.</param>
    /// <param name="indicator">The indicator in question: the first of the left side.</param>
    /// <param name="operand">The value of an operand; null when not known.</param>
    public static IEnumerable<FailedCheck> Failed(Program program, IndicatorKey indicator, Func<CheckOperand, decimal?> operand)
    {
        foreach (var check in program.Checks)
        {
            if (Subject(check) != indicator
                || Value(check.Left, operand) is not { } left
                || Value(check.Right, operand) is not { } right
                || (check.SkipZero && left == 0)
                || Holds(check.Operator, left, right))
            {
                continue;
            }

            yield return new(check, left, right);
        }
    }

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
