using System.Globalization;

namespace OtopFormSync.Worker.Tests;

/// <summary>The day on the command line, as people here write it.</summary>
public sealed class AsOfTests
{
    [Theory]
    [InlineData("2567-01-16", "2024-01-16T23:59")]
    [InlineData("2567-02-29", "2024-02-29T23:59")]
    [InlineData("2567-01-16T09:30", "2024-01-16T09:30")]
    [InlineData("2567-01-16T09:30+07:00", "2024-01-16T09:30")]
    [InlineData("2024-01-16", "2024-01-16T23:59")]
    public void A_Buddhist_year_is_understood(string text, string expected) =>
        Assert.Equal(expected, AsOf.Parse(text)!.Value.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("3109-01-16")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("1967-01-16")]
    [InlineData("16/1/2567")]
    [InlineData("256")]
    [InlineData("")]
    public async Task A_day_of_no_year_of_this_age_is_refused_with_a_hint(string text)
    {
        var result = await Cli.RunAsync("grade", "--as-of", text);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("2024-01-16", result.Error, StringComparison.Ordinal);
    }
}
