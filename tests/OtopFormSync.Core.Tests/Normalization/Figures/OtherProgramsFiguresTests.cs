using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Tests.Normalization.Figures;

/// <summary>Figures as other programs show, keep and mark them.</summary>
public sealed class OtherProgramsFiguresTests
{
    [Theory]
    [InlineData("t13,544,999", 13_544_999d)]
    [InlineData("t13,544,999.50", 13_544_999.5)]
    [InlineData("t๑๓,๕๔๔,๙๙๙", 13_544_999d)]
    [InlineData("15412300²", 15_412_300d)]
    [InlineData("15,412,300 ¹⁾", null)]
    [InlineData("15,412,300¹ บาท", 15_412_300d)]
    [InlineData("ไม่มี¹", 0d)]
    [InlineData("t", null)]
    [InlineData("tt5", null)]
    [InlineData("t5,44", null)]
    [InlineData("1²3", null)]
    [InlineData("²", null)]
    [InlineData(ReadCell.StruckPrefix + "15412300", null)]
    public void An_amount(string text, double? expected) =>
        Assert.Equal((decimal?)expected, AmountReader.Read(text).Match(value => value.Result, _ => (decimal?)null));

    [Theory]
    [InlineData("8¹", 8)]
    [InlineData("ครบ 30 ราย", 30)]
    [InlineData("ครบแล้ว ๓๐ ราย", 30)]
    public void A_count(string text, int expected) => Assert.Equal(expected, CountReader.Read(text).Match(value => value.Result, _ => -1));

    [Theory]
    [InlineData("t13,544,999")]
    [InlineData("15412300²")]
    public void What_was_set_aside_is_on_record(string text) => Assert.Contains(ReadingStep.Affix, ((Reading<decimal>.Value)AmountReader.Read(text)).Steps);

    [Fact]
    public void The_dot_of_a_numeric_cell_is_no_question()
    {
        Assert.Equal(DoubtCode.AmbiguousSeparator, CodeOf(AmountReader.Read("1234.567", isNumber: false)));
        var rounded = (Reading<decimal>.Value)AmountReader.Read("1234.567", isNumber: true);
        Assert.Equal((1234.57m, [ReadingStep.Rounded]), (rounded.Result, rounded.Steps));
        var plain = (Reading<decimal>.Value)AmountReader.Read("13544999.5", isNumber: true);
        Assert.Equal((13_544_999.5m, []), (plain.Result, plain.Steps));
        Assert.Equal(8, ((Reading<int>.Value)CountReader.Read("8.000", isNumber: true)).Result);
        Assert.Equal(DoubtCode.NotWhole, CodeOf(CountReader.Read("1.234", isNumber: true)));
        Assert.Equal(DoubtCode.Negative, CodeOf(AmountReader.Read("-5.125", isNumber: true)));
    }

    [Fact]
    public void A_formula_without_a_result_is_neither_nothing_nor_zero()
    {
        Assert.Equal(DoubtCode.FormulaWithoutResult, CodeOf(AmountReader.Read(ReadCell.NoResultText)));
        Assert.Equal(DoubtCode.FormulaWithoutResult, CodeOf(CountReader.Read(ReadCell.NoResultText)));
        Assert.Equal(DoubtCode.FormulaWithoutResult, CodeOf(Core.Normalization.Dates.PeriodReader.Read(ReadCell.NoResultText)));
        Assert.Equal("สูตรยังไม่มีค่า เปิดไฟล์แล้วบันทึกหนึ่งครั้ง", Testing.ShippedConfiguration.Wording.Say(Doubt.Of(DoubtCode.FormulaWithoutResult)));
    }

    private static DoubtCode CodeOf<T>(Reading<T> reading)
        where T : notnull => ((Reading<T>.Doubtful)reading).Doubts[0].Code;
}
