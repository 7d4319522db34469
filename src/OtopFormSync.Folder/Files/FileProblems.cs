using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Files;

namespace OtopFormSync.Folder.Files;

/// <summary>The sentences for files that cannot be taken. Names of files may name people, so the English ones carry none.</summary>
internal static class FileProblems
{
    // What programs add to a name for a copy, and what they save besides.
    private static readonly string[] Endings = [" (", "(", " -", "-copy", "_copy", " copy", " สำเนา"];
    private static readonly string[] OtherKinds = [".ods", ".xls", ".xlsm", ".xlsb", ".csv"];

    /// <summary>Files beside the results that people may take for them.</summary>
    internal static ValueList<SourceProblem> Beside(FolderLayout layout, string results)
    {
        var (folder, own, stem) = (Path.GetDirectoryName(results)!, Path.GetFileName(results), Path.GetFileNameWithoutExtension(results));
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!)
            .Where(name => !string.Equals(name, own, StringComparison.Ordinal) && IsLike(stem, Path.GetFileNameWithoutExtension(name), Path.GetExtension(name)))
            .Order(StringComparer.Ordinal)
            .Select(name => new SourceProblem(
                layout.PlaceOf(Path.Combine(folder, name)),
                new(
                    $"พบไฟล์ {name} ข้างสมุดผล {own} ระบบอ่านและเขียนเฉพาะ {own} ข้อความที่พิมพ์ในไฟล์อื่นไม่มีผล กรุณาคัดลอกข้อความของเจ้าหน้าที่มาไว้ใน {own} แล้วย้ายไฟล์นี้ออก",
                    "A file beside the results looks like another version of them. Only the results themselves are read; what was typed elsewhere has no effect. Copy it over and move the other file away.")
                {
                    Saying = new("source.results-beside", ("name", name), ("results", own)),
                },
                "",
                IsPassing: false)
            { IsNote = true })
            .ToValueList();
    }

    private static bool IsLike(string results, string stem, string extension) =>
        (string.Equals(stem, results, StringComparison.OrdinalIgnoreCase) && OtherKinds.Contains(extension, StringComparer.OrdinalIgnoreCase))
        || (stem.StartsWith(results, StringComparison.OrdinalIgnoreCase) && Endings.Any(ending => stem.AsSpan(results.Length).StartsWith(ending, StringComparison.OrdinalIgnoreCase)) && OtherKinds.Append(".xlsx").Contains(extension, StringComparer.OrdinalIgnoreCase));

    internal static SourceProblem FolderGone(string place) => new(
        place,
        new(
            $"ไม่พบโฟลเดอร์ {place} กรุณาสร้างโฟลเดอร์นี้และนำไฟล์กลับมา",
            $"The folder '{place}' is gone. Make it again and put the files back.")
        {
            Saying = new("source.folder-gone", ("place", place)),
        },
        "",
        IsPassing: false)
    { IsUnread = true };

    internal static SourceProblem FolderClosed(string place) => new(
        place,
        new(
            $"เปิดโฟลเดอร์ {place} ไม่ได้ กรุณาตรวจสิทธิ์และการเชื่อมต่อดิสก์ ระบบจะลองใหม่รอบถัดไป",
            $"The folder '{place}' cannot be listed. Check its rights and that its disk is there; the next cycle tries again."),
        "",
        IsPassing: true)
    { IsUnread = true };

    internal static SourceProblem NoPlainFile(FoundFile file) => new(
        file.Place,
        new(
            file.Facts.Kind == EntryKind.Link
                ? "รายการนี้เป็นทางลัด (ลิงก์) ไม่ใช่ไฟล์จริง ระบบจึงไม่เปิด กรุณาคัดลอกไฟล์จริงมาวางแทน"
                : "รายการนี้ไม่ใช่ไฟล์ธรรมดา ระบบจึงไม่เปิด กรุณาลบออกและวางไฟล์จริงแทน",
            file.Facts.Kind == EntryKind.Link
                ? "A symbolic link was ignored. Put a copy of the file itself there."
                : "A pipe, socket or device was ignored. Remove it and put the file itself there.")
        {
            Saying = new(file.Facts.Kind == EntryKind.Link ? "source.link" : "source.no-plain-file"),
        },
        "",
        IsPassing: false)
    { IsUnread = true };

    internal static SourceProblem OtherKind(FoundFile file, IReadOnlyList<string> extensions)
    {
        var kinds = string.Join(", ", extensions);
        return new(
            file.Place,
            new(
                $"ระบบไม่อ่านไฟล์ชนิดนี้ในโฟลเดอร์นี้ กรุณาบันทึกใหม่เป็น {kinds} หรือย้ายออก",
                $"A file of another kind was ignored. Save it as {kinds} or move it away.")
            {
                Saying = new("source.other-kind", ("kinds", kinds)),
            },
            "",
            IsPassing: false)
        { IsUnread = true };
    }

    internal static SourceProblem BeingWritten(FoundFile file) => new(
        file.Place,
        new(
            "ไฟล์กำลังถูกบันทึกอยู่ ระบบจะอ่านรอบถัดไป ข้อมูลเดิมยังใช้อยู่",
            "The file is being written; the next cycle reads it. What was read before stands."),
        "",
        IsPassing: true)
    { IsUnread = true };

    internal static SourceProblem Locked(FoundFile file) => new(
        file.Place,
        new(
            "มีโปรแกรมอื่นเปิดไฟล์นี้อยู่ จึงอ่านไม่ได้ กรุณาปิดไฟล์ ระบบจะลองใหม่รอบถัดไป ข้อมูลเดิมยังใช้อยู่",
            "Another program holds the file. Close it; the next cycle tries again. What was read before stands."),
        "",
        IsPassing: true)
    { IsUnread = true };

    internal static SourceProblem Forbidden(FoundFile file) => new(
        file.Place,
        new(
            "ไม่มีสิทธิ์อ่านไฟล์นี้ กรุณาให้สิทธิ์อ่านแก่บัญชีผู้ใช้ของโปรแกรม ข้อมูลเดิมยังใช้อยู่",
            "This account may not read the file. Grant it the right to. What was read before stands.")
        {
            Saying = new("source.forbidden"),
        },
        "",
        IsPassing: false)
    { IsUnread = true };

    internal static SourceProblem TooBig(FoundFile file, long limit, string original)
    {
        var size = (file.Facts.Size / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);
        return new(
            file.Place,
            new(
                $"ไฟล์มีขนาด {size} MB เกิน {limit / 1048576} MB ระบบจึงไม่อ่าน กรุณาขอให้อำเภอส่งใหม่โดยแนบเฉพาะตารางรายงาน แล้วย้ายไฟล์นี้ออก",
                $"The file has {size} MB, more than {limit / 1048576} MB, and was not read. Ask for it again with the report's table only, and move it away.")
            {
                Saying = new("source.too-big", ("size", size), ("most", limit / 1048576)),
            },
            original,
            IsPassing: false)
        { IsUnread = true };
    }
}
