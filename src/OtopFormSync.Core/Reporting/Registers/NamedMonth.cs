using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A month that a title, a sheet's name, a heading or a cell names.</summary>
/// <param name="Number">1 to 12.</param>
/// <param name="Month">The month; null where no year stands with it.</param>
internal readonly partial record struct NamedMonth(int Number, ReportingMonth? Month)
{
    private const int LongestName = 40;

    /// <summary>Whether both may be the same month.</summary>
    /// <param name="month">The month.</param>
    public bool MayBe(ReportingMonth month) => Number == month.Month && (Month is null || Month == month);

    /// <summary>The month as people write it, with its year where it has one.</summary>
    public override string ToString() => Month is { } month ? ThaiText.ShortMonth(month) : ThaiMonths.Abbreviation(Number);

    /// <summary>The month that a text is, and nothing else; null for another text.</summary>
    /// <param name="text">A cell, a heading, a sheet's name.</param>
    public static NamedMonth? Of(string text) => text.Length is > 1 and < LongestName && !double.TryParse(text, CultureInfo.InvariantCulture, out _) && DateReader.Read(text) is not Reading<DateOnly>.Value ? Read(text) : null;

    /// <summary>The month of a text that is one, or a day of it; null for another text.</summary>
    /// <param name="text">The text.</param>
    public static NamedMonth? Read(string text) => PeriodReader.Read(text) switch
    {
        Reading<ReportingMonth>.Value named => new(named.Result.Month, named.Result),
        // Whatever the year: it is the number that is asked for.
        Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }] } when PeriodReader.Read($"{text} {BuddhistEra.Of(YearWindow.FirstCommon)}").TryGetValue(out var any) => new(any.Month, null),
        _ => null,
    };

    /// <summary>The months that a title or a name names, apart from full dates.</summary>
    /// <param name="text">The text.</param>
    public static List<NamedMonth> In(string text) => Of(text) is { } only ? [only] : [.. Found(Plain(text)).Select(found => found.Named).Distinct()];

    /// <summary>A heading that names one month beside what is counted in it: ยอดขาย พ.ย. 66, มูลค่า (บาท) เดือนตุลาคม.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="month">The month as it is written.</param>
    /// <param name="rest">What is counted.</param>
    /// <returns>False for a month alone, and for none or several.</returns>
    public static bool TrySplit(string heading, out string month, out string rest)
    {
        (month, rest) = ("", "");
        var text = Plain(heading);
        if (Of(heading) is not null || Found(text) is not [var only] || MonthFinder.Named(text.ToLowerInvariant()).Select(name => name.Month).Distinct().Count() > 1)
        {
            return false;
        }

        month = text.Substring(only.Index, only.Length);
        rest = Empty().Replace($"{Leading().Replace(text[..only.Index], "")} {text[(only.Index + only.Length)..].Trim()}", "").Trim();
        return rest.Any(char.IsLetter);
    }

    private static string Plain(string text) => ThaiScript.ArabicDigits(ThaiScript.Canonical(text));

    // With their years as running text has them; without, where neither a day nor a year stands beside the name.
    private static List<(NamedMonth Named, int Index, int Length)> Found(string text)
    {
        var found = MonthFinder.Find(text).Select(month => (Named: new NamedMonth(month.Month.Month, month.Month), month.Index, month.Length)).ToList();
        var taken = MonthFinder.Spans(text).ToList();
        foreach (var (number, from, end) in MonthFinder.Named(text.ToLowerInvariant()))
        {
            if (!taken.Exists(span => from < span.Index + span.Length && end > span.Index) && !(text[..from].TrimEnd() is [.., >= '0' and <= '9']))
            {
                found.Add((new(number, null), from, end - from));
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?:ประจำ|ของ|ใน|งวด|รอบ|เดือน|[\s:\-–])+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Leading();

    [GeneratedRegex(@"[(\[]\s*[)\]]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Empty();
}
