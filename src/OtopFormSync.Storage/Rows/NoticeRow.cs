namespace OtopFormSync.Storage.Rows;

/// <summary>A planned notice with how far it has come.</summary>
internal sealed class NoticeRow
{
    public long Seq { get; set; }

    public required string Key { get; set; }

    public required string Kind { get; set; }

    public required byte[] Recipients { get; set; }

    public required string Subject { get; set; }

    public required byte[] Mime { get; set; }

    public required string State { get; set; }

    public string? DraftId { get; set; }

    public DateTimeOffset PlannedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A move of a notice; only added.</summary>
internal sealed class NoticeEventRow
{
    public long Seq { get; set; }

    public long NoticeSeq { get; set; }

    public required string State { get; set; }

    public string? DraftId { get; set; }

    public DateTimeOffset At { get; set; }
}
