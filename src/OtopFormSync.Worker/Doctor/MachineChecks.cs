using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Worker.Doctor;

/// <summary>The machine: zone, disk, the workspace folder.</summary>
internal static class MachineChecks
{
    private const long LeastFreeBytes = 200L * 1024 * 1024;

    private static readonly Telling Machine = new("เครื่อง", "machine");
    private static readonly Telling Disk = new("ดิสก์", "disk");

    /// <summary>Looks at the machine.</summary>
    /// <param name="workspace">The workspace folder.</param>
    public static IEnumerable<Finding> Of(string workspace)
    {
        yield return ZoneOf("Asia/Bangkok");
        yield return WritableOf(workspace);
        if (Directory.Exists(workspace))
        {
            yield return FreeOf(new DriveInfo(Path.GetFullPath(workspace)).AvailableFreeSpace);
        }
    }

    /// <summary>Whether the machine knows a zone with Bangkok's offset.</summary>
    internal static Finding ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.BaseUtcOffset == Bangkok.Offset
        ? Finding.Well(Machine, "เขตเวลากรุงเทพฯ ใช้ได้", "the zone Asia/Bangkok is known")
        : Finding.Wrong(Machine, new("เครื่องไม่รู้จักเขตเวลา Asia/Bangkok", "the machine does not know the zone Asia/Bangkok"), new("ติดตั้งแพ็กเกจ tzdata", "install the package tzdata"));

    /// <summary>Whether there is room enough.</summary>
    internal static Finding FreeOf(long bytes)
    {
        var megabytes = (bytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
        return bytes >= LeastFreeBytes
            ? Finding.Well(Disk, $"เหลือที่ว่าง {megabytes} MB", $"{megabytes} MB are free")
            : Finding.Warning(Disk, new($"เหลือที่ว่างเพียง {megabytes} MB", $"only {megabytes} MB are free"), new("เพิ่มที่ว่างในดิสก์", "make room on the disk"));
    }

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
