using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Grading;

/// <summary>The sum of a reference figure over the province.</summary>
/// <param name="Reference">The reference figure's key.</param>
/// <param name="Sum">The sum, in the reference figure's unit.</param>
public sealed record ReferenceTotal(string Reference, FigureSum Sum)
{
    /// <summary>Adds up the figures of the province's districts.</summary>
    internal static ReferenceTotal Of(ReferenceFigure reference, HashSet<DistrictCode> districts) =>
        new(reference.Key, FigureSum.Of(reference.Figures.Where(figure => districts.Contains(figure.District)).Select(figure => FigureSum.Of(figure.Value))));
}
