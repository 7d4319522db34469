using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Resolving;

/// <summary>ประมาณ 15.4 ล้านบาท beside 15,412,300: the letter tells in round what its table says exactly, and speaks of no other figure.</summary>
internal static class Roundings
{
    // What is further away is another figure, however roughly it is told; and the very figure is not told in round: what is in doubt of it is in doubt.
    private const decimal MostOfAll = 0.05m;

    /// <summary>The claims without those that call themselves approximate and come to the one exact figure beside them.</summary>
    /// <param name="indicator">What is counted.</param>
    /// <param name="fits">The claims that fit it and one month.</param>
    public static List<Claim> SetAside(Indicator indicator, List<Claim> fits)
    {
        if (fits.Count < 2 || !fits.Exists(IsApproximate))
        {
            return fits;
        }

        var exact = fits.Select(claim => claim.Value.TryGetValue(out var value) ? value : (decimal?)null).OfType<decimal>().Distinct().ToList();
        return exact is [var only] ? fits.FindAll(claim => !IsApproximate(claim) || !Rounds(indicator, claim.Value.Original, only)) : fits;
    }

    private static bool IsApproximate(Claim claim) => claim.Value is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Approximate }] };

    private static bool Rounds(Indicator indicator, string said, decimal exact) => FigureRun.Of(said) is [var figure] && IndicatorReader.Read(indicator, said[figure.At..figure.End].Trim()).TryGetValue(out var rounded)
        && rounded > 0 && decimal.Abs(exact - rounded) is > 0 and var off && off * 2 <= LastPlace(rounded) && off <= rounded * MostOfAll;

    // 100,000 for 15,400,000; below one for what has decimals.
    private static decimal LastPlace(decimal rounded)
    {
        var place = 1m;
        while (rounded % (place * 10) == 0)
        {
            place *= 10;
        }

        return place;
    }
}
