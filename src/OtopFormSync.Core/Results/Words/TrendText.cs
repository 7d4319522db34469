using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Words;

/// <summary>How quarters are compared, in tabs and mails.</summary>
public static class TrendText
{
    /// <summary>The grade with an arrow where it changed: B ▲.</summary>
    /// <param name="side">How the district stood.</param>
    /// <param name="before">How it stood in the quarter before.</param>
    /// <returns>The text.</returns>
    public static string Grade(DistrictSide? side, DistrictSide? before) => side?.Mark is not { } mark ? GradeText.None
        : side.GradeArrow(before) is { } arrow ? $"{mark} {Arrow(arrow)}"
        : mark;

    /// <summary>The place with how far it moved: 2 (▲1); where that cannot be said, among how many: 2 (จาก 5).</summary>
    /// <param name="side">How the district stood.</param>
    /// <param name="before">How it stood in the quarter before.</param>
    /// <returns>The text.</returns>
    public static string Place(DistrictSide? side, DistrictSide? before) => side?.Place is not { } place ? GradeText.None
        : before?.Place is null ? place.ToString(CultureInfo.InvariantCulture)
        : side.PlacesUp(before) is not { } up ? string.Create(CultureInfo.InvariantCulture, $"{place} (จาก {side.Among})")
        : up == 0 ? string.Create(CultureInfo.InvariantCulture, $"{place} (=)")
        : string.Create(CultureInfo.InvariantCulture, $"{place} ({(up > 0 ? Arrow(TrendArrow.Up) : Arrow(TrendArrow.Down))}{Math.Abs(up)})");

    /// <summary>The growth over the year before, cut to two decimals: ▲ 6.49%.</summary>
    /// <param name="side">How the district stood.</param>
    /// <returns>The text.</returns>
    public static string Growth(DistrictSide? side) => side?.Growth is not { } growth ? GradeText.None
        : $"{Arrow(growth > 0 ? TrendArrow.Up : growth < 0 ? TrendArrow.Down : TrendArrow.Same)} {ThaiText.Percent(growth, 2)}%";

    /// <summary>Which districts have a dash in which quarter and why, and which of a quarter have no row.</summary>
    /// <param name="quarters">The quarters.</param>
    /// <param name="province">The province in the quarter of the last of them.</param>
    /// <param name="wording">The office's wording.</param>
    /// <returns>One sentence for each quarter and reason.</returns>
    public static IEnumerable<string> Notes(IEnumerable<QuarterSide> quarters, Province province, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(quarters);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(wording);
        foreach (var side in quarters)
        {
            var quarter = ThaiText.ShortQuarter(side.Quarter);
            foreach (var blank in province.Districts.Where(district => side.Of(district.Code)?.Mark is null).GroupBy(district => WhyBlank(side, district)))
            {
                var districts = blank.Count() == province.Districts.Count ? wording.Say("trend.all") : string.Join(", ", blank.Select(district => district.Name));
                yield return wording.Say("trend.blank", ("quarter", quarter), ("districts", districts), ("why", wording.Say(blank.Key)));
            }

            var ended = side.Districts.Where(of => province.Districts.All(district => district.Code != of.District)).Select(of => province.Find(of.District)?.Name ?? of.District.Value).ToList();
            if (ended.Count > 0)
            {
                yield return wording.Say("trend.ended", ("quarter", quarter), ("districts", string.Join(", ", ended)));
            }
        }
    }

    private static string WhyBlank(QuarterSide side, District district) =>
        !side.Quarter.Months.Any(district.ReportsFor) ? "trend.blank-not-there"
        : side.IsImported ? "trend.blank-not-imported"
        : "trend.blank-not-graded";

    private static string Arrow(TrendArrow arrow) => arrow switch
    {
        TrendArrow.Up => "▲",
        TrendArrow.Same => "=",
        TrendArrow.Down => "▼",
    };
}
