using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Finds months with their year within running text, apart from full dates.</summary>
internal static partial class MonthFinder
{
    private const int LongestText = 20_000; // beyond that no one writes a report, and the pattern would cost time

    /// <summary>The months that a text names, each once, in order; full dates ("12 มกราคม 2567") are not months.</summary>
    public static IReadOnlyList<FoundMonth> Find(string text)
    {
        var canonical = ThaiScript.ArabicDigits(text.Length > LongestText ? text[..LongestText] : text);
        var found = new List<FoundMonth>();
        foreach (Match match in Pattern().Matches(canonical))
        {
            if (match.Groups["day"].Success && !match.Groups["lead"].Success)
            {
                continue;
            }

            var span = match.Groups["month"];
            if (PeriodReader.Read(span.Value).TryGetValue(out var month))
            {
                found.Add(new(month, match.Index, match.Length, match.Groups["lead"].Success));
            }
        }

        return found;
    }

    /// <summary>The one month that a text is about: the only one named, or the only one after "เดือน"; null when there is none or more than one.</summary>
    public static ReportingMonth? Single(string text)
    {
        var found = Find(text);
        var led = found.Where(month => month.IsLed).Select(month => month.Month).Distinct().ToList();
        if (led.Count > 0)
        {
            return led.Count == 1 ? led[0] : null;
        }

        var all = found.Select(month => month.Month).Distinct().ToList();
        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>The months that a text names, with or without their years, each once, in order: 1 to 12.</summary>
    /// <param name="key">The text as <see cref="HeadingLexicon.Key"/> gives it.</param>
    public static ValueList<int> Names(string key)
    {
        var months = new List<int>();
        for (var i = 0; i < key.Length; i++)
        {
            var isStart = i == 0 || !ThaiLetters.IsLetter(key[i - 1]) && !ThaiLetters.IsMark(key[i - 1]) || key.AsSpan(0, i).EndsWith("เดือน");
            if (ThaiMonths.Match(key, i, out var month) is var length && (length > 4 || (isStart && length > 2)) && month <= 12)
            {
                months.Add(month);
                i += length - 1;
            }
        }

        return months.Distinct().ToValueList();
    }

    /// <summary>The doubt which of several months is meant.</summary>
    /// <param name="months">The months.</param>
    /// <param name="original">The words that name them; null for the months as they are shown.</param>
    public static Reading<ReportingMonth>.Doubtful Several(IEnumerable<ReportingMonth> months, string? original = null)
    {
        var names = string.Join(", ", months.Select(ThaiText.Month));
        return new(original ?? names, [Doubt.Of(DoubtCode.SeveralMonths, names)]);
    }

    /// <summary>Where months and full dates with their years stand.</summary>
    public static IEnumerable<(int Index, int Length)> Spans(string text) => Pattern().Matches(text).Select(match => (match.Index, match.Length));

    /// <summary>The text with every month and year blanked, so that they are not taken for figures.</summary>
    public static string WithoutMonths(string text)
    {
        var canonical = ThaiScript.ArabicDigits(text);
        return Pattern().Replace(canonical, " ");
    }

    [GeneratedRegex(
        """
        (?<lead>(?:ประจำ)?เดือน\s*(?:ของ\s*)?)?
        (?<day>(?<![0-9]|[0-9][.,])[0-9]{1,2}\s+)?
        (?<month>
          (?:ม\.?\s?ค\.?|ก\.?\s?พ\.?|มี\.?\s?ค\.?|เม\.?\s?ย\.?|พ\.?\s?ค\.?|มิ\.?\s?ย\.?|ก\.?\s?ค\.?|ส\.?\s?ค\.?|ก\.?\s?ย\.?|ต\.?\s?ค\.?|พ\.?\s?ย\.?|ธ\.?\s?ค\.?
            |มกรา(?:คม)?|กุมภา(?:พันธ์)?|มีนา(?:คม)?|เมษา(?:ยน)?|พฤ[ษศส]ภา(?:คม)?|มิถุนา(?:ยน)?|กรก[ฎฏ]า(?:คม)?|สิงหา(?:คม)?|กันยา(?:ยน)?|ตุลา(?:คม)?|พฤ[ศษส]จิกา(?:ยน)?|ธันวา(?:คม)?)
          \s*(?:,\s*)?(?:ปี\s*)?(?:พ\.?\s?ศ\.?\s*|ค\.?\s?ศ\.?\s*)?[0-9]{2}(?:[0-9]{2})?(?![0-9,]|\.[0-9])
          |(?<![A-Za-z])(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s*,?\s*[0-9]{4}(?![0-9,])
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Pattern();
}

/// <summary>A month found in text.</summary>
internal sealed record FoundMonth(ReportingMonth Month, int Index, int Length, bool IsLed);
