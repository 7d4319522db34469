using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Sync;

namespace OtopFormSync.Worker.Tests.Year;

/// <summary>
/// A fiscal year and a half of an office, October 2566 to March 2568: two districts report as people do (in time, late, corrected, nil, by mail), each quarter is set up
/// by a command, the Wallet is suspended and resumed, a target changes in mid-quarter, a second mission begins, quarters end and are closed.
/// What must stand at each month's end is worked out by hand in <see cref="YearTable"/>.
/// </summary>
public sealed class YearStoryTests
{
    private static readonly DistrictCode[] Districts = [DistrictCode.Parse("4302"), DistrictCode.Parse("4308")];

    [Theory]
    [InlineData("folder")]
    [InlineData("google")]
    public async Task At_each_months_end_stands_what_the_letters_rules_say(string kind)
    {
        await using var office = YearOffice.Of(kind);
        await office.OpenAsync();
        var grades = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var month in YearTable.Months)
        {
            var first = new DateOnly(month.Month.Year, month.Month.Month, 1);
            foreach (var happening in YearTable.Happenings.Where(one => one.Day >= first && one.Day <= month.Month.LastDay).OrderBy(one => one.Day).GroupBy(one => one.Day <= first.AddDays(15)).OrderByDescending(half => half.Key))
            {
                foreach (var one in happening)
                {
                    await one.Do(office, one.Day);
                }

                if (happening.Key)
                {
                    await office.CycleAsync(At(first.AddDays(15), 10));
                }
            }

            var report = await office.CycleAsync(At(month.Month.LastDay, 20));
            foreach (var (quarter, of) in month.Grades)
            {
                grades[quarter] = of;
            }

            Assert.Equal(string.Join('\n', grades.Select(of => $"{month.Month} {of.Key} {of.Value}")), string.Join('\n', States(report).Select(state => $"{month.Month} {NameOf(state.Program)} {string.Join(' ', Districts.Select(district => Grade(state, district)))}")));
            Assert.Equal($"{month.Month} {month.Owed}", $"{month.Month} {Owed(report)}");
            Assert.Equal($"{month.Month} {month.Mails}", $"{month.Month} {office.NewMails()}");
            var (front, behind) = office.Books();
            Assert.Equal($"{month.Month} {month.Books}", $"{month.Month} {front} | {string.Join(' ', behind)}");
            Assert.Equal(Shown(report, front), Tab(report, front));
        }
    }

    private static DateTimeOffset At(DateOnly day, int hour) => Bangkok.At(day, new(hour, 0));

    private static IEnumerable<DerivedState> States(CycleReport report) => report.Programs.Select(done => done.State!).OrderBy(state => NameOf(state.Program), StringComparer.Ordinal);

    private static string NameOf(Core.Programs.Program program) => program.ShortTitle == "OTOP" ? program.Quarter.ToString() : program.ShortTitle;

    // B~ may still change, B does not; A–D is what it can be while a criterion is not measured.
    private static string Grade(DerivedState state, DistrictCode district)
    {
        var card = state.ScorecardOf(district);
        return card.EffectiveGrade is not { } grade ? "–"
            : card.Standing == GradeStanding.Final ? grade.ToString()
            : state.Program.Grading.Criteria.Any(criterion => card.ResultOf(criterion.Key) is { State: CriterionState.NotMeasured } && CriterionForce.Of(state.Program.Grading, criterion, state.Program.Quarter, state.AsOf.DayInBangkok()).Source is CriterionSource.Unmeasured) ? $"{grade}~({card.Possible!.Best}–{card.Possible.Worst})"
            : $"{grade}~";
    }

    private static string Owed(CycleReport report) => string.Join(' ', States(report).SelectMany(state => Districts.SelectMany(district => OwedMonths.Of(state, district, state.AsOf.DayInBangkok())
        .Where(owed => owed.IsOverdue)
        .Select(owed => $"{(state.Program.ShortTitle == "OTOP" ? "" : state.Program.ShortTitle + ":")}{state.Province.Find(district)!.Name}:{owed.Month}"))));

    private static string Shown(CycleReport report, string front) => string.Join(' ', Districts.Select(district => States(report).Single(state => NameOf(state.Program) == front).ScorecardOf(district).EffectiveGrade?.ToString() ?? "–"));

    // The letter at the beginning of the cell, as people read it.
    private static string Tab(CycleReport report, string front)
    {
        var summary = report.Programs.Single(done => NameOf(done.State!.Program) == front).Book!.Tabs.Single(tab => tab.Key == TabKeys.Summary);
        var column = summary.Columns.Index().Single(one => one.Item.Key == "grade").Index;
        return string.Join(' ', Districts.Select(district => summary.Rows.Single(row => row.Key == district.Value).Cells[column].Text![..1]));
    }
}
