using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading;

/// <summary>What some months of the program's quarter are held against.</summary>
/// <param name="Printed">The target, or null when there is none.</param>
/// <param name="Base">The figure of the same months of the base year, or null when the table has none.</param>
/// <param name="IsBaseMissing">True when the table has base figures, but not for all these months.</param>
/// <param name="IsOnlyForQuarter">True when there is a target for the quarter and none for these months.</param>
/// <param name="IsOpen">True when the program says that what growth is held against is not known yet.</param>
internal readonly record struct TargetFigures(decimal? Printed, decimal? Base, bool IsBaseMissing, bool IsOnlyForQuarter, bool IsOpen = false)
{
    /// <summary>The target and base of months.</summary>
    /// <param name="program">The program.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="district">The district.</param>
    /// <param name="months">The months that the figure covers.</param>
    /// <returns>The figures.</returns>
    /// <remarks>The printed quarter totals of the letter differ by one baht from the sum of the months in two districts; the printed one decides by default.</remarks>
    public static TargetFigures Of(Program program, Indicator indicator, DistrictCode district, ValueList<ReportingMonth> months)
    {
        if (indicator.TargetOf(district) is not { } target)
        {
            return default;
        }

        var isWhole = months.Count == program.MonthsOf(district).Count;
        var sum = Sum(months, target.OfMonth);
        var printed = !isWhole ? sum
            : program.Grading.QuarterTarget switch
            {
                QuarterTarget.Printed => target.Quarter ?? sum,
                QuarterTarget.Sum => sum ?? target.Quarter,
            };
        var baseSum = Sum(months, month => target.BaseOf(BaseMonth.Of(program.Grading.BaseYear, month)));
        return new(printed, baseSum, !target.Base.IsEmpty && baseSum is null, printed is null && target.Quarter is not null, printed is null && baseSum is null);
    }

    private static decimal? Sum(ValueList<ReportingMonth> months, Func<ReportingMonth, decimal?> of)
    {
        decimal? sum = 0;
        foreach (var month in months)
        {
            sum += of(month);
        }

        return months.IsEmpty ? null : sum;
    }
}
