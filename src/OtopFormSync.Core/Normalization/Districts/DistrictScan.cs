using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>Finds the names that stand in a text exactly, spaces within a name aside.</summary>
internal static class DistrictScan
{
    // A short name is also a word of the language (สังคม = society): it counts only where it stands free.
    private const int ShortName = 5;

    /// <summary>Finds our names, the names behind "อำเภอ" and "จังหวัด", and other districts that stand free.</summary>
    /// <param name="text">Canonical lower-case text.</param>
    /// <param name="names">The names.</param>
    /// <param name="findings">Collects what is found.</param>
    internal static void Find(string text, DistrictNames names, DistrictFindings findings)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!ThaiLetters.IsLetter(text[i]) || ThaiLetters.IsMark(text[i]))
            {
                continue;
            }

            // The longer name wins: เมืองขอนแก่น is not เมือง.
            var otherEnd = EndOfOther(text, i, names);
            var end = FindOwn(text, i, otherEnd, names, findings);
            if (end < 0 && otherEnd > i)
            {
                findings.Others.Add(text[i..otherEnd]);
                end = otherEnd;
            }

            if (end > i)
            {
                findings.Taken.Add(i..end);
                i = end - 1;
            }
        }
    }

    /// <summary>Where a name that begins at a place ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="name">The plain name.</param>
    /// <returns>The place behind it; -1 when it does not stand there.</returns>
    internal static int EndOf(string text, int start, string name)
    {
        var at = start;
        for (var i = 0; i < name.Length; i++, at++)
        {
            if (i > 0 && at < text.Length && text[at] is ' ' or '.' && !ThaiLetters.IsMark(name[i]))
            {
                at += at + 1 < text.Length && text[at] == '.' && text[at + 1] == ' ' ? 2 : 1;
            }

            if (at >= text.Length || text[at] != name[i])
            {
                return -1;
            }
        }

        return at < text.Length && ThaiLetters.IsMark(text[at]) ? -1 : at;
    }

    private static int FindOwn(string text, int start, int otherEnd, DistrictNames names, DistrictFindings findings)
    {
        foreach (var own in names.Own)
        {
            var end = text[start] == own.Name[0] ? EndOf(text, start, own.Name) : -1;
            if (end < 0 || otherEnd > end)
            {
                continue;
            }

            var before = DistrictContext.Of(text, start);
            // "และสังคม" is a district only in a row of districts.
            var byWord = before == DistrictContext.Before.Free && own.Name.Length <= ShortName && start > 0 && ThaiLetters.IsLetter(text[start - 1]) && findings.Own.Count == 0;
            var free = (before is DistrictContext.Before.Free or DistrictContext.Before.District && !byWord) || findings.Taken.Exists(range => range.End.Value == start);
            var endsFreely = DistrictContext.EndsFreely(text, end, names);
            if (before is DistrictContext.Before.Place or DistrictContext.Before.Province)
            {
                findings.Places.Add(text[start..end]);
                return end;
            }

            if (own.Name == DistrictNames.Capital && OtherProvinceBehind(text, end, names) is { } province)
            {
                findings.Others.Add(province);
                return end;
            }

            if (own.Name.Length > ShortName && !own.IsAlias ? free || endsFreely : free && endsFreely)
            {
                findings.Add(own.District, own.IsAlias ? ReadingStep.Alias : null);
                return end;
            }
        }

        return -1;
    }

    // อ.เมือง น่าน: every province has a เมือง, and its name follows.
    private static string? OtherProvinceBehind(string text, int end, DistrictNames names)
    {
        var start = end;
        while (start < text.Length && text[start] is ' ' or '(' or '-' or ',')
        {
            start++;
        }

        var behind = EndOfLetters(text, start);
        return names.OtherProvinces.Contains(text[start..behind]) ? text[start..behind] : null;
    }

    private static int EndOfOther(string text, int start, DistrictNames names)
    {
        var before = DistrictContext.Of(text, start);
        if (before is DistrictContext.Before.Letters or DistrictContext.Before.Place)
        {
            return -1;
        }

        for (var end = EndOfLetters(text, start); end > start + 1; end--)
        {
            var word = text[start..end];
            var marked = before == DistrictContext.Before.District ? names.Others.ContainsKey(word) : before == DistrictContext.Before.Province && names.OtherProvinces.Contains(word);
            var alone = word.Length > ShortName || word.Length == text.Length || (start == 0 && end == text.Length);
            var known = marked || (alone && (names.Others.ContainsKey(word) || names.OtherProvinces.Contains(word)));
            var shortForm = before == DistrictContext.Before.Province && word.Length == 2 && !names.ProvinceNames.Contains(word);
            if ((known || shortForm) && DistrictContext.EndsFreely(text, end, names))
            {
                return end;
            }
        }

        return -1;
    }

    private static int EndOfLetters(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 40 && ThaiLetters.IsLetter(text[end]))
        {
            end++;
        }

        return end;
    }
}
