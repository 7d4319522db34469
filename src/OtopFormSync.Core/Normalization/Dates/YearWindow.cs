using System.Globalization;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Which years are read, and in which era: BE 2560 to 2580 and CE 2017 to 2037, also by their last two digits, which never collide.</summary>
internal static class YearWindow
{
    internal const int FirstCommon = 2017;
    internal const int LastCommon = 2037;
    private const int FirstBuddhist = FirstCommon + BuddhistEra.Ahead;
    private const int LastBuddhist = LastCommon + BuddhistEra.Ahead;
    private const int MisreadCentury = 600; // 6/11/66 kept as 1966 is 2566

    /// <summary>True when the digits can be a year in one of the windows.</summary>
    /// <param name="digits">ASCII digits.</param>
    /// <param name="value">Their value.</param>
    /// <returns>Whether they can.</returns>
    internal static bool Holds(string digits, int value) => digits.Length switch
    {
        4 => value is >= FirstCommon and <= LastCommon or >= FirstBuddhist and <= LastBuddhist,
        2 => value is >= FirstCommon - 2000 and <= LastCommon - 2000 or >= FirstBuddhist - 2500 and <= LastBuddhist - 2500,
        _ => false,
    };

    /// <summary>True for digits behind a month that can only be its year, and lie in neither window: 2556 and 2656 are one key off 2566, and nobody but the writer knows which year was meant.</summary>
    /// <param name="digits">ASCII digits.</param>
    /// <param name="value">Their value.</param>
    internal static bool IsStrange(string digits, int value) => !Holds(digits, value) && digits.Length switch
    {
        4 => value is >= FirstBuddhist - MisreadCentury and <= LastBuddhist + 100,
        2 => value is > LastCommon - 2000 and < FirstBuddhist - 2500,
        _ => false,
    };

    /// <summary>The common year of a year without an era: of two digits the Common Era's inside its window, else the Buddhist Era's.</summary>
    /// <param name="number">The year, of four digits or its last two.</param>
    /// <returns>The year, CE.</returns>
    internal static int CommonOf(int number) =>
        number >= 100 ? BuddhistEra.CommonOf(number)
        : number is >= FirstCommon - 2000 and <= LastCommon - 2000 ? 2000 + number
        : BuddhistEra.ToCommon(2500 + number);

    /// <summary>Reads a year.</summary>
    /// <param name="number">The number.</param>
    /// <param name="era">The named era; null when none is.</param>
    /// <param name="steps">Collects what was done.</param>
    /// <param name="year">The year, CE.</param>
    /// <returns>A doubt; null when the year is known.</returns>
    internal static Doubt? Read(CalendarToken number, CalendarToken? era, StepSet steps, out int year)
    {
        year = 0;
        if (!Holds(number.Text, number.Value))
        {
            return Doubt.Of(DoubtCode.YearOutsideWindow, number.Text);
        }

        var isShort = number.Text.Length == 2;
        var isBuddhist = isShort ? number.Value >= FirstBuddhist - 2500 : number.Value >= FirstBuddhist;
        if (era is { } named && (named.Role == CalendarRole.BuddhistEra) != isBuddhist)
        {
            return Doubt.Of(DoubtCode.EraContradiction, named.Text, number.Text);
        }

        if (isShort)
        {
            steps.Add(ReadingStep.ShortYear);
        }

        if (isBuddhist)
        {
            steps.Add(ReadingStep.BuddhistEra);
        }

        year = number.Value + (isShort ? isBuddhist ? 2500 : 2000 : 0) - (isBuddhist ? BuddhistEra.Ahead : 0);
        return null;
    }

    /// <summary>The common year that a date of a spreadsheet means, whose program may have kept a Buddhist year (2566) or read its two digits as a year of the last century (1966).</summary>
    /// <param name="year">The year of the date as the spreadsheet keeps it.</param>
    /// <param name="steps">Collects what was done; null when nobody asks.</param>
    /// <returns>The year, CE; null when it lies outside the windows.</returns>
    internal static int? OfDateCell(int year, StepSet? steps = null)
    {
        if (year is >= FirstCommon and <= LastCommon)
        {
            return year;
        }

        var isShort = year is >= FirstBuddhist - MisreadCentury and <= LastBuddhist - MisreadCentury;
        if (!isShort && year is not (>= FirstBuddhist and <= LastBuddhist))
        {
            return null;
        }

        if (isShort)
        {
            steps?.Add(ReadingStep.ShortYear);
        }

        steps?.Add(ReadingStep.BuddhistEra);
        return BuddhistEra.ToCommon(isShort ? year + MisreadCentury : year);
    }

    /// <summary>The day and hour of a spreadsheet's serial number, when its year lies in a window.</summary>
    /// <param name="text">Five or six digits, with decimals for the hour.</param>
    /// <param name="moment">The moment as the spreadsheet keeps it, to the millisecond.</param>
    /// <returns>False when it is none.</returns>
    internal static bool TrySerial(string text, out DateTime moment)
    {
        moment = default;
        var whole = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        whole = whole < 0 ? text.Length : whole;
        if (whole is not (5 or 6) || text.Length > 24 || (text.Length > whole && text[whole] != '.'))
        {
            return false;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial))
        {
            return false;
        }

        moment = new DateTime(1899, 12, 30).AddMilliseconds((double)decimal.Round(serial * 86_400_000m));
        return OfDateCell(moment.Year) is not null;
    }

    /// <summary>A date cell of a workbook as text, yyyy-MM-ddTHH:mm:ss, in whatever year.</summary>
    /// <param name="text">The text.</param>
    /// <param name="moment">The moment as the spreadsheet keeps it.</param>
    /// <returns>False when it has another form.</returns>
    internal static bool TryDateCell(string text, out DateTime moment) =>
        DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
}
