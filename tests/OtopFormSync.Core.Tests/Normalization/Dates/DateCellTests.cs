using System.Globalization;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;

namespace OtopFormSync.Core.Tests.Normalization.Dates;

/// <summary>Real dates, which programs keep in Buddhist years or, where two digits were typed, in the last century: one window of years for all.</summary>
public sealed class DateCellTests
{
    [Theory]
    [InlineData("2023-11-06T09:34:05")]
    [InlineData("2566-11-06T09:34:05")]
    [InlineData("1966-11-06T09:34:05")]
    [InlineData("45236.3986689815")]
    [InlineData("243563.3986689815")]
    [InlineData("24417.3986689815")]
    public void One_instant_however_it_is_kept(string text)
    {
        Assert.True(InstantReader.Read(text).TryGetValue(out var instant));
        Assert.Equal("2023-11-06T09:34:05+07:00", instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.True(PeriodReader.Read(text).TryGetValue(out var month));
        Assert.Equal("2023-11", month.ToString());
        if (text.Contains('T', StringComparison.Ordinal))
        {
            Assert.True(DateCell.TryRead(text, out var cell));
            Assert.Equal(instant, cell);
        }
    }

    [Theory]
    [InlineData("2566-11-06T09:34:05", ReadingStep.BuddhistEra)]
    [InlineData("1966-11-06T09:34:05", ReadingStep.BuddhistEra, ReadingStep.ShortYear)]
    [InlineData("24417.3986689815", ReadingStep.BuddhistEra, ReadingStep.ShortYear, ReadingStep.SerialDate)]
    [InlineData("243563", ReadingStep.BuddhistEra, ReadingStep.SerialDate)]
    public void What_was_done_is_on_record(string text, params ReadingStep[] steps) =>
        Assert.Equal(steps.ToValueList(), ((Reading<DateOnly>.Value)DateReader.Read(text)).Steps);

    [Theory]
    [InlineData("1899-12-31T09:00:00")]
    [InlineData("1959-01-01T09:00:00")]
    [InlineData("1981-01-01T09:00:00")]
    [InlineData("2016-12-31T09:00:00")]
    [InlineData("2038-01-01T09:00:00")]
    [InlineData("2559-01-01T09:00:00")]
    [InlineData("2581-01-01T09:00:00")]
    [InlineData("3110-01-10T09:00:00")]
    public void A_year_outside_the_window_is_a_doubt_and_no_instant(string text)
    {
        Assert.False(DateCell.TryRead(text, out _));
        Assert.Equal(DoubtCode.YearOutsideWindow, ((Reading<DateTimeOffset>.Doubtful)InstantReader.Read(text)).Doubts[0].Code);
    }

    [Fact]
    public void A_day_that_only_the_kept_year_has_is_no_day()
    {
        Assert.False(DateCell.TryRead("1968-02-29T09:00:00", out _)); // BE 2568 has none
        Assert.Equal(DoubtCode.NoSuchDay, ((Reading<DateOnly>.Doubtful)DateReader.Read("1968-02-29T09:00:00")).Doubts[0].Code);
    }

    [Fact]
    public void A_typed_year_of_the_last_century_stays_a_doubt() => Assert.IsType<Reading<DateOnly>.Doubtful>(DateReader.Read("6/11/1966"));
}
