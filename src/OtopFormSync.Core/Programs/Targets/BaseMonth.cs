using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Programs.Targets;

/// <summary>The month of the base year that a month is compared with.</summary>
public static class BaseMonth
{
    /// <summary>The same month in the base year.</summary>
    /// <param name="baseYear">Which year the base year is.</param>
    /// <param name="month">The month.</param>
    /// <returns>The month whose figure is the base.</returns>
    /// <remarks>Base year 2566 against fiscal year 2567: by fiscal years October 2566 is compared with October 2565, by calendar years with itself; January to September are the same in both.</remarks>
    public static ReportingMonth Of(BaseYear baseYear, ReportingMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return baseYear switch
        {
            BaseYear.Fiscal => month.Plus(-12),
            BaseYear.Calendar => new(BuddhistEra.ToCommon(month.Quarter.FiscalYear - 1), month.Month),
        };
    }
}
