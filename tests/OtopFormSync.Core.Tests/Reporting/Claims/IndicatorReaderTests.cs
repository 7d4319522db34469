using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Resolving;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting.Claims;

/// <summary>Figures as their indicators demand them, and what of a doubted one is offered to an officer.</summary>
public sealed class IndicatorReaderTests
{
    [Theory]
    [InlineData("เพิ่ม 3", "OnlyAdded?", "3")]
    [InlineData("+3", "OnlyAdded?", "3")]
    [InlineData("เพิ่มขึ้น 3 ราย", "OnlyAdded?", "3")]
    [InlineData("เพิ่มอีก 3", "OnlyAdded?", "3")]
    [InlineData("เพิ่ม ๓ ราย", "OnlyAdded?", "3")]
    [InlineData("เพิ่มขึ้นเป็น 9", "9", "9")]
    [InlineData("9", "9", "9")]
    [InlineData("9 ราย", "9", "9")]
    public void By_how_much_a_running_total_has_grown_is_not_what_it_has_come_to(string text, string total, string increment)
    {
        Assert.Equal(total, Said(Read("wallet", text)));
        Assert.Equal(increment, Said(Read("products", text)));
    }

    [Theory]
    [InlineData("products", "-1", "-1")]
    [InlineData("products", "-1 ผลิตภัณฑ์", "-1")]
    [InlineData("sales", "-5,130,000 บาท", "-5130000")]
    [InlineData("sales", "(-5,130,000) บาท", "-5130000")]
    [InlineData("sales", "อยู่ระหว่างรวบรวม จะรายงานภายในวันที่ 14", "อยู่ระหว่างรวบรวม จะรายงานภายในวันที่ 14")] // a day is no figure
    [InlineData("sales", "2.ยอดจำหน่าย", "2.ยอดจำหน่าย")] // nor is the number of a list
    public void What_can_be_meant_is_offered(string indicator, string text, string candidate) =>
        Assert.Equal([candidate], new Choice(null, IndicatorKey.Parse(indicator), Read(indicator, text), "", [new Claim { Value = Read(indicator, text), Place = "", Words = "" }]).Candidates);

    private static Reading<decimal> Read(string indicator, string text) => IndicatorReader.Read(ShippedConfiguration.Program.FindIndicator(IndicatorKey.Parse(indicator))!, text);

    private static string Said(Reading<decimal> reading) => reading.Match(value => NumberText.Of(value.Result), doubt => $"{doubt.Doubts[0].Code}?");
}
