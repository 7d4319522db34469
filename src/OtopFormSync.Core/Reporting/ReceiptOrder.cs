namespace OtopFormSync.Core.Reporting;

/// <summary>The order of receipt: by time, of rows of one second by their order in the sheet, of copies of a mail the whole one after one that was cut, else by content. The order in which reports were stored plays no part.</summary>
public static class ReceiptOrder
{
    /// <summary>Puts things in the order in which their reports were received.</summary>
    /// <typeparam name="T">What has a report.</typeparam>
    /// <param name="items">The things.</param>
    /// <param name="reportOf">The report of one.</param>
    /// <returns>The earliest first.</returns>
    public static IOrderedEnumerable<T> InOrderOfReceipt<T>(this IEnumerable<T> items, Func<T, RawReport> reportOf) =>
        items.OrderBy(item => reportOf(item).ReceivedAt).ThenBy(item => FormRowKey.OrdinalOf(reportOf(item).Key)).ThenBy(item => LengthOf(reportOf(item))).ThenBy(item => reportOf(item).Id);

    // Copies of one mail have one time; what was cut of a copy, it lacks.
    private static int LengthOf(RawReport report) => report.Content is RawContent.Mail mail ? mail.Bytes.Length : 0;
}
