using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>กระดานภารกิจ: one row per district, one column per mission with the grade of its quarter in front.</summary>
internal static class BoardTab
{
    public const string Title = "กระดานภารกิจ";

    /// <param name="main">The state whose book it stands in.</param>
    /// <param name="missions">The quarter in front of each mission; without a state where it is not known now.</param>
    /// <param name="wording">The office's wording.</param>
    /// <param name="standing">What stands in a cell, by row and column.</param>
    public static Tab Build(DerivedState main, IReadOnlyList<(Program Program, DerivedState? State)> missions, IWording wording, Func<string, string, string> standing)
    {
        var index = new IndexedState(main, wording);
        var table = DistrictTable.Begin(index);
        foreach (var (program, state) in missions)
        {
            var column = $"board_{program.Id}";
            var cards = state?.Scorecards.ToDictionary(card => card.District) ?? [];
            var scores = new ScorecardText(program, wording);
            table.Add(
                new() { Key = column, Title = $"{program.ShortTitle} {ThaiText.QuarterNumber(program.Quarter)}", Width = 22, Alignment = Alignment.Center },
                district => state is null ? Cell.Of(standing(district.Code.Value, column)) : GradeNote.CellOf(state.Program.Grading, scores, cards.GetValueOrDefault(district.Code)),
                () => Cell.Of(state is null ? standing("total", column) : scores.Tally(state.Scorecards)));
        }

        return new()
        {
            Key = TabKeys.Board,
            Title = Title,
            Heading = wording.Say("board.heading", ("province", main.Province.Name)),
            Stamp = index.Stamp,
            Intro = [Cell.Of(wording.Say("board.intro"), CellLook.Muted), Cell.Of(wording.Say("summary.marks"), CellLook.Muted)],
            Columns = table.Columns,
            Rows = DistrictTable.Rows(table, index),
            Accent = CellLook.GradeA,
        };
    }
}
