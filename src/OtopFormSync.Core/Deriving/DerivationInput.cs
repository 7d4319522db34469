using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving;

/// <summary>What a derivation starts from.</summary>
public sealed record DerivationInput
{
    /// <summary>Every report that was ever stored.</summary>
    public required IReadOnlyList<StoredReport> Reports { get; init; }

    /// <summary>The latest decision of each review item.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Officers' own grades.</summary>
    public IReadOnlyList<GradeOverride> Overrides { get; init; } = [];

    /// <summary>The months that are closed for reports.</summary>
    public Closings Closings { get; init; } = Closings.None;

    /// <summary>Grades that were final before.</summary>
    public IReadOnlyList<FinalGrade> Finals { get; init; } = [];

    /// <summary>Places of sources that could not be read.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];

    /// <summary>Items about officers' own entries that cannot be obeyed.</summary>
    public IReadOnlyList<ReviewItem> OfficerItems { get; init; } = [];

    /// <summary>The notices that went out.</summary>
    public IReadOnlyList<SentMail> Mails { get; init; } = [];

    /// <summary>Rows of a form that were on record before it are taken as they were taken then, whoever answered; null when there are none.</summary>
    public DateTimeOffset? SendersSince { get; init; }

    /// <summary>Mails that were on record before it are taken as they were taken then, whichever server checked the sender; null when there are none.</summary>
    public DateTimeOffset? ServersSince { get; init; }

    /// <summary>Servers whose word counted about senders and does not any more.</summary>
    public ValueList<FormerServer> FormerServers { get; init; } = [];

    /// <summary>Addresses that were contacts of a district and are not any more: what they reported till then counts on.</summary>
    public ValueList<FormerContact> FormerContacts { get; init; } = [];

    /// <summary>Hears how far the reading is.</summary>
    public Action<WorkProgress> Progress { get; init; } = _ => { };

    /// <summary>What stands in the mission's quarters before.</summary>
    public EarlierFigures Earlier { get; init; } = EarlierFigures.None;

    /// <summary>What becomes of replies in the books of other programs.</summary>
    public OtherBooks Others { get; init; } = OtherBooks.None;

    /// <summary>What was taken over from registers.</summary>
    public RegisterRecord Registers { get; init; } = RegisterRecord.None;

    /// <summary>Who speaks for which district in LINE.</summary>
    public ValueList<LineBinding> LineBindings { get; init; } = [];

    /// <summary>When nobody in LINE spoke for a district any more.</summary>
    public ValueList<LineRelease> LineReleases { get; init; } = [];

    /// <summary>The instant that the result holds for; reports received later do not count yet.</summary>
    public required DateTimeOffset AsOf { get; init; }
}
