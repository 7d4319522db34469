namespace OtopFormSync.Core.Provinces;

/// <summary>One of the country's 928 districts, known so that another province's district is never taken for one of ours.</summary>
/// <param name="Code">The official four-digit code.</param>
/// <param name="Province">The Thai name of its province, without prefix.</param>
/// <param name="Name">Its Thai name, without prefix.</param>
/// <param name="EnglishName">Its English name; null when the list has none.</param>
public sealed record NationalDistrict(DistrictCode Code, string Province, string Name, string? EnglishName = null);
