namespace OtopFormSync.Storage.Rows;

/// <summary>A raw report; never updated, never deleted (a trigger refuses both). The one exception is a purge, by which a content goes and what is left of it stays.</summary>
internal sealed class RawReportRow
{
    public long Seq { get; set; }

    public required string Id { get; set; }

    public required string Source { get; set; }

    public required string Key { get; set; }

    public required string Channel { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public required string Place { get; set; }

    /// <summary>The header list of a form row; null for a mail.</summary>
    public long? HeaderListSeq { get; set; }

    /// <summary>The cells of a form row, or the bytes of a mail.</summary>
    public required byte[] Content { get; set; }

    public DateTimeOffset StoredAt { get; set; }
}

/// <summary>How a report stands at its source now, where that is otherwise than it came: other columns, other headings, another zone. Only the latest is kept: a column that shows the time of day changes with every reading.</summary>
internal sealed class RestatementRow
{
    public long ReportSeq { get; set; }

    public required string Key { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public long HeaderListSeq { get; set; }

    public required byte[] Content { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>Where a report stands at its source now, where that is elsewhere than when it came. Only the latest is kept.</summary>
internal sealed class PlaceRow
{
    public long ReportSeq { get; set; }

    public required string Place { get; set; }
}

/// <summary>A distinct header list; rows of one sheet share it.</summary>
internal sealed class HeaderListRow
{
    public long Seq { get; set; }

    public required byte[] Texts { get; set; }
}

/// <summary>A report was taken back or returned; its storing is the report's own row.</summary>
internal sealed class ReportEventRow
{
    public long Seq { get; set; }

    public long ReportSeq { get; set; }

    public required string Kind { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>How far a source was collected.</summary>
internal sealed class SourceRow
{
    public required string Name { get; set; }

    public string? Cursor { get; set; }

    public DateTimeOffset CollectedAt { get; set; }
}
