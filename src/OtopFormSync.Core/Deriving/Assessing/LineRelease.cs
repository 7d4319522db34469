using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>At an instant everybody in LINE ceased to speak for a district: who was bound to it, and whose account an officer had remembered for it.</summary>
/// <param name="District">The district.</param>
/// <param name="At">The instant. What was written till then counts on; who is bound or remembered afterwards speaks for it again.</param>
public sealed record LineRelease(DistrictCode District, DateTimeOffset At);
