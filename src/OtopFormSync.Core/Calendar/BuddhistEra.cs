namespace OtopFormSync.Core.Calendar;

/// <summary>The Buddhist Era (พ.ศ.) in which Thailand counts years: BE 2567 is CE 2024, month by month.</summary>
public static class BuddhistEra
{
    /// <summary>By how many years it is ahead of the Common Era.</summary>
    public const int Ahead = 543;

    /// <summary>The Buddhist year of a year of the Common Era.</summary>
    /// <param name="commonYear">Year, CE.</param>
    /// <returns>Year, BE.</returns>
    public static int Of(int commonYear) => commonYear + Ahead;

    /// <summary>The year of the Common Era of a Buddhist year.</summary>
    /// <param name="buddhistYear">Year, BE.</param>
    /// <returns>Year, CE.</returns>
    public static int ToCommon(int buddhistYear) => buddhistYear - Ahead;
}
