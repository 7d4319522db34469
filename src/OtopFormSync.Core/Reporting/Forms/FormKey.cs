using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Forms;

/// <summary>What a blank form (แบบรายงาน) was made for: program, district and month. It travels in the form and comes back with it.</summary>
/// <param name="Program">The program.</param>
/// <param name="District">The district.</param>
/// <param name="Month">The month.</param>
public sealed record FormKey(ProgramId Program, DistrictCode District, ReportingMonth Month) : IParsable<FormKey>
{
    private const int Modulus = 97;

    /// <summary>Reads a key.</summary>
    /// <param name="s">The text, such as <c>otop-fy2567-q1.4302.2023-12.07</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">It is no key, or its check digits do not fit.</exception>
    public static FormKey Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException($"'{s}' is not the key of a form.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FormKey result)
    {
        result = s?.Split('.') is [var program, var district, var month, _]
            && ProgramId.TryParse(program, null, out var ofProgram) && DistrictCode.TryParse(district, null, out var ofDistrict) && ReportingMonth.TryParse(month, null, out var ofMonth)
                ? new(ofProgram, ofDistrict, ofMonth)
                : null;
        result = string.Equals(result?.ToString(), s, StringComparison.Ordinal) ? result : null;
        return result is not null;
    }

    /// <summary>The key as it stands in a form, with two check digits.</summary>
    public override string ToString()
    {
        var text = $"{Program}.{District}.{Month}";
        return string.Create(CultureInfo.InvariantCulture, $"{text}.{text.Aggregate(0, (sum, c) => ((sum * 31) + c) % Modulus):00}");
    }
}
