using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Results.Words;

/// <summary>How the state of a month or a figure is said, and what it means.</summary>
/// <param name="Text">The Thai words.</param>
/// <param name="Look">What it means.</param>
public sealed record StateText(string Text, CellLook Look)
{
    /// <summary>The state of a district's month.</summary>
    /// <param name="status">The month.</param>
    /// <returns>Words and look.</returns>
    public static StateText Of(MonthStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var late = status.Timeliness == Timeliness.Late;
        return status.State switch
        {
            ReportState.Reported when late => new("ล่าช้า", CellLook.Attention),
            ReportState.Reported when status.Timeliness is null => new("ส่งรายงานแล้ว", CellLook.Good),
            ReportState.Reported => new("ตรงเวลา", CellLook.Good),
            ReportState.ConfirmedZero when late => new("ไม่มีผลงาน (ล่าช้า)", CellLook.Attention),
            ReportState.ConfirmedZero => new("ไม่มีผลงาน", CellLook.Neutral),
            ReportState.Partial => new("บางส่วน", CellLook.Attention),
            ReportState.UnderReview => new("รอตรวจสอบ", CellLook.Attention),
            ReportState.Withdrawn => new("ถอนรายงาน", CellLook.Bad),
            ReportState.Missing when status.IsDue => new("ยังไม่รายงาน", CellLook.Bad),
            ReportState.Missing => new("ยังไม่ถึงกำหนด", CellLook.Neutral),
        };
    }

    /// <summary>The state of a figure that does not stand.</summary>
    /// <param name="state">The figure's state.</param>
    /// <param name="isDue">True when the month's due day is over.</param>
    /// <param name="isRequired">False when districts need not report the indicator.</param>
    /// <returns>Words and look.</returns>
    public static StateText OfAbsent(ReportState state, bool isDue, bool isRequired) => state switch
    {
        ReportState.UnderReview => new("รอตรวจสอบ", CellLook.Attention),
        ReportState.Withdrawn => new("ถอนรายงาน", CellLook.Bad),
        _ when !isRequired => new("–", CellLook.Muted),
        _ when isDue => new("ยังไม่รายงาน", CellLook.Bad),
        _ => new("ยังไม่ถึงกำหนด", CellLook.Neutral),
    };
}
