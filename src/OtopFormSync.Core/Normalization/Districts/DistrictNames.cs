using System.Collections.Frozen;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>The names by which a province's districts are known, and those of the rest of the country.</summary>
internal sealed class DistrictNames
{
    internal const string Capital = "เมือง";

    internal DistrictNames(Province province, IEnumerable<NationalDistrict> nation)
    {
        Province = province;
        ProvinceNames = new[] { province.Name }.Concat(province.Aliases).Select(Plain).Where(name => name.Length > 0).OrderByDescending(name => name.Length).ToValueList();
        CapitalDistrict = province.Districts.FirstOrDefault(district => Plain(district.Name) == Capital + Plain(province.Name));
        Own = OwnNames().DistinctBy(known => known.Name, StringComparer.Ordinal).OrderByDescending(known => known.Name.Length).ToValueList();
        var others = nation.Where(district => !(district.Province == province.Name && province.Districts.Any(own => own.Code == district.Code))).ToList();
        Others = others.DistinctBy(district => Plain(district.Name), StringComparer.Ordinal).ToFrozenDictionary(district => Plain(district.Name), StringComparer.Ordinal);
        OtherCodes = others.DistinctBy(district => district.Code).ToFrozenDictionary(district => district.Code);
        OtherProvinces = others.Select(district => Plain(district.Province)).Where(name => name != Plain(province.Name)).ToFrozenSet(StringComparer.Ordinal);
        OtherSkeletons = Others.Keys.Concat(OtherProvinces).Select(name => (Name: name, Skeleton: Skeleton(name))).ToValueList();
        OtherEnglishNames = others.Select(district => district.EnglishName?.ToLowerInvariant()).OfType<string>().Except(province.Districts.Select(district => district.EnglishName.ToLowerInvariant()), StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);
        OtherEnglish = others.Where(district => district.EnglishName is not null).Select(district => EnglishKey.Of(district.EnglishName!)).Where(key => key.Length > 0).ToFrozenSet(StringComparer.Ordinal);
    }

    internal Province Province { get; }

    /// <summary>The province's name and short forms.</summary>
    internal ValueList<string> ProvinceNames { get; }

    /// <summary>The district that is called เมือง for short; null when there is none.</summary>
    internal District? CapitalDistrict { get; }

    /// <summary>Names and aliases of our districts, longest first.</summary>
    internal ValueList<OwnName> Own { get; }

    internal FrozenDictionary<string, NationalDistrict> Others { get; }

    internal FrozenDictionary<DistrictCode, NationalDistrict> OtherCodes { get; }

    internal FrozenSet<string> OtherProvinces { get; }

    internal ValueList<(string Name, string Skeleton)> OtherSkeletons { get; }

    /// <summary>English keys of the other districts, see <see cref="EnglishKey"/>.</summary>
    internal FrozenSet<string> OtherEnglish { get; }

    /// <summary>English names of the other districts, lower case, spelled as in the list.</summary>
    internal FrozenSet<string> OtherEnglishNames { get; }

    /// <summary>Canonical text without spaces, dots and case.</summary>
    /// <param name="name">A name.</param>
    /// <returns>The plain name.</returns>
    internal static string Plain(string name) => ThaiScript.ArabicDigits(ThaiScript.Canonical(name)).Replace(" ", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>A name by its sound, roughly: without tone marks and thanthakhat, with letters of one sound made one.</summary>
    /// <param name="name">A plain name.</param>
    /// <returns>The skeleton.</returns>
    internal static string Skeleton(string name) => string.Concat(name
        .Where(c => ThaiLetters.Of(c) is not (ThaiLetter.Tone or ThaiLetter.Silencer) && c is not ('\u0E47' or '\u0E3A'))
        .Select(c => c switch { 'ศ' or 'ษ' => 'ส', 'ณ' => 'น', 'ใ' => 'ไ', 'ธ' or 'ฑ' or 'ฒ' => 'ท', 'ภ' => 'พ', 'ฎ' => 'ด', 'ฏ' => 'ต', 'ญ' => 'ย', 'ฬ' => 'ล', 'ฃ' => 'ข', 'ฅ' or 'ฆ' => 'ค', _ => c }));

    private IEnumerable<OwnName> OwnNames()
    {
        foreach (var district in Province.Districts)
        {
            yield return new(Plain(district.Name), district, false);
            foreach (var alias in district.Aliases.Where(alias => !char.IsAsciiLetter(alias.FirstOrDefault())))
            {
                yield return new(Plain(alias), district, true);
            }
        }

        if (CapitalDistrict is not null)
        {
            foreach (var name in ProvinceNames)
            {
                yield return new(Capital + name, CapitalDistrict, true);
            }

            yield return new(Capital, CapitalDistrict, true);
        }
    }

    /// <summary>A name of one of our districts.</summary>
    /// <param name="Name">The plain name.</param>
    /// <param name="District">The district.</param>
    /// <param name="IsAlias">True when it is not the canonical name.</param>
    internal sealed record OwnName(string Name, District District, bool IsAlias)
    {
        /// <summary>The name by its sound.</summary>
        internal string Skeleton { get; } = DistrictNames.Skeleton(Name);
    }
}
