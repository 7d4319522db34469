namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>How a condition compares.</summary>
public enum ConditionOperator
{
    /// <summary>Not less than the bound.</summary>
    AtLeast,

    /// <summary>More than the bound.</summary>
    MoreThan,

    /// <summary>Less than the bound.</summary>
    LessThan,

    /// <summary>Not more than the bound.</summary>
    AtMost,
}
