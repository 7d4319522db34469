using System.Globalization;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Timestamps as a Form's response sheet is downloaded (15/12/2023, 9:30:05), read without taking the text apart: most rows have one.</summary>
internal static class PlainInstant
{
    /// <summary>Reads one or two digits, slash, one or two digits, slash, a common year of four digits, comma or not, a space, and an hour with minutes and perhaps seconds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">The order that the file's other rows prove; null when none is proved.</param>
    /// <param name="at">The moment, as written.</param>
    /// <returns>False when the text is of any other form, or names no moment in this order.</returns>
    internal static bool TryRead(string text, DateOrder? order, out DateTime at)
    {
        at = default;
        var rest = text.AsSpan();
        if (!TakeNumber(ref rest, 1, '/', out var first) || !TakeNumber(ref rest, 1, '/', out var second) || rest.Length < 8
            || !int.TryParse(rest[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < YearWindow.FirstCommon or > YearWindow.LastCommon)
        {
            return false;
        }

        rest = rest[4] == ',' ? rest[5..] : rest[4..];
        if (rest[0] != ' ')
        {
            return false;
        }

        rest = rest[1..];
        if (!TakeNumber(ref rest, 1, ':', out var hour) || !TakeMinutes(rest, out var minute, out var seconds))
        {
            return false;
        }

        var monthFirst = order == DateOrder.MonthFirst || (order is null && second > 12 && first <= 12);
        var (day, month) = monthFirst ? (second, first) : (first, second);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || seconds > 59)
        {
            return false;
        }

        at = new DateTime(year, month, day, hour, minute, seconds);
        return true;
    }

    private static bool TakeMinutes(ReadOnlySpan<char> rest, out int minute, out int second)
    {
        second = 0;
        return rest.Length == 2
            ? int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out minute)
            : TakeNumber(ref rest, 2, ':', out minute) && rest.Length == 2 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out second);
    }

    // A number of at most two digits with the sign behind it.
    private static bool TakeNumber(ref ReadOnlySpan<char> rest, int least, char sign, out int number)
    {
        var length = rest[..Math.Min(rest.Length, 3)].IndexOf(sign);
        number = 0;
        if (length < least || !int.TryParse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        rest = rest[(length + 1)..];
        return true;
    }
}
