namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Which of the first two numbers of a date is the day.</summary>
public enum DateOrder
{
    /// <summary>15/12/2566, as the country writes.</summary>
    DayFirst,

    /// <summary>12/15/2023, as a spreadsheet with United States settings writes.</summary>
    MonthFirst,
}
