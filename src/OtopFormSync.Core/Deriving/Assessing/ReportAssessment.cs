using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>A report after its doubts met the officers' decisions: what counts, what waits.</summary>
internal sealed record ReportAssessment
{
    /// <summary>The draft.</summary>
    public required DraftReport Draft { get; init; }

    /// <summary>Why it counts, or does not, apart from single figures.</summary>
    public required ReceivedOutcome Standing { get; init; }

    /// <summary>The district; null while it is not known.</summary>
    public District? District { get; init; }

    /// <summary>What was read, months of other programs left out; also of reports that wait or were taken back.</summary>
    public ValueList<Submission> Submissions { get; init; } = [];

    /// <summary>What a person must see or decide.</summary>
    public ValueList<ReviewItem> Items { get; init; } = [];

    /// <summary>Months, or single figures of them, that wait for an officer; a null indicator means all.</summary>
    public ValueList<WaitingFigure> Waiting { get; init; } = [];

    /// <summary>True when the district may be answered.</summary>
    public bool MayBeAnswered { get; init; }

    /// <summary>True when its sender is no contact, but an officer had the address remembered for the district.</summary>
    public bool IsFromRemembered { get; init; }

    /// <summary>The district whose contact sent it for another one; null where none did.</summary>
    public District? SentBy { get; init; }

    /// <summary>True when it came from no address of its district.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>False when every month belongs to another program.</summary>
    public bool ConcernsProgram { get; init; } = true;

    /// <summary>True when its submissions count.</summary>
    public bool Counts => Standing == ReceivedOutcome.Accepted;
}

/// <summary>A figure that was received and waits.</summary>
/// <param name="Month">The month.</param>
/// <param name="Indicator">The indicator's key; null for all of the month.</param>
internal sealed record WaitingFigure(ReportingMonth Month, IndicatorKey? Indicator);
