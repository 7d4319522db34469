using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Demo;

/// <summary>Makes a workspace from the samples that came with the program.</summary>
internal static class DemoWorkspace
{
    private const string Mark = "# ตัวอย่าง demo";

    private const string Settings = Mark + """
         – พื้นที่ทำงานตัวอย่าง ลองแก้ไฟล์ใน responses/, inbox/ หรือ config/ แล้วดูผลใน results.xlsx
        # A demo workspace: change files in responses/, inbox/ or config/ and watch results.xlsx.
        province: nong-khai
        programs: [otop-fy2567-q1]
        poll: 5s
        # เซิร์ฟเวอร์ที่รับอีเมลตัวอย่าง: ผลตรวจผู้ส่งของเซิร์ฟเวอร์นี้เท่านั้นที่นับ
        # The server that received the sample mails: only its check of senders counts.
        authserv: mx.example.org
        """;

    /// <summary>Makes the workspace, or finds the one that an earlier demo made and leaves it as it is.</summary>
    /// <param name="folder">Where.</param>
    /// <returns>True when it was made now.</returns>
    /// <exception cref="WorkspaceFaultException">The folder holds something else.</exception>
    public static bool Make(string folder)
    {
        if (IsMade(folder))
        {
            return false;
        }

        CopyConfiguration(folder);
        Copy(Path.Combine(ConfigurationFolder.Shipped, "samples", "responses"), Path.Combine(folder, "responses"));
        Copy(Path.Combine(ConfigurationFolder.Shipped, "samples", "inbox"), Path.Combine(folder, "inbox"));
        WriteSettings(folder, Settings);
        return true;
    }

    /// <summary>Makes a workspace whose spreadsheet and mailbox are at an emulator of Google, or finds the one that an earlier demo made.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="emulator">The emulator's address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it was made now.</returns>
    /// <exception cref="WorkspaceFaultException">The folder holds something else.</exception>
    /// <exception cref="HttpRequestException">The emulator does not answer.</exception>
    public static async Task<bool> MakeAsync(string folder, Uri emulator, CancellationToken cancellationToken)
    {
        if (IsMade(folder))
        {
            return false;
        }

        using var office = new GoogleOffice(emulator);
        var (spreadsheet, mailbox) = await office.FillAsync(cancellationToken);
        CopyConfiguration(folder);
        WriteSettings(folder, $"""
            {Mark} – ชีตและกล่องจดหมายอยู่ที่ตัวจำลองของ Google
            # A demo workspace whose spreadsheet and mailbox are at an emulator of Google.
            province: nong-khai
            programs: [otop-fy2567-q1]
            poll: 5s
            google:
              spreadsheet: {spreadsheet}
              mailbox: {mailbox}
              since: 2023-10-01
              address: {emulator.GetLeftPart(UriPartial.Authority)}
            """);
        return true;
    }

    private static bool IsMade(string folder)
    {
        var settings = Path.Combine(folder, "workspace.yaml");
        if (File.Exists(settings) && File.ReadAllText(settings).StartsWith(Mark, StringComparison.Ordinal))
        {
            return true;
        }

        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()
            ? throw new WorkspaceFaultException(ExitCode.Usage, "The demo does not write into a folder that holds something else", folder, "the folder is not empty and no earlier demo made it", "choose another folder with --out DIR")
            : false;
    }

    private static void CopyConfiguration(string folder)
    {
        foreach (var part in (string[])["provinces", "programs", "reference", "schema", "wording"])
        {
            Copy(Path.Combine(ConfigurationFolder.Shipped, part), Path.Combine(folder, "config", part));
        }
    }

    // Last, so that a copy that was broken off is not taken for a demo.
    private static void WriteSettings(string folder, string settings) => File.WriteAllText(Path.Combine(folder, "workspace.yaml"), settings + "\n");

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            // The samples lay still long before the demo: none of them is taken for a file that is being written.
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
    }
}
