using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs;

/// <summary>What an indicator counts.</summary>
public enum IndicatorKind
{
    /// <summary>Baht, with satang.</summary>
    Amount,

    /// <summary>Whole units.</summary>
    Count,
}

/// <summary>Whether reports carry what is new in the month or the total so far.</summary>
public enum Accumulation
{
    /// <summary>What is new in the month; added up over the quarter.</summary>
    Increment,

    /// <summary>The total so far; the latest month counts.</summary>
    RunningTotal,
}

/// <summary>An indicator (ตัวชี้วัด) that districts report every month.</summary>
public sealed record Indicator
{
    /// <summary>The key within the program, such as <c>sales</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The Thai name, such as ยอดจำหน่าย.</summary>
    public required string Name { get; init; }

    /// <summary>The classifier after the number: บาท, ผลิตภัณฑ์, ราย.</summary>
    public required string Unit { get; init; }

    /// <summary>Baht or whole units.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>Increments or running totals.</summary>
    public Accumulation Accumulation { get; init; } = Accumulation.Increment;

    /// <summary>Whether a month without it is incomplete.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Column headers and labels in mails that mean this indicator.</summary>
    public required ValueList<string> Columns { get; init; }

    /// <summary>The title of the results tab that shows it.</summary>
    public required string Tab { get; init; }

    /// <summary>Targets and base figures per district; empty when it has none.</summary>
    public ValueList<DistrictTarget> Targets { get; init; } = [];

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
