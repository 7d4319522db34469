using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices;

/// <summary>What a receipt says.</summary>
public sealed record ReceiptContent
{
    /// <summary>The program.</summary>
    public required Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The report that is answered, with what was understood and what was not.</summary>
    public required ReceivedReport Report { get; init; }

    /// <summary>The district whose contact sent it for another, where he is the one who is told; null when the district is.</summary>
    public District? SentBy { get; init; }

    /// <summary>True when the district was thanked for it before its quarter was set up, and hears only now what was understood.</summary>
    public bool WasKept { get; init; }

    /// <summary>True when the district has its receipt, then was told of an edit of the row, and the row says again what it said before.</summary>
    public bool IsUndone { get; init; }

    /// <summary>True when the district has its receipt, and the row names another district by now.</summary>
    public bool IsMoved { get; init; }

    /// <summary>The district's scorecard; null when the report belongs to no graded quarter.</summary>
    public Scorecard? Scorecard { get; init; }

    /// <summary>Months that the district still owes.</summary>
    public ValueList<OwedMonth> Owed { get; init; } = [];
}

/// <summary>What a list of receipts says.</summary>
public sealed record ReceiptListContent
{
    /// <summary>The program.</summary>
    public required Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The day on which they came beyond what is answered singly.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The reports, oldest first; never empty.</summary>
    public required ValueList<ReceivedReport> Reports { get; init; }

    /// <summary>The district's scorecard; null when there is none.</summary>
    public Scorecard? Scorecard { get; init; }

    /// <summary>Months that the district still owes.</summary>
    public ValueList<OwedMonth> Owed { get; init; } = [];
}

/// <summary>What an answer says.</summary>
public sealed record AnswerContent
{
    /// <summary>The program.</summary>
    public required Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>What was decided.</summary>
    public required ValueList<ReviewItem> Items { get; init; }

    /// <summary>What is open again, because the decision of which it was told was taken back.</summary>
    public ValueList<ReviewItem> TakenBack { get; init; } = [];

    /// <summary>Of what is open again, reports that counted by an address which is remembered no more: no decision of theirs was told, only that they count.</summary>
    public ValueList<ReviewItemId> ByReceipt { get; init; } = [];

    /// <summary>Of what was decided, what had been decided otherwise before.</summary>
    public ValueList<ReviewItemId> Replacing { get; init; } = [];

    /// <summary>Of what was decided, what is used for nothing yet: it would change a final grade, and an officer still has to say whether it may.</summary>
    public ValueList<ReviewItemId> AwaitingGrade { get; init; } = [];

    /// <summary>Reports that had their receipt while they waited as a whole, and count now: what is asked of their figures, the district hears here first.</summary>
    public ValueList<ReceivedReport> LetIn { get; init; } = [];

    /// <summary>Months that officers opened again, so that a report which waited for it counts.</summary>
    public ValueList<ReportingMonth> Opened { get; init; } = [];

    /// <summary>Months of a report that waited or was left out because a final grade would have changed, and counts now without a decision.</summary>
    public ValueList<ReportingMonth> LetGo { get; init; } = [];

    /// <summary>Reports of closed months that wait for nobody any more, since later ones stand in their place.</summary>
    public ValueList<SupersededReport> Superseded { get; init; } = [];

    /// <summary>The months that it concerns, in order.</summary>
    public required ValueList<ReportingMonth> Months { get; init; }

    /// <summary>The figures of those months as they stand now.</summary>
    public required ValueList<LedgerEntry> Figures { get; init; }

    /// <summary>The district's scorecard; null for who is no address of the district, and hears nothing but what became of his report.</summary>
    public required Scorecard? Scorecard { get; init; }

    /// <summary>Whether it is to somebody whose address is none of the district's.</summary>
    public bool IsToStranger => Scorecard is null;

    /// <summary>Reports decided on that had no receipt yet: this is theirs as well, and asks what is still unclear in them.</summary>
    public ValueList<ReceivedReport> Received { get; init; } = [];

    /// <summary>True when a report came from no address of the district: another sent it, or officers passed it on.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>Months that the district still owes; empty where the answer is nobody's receipt.</summary>
    public ValueList<OwedMonth> Owed { get; init; } = [];
}

/// <summary>What a notice of a changed grade says.</summary>
public sealed record GradeChangeContent
{
    /// <summary>The program.</summary>
    public required Program Program { get; init; }

    /// <summary>The district.</summary>
    public required District District { get; init; }

    /// <summary>The grade that it was told before, as it was written then, with its range while it could change; null when there was none.</summary>
    public string? Before { get; init; }

    /// <summary>Why it changed.</summary>
    public required ValueList<GradeCause> Causes { get; init; }

    /// <summary>The district's months that are open for reports.</summary>
    public ValueList<ReportingMonth> Open { get; init; } = [];

    /// <summary>The district's scorecard.</summary>
    public required Scorecard Scorecard { get; init; }
}
