using System.Diagnostics.CodeAnalysis;

namespace OtopFormSync.Core.Provinces;

/// <summary>The official four-digit code of a district (4301 = เมืองหนองคาย); its first two digits are the province's.</summary>
public sealed record DistrictCode : IParsable<DistrictCode>, IComparable<DistrictCode>
{
    private DistrictCode(string value) => Value = value;

    /// <summary>Four ASCII digits.</summary>
    public string Value { get; }

    /// <summary>The two digits of the province.</summary>
    public string ProvinceCode => Value[..2];

    /// <summary>Reads four ASCII digits.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not four digits, or begins with 0.</exception>
    public static DistrictCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException($"'{s}' is not a district code (four digits, such as 4301).");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DistrictCode result)
    {
        result = s is { Length: 4 } && s[0] is >= '1' and <= '9' && s.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? new DistrictCode(s) : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(DistrictCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
