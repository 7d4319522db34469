namespace OtopFormSync.Core.Notices;

/// <summary>The sentences that the group in LINE reads, and those of the mail that goes to the officers instead.</summary>
public static class GroupSentences
{
    /// <summary>Every sentence.</summary>
    public static ValueList<Sentence> All { get; } =
    [
        new("group.heading", "program", "quarter"),
        new("group.digest-title"),
        new("group.digest-opening", "at"),
        new("group.digest-result", "complete", "districts", "due"),
        new("group.digest-closing"),
        new("group.reminder-title"),
        new("group.reminder-opening", "day"),
        new("group.reminder-result", "count"),
        new("group.reminder-closing"),
        new("group.owed", "months"),
        new("group.due", "month", "due"),
        new("group.overdue", "month", "days"),
        new("group.more", "more"),
        new("group.mail-subject", "title"),
        new("group.mail-opening"),
    ];
}
