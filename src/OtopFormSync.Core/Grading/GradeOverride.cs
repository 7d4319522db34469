using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading;

/// <summary>An officer's own grade (ระดับที่ปรับ), which overrules the computed one.</summary>
/// <param name="District">The district.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">The reason; null when the officer gave none.</param>
public sealed record GradeOverride(DistrictCode District, Grade Grade, string? Reason)
{
    private const int Far = 2; // grades apart: one is what an officer's judgement is for

    /// <summary>What was computed when it was given; null when it is new.</summary>
    public OwnGradeGround? Ground { get; init; }

    /// <summary>What new data have made of it.</summary>
    /// <param name="computed">The computed grade; null when there is none.</param>
    /// <param name="rules">The rules, for how far two grades lie from each other.</param>
    /// <returns>Whether it still differs, and how far.</returns>
    public OwnGradeDrift DriftFrom(Grade? computed, GradingRules rules) =>
        Ground is null || Ground.Computed == computed || computed is null ? OwnGradeDrift.None
        : computed == Grade ? OwnGradeDrift.Same
        : Math.Abs((rules?.RankOf(computed) - rules?.RankOf(Grade)) ?? 0) >= Far ? OwnGradeDrift.Far
        : OwnGradeDrift.None;
}

/// <summary>What an own grade was given against.</summary>
/// <param name="District">The district.</param>
/// <param name="Own">The own grade.</param>
/// <param name="Computed">The grade that was computed then; null when there was none.</param>
public sealed record OwnGradeGround(DistrictCode District, Grade Own, Grade? Computed);

/// <summary>What new data have made of an own grade.</summary>
public enum OwnGradeDrift
{
    /// <summary>It stands to the computed grade as an officer meant it.</summary>
    None,

    /// <summary>It no longer differs from the computed grade.</summary>
    Same,

    /// <summary>It lies two grades or more from the computed grade.</summary>
    Far,
}
