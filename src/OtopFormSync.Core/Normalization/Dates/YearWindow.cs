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

    /// <summary>The day and hour of a spreadsheet's serial number, when it lies in the window.</summary>
    /// <param name="text">Five digits, with decimals for the hour.</param>
    /// <param name="moment">The moment, to the millisecond.</param>
    /// <returns>False when it is none.</returns>
    internal static bool TrySerial(string text, out DateTime moment)
    {
        moment = default;
        if (text.Length is < 5 or > 24 || text.AsSpan(0, 5).IndexOfAnyExceptInRange('0', '9') >= 0 || (text.Length > 5 && text[5] != '.'))
        {
            return false;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial))
        {
            return false;
        }

        moment = new DateTime(1899, 12, 30).AddMilliseconds((double)decimal.Round(serial * 86_400_000m));
        return moment.Year is >= FirstCommon and <= LastCommon;
    }
}
