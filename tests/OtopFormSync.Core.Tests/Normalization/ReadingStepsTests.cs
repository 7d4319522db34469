using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Tests.Normalization.Districts;

namespace OtopFormSync.Core.Tests.Normalization;

public sealed class ReadingStepsTests
{
    [Theory]
    [InlineData("1234", "")]
    [InlineData("1,234", "Separators")]
    [InlineData("๑,๒๓๔ บาท", "ThaiDigits Separators Affix")]
    [InlineData("1.2 ล้านบาท", "Affix Multiplier")]
    [InlineData("ห้าแสนบาท", "Affix NumberWords")]
    [InlineData("ไม่มี", "Nil")]
    public void An_amount_keeps_how_it_was_read(string text, string steps) => Assert.Equal(steps, Steps(AmountReader.Read(text)));

    [Theory]
    [InlineData("ท่าบ่อ", "")]
    [InlineData("อ.ท่าบ่อ", "Affix")]
    [InlineData("ท่าบ่อ\u200B", "Spacing")]
    [InlineData("ท่่าบ่อ", "Marks")]
    [InlineData("เผ่าไร่", "Alias")]
    [InlineData("๔๓๐๒", "ThaiDigits Code")]
    [InlineData("ท่าบอ", "NearestName")]
    [InlineData("mjk[jv", "KeyboardLayout")]
    [InlineData("·èÒºèÍ", "CharacterSet")]
    public void A_district_keeps_how_it_was_read(string text, string steps) => Assert.Equal(steps, Steps(NongKhai.Reader.Read(text)));

    [Theory]
    [InlineData("2023-12", "")]
    [InlineData("ธันวาคม 2566", "BuddhistEra")]
    [InlineData("ธ.ค. ๖๖", "ThaiDigits BuddhistEra ShortYear")]
    [InlineData("มกราคม ปีงบประมาณ 2567", "BuddhistEra FiscalYear")]
    [InlineData("45261", "SerialDate")]
    [InlineData("ธันวาคน 2566", "NearestName BuddhistEra")]
    public void A_month_keeps_how_it_was_read(string text, string steps) => Assert.Equal(steps, Steps(PeriodReader.Read(text)));

    [Fact]
    public void The_text_as_it_came_is_kept() => Assert.Equal(" ๑๒ ราย\u200B", CountReader.Read(" ๑๒ ราย\u200B").Original);

    private static string Steps<T>(Reading<T> reading)
        where T : notnull => reading.Match(value => string.Join(' ', value.Steps), doubt => doubt.Doubts[0].Code.ToString());
}
