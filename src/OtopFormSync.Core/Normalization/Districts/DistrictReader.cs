using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>Reads which district of a province a text names: a cell, a row, a subject line or a file name.</summary>
/// <remarks>
/// An exact name of any other Thai district bars the nearest-name rule: three of them are two edits from a district of Nong Khai.
/// Safe for use by several threads.
/// </remarks>
public sealed partial class DistrictReader
{
    // Longer texts are whole documents, in which any name may be mentioned by the way.
    private const int Budget = 5_000;
    private const int RememberedLength = 120;
    private const int Remembered = 4_096;
    private const int RepairBudget = 200;

    private static readonly string[] Exclusions = ["ไม่ใช่", "ยกเว้น", "นอกจาก", "ไม่รวม", "ไม่แน่ใจ", "มิใช่", "not ", "except"];

    private readonly DistrictNames _names;
    private readonly EnglishDistricts _english;
    private readonly FrozenDictionary<string, Reading<District>> _exact;
    private readonly ConcurrentDictionary<string, Reading<District>> _known = new(StringComparer.Ordinal);

    /// <summary>Makes a reader for one province.</summary>
    /// <param name="province">The province.</param>
    /// <param name="nation">All districts of the country, see <see cref="NationalDistricts"/>.</param>
    public DistrictReader(Province province, IEnumerable<NationalDistrict> nation)
    {
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(nation);
        _names = new DistrictNames(province, nation);
        _english = new EnglishDistricts(_names);
        _exact = province.Districts.ToFrozenDictionary(district => district.Name, Reading<District> (district) => new Reading<District>.Value(district.Name, district), StringComparer.Ordinal);
    }

    /// <summary>The one district that a text names, spelt as it is; null for none, and for a name that is only near to one.</summary>
    /// <param name="text">What was written.</param>
    public Reading<District>.Value? Named(string text) => Read(text) is Reading<District>.Value named && !named.Steps.Contains(ReadingStep.NearestName) ? named : null;

    /// <summary>The district of the province whose name, spelt as it is, begins at a place; null for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    public District? Beginning(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _names.Province.Districts.Where(district => string.CompareOrdinal(text, start, district.Name, 0, district.Name.Length) == 0).MaxBy(district => district.Name.Length);
    }

    /// <summary>Whether a title or a cell names the province: by its name alone, or behind the word จังหวัด.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for ours, false for another one, null for none and for both.</returns>
    public bool? NamesProvince(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var named = ProvinceWords().Matches(ThaiScript.Canonical(text)).Select(match => DistrictNames.Plain(match.Groups["name"].Value)).Select(name => IsOurs(known => name.StartsWith(known, StringComparison.Ordinal)))
            .Append(DistrictNames.Plain(text) is var alone ? IsOurs(known => known == alone) : null).OfType<bool>().Distinct().ToList();
        return named is [var only] ? only : null;

        bool? IsOurs(Func<string, bool> isNamed) => _names.ProvinceNames.Concat(_names.OtherProvinces).Where(isNamed).MaxBy(name => name.Length) is { } name ? _names.ProvinceNames.Contains(name) : null;
    }

    /// <summary>The names by which the province, its districts and the other provinces are called.</summary>
    internal IEnumerable<string> PlaceNames => [.. _names.Own.Select(own => own.Name), .. _names.ProvinceNames, .. _names.OtherProvinces, .. EnglishNames.Concat(EnglishNames.SelectMany(name => name.Split(' '))).Where(name => name.Length > 0)];

    private IEnumerable<string> EnglishNames => _names.Province.Districts.Select(district => district.EnglishName).Append(_names.Province.EnglishName);

    /// <summary>The district whose name a machine saw in a picture, with letters and marks lost.</summary>
    /// <param name="seen">What it saw.</param>
    /// <returns>The district; null when it may be none, or another.</returns>
    internal District? OfTorn(string seen) => DistrictTorn.Find(seen, _names);

    /// <summary>Reads a text; never throws and never guesses.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The one district that it names; or a doubt: none, several, a total, the province alone, another province's district, a code that contradicts the name, a name as near to another one.</returns>
    public Reading<District> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_exact.TryGetValue(text, out var exact) || _known.TryGetValue(text, out exact))
        {
            return exact;
        }

        var reading = Understand(text);
        if (text.Length <= RememberedLength && _known.Count < Remembered)
        {
            _known.TryAdd(text, reading);
        }

        return reading;
    }

    private Reading<District> Understand(string text)
    {
        if (text.Length > Budget)
        {
            return Doubtful(text, Doubt.Of(DoubtCode.TooLong, "5000"));
        }

        var reading = Once(text, text, null, exactOnly: false);
        if (text.Length > RepairBudget || reading is not Reading<District>.Doubtful { Doubts: [{ Code: DoubtCode.UnknownDistrict }] })
        {
            return reading;
        }

        var meant = CharacterSets.Meant(text).Select(candidate => Once(text, candidate, ReadingStep.CharacterSet, exactOnly: false));
        var typed = new[]
        {
            KeyboardLayout.ToThai(text), KeyboardLayout.ToThai(KeyboardLayout.WithoutCapsLock(text)), KeyboardLayout.Unshifted(text), KeyboardLayout.ToEnglish(text),
        }.Select(candidate => Once(text, candidate, ReadingStep.KeyboardLayout, exactOnly: true));
        return meant.Concat(typed).FirstOrDefault(candidate => candidate is Reading<District>.Value) ?? reading;
    }

    private Reading<District> Once(string original, string text, ReadingStep? repair, bool exactOnly)
    {
        var findings = new DistrictFindings();
        var canonical = findings.Steps.Canonical(text).ToLowerInvariant();
        if (canonical.Length == 0)
        {
            return Doubtful(original, Doubt.Of(DoubtCode.Empty));
        }

        if (repair is { } step)
        {
            findings.Steps.Add(step);
        }

        DistrictScan.Find(canonical, _names, findings);
        _english.Find(canonical, findings);
        var codes = DistrictCodes.In(canonical, _names);
        var doubt = Judge(canonical, findings, codes);
        if (doubt is null && findings.Own.Count == 0 && codes.Own is null)
        {
            doubt = exactOnly ? Doubt.Of(DoubtCode.UnknownDistrict, original) : Nearest(canonical, findings);
        }

        doubt ??= findings.Own.Count > 1 ? Doubt.Of(DoubtCode.SeveralDistricts, findings.Own[0].Name, findings.Own[1].Name) : null;
        if (doubt is not null)
        {
            return Doubtful(original, doubt);
        }

        var district = findings.Own.Count == 1 ? findings.Own[0] : codes.Own!;
        if (codes.Own is not null)
        {
            findings.Steps.Add(ReadingStep.Code);
        }
        else if (canonical.Length > DistrictNames.Plain(district.Name).Length + 1)
        {
            findings.Steps.Add(ReadingStep.Affix);
        }

        return new Reading<District>.Value(original, district, findings.Steps.ToList());
    }

    private static Doubt? Judge(string text, DistrictFindings findings, DistrictCodes codes)
    {
        if (findings.Own.Count > 1)
        {
            return Doubt.Of(DoubtCode.SeveralDistricts, findings.Own[0].Name, findings.Own[1].Name);
        }

        if (codes.Doubt is not null)
        {
            return codes.Doubt;
        }

        if (findings.Others.Count > 0)
        {
            return Doubt.Of(DoubtCode.OtherProvince, findings.Others[0]);
        }

        if (findings.Own.Count == 1 && codes.Own is not null && codes.Own != findings.Own[0])
        {
            return Doubt.Of(DoubtCode.CodeContradictsName, codes.Own.Code.Value, findings.Own[0].Name);
        }

        return findings.Own.Count == 1 && (text.EndsWith('?') || Array.Exists(Exclusions, word => text.Contains(word, StringComparison.Ordinal)))
            ? Doubt.Of(DoubtCode.DistrictUncertain, text)
            : null;
    }

    // Each run of letters by itself, and the whole text without what surrounds a name.
    private Doubt? Nearest(string text, DistrictFindings findings)
    {
        Doubt? tie = null;
        foreach (var (word, strict) in DistrictWords.In(text, _names, hasPlaces: findings.Places.Count > 0))
        {
            var district = DistrictNearest.Find(word, _names, strict, out var doubt);
            tie ??= doubt;
            if (district is not null)
            {
                findings.Add(district, ReadingStep.NearestName);
            }
        }

        if (tie is not null || findings.Own.Count > 0)
        {
            return tie;
        }

        if (findings.Places.Exists(place => !_names.ProvinceNames.Contains(DistrictNames.Plain(place))))
        {
            return Doubt.Of(DoubtCode.NotADistrict, text);
        }

        if (TotalWords.StandIn(text) || text.Contains("เฉลี่ย", StringComparison.Ordinal))
        {
            return Doubt.Of(DoubtCode.TotalRow, text);
        }

        return text.Contains(DistrictNames.Plain(_names.Province.Name), StringComparison.Ordinal) || DistrictNames.Plain(text) is var plain && _names.ProvinceNames.Contains(plain)
            ? Doubt.Of(DoubtCode.ProvinceOnly, _names.Province.Name)
            : Doubt.Of(DoubtCode.UnknownDistrict, text);
    }

    private static Reading<District> Doubtful(string text, Doubt doubt) => new Reading<District>.Doubtful(text, [doubt]);

    [GeneratedRegex(@"(?:จังหวัด|(?<![ก-๙.])จ\.)\s*(?<name>[ก-๙]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex ProvinceWords();
}
