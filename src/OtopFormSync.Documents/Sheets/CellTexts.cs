using System.Globalization;
using ExcelDataReader;
using OtopFormSync.Core;

namespace OtopFormSync.Documents.Sheets;

/// <summary>Cell values as texts, the same on every machine.</summary>
internal static class CellTexts
{
    /// <summary>The text of the current row's cell.</summary>
    public static string Of(IExcelDataReader reader, int column) => Of(reader.GetValue(column));

    /// <summary>The text of a value that the library gives.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => NumberText.Of(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime instant => Of(instant),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>An instant to the nearest second: serial numbers carry errors of a few milliseconds.</summary>
    public static string Of(DateTime instant)
    {
        var half = TimeSpan.TicksPerSecond / 2;
        var ticks = instant.Ticks > DateTime.MaxValue.Ticks - half ? instant.Ticks : instant.Ticks + half;
        return new DateTime(ticks - (ticks % TimeSpan.TicksPerSecond)).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
