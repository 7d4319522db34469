using OtopFormSync.Core.Reporting.Drafts.Responses;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Questions are found by their headings, as offices number, group and repeat them.</summary>
public sealed class ColumnMapTests
{
    [Theory]
    [InlineData("2. ยอดจำหน่ายในเดือน (บาท)")]
    [InlineData("๒.ยอดจำหน่ายในเดือน (บาท)")]
    [InlineData("ข้อ 3) ยอดจำหน่าย")]
    [InlineData("ข้อที่ 3 ยอดจำหน่าย")]
    [InlineData("2.1 ยอดจำหน่าย")]
    [InlineData("(2) ยอดจำหน่าย")]
    [InlineData("ผลการดำเนินงาน [ยอดจำหน่าย (บาท)]")]
    [InlineData("3. ผลการดำเนินงาน [2. ยอดจำหน่าย]")]
    public void A_question_is_found(string heading) => Assert.Equal("sales", Assert.Single(Map(heading).Indicators).Indicator.Key.Value);

    [Theory]
    [InlineData("เป้าหมาย [ยอดจำหน่าย (บาท)]")]
    [InlineData("ผลปีที่แล้ว [ยอดจำหน่าย (บาท)]")]
    [InlineData("ผลการดำเนินงานสะสม [ยอดจำหน่าย (บาท)]")]
    [InlineData("ยอดจำหน่ายในเดือน (บาท) *กรอกเฉพาะตัวเลข")]
    [InlineData("3 ยอดจำหน่าย")]
    [InlineData("[ยอดจำหน่าย] ที่คาดไว้")]
    public void Another_question_is_not_taken_for_it(string heading) => Assert.Equal([heading], Map(heading).Unknown);

    [Fact]
    public void The_heading_itself_goes_before_a_number_and_a_grid()
    {
        var map = Map("2. ยอดจำหน่าย", "ยอดจำหน่าย (บาท)", "รายละเอียด [ยอดจำหน่าย]");
        Assert.Equal(1, Assert.Single(map.Indicators).Index);
        Assert.Empty(map.Doubled);
    }

    [Fact]
    public void A_question_in_two_columns_has_none_and_is_named()
    {
        var map = Map("ประทับเวลา", "อำเภอ", "ประจำเดือน", "เดือน", "ยอดจำหน่าย", "ยอดขาย", "ผลิตภัณฑ์ใหม่");
        Assert.Equal(-1, map.Month);
        Assert.Equal(["products"], map.Indicators.Select(column => column.Indicator.Key.Value));
        Assert.Equal(["ประจำเดือน", "ยอดจำหน่าย"], map.Doubled.Select(question => question.Name));
    }

    [Fact]
    public void A_district_in_two_sections_is_one_question()
    {
        var map = Map("ประทับเวลา", "อำเภอ", "อำเภอ");
        Assert.Equal([1, 2], map.Districts);
        Assert.Empty(map.Doubled);
    }

    private static ColumnMap Map(params string[] headings) => ColumnMap.Of(ShippedConfiguration.Program, [.. headings]);
}
