namespace OtopFormSync.Core.Grading;

/// <summary>Which districts a figure of the province rests on. A district counts for a criterion when its own scorecard measures it, with the months that it reported; it then counts in the numerator and in the denominator alike.</summary>
/// <param name="Counted">Districts that count.</param>
/// <param name="NotComputable">Districts that reported and do not count, since they have no target or divisor to be held against.</param>
/// <param name="All">All districts of the province.</param>
public sealed record DistrictCoverage(int Counted, int NotComputable, int All);
