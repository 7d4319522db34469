using OtopFormSync.Core;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Documents.Workbooks;

/// <summary>The sentences for a results workbook that is none of ours any more, with what an officer can do: our own results need not be sent again.</summary>
internal static class WorkbookFaults
{
    private const string Remedy = "หรือย้ายไฟล์นี้ออก แล้วระบบจะสร้างสมุดผลใหม่พร้อมข้อความของเจ้าหน้าที่ที่บันทึกไว้";
    private const string RemedyInEnglish = "or move it away: a new one is then made, with all that is on record of officers' texts.";

    /// <summary>It is an xls, or an ods; or none at all.</summary>
    /// <param name="bytes">All of the file.</param>
    /// <returns>What it is; null for an xlsx.</returns>
    public static TargetUnavailableException? Of(ReadOnlyMemory<byte> bytes) => FileKinds.Of(bytes) switch
    {
        FileKind.Workbook => null,
        FileKind.Empty => Fault("ไฟล์ว่างเปล่า อาจกำลังบันทึกอยู่ หากยังเป็นเช่นนี้ โปรดนำฉบับก่อนกลับมา", "It is empty. If it stays so, put back an earlier version,"),
        FileKind.Compound when CompoundKind.IsEncrypted(bytes.Span) => Fault("ไฟล์ตั้งรหัสผ่านไว้ โปรดยกเลิกรหัสผ่านแล้วบันทึกทับ", "It is protected by a password. Remove the password and save it,"),
        FileKind.Compound => Fault("ไฟล์ถูกบันทึกเป็น Excel รุ่นเก่า (xls) โปรดบันทึกใหม่เป็น xlsx ในชื่อเดิม", "It was saved as an old workbook (xls). Save it as xlsx under the same name,"),
        FileKind.OpenDocument => Fault("ไฟล์ถูกบันทึกเป็น OpenDocument (ods) โปรดบันทึกใหม่เป็น xlsx ในชื่อเดิม", "It was saved as OpenDocument (ods). Save it as xlsx under the same name,"),
        FileKind.Zip or FileKind.Mail or FileKind.Outlook or FileKind.WordDocument or FileKind.Html or FileKind.XmlWorkbook or FileKind.Xml or FileKind.Pdf or FileKind.Picture or FileKind.RichText or FileKind.Text or FileKind.Unknown =>
            Fault("ไฟล์ไม่ใช่สมุดงาน xlsx โปรดนำสมุดผลกลับมา", "It is no xlsx workbook. Put the results back,"),
    };

    /// <summary>It is damaged.</summary>
    public static TargetUnavailableException Damaged(Exception cause) =>
        Fault("ไฟล์เสียหายหรือบันทึกไม่ครบ โปรดนำฉบับก่อนกลับมา", "It is broken or incomplete. Put back an earlier version,", cause);

    /// <summary>Its tabs are called like ours and bear nothing by which rows and columns are known.</summary>
    public static TargetUnavailableException WithoutMarks() =>
        Fault("ไฟล์ถูกบันทึกด้วยโปรแกรมที่ลบเครื่องหมายซ่อนของระบบ ระบบจึงไม่ทราบว่าแถวและคอลัมน์ใดเป็นของรายการใด และไม่เขียนทับ โปรดนำฉบับก่อนกลับมา", "A program took our hidden marks away when it saved the file, so that no row or column is known, and it was left alone. Put back an earlier version,");

    private static TargetUnavailableException Fault(string inThai, string inEnglish, Exception? cause = null) =>
        new(new Telling($"อ่านสมุดผลไม่ได้: {inThai} {Remedy}", $"The results workbook cannot be read. {inEnglish} {RemedyInEnglish}"), cause);
}
