using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.Pdf;

/// <summary>Letters of a page that are read together.</summary>
/// <param name="Text">What they say.</param>
/// <param name="Left">Their left edge, in points from the left of the page.</param>
/// <param name="Right">Their right edge.</param>
/// <param name="Baseline">Their baseline, in points from the foot of the page.</param>
/// <param name="Size">The size of the font, in points.</param>
/// <param name="Look">How they look.</param>
internal sealed record PdfGroup(string Text, double Left, double Right, double Baseline, double Size, Look Look)
{
    public double Centre => (Left + Right) / 2;
}
