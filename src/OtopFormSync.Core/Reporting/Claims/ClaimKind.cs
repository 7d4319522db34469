namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Which kind of figure a claim is. Only a reported one, or a total that its parts add up to, may become the report's figure.</summary>
public enum ClaimKind
{
    /// <summary>What the district did in the month.</summary>
    Reported,

    /// <summary>A target, a plan or a forecast.</summary>
    Target,

    /// <summary>Of the base year, of last year or of an earlier month, for comparison.</summary>
    Base,

    /// <summary>What is new in the month.</summary>
    Added,

    /// <summary>A running total up to the month.</summary>
    Cumulative,

    /// <summary>A part of the month's figure: a week, a product group, the satang.</summary>
    Part,

    /// <summary>A sum of parts or of months.</summary>
    Total,

    /// <summary>Of the whole province.</summary>
    Province,

    /// <summary>A percentage or a difference.</summary>
    Comparison,
}
