using OtopFormSync.Configuration;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Reads all files of a configuration; every problem of every file at once.</summary>
internal sealed class ConfigurationReading
{
    // Whoever says something to people has its sentences here.
    private static readonly Sentence[] Sentences = [.. DoubtSentences.All, .. SourceSentences.All, .. ReviewSentences.All, .. GradingSentences.All, .. TabSentences.All, .. GuideSentences.All, .. ReportSentences.All, .. FormSentences.All, .. MailSentences.All];

    private readonly ConfigurationFolder _folder;
    private readonly List<string> _problems = [];
    private readonly List<string> _notices = [];

    private ConfigurationReading(ConfigurationFolder folder) => _folder = folder;

    /// <summary>Reads a workspace's configuration.</summary>
    /// <exception cref="ConfigurationRefusedException">Something in it is wrong.</exception>
    public static WorkspaceConfiguration Read(ConfigurationFolder folder) => new ConfigurationReading(folder).Read();

    /// <summary>Reads one program file by itself.</summary>
    /// <returns>What is odd about it.</returns>
    /// <exception cref="ConfigurationRefusedException">Something in it is wrong.</exception>
    public static ValueList<string> ReadProgram(ConfigurationFolder folder, ProgramId id, Province province)
    {
        var reading = new ConfigurationReading(folder);
        reading.Load(Path.Combine(folder.Root, "programs", $"{id}.yaml"), (text, name) => ProgramLoader.Load(text, name, province, Schedules.ProblemOf));
        return reading._problems.Count == 0 ? reading._notices.ToValueList() : throw new ConfigurationRefusedException(reading._problems.ToValueList());
    }

    private WorkspaceConfiguration Read()
    {
        if (!Directory.Exists(Path.Combine(_folder.Root, "programs")))
        {
            throw new ConfigurationRefusedException([$"{_folder.NameOf(Path.Combine(_folder.Root, "programs"))}: the folder is not there — expected it in {_folder.Root}"]);
        }

        var settings = File.Exists(_folder.Settings) ? Take(WorkspaceSettingsLoader.Load(File.ReadAllText(_folder.Settings), Path.GetFileName(_folder.Settings))) : new WorkspaceSettings();
        var province = settings is null ? null : Load(Path.Combine(_folder.Root, "provinces", $"{settings.Province}.yaml"), ProvinceLoader.Load);
        var programs = province is null || settings is null ? null : Programs(settings, province);
        HoldGoogle(settings, province);
        var calendar = Load(Path.Combine(_folder.Root, "reference", "thai-holidays.csv"), HolidayCalendarLoader.Load);
        var wording = Load(Path.Combine(_folder.Root, "wording", "th.yaml"), (text, name) => WordingLoader.Load(text, name, Sentences));
        var nation = Nation();
        if (settings is null || province is null || programs is null || calendar is null || wording is null || nation is null || _problems.Count > 0)
        {
            throw new ConfigurationRefusedException(_problems.ToValueList());
        }

        return new()
        {
            Settings = settings,
            Province = province,
            Programs = programs.ToValueList(),
            Calendar = calendar,
            Districts = new(province, nation),
            Wording = wording,
            Notices = _notices.ToValueList(),
        };
    }

    // What neither file can say of itself.
    private void HoldGoogle(WorkspaceSettings? settings, Province? province)
    {
        if (settings?.Google is not { } google)
        {
            return;
        }

        _problems.AddRange(GoogleWorkspace.ProblemsOf(google, Path.GetDirectoryName(_folder.Settings)!));
        if (province is not null && !string.Equals(province.Mailbox, google.Mailbox, StringComparison.OrdinalIgnoreCase))
        {
            _notices.Add($"{Path.GetFileName(_folder.Settings)}: the mailbox '{google.Mailbox}' is not the province's, '{province.Mailbox}', and Gmail sends as the former — expected the same address in both files");
        }
    }

    private List<Program>? Programs(WorkspaceSettings settings, Province province)
    {
        var files = settings.Programs.IsEmpty
            ? Directory.EnumerateFiles(Path.Combine(_folder.Root, "programs"), "*.yaml").Order(StringComparer.Ordinal).ToList()
            : settings.Programs.Select(id => Path.Combine(_folder.Root, "programs", $"{id}.yaml")).ToList();
        if (files.Count == 0)
        {
            _problems.Add($"{_folder.NameOf(Path.Combine(_folder.Root, "programs"))}: there is no program file — expected at least one, such as otop-fy2567-q1.yaml");
            return null;
        }

        var programs = files
            .Select(file => Load(file, (text, name) => ProgramLoader.Load(text, name, province, Schedules.ProblemOf)))
            .OfType<Program>()
            .ToList();
        _problems.AddRange(ConfigurationSet.Check(programs.ToValueList()).Select(problem => problem.ToString()));
        return programs.Count == files.Count ? programs : null;
    }

    private ValueList<NationalDistrict>? Nation()
    {
        var file = Path.Combine(_folder.Root, "reference", "thai-districts.csv");
        if (ReadText(file) is not { } text)
        {
            return null;
        }

        try
        {
            return NationalDistricts.Parse(text);
        }
        catch (FormatException broken)
        {
            _problems.Add($"{_folder.NameOf(file)}: {broken.Message}");
            return null;
        }
    }

    private T? Load<T>(string file, Func<string, string, Loaded<T>> load)
        where T : class => ReadText(file) is { } text ? Take(load(text, _folder.NameOf(file))) : null;

    private T? Take<T>(Loaded<T> loaded)
        where T : class
    {
        _notices.AddRange(loaded.Notices.Select(notice => notice.ToString()));
        if (loaded is Loaded<T>.Refused refused)
        {
            _problems.AddRange(refused.Problems.Select(problem => problem.ToString()));
        }

        return loaded.TryGetValue(out var value) ? value : null;
    }

    private string? ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            _problems.Add($"{_folder.NameOf(file)}: the file is not there — expected it in {_folder.Root}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{_folder.NameOf(file)}: the file cannot be read ({fault.Message}) — expected a readable file");
        }

        return null;
    }
}
