namespace OtopFormSync.Core.Grading;

/// <summary>A district's figure, or the sum of the districts' figures, with the number of districts that it rests on.</summary>
/// <param name="Value">The figure, in its indicator's unit or in percent, not rounded; null when no district has one.</param>
/// <param name="Districts">How many districts have one; for a district's own figure 1, or 0 when there is none.</param>
public readonly record struct FigureSum(decimal? Value, int Districts)
{
    /// <summary>A district's own figure.</summary>
    /// <param name="value">The figure; null when there is none.</param>
    /// <returns>The figure.</returns>
    public static FigureSum Of(decimal? value) => new(value, value is null ? 0 : 1);

    /// <summary>The sum over districts; those without a figure are left out.</summary>
    /// <param name="figures">The districts' figures.</param>
    /// <returns>The sum.</returns>
    public static FigureSum Of(IEnumerable<FigureSum> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var sum = default(FigureSum);
        foreach (var figure in figures)
        {
            if (figure.Value is { } value)
            {
                sum = new((sum.Value ?? 0) + value, sum.Districts + figure.Districts);
            }
        }

        return sum;
    }
}
