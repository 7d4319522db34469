namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Reads days: 12 ธันวาคม 2566, ๑๒ ธ.ค. ๖๖, 12/12/2566, 2023-12-12, Dec 12, 2023; an hour beside them is set aside.</summary>
public static class DateReader
{
    /// <summary>Reads a day; never throws and never guesses.</summary>
    /// <param name="text">What was written; numbers are day/month/year, an instant with a zone gives its day in Bangkok.</param>
    /// <returns>The day; or a doubt: no year, no such day, several days, a weekday that contradicts.</returns>
    public static Reading<DateOnly> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CalendarReading.Read<Moment>(text, part => CalendarText.Read(part), Finish).Match<Reading<DateOnly>>(
            value => new Reading<DateOnly>.Value(text, DateOnly.FromDateTime(value.Result.At), value.Steps),
            doubt => new Reading<DateOnly>.Doubtful(text, doubt.Doubts));
    }

    /// <summary>The day of the parts.</summary>
    /// <param name="calendar">The parts.</param>
    /// <returns>The day, with the hour where one is written; or a doubt.</returns>
    internal static (Moment? Value, Doubt? Doubt) Finish(CalendarText calendar) => calendar switch
    {
        { Day: { } day, Month: { } month, Year: { } year } => (new Moment(new DateTime(year, month, day).Add(calendar.Time?.ToTimeSpan() ?? default)), null),
        { Day: not null, Month: not null } or { Month: not null, Year: null } => (null, Doubt.Of(DoubtCode.NoYear)),
        { Month: not null } => (null, Doubt.Of(DoubtCode.NoDay)),
        { Quarter: { } quarter } => (null, Doubt.Of(DoubtCode.QuarterInstead, quarter.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        _ => (null, Doubt.Of(DoubtCode.NoMonth)),
    };

    /// <summary>A day and hour in Bangkok.</summary>
    /// <param name="At">The moment.</param>
    internal sealed record Moment(DateTime At);
}
