using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading.Totals;

/// <summary>A reference figure as it stands now, per district and over the province.</summary>
/// <param name="Reference">The reference figure's key.</param>
/// <param name="Sum">The sum, in the reference figure's unit.</param>
/// <param name="Districts">The districts' figures.</param>
public sealed record ReferenceTotal(string Reference, FigureSum Sum, ValueList<DistrictFigure> Districts)
{
    /// <summary>Adds up the figures of the province's districts.</summary>
    /// <param name="program">The program.</param>
    /// <param name="reference">The reference figure.</param>
    /// <param name="reported">What each district has reported so far of the indicator that it hangs on.</param>
    /// <param name="present">The districts whose figures make up the province's.</param>
    internal static ReferenceTotal Of(Program program, ReferenceFigure reference, IReadOnlyDictionary<DistrictCode, decimal?> reported, HashSet<DistrictCode> present)
    {
        var whole = reference.Whole is { } key ? program.FindReference(key) : null;
        var figures = reference.Figures
            .Where(figure => reported.ContainsKey(figure.District))
            .Select(figure => figure with { Value = StillToDo(whole?.Of(figure.District), reported[figure.District]) ?? figure.Value })
            .ToValueList();
        return new(reference.Key, FigureSum.Of(figures.Where(figure => present.Contains(figure.District)).Select(figure => FigureSum.Of(figure.Value))), figures);
    }

    // Until a district has reported it stays as it is printed.
    private static decimal? StillToDo(decimal? whole, decimal? done) => whole - done is { } rest ? Math.Max(0, rest) : null;
}
