using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>
/// A figure that a machine saw in a picture: a candidate for an officer. It is no claim, so that nothing which decides among claims can let it count,
/// and no reading, so that it has no value which could.
/// </summary>
/// <param name="Indicator">What it seems to count.</param>
/// <param name="Month">Of which month; null where neither picture nor mail names one.</param>
/// <param name="District">Whose it is, where its row names a district; null when it is the report's own.</param>
/// <param name="Text">The figure: in invariant form where it can be read, else as it was seen.</param>
/// <param name="Confidence">How sure the machine is, in percent.</param>
/// <param name="Place">The picture, in Thai.</param>
public sealed record PicturedFigure(IndicatorKey Indicator, Reading<ReportingMonth>? Month, Reading<District>? District, string Text, int Confidence, string Place)
{
    /// <summary>As in <see cref="DocumentProblem.Picture"/>.</summary>
    public string? File { get; init; }
}
