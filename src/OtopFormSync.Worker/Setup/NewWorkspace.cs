using System.Net.Mail;
using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Setup;

/// <summary>Writes a new workspace. It is put together and checked elsewhere first: what the worker would refuse is never written.</summary>
internal static partial class NewWorkspace
{
    private const string ServiceAccountFile = "service-account.json";
    private const string ClientFile = "client.json";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] Secrets = [ServiceAccountFile, ClientFile, MailboxAnswers.StandardFile, LineAnswers.StandardSecret, LineAnswers.StandardToken];

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
            var placed = Fill(trial, answers, folder);
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
    private static List<string> Fill(string trial, SetupAnswers answers, string folder)
    {
        var placed = new List<string>();
        // A configuration that is there already is the office's own.
        var own = Path.Combine(folder, "config");
        var source = Directory.Exists(own) ? own : ConfigurationFolder.Shipped;
        foreach (var part in Parts.Where(part => Directory.Exists(Path.Combine(source, part))))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(source, part)))
            {
                placed.Add(Place(trial, Path.Combine("config", part, Path.GetFileName(file)), file));
            }
        }

        if (source == ConfigurationFolder.Shipped && answers.Address is { } address && MailAddress.TryCreate(address, out _))
        {
            NameMailbox(Path.Combine(trial, "config", "provinces", $"{answers.Province}.yaml"), address);
        }

        var kept = answers with
        {
            Google = answers.Google is { } google ? google with { ServiceAccount = Secret(google.ServiceAccount, ServiceAccountFile), Client = Secret(google.Client, ClientFile) } : null,
            Mailbox = answers.Mailbox is { } mailbox ? mailbox with { PasswordFile = mailbox.PasswordVariable is null ? Typed(mailbox.PasswordFile, MailboxAnswers.StandardFile) : null } : null,
            Line = answers.Line is { } line ? line with { SecretFile = Typed(line.SecretFile, LineAnswers.StandardSecret), TokenFile = Typed(line.TokenFile, LineAnswers.StandardToken) } : null,
        };
        File.WriteAllText(Path.Combine(trial, "workspace.yaml"), kept.ToYaml());
        placed.Add("workspace.yaml");
        return placed;

        // What a person types in later has its place already; what lies there from before stays.
        string? Typed(string? path, string name)
        {
            if (!string.IsNullOrWhiteSpace(path))
            {
                return Secret(path, name);
            }

            var before = Path.Combine(folder, name);
            if (File.Exists(before))
            {
                return Secret(before, name);
            }

            File.WriteAllText(Path.Combine(trial, name), "");
            placed.Add(name);
            return name;
        }

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

    // Mails go out as the province's address, and servers refuse another than the mailbox's.
    private static void NameMailbox(string province, string address)
    {
        if (File.Exists(province))
        {
            File.WriteAllText(province, MailboxLine().Replace(File.ReadAllText(province), $"mailbox: {address}", 1));
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
            if (!OperatingSystem.IsWindows() && Secrets.Contains(name, StringComparer.Ordinal))
            {
                File.SetUnixFileMode(target, OwnerOnly);
            }
        }
    }

    [GeneratedRegex(@"^mailbox:\s*\S+", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTime.Most)]
    private static partial Regex MailboxLine();
}
