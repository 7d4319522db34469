using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Figures;

namespace OtopFormSync.Documents.Html;

/// <summary>The number that the program which made a page wrote on a cell, beside what the page shows.</summary>
internal static partial class HeldNumber
{
    // Calc; Excel and WPS; what pages hold for sorting; SheetJS. Google writes its own as JSON.
    private static readonly string[] Plain = ["sdval", "x:num", "data-value", "data-v"];

    private const string OfGoogle = "data-sheets-value";

    // In Google's JSON the kind stands under "1" and the value under the kind: a text or a number.
    private const string Text = "2";
    private const string Number = "3";

    /// <summary>The number; null where the page holds none.</summary>
    /// <param name="cell">The cell.</param>
    public static double? Of(IElement cell) =>
        Array.Find(Plain, cell.HasAttribute) is { } name ? Parsed(cell.GetAttribute(name)!)
        : cell.GetAttribute(OfGoogle) is { Length: > 0 } json ? OfJson(json)
        : null;

    /// <summary>True where what is shown is a figure, and no day, year or name.</summary>
    /// <param name="shown">What people see.</param>
    public static bool IsFigure(string shown) => AmountReader.Read(shown) is Reading<decimal>.Value && !Year().IsMatch(shown) && PeriodReader.Read(shown) is not Reading<ReportingMonth>.Value;

    private static double? OfJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is not { ValueKind: JsonValueKind.Object } root ? null
                : root.TryGetProperty(Number, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble()
                : root.TryGetProperty(Text, out var text) && text.ValueKind == JsonValueKind.String ? Parsed(text.GetString()!.Replace(",", "", StringComparison.Ordinal))
                : null;
        }
        catch (JsonException)
        {
            return null; // it tells nothing, and the page shows what people see
        }
    }

    private static double? Parsed(string written) => double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    [GeneratedRegex(@"^\s*(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|ปี)?\s*(?:25[0-9]{2}|20[0-9]{2}|๒๕[๐-๙]{2})\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Year();
}
