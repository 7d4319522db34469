using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices;

/// <summary>What a notice is.</summary>
public enum NoticeKind
{
    /// <summary>To the officers: what changed, the grade board, who is missing, what to review.</summary>
    Digest,

    /// <summary>To a district that has not reported.</summary>
    Reminder,

    /// <summary>To a district that still owes surveys of a round.</summary>
    Survey,

    /// <summary>To a district when a month has passed: its own form to fill in.</summary>
    Form,

    /// <summary>To a district that has: what was understood.</summary>
    Receipt,

    /// <summary>To a district on whose report an officer decided.</summary>
    Answer,

    /// <summary>To a district whose grade changed without a report of its own.</summary>
    GradeChange,

    /// <summary>To a district: the code by which a person in LINE is bound to it, that somebody was, or that the code is void.</summary>
    LineBinding,

    /// <summary>To the group in LINE: a digest or what is reminded of, in short.</summary>
    Group,
}

/// <summary>The unique key of a notice: program, kind, recipient and slot. Planning the same key twice makes one notice.</summary>
public sealed record NoticeKey : IParsable<NoticeKey>
{
    private NoticeKey(string value) => Value = value;

    /// <summary>Lower-case ASCII letters, digits, dots and hyphens; safe as a file name.</summary>
    public string Value { get; }

    /// <summary>Makes a key.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="recipient">Whom it is for: <c>officers</c> or a district's code.</param>
    /// <param name="slot">What it is about: the schedule's slot, a report's id.</param>
    /// <returns>The key.</returns>
    public static NoticeKey Of(ProgramId program, NoticeKind kind, string recipient, string slot) =>
        Parse($"{PrefixOf(program, kind, recipient)}{slot}".ToLowerInvariant(), null);

    /// <summary>How the keys of all notices of a kind to a recipient begin.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="recipient">Whom they are for.</param>
    /// <returns>The beginning, up to what they are about.</returns>
    public static string PrefixOf(ProgramId program, NoticeKind kind, string recipient) => NoticeName.PrefixOf(program, kind == NoticeKind.Receipt ? NoticeName.Receipt : kind.ToString(), recipient);

    /// <summary>How the keys of all notices of a kind begin.</summary>
    /// <param name="program">The program's id.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The beginning, up to whom they are for.</returns>
    public static string PrefixOf(ProgramId program, NoticeKind kind) => $"{program}.{kind}.".ToLowerInvariant();

    /// <summary>Whether it is a notice of a program.</summary>
    /// <param name="program">The program.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOf(ProgramId program) => NoticeName.IsOf(Value, program);

    /// <inheritdoc/>
    public static NoticeKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException($"'{s}' is not a notice key.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out NoticeKey result)
    {
        result = s is { Length: > 0 and <= 150 } && s.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-') ? new(s) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

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

/// <summary>What a digest shows.</summary>
public sealed record DigestContent
{
    /// <summary>The state of the cycle that it was made from.</summary>
    public required Deriving.DerivedState State { get; init; }

    /// <summary>The board as the last digest showed it; null for the first digest.</summary>
    public DigestBoard? Before { get; init; }

    /// <summary>The board as this digest shows it.</summary>
    public required DigestBoard Board { get; init; }

    /// <summary>Where the results are: a path or a link.</summary>
    public required string ResultsPlace { get; init; }

    /// <summary>The mission's quarters side by side, this one last; empty when there is no other.</summary>
    public ValueList<Deriving.QuarterSide> Trend { get; init; } = [];

    /// <summary>The months whose report upward goes with it, as a draft to be signed.</summary>
    public ValueList<ReportingMonth> Reports { get; init; } = [];

    /// <summary>The quarter that must be set up; null when none must.</summary>
    public Programs.ComingQuarter? Coming { get; init; }
}

/// <summary>A district's own form for a month, which is made when the notice is written.</summary>
/// <param name="Program">The program.</param>
/// <param name="District">The district.</param>
/// <param name="Month">A month of the program's quarter.</param>
public sealed record DistrictForm(Programs.Program Program, District District, ReportingMonth Month)
{
    /// <summary>The day on which the month's report is due; null where the form says none.</summary>
    public DateOnly? Due { get; init; }
}

/// <summary>What a reminder, or a form, asks for.</summary>
public sealed record ReminderContent
{
    /// <summary>The program.</summary>
    public required Programs.Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The months that are owed, the earliest first.</summary>
    public required ValueList<OwedMonth> Owed { get; init; }

    /// <summary>The day of the planning.</summary>
    public required DateOnly Today { get; init; }
}

/// <summary>A month that is owed.</summary>
/// <param name="Month">The month.</param>
/// <param name="Due">The day on which it is due.</param>
/// <param name="IsOverdue">True when the day is over.</param>
/// <param name="Indicators">Names of what did not come; all required ones when nothing came.</param>
/// <param name="IsPartial">True when a part came.</param>
public sealed record OwedMonth(ReportingMonth Month, DateOnly Due, bool IsOverdue, ValueList<string> Indicators, bool IsPartial)
{
    /// <summary>Names of what came, and does not count until the district has said what is meant.</summary>
    public ValueList<string> Open { get; init; } = [];
}

/// <summary>What a reminder of a round of a survey asks for.</summary>
public sealed record SurveyContent
{
    /// <summary>The program.</summary>
    public required Programs.Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The round.</summary>
    public required Programs.SurveyRound Round { get; init; }

    /// <summary>The district's figures.</summary>
    public required Grading.DistrictSurvey Figures { get; init; }

    /// <summary>The day of the planning.</summary>
    public required DateOnly Today { get; init; }
}

/// <summary>What a receipt says.</summary>
public sealed record ReceiptContent
{
    /// <summary>The program.</summary>
    public required Programs.Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The report that is answered, with what was understood and what was not.</summary>
    public required Deriving.Assessing.ReceivedReport Report { get; init; }

    /// <summary>The district whose contact sent it for another, where he is the one who is told; null when the district is.</summary>
    public District? SentBy { get; init; }

    /// <summary>True when the district was thanked for it before its quarter was set up, and hears only now what was understood.</summary>
    public bool WasKept { get; init; }

    /// <summary>True when the district has its receipt, then was told of an edit of the row, and the row says again what it said before.</summary>
    public bool IsUndone { get; init; }

    /// <summary>The district's scorecard; null when the report belongs to no graded quarter.</summary>
    public Grading.Scorecard? Scorecard { get; init; }

    /// <summary>Months that the district still owes.</summary>
    public ValueList<OwedMonth> Owed { get; init; } = [];
}

/// <summary>What a list of receipts says.</summary>
public sealed record ReceiptListContent
{
    /// <summary>The program.</summary>
    public required Programs.Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The day on which they came beyond what is answered singly.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The reports, oldest first; never empty.</summary>
    public required ValueList<Deriving.Assessing.ReceivedReport> Reports { get; init; }

    /// <summary>The district's scorecard; null when there is none.</summary>
    public Grading.Scorecard? Scorecard { get; init; }

    /// <summary>Months that the district still owes.</summary>
    public ValueList<OwedMonth> Owed { get; init; } = [];
}

/// <summary>What an answer says.</summary>
public sealed record AnswerContent
{
    /// <summary>The program.</summary>
    public required Programs.Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>What was decided.</summary>
    public required ValueList<Reporting.Review.ReviewItem> Items { get; init; }

    /// <summary>What is open again, because the decision of which it was told was taken back.</summary>
    public ValueList<Reporting.Review.ReviewItem> TakenBack { get; init; } = [];

    /// <summary>Of what is open again, reports that counted by an address which is remembered no more: no decision of theirs was told, only that they count.</summary>
    public ValueList<Reporting.Review.ReviewItemId> ByReceipt { get; init; } = [];

    /// <summary>Of what was decided, what had been decided otherwise before.</summary>
    public ValueList<Reporting.Review.ReviewItemId> Replacing { get; init; } = [];

    /// <summary>Of what was decided, what is used for nothing yet: it would change a final grade, and an officer still has to say whether it may.</summary>
    public ValueList<Reporting.Review.ReviewItemId> AwaitingGrade { get; init; } = [];

    /// <summary>Reports that had their receipt while they waited as a whole, and count now: what is asked of their figures, the district hears here first.</summary>
    public ValueList<Deriving.Assessing.ReceivedReport> LetIn { get; init; } = [];

    /// <summary>Months that officers opened again, so that a report which waited for it counts.</summary>
    public ValueList<ReportingMonth> Opened { get; init; } = [];

    /// <summary>Months of a report that waited or was left out because a final grade would have changed, and counts now without a decision.</summary>
    public ValueList<ReportingMonth> LetGo { get; init; } = [];

    /// <summary>Reports of closed months that wait for nobody any more, since later ones stand in their place.</summary>
    public ValueList<SupersededReport> Superseded { get; init; } = [];

    /// <summary>The months that it concerns, in order.</summary>
    public required ValueList<ReportingMonth> Months { get; init; }

    /// <summary>The figures of those months as they stand now.</summary>
    public required ValueList<Reporting.LedgerEntry> Figures { get; init; }

    /// <summary>The district's scorecard; null for who is no address of the district, and hears nothing but what became of his report.</summary>
    public required Grading.Scorecard? Scorecard { get; init; }

    /// <summary>Whether it is to somebody whose address is none of the district's.</summary>
    public bool IsToStranger => Scorecard is null;

    /// <summary>Reports decided on that had no receipt yet: this is theirs as well, and asks what is still unclear in them.</summary>
    public ValueList<Deriving.Assessing.ReceivedReport> Received { get; init; } = [];

    /// <summary>True when a report came from no address of the district: another sent it, or officers passed it on.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>Months that the district still owes; empty where the answer is nobody's receipt.</summary>
    public ValueList<OwedMonth> Owed { get; init; } = [];
}

/// <summary>What a notice of a changed grade says.</summary>
public sealed record GradeChangeContent
{
    /// <summary>The program.</summary>
    public required Programs.Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The grade that it was told before, as it was written then, with its range while it could change; null when there was none.</summary>
    public string? Before { get; init; }

    /// <summary>Why it changed.</summary>
    public required ValueList<GradeCause> Causes { get; init; }

    /// <summary>The district's months that are open for reports.</summary>
    public ValueList<ReportingMonth> Open { get; init; } = [];

    /// <summary>The district's scorecard.</summary>
    public required Grading.Scorecard Scorecard { get; init; }
}

/// <summary>A rendered notice, ready to go out.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="To">The addresses.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Mime">The whole mail (RFC 5322).</param>
public sealed record OutgoingNotice(NoticeKey Key, NoticeKind Kind, ValueList<string> To, string Subject, ImmutableArray<byte> Mime)
{
    /// <summary>The header of the mail that carries the notice's key, by which it is found again among drafts and sent mails.</summary>
    public const string KeyHeader = "X-OtopFormSync-Notice";

    /// <summary>The media type of the part of the mail that goes to the group in LINE instead of the mail: its messages, as a JSON array. Only mails of <see cref="NoticeKind.Group"/> have one.</summary>
    public const string GroupPart = "application/x-line-messages+json";

    /// <summary>The keys of notices that go out within this one: on record with it, and never sent by themselves.</summary>
    public ValueList<NoticeKey> Covers { get; init; } = [];
}

/// <summary>How far a notice has come.</summary>
public enum NoticeState
{
    /// <summary>On record, nothing done.</summary>
    Planned,

    /// <summary>The draft exists and its id is stored.</summary>
    Drafted,

    /// <summary>The sending was announced; only the same draft may be sent again.</summary>
    Sending,

    /// <summary>It went out.</summary>
    Sent,

    /// <summary>Neither proved nor disproved; an officer decides.</summary>
    Unknown,

    /// <summary>Too late or no longer true, or within another one; never sent.</summary>
    Cancelled,
}

/// <summary>A notice on record.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="State">How far it has come.</param>
/// <param name="DraftId">The adopted draft; null while there is none.</param>
/// <param name="PlannedAt">When it was planned.</param>
/// <param name="ChangedAt">When its state last changed.</param>
public sealed record NoticeRecord(NoticeKey Key, NoticeKind Kind, string Subject, NoticeState State, string? DraftId, DateTimeOffset PlannedAt, DateTimeOffset ChangedAt)
{
    /// <summary>The addresses.</summary>
    public ValueList<string> To { get; init; } = [];

    /// <summary>False once its content was removed after its time, and for one that went out as part of another.</summary>
    public bool HasContent { get; init; } = true;
}

/// <summary>The latest firing of a schedule that is due.</summary>
/// <param name="Kind">Digest, reminder or form.</param>
/// <param name="Schedule">The schedule's key.</param>
/// <param name="At">The instant of the firing.</param>
public sealed record NoticeSlot(NoticeKind Kind, string Schedule, DateTimeOffset At);
