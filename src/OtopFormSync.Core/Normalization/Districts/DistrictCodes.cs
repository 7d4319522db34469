using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>The official codes that stand in a text.</summary>
/// <param name="Own">Our district with the code; null when there is none.</param>
/// <param name="Doubt">A code that is not of this province, or several; null when there is none.</param>
internal sealed record DistrictCodes(District? Own, Doubt? Doubt)
{
    private static readonly DistrictCodes None = new(null, null);

    /// <summary>Looks for codes: four digits that begin as the province's do, or any four digits that are the whole text.</summary>
    /// <param name="text">Canonical text, Arabic digits.</param>
    /// <param name="names">The names.</param>
    /// <returns>What was found.</returns>
    internal static DistrictCodes In(string text, DistrictNames names)
    {
        District? found = null;
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            var digits = text.AsSpan(i, 4);
            if (digits.IndexOfAnyExceptInRange('0', '9') >= 0 || IsPartOfNumber(text, i))
            {
                continue;
            }

            var code = digits.ToString();
            var whole = IsAllThereIs(text, i);
            if (!whole && !code.StartsWith(names.Province.Code, StringComparison.Ordinal))
            {
                continue;
            }

            var own = DistrictCode.TryParse(code, null, out var parsed) ? names.Province.Find(parsed) : null;
            if (own is null)
            {
                return new(null, parsed is not null && names.OtherCodes.TryGetValue(parsed, out var other) ? Normalization.Doubt.Of(DoubtCode.OtherProvince, $"{code} {other.Name}") : Normalization.Doubt.Of(DoubtCode.UnknownCode, code));
            }

            if (found is not null && found != own)
            {
                return new(null, Normalization.Doubt.Of(DoubtCode.SeveralDistricts, found.Name, own.Name));
            }

            found = own;
        }

        return found is null ? None : new(found, null);
    }

    private static bool IsPartOfNumber(string text, int start)
    {
        var end = start + 4;
        var behind = end < text.Length && (IsDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && IsDigit(text[end + 1]) && !IsZeroDecimals(text, end)));
        return behind || (start > 0 && (IsDigit(text[start - 1]) || (start > 1 && text[start - 1] is ',' or '.' && IsDigit(text[start - 2]))));
    }

    // A numeric cell gives 4301.0.
    private static bool IsZeroDecimals(string text, int point) => text[point] == '.' && text.AsSpan(point + 1).IndexOfAnyExcept('0') < 0;

    private static bool IsAllThereIs(string text, int start)
    {
        var before = text.AsSpan(0, start).Trim(" :.'#(");
        var after = text.AsSpan(start + 4).Trim(" .0)");
        return after.IsEmpty && (before.IsEmpty || before is "รหัส" or "รหัสอำเภอ" or "code" or "district code" or "อำเภอรหัส");
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
