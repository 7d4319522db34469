using System.Collections.Frozen;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>Finds English names of districts, however they are spelled and parted.</summary>
internal sealed class EnglishDistricts
{
    private const int MostWords = 5;
    private const string CapitalKey = "muang";

    private static readonly FrozenSet<string> Set = new[] { "amphoe", "amphur", "ampur", "ampher", "amphor", "district", "districts", "dist", "province", "changwat", "office", "cd", "the", "of" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, District> _own;
    private readonly FrozenSet<string> _others;
    private readonly FrozenSet<string> _otherNames;
    private readonly string _province;

    internal EnglishDistricts(DistrictNames names)
    {
        _province = EnglishKey.Of(names.Province.EnglishName);
        var own = names.Province.Districts
            .SelectMany(district => district.Aliases.Where(alias => char.IsAsciiLetter(alias.FirstOrDefault())).Append(district.EnglishName).Select(name => (Key: EnglishKey.Of(name), District: district)))
            // Mueang alone is the capital district only where nothing else is named: every province has one.
            .Where(pair => pair.Key.Length > 0 && pair.Key != CapitalKey)
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal);
        _own = own.ToFrozenDictionary(pair => pair.Key, pair => pair.District, StringComparer.Ordinal);
        _others = names.OtherEnglish;
        _otherNames = names.OtherEnglishNames;
        Capital = names.CapitalDistrict;
    }

    private District? Capital { get; }

    /// <summary>Finds our names, and another province's district when it is all that the text names.</summary>
    /// <param name="text">Canonical lower-case text.</param>
    /// <param name="findings">Collects what is found.</param>
    internal void Find(string text, DistrictFindings findings)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(MostWords, words.Count - i); count > 0; count--)
            {
                var part = words.GetRange(i, count);
                if (_own.TryGetValue(EnglishKey.Of(string.Concat(part)), out var district))
                {
                    // Sang Khom is spelled so in another province; ours is Sangkhom.
                    if (_otherNames.Contains(string.Join(' ', part)))
                    {
                        findings.Others.Add(string.Join(' ', part));
                    }
                    else
                    {
                        findings.Add(district, ReadingStep.Alias);
                    }

                    i += count - 1;
                    break;
                }
            }
        }

        if (findings.Own.Count == 0 && findings.Others.Count == 0)
        {
            FindWhole(words, findings);
        }
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && text[i] is (>= 'a' and <= 'z') or '\'')
            {
                i++;
            }

            if (i > start)
            {
                words.Add(text[start..i]);
            }
        }

        return words;
    }

    private void FindWhole(List<string> words, DistrictFindings findings)
    {
        var key = EnglishKey.Of(string.Concat(words.Where(word => !Set.Contains(word))));
        if (key.Length > _province.Length && key.EndsWith(_province, StringComparison.Ordinal))
        {
            key = key[..^_province.Length];
        }

        if (key == CapitalKey && Capital is not null)
        {
            findings.Add(Capital, ReadingStep.Alias);
        }
        else if (_others.Contains(key))
        {
            findings.Others.Add(string.Join(' ', words));
        }
        else if (key.Length >= 4)
        {
            FindNearest(key, findings);
        }
    }

    private void FindNearest(string key, DistrictFindings findings)
    {
        var limit = key.Length < 9 ? 1 : 2;
        var near = _own.Where(own => own.Key.Length >= 4 && EditDistance.Between(key, own.Key, limit) <= limit).ToList();
        if (near.Select(own => own.Value).Distinct().Count() == 1 && key != _province)
        {
            var best = near.Min(own => EditDistance.Between(key, own.Key, limit));
            if (!_others.Any(other => EditDistance.Between(key, other, best) <= best))
            {
                findings.Add(near[0].Value, ReadingStep.NearestName);
            }
        }
    }
}
