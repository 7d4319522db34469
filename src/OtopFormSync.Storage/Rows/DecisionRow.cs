namespace OtopFormSync.Storage.Rows;

/// <summary>A decision; only added, the latest of an item counts.</summary>
internal sealed class DecisionRow
{
    public long Seq { get; set; }

    public required string ItemId { get; set; }

    public required string Kind { get; set; }

    public string? Value { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset DecidedAt { get; set; }
}

/// <summary>A small fact of ours.</summary>
internal sealed class FactRow
{
    public required string Name { get; set; }

    public required string Value { get; set; }
}
