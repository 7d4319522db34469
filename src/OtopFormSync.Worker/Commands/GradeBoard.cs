using OtopFormSync.Core;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;
using Spectre.Console;

namespace OtopFormSync.Worker.Commands;

/// <summary>The grade board as a table on the console.</summary>
internal static class GradeBoard
{
    /// <summary>Writes the board.</summary>
    public static void Write(IAnsiConsole console, DerivedState state, IWording wording)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape($"{state.Program.ShortTitle} {ThaiText.Quarter(state.Program.Quarter)}"));
        table.AddColumn(new TableColumn("อำเภอ").NoWrap());
        table.AddColumn(new TableColumn("ระดับ").Centered().NoWrap());
        foreach (var criterion in state.Program.Grading.Criteria)
        {
            table.AddColumn(new TableColumn(Markup.Escape(criterion.Name)).RightAligned());
        }

        table.AddColumn(new TableColumn("รายงานแล้ว").Centered());
        table.AddColumn(new TableColumn("ขาดอีก"));
        foreach (var card in state.Scorecards)
        {
            var cells = new List<string> { state.Province.Find(card.District)!.Name, GradeMark.Of(card) ?? "–" };
            cells.AddRange(card.Criteria.Select((result, i) => Value(result, state.Program, state.Program.Grading.Criteria[i].Measure)));
            cells.Add($"{state.ReportedMonths(card.District).Count}/{state.Program.MonthsOf(card.District).Count}");
            cells.Add(Missing(state, card, wording));
            table.AddRow(cells.Select(Markup.Escape).ToArray());
        }

        console.Write(table);
        console.MarkupLine(Markup.Escape($"{new ScorecardText(state.Program, wording).Tally(state.Scorecards)}   (~ ระดับชั่วคราว ในวงเล็บคือระดับที่ยังเป็นไปได้ · (รอทบทวน) ระดับสุดท้ายที่ข้อมูลปัจจุบันไม่รองรับ)"));
    }

    // Short, for a narrow table: the whole sentence is what 'explain' prints.
    private static string Missing(DerivedState state, Scorecard card, IWording wording)
    {
        if (card.Gap is not { } gap)
        {
            return "";
        }

        var parts = gap.Parts.Where(part => part.Missing > 0).Select(part =>
        {
            var criterion = state.Program.Grading.Criteria.First(other => string.Equals(other.Key, part.Criterion, StringComparison.Ordinal));
            return $"{ThaiText.Money(part.Missing)} {new ScorecardText(state.Program, wording).Unit(criterion, criterion.Indicator)}";
        });
        return $"{string.Join(" + ", parts)} → {gap.Reached}";
    }

    private static string Value(CriterionResult result, Program program, CriterionMeasure measure) => result switch
    {
        { State: CriterionState.NotMeasured } => "ยังไม่วัด",
        { Measured: { } measured } when measure is CriterionMeasure.Growth or CriterionMeasure.Share or CriterionMeasure.OfTarget => $"{ThaiText.Percent(measured, 2)}%",
        { Actual: { } actual } when program.FindIndicator(result.Indicator) is { } indicator && FigureWords.IsAnswerToDate(indicator, actual) => FigureWords.ToDate(indicator, actual),
        { Actual: { } actual } => ThaiText.Money(ThaiText.Cut(actual)),
        _ => "–",
    };
}
