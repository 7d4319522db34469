namespace OtopFormSync.Core.Provinces;

/// <summary>A district (อำเภอ) of the province.</summary>
public sealed record District
{
    /// <summary>The official code.</summary>
    public required DistrictCode Code { get; init; }

    /// <summary>The canonical Thai name without prefix, the one that is printed.</summary>
    public required string Name { get; init; }

    /// <summary>The English name.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Other spellings that mean this district without doubt.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>Mail addresses that may report for the district and receive its notices.</summary>
    public ValueList<string> Contacts { get; init; } = [];
}
