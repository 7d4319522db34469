using System.Globalization;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>What one figure in digits says, judged by its separators.</summary>
/// <param name="Value">The value; where <paramref name="Fault"/> is <see cref="DoubtCode.AmbiguousSeparator"/>, the one with decimals.</param>
/// <param name="Fault">What is doubtful about it; null when nothing is.</param>
/// <param name="Grouped">True when thousands were separated.</param>
internal readonly record struct NumberShape(decimal Value, DoubtCode? Fault, bool Grouped)
{
    // decimal holds 28 digits; a longer run is no figure of a report.
    private const int MaxDigits = 24;

    /// <summary>Judges a run of ASCII digits, dots, commas, apostrophes and single spaces that ends with a digit.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Its shape.</returns>
    internal static NumberShape Of(ReadOnlySpan<char> run)
    {
        var (dots, commas, others) = (run.Count('.'), run.Count(','), run.Count(' ') + run.Count('\''));
        var lastComma = run.LastIndexOf(',');
        var lastDot = run.LastIndexOf('.');
        if (dots + commas + others == 0)
        {
            return Plain(run, default, false);
        }

        if (others > 0)
        {
            // 59 299 015.50 and 1'234'567,50; a space and an apostrophe never mix, nor with a comma between groups.
            var (mark, point) = (run.Contains(' ') ? ' ' : '\'', Math.Max(lastDot, lastComma));
            return dots + commas > 1 || (run.Contains(' ') && run.Contains('\'')) || point >= 0 && point < run.LastIndexOf(mark)
                ? Faulty(DoubtCode.IllFormedGroups)
                : point < 0 ? Split(run, point, mark) : Decimals(run, point, mark); // 6 032,275 may be six million
        }

        if (commas == 0)
        {
            return dots == 1 ? Decimals(run, lastDot, '\0') : Split(run, -1, '.');
        }

        if (dots == 0)
        {
            return Split(run, -1, ',');
        }

        // 1,234.50 is how it is written here, 1.234,50 how it is written elsewhere; both say which sign is the decimal one.
        if (dots == 1 && lastDot > lastComma)
        {
            return Decimals(run, lastDot, ',');
        }

        return commas == 1 && lastComma > lastDot && run.Length - lastComma <= 3 ? Split(run, lastComma, '.') : Faulty(DoubtCode.IllFormedGroups);
    }

    private static NumberShape Decimals(ReadOnlySpan<char> run, int point, char mark)
    {
        var shape = Split(run, point, mark);
        return shape.Fault is null && run.Length - point == 4 ? shape with { Fault = DoubtCode.AmbiguousSeparator } : shape;
    }

    private static NumberShape Split(ReadOnlySpan<char> run, int point, char mark)
    {
        var whole = point < 0 ? run : run[..point];
        var decimals = point < 0 ? default : run[(point + 1)..];
        return mark == '\0' || IsGrouped(whole, mark) ? Plain(whole, decimals, mark != '\0') : Faulty(DoubtCode.IllFormedGroups);
    }

    private static bool IsGrouped(ReadOnlySpan<char> whole, char mark)
    {
        var first = whole.IndexOf(mark);
        if (first is < 0)
        {
            return whole.Length <= 3;
        }

        if (first is 0 or > 3 || whole[0] == '0' || (whole.Length - first) % 4 != 0)
        {
            return false;
        }

        for (var i = first; i < whole.Length; i++)
        {
            if (whole[i] == mark != ((i - first) % 4 == 0))
            {
                return false;
            }
        }

        return true;
    }

    private static NumberShape Plain(ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals, bool grouped)
    {
        if (whole.Length + decimals.Length > MaxDigits)
        {
            return Faulty(DoubtCode.TooLarge);
        }

        Span<char> digits = stackalloc char[MaxDigits + 2];
        var length = 0;
        foreach (var c in whole)
        {
            if (c is >= '0' and <= '9')
            {
                digits[length++] = c;
            }
        }

        var zeroFirst = length > 1 && digits[0] == '0';
        digits[length++] = '.';
        decimals.CopyTo(digits[length..]);
        length += decimals.Length;
        var value = decimal.Parse(digits[..length].StartsWith(".") ? ['0', .. digits[..length]] : digits[..length].TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new(value, zeroFirst ? DoubtCode.LeadingZero : null, grouped);
    }

    private static NumberShape Faulty(DoubtCode code) => new(0, code, false);
}
