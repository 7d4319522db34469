using System.Text.RegularExpressions;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Sections;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Configuration.Quarters;

/// <summary>
/// Writes the program file of another quarter from one that is there: its words, rules and comments stay as the office wrote them;
/// quarter, months, targets and base figures are the new quarter's, and what is only carried over says so.
/// </summary>
public static partial class QuarterFile
{
    private const string Carried = "ยกมาจาก";
    private const string Unset = "ยังไม่กำหนดวันของรอบนี้";

    private static readonly string[] RoundDays = ["from", "until", "remind"];

    /// <summary>The id of a program in another quarter: otop-fy2567-q1 becomes otop-fy2567-q2.</summary>
    /// <param name="from">The program that is there.</param>
    /// <param name="quarter">The quarter.</param>
    public static ProgramId IdOf(Program from, FiscalQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(quarter);
        var name = QuarterInId().Replace(from.Id.Value, "");
        return ProgramId.Parse(FormattableString.Invariant($"{name}-fy{quarter.FiscalYear}-q{quarter.Number}"));
    }

    /// <summary>The rounds of surveys whose days belong to the quarters before: the new file leaves them out, so that nobody is reminded of them again, and a person sets those of the new quarter.</summary>
    /// <param name="from">The program that is there.</param>
    /// <param name="quarter">The new quarter.</param>
    public static ValueList<SurveyRound> RoundsWithoutDays(Program from, FiscalQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(quarter);
        return [.. (from.Surveys?.Rounds ?? []).Where(round => (round.From is not null || round.Until is not null || !round.Reminders.IsEmpty) && !(round.From >= quarter.FirstMonth.FirstDay))];
    }

    /// <summary>Writes the file.</summary>
    /// <param name="text">The text of the file that is there; it must be valid.</param>
    /// <param name="from">Its program.</param>
    /// <param name="province">The province.</param>
    /// <param name="quarter">The new quarter.</param>
    /// <param name="baseOf">The figure of a month of the base year; null where it is not known.</param>
    /// <returns>The new file's text.</returns>
    public static string Write(string text, Program from, Province province, FiscalQuarter quarter, Func<Indicator, DistrictCode, ReportingMonth, decimal?> baseOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(quarter);
        ArgumentNullException.ThrowIfNull(baseOf);
        var log = new ProblemLog("");
        var root = (YamlMap)YamlReader.Read(text, log)!;
        var lines = new FileLines(new FileLines(text).WithComments(comment => Renamed(comment, from, quarter))); // those that are written below name the right months already
        var carried = $"{Carried}{ThaiText.Quarter(from.Quarter)} โปรดตรวจกับหนังสือฉบับล่าสุด แล้วแก้หากเปลี่ยนแปลง";

        // From the end to the beginning, so that places above stay where they are.
        foreach (var (key, value) in root.Entries.Reverse())
        {
            switch (key.Text)
            {
                case "closedMonths":
                    lines.Replace(key.Spot, "closedMonths: []");
                    break;
                case "deadline" when Find(value, "firstDue") is { } first && lines.IsInBraces(first.Key.Spot):
                    lines.ReplaceInBraces(first.Value.Spot, "none");
                    break;
                case "deadline" when Find(value, "firstDue") is { } first:
                    lines.Replace(first.Key.Spot, "firstDue: none # กำหนดส่งครั้งแรก เช่น 2024-02-15 ไม่มีรายงานใดล่าช้าก่อนวันนั้น (none = ไม่มี)");
                    break;
                case "references":
                    foreach (var table in ((YamlList)value).Items.Reverse())
                    {
                        var rows = Find(table, "rows")!;
                        AddRows(lines, rows, Find(table, "figures")!, Find(table, "totals"), from, province);
                        lines.CommentAbove(rows.Key.Spot, Carried, carried);
                    }

                    break;
                case "indicators":
                    foreach (var indicator in ((YamlMap)value).Entries.Reverse())
                    {
                        WriteTables(lines, indicator, from, province, quarter, baseOf, carried);
                    }

                    break;
                case "surveys":
                    LeaveOutDays(lines, value, RoundsWithoutDays(from, quarter));
                    break;
                case "until" when from.Until is { } until:
                    lines.Replace(key.Spot, FormattableString.Invariant($"until: {UntilIn(from, until, quarter):yyyy-MM-dd}"));
                    break;
                case "source":
                    lines.CommentAbove(key.Spot, Carried, carried);
                    break;
                case "quarter":
                    lines.ReplaceValue(value.Spot, from.Quarter.ToString(), quarter.ToString());
                    break;
                case "id":
                    lines.ReplaceValue(value.Spot, from.Id.Value, IdOf(from, quarter).Value);
                    break;
                default:
                    break;
            }
        }

        return lines.ToString();
    }

    // A district that begins with the quarter has a row like any other, whose figures are typed in once they are known.
    private static void AddRows(FileLines lines, YamlEntry rows, YamlEntry figures, YamlEntry? totals, Program from, Province province)
    {
        var keys = ((YamlMap)figures.Value).Entries.Select(entry => entry.Key.Text).ToList();
        var missing = province.Districts.Where(district => !keys.Exists(key => from.FindReference(key)?.Figures.Any(figure => figure.District == district.Code) == true)).ToList();
        if (missing.Count > 0 && missing.Count < province.Districts.Count && !lines.IsInBraces(rows.Key.Spot))
        {
            if (totals is not null && totals.Key.Spot.Line > rows.Key.Spot.Line)
            {
                lines.Replace(totals.Key.Spot, "# totals: พิมพ์ยอดรวมใหม่เมื่อทราบตัวเลขของอำเภอใหม่"); // the sum of the others
            }

            lines.Append(rows.Key.Spot, missing.Select(district => $"{district.Name}: [{string.Join(", ", keys.Select(_ => DistrictRows.Unknown))}] # ยังไม่ทราบ"));
        }
    }

    private static void LeaveOutDays(FileLines lines, YamlNode surveys, ValueList<SurveyRound> open)
    {
        foreach (var round in ((Find(surveys, "rounds")?.Value as YamlMap)?.Entries ?? []).Where(entry => open.Any(round => round.Key == entry.Key.Text)).Reverse())
        {
            foreach (var day in ((YamlMap)round.Value).Entries.Where(entry => RoundDays.Contains(entry.Key.Text, StringComparer.Ordinal)).Reverse())
            {
                lines.Remove(day.Key.Spot, day.Value.Spot);
            }

            lines.CommentAbove(round.Key.Spot, Unset, $"{Unset}ในไตรมาสใหม่ ({DaysOf(open.First(known => known.Key == round.Key.Text))} เป็นของไตรมาสก่อน) หากรอบนี้ดำเนินต่อ ให้ใส่ from, until และ remind");
        }
    }

    private static string DaysOf(SurveyRound round) => string.Join(", ", new[]
    {
        round.From is { } first ? FormattableString.Invariant($"from {first:yyyy-MM-dd}") : "",
        round.Until is { } last ? FormattableString.Invariant($"until {last:yyyy-MM-dd}") : "",
        round.Reminders.IsEmpty ? "" : $"remind {string.Join(' ', round.Reminders.Select(day => FormattableString.Invariant($"{day:yyyy-MM-dd}")))}",
    }.Where(part => part.Length > 0));

    private static void WriteTables(FileLines lines, YamlEntry entry, Program from, Province province, FiscalQuarter quarter, Func<Indicator, DistrictCode, ReportingMonth, decimal?> baseOf, string carried)
    {
        var indicator = from.FindIndicator(IndicatorKey.Parse(entry.Key.Text))!;
        var growth = from.Grading.Criteria.FirstOrDefault(criterion => criterion.Measure == CriterionMeasure.Growth && criterion.Indicator == indicator.Key);
        var figures = new QuarterTargets(from, province, indicator, quarter, growth?.TargetRate, baseOf);
        var (targets, past, later) = (Find(entry.Value, "targets"), Find(entry.Value, "base"), Find(entry.Value, "laterTargets"));
        var isMonthly = targets is not null && Find(targets.Value, "columns")?.Value is YamlList columns && columns.Items.OfType<YamlScalar>().Any(column => column.Text != TargetTable.QuarterColumn); // by its columns: figures may still be unknown
        if (past is null && growth is not null && !lines.IsInBraces(entry.Value.Spot))
        {
            lines.Append(entry.Key.Spot, figures.Base());
        }

        foreach (var table in new[] { targets, past, later }.OfType<YamlEntry>().OrderByDescending(table => table.Key.Spot.Line).ThenByDescending(table => table.Key.Spot.Column))
        {
            if (table == past)
            {
                Put(lines, table, figures.Base());
            }
            else if (isMonthly && table == later)
            {
                Put(lines, table, []); // it changed the targets of months that are over
            }
            else if (isMonthly)
            {
                Put(lines, table, figures.Targets());
            }
            else
            {
                lines.CommentAbove(table.Key.Spot, Carried, carried);
            }
        }
    }

    private static void Put(FileLines lines, YamlEntry table, IEnumerable<string> block)
    {
        if (lines.IsInBraces(table.Key.Spot))
        {
            lines.ReplaceInBraces(table.Value.Spot, InBraces([.. block]));
        }
        else
        {
            lines.ReplaceBlock(table.Key.Spot, block);
        }
    }

    // The same table on one line, without its comment.
    private static string InBraces(List<string> block)
    {
        var lines = block.FindAll(line => !line.StartsWith('#'));
        if (lines.Count == 0)
        {
            return "[]";
        }

        var rows = lines.Skip(1).Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim());
        return $"{{ {lines[1].Trim()}, rows: {{ {string.Join(", ", rows)} }}, {lines[^1].Trim()} }}";
    }

    // A year's program ends as many years later as its new quarter's year is; one that ends with its quarter as many months.
    private static DateOnly UntilIn(Program from, DateOnly until, FiscalQuarter quarter)
    {
        var inYear = until.AddYears(quarter.FiscalYear - from.Quarter.FiscalYear);
        return inYear >= quarter.FirstMonth.Plus(1).FirstDay ? inYear : until.AddMonths((((quarter.FiscalYear - from.Quarter.FiscalYear) * 4) + quarter.Number - from.Quarter.Number) * 3);
    }

    private static YamlEntry? Find(YamlNode node, string key) => (node as YamlMap)?.Entries.FirstOrDefault(entry => string.Equals(entry.Key.Text, key, StringComparison.Ordinal));

    // Comments that name the old quarter would be wrong.
    private static string Renamed(string comment, Program from, FiscalQuarter quarter)
    {
        var old = from.Quarter;
        var named = comment
            .Replace(QuarterTargets.Span(old.Months), QuarterTargets.Span(quarter.Months), StringComparison.Ordinal)
            .Replace(FormattableString.Invariant($"ไตรมาส {old.Number} ปีงบประมาณ พ.ศ. {old.FiscalYear}"), FormattableString.Invariant($"ไตรมาส {quarter.Number} ปีงบประมาณ พ.ศ. {quarter.FiscalYear}"), StringComparison.Ordinal)
            .Replace(FormattableString.Invariant($"เฉพาะไตรมาส {old.Number}"), FormattableString.Invariant($"เฉพาะไตรมาส {quarter.Number}"), StringComparison.Ordinal)
            .Replace(FormattableString.Invariant($"ปีฐาน {old.FiscalYear - 1}"), FormattableString.Invariant($"ปีฐาน {quarter.FiscalYear - 1}"), StringComparison.Ordinal)
            .Replace(QuarterTargets.ShortSpan(YearBefore(old)), QuarterTargets.ShortSpan(YearBefore(quarter)), StringComparison.Ordinal)
            .Replace(FormattableString.Invariant($"{old.LastMonth.LastDay:yyyy-MM-dd}"), FormattableString.Invariant($"{quarter.LastMonth.LastDay:yyyy-MM-dd}"), StringComparison.Ordinal);
        return from.Until is { } until ? named.Replace(ThaiText.LongDate(until), ThaiText.LongDate(UntilIn(from, until, quarter)), StringComparison.Ordinal) : named;
    }

    private static ValueList<ReportingMonth> YearBefore(FiscalQuarter quarter) => [.. quarter.Months.Select(month => month.Plus(-12))];

    [GeneratedRegex("-fy[0-9]{4}-q[1-4]$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex QuarterInId();
}
