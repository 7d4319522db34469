namespace OtopFormSync.Core.Thai;

/// <summary>The twelve months in Thai, as they are written.</summary>
/// <remarks>Spelled out here because culture data differs between machines and is absent in invariant mode.</remarks>
public static partial class ThaiMonths
{
    /// <summary>Full names, มกราคม to ธันวาคม.</summary>
    public static ValueList<string> Names { get; } =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    /// <summary>Abbreviations with dots, ม.ค. to ธ.ค.</summary>
    public static ValueList<string> Abbreviations { get; } =
    [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ];

    /// <summary>The full name of a month.</summary>
    /// <param name="month">1 to 12.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is outside 1 to 12.</exception>
    public static string Name(int month) => Names[Checked(month) - 1];

    /// <summary>The abbreviation of a month.</summary>
    /// <param name="month">1 to 12.</param>
    /// <returns>The abbreviation, with dots.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is outside 1 to 12.</exception>
    public static string Abbreviation(int month) => Abbreviations[Checked(month) - 1];

    /// <summary>The days of a month, of February in a common year.</summary>
    /// <param name="month">1 to 12.</param>
    /// <returns>28, 30 or 31.</returns>
    public static int ShortestDays(int month) => Checked(month) switch
    {
        2 => 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int Checked(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return month;
    }
}
