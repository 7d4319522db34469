using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Grading;

/// <summary>Finds what in a question cannot be answered: nothing is repaired or guessed.</summary>
internal static class QuestionDoubts
{
    /// <summary>All doubts, in Thai.</summary>
    /// <param name="program">The program.</param>
    /// <param name="question">The question.</param>
    /// <returns>The doubts; empty when it can be answered.</returns>
    public static List<string> Of(Program program, GradeQuestion question)
    {
        var doubts = new List<string>();
        if (!IsGraded(program, question.Quarter))
        {
            doubts.Add($"ไม่มีเกณฑ์และเป้าหมายสำหรับ{ThaiText.Quarter(question.Quarter)}");
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

        return doubts;
    }

    // The letter asks for reports in every month of the fiscal year until the program ends.
    private static bool IsGraded(Program program, FiscalQuarter quarter) =>
        quarter == program.Quarter
        || (quarter.FiscalYear == program.Quarter.FiscalYear && quarter.Number > program.Quarter.Number && program.Until >= quarter.FirstMonth.FirstDay);

    private static void AddFigure(List<string> doubts, Indicator? indicator, IndicatorKey key, decimal? value)
    {
        if (indicator is null)
        {
            doubts.Add($"ไม่รู้จักตัวชี้วัด “{key}”");
        }
        else if (value < 0)
        {
            doubts.Add($"{ThaiPhrase.Name(indicator.Name)}ติดลบ");
        }
        else if (indicator.Kind.IsWhole() && !IsWhole(value))
        {
            doubts.Add($"{ThaiPhrase.Name(indicator.Name)}ไม่เป็นจำนวนเต็ม");
        }
    }

    private static void AddTarget(List<string> doubts, Indicator? indicator, IndicatorKey key, decimal? value)
    {
        if (indicator is null)
        {
            doubts.Add($"ไม่รู้จักตัวชี้วัด “{key}”");
        }
        else if (value <= 0)
        {
            doubts.Add($"เป้าหมาย{ThaiPhrase.Name(indicator.Name)}ต้องมากกว่า 0");
        }
    }

    private static void AddReference(List<string> doubts, ReferenceFigure? reference, string key, decimal? value)
    {
        if (reference is null)
        {
            doubts.Add($"ไม่รู้จักข้อมูลอ้างอิง “{key}”");
        }
        else if (value <= 0)
        {
            doubts.Add($"{ThaiPhrase.Name(reference.Name)}ต้องมากกว่า 0");
        }
        else if (!IsWhole(value))
        {
            doubts.Add($"{ThaiPhrase.Name(reference.Name)}ไม่เป็นจำนวนเต็ม");
        }
    }

    private static bool IsWhole(decimal? value) => value is null || decimal.Truncate(value.Value) == value.Value;
}
