using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>แนวโน้ม: the mission's quarters side by side.</summary>
internal static class TrendTab
{
    public const string Title = "แนวโน้ม";

    public static Tab Build(DerivedState state, ValueList<QuarterSide> quarters, IWording wording)
    {
        var index = new IndexedState(state, wording);
        var table = DistrictTable.Begin(index, "tab.total-summed");
        var measured = state.Program.Grading.Criteria.FirstOrDefault(criterion => criterion.Measure == CriterionMeasure.Growth) is { } criterion ? state.Program.FindIndicator(criterion.Indicator) : null;
        foreach (var (at, side) in quarters.Index())
        {
            var before = at == 0 ? null : quarters[at - 1];
            var (group, key) = (NameOf(side, wording), side.Quarter.ToString());
            DistrictSide? Now(District district) => side.Of(district.Code);
            DistrictSide? Before(District district) => before?.Of(district.Code);
            table
                .Add(new() { Key = $"grade_{key}", Title = "ระดับ", Group = group, Width = 11, Alignment = Alignment.Center }, district => Cell.Of(TrendText.Grade(Now(district), Before(district)), GradeText.Look(state.Program.Grading, Now(district)?.Grade)))
                .Add(new() { Key = $"place_{key}", Title = "ลำดับ", Group = group, Width = 9, Alignment = Alignment.Center }, district => Cell.Of(TrendText.Place(Now(district), Before(district))));
            if (measured is not null)
            {
                table
                    .Add(new() { Key = $"figure_{key}", Title = $"{measured.Name} ({measured.Unit})", Group = group, Width = 16, Alignment = Alignment.Right }, district => Cell.Of(Now(district)?.Figure, NumberLook.TwoDecimals), () => Cell.Of(Sum(side), NumberLook.TwoDecimals))
                    .Add(new() { Key = $"growth_{key}", Title = "เทียบปีก่อน", Group = group, Width = 12, Alignment = Alignment.Right }, district => Cell.Of(TrendText.Growth(Now(district))));
            }
        }

        return new()
        {
            Key = TabKeys.Trend,
            Title = Title,
            Heading = wording.Say("trend.heading", ("program", state.Program.Title), ("province", state.Province.Name)),
            Stamp = index.Stamp,
            Intro = [Cell.Of(wording.Say("trend.intro"), CellLook.Muted)],
            Columns = table.Columns,
            Rows = DistrictTable.Rows(table, index),
            Notes =
            [
                .. TrendText.Notes(quarters, state.Province, wording).Select(note => Cell.Of(note, CellLook.Muted)),
                .. quarters.Any(side => side.IsImported) ? [Cell.Of(wording.Say("trend.imported"), CellLook.Muted)] : (ReadOnlySpan<Cell>)[],
            ],
            Accent = CellLook.GradeB,
        };
    }

    private static string NameOf(QuarterSide side, IWording wording)
    {
        var quarter = ThaiText.ShortQuarter(side.Quarter);
        return side.IsImported ? wording.Say("trend.imported-quarter", ("quarter", quarter)) : quarter;
    }

    private static decimal? Sum(QuarterSide side) => side.Districts.Any(district => district.Figure is not null) ? side.Districts.Sum(district => district.Figure ?? 0) : null;
}
