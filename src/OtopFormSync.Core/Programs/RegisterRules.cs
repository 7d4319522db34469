using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Programs;

/// <summary>How files of the registers are read (OTOP Big Data, DOC), whose layout nobody knows beforehand, and what their figures are held against.</summary>
public sealed record RegisterRules
{
    /// <summary>What headings are known to mean.</summary>
    public ValueList<RegisterHeading> Headings { get; init; } = [];

    /// <summary>Words of a status that say that a line counts no more, such as ยกเลิก.</summary>
    public ValueList<string> NotCounted { get; init; } = [];

    /// <summary>Statuses of lines that count, beside those that everybody knows, such as ปกติ.</summary>
    public ValueList<string> Counted { get; init; } = [];

    /// <summary>The indicators that are held against a register.</summary>
    public ValueList<RegisterComparison> Comparisons { get; init; } = [];

    /// <summary>How an indicator is held against its register.</summary>
    /// <param name="indicator">The indicator's key.</param>
    /// <returns>The setting; null when it is not.</returns>
    public RegisterComparison? Of(IndicatorKey indicator)
    {
        foreach (var comparison in Comparisons)
        {
            if (comparison.Indicator == indicator)
            {
                return comparison;
            }
        }

        return null;
    }
}

/// <summary>What a column of a register holds.</summary>
public enum RegisterColumn
{
    /// <summary>The district.</summary>
    District,

    /// <summary>The code by which a producer or product is counted once.</summary>
    Code,

    /// <summary>The day of the registration or sale.</summary>
    Day,

    /// <summary>The month, or the year beside it.</summary>
    Month,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>Baht.</summary>
    Amount,

    /// <summary>Whether the line counts.</summary>
    Status,

    /// <summary>Nothing that is read.</summary>
    Ignored,
}

/// <summary>A heading with what stands under it.</summary>
/// <param name="Text">The heading.</param>
/// <param name="Column">What it means.</param>
public sealed record RegisterHeading(string Text, RegisterColumn Column);

/// <summary>How an indicator is held against its register.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Tolerance">By how much percent of the register's figure the reported one may differ and not be asked about.</param>
/// <param name="Counts">Which of the two counts where both are known.</param>
public sealed record RegisterComparison(IndicatorKey Indicator, decimal Tolerance, CountingSource Counts)
{
    /// <summary>Whether a difference is to be asked about.</summary>
    /// <param name="reported">What the district reported.</param>
    /// <param name="registered">What the register holds.</param>
    /// <returns>True when it is beyond the tolerance.</returns>
    public bool IsBeyond(decimal reported, decimal registered) => Math.Abs(reported - registered) * 100 > Tolerance * Math.Abs(registered);
}

/// <summary>Which figure counts.</summary>
public enum CountingSource
{
    /// <summary>What the district reported (default).</summary>
    Reported,

    /// <summary>What the register holds, of a month that the district reported.</summary>
    Register,
}
