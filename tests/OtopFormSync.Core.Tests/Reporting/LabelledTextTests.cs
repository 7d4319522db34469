using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Figures in running text, found by the program's labels.</summary>
public sealed class LabelledTextTests
{
    private static readonly LabelledText Text = new(ShippedConfiguration.Program);

    [Theory]
    [InlineData("ยอดจำหน่าย 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย: 100", "sales 100")]
    [InlineData("ยอดจำหน่าย (บาท) 100", "sales 100")]
    [InlineData("- ยอดขาย = ๑๐๐ บาท", "sales 100")]
    [InlineData("มียอดจำหน่ายรวมทั้งสิ้น 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่ายประจำเดือน ธันวาคม 2566 เป็นเงิน 100 บาท", "sales 100")]
    [InlineData("ยอดจำหน่าย 100 บาท และมีผู้เข้าร่วม Digital Wallet จำนวน 8 ราย", "sales 100, wallet 8")]
    [InlineData("แบบสำรวจ Digital Wallet 5 ราย", "surveys 5")] // not the shorter label inside it
    [InlineData("ผู้เข้าร่วมโครงการเติมเงิน 10,000 บาทผ่าน Digital Wallet 8 ราย", "wallet 8")] // nor the figure inside the label
    [InlineData("sales 100", "sales 100")]
    [InlineData("ยอดจำหน่าย ไม่มี", "sales 0")]
    [InlineData("ยอดจำหน่าย หนึ่งร้อยบาท", "sales 100")]
    [InlineData("ยอดจำหน่าย 1.234 บาท", "sales AmbiguousSeparator?")]
    [InlineData("ยอดจำหน่าย 100 บาท\nยอดขาย 200 บาท", "sales SeveralFigures?")]
    [InlineData("ขอส่งรายงานยอดจำหน่าย", "")]
    [InlineData("ขอส่งรายงานยอดจำหน่าย ตามแบบที่กำหนด", "")]
    [InlineData("งบประมาณ 100 บาท", "")]
    [InlineData("", "")]
    public void Reads(string text, string figures) => Assert.Equal(figures, string.Join(", ", Text.Read(text, "จดหมาย").Select(Drafted.Told)));

    [Fact]
    public void A_figure_says_in_which_line_it_stands() =>
        Assert.Equal(["จดหมาย บรรทัดที่ 1", "จดหมาย บรรทัดที่ 3"], Text.Read("ยอดจำหน่าย 100\n\nผู้เข้าร่วม Digital Wallet 8", "จดหมาย").Select(figure => figure.Place));

    [Fact]
    public void A_doubt_between_two_values_shows_both() =>
        Assert.Equal("100 บาท / 200 บาท", Assert.Single(Text.Read("ยอดจำหน่าย 100 บาท\nยอดจำหน่าย 200 บาท", "จดหมาย")).Reading.Original);

    [Fact]
    public void Lines_too_long_for_a_report_and_lines_beyond_any_report_are_passed_over()
    {
        Assert.Empty(Text.Read("ยอดจำหน่าย 100 " + new string('ก', 2_000), "จดหมาย"));
        Assert.Empty(Text.Read(new string('\n', 2_000) + "ยอดจำหน่าย 100", "จดหมาย"));
    }
}
