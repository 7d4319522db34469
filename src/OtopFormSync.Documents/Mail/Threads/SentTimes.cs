using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;

namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>Reads the line Date, Sent or วันที่ above a mail that was sent on.</summary>
internal static class SentTimes
{
    /// <summary>The instants that it may mean.</summary>
    /// <param name="line">What stands behind the colon.</param>
    /// <returns>One; two where day and month can be read either way; the end of a day without an hour; none when nothing can be read.</returns>
    public static ValueList<DateTimeOffset> Of(string line) =>
        ((DateOrder[])[DateOrder.DayFirst, DateOrder.MonthFirst]).Select(order => InstantReader.Read(line, order)).OfType<Reading<DateTimeOffset>.Value>().Select(read => read.Result).Distinct().ToValueList() is { IsEmpty: false } told ? told
        : DateReader.Read(line) is Reading<DateOnly>.Value day ? [Bangkok.EndOf(day.Result)]
        : [];
}
