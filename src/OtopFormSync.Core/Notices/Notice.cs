namespace OtopFormSync.Core.Notices;

/// <summary>A notice (หนังสือแจ้ง) as planned: whom it is for and what it says, not yet how it looks.</summary>
public abstract record Notice
{
    private Notice()
    {
    }

    /// <summary>The unique key.</summary>
    public required NoticeKey Key { get; init; }

    /// <summary>The addresses; never empty.</summary>
    public required ValueList<string> To { get; init; }

    /// <summary>The Message-ID that it answers, without angle brackets; null when it answers none.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The instant of the planning; the mail's date.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The keys of notices of other programs that go out within this one.</summary>
    public ValueList<NoticeKey> Covers { get; init; } = [];

    /// <summary>The forms that go with it, to be filled in.</summary>
    public ValueList<DistrictForm> Forms { get; init; } = [];

    /// <summary>What its district owes in programs that it is not about; empty where nothing is owed there, and in a notice that does not say what is owed.</summary>
    public ValueList<ReminderContent> OwedElsewhere { get; init; } = [];

    /// <summary>The digest.</summary>
    public sealed record Digest : Notice
    {
        /// <summary>What it shows first.</summary>
        public required DigestContent Content { get; init; }

        /// <summary>What it shows of the workspace's other programs, a part each.</summary>
        public ValueList<DigestContent> More { get; init; } = [];

        /// <summary>All that it shows.</summary>
        public IEnumerable<DigestContent> Parts => More.Prepend(Content);
    }

    /// <summary>A reminder.</summary>
    public sealed record Reminder : Notice
    {
        /// <summary>What it asks for first.</summary>
        public required ReminderContent Content { get; init; }

        /// <summary>What it asks for in other programs.</summary>
        public ValueList<ReminderContent> More { get; init; } = [];
    }

    /// <summary>The district's own form; the notice is what it goes with.</summary>
    public sealed record Form : Notice
    {
        /// <summary>What it asks for first.</summary>
        public required ReminderContent Content { get; init; }

        /// <summary>What it asks for in other programs.</summary>
        public ValueList<ReminderContent> More { get; init; } = [];
    }

    /// <summary>A reminder of a round of a survey.</summary>
    public sealed record Survey : Notice
    {
        /// <summary>What is still to be surveyed.</summary>
        public required SurveyContent Content { get; init; }
    }

    /// <summary>A receipt.</summary>
    public sealed record Receipt : Notice
    {
        /// <summary>What was understood.</summary>
        public required ReceiptContent Content { get; init; }

        /// <summary>What was understood of it for the workspace's other programs: one report may bring months of two quarters.</summary>
        public ValueList<ReceiptContent> More { get; init; } = [];

        /// <summary>All that was understood, a part for each program.</summary>
        public IEnumerable<ReceiptContent> Parts => More.Prepend(Content);
    }

    /// <summary>One receipt for what came beyond the receipts of a day.</summary>
    public sealed record ReceiptList : Notice
    {
        /// <summary>What was understood.</summary>
        public required ReceiptListContent Content { get; init; }
    }

    /// <summary>The answer to what an officer decided.</summary>
    public sealed record Answer : Notice
    {
        /// <summary>What was decided, and what stands now.</summary>
        public required AnswerContent Content { get; init; }
    }

    /// <summary>The code by which a person in LINE is bound to a district, or what became of it.</summary>
    public sealed record LineBinding : Notice
    {
        /// <summary>Whose code, and what became of it.</summary>
        public required LineBindingContent Content { get; init; }
    }

    /// <summary>What the group in LINE reads; where it cannot go there, the officers have it by mail instead.</summary>
    public sealed record Group : Notice
    {
        /// <summary>What it says.</summary>
        public required GroupMessage Message { get; init; }
    }

    /// <summary>That a grade changed without a report.</summary>
    public sealed record GradeChange : Notice
    {
        /// <summary>Before, after, and why.</summary>
        public required GradeChangeContent Content { get; init; }
    }
}
