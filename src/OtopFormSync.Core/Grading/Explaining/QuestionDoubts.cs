using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Grading.Explaining;

/// <summary>Finds what in a question cannot be answered: nothing is repaired or guessed.</summary>
internal static class QuestionDoubts
{
    /// <summary>All doubts.</summary>
    /// <param name="program">The program.</param>
    /// <param name="question">The question.</param>
    /// <returns>The doubts; empty when it can be answered.</returns>
    public static ValueList<Saying> Of(Program program, GradeQuestion question)
    {
        var doubts = new List<Saying>();
        if (!IsGraded(program, question.Quarter))
        {
            doubts.Add(new("question.no-rules", ("quarter", ThaiText.Quarter(question.Quarter))));
        }

        foreach (var (key, value) in question.Figures)
        {
            AddFigure(doubts, program.FindIndicator(key), key, value);
        }

        foreach (var (key, value) in question.Targets)
        {
            AddTarget(doubts, program.FindIndicator(key), key, value);
        }

        foreach (var (key, value) in question.References)
        {
            AddReference(doubts, program.FindReference(key), key, value);
        }

        return doubts.ToValueList();
    }

    // The letter asks for reports in every month of the fiscal year until the program ends.
    private static bool IsGraded(Program program, FiscalQuarter quarter) =>
        quarter == program.Quarter
        || (quarter.FiscalYear == program.Quarter.FiscalYear && quarter.Number > program.Quarter.Number && program.Until >= quarter.FirstMonth.FirstDay);

    private static void AddFigure(List<Saying> doubts, Indicator? indicator, IndicatorKey key, decimal? value)
    {
        if (indicator is null)
        {
            doubts.Add(new("question.unknown-indicator", ("indicator", key.Value)));
        }
        else if (value < 0)
        {
            doubts.Add(new("question.negative", ("name", ThaiPhrase.Name(indicator.Name))));
        }
        else if (indicator.Kind.IsWhole() && !IsWhole(value))
        {
            doubts.Add(new("question.not-whole", ("name", ThaiPhrase.Name(indicator.Name))));
        }
    }

    private static void AddTarget(List<Saying> doubts, Indicator? indicator, IndicatorKey key, decimal? value)
    {
        if (indicator is null)
        {
            doubts.Add(new("question.unknown-indicator", ("indicator", key.Value)));
        }
        else if (value <= 0)
        {
            doubts.Add(new("question.target-not-positive", ("indicator", ThaiPhrase.Name(indicator.Name))));
        }
    }

    private static void AddReference(List<Saying> doubts, ReferenceFigure? reference, string key, decimal? value)
    {
        if (reference is null)
        {
            doubts.Add(new("question.unknown-reference", ("reference", key)));
        }
        else if (value <= 0)
        {
            doubts.Add(new("question.reference-not-positive", ("reference", ThaiPhrase.Name(reference.Name))));
        }
        else if (!IsWhole(value))
        {
            doubts.Add(new("question.not-whole", ("name", ThaiPhrase.Name(reference.Name))));
        }
    }

    private static bool IsWhole(decimal? value) => value is null || decimal.Truncate(value.Value) == value.Value;
}
