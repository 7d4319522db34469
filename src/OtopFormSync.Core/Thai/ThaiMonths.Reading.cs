namespace OtopFormSync.Core.Thai;

/// <content>Reading: the many ways in which a month is written.</content>
public static partial class ThaiMonths
{
    /// <summary>The answer of <see cref="Match"/> for ม.ย., which is April or June.</summary>
    internal const int AprilOrJune = 46;

    private static readonly string[][] OtherForms =
    [
        ["มกรา", "มกราฯ", "january", "jan", "jan."],
        ["กุมภา", "กุมภาฯ", "กุมภาพันธุ์", "กุมภาพัน", "กุมภาพันธ", "february", "feb", "feb."],
        ["มีนา", "มีนาฯ", "march", "mar", "mar."],
        ["เมษา", "เมษาฯ", "april", "apr", "apr."],
        ["พฤษภา", "พฤษภาฯ", "พฤศภาคม", "พฤกษภาคม", "may"],
        ["มิถุนา", "มิถุนาฯ", "june", "jun", "jun."],
        ["กรกฎา", "กรกฎาฯ", "กรกฏาคม", "กรกฏา", "กรกดาคม", "july", "jul", "jul."],
        ["สิงหา", "สิงหาฯ", "august", "aug", "aug."],
        ["กันยา", "กันยาฯ", "september", "sept", "sept.", "sep", "sep."],
        ["ตุลา", "ตุลาฯ", "october", "oct", "oct."],
        ["พฤศจิกา", "พฤศจิกาฯ", "พฤษจิกายน", "พฤจิกายน", "พฤศจิ", "november", "nov", "nov."],
        ["ธันวา", "ธันวาฯ", "december", "dec", "dec."],
    ];

    private static readonly WordTable<int> Forms = new(BuildForms(), EndsThere);

    /// <summary>The month of exactly this full name.</summary>
    /// <param name="name">The text.</param>
    /// <returns>1 to 12, or 0 when it is no full name.</returns>
    internal static int OfFullName(ReadOnlySpan<char> name) => name.Length >= 6 && Forms[name] is > 0 and var month && name.SequenceEqual(Names[month - 1]) ? month : 0;

    /// <summary>The longest month name or abbreviation that stands at a place.</summary>
    /// <param name="text">Canonical text, lower case.</param>
    /// <param name="start">The place.</param>
    /// <param name="month">1 to 12, or <see cref="AprilOrJune"/>.</param>
    /// <returns>Its length; 0 when there is none.</returns>
    internal static int Match(string text, int start, out int month) => Forms.Match(text, start, out month);

    /// <summary>The month whose full name is the unique nearest to a misspelled one.</summary>
    /// <param name="word">A run of Thai letters.</param>
    /// <returns>1 to 12, or 0 when none is near enough or two are as near.</returns>
    internal static int Nearest(string word)
    {
        if (word.Length is < 5 or > 14)
        {
            return 0;
        }

        var (best, next, nearest) = (int.MaxValue, int.MaxValue, 0);
        for (var month = 1; month <= 12; month++)
        {
            var distance = EditDistance.Between(word, Names[month - 1], 3);
            (next, best, nearest) = distance < best ? (best, distance, month) : (Math.Min(next, distance), best, nearest);
        }

        return best <= (word.Length < 7 ? 1 : 2) && next > best ? nearest : 0;
    }

    // An abbreviation without its last dot must not be the beginning of another word.
    private static bool EndsThere(string text, int start, int end)
    {
        if (end == text.Length || text[end - 1] is '.' or 'ฯ')
        {
            return end == text.Length || !ThaiLetters.IsMark(text[end]);
        }

        var latin = text[start] is >= 'a' and <= 'z';
        return latin ? text[end] is not (>= 'a' and <= 'z') && (start == 0 || text[start - 1] is not (>= 'a' and <= 'z')) : IsShortened(text.AsSpan(start, end - start)) ? !ThaiLetters.IsLetter(text[end]) : !ThaiLetters.IsMark(text[end]);
    }

    // พฤศจิกา begins พฤศจิกายน and its misspellings.
    private static bool IsShortened(ReadOnlySpan<char> form)
    {
        foreach (var name in Names)
        {
            if (form.Length < name.Length && name.AsSpan().StartsWith(form))
            {
                return true;
            }
        }

        return form.Length < 6;
    }

    private static Dictionary<string, int> BuildForms()
    {
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var month = 1; month <= 12; month++)
        {
            forms[Names[month - 1]] = month;
            foreach (var form in OtherForms[month - 1])
            {
                forms[form] = month;
            }

            AddAbbreviation(Abbreviations[month - 1], month);
        }

        AddAbbreviation("ม.ย.", AprilOrJune);
        return forms;

        void AddAbbreviation(string dotted, int month)
        {
            var parts = dotted.Split('.');
            foreach (var between in (string[])[".", "", ". ", " .", ",", " "])
            {
                foreach (var after in (string[])[".", "", " .", ","])
                {
                    // ธ,ค, is a slip beside the dot's key, but a lone comma after ธค is punctuation.
                    if (after != "," || between == ",")
                    {
                        forms[parts[0] + between + parts[1] + after] = month;
                    }
                }
            }
        }
    }
}
