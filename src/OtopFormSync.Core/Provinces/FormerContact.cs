namespace OtopFormSync.Core.Provinces;

/// <summary>An address that was a district's contact and is not any more: what it reported till then counts on.</summary>
/// <param name="Address">The address in small letters.</param>
/// <param name="District">The district.</param>
/// <param name="Until">The first instant at which the address was seen to be gone.</param>
public sealed record FormerContact(string Address, DistrictCode District, DateTimeOffset Until);
