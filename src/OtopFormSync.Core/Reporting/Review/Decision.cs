namespace OtopFormSync.Core.Reporting.Review;

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

    /// <summary>รับและจำที่อยู่นี้: take it, and take the sender's address as one of the district's from now on.</summary>
    AcceptAndRemember,

    /// <summary>ที่อยู่นี้ใช้ได้แล้ว: an address that a mail did not reach is written to again.</summary>
    AddressWorks,
}

/// <summary>An officer's decision (คำตัดสิน).</summary>
/// <param name="ItemId">The review item.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Value">The value as typed; null when none was.</param>
/// <param name="Reason">The reason as typed; null when none was.</param>
/// <param name="DecidedAt">When the worker first saw it.</param>
public sealed record Decision(ReviewItemId ItemId, DecisionKind Kind, string? Value, string? Reason, DateTimeOffset DecidedAt);
