using System.Globalization;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Mailbox.Reading;

/// <summary>The sentences for mails that cannot be taken.</summary>
internal static class MailProblems
{
    private const long Megabyte = 1024 * 1024;

    public static SourceProblem TooBig(string place, string subject, long size, long most)
    {
        var (has, may) = ((size / Megabyte).ToString(CultureInfo.InvariantCulture), (most / Megabyte).ToString(CultureInfo.InvariantCulture));
        return new(
            place,
            new(
                $"อีเมลมีขนาด {has} MB เกิน {may} MB ระบบจึงไม่อ่าน กรุณาขอให้อำเภอส่งใหม่โดยแนบเฉพาะตารางรายงาน แล้วย้ายอีเมลนี้ออกจากโฟลเดอร์",
                $"A mail of {has} MB is larger than {may} MB and is not read. Ask the district for one with just the report's table, and move this one to another folder.")
            {
                Saying = new("source.mail-too-big", ("size", has), ("most", may)),
            },
            subject,
            IsPassing: false) { IsUnread = true };
    }

    public static SourceProblem Empty(string place, string subject) => new(
        place,
        new("เครื่องแม่ข่ายให้ข้อมูลของอีเมลนี้ว่างเปล่า ระบบจะอ่านอีกครั้งในรอบถัดไป", "The server gives nothing of a mail. It is asked for again in the next cycle."),
        subject,
        IsPassing: true) { IsUnread = true };
}
