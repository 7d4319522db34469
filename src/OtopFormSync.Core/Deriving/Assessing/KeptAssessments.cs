using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>What became of reports in the derivation before: one that was read the same and is judged by the same comes to the same. What an assessment depends on besides must be part of <see cref="AssessedBy"/>.</summary>
internal sealed class KeptAssessments
{
    private Dictionary<DraftReport, Kept> _before = NewTable(0);
    private Dictionary<DraftReport, Kept> _now = NewTable(0);
    private AssessedBy? _by;
    private bool _isOnce; // a process that derives once keeps nothing: it would lie there while the results are written

    /// <summary>Begins a derivation.</summary>
    /// <param name="by">What reports are judged by in it.</param>
    public void Begin(AssessedBy by)
    {
        _isOnce = _by is null;
        _before = _by?.IsThatOf(by) == true ? _now : NewTable(0);
        _now = NewTable(_before.Count);
        _by = by;
    }

    /// <summary>Assesses a report, unless that was done before.</summary>
    /// <param name="assessor">Assesses reports by what the derivation began with.</param>
    /// <param name="draft">The report as it was read.</param>
    /// <param name="asOf">The instant that the result holds for.</param>
    /// <param name="isWithdrawn">True when it was taken back at its source.</param>
    /// <param name="isExempt">True for a row that was on record before the form's addresses were looked at.</param>
    public ReportAssessment Assess(ReportAssessor assessor, DraftReport draft, DateTimeOffset asOf, bool isWithdrawn, bool isExempt)
    {
        // What was received ahead counts on a later day; a file is judged by the other reports that it came with.
        if (draft.Raw.ReceivedAt > asOf || !draft.AttachmentHashes.IsEmpty)
        {
            return assessor.Assess(draft, asOf, isWithdrawn, isExempt);
        }

        var kept = _before.TryGetValue(draft, out var known) && known.IsWithdrawn == isWithdrawn && known.IsExempt == isExempt
            ? known
            : new(assessor.Assess(draft, asOf, isWithdrawn, isExempt), isWithdrawn, isExempt);
        if (!_isOnce)
        {
            _now[draft] = kept;
        }

        return kept.Assessment;
    }

    private static Dictionary<DraftReport, Kept> NewTable(int size) => new(size, ReferenceEqualityComparer.Instance);

    private readonly record struct Kept(ReportAssessment Assessment, bool IsWithdrawn, bool IsExempt);
}

/// <summary>What reports are judged by, besides the configuration.</summary>
/// <param name="Province">The province as it is on the day.</param>
/// <param name="Senders">Whose addresses are whose.</param>
/// <param name="Edits">The rows that were edited in the sheet.</param>
/// <param name="Closings">The months that are closed for reports.</param>
/// <param name="Decisions">What officers decided.</param>
internal sealed record AssessedBy(Province Province, KnownSenders Senders, EditedRowTimes Edits, Closings Closings, IReadOnlyList<Decision> Decisions)
{
    /// <summary>Whether it is known to say the same. What is made anew from all reports counts as another.</summary>
    /// <param name="other">What another derivation judged by.</param>
    public bool IsThatOf(AssessedBy other) =>
        ReferenceEquals(Province, other.Province)
        && ReferenceEquals(Senders, other.Senders)
        && ReferenceEquals(Edits, other.Edits)
        && Closings == other.Closings
        && Decisions.SequenceEqual(other.Decisions);
}
