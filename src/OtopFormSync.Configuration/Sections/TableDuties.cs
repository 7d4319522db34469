using System.Globalization;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Holds the tables to what the criteria need of them: every district where a grade rests on it, every month, and targets that follow from their base.</summary>
internal static class TableDuties
{
    public static void Check(GradingRules rules, FiscalQuarter? quarter, IReadOnlyList<PlacedIndicator> indicators, IReadOnlyList<PlacedReference> references, Province province, ProblemLog log)
    {
        var names = new DistrictNames(province);
        foreach (var reference in references)
        {
            var criterion = rules.Criteria.FirstOrDefault(known => known.Of == reference.Figure.Key);
            CheckDistricts(names.Without(reference.Figure.Figures.Select(figure => figure.District).Concat(reference.Unknown), quarter), reference.Spot, reference.Figure.Key, criterion, log);
            NoteUnknown([.. reference.Unknown.Select(province.Find).OfType<District>().Where(district => quarter is null || quarter.Months.Any(district.ReportsFor))], reference.Figure.Key, reference.Spot, log);
        }

        foreach (var indicator in indicators)
        {
            var growth = rules.Criteria.FirstOrDefault(known => known.Measure == CriterionMeasure.Growth && known.Indicator == indicator.Indicator.Key);
            var isExact = rules.GrowthTest == GrowthTest.ExactGrowth;
            CheckTable(indicator.Targets, $"{indicator.Key}.targets", isExact ? null : growth);
            CheckTable(indicator.Base, $"{indicator.Key}.base", isExact ? growth : null);
            if (growth is not null && quarter is not null)
            {
                CheckMonths(indicator, quarter, rules, log);
                NoteOddTargets(indicator.Indicator, quarter, rules.BaseYear, growth, indicator.Targets, log);
            }
        }

        void CheckTable(TargetTable? table, string name, Criterion? criterion)
        {
            if (table is { Columns.Count: > 0 })
            {
                CheckDistricts(names.Without(table.Rows.Select(row => row.District), quarter), table.Spot, name, criterion, log);
                NoteUnknown(table, name, province, quarter, log);
                NoteIdle(table, name, province, quarter, log);
            }
        }
    }

    private static void CheckDistricts(IEnumerable<District> missing, Spot spot, string table, Criterion? criterion, ProblemLog log)
    {
        var list = string.Join(", ", missing.Select(district => district.Name));
        if (list.Length == 0)
        {
            return;
        }

        if (criterion is not null)
        {
            log.Refuse(spot, $"'{table}' has no figure for {list}, and the criterion '{criterion.Key}' needs one", "a row for every district of the province");
        }
        else
        {
            log.Note(spot, $"'{table}' has no figure for {list}", "a row for every district, unless it is not known");
        }
    }

    private static void NoteUnknown(TargetTable table, string name, Province province, FiscalQuarter? quarter, ProblemLog log) =>
        NoteUnknown([.. province.Districts.Where(district => table.HasUnknown(district, quarter))], name, table.Spot, log);

    private static void NoteUnknown(IReadOnlyCollection<District> districts, string name, Spot spot, ProblemLog log)
    {
        var list = string.Join(", ", districts.Select(district => district.Name));
        if (list.Length > 0)
        {
            log.Note(spot, $"'{name}' has figures that are not known yet ({DistrictRows.Unknown}) for {list}", "the figures, as soon as they are known; till then what is measured by them is not measured, and grades are ranges");
        }
    }

    private static void NoteIdle(TargetTable table, string name, Province province, FiscalQuarter? quarter, ProblemLog log)
    {
        foreach (var district in province.Districts)
        {
            foreach (var (column, figure) in table.Idle(district, quarter))
            {
                log.Note(figure.Spot, $"the figure of {district.Name} for {column.Month} in '{name}' counts for nothing: by the province file the district is not there on the last day of that month", $"'{DistrictRows.Unknown}' in its place, or other days 'from' and 'until' of the district");
            }
        }
    }

    private static void CheckMonths(PlacedIndicator indicator, FiscalQuarter quarter, GradingRules rules, ProblemLog log)
    {
        Check(indicator.Targets, quarter.Months, rules.GrowthTest == GrowthTest.PrintedTarget);
        Check(indicator.Base, quarter.Months.Select(month => BaseMonth.Of(rules.BaseYear, month)), rules.GrowthTest == GrowthTest.ExactGrowth);

        void Check(TargetTable? table, IEnumerable<ReportingMonth> needed, bool isNeeded)
        {
            var missing = string.Join(", ", needed.Except(table?.Months ?? []));
            if (table is null || table.Columns.Count == 0 || missing.Length == 0)
            {
                return;
            }

            var what = $"the table has no column for {missing}";
            if (isNeeded)
            {
                log.Refuse(table.Spot, what, "a column for every month that growth is measured by");
            }
            else
            {
                log.Note(table.Spot, what, "that column, or growth is not shown");
            }
        }
    }

    private static void NoteOddTargets(Indicator indicator, FiscalQuarter quarter, BaseYear baseYear, Criterion growth, TargetTable? table, ProblemLog log)
    {
        foreach (var row in table?.Rows ?? [])
        {
            foreach (var (column, figure) in table!.Columns.Zip(row.Figures))
            {
                if (column.Month is { } month && growth.TargetRate is { } rate && indicator.TargetOf(row.District)?.BaseOf(BaseMonth.Of(baseYear, month)) is { } from
                    && figure.Value is { } target && Math.Abs(target - (from * (1 + (rate / 100)))) >= 1)
                {
                    log.Note(figure.Spot, string.Create(CultureInfo.InvariantCulture, $"the target {target} of {row.Name} is not {rate} % above its base figure {from}"), "the figure as the letter prints it; compare both tables with the letter");
                }
            }
        }
    }
}
