namespace OtopFormSync.Core.Programs.Checks;

/// <summary>How the two sides of a check must stand to each other.</summary>
public enum CheckOperator
{
    /// <summary>Left is at most right.</summary>
    AtMost,

    /// <summary>Left is at least right.</summary>
    AtLeast,

    /// <summary>Left is less than right.</summary>
    LessThan,

    /// <summary>Left is more than right.</summary>
    MoreThan,

    /// <summary>Both are equal.</summary>
    Equal,

    /// <summary>Both differ.</summary>
    NotEqual,
}
