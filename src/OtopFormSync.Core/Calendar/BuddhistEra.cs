namespace OtopFormSync.Core.Calendar;

/// <summary>The Buddhist Era (พ.ศ.) in which Thailand counts years: BE 2567 is CE 2024, month by month.</summary>
public static class BuddhistEra
{
    /// <summary>By how many years it is ahead of the Common Era.</summary>
    public const int Ahead = 543;

    private const int LastCommon = 2400;

    /// <summary>The Buddhist year of a year of the Common Era.</summary>
    /// <param name="commonYear">Year, CE.</param>
    /// <returns>Year, BE.</returns>
    public static int Of(int commonYear) => commonYear + Ahead;

    /// <summary>The year of the Common Era of a Buddhist year.</summary>
    /// <param name="buddhistYear">Year, BE.</param>
    /// <returns>Year, CE.</returns>
    public static int ToCommon(int buddhistYear) => buddhistYear - Ahead;

    /// <summary>The year of the Common Era of a year written in full in either: the two cannot be mistaken for each other in centuries.</summary>
    /// <param name="year">Year, BE or CE, of four digits.</param>
    /// <returns>Year, CE.</returns>
    public static int CommonOf(int year) => year > LastCommon ? ToCommon(year) : year;
}
