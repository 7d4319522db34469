using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Real dates of workbooks as texts (yyyy-MM-ddTHH:mm:ss), read without taking the text apart: most rows of a large file have one.</summary>
public static class DateCell
{
    /// <summary>Reads a date cell.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="instant">The instant at +07:00, its year in one window with all other dates: 2566 and 1966 are both BE 2566.</param>
    /// <returns>False when the text has another form, or its year lies outside the windows.</returns>
    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(text);
        instant = default;
        if (!YearWindow.TryDateCell(text, out var cell) || YearWindow.OfDateCell(cell.Year) is not { } year || cell.Day > DateTime.DaysInMonth(year, cell.Month))
        {
            return false;
        }

        instant = new(new DateTime(year, cell.Month, cell.Day).Add(cell.TimeOfDay), Bangkok.Offset);
        return true;
    }
}
