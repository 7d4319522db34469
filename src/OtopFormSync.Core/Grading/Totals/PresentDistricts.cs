using OtopFormSync.Core.Programs;

namespace OtopFormSync.Core.Grading.Totals;

/// <summary>The districts whose standing figures (registrants, running totals) make up the province's. What came about in a month is everybody's who reported it.</summary>
internal static class PresentDistricts
{
    /// <summary>Those that are there in the latest month that anybody has reported: what stood in a district that ended stands in others from then on.</summary>
    /// <param name="program">The program.</param>
    /// <param name="scorecards">The districts' scorecards.</param>
    public static List<Scorecard> Of(Program program, IReadOnlyCollection<Scorecard> scorecards)
    {
        var latest = scorecards.SelectMany(card => card.MonthsReported).Max() ?? program.Quarter.FirstMonth;
        return [.. scorecards.Where(card => program.MonthsOf(card.District).Contains(latest))];
    }
}
