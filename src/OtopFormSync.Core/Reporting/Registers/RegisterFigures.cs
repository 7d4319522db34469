using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A figure of a register, or why it is none.</summary>
/// <param name="Value">The count, or baht; null where it is none.</param>
/// <param name="Units">What the units stand for that are said of it; several where they contradict each other.</param>
/// <param name="IsNegative">True for one below nothing: goods that came back, or a correction.</param>
internal readonly record struct RegisterFigureRead(decimal? Value, ValueList<decimal> Units, bool IsNegative = false);

/// <summary>Reads the figures of a register's table, in the unit that titles, headings or cells beside them say.</summary>
internal static partial class RegisterFigures
{
    private const decimal LeastRounded = 1_000; // of baht: what a program has divided has many places, too

    /// <summary>Reads a figure of sales in its unit. Where units contradict each other it is none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="units">What the units stand for that are said of it.</param>
    public static RegisterFigureRead Amount(ReadCell cell, ValueList<decimal> units) =>
        units.Count > 1 ? new(null, units) : new(InUnit(cell, units.Count == 0 ? 1 : units[0]), units, Negative(AmountReader.Read(cell.Text, cell.Has(CellMarks.Number))));

    /// <summary>Reads a count.</summary>
    /// <param name="cell">The cell.</param>
    public static RegisterFigureRead Count(ReadCell cell)
    {
        var count = CountReader.Read(cell.Text, cell.Has(CellMarks.Number));
        return new(count.TryGetValue(out var value) ? value : null, [], Negative(count));
    }

    /// <summary>Reads baht, or a sum beside them.</summary>
    /// <param name="cell">The cell.</param>
    public static decimal? Baht(ReadCell cell) => Known(AmountReader.Read(cell.Text, cell.Has(CellMarks.Number)));

    private static bool Negative<T>(Reading<T> reading)
        where T : struct => reading is Reading<T>.Doubtful { Doubts: [{ Code: DoubtCode.Negative or DoubtCode.Bracketed }, ..] };

    // A figure's own multiple is the one. Its own บาท is, where the unit of all would make more of it than anybody sells: else a word of habit, or the unit is another's.
    private static decimal? InUnit(ReadCell cell, decimal factor)
    {
        var scaled = IndicatorReader.Read(null, cell.Text, cell.Has(CellMarks.Number), factor);
        return factor == 1 || !InBaht().IsMatch(cell.Text) || scaled is Reading<decimal>.Value { Result: 0 } ? Known(scaled)
            : AmountReader.Read(cell.Text) is Reading<decimal>.Value own && (own.Steps.Contains(ReadingStep.Multiplier) || scaled is Reading<decimal>.Doubtful) ? own.Result
            : null;
    }

    // Baht have two places: 13.544178 is of millions, whatever the table says or leaves out.
    private static decimal? Known(Reading<decimal> reading) => reading is Reading<decimal>.Value { Result: var value } known && (value >= LeastRounded || (decimal.Round(value, 2) == value && !known.Steps.Contains(ReadingStep.Rounded))) ? value : null;

    [GeneratedRegex(@"(?:บาท|baht|thb)\s*(?:ถ้วน)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex InBaht();
}
