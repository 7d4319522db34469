using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Folder.Results;

/// <summary>The sentences for a results workbook that cannot be read or written now.</summary>
internal static class ResultsFaults
{
    internal static TargetUnavailableException Open(string path, string ownerFile) => new(
        new(
            $"ไฟล์ '{path}' เปิดอยู่ในโปรแกรมตารางคำนวณ กรุณาปิดไฟล์ {Path.GetFileName(path)} แล้วรอบถัดไประบบจะเขียนผลให้เอง หากไม่มีใครเปิดอยู่ ให้ลบไฟล์ '{ownerFile}'",
            $"'{path}' is open in a spreadsheet program ('{ownerFile}' says so), and saving there would overwrite our results. Close it; the next cycle writes. If nobody has it open, delete '{ownerFile}'."));

    internal static TargetUnavailableException NotReadable(string path, Exception exception) => new(
        new(
            $"อ่านไฟล์ '{path}' ไม่ได้ในขณะนี้ กรุณาปิดไฟล์ {Path.GetFileName(path)} ในโปรแกรมอื่น หรือตรวจสิทธิ์การอ่าน แล้วรอบถัดไประบบจะลองใหม่",
            $"'{path}' cannot be read now: another program holds it, or this account may not read it. Close it, or check its rights; the next cycle tries again."),
        exception);

    internal static TargetUnavailableException NotWritable(string path, Exception exception) => new(
        new(
            $"เขียนไฟล์ '{path}' ไม่ได้ในขณะนี้ ไฟล์เดิมยังอยู่ครบ กรุณาปิดไฟล์ {Path.GetFileName(path)} ตรวจสิทธิ์การเขียนและเนื้อที่ดิสก์ แล้วรอบถัดไประบบจะลองใหม่",
            $"'{path}' cannot be written now ({exception.GetType().Name}); what stood there still stands. Close it, and check rights and free space; the next cycle tries again."),
        exception);

    internal static TargetUnavailableException NotKept(string history, string path, Exception exception) => new(
        new(
            $"เก็บสำเนาฉบับก่อนของ {Path.GetFileName(path)} ไว้ในโฟลเดอร์ '{history}' ไม่ได้ ระบบจึงยังไม่เขียนผลใหม่ ไฟล์เดิมยังอยู่ครบ กรุณาตรวจสิทธิ์การเขียนของโฟลเดอร์นี้และเนื้อที่ดิสก์ แล้วรอบถัดไประบบจะลองใหม่",
            $"The version of '{path}' that stands cannot be kept in the folder '{history}' ({exception.GetType().Name}), and is therefore not written over. Check that this account may write in that folder, and free space; the next cycle tries again."),
        exception);

    internal static TargetUnavailableException Empty(string path) => new(
        new(
            $"ไฟล์ '{path}' ว่างเปล่า อาจกำลังบันทึกอยู่ หากยังเป็นเช่นนี้ กรุณาย้ายไฟล์ {Path.GetFileName(path)} ออก แล้วระบบจะสร้างใหม่",
            $"'{path}' is empty: somebody is saving it, or a copy to it failed. If it stays so, move it away; a new one is then made."));

    internal static TargetUnavailableException NoPlainFile(string path) => new(
        new(
            $"'{path}' เป็นทางลัดหรือโฟลเดอร์ ไม่ใช่ไฟล์ ระบบจึงไม่เขียนทับ กรุณาวางไฟล์จริงแทน หรือย้ายออก",
            $"'{path}' is a link or folder, not a file, and was left alone. Put the file itself there, or move the link away."));
}
