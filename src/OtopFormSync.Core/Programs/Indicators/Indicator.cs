using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs.Indicators;

/// <summary>An indicator (ตัวชี้วัด) that districts report every month.</summary>
public sealed record Indicator
{
    /// <summary>The key within the program, such as <c>sales</c>.</summary>
    public required IndicatorKey Key { get; init; }

    /// <summary>The Thai name, such as ยอดจำหน่าย.</summary>
    public required string Name { get; init; }

    /// <summary>The classifier after the number: บาท, ผลิตภัณฑ์, ราย.</summary>
    public required string Unit { get; init; }

    /// <summary>Baht, whole units, yes or no, or words. What follows from it is asked of <see cref="IndicatorKinds"/>.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>Increments or running totals.</summary>
    public Accumulation Accumulation { get; init; } = Accumulation.Increment;

    /// <summary>Whether its figures are sums of money.</summary>
    public bool IsMoney => Kind.IsMoney();

    /// <summary>Whether its figures are numbers of things that are counted.</summary>
    public bool IsCounted => Kind.IsCounted();

    /// <summary>Whether it counts what came new in a month, of which there is a stock as well.</summary>
    public bool CountsNew => IsCounted && Accumulation == Accumulation.Increment;

    /// <summary>Whether a month without it is incomplete.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Months of which nobody is asked for it, though it is required: the criterion that it serves is not measured by it (<see cref="Program.On"/>).</summary>
    public ValueList<ReportingMonth> Unasked { get; init; } = [];

    /// <summary>Whether a month without it is incomplete.</summary>
    /// <param name="month">The month.</param>
    public bool RequiredIn(ReportingMonth month) => Required && !Unasked.Contains(month);

    /// <summary>The indicators whose sum it is, such as sales in shops and online: known once all of them are, or when it is reported itself; empty for one that is only reported.</summary>
    public ValueList<IndicatorKey> SumOf { get; init; } = [];

    /// <summary>What is said for yes, where it is asked for in words.</summary>
    public string Yes { get; init; } = "มี";

    /// <summary>What is said for no.</summary>
    public string No { get; init; } = "ไม่มี";

    /// <summary>Column headers and labels in mails that mean this indicator.</summary>
    public required ValueList<string> Columns { get; init; }

    /// <summary>The title of the results tab that shows it.</summary>
    public required string Tab { get; init; }

    /// <summary>Targets and base figures per district; empty when it has none.</summary>
    public ValueList<DistrictTarget> Targets { get; init; } = [];

    /// <summary>Targets that take the place of earlier ones from a day on, the earliest day first; those of districts that they do not name stay.</summary>
    public ValueList<LaterTargets> LaterTargets { get; init; } = [];

    /// <summary>The indicator with the targets of a day.</summary>
    /// <param name="day">The day.</param>
    internal Indicator On(DateOnly day) => LaterTargets.Where(later => later.From <= day).Aggregate(this, (indicator, later) => indicator with
    {
        Targets = indicator.Targets.Select(target => later.Targets.FirstOrDefault(other => other.District == target.District) is { } other ? other with { Base = target.Base } : target)
            .Concat(later.Targets.Where(other => indicator.TargetOf(other.District) is null)).ToValueList(),
    });

    /// <summary>The target of a district.</summary>
    /// <param name="district">The district.</param>
    /// <returns>Its target, or null.</returns>
    public DistrictTarget? TargetOf(DistrictCode district)
    {
        foreach (var target in Targets)
        {
            if (target.District == district)
            {
                return target;
            }
        }

        return null;
    }
}
