namespace OtopFormSync.Core.Reporting;

/// <summary>The order of receipt: by time, of rows of one second by their order in the sheet, of copies of a mail the whole one after one that was cut, else by content. The order in which reports were stored plays no part.</summary>
public static class ReceiptOrder
{
    private static readonly Comparer<RawReport> Order = Comparer<RawReport>.Create(Compare);

    /// <summary>Puts things in the order in which their reports were received.</summary>
    /// <typeparam name="T">What has a report.</typeparam>
    /// <param name="items">The things.</param>
    /// <param name="reportOf">The report of one.</param>
    /// <returns>The earliest first.</returns>
    public static IReadOnlyList<T> InOrderOfReceipt<T>(this IEnumerable<T> items, Func<T, RawReport> reportOf)
    {
        ArgumentNullException.ThrowIfNull(reportOf);
        var given = items as IReadOnlyList<T> ?? [.. items];
        for (var i = 1; i < given.Count; i++)
        {
            if (Compare(reportOf(given[i - 1]), reportOf(given[i])) > 0)
            {
                return [.. given.OrderBy(reportOf, Order)];
            }
        }

        return given; // as a store gives them, mostly
    }

    private static int Compare(RawReport one, RawReport other) =>
        one.ReceivedAt.CompareTo(other.ReceivedAt) is var time and not 0 ? time
        : FormRowKey.OrdinalOf(one.Key).CompareTo(FormRowKey.OrdinalOf(other.Key)) is var row and not 0 ? row
        : LengthOf(one).CompareTo(LengthOf(other)) is var length and not 0 ? length
        : one.Id.CompareTo(other.Id);

    // Copies of one mail have one time; what was cut of a copy, it lacks.
    private static int LengthOf(RawReport report) => report.Content is RawContent.Mail mail ? mail.Bytes.Length : 0;
}
