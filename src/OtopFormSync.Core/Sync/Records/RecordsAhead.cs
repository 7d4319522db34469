using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>What is on record with an instant that has not come yet: a clock was ahead when it was written, or is behind now.</summary>
internal static class RecordsAhead
{
    // Clocks are set right by seconds all the time.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    // Wider than any difference of zones within an hour of daylight saving.
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    /// <summary>The latest report that was received, and taken, after now: others' clocks say so as well, so that this one is behind. What a clock that was ahead took was received in its time.</summary>
    /// <param name="reports">Every report.</param>
    /// <param name="now">The cycle's instant.</param>
    /// <returns>The report; null when the clock may be right.</returns>
    public static StoredReport? Received(IReadOnlyList<StoredReport> reports, DateTimeOffset now) => reports
        .Where(report => report.WithdrawnAt is null && report.StoredAt > now + Slack && report.Report.ReceivedAt > now + Most)
        .MaxBy(report => report.Report.ReceivedAt);

    /// <summary>Tells of it; null when there is nothing.</summary>
    /// <param name="reports">Every report.</param>
    /// <param name="notices">Every notice.</param>
    /// <param name="now">The cycle's instant.</param>
    public static Telling? Told(IReadOnlyList<StoredReport> reports, IReadOnlyList<NoticeRecord> notices, DateTimeOffset now)
    {
        var ahead = (Reports: reports.Where(report => report.StoredAt > now + Slack).ToList(), Notices: notices.Where(notice => notice.PlannedAt > now + Slack).ToList());
        if (ahead.Reports.Count + ahead.Notices.Count == 0)
        {
            return null;
        }

        var last = ahead.Reports.Select(report => report.StoredAt).Concat(ahead.Notices.Select(notice => notice.PlannedAt)).Max();
        return new(
            $"บันทึกมีเวลาที่ยังมาไม่ถึง (รายงาน {ahead.Reports.Count} ฉบับ อีเมล {ahead.Notices.Count} ฉบับ ถึง {ThaiText.ShortInstant(last)}) นาฬิกาเคยเดินล้ำหน้า หรือตอนนี้ช้าไป โปรดตรวจนาฬิกาของเครื่อง งานตามกำหนดยังทำต่อตามเวลาปัจจุบัน",
            FormattableString.Invariant($"The record holds instants that lie after now ({ahead.Reports.Count} reports, {ahead.Notices.Count} notices, up to {last:O}): a clock was ahead, or is behind now. Check the machine's clock; what is scheduled goes on by the present one."));
    }
}
