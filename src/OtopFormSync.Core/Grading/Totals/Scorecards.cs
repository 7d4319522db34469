using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Grading.Totals;

/// <summary>Grades a province's districts from the ledger.</summary>
public static class Scorecards
{
    /// <summary>One scorecard per district.</summary>
    /// <param name="input">What they follow from.</param>
    /// <returns>The scorecards, in the province's order.</returns>
    public static ValueList<Scorecard> Build(GradingInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var today = input with { Program = input.Program.On(input.AsOf.DayInBangkok()) };
        return input.Province.Districts.Select(district => OfDistrict(today, district.Code)).ToValueList();
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

        var open = program.Grading.Criteria.Select(criterion => criterion.Key).Where(key => districts.Any(card => card.Open.Contains(key))).ToValueList();
        var isFinal = figures.Result.Grade is not null && districts.All(card => card.Standing == GradeStanding.Final);
        return new()
        {
            District = DistrictCode.Parse(province.Code + "00"),
            Quarter = program.Quarter,
            Result = figures.Result,
            Standing = isFinal ? GradeStanding.Final : GradeStanding.ToDate,
            Possible = ProvinceTotals.Range(program, figures.Result, open),
            Open = open,
            OpenBecause = isFinal ? [] : [GradingReasons.DistrictsOpen],
            MonthsReported = program.Quarter.Months.Where(month => districts.Any(card => card.MonthsReported.Contains(month))).ToValueList(),
        };
    }

    private static Scorecard OfDistrict(GradingInput input, DistrictCode district)
    {
        var program = input.Program;
        var day = CriterionForce.Judged(program.Quarter, input.AsOf.DayInBangkok());
        var isClosed = OpenCriteria.IsClosed(input, district);
        var figures = QuarterFigures.Of(program, district, input.Ledger, day, isClosed);
        var result = Grader.Grade(program.Grading, figures);
        var open = new OpenCriteria(input, district, day, result);
        var own = input.Overrides.LastOrDefault(grade => grade.District == district);
        var isFinal = open.Reasons.IsEmpty && (own?.Grade ?? result.Grade) is not null;
        return new()
        {
            District = district,
            Quarter = program.Quarter,
            Result = result,
            Standing = isFinal ? GradeStanding.Final : GradeStanding.ToDate,
            Possible = isFinal || result.Grade is null ? null : Grader.Range(program.Grading, figures, open.Keys),
            Open = isFinal ? [] : open.Keys,
            OpenBecause = isFinal ? [] : open.Reasons,
            Lacking = isClosed ? [] : open.Lacking,
            ClosedWithout = isFinal && isClosed ? open.Lacking : [],
            Override = own,
            MonthsReported = program.Quarter.Months.Where(month => IsReported(program, district, input.Ledger, month)).ToValueList(),
        };
    }

    private static bool IsReported(Program program, DistrictCode district, Ledger ledger, ReportingMonth month) =>
        program.Indicators.Any(indicator => ledger.Find(district, month, indicator.Key)?.Accepted is not null);
}
