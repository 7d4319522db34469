using OtopFormSync.Core.Normalization.Dates;

namespace OtopFormSync.Core.Tests.Normalization.Dates;

/// <summary>Spans of days within a month, and the days up to which figures count.</summary>
public sealed class DaysOfMonthTests
{
    [Theory]
    [InlineData("1-15 ธันวาคม 2566", "1-15/12 part")]
    [InlineData("16 ถึง 31 ธ.ค. 66", "16-31/12 part")]
    [InlineData("1–31 ธ.ค. 66", "1-31/12 whole")]
    [InlineData("1-30 ธ.ค. 66", "1-30/12 part")]
    [InlineData("1-30 พ.ย. 66", "1-30/11 whole")]
    [InlineData("1-28 ก.พ. 67", "1-28/2 whole")]
    [InlineData("วันที่ 1-15 เดือนธันวาคม", "1-15/12 part")]
    [InlineData("1-15 ราย", "")]
    [InlineData("12/1-15 ธันวาคม", "1-15/12 part")]
    public void Finds_days(string text, string days) =>
        Assert.Equal(days, string.Join(", ", DaysOfMonth.Find(text).Select(span => $"{span.First}-{span.Last}/{span.Month} {(span.IsWholeMonth ? "whole" : "part")}")));

    [Theory]
    [InlineData("ณ 31 ธ.ค. 66", "2023-12-31")]
    [InlineData("ข้อมูล ณ วันที่ 31 ธันวาคม พ.ศ. 2566", "2023-12-31")]
    [InlineData("ณ 31/12/2566", "2023-12-31")]
    [InlineData("ถึงวันที่ 31 ธ.ค. 66", "2023-12-31 until")]
    [InlineData("ณ สิ้นเดือนธันวาคม 2566", "-")]
    [InlineData("จนถึงสิ้นเดือน", "- until")]
    [InlineData("จนถึงเดือนนี้", "- until")]
    [InlineData("ตั้งแต่ 1 ต.ค. 66 ถึง 31 ธ.ค. 66", "")] // a span that names its beginning
    [InlineData("ตั้งแต่ต้นปีถึง 31 ธ.ค. 66", "")]
    [InlineData("ต.ค. 66 ถึง 31 ธ.ค. 66", "")]
    [InlineData("31 ธ.ค. 66", "")]
    [InlineData("ณ อำเภอท่าบ่อ 66", "")]
    public void Finds_the_day_up_to_which_a_figure_counts(string text, string days) =>
        Assert.Equal(days, string.Join(", ", AsOfDay.Find(text).Select(day => $"{day.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-"}{(day.IsUntil ? " until" : "")}")));
}
