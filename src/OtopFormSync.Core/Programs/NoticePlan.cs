namespace OtopFormSync.Core.Programs;

/// <summary>Which notices go out and when; hours are Asia/Bangkok.</summary>
public sealed record NoticePlan
{
    /// <summary>When the digest goes to the officers.</summary>
    public ValueList<NoticeSchedule> Digests { get; init; } = [];

    /// <summary>When districts are reminded that have not reported.</summary>
    public ValueList<NoticeSchedule> Reminders { get; init; } = [];

    /// <summary>When each district gets its own blank form of the month that is to be reported; empty for never (default).</summary>
    public ValueList<NoticeSchedule> Forms { get; init; } = [];

    /// <summary>Whether reminders and receipts bring the blank forms of the months that are owed.</summary>
    public bool EnclosesForms { get; init; }

    /// <summary>Whether the first digest after a due day brings the report upward of the month, as a draft to be signed.</summary>
    public bool EnclosesReport { get; init; }

    /// <summary>Whether each report is answered by a receipt.</summary>
    public bool Receipts { get; init; } = true;

    /// <summary>How old a report may be, in days, and still get its receipt; keeps a first run over old responses from mailing everybody.</summary>
    public int ReceiptWithinDays { get; init; } = 7;

    /// <summary>How many receipts one sender may cause on a day; what he sends beyond that is answered on the next day by one list.</summary>
    public int ReceiptsPerDay { get; init; } = 5;

    /// <summary>Whether a district is told what an officer decided on its report.</summary>
    public bool Answers { get; init; } = true;

    /// <summary>Whether a district is told that a grade it knows became another by a rule, a target, a name or a decision.</summary>
    public bool GradeChanges { get; init; } = true;
}

/// <summary>One schedule: a cron expression, or the last working day before the due day.</summary>
public sealed record NoticeSchedule
{
    /// <summary>The key within the program; part of the notice's key.</summary>
    public required string Key { get; init; }

    /// <summary>A Quartz cron expression (seconds first), or null when it hangs on the due day.</summary>
    public string? Cron { get; init; }

    /// <summary>For a schedule on the last working day before the due day: the hour.</summary>
    public TimeOnly? LastWorkingDayAt { get; init; }
}
