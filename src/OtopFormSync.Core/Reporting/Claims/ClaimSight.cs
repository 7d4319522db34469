namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>How a claim stands before people. What is not plain is passed over beside a plain claim, and asked about when alone.</summary>
public enum ClaimSight
{
    /// <summary>In the open.</summary>
    Plain,

    /// <summary>Words that only look like a label: in a signature, or within another word.</summary>
    Mentioned,

    /// <summary>Nobody sees it: a hidden sheet, row, column or text.</summary>
    Hidden,

    /// <summary>It is struck out.</summary>
    Struck,
}
