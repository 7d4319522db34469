using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading;

/// <summary>Grades a province's districts from the ledger.</summary>
public static class Scorecards
{
    /// <summary>One scorecard per district.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province.</param>
    /// <param name="ledger">The accepted figures.</param>
    /// <param name="asOf">The instant it holds for; criteria are in force as on its day, at the latest on the last day of the quarter.</param>
    /// <param name="overrides">Officers' own grades; the last for a district counts.</param>
    /// <returns>The scorecards, in the province's order.</returns>
    public static ValueList<Scorecard> Build(Program program, Province province, Ledger ledger, DateTimeOffset asOf, IReadOnlyList<GradeOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(overrides);
        var day = JudgedOn(program, asOf);
        return province.Districts.Select(district =>
        {
            var figures = QuarterFigures.Of(program, district.Code, ledger, day);
            var months = program.Quarter.Months.Where(month => IsReported(program, district.Code, ledger, month)).ToValueList();
            var card = Card(program, district.Code, Grader.Grade(program.Grading, figures), IsFinal(program, district.Code, ledger), months);
            return card with { Override = overrides.LastOrDefault(own => own.District == district.Code) };
        }).ToValueList();
    }

    /// <summary>The province's own scorecard: the same rule on the districts' totals, and a total's minimum once per district.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province.</param>
    /// <param name="ledger">The accepted figures.</param>
    /// <param name="asOf">The instant it holds for.</param>
    /// <returns>The scorecard, under the province's code followed by 00; null unless the program asks for one.</returns>
    /// <remarks>The letter defines no grade of the province; this is a setting, off by default.</remarks>
    public static Scorecard? OfProvince(Program program, Province province, Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(ledger);
        if (program.Grading.ProvinceGrade == ProvinceGrade.Off || province.Districts.IsEmpty)
        {
            return null;
        }

        var day = JudgedOn(program, asOf);
        var districts = province.Districts.Select(district => QuarterFigures.Of(program, district.Code, ledger, day)).ToList();
        var figures = program.Grading.Criteria.Select((_, i) => ProvinceTotals.Of(districts.ConvertAll(list => list[i]))).ToValueList();
        var rules = ProvinceTotals.Scale(program.Grading, province.Districts.Count);
        var months = program.Quarter.Months.Where(month => province.Districts.Any(district => IsReported(program, district.Code, ledger, month))).ToValueList();
        var isFinal = province.Districts.All(district => IsFinal(program, district.Code, ledger));
        return Card(program, DistrictCode.Parse(province.Code + "00"), Grader.Grade(rules, figures), isFinal, months);
    }

    private static DateOnly JudgedOn(Program program, DateTimeOffset asOf)
    {
        var (day, last) = (asOf.DayInBangkok(), program.Quarter.LastMonth.LastDay);
        return day < last ? day : last;
    }

    private static Scorecard Card(Program program, DistrictCode code, GradingResult result, bool isFinal, ValueList<ReportingMonth> months) => new()
    {
        District = code,
        Quarter = program.Quarter,
        Grade = result.Grade,
        LiteralGrade = result.LiteralGrade,
        Standing = isFinal ? GradeStanding.Final : GradeStanding.ToDate,
        IsProvisional = result.IsProvisional,
        BestPossible = result.BestPossible,
        WorstPossible = result.WorstPossible,
        Criteria = result.Criteria,
        Gap = result.Gap,
        Doubt = result.Doubt,
        MonthsReported = months,
    };

    private static bool IsReported(Program program, DistrictCode district, Ledger ledger, ReportingMonth month) =>
        program.Indicators.Any(indicator => ledger.Find(district, month, indicator.Key)?.Accepted is not null);

    // A closed month takes no more reports.
    private static bool IsFinal(Program program, DistrictCode district, Ledger ledger) => program.Indicators
        .Where(indicator => indicator.Required)
        .All(indicator => indicator.Accumulation.Needed(program.Quarter.Months)
            .All(month => program.ClosedMonths.Contains(month) || ledger.Find(district, month, indicator.Key)?.Accepted is not null));
}
