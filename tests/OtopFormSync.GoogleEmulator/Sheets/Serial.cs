namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Dates as numbers: days since 1899-12-30, wall-clock time of the spreadsheet's zone.</summary>
internal static class Serial
{
    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static double Of(DateTime wallClock) => (wallClock - Zero).TotalDays;

    /// <summary>Rounded to milliseconds; null beyond the years that a date can have.</summary>
    public static DateTime? ToDateTime(double serial) =>
        serial is > -657_000 and < 2_950_000 ? Zero.AddMilliseconds(Math.Round(serial * 86_400_000)) : null;
}
