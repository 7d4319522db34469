using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;

namespace OtopFormSync.Core.Tests.Normalization.Dates;

/// <summary>Words around the month of a report.</summary>
public sealed class PeriodWordsTests
{
    [Theory]
    [InlineData("ธันวาคม 2566 (แก้ไขครั้งที่ 1)")]
    [InlineData("ธันวาคม 2566 ฉบับแก้ไข")]
    [InlineData("ธค.66 ครั้งที่ 2")]
    [InlineData("ธ ค 66")]
    [InlineData("งวดเดือน ธ.ค. 66")]
    [InlineData("ประจำงวด ธ.ค.66")]
    [InlineData("งวด ธันวาคม 2566")]
    [InlineData("รอบเดือนธันวาคม 2566")]
    [InlineData("12/15/2023")]
    [InlineData("ธ.ค. 66¹")]
    public void A_month_is_read_with_what_stands_beside_it(string text)
    {
        Assert.True(PeriodReader.Read(text).TryGetValue(out var month));
        Assert.Equal("2023-12", month.ToString());
    }

    [Theory]
    [InlineData("December bbbb")]
    [InlineData("ธันวาคม bbbb")]
    public void A_year_that_another_program_could_not_show_is_missing(string text) => Assert.Equal(DoubtCode.NoYear, CodeOf(text));

    [Theory]
    [InlineData("แก้ไขครั้งที่ 1")]
    [InlineData("5/12/2023 และ 12/2023")]
    [InlineData("ไตรมาส 1/2567 (แก้ไข)")]
    public void What_names_no_single_month_stays_a_doubt(string text) => Assert.NotEqual(DoubtCode.Empty, CodeOf(text));

    [Theory]
    [InlineData("ธันวาคม 2566 (แก้ไขครั้งที่ 1)", true)]
    [InlineData("ขอแก้ไขยอดจำหน่ายเดือนธันวาคม", true)]
    [InlineData("แบบรายงาน ธ.ค. 66 (ฉบับแก้ไข).xlsx", true)]
    [InlineData("รายงาน ธค.66 ครั้งที่ ๒", true)]
    [InlineData("ส่งแก้ยอดขายค่ะ", true)]
    [InlineData("report_dec (revised).xlsx", true)]
    [InlineData("รายงานเดือนธันวาคม ครั้งที่ 1", false)]
    [InlineData("ไม่มีการแก้ไข", false)]
    [InlineData("ฉบับก่อนแก้ไข", false)]
    [InlineData("หากมีข้อแก้ไขโปรดแจ้ง", false)]
    [InlineData("ปัญหาอุปสรรคและแนวทางแก้ไข", false)]
    [InlineData("การแก้ไขปัญหาของกลุ่ม", false)]
    [InlineData("ประชุมครั้งที่ 2", false)]
    [InlineData("หนังสือครั้งที่ 2/2567", false)]
    [InlineData("ธันวาคม 2566", false)]
    [InlineData("", false)]
    public void A_text_says_that_it_corrects(string text, bool says) => Assert.Equal(says, CorrectionWords.Says(text));

    private static DoubtCode CodeOf(string text) => ((Reading<Core.Calendar.ReportingMonth>.Doubtful)PeriodReader.Read(text)).Doubts[0].Code;
}
