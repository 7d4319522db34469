using System.Globalization;
using OtopFormSync.Core;

namespace OtopFormSync.Google.Sheets;

/// <summary>Cells as the official core gives them: texts, numbers of several types, booleans, nothing.</summary>
internal static class SheetCell
{
    private static readonly string[] ErrorTypes = ["ERROR", "NULL_VALUE", "DIVIDE_BY_ZERO", "VALUE", "REF", "NAME", "NUM", "N_A"];

    /// <summary>The number of a cell; null when it is none.</summary>
    public static double? Number(object? cell) => cell switch
    {
        double number => number,
        long number => number,
        System.Numerics.BigInteger number => (double)number,
        _ => null,
    };

    /// <summary>The text of a cell; numbers in invariant form without exponent.</summary>
    public static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "TRUE" : "FALSE",
        double number => NumberText.Of(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <summary>The text as the cell shows it: the interface for values puts Google's sentence behind an error, <c>#N/A (Did not find value 'x' in VLOOKUP evaluation.)</c>, the one for grids does not.</summary>
    public static string Shown(string text) =>
        text is ['#', .., ')'] && ErrorTypes.Select(ErrorText).FirstOrDefault(kind => text.StartsWith(kind + " (", StringComparison.Ordinal)) is { } kind ? kind : text;

    /// <summary>What a cell shows whose formula fails.</summary>
    public static string ErrorText(string? type) => type switch
    {
        "NULL_VALUE" => "#NULL!",
        "DIVIDE_BY_ZERO" => "#DIV/0!",
        "VALUE" => "#VALUE!",
        "REF" => "#REF!",
        "NAME" => "#NAME?",
        "NUM" => "#NUM!",
        "N_A" => "#N/A",
        "LOADING" => "Loading...",
        _ => "#ERROR!",
    };
}
