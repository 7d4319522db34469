using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Words;

namespace OtopFormSync.Core.Tests.Results;

/// <summary>How quarters are compared in words.</summary>
public sealed class TrendTextTests
{
    [Theory]
    [InlineData(2, 9, 7, 9, "2 (▲5)")]
    [InlineData(7, 9, 2, 9, "7 (▼5)")]
    [InlineData(2, 9, 2, 9, "2 (=)")]
    [InlineData(2, 2, 7, 9, "2 (จาก 2)")] // second of two is no rise from seventh of nine
    [InlineData(2, 9, null, 0, "2")]
    public void A_place_is_compared_among_as_many(int place, int among, int? was, int wasAmong, string expected) =>
        Assert.Equal(expected, TrendText.Place(Side(place, among), Side(was, wasAmong)));

    private static DistrictSide Side(int? place, int among) => new(DistrictCode.Parse("4302"), null, null) { Place = place, Among = among };
}
