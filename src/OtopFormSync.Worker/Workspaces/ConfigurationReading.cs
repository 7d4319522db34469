using System.Text;
using OtopFormSync.Configuration;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Forms;
using OtopFormSync.Core.Results.Report;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google;
using OtopFormSync.Line;
using OtopFormSync.Mailbox;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Reads all files of a configuration; every problem of every file at once.</summary>
internal sealed class ConfigurationReading
{
    // Whoever says something to people has its sentences here.
    private static readonly Sentence[] Sentences = [.. DoubtSentences.All, .. SourceSentences.All, .. RegisterSentences.All, .. ReviewSentences.All, .. GradingSentences.All, .. TabSentences.All, .. GuideSentences.All, .. ReportSentences.All, .. FormSentences.All, .. GroupSentences.All, .. MailSentences.All];

    // Told, not replaced by signs of nothing: sentences of it go out to people.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConfigurationFolder _folder;
    private readonly List<string> _problems = [];
    private readonly List<string> _notices = [];
    private readonly List<string> _unused = [];
    private readonly Dictionary<ProgramId, string> _texts = [];
    private readonly List<string> _rules = [];
    private bool _isCheck;
    private string? _provinceText;

    private ConfigurationReading(ConfigurationFolder folder) => _folder = folder;

    /// <summary>Reads a workspace's configuration.</summary>
    /// <exception cref="ConfigurationRefusedException">Something in it is wrong.</exception>
    public static WorkspaceConfiguration Read(ConfigurationFolder folder) => new ConfigurationReading(folder).Read();

    /// <summary>Reads a workspace's configuration and the program files that lie there unused, whose mistakes are named as well and refuse nothing. All that is odd is told, whether or not anything is wrong.</summary>
    /// <exception cref="ConfigurationRefusedException">Something in what is used is wrong.</exception>
    public static WorkspaceConfiguration Check(ConfigurationFolder folder) => new ConfigurationReading(folder) { _isCheck = true }.Read();

    /// <summary>Reads one program file by itself.</summary>
    /// <returns>What is odd about it.</returns>
    /// <exception cref="ConfigurationRefusedException">Something in it is wrong.</exception>
    public static ValueList<string> ReadProgram(ConfigurationFolder folder, ProgramId id, Province province)
    {
        var reading = new ConfigurationReading(folder);
        reading.Load(Path.Combine(folder.Root, "programs", $"{id}.yaml"), (text, name) => ProgramLoader.Load(text, name, province, Schedules.ProblemOf));
        return reading._problems.Count == 0 ? reading._notices.ToValueList() : throw new ConfigurationRefusedException(reading._problems.ToValueList());
    }

    private string ProgramFolder => Path.Combine(_folder.Root, "programs");

    private string NoPrograms => $"{_folder.NameOf(ProgramFolder)}: the folder is not there — expected it in {_folder.Root}";

    // A file that is refused is still good for finding the problems of those that rest on it.
    private WorkspaceConfiguration Read()
    {
        if (!Directory.Exists(_folder.Root))
        {
            throw new ConfigurationRefusedException([NoPrograms]); // every file would be named
        }

        var standard = new Loaded<WorkspaceSettings>.Valid(new WorkspaceSettings(), []);
        var settings = Taken(File.Exists(_folder.Settings) ? ReadText(_folder.Settings) is { } own ? WorkspaceSettingsLoader.Load(own, Path.GetFileName(_folder.Settings)) : null : standard);
        var province = ProvinceFile(settings) is { } file ? Load(file, (text, name) => Graded(YamlMeaning.Of, _provinceText = text, ProvinceLoader.Load(text, name))) : null;
        var programs = Programs(settings?.Programs ?? [], province);
        HoldGoogle(settings, province);
        HoldLine(settings);
        HoldMailbox(settings, province);
        var calendar = Load(Path.Combine(_folder.Root, "reference", "thai-holidays.csv"), (text, name) => Graded(text => text, text, HolidayCalendarLoader.Load(text, name)));
        var wording = Load(Path.Combine(_folder.Root, "wording", "th.yaml"), (text, name) => WordingLoader.Load(text, name, Sentences));
        var nation = Nation();
        if (settings is null || province is null || programs is null || calendar is null || wording is null || nation is null || _problems.Count > 0)
        {
            throw new ConfigurationRefusedException(_problems.ToValueList(), _isCheck ? [.. _notices, .. _unused] : []);
        }

        return new()
        {
            Settings = settings,
            Province = province,
            Programs = programs.ToValueList(),
            ProgramTexts = _texts,
            Rules = programs.ToDictionary(program => program.Id, program => Fingerprint.Of(_rules.Append(YamlMeaning.Of(_texts[program.Id])))),
            Calendar = calendar,
            Districts = new(province, nation),
            Wording = wording,
            Notices = [.. _notices, .. _unused],
        };
    }

    // Where the settings cannot be read it is not said which province is meant.
    private string? ProvinceFile(WorkspaceSettings? settings)
    {
        var folder = Path.Combine(_folder.Root, "provinces");
        return settings is not null ? Path.Combine(folder, $"{settings.Province}.yaml")
            : Directory.Exists(folder) && Directory.GetFiles(folder, "*.yaml") is [var only] ? only
            : null;
    }

    // What neither file can say of itself.
    private void HoldGoogle(WorkspaceSettings? settings, Province? province)
    {
        if (settings?.Google is not { } google)
        {
            return;
        }

        _problems.AddRange(GoogleWorkspace.ProblemsOf(google, Path.GetDirectoryName(_folder.Settings)!));
        if (settings.Mailbox is null && province is not null && !string.Equals(province.Mailbox, google.Mailbox, StringComparison.OrdinalIgnoreCase))
        {
            _notices.Add($"{Path.GetFileName(_folder.Settings)}: the mailbox '{google.Mailbox}' is not the province's, '{province.Mailbox}', and Gmail sends as the former — expected the same address in both files");
        }
    }

    private void HoldLine(WorkspaceSettings? settings) =>
        _problems.AddRange(settings?.Line is { } line ? LineWorkspace.ProblemsOf(line, Path.GetDirectoryName(_folder.Settings)!) : []);

    private void HoldMailbox(WorkspaceSettings? settings, Province? province)
    {
        if (settings?.Mailbox is not { } mailbox)
        {
            return;
        }

        _problems.AddRange(MailboxWorkspace.ProblemsOf(mailbox, Path.GetDirectoryName(_folder.Settings)!));
        if (province is not null && !string.Equals(province.Mailbox, mailbox.Address, StringComparison.OrdinalIgnoreCase))
        {
            _notices.Add($"{Path.GetFileName(_folder.Settings)}: the mailbox '{mailbox.Address}' is not the province's, '{province.Mailbox}', as which mails go out; many servers refuse that — expected the same address in both files");
        }
    }

    private List<Program>? Programs(ValueList<ProgramId> named, Province? province)
    {
        if (!Directory.Exists(ProgramFolder))
        {
            _problems.Add(NoPrograms);
            return null;
        }

        var all = Directory.EnumerateFiles(ProgramFolder, "*.yaml").Order(StringComparer.Ordinal).ToList();
        var used = named.IsEmpty ? all.FindAll(file => !IsSample(file)) : named.Select(id => Path.Combine(ProgramFolder, $"{id}.yaml")).ToList();
        if (used.Count == 0)
        {
            _problems.Add($"{_folder.NameOf(ProgramFolder)}: there is no program file that is no sample — expected at least one, such as otop-fy2567-q1.yaml");
            return null;
        }

        var programs = used
            .Select(file => province is null ? HoldByItself(file) : Load(file, (text, name) => Kept(text, ProgramLoader.Load(text, name, province, Schedules.ProblemOf))))
            .OfType<Program>()
            .ToList();
        _problems.AddRange(ConfigurationSet.Check(programs.ToValueList()).Select(problem => problem.ToString()));
        var unused = _isCheck ? all.Except(used, StringComparer.Ordinal).Select(file => Unused(file, province)).OfType<Program>().ToList() : [];
        _notices.AddRange(ConfigurationSet.Remarks([.. programs, .. unused]).Select(remark => remark.ToString()));
        return programs.Count == used.Count ? programs : null;
    }

    // Its own problems are told along with those of the province's file.
    private Program? HoldByItself(string file)
    {
        _problems.AddRange(ReadText(file) is { } text ? ProgramLoader.ProblemsWithoutProvince(text, _folder.NameOf(file), _provinceText, Schedules.ProblemOf).Select(problem => problem.ToString()) : []);
        return null;
    }

    // What cannot be read is told with what is used.
    private static bool IsSample(string file)
    {
        try
        {
            return ProgramLoader.IsSample(File.ReadAllText(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Loaded<Program> Kept(string text, Loaded<Program> loaded)
    {
        if (loaded.TryGetValue(out var program))
        {
            _texts[program.Id] = text;
        }

        return loaded;
    }

    // The grades of every program rest on it. What was refused is in force nowhere.
    private Loaded<T> Graded<T>(Func<string, string> meaning, string text, Loaded<T> loaded)
        where T : class
    {
        if (loaded.TryGetValue(out _))
        {
            _rules.Add(meaning(text));
        }

        return loaded;
    }

    private Program? Unused(string file, Province? province)
    {
        var name = _folder.NameOf(file);
        _unused.Add($"{name}: the workspace does not use this program — expected its id under 'programs' in {Path.GetFileName(_folder.Settings)}, or no such file");
        if (ReadText(file) is not { } text)
        {
            return null;
        }

        if (province is null)
        {
            _unused.AddRange(ProgramLoader.ProblemsWithoutProvince(text, name, _provinceText, Schedules.ProblemOf).Select(problem => problem.ToString()));
            return null;
        }

        var loaded = ProgramLoader.Load(text, name, province, Schedules.ProblemOf);
        _unused.AddRange(loaded.Match(_ => [], refused => refused.Problems).Select(problem => problem.ToString()));
        return loaded.TryGetValue(out var program) ? program : null;
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
        where T : class => Taken(ReadText(file) is { } text ? load(text, _folder.NameOf(file)) : null);

    private T? Taken<T>(Loaded<T>? loaded)
        where T : class
    {
        _notices.AddRange((loaded?.Notices ?? []).Select(notice => notice.ToString()));
        if (loaded is Loaded<T>.Refused refused)
        {
            _problems.AddRange(refused.Problems.Select(problem => problem.ToString()));
            return refused.AsFarAsRead;
        }

        return loaded is not null && loaded.TryGetValue(out var value) ? value : null;
    }

    private string? ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file, Strict);
        }
        catch (DecoderFallbackException)
        {
            _problems.Add($"{_folder.NameOf(file)}: the file is not saved as UTF-8, so its Thai letters would be lost (Windows programs also save as ANSI, which is Windows-874 there) — expected UTF-8: save it again and choose UTF-8 as the encoding");
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
