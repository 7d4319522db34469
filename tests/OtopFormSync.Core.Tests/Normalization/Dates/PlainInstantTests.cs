using OtopFormSync.Core.Normalization.Dates;

namespace OtopFormSync.Core.Tests.Normalization.Dates;

/// <summary>The short way to a timestamp must say exactly what the long way says.</summary>
public class PlainInstantTests
{
    private static readonly string[] Separators = [", ", " ", ",", "  ", " , "];
    private static readonly DateOrder?[] Orders = [null, DateOrder.DayFirst, DateOrder.MonthFirst];

    [Fact]
    public void Both_ways_agree_on_every_timestamp()
    {
        var random = new Random(2567);
        var plain = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var (first, second, year) = (random.Next(0, 33), random.Next(0, 33), random.Next(20) == 0 ? random.Next(1990, 2600) : random.Next(2016, 2039));
            var (hour, minute, seconds) = (random.Next(0, 25), random.Next(0, 61), random.Next(0, 61));
            var (wide, separator) = (random.Next(2) == 0, Separators[random.Next(8) is var at && at < 5 ? at : 0]);
            var date = wide ? $"{first:00}/{second:00}/{year}" : $"{first}/{second}/{year}";
            var clock = random.Next(4) switch { 0 => $"{hour}:{minute:00}", 1 => $"{hour:00}:{minute:00}:{seconds:00}", 2 => $"{hour}:{minute}:{seconds}", _ => $"{hour}:{minute:00}:{seconds:00}" };
            var text = date + separator + clock;
            foreach (var order in Orders)
            {
                plain += PlainInstant.TryRead(text, order, out _) ? 1 : 0;
                Assert.Equal(InstantReader.TakeApart(text, order), InstantReader.Read(text, order));
            }
        }

        Assert.InRange(plain, 10_000, 90_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/2")]
    [InlineData("1/2/2023")]
    [InlineData("1/2/2023,")]
    [InlineData("1/2/2023, ")]
    [InlineData("1/2/2023, 9")]
    [InlineData("1/2/2023, 9:")]
    [InlineData("1/2/2023, 9:3")]
    [InlineData("1/2/2023, 9:30:")]
    [InlineData("1/2/2023, 9:30:5")]
    [InlineData("1/2/2023, 9:30:05.5")]
    [InlineData("1/2/2023, 9:30:05 PM")]
    [InlineData("1/2/2023 9:30+")]
    [InlineData("-1/2/2023, 9:30:05")]
    [InlineData("1/2/2566, 9:30:05")]
    [InlineData("๑/2/2023, 9:30:05")]
    public void Any_other_text_is_taken_apart(string text)
    {
        foreach (var order in Orders)
        {
            Assert.False(PlainInstant.TryRead(text, order, out _));
        }
    }
}
