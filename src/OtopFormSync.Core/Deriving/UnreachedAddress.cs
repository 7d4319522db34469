using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Deriving;

/// <summary>An address that mails do not reach; nothing is written to it until somebody changes it.</summary>
/// <param name="Address">The address.</param>
/// <param name="District">The district that it is on file for; null for an officer's.</param>
/// <param name="Notice">The key of the notice that did not arrive; empty where the server names none.</param>
/// <param name="At">When that was told.</param>
public sealed record UnreachedAddress(string Address, DistrictCode? District, string Notice, DateTimeOffset At);
