using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>The program's settings in sentences, so that officers see what the numbers rest on.</summary>
internal static class GuideSettings
{
    public static IEnumerable<(string Topic, string Text, Cell Grade)> Lines(Program program, IWording wording)
    {
        foreach (var criterion in program.Grading.Criteria)
        {
            yield return (wording.Say("setting.criterion", ("criterion", criterion.Name)), Force(program, wording, criterion), Cell.Empty);
        }

        var measures = program.Grading.Criteria.Select(criterion => criterion.Measure).ToHashSet();
        if (measures.Contains(CriterionMeasure.Growth))
        {
            yield return (wording.Say("setting.base-year"), program.Grading.BaseYear switch
            {
                BaseYear.Fiscal => wording.Say("setting.base-year-fiscal"),
                BaseYear.Calendar => wording.Say("setting.base-year-calendar", ("year", program.Quarter.FiscalYear - 1)),
            }, Cell.Empty);
            yield return Line(wording, "setting.growth-test", program.Grading.GrowthTest switch
            {
                GrowthTest.PrintedTarget => "printed",
                GrowthTest.ExactGrowth => "exact",
            });
            yield return Line(wording, "setting.quarter-target", program.Grading.QuarterTarget switch
            {
                QuarterTarget.Printed when HasRoundedTotals(program) => "printed",
                QuarterTarget.Printed or QuarterTarget.Sum => "sum",
            });
        }

        if (measures.Contains(CriterionMeasure.Share))
        {
            yield return Line(wording, "setting.divisor", program.Grading.Registrants switch
            {
                DivisorSource.Snapshot => "snapshot",
                DivisorSource.Current => "current",
                DivisorSource.Register => "register",
            });
            yield return Line(wording, "setting.share", "text");
        }

        yield return Line(wording, "setting.province", program.Grading.ProvinceGrade switch
        {
            ProvinceGrade.Off => "off",
            ProvinceGrade.SameRule => "same-rule",
        });
        yield return (wording.Say("setting.deadline"), Deadline(wording, program.Deadline), Cell.Empty);
        yield return Line(wording, "setting.repeated", program.LatestWins ? "latest" : "first");
    }

    // Totals that are the months' sums, as those of a quarter set up by rule are, differ from nothing.
    private static bool HasRoundedTotals(Program program) => program.Grading.Criteria
        .Where(criterion => criterion.Measure == CriterionMeasure.Growth)
        .SelectMany(criterion => program.FindIndicator(criterion.Indicator)?.Targets ?? [])
        .Any(target => target.Quarter is { } printed && !target.Months.IsEmpty && printed != target.Months.Sum(month => month.Value));

    private static (string Topic, string Text, Cell Grade) Line(IWording wording, string topic, string value) => (wording.Say(topic), wording.Say($"{topic}-{value}"), Cell.Empty);

    /// <summary>From which day a criterion is measured by what.</summary>
    public static string Force(Program program, IWording wording, Criterion criterion)
    {
        var parts = criterion.Changes.Select(change => Change(program, wording, criterion, change)).ToList();
        if (criterion.Less is { } less)
        {
            parts.Add(wording.Say("setting.criterion-less", ("indicator", program.FindIndicator(less)?.Name ?? less.Value)));
        }

        return parts.Count == 0 ? wording.Say("setting.criterion-always") : string.Join(" · ", parts);
    }

    private static string Change(Program program, IWording wording, Criterion criterion, CriterionChange change)
    {
        (string, object)[] day = change.From is { } from ? [("day", ThaiText.LongDate(from))] : [];
        var when = change.From is null ? "-start" : "";
        return change.Source.Match(
            () => wording.Say($"setting.criterion-suspended{when}", day),
            key => key == criterion.Indicator
                ? wording.Say($"setting.criterion-from{when}", day)
                : wording.Say($"setting.criterion-proxy{when}", [.. day, ("indicator", program.FindIndicator(key)?.Name ?? key.Value)]),
            key => wording.Say($"setting.criterion-replaced{when}", [.. day, ("criterion", program.Grading.Criteria.FirstOrDefault(other => string.Equals(other.Key, key, StringComparison.Ordinal))?.Name ?? key)]));
    }

    private static string Deadline(IWording wording, DeadlineRule rule)
    {
        var about = rule.ReportOffsetMonths switch
        {
            0 => wording.Say("setting.report-same"),
            -1 => wording.Say("setting.report-last"),
            < 0 and var before => wording.Say("setting.report-before", ("months", -before)),
            var after => wording.Say("setting.report-after", ("months", after)),
        };
        var due = wording.Say(
            rule.Shift switch
            {
                DueShift.None => "setting.deadline-none",
                DueShift.Next => "setting.deadline-next",
                DueShift.Previous => "setting.deadline-previous",
            },
            ("about", about),
            ("day", rule.Day));
        return rule.FirstDue is { } first ? wording.Say("setting.deadline-first", ("deadline", due), ("day", ThaiText.LongDate(first))) : due;
    }
}
