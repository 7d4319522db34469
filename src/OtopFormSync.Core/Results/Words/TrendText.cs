using System.Globalization;
using OtopFormSync.Core.Deriving;
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

    /// <summary>The place with how far it moved: 2 (▲1).</summary>
    /// <param name="side">How the district stood.</param>
    /// <param name="before">How it stood in the quarter before.</param>
    /// <returns>The text.</returns>
    public static string Place(DistrictSide? side, DistrictSide? before) => side?.Place is not { } place ? GradeText.None
        : side.PlacesUp(before) is not { } up ? place.ToString(CultureInfo.InvariantCulture)
        : up == 0 ? string.Create(CultureInfo.InvariantCulture, $"{place} (=)")
        : string.Create(CultureInfo.InvariantCulture, $"{place} ({(up > 0 ? Arrow(TrendArrow.Up) : Arrow(TrendArrow.Down))}{Math.Abs(up)})");

    /// <summary>The growth over the year before, cut to two decimals: ▲ 6.49%.</summary>
    /// <param name="side">How the district stood.</param>
    /// <returns>The text.</returns>
    public static string Growth(DistrictSide? side) => side?.Growth is not { } growth ? GradeText.None
        : $"{Arrow(growth > 0 ? TrendArrow.Up : growth < 0 ? TrendArrow.Down : TrendArrow.Same)} {ThaiText.Percent(growth, 2)}%";

    private static string Arrow(TrendArrow arrow) => arrow switch
    {
        TrendArrow.Up => "▲",
        TrendArrow.Same => "=",
        TrendArrow.Down => "▼",
    };
}
