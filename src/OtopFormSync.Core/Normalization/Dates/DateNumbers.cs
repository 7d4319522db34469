namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Which number of a date is the day, which the month and which the year.</summary>
/// <param name="tokens">Numbers, separators and named months only.</param>
/// <param name="text">The text, for doubts.</param>
/// <param name="steps">Collects what was done.</param>
/// <param name="order">The known order of day and month; null for day first.</param>
/// <param name="eitherOrder">True when month first is tried where day first is impossible.</param>
internal sealed class DateNumbers(List<CalendarToken> tokens, string text, StepSet steps, DateOrder? order, bool eitherOrder)
{
    internal int? Day { get; private set; }

    internal int? Month { get; set; }

    internal int? Year { get; set; }

    /// <summary>Places the numbers around a named month.</summary>
    /// <returns>A doubt; null when every number has its place.</returns>
    internal Doubt? BesideMonth()
    {
        var at = tokens.FindIndex(token => token.Role == CalendarRole.Month);
        Month = tokens[at].Value;
        var before = Numbers(0, at);
        var after = Numbers(at + 1, tokens.Count);
        return (before.Count, after.Count) switch
        {
            (0, 0) => null,
            (1, 0) => Single(before[0], isBefore: true),
            (0, 1) => Single(after[0], isBefore: false),
            (1, 1) when Year is null => IsFullYear(before[0]) ? Both(after[0], before[0]) : Both(before[0], after[0]),
            (0, 2) when Year is null => IsFullYear(after[0]) ? Several() : Both(after[0], after[1]),
            _ => Several(),
        };
    }

    /// <summary>Places numbers without a named month.</summary>
    /// <returns>A doubt; null when every number has its place.</returns>
    internal Doubt? Alone()
    {
        var numbers = Numbers(0, tokens.Count);
        if (!AreEvenlyParted())
        {
            return Doubt.Of(DoubtCode.Unreadable, text);
        }

        return (numbers.Count, Month, Year) switch
        {
            (0, _, _) => null,
            (1, not null, null) => IsFullYear(numbers[0]) || YearWindow.Holds(numbers[0].Text, numbers[0].Value) ? TakeYear(numbers[0]) : TakeDay(numbers[0]),
            (1, not null, not null) => TakeDay(numbers[0]),
            (1, null, null) => Compact(numbers[0]),
            (2, not null, null) => Both(numbers[0], numbers[1]),
            (2, null, not null) => DayMonth(numbers[0], numbers[1]),
            (2, null, null) => MonthYear(numbers[0], numbers[1]),
            (3, null, null) => DayMonthYear(numbers[0], numbers[1], numbers[2]),
            _ => Several(),
        };
    }

    private List<CalendarToken> Numbers(int from, int to) => tokens.GetRange(from, to - from).FindAll(token => token.Role == CalendarRole.Number);

    // 15/12/2566 and 15 12 2566, but not 15/12-2566 or 15//12.
    private bool AreEvenlyParted()
    {
        string? sign = null;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Role == CalendarRole.Number && tokens[i - 1].Role == CalendarRole.Number)
            {
                if ((sign ??= " ") != " ")
                {
                    return false;
                }
            }
            else if (tokens[i].Role == CalendarRole.Separator && i + 1 < tokens.Count)
            {
                if ((sign ??= tokens[i].Text) != tokens[i].Text || tokens[i].Text == "," || tokens[i + 1].Role == CalendarRole.Separator)
                {
                    return false;
                }
            }
        }

        return tokens.Count == 0 || tokens[0].Role != CalendarRole.Separator;
    }

    private Doubt? Single(CalendarToken number, bool isBefore)
    {
        if (Year is not null)
        {
            return TakeDay(number);
        }

        var isYear = IsFullYear(number) || (YearWindow.Holds(number.Text, number.Value) && (!isBefore || number.Value > 31));
        return isYear ? TakeYear(number) : number.Value <= 31 && number.Text.Length <= 2 ? TakeDay(number) : Doubt.Of(DoubtCode.YearOutsideWindow, number.Text);
    }

    private Doubt? Both(CalendarToken day, CalendarToken year) => TakeDay(day) ?? TakeYear(year);

    private Doubt? MonthYear(CalendarToken first, CalendarToken second)
    {
        if (IsFullYear(first))
        {
            return TakeMonth(second) ?? TakeYear(first);
        }

        if (IsFullYear(second) || (IsMonth(first) && YearWindow.Holds(second.Text, second.Value)))
        {
            return TakeMonth(first) ?? TakeYear(second);
        }

        if (first.Value >= 60 && YearWindow.Holds(first.Text, first.Value) && IsMonth(second))
        {
            return TakeMonth(second) ?? TakeYear(first);
        }

        return Doubt.Of(first.Value <= 31 && IsMonth(second) ? DoubtCode.NoYear : DoubtCode.AmbiguousDate, text);
    }

    private Doubt? DayMonth(CalendarToken first, CalendarToken second) => TakeMonth(second) ?? TakeDay(first);

    private Doubt? DayMonthYear(CalendarToken first, CalendarToken second, CalendarToken third)
    {
        if (IsFullYear(first))
        {
            return TakeMonth(second) ?? TakeDay(third) ?? TakeYear(first);
        }

        var monthFirst = order == DateOrder.MonthFirst || (order is null && eitherOrder && second.Value > 12 && IsMonth(first));
        return monthFirst ? TakeMonth(first) ?? TakeDay(second) ?? TakeYear(third) : TakeMonth(second) ?? TakeDay(first) ?? TakeYear(third);
    }

    // 20231215, 15122566, 202312, 122566: taken when just one reading is a day or month of the windows.
    private Doubt? Compact(CalendarToken number)
    {
        if (number.Text.Length is not (6 or 8))
        {
            return IsFullYear(number) ? TakeYear(number) : Doubt.Of(DoubtCode.AmbiguousDate, text);
        }

        var digits = number.Text;
        var yearFirst = (Year: Part(digits[..4]), Others: digits[4..]);
        var yearLast = (Year: Part(digits[^4..]), Others: digits[..^4]);
        var first = Fits(yearFirst.Year, yearFirst.Others, monthFirst: true);
        var last = Fits(yearLast.Year, yearLast.Others, monthFirst: false);
        if (first == last)
        {
            return Doubt.Of(DoubtCode.AmbiguousDate, text);
        }

        var (year, rest) = first ? yearFirst : yearLast;
        var (month, day) = first || rest.Length == 2 ? (Part(rest[..2]), rest[2..]) : (Part(rest[2..]), rest[..2]);
        return TakeMonth(month) ?? (day.Length == 0 ? null : TakeDay(Part(day))) ?? TakeYear(year);
    }

    private static bool Fits(CalendarToken year, string rest, bool monthFirst) =>
        YearWindow.Holds(year.Text, year.Value)
        && (rest.Length == 2 || Part(monthFirst ? rest[2..] : rest[..2]).Value is >= 1 and <= 31)
        && Part(rest.Length == 2 || monthFirst ? rest[..2] : rest[2..]).Value is >= 1 and <= 12;

    private static CalendarToken Part(string digits) => new(CalendarRole.Number, digits, int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));

    private static bool IsFullYear(CalendarToken number) => number.Text.Length == 4;

    private static bool IsMonth(CalendarToken number) => number.Value is >= 1 and <= 12 && number.Text.Length <= 2;

    private Doubt? TakeDay(CalendarToken number)
    {
        Day = number.Value;
        return number.Text.Length <= 2 && number.Value is >= 1 and <= 31 ? null : Doubt.Of(DoubtCode.NoSuchDay, text);
    }

    private Doubt? TakeMonth(CalendarToken number)
    {
        Month = number.Value;
        return IsMonth(number) ? null : Doubt.Of(DoubtCode.NoSuchMonth, number.Text);
    }

    private Doubt? TakeYear(CalendarToken number)
    {
        var doubt = YearWindow.Read(number, null, steps, out var year);
        Year = year;
        return doubt;
    }

    private Doubt Several() => Doubt.Of(DoubtCode.SeveralDates, text);
}
