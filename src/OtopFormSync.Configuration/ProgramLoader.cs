using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Sections;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Checks;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration;

/// <summary>Reads a program file; a wrong one is refused with all its problems.</summary>
public static class ProgramLoader
{
    /// <summary>Reads a program file.</summary>
    /// <param name="text">The file's text (YAML).</param>
    /// <param name="file">The file's name, for problems; the program's id is this name without folder and extension.</param>
    /// <param name="province">The province whose districts the tables are about.</param>
    /// <param name="cronProblem">Says what is wrong with a Quartz cron expression; null when it is valid.</param>
    /// <returns>The program, or all problems.</returns>
    public static Loaded<Program> Load(string text, string file, Province province, Func<string, string?> cronProblem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(cronProblem);
        var log = new ProblemLog(file);
        return YamlReader.Read(text, log) is not { } root
            ? new Loaded<Program>.Refused(log.Problems, log.Notices)
            : Read(MapReader.Of(root, Shapes.Program, log), province, cronProblem, log);
    }

    /// <summary>The problems of a program file that are its own, while the province's file cannot be used: what a row of a table is called is taken for a district, unless the province's file does not hold it.</summary>
    /// <param name="text">The file's text (YAML).</param>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="provinceText">The text of the province's file; null where it could not be read.</param>
    /// <param name="cronProblem">Says what is wrong with a Quartz cron expression; null when it is valid.</param>
    /// <returns>The problems; empty for a file that is right by itself.</returns>
    public static ValueList<ConfigurationProblem> ProblemsWithoutProvince(string text, string file, string? provinceText, Func<string, string?> cronProblem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(cronProblem);
        var log = new ProblemLog(file);
        if (YamlReader.Read(text, log) is { } root)
        {
            Read(MapReader.Of(root, Shapes.Program, log), NamedDistricts.Of(root, provinceText), cronProblem, log, isStandIn: true);
        }

        return log.Problems;
    }

    /// <summary>Whether a program file calls itself a sample: it lies there to be looked at and copied, and a workspace uses it only where it names it.</summary>
    /// <param name="text">The file's text (YAML).</param>
    /// <returns>False as well for what cannot be read: its problems are to be named.</returns>
    public static bool IsSample(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var log = new ProblemLog("");
        return text.Contains("sample", StringComparison.Ordinal) // most do not, and are read anyway
            && YamlReader.Read(text, log) is { } root
            && MapReader.Of(root, Shapes.Program, log).Flag("sample", standard: false);
    }

    private static Loaded<Program> Read(MapReader map, Province province, Func<string, string?> cronProblem, ProblemLog log, bool isStandIn = false)
    {
        Named.CheckId(map, log);
        var quarter = ReadQuarter(map, log);
        if (quarter is not null && !isStandIn && !province.Districts.Any(district => quarter.Months.Any(district.ReportsFor)))
        {
            log.Refuse(map.SpotOf("quarter"), $"no district of {province.Name} is there in the quarter {quarter}", "another quarter, or other days 'from' and 'until' in the province file");
        }

        var tabs = TabTitles.Read(map, log);
        var indicators = IndicatorSection.Read(map["indicators"], quarter, tabs, province, log);
        var references = ReferenceSection.Read(map["references"], tabs, province, log);
        RefuseSharedKeys(references, log);
        ReferenceSection.CheckNames(references, indicators, log);
        var grading = GradingSection.Read(map["grading"], indicators, references, log);
        TableDuties.Check(grading, quarter, indicators, references, province, log);
        var registers = RegisterSection.Read(map["registers"], indicators, log);
        var surveys = SurveySection.Read(map["surveys"], indicators, references, province, log);
        var form = FormSection.Read(map["form"], map["indicators"], log);
        var checks = CheckSection.Read(map["checks"], indicators, references, log);
        var notices = NoticeSection.Read(map["notices"], cronProblem, log);
        var until = ReadUntil(map, quarter, log);
        var deadline = ReadDeadline(map["deadline"], until, log);
        var (title, shortTitle, source) = (map.Text("title"), map.Text("shortTitle"), map.Text("source"));
        if (Program.OpenIn(source) is { } open)
        {
            log.Note(map.SpotOf("source"), $"the letter is not named yet: '{open}' stands in the report's อ้างถึง as a blank", "the letter's number and date");
        }

        var latestWins = map.Flag("latestWins", true);
        map.Flag("sample", standard: false); // for the workspace: see IsSample
        var closed = ClosedMonthSection.Read(map["closedMonths"], quarter, log);
        return log.Outcome(() => new Program
        {
            Id = ProgramId.Parse(map.Text("id")),
            Title = title,
            ShortTitle = shortTitle,
            Source = source,
            Quarter = quarter!,
            Until = until,
            Tabs = tabs.Titles,
            Indicators = [.. indicators.Select(placed => placed.Indicator)],
            References = [.. references.Select(placed => placed.Figure)],
            Registers = registers,
            Surveys = surveys,
            Form = form,
            Grading = grading,
            Deadline = deadline,
            Checks = [.. checks, .. indicators.Where(placed => !placed.Indicator.SumOf.IsEmpty).Select(placed => Check.OfSum(placed.Indicator))],
            Notices = notices,
            LatestWins = latestWins,
            ClosedMonths = closed,
            PartQuarters = [.. province.Districts.Select(district => new DistrictMonths(district.Code, [.. quarter!.Months.Where(district.ReportsFor)])).Where(part => part.Months.Count < quarter!.Months.Count)],
        });
    }

    private static FiscalQuarter? ReadQuarter(MapReader map, ProblemLog log)
    {
        if (map["quarter"] is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && FiscalQuarter.TryParse(scalar.Text, null, out var quarter))
        {
            return quarter;
        }

        log.Refuse(node.Spot, $"{Scalars.Shown(node)} is not a fiscal quarter", "fiscal year (BE) and quarter, such as 2567-1");
        return null;
    }

    private static DateOnly? ReadUntil(MapReader map, FiscalQuarter? quarter, ProblemLog log)
    {
        var until = map.Date("until");
        if (until is { } day && quarter is not null && day < quarter.FirstMonth.FirstDay)
        {
            log.Refuse(map.SpotOf("until"), "the program ends before its quarter begins", $"a day from {quarter.FirstMonth}-01 on, or none");
        }

        return until;
    }

    private static DeadlineRule ReadDeadline(YamlNode? node, DateOnly? until, ProblemLog log)
    {
        var standard = new DeadlineRule();
        if (node is null)
        {
            return standard;
        }

        var map = MapReader.Of(node, Shapes.Deadline, log);
        var first = map.Date("firstDue");
        if (first > until)
        {
            log.Note(map.SpotOf("firstDue"), "no report is ever due: the program ends before the first due day", $"a day up to {until:yyyy-MM-dd}, or a later 'until'");
        }

        return new()
        {
            Day = map.Whole("day", 1, 28, standard.Day),
            ReportOffsetMonths = map.Whole("reportOffsetMonths", -3, 0, standard.ReportOffsetMonths),
            Shift = map.Choose("dueShift", SettingWords.DueShift),
            FirstDue = first,
        };
    }

    private static void RefuseSharedKeys(IReadOnlyList<PlacedReference> references, ProblemLog log)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in references.Where(reference => !seen.Add(reference.Figure.Key)))
        {
            log.Refuse(reference.Spot, $"the key '{reference.Figure.Key}' is used for two reference figures", "a key of its own");
        }
    }
}
