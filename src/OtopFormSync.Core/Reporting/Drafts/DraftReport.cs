using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>A raw report as far as it can be read without an officer: readings, each a value or a doubt.</summary>
public sealed record DraftReport
{
    /// <summary>The raw report.</summary>
    public required RawReport Raw { get; init; }

    /// <summary>False for automatic mails and our own notices.</summary>
    public bool IsReport { get; init; } = true;

    /// <summary>True for a mail that came through a mailing list: an officer decides about it, and it is not answered.</summary>
    public bool IsOfList { get; init; }

    /// <summary>True for a message of a chat.</summary>
    public bool IsChat { get; init; }

    /// <summary>For the mail of a mail server: what it could not deliver; else null.</summary>
    public DeliveryFailure? Failure { get; init; }

    /// <summary>True for a letter without any figure that is no report and needs no answer: "รับทราบค่ะ".</summary>
    public bool IsCorrespondence { get; init; }

    /// <summary>For a mail: every figure that it could mean; else empty.</summary>
    public ValueList<Claim> Claims { get; init; } = [];

    /// <summary>For a mail: what a machine saw in its pictures; else empty. None of it counts.</summary>
    public ValueList<PicturedFigure> Pictured { get; init; } = [];

    /// <summary>For a mail in a workspace of several programs: the one that shows it where none can read a figure of it; else null.</summary>
    public ProgramId? ShownBy { get; init; }

    /// <summary>For a mail: the Message-IDs that it answers, the nearest first; else empty.</summary>
    public ValueList<string> Answers { get; init; } = [];

    /// <summary>For a mail that answers another and brings nothing along: what it says in its own words; else null.</summary>
    public string? Reply { get; init; }

    /// <summary>For a reply that only says yes to questions which figure it is: the identities of those questions, which it leaves open; else empty.</summary>
    public ValueList<string> LeavesOpen { get; init; } = [];

    /// <summary>For a reply that says of which month a report is: that report, whose figures it repeats; else null.</summary>
    public RawReportId? NamesMonthOf { get; init; }

    /// <summary>The district as named in the report; null when it names none.</summary>
    public Reading<District>? District { get; init; }

    /// <summary>One part per month.</summary>
    public ValueList<DraftMonth> Months { get; init; } = [];

    /// <summary>What forbids to take the report as it is, besides unclear readings.</summary>
    public ValueList<DraftProblem> Problems { get; init; } = [];

    /// <summary>The district's explanation; null when it gave none.</summary>
    public string? Explanation { get; init; }

    /// <summary>For a reply that says yes and why: why, in its own words; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>The address of who sent the mail or answered the form, in small letters; null when the form does not say.</summary>
    public string? Sender { get; init; }

    /// <summary>For a form row: what it says of who answered; null for a mail.</summary>
    public FormSigning? Signing { get; init; }

    /// <summary>For a mail: whether the receiving server vouches for the sender; null when it said nothing.</summary>
    public bool? SenderAuthenticated { get; init; }

    /// <summary>For a mail: whether its sender would have passed before the receiving server was looked at.</summary>
    public bool SenderPassedBefore { get; init; }

    /// <summary>For a mail: the server that vouches for its sender, whichever the settings name; else null.</summary>
    public string? VouchedBy { get; init; }

    /// <summary>For a mail: what is known of the receiving server while the settings name none; else null.</summary>
    public UnnamedServer? UnnamedServer { get; init; }

    /// <summary>For a mail: its Message-ID; else null.</summary>
    public string? MessageId { get; init; }

    /// <summary>For a mail: hashes of its attachments.</summary>
    public ValueList<string> AttachmentHashes { get; init; } = [];

    /// <summary>For a mail: how it begins; else null.</summary>
    public string? Excerpt { get; init; }

    /// <summary>For a mail: the month that its subject or text names, whatever its tables say; else null.</summary>
    public ReportingMonth? NamedMonth { get; init; }

    /// <summary>For a mail: what officers may have been asked about it before it was read as it is now.</summary>
    public RecordedQuestions Recorded { get; init; } = RecordedQuestions.None;
}

/// <summary>The part of a report about one month.</summary>
public sealed record DraftMonth
{
    /// <summary>The month; null when the report names none.</summary>
    public Reading<ReportingMonth>? Month { get; init; }

    /// <summary>The figures.</summary>
    public required ValueList<DraftFigure> Figures { get; init; }

    /// <summary>True when the report says that there is nothing to report.</summary>
    public bool NothingToReport { get; init; }

    /// <summary>True when the district confirms, asked about it, that there is nothing to report.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>When that there is nothing to report was written, where it stands in a mail that was sent on; null elsewhere.</summary>
    public DateTimeOffset? SaidAt { get; init; }
}

/// <summary>One figure as read.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Reading">The value or the doubt.</param>
/// <param name="Place">The column, cell or line.</param>
public sealed record DraftFigure(IndicatorKey Indicator, Reading<decimal> Reading, string Place)
{
    /// <summary>The indicator's key.</summary>
    public IndicatorKey Indicator { get; } = Indicator;

    /// <summary>The value or the doubt.</summary>
    public Reading<decimal> Reading { get; } = Reading;

    /// <summary>The column, cell or line.</summary>
    public string Place { get; } = Place;

    /// <summary>The figures that could be meant by a doubt, as they stand; for a value it alone.</summary>
    public ValueList<string> Candidates { get; init; } = [];

    /// <summary>Words of its own that officers may have been asked about though they are a value now: a decision that was taken then holds.</summary>
    public ValueList<string> OnRecord { get; init; } = [];

    /// <summary>What was read, where a doubt has no text of its own: what a machine saw in a picture. It is shown; decisions do not hang on it. Null elsewhere.</summary>
    public string? Words { get; init; }

    /// <summary>The pictures that it was seen in, as in <see cref="DocumentProblem.Picture"/>; empty for a figure in writing.</summary>
    public ValueList<string> Pictures { get; init; } = [];

    /// <summary>What is shown of it: the words that were read.</summary>
    public string Shown => (Words ?? Reading.Original).Trim();

    /// <summary>True when the district says it in answer to a question about it.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>When it was written, where it stands in a mail that was sent on; null elsewhere.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>True for a running total of which the month is only said to have added none.</summary>
    public bool SaysNoneAdded => Reading is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.NoneAdded }] };

    /// <summary>The figure with its provenance, made once however many rows say the same; null for a doubt.</summary>
    public Figure? Figure { get; } = Reading is Reading<decimal>.Value value
        ? new()
        {
            Indicator = Indicator,
            Value = value.Result,
            Original = value.Original,
            Place = Place,
            Steps = value.Steps,
            IsConfirmedZero = value.Result == 0 && value.Steps.Contains(ReadingStep.Nil),
        }
        : null;
}
