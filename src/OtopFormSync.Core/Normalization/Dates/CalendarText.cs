using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>A text about a moment of the calendar, read without knowing yet whether a month, a day or an instant is expected.</summary>
internal sealed class CalendarText
{
    // A date with its label is far shorter; a pasted page would only cost time.
    private const int Budget = 500;

    private readonly string _text;
    private readonly List<CalendarToken> _tokens;
    private readonly DateOrder? _order;
    private readonly bool _eitherOrder;
    private bool _isRange;

    private CalendarText(string text, List<CalendarToken> tokens, StepSet steps, DateOrder? order, bool eitherOrder)
    {
        (_text, _tokens, Steps, _order, _eitherOrder) = (text, tokens, steps, order, eitherOrder);
    }

    /// <summary>What was done.</summary>
    internal StepSet Steps { get; }

    /// <summary>Why the text was not understood; null when it was.</summary>
    internal Doubt? Doubt { get; private set; }

    /// <summary>The day; null when none is written.</summary>
    internal int? Day { get; private set; }

    /// <summary>The month; null when none is written.</summary>
    internal int? Month { get; private set; }

    /// <summary>The year, CE; null when none is written.</summary>
    internal int? Year { get; private set; }

    /// <summary>The fiscal year, as the CE year in which it ends; null when none is written.</summary>
    internal int? FiscalYear { get; private set; }

    /// <summary>The quarter; null when none is written.</summary>
    internal int? Quarter { get; private set; }

    /// <summary>The number that stands as the quarter's year (ไตรมาส 1/2567), CE; null when none does.</summary>
    internal int? QuarterYear { get; private set; }

    /// <summary>The months that are named, in order.</summary>
    internal List<int> NamedMonths { get; } = [];

    /// <summary>The hour; null when none is written.</summary>
    internal TimeOnly? Time { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="order">The known order of day and month in numbers; null for day first.</param>
    /// <param name="eitherOrder">True when 12/15/2023 may be read month first, as 15 is no month.</param>
    /// <returns>The parts or a doubt.</returns>
    internal static CalendarText Read(string text, DateOrder? order = null, bool eitherOrder = false)
    {
        var steps = new StepSet();
        if (text.Length > Budget)
        {
            return new(text, [], steps, order, eitherOrder) { Doubt = Of(DoubtCode.TooLong, "500") };
        }

        var canonical = CorrectionWords.SetAside(steps.Canonical(NoteMarks.SetAside(text, steps)).ToLowerInvariant().TrimStart('\''), steps);
        if (canonical.Length == 0)
        {
            return new(text, [], steps, order, eitherOrder) { Doubt = Normalization.Doubt.Of(DoubtCode.Empty) };
        }

        if (canonical.Contains(UncomputedFormula.Text, StringComparison.Ordinal))
        {
            return new(text, [], steps, order, eitherOrder) { Doubt = Normalization.Doubt.Of(DoubtCode.FormulaWithoutResult) };
        }

        var calendar = new CalendarText(text, CalendarLexer.Tokens(canonical, steps), steps, order, eitherOrder);
        calendar.Doubt = YearWindow.TrySerial(canonical, out var moment) ? calendar.TakeSerial(moment)
            : YearWindow.TryDateCell(canonical.ToUpperInvariant(), out var cell) ? calendar.TakeDateCell(cell)
            : calendar.Parse() ?? calendar.Settle();
        return calendar;
    }

    private static Doubt Of(DoubtCode code, string fact) => Normalization.Doubt.Of(code, fact);

    private Doubt? TakeSerial(DateTime moment)
    {
        Steps.Add(ReadingStep.SerialDate);
        return TakeDateCell(moment);
    }

    // A day that only the kept year has (29 February 1968) is none of the year that is meant.
    private Doubt? TakeDateCell(DateTime moment)
    {
        if (YearWindow.OfDateCell(moment.Year, Steps) is not { } year)
        {
            return Of(DoubtCode.YearOutsideWindow, moment.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        (Year, Month, Day, Time) = (year, moment.Month, moment.Day, TimeOnly.FromDateTime(moment));
        return moment.Day > DateTime.DaysInMonth(year, moment.Month) ? Of(DoubtCode.NoSuchDay, _text) : null;
    }

    private Doubt? Parse()
    {
        if (ClockText.TakeOut(_tokens, _text, out var time, out var offset) is { } clock)
        {
            return clock;
        }

        Time = time;
        var unknown = _tokens.Find(token => token.Role is CalendarRole.Unknown or CalendarRole.Colon);
        if (unknown.Text is not null)
        {
            return Of(DoubtCode.Unreadable, unknown.Text);
        }

        return TakeWeekday(out var weekday) ?? TakeQuarter() ?? TakeFiscalYear() ?? TakeYear() ?? TakeWords() ?? TakeDate() ?? Check(weekday, offset);
    }

    private Doubt? TakeWeekday(out int? weekday)
    {
        var days = _tokens.FindAll(token => token.Role == CalendarRole.Weekday);
        weekday = days.Count == 1 ? days[0].Value : null;
        _tokens.RemoveAll(token => token.Role == CalendarRole.Weekday);
        return days.Count > 1 ? Of(DoubtCode.SeveralDates, _text) : null;
    }

    private Doubt? TakeQuarter()
    {
        var at = _tokens.FindIndex(token => token.Role == CalendarRole.Quarter);
        if (at < 0)
        {
            return null;
        }

        var end = at + 1;
        Quarter = _tokens[at].Value > 0 ? _tokens[at].Value : Role(end) == CalendarRole.Number ? _tokens[end++].Value : null;
        if (Quarter is null or < 1 or > 4)
        {
            return Of(DoubtCode.NoSuchQuarter, Quarter is null ? _text : _tokens[end - 1].Text);
        }

        var year = Role(end) == CalendarRole.Separator && _tokens[end].Text != "," ? end + 1 : end;
        if (Role(year) == CalendarRole.Number && YearWindow.Holds(_tokens[year].Text, _tokens[year].Value))
        {
            if (YearWindow.Read(_tokens[year], null, Steps, out var common) is { } doubt)
            {
                return doubt;
            }

            QuarterYear = common;
            end = year + 1;
        }

        _tokens.RemoveRange(at, end - at);
        return _tokens.Exists(token => token.Role == CalendarRole.Quarter) ? Of(DoubtCode.SeveralMonths, _text) : null;
    }

    private Doubt? TakeFiscalYear()
    {
        var at = _tokens.FindIndex(token => token.Role == CalendarRole.FiscalYear);
        if (at < 0)
        {
            return null;
        }

        if (TakeYearBehind(at, out var year) is { } doubt)
        {
            return doubt;
        }

        FiscalYear = year;
        return year is null && QuarterYear is null ? Normalization.Doubt.Of(DoubtCode.NoYear) : null;
    }

    private Doubt? TakeYear()
    {
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (_tokens[at].Role is not (CalendarRole.YearWord or CalendarRole.BuddhistEra or CalendarRole.CommonEra))
            {
                continue;
            }

            // 2023 AD, 66 B.E.: the era stands behind its year.
            if (_tokens[at].Role != CalendarRole.YearWord && Role(at + 1) != CalendarRole.Number && at > 0 && Role(at - 1) == CalendarRole.Number)
            {
                (_tokens[at - 1], _tokens[at]) = (_tokens[at], _tokens[at - 1]);
                at--;
            }

            if (TakeYearBehind(at, out var year) is { } doubt)
            {
                return doubt;
            }

            if (year is not null && Year is not null && year != Year)
            {
                return Of(DoubtCode.SeveralDates, _text);
            }

            Year = year ?? Year;
            at--;
        }

        return null;
    }

    private Doubt? TakeYearBehind(int at, out int? year)
    {
        year = null;
        var end = at + 1;
        CalendarToken? era = _tokens[at].Role is CalendarRole.BuddhistEra or CalendarRole.CommonEra ? _tokens[at] : null;
        if (Role(end) is CalendarRole.BuddhistEra or CalendarRole.CommonEra)
        {
            era = _tokens[end++];
        }

        if (Role(end) == CalendarRole.Number)
        {
            if (YearWindow.Read(_tokens[end++], era, Steps, out var common) is { } doubt)
            {
                return doubt;
            }

            year = common;
        }

        _tokens.RemoveRange(at, end - at);
        return null;
    }

    private Doubt? TakeWords()
    {
        _isRange = _tokens.Exists(token => token.Role == CalendarRole.Until);
        var word = _tokens.FindIndex(token => token.Role == CalendarRole.MonthWord);
        var hasName = _tokens.Exists(token => token.Role == CalendarRole.Month);
        if (word >= 0 && !hasName && Role(word + 1) == CalendarRole.Number && Role(word + 2) != CalendarRole.Separator && _tokens[word + 1].Text.Length <= 2)
        {
            Month = _tokens[word + 1].Value;
            _tokens.RemoveAt(word + 1);
            if (Month is < 1 or > 12)
            {
                return Of(DoubtCode.NoSuchMonth, Month.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        _tokens.RemoveAll(token => token.Role is CalendarRole.MonthWord or CalendarRole.Aside or CalendarRole.TimeWord or CalendarRole.Until);
        return null;
    }

    private Doubt? TakeDate()
    {
        foreach (var token in _tokens)
        {
            if (token.Role == CalendarRole.Month)
            {
                if (token.Value == ThaiMonths.AprilOrJune)
                {
                    return Normalization.Doubt.Of(DoubtCode.AmbiguousMonth, ThaiMonths.Name(4), ThaiMonths.Name(6));
                }

                NamedMonths.Add(token.Value);
            }
            else if (token.Role is not (CalendarRole.Number or CalendarRole.Separator))
            {
                return Of(DoubtCode.Unreadable, token.Text);
            }
        }

        if (NamedMonths.Count > 1 || _isRange)
        {
            return Of(NamedMonths.Count > 1 ? DoubtCode.SeveralMonths : DoubtCode.SeveralDates, _text);
        }

        var date = new DateNumbers(_tokens, _text, Steps, _order, _eitherOrder) { Month = Month, Year = Year };
        var doubt = NamedMonths.Count > 0 ? date.BesideMonth() : date.Alone();
        (Day, Month, Year) = (date.Day, date.Month, date.Year);
        return doubt;
    }

    // Month and day may take their year from the fiscal year; what is said twice must agree.
    private Doubt? Check(int? weekday, TimeSpan? offset)
    {
        var fiscal = FiscalYear ?? (Month is null ? null : QuarterYear);
        if (Month is { } month && fiscal is { } ends)
        {
            var year = ReportingMonth.YearOf(ends, month);
            if (Year is not null && Year != year)
            {
                return Normalization.Doubt.Of(DoubtCode.FiscalYearContradiction, $"{ThaiMonths.Name(month)} {BuddhistEra.Of(Year.Value)}", $"{BuddhistEra.Of(ends)}");
            }

            if (Year is null)
            {
                Steps.Add(ReadingStep.FiscalYear);
            }

            Year = year;
        }

        if (Month is { } named && Quarter is { } quarter && quarter != (((named + 2) % 12) / 3) + 1)
        {
            return Of(DoubtCode.QuarterContradiction, _text);
        }

        if (Day is not { } day || Month is not { } of || Year is not { } yearOf)
        {
            return null;
        }

        if (day < 1 || day > DateTime.DaysInMonth(yearOf, of))
        {
            return Of(DoubtCode.NoSuchDay, _text);
        }

        var date = new DateOnly(yearOf, of, day);
        if (weekday is { } said && (int)date.DayOfWeek != said)
        {
            return Normalization.Doubt.Of(DoubtCode.WeekdayContradiction, CalendarLexicon.Weekdays[said], CalendarLexicon.Weekdays[(int)date.DayOfWeek]);
        }

        if (offset is { } zone && Time is { } time)
        {
            var there = new DateTimeOffset(date.ToDateTime(time), zone).InBangkok();
            (Year, Month, Day, Time) = (there.Year, there.Month, there.Day, TimeOnly.FromDateTime(there.DateTime));
        }

        return null;
    }

    private Doubt? Settle() => Day is null && Month is null && Year is null && Quarter is null && FiscalYear is null && Time is null ? Of(DoubtCode.Unreadable, _text) : null;

    private CalendarRole Role(int at) => at < _tokens.Count ? _tokens[at].Role : CalendarRole.Unknown;
}
