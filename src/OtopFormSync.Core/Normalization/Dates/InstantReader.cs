using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Reads timestamps as spreadsheets and forms write them: 15/12/2566 9:30, 12/15/2023 9:30:05 PM, 2023-12-15T09:30:00Z, 45275.3958.</summary>
public static class InstantReader
{
    /// <summary>Reads an instant; never throws and never guesses.</summary>
    /// <param name="text">What was written; without zone it is Asia/Bangkok.</param>
    /// <param name="order">The order that the file's other rows prove. Without it a number is the day first, and the month first only where the second number is above 12.</param>
    /// <returns>The instant at +07:00; or a doubt, also when no hour is written.</returns>
    public static Reading<DateTimeOffset> Read(string text, DateOrder? order = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainInstant.TryRead(text, order, out var plain)
            ? new Reading<DateTimeOffset>.Value(text, new DateTimeOffset(plain, Bangkok.Offset))
            : TakeApart(text, order);
    }

    /// <summary>Reads an instant word by word.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="order">The order that the file's other rows prove.</param>
    /// <returns>The instant or a doubt.</returns>
    internal static Reading<DateTimeOffset> TakeApart(string text, DateOrder? order) =>
        CalendarReading.Read<DateReader.Moment>(text, part => CalendarText.Read(part, order, eitherOrder: order is null), Finish).Match<Reading<DateTimeOffset>>(
            value => new Reading<DateTimeOffset>.Value(text, new DateTimeOffset(value.Result.At, Bangkok.Offset), value.Steps),
            doubt => new Reading<DateTimeOffset>.Doubtful(text, doubt.Doubts));

    private static (DateReader.Moment? Value, Doubt? Doubt) Finish(CalendarText calendar) =>
        calendar.Time is null && calendar.Day is not null && calendar.Year is not null ? (null, Doubt.Of(DoubtCode.NoTime)) : DateReader.Finish(calendar);
}
