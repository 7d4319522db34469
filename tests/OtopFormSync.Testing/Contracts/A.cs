using System.Text;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Testing.Contracts;

/// <summary>What a store is given, with sensible defaults.</summary>
public static class A
{
    public static readonly DateTimeOffset Morning = new(2024, 1, 5, 9, 0, 0, Bangkok.Offset);

    public static readonly ValueList<string> Headers = ["ประทับเวลา", "อำเภอ", "ประจำเดือน", "ยอดจำหน่าย (บาท)"];

    public static RawReport Row(string district = "ท่าบ่อ", string sales = "43,638,812", string key = "5/1/2024, 8:30:00#1", ValueList<string>? headers = null) => new()
    {
        Source = "responses",
        Key = key,
        ReceivedAt = Morning,
        Place = "responses/การตอบแบบฟอร์ม.xlsx แถว 2",
        Content = new RawContent.FormRow(headers ?? Headers, [key, district, "ธ.ค. 66", sales]),
    };

    public static RawReport Mail(string key = "<1@example.org>", string text = "ขอส่งรายงาน") => new()
    {
        Source = "inbox",
        Key = key,
        ReceivedAt = Morning,
        Place = "inbox/รายงาน.eml",
        Content = new RawContent.Mail([.. Encoding.UTF8.GetBytes(text)]),
    };

    public static RawReport Message(string key, RawContent.LineMessage said) => new()
    {
        Source = "line",
        Key = key,
        ReceivedAt = Morning,
        Place = "LINE กลุ่ม",
        Content = said,
    };

    public static OutgoingNotice Notice(string slot = "2024-01-16", string subject = "สรุปผล") => new(
        NoticeKey.Of(ProgramId.Parse("otop"), NoticeKind.Digest, "officers", slot),
        NoticeKind.Digest,
        ["officer@example.org", "head@example.org"],
        subject,
        [.. "Subject: x\r\n\r\ny"u8]);

    public static Decision Decision(string item = "0a1b2c3d", DecisionKind kind = DecisionKind.Accept, string? value = null, string? reason = null, DateTimeOffset? at = null) =>
        new(ReviewItemId.Parse(item), kind, value, reason, at ?? Morning);
}
