namespace OtopFormSync.Worker.Workspaces;

/// <summary>Tells a workspace from any other folder, so that a mistyped name is no new workspace without reports.</summary>
internal static class WorkspaceFolder
{
    private static readonly string[] Folders = ["responses", "inbox", "config", ".otopformsync"];
    private static readonly string[] Files = ["workspace.yaml", "state.db"];

    /// <summary>The folder, when it is a workspace. Nothing is made.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <exception cref="WorkspaceFaultException">It is none.</exception>
    public static string Existing(string folder) =>
        Folders.Any(name => Directory.Exists(Path.Combine(folder, name))) || Files.Any(name => File.Exists(Path.Combine(folder, name)))
            ? folder
            : throw new WorkspaceFaultException(
                ExitCode.Configuration,
                "There is no workspace here / ที่นี่ไม่มีพื้นที่ทำงาน",
                folder,
                Directory.Exists(folder)
                    ? $"the folder has neither {string.Join("/, ", Folders.Take(2))}/ nor {string.Join(" nor ", Files)} / ในโฟลเดอร์ไม่มี {string.Join(' ', Folders.Take(2).Select(name => $"{name}/").Concat(Files))}"
                    : "there is no such folder / ไม่มีโฟลเดอร์นี้",
                "give --workspace DIR the right folder; 'init' or 'demo' makes a new one / ใส่ --workspace ตามด้วยโฟลเดอร์ที่ถูกต้อง หรือสร้างใหม่ด้วยคำสั่ง init (ทดลองใช้: demo)");
}
