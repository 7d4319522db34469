using System.Globalization;
using OtopFormSync.Core;

namespace OtopFormSync.Worker.Health;

/// <summary>How much room is left where the workspace lies. Pure but for <see cref="At"/>.</summary>
/// <param name="FreeBytes">Bytes that this account may still write.</param>
internal readonly record struct DiskRoom(long FreeBytes)
{
    private const long Little = 200L * 1024 * 1024;
    private const long LeastOfACycle = 16L * 1024 * 1024; // the record's log, the results and an earlier version of them

    /// <summary>True when it is time to make room.</summary>
    public bool IsLittle => FreeBytes < Little;

    /// <summary>True when a cycle finds no room for what it writes.</summary>
    public bool IsTooLittle => FreeBytes < LeastOfACycle;

    /// <summary>How much is left.</summary>
    public Telling Fact
    {
        get
        {
            var megabytes = (FreeBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
            return IsLittle ? new($"ดิสก์เหลือที่ว่างเพียง {megabytes} MB", $"only {megabytes} MB are free on the disk") : new($"เหลือที่ว่าง {megabytes} MB", $"{megabytes} MB are free");
        }
    }

    /// <summary>What to do when it is little.</summary>
    public static Telling Remedy { get; } = new("เพิ่มที่ว่างในดิสก์", "make room on the disk");

    /// <summary>The room at a folder that is there.</summary>
    public static DiskRoom At(string folder) => new(new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace);
}
