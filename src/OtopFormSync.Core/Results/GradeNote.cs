using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Results;

/// <summary>The full explanation of a grade, shown as the note of its cell.</summary>
internal static class GradeNote
{
    public static string Of(Program program, Scorecard card)
    {
        var lines = new List<string>();
        if (card.Override is { } own)
        {
            lines.Add($"ระดับ {own.Grade} เป็นระดับที่เจ้าหน้าที่ปรับ เหตุผล: {(own.Reason is { } reason ? CellText.Clean(reason, 300) : "ไม่ได้ระบุ")}");
            lines.Add(card.Grade is { } computed ? $"ระดับที่คำนวณได้: {GradeText.Chip(computed)}" : "ระบบยังจัดระดับไม่ได้");
        }
        else if (card.Grade is { } grade)
        {
            lines.Add(card.Standing switch
            {
                GradeStanding.Final => $"ระดับ {grade} เป็นระดับสุดท้าย",
                GradeStanding.ToDate => $"ระดับ {grade} เป็นระดับถึงปัจจุบัน",
            });
        }

        if (card.Doubt is { } doubt)
        {
            lines.Add($"ยังจัดระดับไม่ได้: {doubt}");
        }

        if (card.IsProvisional && card.Grade is not null)
        {
            lines.Add(card is { BestPossible: { } best, WorstPossible: { } worst } && best != worst
                ? $"เป็นระดับชั่วคราว เพราะบางเกณฑ์ยังไม่วัด ระดับที่ยังเป็นไปได้ {best} ถึง {worst}"
                : "เป็นระดับชั่วคราว เพราะบางเกณฑ์ยังไม่วัด");
        }

        if (card.IsUncovered)
        {
            lines.Add("เกณฑ์ตามหนังสือไม่ได้ระบุกรณีนี้");
        }

        foreach (var criterion in program.Grading.Criteria)
        {
            if (card.Criteria.FirstOrDefault(result => string.Equals(result.Criterion, criterion.Key, StringComparison.Ordinal)) is { } result)
            {
                lines.Add(Criterion(program, criterion, result));
            }
        }

        return string.Join('\n', lines);
    }

    private static string Criterion(Program program, Criterion criterion, CriterionResult result)
    {
        var value = CriterionText.Value(program, criterion, result).Replace('\n', ' ');
        var state = CriterionText.State(program, result).Text;
        var reason = result.NotMeasuredBecause is { } because ? $" ({because})" : "";
        return $"{criterion.Name}: {(value.Length == 0 ? "" : value + " ")}{state}{reason}";
    }
}
