using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>สรุปผลการจัดระดับ: one row per district with grade, criteria, months and what is lacking.</summary>
internal static class SummaryTab
{
    public const string Title = "สรุปผลการจัดระดับ";

    public const string OwnGradeTitle = "ระดับที่ปรับ";

    public const string OwnGradeReasonTitle = "เหตุผล";

    public const string RemarkTitle = "หมายเหตุ";

    public static Tab Build(IndexedState index)
    {
        var table = DistrictTable.Begin(index)
            .Add(
                new() { Key = "grade", Title = "ระดับ", Width = 11, Alignment = Alignment.Center, IsFrozen = true },
                district => GradeNote.CellOf(index.Program.Grading, index.Scores, index.Card(district.Code)),
                () => index.State.ProvinceScorecard is { } card ? GradeNote.CellOf(index.Program.Grading, index.Scores, card) : Cell.Empty);

        foreach (var criterion in index.Program.Grading.Criteria)
        {
            table.Add(
                new() { Key = $"criterion_{criterion.Key}", Title = criterion.Name, Group = "เกณฑ์การจัดระดับ", Width = criterion.Measure switch { CriterionMeasure.Growth => 27, CriterionMeasure.Share => 22, CriterionMeasure.Total or CriterionMeasure.OfTarget or CriterionMeasure.Score => 18 } },
                district => index.Criteria.Summary(criterion, index.Result(district.Code, criterion.Key)),
                () => index.Criteria.Total(criterion, index.Total(criterion).Result));
        }

        foreach (var month in index.Months)
        {
            table.Add(
                new() { Key = $"month_{month}", Title = ThaiText.ShortMonth(month), Group = "สถานะการรายงาน", Width = 12, Alignment = Alignment.Center },
                district => index.StateCell(district.Code, month),
                () => index.CompleteCell(month));
        }

        table
            .Add(
                new() { Key = "gap", Title = "ขาดอีก", Width = 28 },
                district => index.Card(district.Code) is { } card ? GapText.Of(index.Scores, card, index.Wording) : Cell.Empty)
            .Add(
                new() { Key = "reported", Title = "รายงานแล้ว", Width = 9, Alignment = Alignment.Center },
                district => FigureCell.Part(MonthsIn(index, district), index.Program.MonthsOf(district.Code).Count),
                () => FigureCell.Part(index.Districts.Sum(district => MonthsIn(index, district)), index.Districts.Sum(district => index.Program.MonthsOf(district.Code).Count)))
            .AddOfficers(OfficerColumns.OwnGrade, OwnGradeTitle, 9, index.Program.Grading.Grades.Select(rule => rule.Grade.ToString()).ToValueList())
            .AddOfficers(OfficerColumns.OwnGradeReason, OwnGradeReasonTitle, 18)
            .AddOfficers(OfficerColumns.Remark, RemarkTitle, 18);

        return new()
        {
            Key = TabKeys.Summary,
            Title = Title,
            Heading = index.Heading(Title),
            Stamp = index.Stamp,
            Intro = Legend(index),
            Columns = table.Columns,
            Rows = DistrictTable.Rows(table, index),
            Notes = Notes(index),
            Accent = CellLook.GradeA,
            Grades = index.Program.Grading.Grades.Select(rule => new GradeColor(rule.Grade.Name, GradeText.Look(index.Program.Grading, rule.Grade))).ToValueList(),
        };
    }

    /// <summary>The tab of a closed quarter: what is said of grades to date, in the last line above the table, gives way.</summary>
    public static Tab Closed(Tab tab, IWording wording, DateOnly at) => tab with { Intro = [.. tab.Intro.SkipLast(1), Cell.Of(wording.Say("summary.closed", ("at", ThaiText.LongDate(at))), CellLook.Strong)] };

    private static int MonthsIn(IndexedState index, District district) => index.Months.Count(month => index.Status(district.Code, month) is { IsComplete: true });

    private static ValueList<Cell> Legend(IndexedState index)
    {
        var lines = index.Program.Grading.Grades.Select(rule =>
            Cell.Of($"{GradeText.Chip(index.Program.Grading, rule.Grade)}  {index.Criteria.Conditions(rule)}", GradeText.Look(index.Program.Grading, rule.Grade)));
        return
        [
            .. lines,
            Cell.Of(index.Wording.Say("summary.marks"), CellLook.Muted),
            Cell.Of(index.Wording.Say("summary.to-date"), CellLook.Muted),
        ];
    }

    private static ValueList<Cell> Notes(IndexedState index)
    {
        var uncovered = index.State.Scorecards.Where(card => card.IsUncovered).Select(card => index.Name(card.District)).ToList();
        var final = index.State.Scorecards.Count(card => card.Standing == GradeStanding.Final);
        var notes = new List<Cell>
        {
            Cell.Of(index.Wording.Say("summary.tally", ("grades", index.Scores.Tally(index.State.Scorecards)))),
            Cell.Of(index.Wording.Say("summary.final", ("final", final), ("districts", index.Districts.Count))),
        };
        if (uncovered.Count > 0)
        {
            notes.Add(Cell.Of(index.Wording.Say("summary.not-named", ("districts", string.Join(", ", uncovered)), ("guide", GuideTab.Title)), CellLook.Attention));
        }

        notes.Add(index.SourceNote);
        return notes.ToValueList();
    }
}
