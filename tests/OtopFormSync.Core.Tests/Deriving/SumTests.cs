using System.Globalization;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Tests.Grading;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>Sales in shops and online: their sum is known when both are, or when it was reported itself; both must fit.</summary>
public sealed class SumTests
{
    private static readonly ValueList<string> Headers = ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ยอดหน้าร้าน", "ยอดออนไลน์", "ยอดจำหน่ายในเดือน (บาท)"];

    // Reports of October in their order (shops|online|sum); the sum that stands, its state, and what an officer is asked.
    [Theory]
    [InlineData("200|300|", "500", "Reported", "")]
    [InlineData("200||; |300|", "500", "Reported", "")] // in two reports
    [InlineData("200||", "-", "Missing", "")]
    [InlineData("||500", "500", "Reported", "")]
    [InlineData("200|300|500", "500", "Reported", "")]
    [InlineData("200|300|600", "-", "UnderReview", "Implausible")]
    [InlineData("||600; 200|300|", "-", "UnderReview", "Implausible")] // whichever came first
    [InlineData("||500; 200||", "500", "Reported", "")] // one part says nothing of the sum
    [InlineData("200|1.234|", "-", "Missing", "UnclearFigure")]
    [InlineData("200|300|; 250||", "550", "Reported", "")] // a correction of a part
    public void A_sum_is_known_with_its_parts_or_by_itself(string reports, string sum, string state, string asks)
    {
        var derived = Derive(reports);

        var entry = derived.Entry("ท่าบ่อ", "2023-10", "sales");
        Assert.Equal((sum, state), (entry.Accepted?.Figure.Value.ToString("0", CultureInfo.InvariantCulture) ?? "-", entry.State.ToString()));
        Assert.Equal(asks, string.Join(' ', derived.Review.Where(item => item.IsOpen).Select(item => item.Code)));
    }

    [Fact]
    public void A_sum_that_lacks_a_part_is_what_is_owed()
    {
        var owed = OwedMonths.Of(Derive("200||"), Form.Code("ท่าบ่อ"), new(2024, 1, 16));

        Assert.Contains("ยอดจำหน่าย", owed[0].Indicators);
        Assert.DoesNotContain("ยอดออนไลน์", owed[0].Indicators);
    }

    private static DerivedState Derive(string reports) => Form.Derive(
        [.. reports.Split("; ").Select((cells, i) => Form.Row($"2023-12-14 09:0{i}:00", Headers, ["ท่าบ่อ", "ต.ค. 66", .. cells.Split('|')]))],
        change: program =>
        {
            var sales = program.FindIndicator(IndicatorKey.Parse("sales"))! with { SumOf = [IndicatorKey.Parse("offline"), IndicatorKey.Parse("online")] };
            return program.WithIndicator(sales)
                .WithIndicator(A.Indicator("offline", "ยอดหน้าร้าน", "บาท", IndicatorKind.Amount) with { Required = false })
                .WithIndicator(A.Indicator("online", "ยอดออนไลน์", "บาท", IndicatorKind.Amount) with { Required = false }) with
            { Checks = [Check.OfSum(sales)] };
        });
}
