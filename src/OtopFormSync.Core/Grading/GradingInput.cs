using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading;

/// <summary>What grades follow from.</summary>
public sealed record GradingInput
{
    /// <summary>The program.</summary>
    public required Program Program { get; init; }

    /// <summary>The province.</summary>
    public required Province Province { get; init; }

    /// <summary>The accepted figures.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>The instant it holds for; criteria are in force as on its day, at the latest on the last day of the quarter.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Officers' own grades; the last for a district counts.</summary>
    public IReadOnlyList<GradeOverride> Overrides { get; init; } = [];

    /// <summary>The months that are closed for reports.</summary>
    public Closings Closings { get; init; } = Closings.None;

    /// <summary>What districts reported, and what waits for an officer.</summary>
    public IReadOnlyCollection<WaitingChange> Waiting { get; init; } = [];
}

/// <summary>Something that a district reported and that would change its figures if an officer took it. What a stranger sent is none.</summary>
/// <param name="District">The district.</param>
/// <param name="Indicator">The indicator; null when it can be about any.</param>
public sealed record WaitingChange(DistrictCode District, IndicatorKey? Indicator);
