using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Thai;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Normalization.Dates;

[Properties(Arbitrary = [typeof(Texts)], MaxTest = 1000)]
public sealed class DateSpellingTests
{
    [Property]
    public void Every_writing_of_a_day_reads_as_that_day(ushort days)
    {
        var day = new DateOnly(2017, 1, 2).AddDays(days % 7_600);
        var instant = Bangkok.At(day, new TimeOnly(days % 24, days % 60));
        string[] spellings =
        [
            ThaiText.LongDate(day), ThaiText.ShortDate(day), ThaiDigits.In(ThaiText.LongDate(day)), ThaiText.LongInstant(instant), ThaiText.ShortInstant(instant),
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{day.Day}/{day.Month}/{day.Year + 543}", $"{day.Day}/{day.Month}/{day.Year}", $"{day.Day}-{day.Month}-{(day.Year + 543) % 100}",
            day.ToString("d MMM yyyy", CultureInfo.InvariantCulture), day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture), (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var spelling in spellings)
        {
            Assert.True(DateReader.Read(spelling).TryGetValue(out var value), spelling);
            Assert.Equal(day, value);
            Assert.True(PeriodReader.Read(spelling).TryGetValue(out var month), spelling);
            Assert.Equal(ReportingMonth.Of(day), month);
        }

        foreach (var spelling in (string[])[ThaiText.LongInstant(instant), ThaiText.ShortInstant(instant), instant.ToString("o", CultureInfo.InvariantCulture), instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)])
        {
            Assert.True(InstantReader.Read(spelling).TryGetValue(out var value), spelling);
            Assert.Equal(instant, value);
        }
    }

    [Fact]
    public void Every_writing_of_a_month_reads_as_that_month()
    {
        for (var month = new ReportingMonth(2017, 1); month.Year <= 2037; month = month.Plus(1))
        {
            foreach (var spelling in (string[])[ThaiText.Month(month), ThaiText.ShortMonth(month), ThaiDigits.In(ThaiText.Month(month)), month.ToString(), $"{month.Month}/{month.BuddhistYear}"])
            {
                Assert.True(PeriodReader.Read(spelling).TryGetValue(out var value), spelling);
                Assert.Equal(month, value);
            }
        }
    }
}
