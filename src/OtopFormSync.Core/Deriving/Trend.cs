using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Deriving;

/// <summary>A mission's quarters side by side: from the record, and from imported history where no program of ours was.</summary>
public static class Trend
{
    /// <summary>How many quarters stand side by side: a year, and the same quarter of the year before.</summary>
    private const int MostQuarters = 5;

    /// <summary>The quarters up to the state's own.</summary>
    /// <param name="state">The state.</param>
    /// <param name="others">The states of the workspace's other programs.</param>
    /// <param name="history">What was imported.</param>
    /// <returns>The quarters in order, the state's own last; empty when there is no other.</returns>
    public static ValueList<QuarterSide> Of(DerivedState state, IEnumerable<DerivedState> others, History history)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(history);
        var program = state.Program;
        var sides = others.Where(other => other.Program.IsOfMissionOf(program) && other.Program.Quarter.CompareTo(program.Quarter) < 0).Select(OfState).ToDictionary(side => side.Quarter);
        foreach (var quarter in history.QuartersOf(program).Where(quarter => quarter.CompareTo(program.Quarter) < 0 && !sides.ContainsKey(quarter)).ToList())
        {
            sides.Add(quarter, OfHistory(state, history, quarter));
        }

        return sides.Count == 0 ? [] : [.. sides.Values.OrderBy(side => side.Quarter).TakeLast(MostQuarters - 1), OfState(state)];
    }

    private static QuarterSide OfState(DerivedState state)
    {
        var criterion = Measured(state.Program);
        return new(state.Program.Quarter, IsImported: false, Ranked(state.Scorecards.Select(card => new DistrictSide(card.District, card.EffectiveGrade, GradeMark.Of(card))
        {
            Rank = state.Program.Grading.RankOf(card.EffectiveGrade),
            Figure = criterion is null ? null : state.Figures.Districts.FirstOrDefault(district => district.District == card.District)?.Indicators.FirstOrDefault(figures => figures.Indicator == criterion.Indicator)?.ToDate.Value,
            Growth = criterion is null ? null : card.ResultOf(criterion.Key)?.Measured,
        })));
    }

    private static QuarterSide OfHistory(DerivedState state, History history, FiscalQuarter quarter)
    {
        var program = state.Program;
        var criterion = Measured(program);
        var before = FiscalQuarter.Of(quarter.FirstMonth.Plus(-12));
        return new(quarter, IsImported: true, Ranked(state.Province.Districts.Select(district =>
        {
            var figure = criterion is null ? null : history.OfQuarter(program, district.Code, criterion.Indicator, quarter);
            var text = history.GradeOf(program, district.Code, quarter);
            var grade = GradeOf(program, text);
            return new DistrictSide(district.Code, grade, text)
            {
                Rank = program.Grading.RankOf(grade),
                Figure = figure,
                Growth = criterion is not null && figure is { } now && history.OfQuarter(program, district.Code, criterion.Indicator, before) is { } was and > 0 ? (now - was) / was * 100 : null,
            };
        })));
    }

    private static Criterion? Measured(Program program) => program.Grading.Criteria.FirstOrDefault(criterion => criterion.Measure == CriterionMeasure.Growth);

    private static Grade? GradeOf(Program program, string? text) => program.Grading.Grades.Where(rule => string.Equals(rule.Grade.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(rule => rule.Grade).FirstOrDefault();

    // By grade, within a grade by growth; who is equal in both has the same place.
    private static ValueList<DistrictSide> Ranked(IEnumerable<DistrictSide> districts)
    {
        var all = districts.ToList();
        var among = all.Count(one => one.Rank is not null);
        return all.Select(one => one.Rank is null ? one : one with { Place = 1 + all.Count(other => IsBefore(other, one)), Among = among }).ToValueList();
    }

    private static bool IsBefore(DistrictSide one, DistrictSide other) => one.Rank is { } rank
        && (rank < other.Rank || (rank == other.Rank && (one.Growth ?? decimal.MinValue) > (other.Growth ?? decimal.MinValue)));
}

/// <summary>A quarter beside others.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="IsImported">True when it comes from imported history.</param>
/// <param name="Districts">The districts, in the province's order.</param>
public sealed record QuarterSide(FiscalQuarter Quarter, bool IsImported, ValueList<DistrictSide> Districts)
{
    /// <summary>How a district stood.</summary>
    /// <param name="district">The district.</param>
    /// <returns>Null when it was not there.</returns>
    public DistrictSide? Of(DistrictCode district) => Districts.FirstOrDefault(side => side.District == district);
}

/// <summary>How a district stood in a quarter.</summary>
/// <param name="District">The district.</param>
/// <param name="Grade">The grade that counts; null without one.</param>
/// <param name="Mark">The grade as it is written.</param>
public sealed record DistrictSide(DistrictCode District, Grade? Grade, string? Mark)
{
    /// <summary>The place of the grade among the program's, from 0 for the best; null without one.</summary>
    public int? Rank { get; init; }

    /// <summary>The place among the districts, from 1; null without a grade.</summary>
    public int? Place { get; init; }

    /// <summary>Among how many districts with a grade that place is.</summary>
    public int Among { get; init; }

    /// <summary>The quarter's figure of what is measured by its base year; null when not known.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Its growth over the year before, in percent, not rounded; null when not known.</summary>
    public decimal? Growth { get; init; }

    /// <summary>Whether the grade is better or worse than in an earlier quarter; null where one has none.</summary>
    /// <param name="before">How the district stood then.</param>
    public TrendArrow? GradeArrow(DistrictSide? before) => Rank is { } now && before?.Rank is { } was ? Arrow(was.CompareTo(now)) : null;

    /// <summary>By how many places the district moved up (positive) or down since an earlier quarter; null where one has none, and where not as many had a grade: second of two is no rise from seventh of nine.</summary>
    /// <param name="before">How the district stood then.</param>
    public int? PlacesUp(DistrictSide? before) => before?.Among == Among ? before.Place - Place : null;

    private static TrendArrow Arrow(int order) => order > 0 ? TrendArrow.Up : order < 0 ? TrendArrow.Down : TrendArrow.Same;
}

/// <summary>Where something moved.</summary>
public enum TrendArrow
{
    /// <summary>To the better.</summary>
    Up,

    /// <summary>Nowhere.</summary>
    Same,

    /// <summary>To the worse.</summary>
    Down,
}
