using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Folder;
using OtopFormSync.Worker.Health;

namespace OtopFormSync.Worker.Doctor;

/// <summary>The machine: zone, disk, the workspace's folders.</summary>
internal static class MachineChecks
{
    private static readonly Telling Machine = new("เครื่อง", "machine");
    private static readonly Telling Disk = new("ดิสก์", "disk");

    /// <summary>Looks at the machine.</summary>
    /// <param name="workspace">The workspace folder.</param>
    /// <param name="isOfFiles">True where reports and mails are files of the workspace.</param>
    public static IEnumerable<Finding> Of(string workspace, bool isOfFiles)
    {
        yield return ZoneOf("Asia/Bangkok");
        var writable = WritableOf(workspace);
        yield return writable;
        foreach (var obstacle in writable.Mark == Mark.Well ? new FolderLayout(workspace).Obstacles(isOfFiles) : [])
        {
            yield return Finding.Wrong(Disk, obstacle, new("ทำตามข้างต้น แล้วใช้คำสั่ง sync --once", "mend it, then run sync --once"));
        }

        if (Directory.Exists(workspace))
        {
            yield return FreeOf(DiskRoom.At(workspace));
        }
    }

    /// <summary>Whether the machine knows a zone with Bangkok's offset.</summary>
    internal static Finding ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.BaseUtcOffset == Bangkok.Offset
        ? Finding.Well(Machine, "เขตเวลากรุงเทพฯ ใช้ได้", "the zone Asia/Bangkok is known")
        : Finding.Wrong(Machine, new("เครื่องไม่รู้จักเขตเวลา Asia/Bangkok", "the machine does not know the zone Asia/Bangkok"), new("ติดตั้งแพ็กเกจ tzdata", "install the package tzdata"));

    /// <summary>Whether there is room enough.</summary>
    internal static Finding FreeOf(DiskRoom room) => room switch
    {
        { IsTooLittle: true } => Finding.Wrong(Disk, room.Fact, DiskRoom.Remedy),
        { IsLittle: true } => Finding.Warning(Disk, room.Fact, DiskRoom.Remedy),
        _ => Finding.Well(Disk, room.Fact.InThai, room.Fact.InEnglish),
    };

    private static Finding WritableOf(string workspace)
    {
        var probe = Path.Combine(workspace, $".doctor-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Finding.Well(Disk, $"เขียนในโฟลเดอร์ได้: {workspace}", $"the folder can be written: {workspace}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong(Disk, new($"เขียนในโฟลเดอร์ไม่ได้: {workspace} ({fault.Message})", $"the folder cannot be written: {workspace} ({fault.Message})"), new("สร้างโฟลเดอร์ด้วยคำสั่ง init หรือให้สิทธิ์เขียนแก่ผู้ใช้ที่รันโปรแกรม", "make it with the command init, or let the program's user write there"));
        }
    }
}
