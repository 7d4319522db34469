using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Deriving.Assessing;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>What planning needs to know.</summary>
public sealed record NoticePlanningInput
{
    /// <summary>The state of the cycle; its instant is the instant of the planning.</summary>
    public required DerivedState State { get; init; }

    /// <summary>The office's days off.</summary>
    public required OfficeCalendar Calendar { get; init; }

    /// <summary>The latest firing of each schedule at or before the instant; later ones are passed over.</summary>
    public required ValueList<NoticeSlot> Slots { get; init; }

    /// <summary>Keys that are on record already, whatever became of them.</summary>
    public required IReadOnlySet<NoticeKey> Known { get; init; }

    /// <summary>The receipts of any program that were planned on the day of the planning.</summary>
    public IReadOnlyCollection<NoticeKey> ReceiptsToday { get; init; } = [];

    /// <summary>Reports that came beyond the receipts of their day.</summary>
    public ReceiptsLeft Left { get; init; } = ReceiptsLeft.None;

    /// <summary>The codes by which people in LINE are bound to districts; given to one program only.</summary>
    public ValueList<LineCode> LineCodes { get; init; } = [];

    /// <summary>True when the record does not know what went out: everything is planned by its own key, and held until it is proved.</summary>
    public bool IsInDoubt { get; init; }

    /// <summary>True for a program of which officers need hear nothing now: not begun, or closed with nothing to decide and another quarter in front.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The states of the workspace's other programs.</summary>
    public ValueList<DerivedState> Others { get; init; } = [];

    /// <summary>The mission's quarters side by side, this one last; empty when there is no other.</summary>
    public ValueList<QuarterSide> Trend { get; init; } = [];

    /// <summary>The board of the last digest; null before the first.</summary>
    public DigestBoard? LastDigest { get; init; }

    /// <summary>The decisions that had their answer, or need none because they were taken before answers were given; null to answer none.</summary>
    public AnsweredDecisions? Answered { get; init; }

    /// <summary>Those of them that were taken back since.</summary>
    public ValueList<TakenBackDecision> TakenBack { get; init; } = [];

    /// <summary>Reports that waited because their month was closed.</summary>
    public PromisedAnswers Promised { get; init; } = PromisedAnswers.None;

    /// <summary>The grades, and which of them were told; null to tell of no change.</summary>
    public GradeWatch? Watch { get; init; }

    /// <summary>Where the results are: a path or a link.</summary>
    public required string ResultsPlace { get; init; }
}

/// <summary>What was planned, and what was due and left out with its reason.</summary>
/// <param name="Notices">The notices: digest, reminders in the province's order, receipts oldest first.</param>
/// <param name="Omissions">What was due and will not go out.</param>
public sealed record NoticePlanningResult(ValueList<Notice> Notices, ValueList<NoticeOmission> Omissions)
{
    /// <summary>Reports that came beyond the receipts of their day, to be kept before the notices are.</summary>
    public ReceiptsLeft Left { get; init; } = ReceiptsLeft.None;

    /// <summary>What districts are reminded of, whether or not a mail reaches them; null when no reminder is due.</summary>
    public AskedReports? Asked { get; init; }
}

/// <summary>What districts are reminded of.</summary>
/// <param name="Slot">The day of the schedule.</param>
/// <param name="Districts">What each of them owes, in the province's order.</param>
public sealed record AskedReports(DateOnly Slot, ValueList<ReminderContent> Districts);

/// <summary>A notice that was due and is left out.</summary>
/// <param name="Key">The key that it would have had.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Reason">Why.</param>
public sealed record NoticeOmission(NoticeKey Key, NoticeKind Kind, NoticeOmissionReason Reason);

/// <summary>Why a notice that was due is left out.</summary>
public enum NoticeOmissionReason
{
    /// <summary>No address is on file: the province has no officers, or the district no contacts.</summary>
    NoRecipients,

    /// <summary>Mails do not reach any of its addresses.</summary>
    AddressFails,

    /// <summary>Its slot is so old that it would only confuse.</summary>
    SlotTooOld,

    /// <summary>It announces a due day that is over.</summary>
    DueDayOver,

    /// <summary>A later slot says the same and more.</summary>
    Superseded,
}
