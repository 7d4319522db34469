using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Worker.Tests;

/// <summary>How often each rule of the sample program speaks over the demo: a warning that is usual is worthless.</summary>
public sealed class DemoChecksTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_rules_ask_and_warn_seldom()
    {
        using var demo = new DemoFolder();
        var state = (await demo.CycleAsync()).Programs[0].State!;
        var raised = state.Program.Checks.ToDictionary(check => check.Key, check => state.Review.Count(item => item.Code == ReviewCode.Implausible && IsOf(check, item)), StringComparer.Ordinal);
        var months = state.Ledger.Entries.Where(entry => entry.Accepted is not null).Select(entry => (entry.District, entry.Month)).Distinct().Count();

        output.WriteLine($"{"rule",-28} {"demo",5}   of {months} months that districts reported");
        foreach (var (rule, count) in raised)
        {
            output.WriteLine($"{rule,-28} {count,5}");
        }

        Assert.Equal(["sales-jump"], raised.Where(rule => rule.Value > 0).Select(rule => rule.Key).Order(StringComparer.Ordinal));
        Assert.Equal(state.Review.Count(item => item.Code == ReviewCode.Implausible), raised.Values.Sum());
    }

    private static bool IsOf(Check check, ReviewItem item) =>
        Regex.IsMatch(item.Reason, "^" + Regex.Replace(Regex.Escape(check.Sentence), @"\\\{[a-z]+}", ".*", RegexOptions.None, TimeSpan.FromSeconds(5)) + "$", RegexOptions.Singleline, TimeSpan.FromSeconds(5));
}
