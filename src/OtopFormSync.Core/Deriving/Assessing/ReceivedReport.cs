using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>What became of a report.</summary>
public enum ReceivedOutcome
{
    /// <summary>All its figures were read, and stand or stood.</summary>
    Accepted,

    /// <summary>Some of its figures wait for an officer.</summary>
    PartlyAccepted,

    /// <summary>It waits for an officer as a whole.</summary>
    Waiting,

    /// <summary>An officer left it out.</summary>
    Rejected,

    /// <summary>It was taken back at its source.</summary>
    Withdrawn,

    /// <summary>Later reports replaced all its figures.</summary>
    Replaced,

    /// <summary>It is no report (automatic mail, our own notice).</summary>
    NotAReport,

    /// <summary>It is a letter without any figure ("รับทราบค่ะ"): kept, and neither asked about nor answered.</summary>
    Correspondence,

    /// <summary>Its time of receipt lies after the clock; it does not count yet.</summary>
    NotYet,
}

/// <summary>A report with what was understood of it: a row of บันทึกการรับ and the substance of a receipt.</summary>
public sealed record ReceivedReport
{
    /// <summary>The raw report's identity.</summary>
    public required RawReportId RawId { get; init; }

    /// <summary>How it came.</summary>
    public required ReportChannel Channel { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Where a person finds it.</summary>
    public required string Place { get; init; }

    /// <summary>The district; null when not known.</summary>
    public DistrictCode? District { get; init; }

    /// <summary>What was read, one submission per month.</summary>
    public ValueList<Submission> Submissions { get; init; } = [];

    /// <summary>What was not, with the reasons.</summary>
    public ValueList<ReviewItem> Items { get; init; } = [];

    /// <summary>The quarters that it speaks of: the program's own, and those after it for whose setting up it is kept. Of what says no such month the program's own.</summary>
    /// <param name="own">The program's quarter.</param>
    /// <returns>The quarters, the earliest first; never empty.</returns>
    public ValueList<FiscalQuarter> QuartersWith(FiscalQuarter own)
    {
        var kept = Items.Where(item => item is { Code: ReviewCode.MonthNotSetUp, IsOpen: true }).Select(item => item.Month!.Quarter).ToList();
        var isOfOwn = kept.Count == 0 || Submissions.Any(submission => own.Contains(submission.Month)) || Items.Any(item => item.Month is { } month && own.Contains(month));
        return [.. kept.Concat(isOfOwn ? [own] : []).Distinct().Order()];
    }

    /// <summary>The district's explanation; null when it gave none.</summary>
    public string? Explanation { get; init; }

    /// <summary>For a reply that says yes and why: why, in its own words; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>What became of it.</summary>
    public required ReceivedOutcome Outcome { get; init; }

    /// <summary>The address of who sent the mail or answered the form, for the answer only; never logged. Null when the form does not say.</summary>
    public string? Sender { get; init; }

    /// <summary>For a form row: what it says of who answered; null for a mail.</summary>
    public FormSigning? Signing { get; init; }

    /// <summary>True when an officer had the sender's address remembered for the district.</summary>
    public bool IsFromRemembered { get; init; }

    /// <summary>The district whose contact sent it for another one; null where none did, or an address was only typed.</summary>
    public DistrictCode? SentBy { get; init; }

    /// <summary>True when it came from no address of the district: officers passed it on, or took it from somebody else.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>True for a mail through a mailing list, which is never answered.</summary>
    public bool IsOfList { get; init; }

    /// <summary>For a mail: its Message-ID; null for a form row.</summary>
    public string? MessageId { get; init; }

    /// <summary>For a mail: every figure that it could mean; empty for a form row.</summary>
    public ValueList<Claim> Claims { get; init; } = [];

    /// <summary>For a reply that only says yes to questions which figure it is: those of them that are open still. A yes does not choose.</summary>
    public ValueList<ReviewItem> LeftOpen { get; init; } = [];

    /// <summary>For a mail that answers another one of these: that one's place; else null.</summary>
    public string? AnswersPlace { get; init; }

    /// <summary>For a form row: the edit that was undone last; null when there was none.</summary>
    public UndoneEdit? Undone { get; init; }

    /// <summary>For a form row that is gone: what it says now; null for one that stands or was deleted.</summary>
    public RewrittenRow? Rewritten { get; init; }

    /// <summary>Of what is asked of the report, that for which the figure of another report stands until it is answered.</summary>
    public ValueList<ReviewItemId> Meanwhile { get; init; } = [];

    /// <summary>True when a receipt may go to the district: it reported itself, or what somebody else reported for it counts.</summary>
    public bool MayBeAnswered { get; init; }
}
