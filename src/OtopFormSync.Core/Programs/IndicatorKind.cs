namespace OtopFormSync.Core.Programs;

/// <summary>What an indicator counts.</summary>
public enum IndicatorKind
{
    /// <summary>Baht, with satang.</summary>
    Amount,

    /// <summary>Whole units.</summary>
    Count,
}
