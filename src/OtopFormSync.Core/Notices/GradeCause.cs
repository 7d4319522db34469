namespace OtopFormSync.Core.Notices;

/// <summary>Why a grade became another, where a report of the district is not all that did it.</summary>
public enum GradeCause
{
    /// <summary>A rule, a target or a name in the configuration changed.</summary>
    Rules,

    /// <summary>An officer decided a matter of the district.</summary>
    Decision,

    /// <summary>An officer took a decision on a matter of the district back.</summary>
    DecisionTakenBack,

    /// <summary>An officer gave an own grade.</summary>
    OwnGrade,

    /// <summary>An officer took an own grade back.</summary>
    OwnGradeTakenBack,

    /// <summary>An officer closed the whole quarter: what is not in is not waited for any more.</summary>
    Closed,

    /// <summary>An officer opened a month of the closed quarter again.</summary>
    OpenedAgain,

    /// <summary>A report of the district came beside another cause: by which of them the grade changed nobody can tell.</summary>
    Report,
}
