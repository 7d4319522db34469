using static OtopFormSync.Core.Tests.Reporting.Drafted;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>An amount that no label names is that of the only indicator that counts baht, where nothing in the mail could be meant by it but that one's.</summary>
public sealed class NamelessAmountsTests
{
    private const string Subject = "รายงาน OTOP เดือนธันวาคม 2566";

    [Theory]
    [InlineData("ยอดเดือนธันวาคม 1,234,567 บาท", "- · 2023-12: sales 1234567")]
    [InlineData("ยอดประจำเดือนธันวาคม 2566 จำนวน 1,234,567 บาท ค่ะ", "- · 2023-12: sales 1234567")]
    [InlineData("ธ.ค. 66 ได้ 1.2 ล้านบาท", "- · 2023-12: sales 1200000.0")]
    [InlineData("แผน 5,000,000 ผล 5,234,000", "- · 2023-12: sales 5234000")]
    [InlineData("เป้า 5,000,000 บาท ทำได้ 5,234,000 บาท", "- · 2023-12: sales 5234000")]
    [InlineData("ยอดเดือนธันวาคม 1,234,567 บาท\nDigital Wallet 8 ราย", "- · 2023-12: sales 1234567, wallet 8")]
    public void Is_the_only_one_that_counts_baht(string text, string says) => Assert.Equal(says, Says(Read(Mail(Subject, text))));

    [Fact]
    public void Is_so_beside_another_figure_of_the_mission() =>
        Assert.Equal("- · 2023-12: sales 1234567, wallet 8", Says(Read(Mail("รายงานเดือนธันวาคม 2566", "ยอดเดือนธันวาคม 1,234,567 บาท\nDigital Wallet 8 ราย"))));

    [Theory]
    [InlineData(Subject, "ยอดเดือนธันวาคม 1,234,567 บาท\nยอดเดือนธันวาคม 1,300,000 บาท")] // two of one month
    [InlineData(Subject, "ยอดเดือนธันวาคม 1,234,567 บาท\nกลุ่มทอผ้า 300,000 บาท")] // something else in baht
    [InlineData(Subject, "ยอดออนไลน์เดือนธันวาคม 1,234,567 บาท")] // a word that narrows it
    [InlineData(Subject, "ยอดสะสมถึงเดือนธันวาคม 1,234,567 บาท")]
    [InlineData(Subject, "ยอดเดือนธันวาคม 1,234,567 บาท\nขอเบิกค่าใช้จ่ายตามนี้")] // money that is paid
    [InlineData(Subject, "ยอดเดือนธันวาคม 1,234,567")] // of what?
    [InlineData("รายงานเดือนธันวาคม 2566", "ยอดเดือนธันวาคม 1,234,567 บาท")] // of which mission?
    public void Stays_open_where_anything_else_may_be_meant(string subject, string text) =>
        Assert.DoesNotContain("sales 1", Says(Read(Mail(subject, text))), StringComparison.Ordinal);

    [Fact]
    public void Is_no_second_figure_beside_one_that_its_label_names_but_may_be_its_month_s() =>
        Assert.Equal("- · 2023-12: sales 1300000 · 2023-11: sales OnlyUnexplained?", Says(Read(Mail(Subject, "ยอดจำหน่าย 1,300,000 บาท\nยอดเดือนพฤศจิกายน 300,000 บาท"))));
}
