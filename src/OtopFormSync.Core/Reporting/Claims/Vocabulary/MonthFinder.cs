using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Finds months with their year within running text, apart from full dates.</summary>
internal static partial class MonthFinder
{
    private const int LongestText = 20_000; // beyond that no one writes a report, and the pattern would cost time

    /// <summary>The months that a text names, each once, in order; full dates ("12 มกราคม 2567") are not months.</summary>
    public static IReadOnlyList<FoundMonth> Find(string text)
    {
        var canonical = ThaiScript.ArabicDigits(text.Length > LongestText ? text[..LongestText] : text);
        if (!MayName(canonical))
        {
            return [];
        }

        var found = new List<FoundMonth>();
        var days = canonical.AsSpan().ContainsAny("-–ถ") ? DaysOfMonth.Find(canonical) : [];
        var first = (Match?)null;
        foreach (Match match in Pattern().Matches(canonical))
        {
            // The last day of 1-31 stands beside the month as a date does.
            var day = match.Groups["day"];
            if (match.Groups["date"].Success || (day.Success && !match.Groups["lead"].Success && !days.Any(span => span.IsWholeMonth && span.Index + span.Length == day.Index) && !IsLastDay(canonical, first, match)))
            {
                first = match;
                continue;
            }

            if (Period(match).TryGetValue(out var month))
            {
                found.Add(new(month, match.Index, match.Length, match.Groups["lead"].Success));
            }
        }

        return found;
    }

    /// <summary>The months that a text names with a year of four digits that lies in neither window, each a doubt: ธันวาคม 2556. They are never taken for the like of another year.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<(int Month, int Index, Reading<ReportingMonth>.Doubtful Doubt)> Misdated(string text)
    {
        var canonical = ThaiScript.ArabicDigits(text.Length > LongestText ? text[..LongestText] : text);
        return !FourDigits().Matches(canonical).Any(year => YearWindow.IsStrange(year.Value, int.Parse(year.ValueSpan, System.Globalization.CultureInfo.InvariantCulture))) ? []
            : Pattern().Matches(canonical).Where(match => !match.Groups["date"].Success && !match.Groups["day"].Success)
                .Select(match => (Months: Names(match.Groups["month"].Value.ToLowerInvariant()), match.Index, Doubt: Period(match) as Reading<ReportingMonth>.Doubtful))
                .Where(found => found is { Months: [_], Doubt.Doubts: [{ Code: DoubtCode.YearOutsideWindow }] }).Select(found => (found.Months[0], found.Index, found.Doubt!));
    }

    [GeneratedRegex("(?<![0-9.,])[0-9]{4}(?![0-9,])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FourDigits();

    private static Reading<ReportingMonth> Period(Match match) => PeriodReader.Read(match.Groups["month"].Value.Replace("ฯ", "", StringComparison.Ordinal).Replace("พุทธศักราช", "พ.ศ.", StringComparison.Ordinal));

    // 1 ธันวาคม 2566 ถึงวันที่ 31 ธันวาคม 2566 is the month.
    private static bool IsLastDay(string text, Match? first, Match last) =>
        first is not null && first.Groups["day"] is { Success: true } from && from.Value.Trim() is "1" or "01"
        && text[(first.Index + first.Length)..last.Index].Trim() is "ถึง" or "ถึงวันที่" or "-" or "–"
        && Period(first).TryGetValue(out var begun) && Period(last).TryGetValue(out var ended) && begun == ended
        && int.TryParse(last.Groups["day"].Value.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day >= ThaiMonths.ShortestDays(ended.Month);

    /// <summary>The one month that a text is about: the only one named, or the only one after "เดือน"; null when there is none or more than one, be they named as one.</summary>
    public static ReportingMonth? Single(string text)
    {
        var found = JoinedMonths.Apart(text, Find(text));
        var led = found.Where(month => month.IsLed).Select(month => month.Month).Distinct().ToList();
        if (led.Count > 0)
        {
            return led.Count == 1 ? led[0] : null;
        }

        var all = found.Select(month => month.Month).Distinct().ToList();
        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>The same; of several months that are named as one, the last, where it alone has the year.</summary>
    public static ReportingMonth? SingleOrLast(string text) => Single(text) ?? (JoinedMonths.Of(text) is not null && Find(text) is [var only] ? only.Month : null);

    /// <summary>The months that a text names, with or without their years, each once, in order: 1 to 12.</summary>
    /// <param name="key">The text as <see cref="HeadingLexicon.Key"/> gives it.</param>
    public static ValueList<int> Names(string key) => Named(key).Where(name => name.End - name.From > 2).Select(name => name.Month).Distinct().ToValueList();

    /// <summary>Where the names of months stand, with or without their years.</summary>
    /// <param name="key">The text in lower case.</param>
    public static IEnumerable<(int Month, int From, int End)> Named(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            var isStart = i == 0 || !ThaiLetters.IsLetter(key[i - 1]) && !ThaiLetters.IsMark(key[i - 1]) || key.AsSpan(0, i).EndsWith("เดือน") || key.AsSpan(0, i).EndsWith("และ") || key.AsSpan(0, i).EndsWith("กับ");
            if (ThaiMonths.Match(key, i, out var month) is var length && (length > 4 || (isStart && length > 1)) && month <= 12)
            {
                yield return (month, i, i + length);
                i += length - 1;
            }
        }
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
    public static IEnumerable<(int Index, int Length)> Spans(string text) => MayName(text) ? Pattern().Matches(text).Where(IsMonth).Select(match => (match.Index, match.Length)) : [];

    /// <summary>Full dates that begin with a number that may be a count as well: 1 พ.ย. 66. Where each stands, the number, and the month.</summary>
    public static IEnumerable<(int Index, int Length, string Number, Reading<ReportingMonth> Month)> Dates(string text) => !MayName(text) ? []
        : Pattern().Matches(text).Where(match => match.Groups["day"].Success && !match.Groups["lead"].Success && !match.Groups["date"].Success).Select(match => (match.Index, match.Length, match.Groups["day"].Value.TrimEnd(), Period(match)));

    /// <summary>The text with every month and year blanked, so that they are not taken for figures.</summary>
    public static string WithoutMonths(string text)
    {
        var canonical = ThaiScript.ArabicDigits(text);
        return MayName(canonical) ? Pattern().Replace(canonical, match => IsMonth(match) ? " " : match.Value) : canonical;
    }

    // The pattern begins with nothing that could be looked for at once, and costs most where it finds nothing; each of its months ends with its year.
    private static bool MayName(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    // พ.ย. 15: what no year can be is a figure.
    private static bool IsMonth(Match match) => match.Groups["day"].Success || match.Value is [.., >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] || Period(match) is Reading<ReportingMonth>.Value;

    [GeneratedRegex(
        """
        (?<date>วันที่[\s.…_]*[0-9]{1,2}[\s.…_]*(?=เดือน))?
        (?<lead>(?:ประจำ)?เดือน[\s.…_]*(?:ของ\s*)?)?
        (?<day>(?<![0-9]|[0-9][.,])(?:0?[1-9]|[12][0-9]|3[01])\s+)?
        (?<month>
          (?:ม\.?\s?ค\.?|ก\.?\s?พ\.?|มี\.?\s?ค\.?|เม\.?\s?ย\.?|พ\.?\s?ค\.?|มิ\.?\s?ย\.?|ก\.?\s?ค\.?|ส\.?\s?ค\.?|ก\.?\s?ย\.?|ต\.?\s?ค\.?|พ\.?\s?ย\.?|ธ\.?\s?ค\.?
            |มกรา(?:คม)?|กุมภา(?:พันธ์)?|มีนา(?:คม)?|เมษา(?:ยน)?|พฤ[ษศส]ภา(?:คม)?|มิถุนา(?:ยน)?|กรก[ฎฏ]า(?:คม)?|สิงหา(?:คม)?|กันยา(?:ยน)?|ตุลา(?:คม)?|พฤ[ศษส]จิกา(?:ยน)?|ธันวา(?:คม)?)
          ฯ?\s*(?:,\s*|/|['’]\s?)?(?:(?:ของ)?(?:ปีงบประมาณ|ปีงบ|ปี)\s*)?(?:[.…_\s]{0,40}พ\.?\s?ศ\.?[\s.…_]*|พุทธศักราช\s*|ค\.?\s?ศ\.?\s*)?[0-9]{2}(?:[0-9]{2})?(?![0-9,]|\.[0-9])
          |(?<![A-Za-z])(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s*[,\-]?\s*[0-9]{4}|\s?[\-'’]\s?[0-9]{2}|\s(?:6[5-9]|7[0-9]))(?![0-9,])
          |(?<=(?:^|เดือน|งวด|รอบ|ประจำ|รายงาน|otop|OTOP|ข้อมูล|ผล|[:(])[ ]{0,5})(?:0?[1-9]|1[0-2])\s?[/\-]\s?25[0-9]{2}(?![0-9/,\-])
          |(?<=(?:เดือน|งวด|รอบ|ประจำ)[ ]{0,5})(?:0?[1-9]|1[0-2])\s?/\s?[0-9]{2}(?![0-9/,])
          |(?<=^[ ]{0,5})(?:0[1-9]|1[0-2])/6[5-9](?=[ ]{0,5}\r?$)
          |(?<![0-9\-/])2[05][0-9]{2}-(?:0[1-9]|1[0-2])(?![0-9\-/])
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        PatternTime.Most)]
    private static partial Regex Pattern();
}

/// <summary>A month found in text.</summary>
internal sealed record FoundMonth(ReportingMonth Month, int Index, int Length, bool IsLed);
