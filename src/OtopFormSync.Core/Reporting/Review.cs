namespace OtopFormSync.Core.Reporting;

/// <summary>Why a person must look. Codes are stable.</summary>
public enum ReviewCode
{
    /// <summary>A figure cannot be read in just one way.</summary>
    UnclearFigure,

    /// <summary>The district is not named, or not clearly.</summary>
    UnclearDistrict,

    /// <summary>The district was taken as the unique nearest name; shown, figures stand.</summary>
    NearestDistrict,

    /// <summary>The month is not named, or not clearly.</summary>
    UnclearMonth,

    /// <summary>The month lies outside the quarter of every program.</summary>
    MonthOutsideQuarter,

    /// <summary>The month was closed before the report came.</summary>
    ClosedMonth,

    /// <summary>The sender is no contact of a district, or the check of the sender failed.</summary>
    UnknownSender,

    /// <summary>The sender belongs to another district than the report names.</summary>
    SenderOfOtherDistrict,

    /// <summary>A plausibility check of the program failed.</summary>
    Implausible,

    /// <summary>Figures were given together with "nothing to report".</summary>
    ZeroContradictsFigures,

    /// <summary>Two channels gave different figures within a day.</summary>
    ChannelConflict,

    /// <summary>The same file came for two months.</summary>
    SameFileTwice,

    /// <summary>The figures are the letter's targets to the baht: the wrong enclosure.</summary>
    TargetsInsteadOfFigures,

    /// <summary>More than one district's row is filled in.</summary>
    SeveralDistricts,

    /// <summary>A mail or attachment holds nothing that could be read.</summary>
    Unreadable,

    /// <summary>A response file lacks a column, or has it twice.</summary>
    ColumnProblem,

    /// <summary>An unusual share of a source's rows vanished at once; the last good state is held.</summary>
    RowsVanished,

    /// <summary>A report's time of receipt lies in the future; it does not count yet.</summary>
    ReceivedInFuture,

    /// <summary>An officer's decision or own grade cannot be obeyed as written.</summary>
    UnclearDecision,

    /// <summary>A computed cell was overwritten and has been restored.</summary>
    CellRestored,

    /// <summary>A grade cannot be computed.</summary>
    GradeNotComputable,
}

/// <summary>Whether something waits for the officer.</summary>
public enum ReviewSeverity
{
    /// <summary>Shown only; figures stand.</summary>
    Notice,

    /// <summary>A figure or report waits for a decision.</summary>
    Waiting,
}

/// <summary>Something that a person must see or decide (รายการที่ต้องตรวจสอบ).</summary>
public sealed record ReviewItem
{
    /// <summary>Eight hex digits made from what is in question, so that the same question keeps its decision.</summary>
    public required string Id { get; init; }

    /// <summary>Why.</summary>
    public required ReviewCode Code { get; init; }

    /// <summary>Whether something waits.</summary>
    public required ReviewSeverity Severity { get; init; }

    /// <summary>The raw report; null for matters of a file or the sheet.</summary>
    public string? RawId { get; init; }

    /// <summary>The district; null when not known.</summary>
    public DistrictCode? District { get; init; }

    /// <summary>The month; null when not known.</summary>
    public ReportingMonth? Month { get; init; }

    /// <summary>The indicator's key; null when the whole report is in question.</summary>
    public string? Indicator { get; init; }

    /// <summary>What is unclear and what to do, in Thai.</summary>
    public required string Reason { get; init; }

    /// <summary>The text in question as it came.</summary>
    public required string Original { get; init; }

    /// <summary>Where a person finds it.</summary>
    public required string Place { get; init; }

    /// <summary>When it was received; null for matters of a file or the sheet.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The district's explanation; null when it gave none.</summary>
    public string? Explanation { get; init; }

    /// <summary>The decisions that an officer may choose.</summary>
    public ValueList<DecisionKind> Choices { get; init; } = [];

    /// <summary>The decision that is obeyed; null while there is none.</summary>
    public Decision? Decision { get; init; }

    /// <summary>True while an officer must decide.</summary>
    public bool IsOpen => Severity == ReviewSeverity.Waiting && Decision is null;
}

/// <summary>What an officer can decide.</summary>
public enum DecisionKind
{
    /// <summary>รับตามที่รายงาน: take it as it was reported.</summary>
    Accept,

    /// <summary>ใช้ค่าที่ระบุ: take the value, district or month that the officer typed.</summary>
    UseValue,

    /// <summary>ไม่ใช้รายงานนี้: leave it out.</summary>
    Reject,

    /// <summary>รับทราบ: seen.</summary>
    Acknowledge,
}

/// <summary>An officer's decision (คำตัดสิน).</summary>
/// <param name="ItemId">The review item.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Value">The value as typed; null when none was.</param>
/// <param name="Reason">The reason as typed; null when none was.</param>
/// <param name="DecidedAt">When the worker first saw it.</param>
public sealed record Decision(string ItemId, DecisionKind Kind, string? Value, string? Reason, DateTimeOffset DecidedAt);

/// <summary>An officer's own grade (ระดับที่ปรับ), which overrules the computed one.</summary>
/// <param name="District">The district.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Reason">The reason; null when the officer gave none.</param>
public sealed record GradeOverride(DistrictCode District, Grading.Grade Grade, string? Reason);
