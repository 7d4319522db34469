namespace OtopFormSync.Worker.Health;

/// <summary>Something at a source that a person must mend.</summary>
/// <param name="Place">The file or tab.</param>
/// <param name="InThai">What is wrong and what to do, in Thai.</param>
/// <param name="InEnglish">The same in English.</param>
internal sealed record HealthProblem(string Place, string InThai, string InEnglish)
{
    /// <summary>What the place itself said, in its own words; null when it said nothing.</summary>
    public string? Said { get; init; }
}
