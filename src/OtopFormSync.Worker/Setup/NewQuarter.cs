using OtopFormSync.Configuration.Quarters;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Files;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Setup;

/// <summary>A quarter that is to be set up in a workspace. It is put together and checked elsewhere first: what the worker would refuse is never written.</summary>
internal sealed class NewQuarter
{
    private readonly string _folder;
    private readonly string? _settings;

    private NewQuarter(string folder, ProgramId id, FiscalQuarter quarter, string text, string? settings, ValueList<string> notices)
    {
        (_folder, Id, Quarter, Text, _settings, Notices) = (folder, id, quarter, text, settings, notices);
    }

    /// <summary>The program's id.</summary>
    public ProgramId Id { get; }

    /// <summary>The quarter.</summary>
    public FiscalQuarter Quarter { get; }

    /// <summary>The program file's text.</summary>
    public string Text { get; }

    /// <summary>The program file within the workspace.</summary>
    public string Name => $"config/programs/{Id}.yaml";

    /// <summary>What an officer should know of the new file.</summary>
    public ValueList<string> Notices { get; }

    /// <summary>Whether workspace.yaml names its programs.</summary>
    public bool IsNamedInSettings => _settings is not null;

    private string SettingsPath => Path.Combine(_folder, "workspace.yaml");

    /// <summary>Puts the files together and checks them.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="from">The program that is taken over.</param>
    /// <param name="quarter">The new quarter.</param>
    /// <param name="baseOf">The figure of a month of the base year; null where it is not known.</param>
    /// <param name="province">The province in the new quarter.</param>
    /// <exception cref="ConfigurationRefusedException">The new file would be refused.</exception>
    public static NewQuarter Prepare(string folder, Program from, FiscalQuarter quarter, Func<Indicator, DistrictCode, ReportingMonth, decimal?> baseOf, Province province)
    {
        var configured = ConfigurationFolder.Of(folder);
        var id = QuarterFile.IdOf(from, quarter);
        var text = QuarterFile.Write(File.ReadAllText(Path.Combine(configured.Root, "programs", $"{from.Id}.yaml")), from, province, quarter, baseOf);
        var before = File.Exists(configured.Settings) ? File.ReadAllText(configured.Settings) : "";
        var settings = WorkspaceFile.WithProgram(before, id);
        var trial = Directory.CreateTempSubdirectory("otopformsync-program-").FullName;
        try
        {
            var made = new NewQuarter(trial, id, quarter, text, settings == before ? null : settings, []);
            CopyFolder(configured.Root, Path.Combine(trial, "config"));
            if (File.Exists(configured.Settings))
            {
                File.Copy(configured.Settings, made.SettingsPath);
            }

            made.Write();
            // The keys of Google lie in the workspace itself: what is new is held by itself.
            var notices = ConfigurationReading.ReadProgram(ConfigurationFolder.Of(trial), id, province with { Districts = [.. province.All] });
            return new(folder, id, quarter, text, settings == before ? null : settings, notices);
        }
        finally
        {
            Directory.Delete(trial, recursive: true);
        }
    }

    /// <summary>Writes the files: the program first, so that workspace.yaml never names one that is not there.</summary>
    public void Write()
    {
        var configured = ConfigurationFolder.Of(_folder);
        var own = Path.Combine(_folder, "config");
        if (configured.Root != own)
        {
            CopyFolder(configured.Root, own);
        }

        File.WriteAllText(Path.Combine(own, "programs", $"{Id}.yaml"), Text);
        if (_settings is not null)
        {
            var beside = SettingsPath + ".new";
            File.WriteAllText(beside, _settings);
            DurableFiles.Rename(beside, SettingsPath);
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(from, file).StartsWith("samples", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
