namespace OtopFormSync.Core.Programs.Indicators;

/// <summary>What an indicator counts.</summary>
public enum IndicatorKind
{
    /// <summary>Baht, with satang.</summary>
    Amount,

    /// <summary>Whole units.</summary>
    Count,

    /// <summary>Yes or no: 1 or 0; over several months increments are the months of which it was said.</summary>
    YesNo,

    /// <summary>Words that say what was done, kept and shown as they came: 1, and 0 where they say that there is none.</summary>
    Text,
}
