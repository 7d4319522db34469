using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>The runs of letters in a text that may be a misspelled name.</summary>
internal static class DistrictWords
{
    private static readonly string[] Prefixes =
    [
        "สำนักงานพัฒนาชุมชนอำเภอ", "สำนักงานพัฒนาชุมชน", "สนง.พัฒนาชุมชนอำเภอ", "สนง.พช.", "สนง.", "ที่ว่าการอำเภอ", "พัฒนาการอำเภอ", "พัฒนาชุมชนอำเภอ", "พัฒนาชุมชน", "กิ่งอำเภอ", "นายอำเภอ", "ของอำเภอ", "อำเภอ", "อำเถอ", "อำเภ", "อำภอ", "อำเพอ",
        "สพอ.", "สพอ", "พช.", "กิ่ง อ.", "กิ่งอ.", "อ.", "รายงาน", "ชื่อ",
    ];

    /// <summary>The runs, each once.</summary>
    /// <param name="text">Canonical lower-case text.</param>
    /// <param name="names">The names.</param>
    /// <param name="hasPlaces">True when the text names a tambon or the like, so that the whole is no name of a district.</param>
    /// <returns>The plain runs; strict where the run is one of several words.</returns>
    internal static IEnumerable<(string Word, bool Strict)> In(string text, DistrictNames names, bool hasPlaces)
    {
        var whole = hasPlaces ? string.Empty : Core(text, names);
        yield return (whole, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (!ThaiLetters.IsLetter(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && ThaiLetters.IsLetter(text[i]))
            {
                i++;
            }

            var before = DistrictContext.Of(text, start);
            var run = Core(text[start..i], names);
            if (before is not (DistrictContext.Before.Place or DistrictContext.Before.Province) && run != whole && ThaiMonths.Match(run, 0, out _) != run.Length)
            {
                yield return (run, before != DistrictContext.Before.District && run.Length == i - start);
            }
        }
    }

    private static string Core(string text, DistrictNames names)
    {
        var core = text.Trim();
        foreach (var prefix in Prefixes)
        {
            if (core.StartsWith(prefix, StringComparison.Ordinal) && core.Length > prefix.Length)
            {
                core = core[prefix.Length..].TrimStart(' ', '.', ':');
            }
        }

        foreach (var province in names.ProvinceNames)
        {
            foreach (var ending in (string[])["จังหวัด" + province, "จ." + province, "จ. " + province, "จ" + province])
            {
                var plain = core.TrimEnd(' ', '.', ')');
                if (plain.EndsWith(ending, StringComparison.Ordinal))
                {
                    core = plain[..^ending.Length].TrimEnd(' ', ',', '(');
                }
            }
        }

        return DistrictNames.Plain(core);
    }
}
