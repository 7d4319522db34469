using Microsoft.Data.Sqlite;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>The sentences for trouble with the store: what happened, where, what to do.</summary>
internal static class StoreFaults
{
    internal static StoreUnavailableException From(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        5 or 6 => Locked(path, exception),
        13 => new(
            StoreFault.DiskFull,
            new(
                $"เนื้อที่ดิสก์เต็ม จึงบันทึกลง '{path}' ไม่ได้ ข้อมูลเดิมยังอยู่ครบ กรุณาเพิ่มเนื้อที่ว่าง แล้วรอบถัดไประบบจะทำต่อเอง",
                $"The disk is full: '{path}' could not be written and nothing was changed. Free space on that disk; the next cycle tries again."),
            exception),
        3 or 8 or 14 or 23 => NotAllowed(path, exception),
        11 or 26 => Damaged(path, exception),
        _ => InputOutput(path, exception),
    };

    internal static StoreUnavailableException Locked(string path, Exception? exception) => new(
        StoreFault.Locked,
        new(
            $"มีโปรแกรมอื่นเปิดไฟล์ '{path}' อยู่ กรุณาปิดโปรแกรมนั้น (เช่น โปรแกรมดูฐานข้อมูล หรือโปรแกรมสำรองข้อมูล) แล้วรอบถัดไประบบจะทำต่อเอง",
            $"'{path}' is held by another program. Close the program that has it open (a database viewer, a backup); the next cycle tries again."),
        exception);

    internal static StoreUnavailableException NotAllowed(string path, Exception exception) => new(
        StoreFault.NotAllowed,
        new(
            $"เปิดไฟล์ '{path}' เพื่อบันทึกไม่ได้ กรุณาตรวจว่ามีโฟลเดอร์นี้ ดิสก์ไม่ได้เป็นแบบอ่านอย่างเดียว และบัญชีผู้ใช้นี้มีสิทธิ์เขียน",
            $"'{path}' cannot be opened for writing. Check that the folder exists, that the disk is not read-only and that this account may write there."),
        exception);

    internal static StoreUnavailableException InputOutput(string path, Exception exception) => new(
        StoreFault.InputOutput,
        new(
            $"อ่านหรือเขียนไฟล์ '{path}' ไม่สำเร็จ ข้อมูลเดิมยังอยู่ กรุณาตรวจสอบดิสก์ แล้วรอบถัดไประบบจะทำต่อเอง",
            $"Reading or writing '{path}' failed and nothing was changed. Check the disk; the next cycle tries again."),
        exception);

    internal static StoreUnavailableException Damaged(string path, Exception? exception) => new(
        StoreFault.Damaged,
        new(
            $"ไฟล์ '{path}' เสียหายหรือไม่ใช่ฐานข้อมูลของระบบ ระบบไม่ได้เขียนทับ กรุณานำไฟล์สำรองกลับมา หรือย้ายไฟล์นี้ (พร้อมไฟล์ -wal และ -shm) ออกเพื่อเริ่มใหม่ ระบบจะอ่านแบบตอบและอีเมลใหม่ทั้งหมด แต่คำตัดสินและประวัติการส่งอีเมลจะไม่มีอยู่",
            $"'{path}' is not a sound database. Nothing was overwritten. Put back a backup of it, or move it away (with its -wal and -shm files) to start afresh: responses and mails are then read again, but decisions and the record of sent mails are not in them."),
        exception);

    internal static StoreUnavailableException NoFile(string path) => new(
        StoreFault.Damaged,
        new(
            $"'{path}' เป็นโฟลเดอร์ ไม่ใช่ไฟล์ฐานข้อมูลของระบบ กรุณาย้ายโฟลเดอร์นี้ออก แล้วนำไฟล์สำรองกลับมา",
            $"'{path}' is a folder, not the database. Move it away, and put back a backup of the file."),
        null);

    internal static StoreUnavailableException Orphaned(string path) => new(
        StoreFault.Damaged,
        new(
            $"พบไฟล์ '{path}-wal' แต่ไม่พบ '{path}' แสดงว่าฐานข้อมูลถูกย้ายหรือลบโดยที่ข้อมูลล่าสุดยังค้างอยู่ กรุณานำ '{path}' กลับมา หรือย้ายไฟล์ -wal ออกเพื่อเริ่มใหม่",
            $"'{path}-wal' is there but '{path}' is not: the database was moved or deleted while its latest changes stayed behind. Put '{path}' back, or move the -wal file away to start afresh."),
        null);

    internal static StoreUnavailableException NewerSchema(string path, string migration) => new(
        StoreFault.NewerSchema,
        new(
            $"ไฟล์ '{path}' สร้างโดยโปรแกรมรุ่นใหม่กว่านี้ (มีการเปลี่ยนแปลง '{migration}') ระบบไม่ได้แก้ไขไฟล์ กรุณาใช้โปรแกรมรุ่นใหม่ หรือนำสำเนาก่อนการปรับรุ่นกลับมา",
            $"'{path}' was made by a newer version of this program (it has the change '{migration}'). Nothing was changed. Start the newer version, or put back the copy that was made before the update."),
        null);

    internal static StoreUnavailableException MigrationTooSlow(string path, TimeSpan deadline, Exception exception) => new(
        StoreFault.MigrationTooSlow,
        new(
            $"ปรับรุ่นไฟล์ '{path}' ไม่เสร็จภายใน {deadline.TotalSeconds:0} วินาที กรุณาเริ่มโปรแกรมใหม่ หากยังไม่ได้ให้นำสำเนาที่อยู่ข้างกันกลับมา",
            $"Bringing '{path}' up to date did not end within {deadline.TotalSeconds:0} seconds. Start again; if it stays, put back the copy that was made beside it."),
        exception);

    internal static StoreUnavailableException SqliteTooOld(string version, Version least) => new(
        StoreFault.SqliteTooOld,
        new(
            $"ไลบรารี SQLite เป็นรุ่น {version} ซึ่งเก่ากว่า {least} และอาจทำข้อมูลหายได้ กรุณาติดตั้งโปรแกรมพร้อมไลบรารีที่ให้มาด้วยกัน",
            $"The SQLite library is {version}; versions before {least} can lose stored reports. Install the program with the library that comes with it."),
        null);
}
