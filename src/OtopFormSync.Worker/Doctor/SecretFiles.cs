using OtopFormSync.Core;

namespace OtopFormSync.Worker.Doctor;

/// <summary>Files with secrets, which only their owner may read.</summary>
internal static class SecretFiles
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Looks at a file that is there.</summary>
    public static Finding Of(Telling group, string name, string file) => new FileInfo(file).Length == 0
        ? Finding.Wrong(group, new($"ไฟล์ {name} ยังว่าง", $"{name} is empty"), new($"ใส่ค่าหนึ่งบรรทัดใน {file}", $"put what it is for in one line into {file}"))
        : !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None
        ? Finding.Warning(group, new($"ผู้ใช้อื่นในเครื่องอ่านไฟล์ {name} ได้", $"others on this machine can read {name}"), Telling.Same($"chmod 600 {file}"))
        : Finding.Well(group, $"มีไฟล์ {name}", $"{name} is there");
}
