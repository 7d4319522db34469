using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Tests.Thai;

public sealed class ThaiTextTests
{
    private static readonly DateOnly Letter = new(2023, 12, 12);
    private static readonly DateTimeOffset HalfPastFour = new(2023, 12, 12, 9, 30, 59, TimeSpan.Zero);

    [Fact]
    public void Dates_have_Buddhist_years() =>
        Assert.Equal(("12 ธันวาคม 2566", "12 ธ.ค. 66"), (ThaiText.LongDate(Letter), ThaiText.ShortDate(Letter)));

    [Fact]
    public void The_Buddhist_leap_day_is_a_day_of_the_CE_calendar() => Assert.Equal("29 กุมภาพันธ์ 2567", ThaiText.LongDate(new DateOnly(2024, 2, 29)));

    [Fact]
    public void The_short_year_keeps_its_zero() => Assert.Equal("1 ม.ค. 00", ThaiText.ShortDate(new DateOnly(2057, 1, 1)));

    [Fact]
    public void Months_have_a_long_and_a_short_form() =>
        Assert.Equal(("ธันวาคม 2566", "ธ.ค. 66"), (ThaiText.Month(new ReportingMonth(2023, 12)), ThaiText.ShortMonth(new ReportingMonth(2023, 12))));

    [Fact]
    public void Hours_are_those_of_Bangkok_with_a_dot() => Assert.Equal("16.30 น.", ThaiText.Time(HalfPastFour));

    [Fact]
    public void Instants_have_a_long_and_a_short_form() =>
        Assert.Equal(("12 ธันวาคม 2566 เวลา 16.30 น.", "12 ธ.ค. 66 16.30 น."), (ThaiText.LongInstant(HalfPastFour), ThaiText.ShortInstant(HalfPastFour)));

    [Theory]
    [InlineData("2567-1", "ไตรมาส 1/2567 (ต.ค.–ธ.ค. 66)", "ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2567")]
    [InlineData("2567-2", "ไตรมาส 2/2567 (ม.ค.–มี.ค. 67)", "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567")]
    public void Quarters_name_their_months(string quarter, string tab, string letter) =>
        Assert.Equal((tab, letter), (ThaiText.Quarter(FiscalQuarter.Parse(quarter)), ThaiText.QuarterFormal(FiscalQuarter.Parse(quarter))));

    [Theory]
    [InlineData("184084763", "184,084,763")]
    [InlineData("184084763.00", "184,084,763")]
    [InlineData("1234.5", "1,234.50")]
    [InlineData("0.05", "0.05")]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("-1234.5", "-1,234.50")]
    public void Money_shows_both_satang_digits_or_none(string baht, string expected) =>
        Assert.Equal(expected, ThaiText.Money(decimal.Parse(baht, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Thai is broken at spaces first; ๑๖ at the end of a line and มกราคม on the next is no date.</summary>
    [Theory]
    [InlineData("ข้อมูล ณ วันที่ ๑๖ มกราคม ๒๕๖๗ มีอำเภอ", "ข้อมูล ณ วันที่ ๑๖~มกราคม~๒๕๖๗ มีอำเภอ")]
    [InlineData("ประจำเดือนธันวาคม ๒๕๖๖ จังหวัด", "ประจำเดือนธันวาคม~๒๕๖๖ จังหวัด")]
    [InlineData("ระดับ A จำนวน ๑ อำเภอ ระดับ B", "ระดับ~A จำนวน~๑~อำเภอ ระดับ~B")]
    [InlineData("ที่ นค ๐๐๑๙.๓/๖๖๓๐๔๗ ลงวันที่ ๑๒ ธันวาคม ๒๕๖๖", "ที่ นค ๐๐๑๙.๓/๖๖๓๐๔๗ ลงวันที่ ๑๒~ธันวาคม~๒๕๖๖")]
    [InlineData("ยอดจำหน่าย 123,731,040.25 บาท  (8 จาก 9 อำเภอ)", "ยอดจำหน่าย 123,731,040.25~บาท  (8 จาก 9~อำเภอ)")]
    [InlineData("", "")]
    public void Lines_of_a_letter_end_neither_in_a_date_nor_between_a_number_and_what_it_counts(string text, string printed) =>
        Assert.Equal(printed, LetterBreaks.Of(text).Replace('\u00A0', '~'));

    [Fact]
    public void A_count_has_separators() => Assert.Equal("1,003", ThaiText.Count(1003));

    [Theory]
    [InlineData("5.999", 2, "5.99")]
    [InlineData("6", 2, "6.00")]
    [InlineData("-5.999", 2, "-5.99")]
    [InlineData("-10.0000000079", 2, "-10.00")]
    [InlineData("-0.0005", 2, "0.00")]
    [InlineData("-0.01", 2, "-0.01")]
    [InlineData("99.99", 0, "99")]
    [InlineData("1234.5", 1, "1,234.5")]
    public void Of_percentages_further_decimals_are_cut_off_and_a_fall_is_never_made_greater(string percent, int decimals, string expected) =>
        Assert.Equal(expected, ThaiText.Percent(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), decimals));
}
