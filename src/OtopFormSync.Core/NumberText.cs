using System.Globalization;
using System.Numerics;

namespace OtopFormSync.Core;

/// <summary>Numbers as texts for programs: the same on every machine, without exponents and needless zeros. How people read numbers is said where they read them.</summary>
public static class NumberText
{
    private const double FirstBeyondLong = 1e15;
    private const double FirstBeyondDecimal = 7.9e28;
    private const double LeastWholeDecimal = 1e-9; // below, a decimal would lose digits

    /// <summary>A number, such as 1250.5.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The text.</returns>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number of a spreadsheet, with as many digits as spreadsheets keep (15).</summary>
    /// <param name="number">The number.</param>
    /// <returns>The text.</returns>
    public static string Of(double number)
    {
        if (number is > -FirstBeyondLong and < FirstBeyondLong && number == Math.Truncate(number))
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) switch
        {
            >= LeastWholeDecimal and < FirstBeyondDecimal => ((decimal)number).ToString(CultureInfo.InvariantCulture),
            >= FirstBeyondDecimal and <= double.MaxValue => ((BigInteger)number).ToString(CultureInfo.InvariantCulture),
            _ => number.ToString("0.##############################", CultureInfo.InvariantCulture),
        };
    }
}
