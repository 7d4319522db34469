namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>What a figure measures, as its unit says.</summary>
internal enum FigureMeasure
{
    /// <summary>No unit was written.</summary>
    None,

    Baht,
    Percent,
    Count,
}
