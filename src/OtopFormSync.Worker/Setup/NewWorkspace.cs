using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Setup;

/// <summary>Writes a new workspace. It is put together and checked elsewhere first: what the worker would refuse is never written.</summary>
internal static class NewWorkspace
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] Parts = ["provinces", "programs", "reference", "schema", "wording"];

    /// <summary>Makes the workspace.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="answers">What it shall be; paths of key files as the person gave them.</param>
    /// <returns>What stands there now.</returns>
    /// <exception cref="ConfigurationRefusedException">The answers do not make a workspace.</exception>
    public static WorkspaceConfiguration Make(string folder, SetupAnswers answers)
    {
        var trial = Directory.CreateTempSubdirectory("otopformsync-init-").FullName;
        try
        {
            var placed = Fill(trial, answers, copyFrom: Path.Combine(folder, "config"));
            ConfigurationReading.Read(ConfigurationFolder.Of(trial));
            Directory.CreateDirectory(folder);
            Copy(trial, folder, placed);
        }
        finally
        {
            Directory.Delete(trial, recursive: true);
        }

        return ConfigurationReading.Read(ConfigurationFolder.Of(folder));
    }

    /// <summary>Puts the files together.</summary>
    /// <returns>Their paths, the settings last: a copying that was cut off leaves no half workspace that looks whole.</returns>
    private static List<string> Fill(string trial, SetupAnswers answers, string copyFrom)
    {
        var placed = new List<string>();
        // A configuration that is there already is the office's own.
        var source = Directory.Exists(copyFrom) ? copyFrom : ConfigurationFolder.Shipped;
        foreach (var part in Parts.Where(part => Directory.Exists(Path.Combine(source, part))))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(source, part)))
            {
                placed.Add(Place(trial, Path.Combine("config", part, Path.GetFileName(file)), file));
            }
        }

        var google = answers.Google;
        if (google is not null)
        {
            google = google with { ServiceAccount = Secret(google.ServiceAccount, "service-account.json"), Client = Secret(google.Client, "client.json") };
        }

        File.WriteAllText(Path.Combine(trial, "workspace.yaml"), (answers with { Google = google }).ToYaml());
        placed.Add("workspace.yaml");
        return placed;

        string? Secret(string? path, string name)
        {
            if (string.IsNullOrWhiteSpace(path))
            {
                return null;
            }

            if (!File.Exists(path))
            {
                return path; // told by the checking, with everything else that is wrong
            }

            placed.Add(Place(trial, name, path));
            return name;
        }
    }

    private static string Place(string folder, string name, string file)
    {
        var target = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target, overwrite: true);
        return name;
    }

    private static void Copy(string from, string to, List<string> names)
    {
        foreach (var name in names)
        {
            var source = Path.Combine(from, name);
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (name.StartsWith("config", StringComparison.Ordinal) && File.Exists(target))
            {
                continue;
            }

            File.Copy(source, target, overwrite: true);
            if (!OperatingSystem.IsWindows() && name is "service-account.json" or "client.json")
            {
                File.SetUnixFileMode(target, OwnerOnly);
            }
        }
    }
}
