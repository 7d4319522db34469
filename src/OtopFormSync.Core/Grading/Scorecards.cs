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

    /// <summary>The province's own scorecard: the same rule on the sums over the districts that reported, and a total's minimum once for each of them.</summary>
    /// <param name="program">The program.</param>
    /// <param name="province">The province.</param>
    /// <param name="districts">The districts' scorecards.</param>
    /// <param name="figures">The figures that were added up from them.</param>
    /// <returns>The scorecard, under the province's code followed by 00; null unless the program asks for one.</returns>
    /// <remarks>The letter defines no grade of the province; this is a setting, off by default.</remarks>
    public static Scorecard? OfProvince(Program program, Province province, ValueList<Scorecard> districts, ProvinceFigures figures)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(districts);
        ArgumentNullException.ThrowIfNull(figures);
        if (program.Grading.ProvinceGrade == ProvinceGrade.Off || districts.IsEmpty)
        {
            return null;
        }

        var months = program.Quarter.Months.Where(month => districts.Any(card => card.MonthsReported.Contains(month))).ToValueList();
        return Card(program, DistrictCode.Parse(province.Code + "00"), figures.Result, districts.All(card => card.Standing == GradeStanding.Final), months);
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
        Result = result,
        Standing = isFinal ? GradeStanding.Final : GradeStanding.ToDate,
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
