using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A year that a title or a name states, or a quarter of one.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Year">The year, CE: of a fiscal year that of its September.</param>
/// <param name="Quarter">1 to 4; null for the whole year.</param>
/// <param name="IsFiscal">True where it is called a fiscal year, false where it is one of the common era; null where it may be either: ปี 2566.</param>
internal sealed partial record StatedYear(string Text, int Year, int? Quarter, bool? IsFiscal)
{
    /// <summary>The years that a text states beside its months and dates.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<StatedYear> In(string text)
    {
        foreach (Match match in Pattern().Matches(MonthFinder.WithoutMonths(ThaiScript.Canonical(text))))
        {
            var (quarter, word, digits) = (match.Groups["quarter"], match.Groups["word"].Value, match.Groups["year"].Value);
            if (int.Parse(digits, CultureInfo.InvariantCulture) is var number && YearWindow.Holds(digits, number))
            {
                number += digits.Length > 2 ? 0 : number >= 60 ? 2500 : 2000;
                yield return new(match.Value.Trim(), number > 2400 ? BuddhistEra.ToCommon(number) : number, quarter.Success ? quarter.Value[0] - '0' : null, word.Contains("งบ", StringComparison.Ordinal) || word is "FY" or "fy" ? true : number < 2400 ? false : null);
            }
        }
    }

    /// <summary>The month of a number in it; null where it is not in the quarter.</summary>
    /// <param name="number">1 to 12.</param>
    public ReportingMonth? MonthOf(int number) => Quarter switch
    {
        null => IsFiscal == true ? ReportingMonth.OfFiscalYear(Year, number) : new(Year, number),
        // The quarter's number tells the one year from the other: October is in the first of the fiscal, in the fourth of the calendar year.
        var quarter when ((number + 2) % 12 / 3) + 1 == quarter => ReportingMonth.OfFiscalYear(Year, number),
        var quarter when IsFiscal != true && ((number - 1) / 3) + 1 == quarter => new(Year, number),
        _ => null,
    };

    /// <summary>Whether a month lies in it, be it the one year or the other.</summary>
    /// <param name="month">The month.</param>
    public bool Holds(ReportingMonth month) => MonthOf(month.Month) == month || (Quarter is null && ReportingMonth.OfFiscalYear(Year, month.Month) == month);

    [GeneratedRegex(
        """
        (?:(?:ไตรมาส(?:ที่)?|(?<![A-Za-z])[Qq])\s*(?<quarter>[1-4])[\s/(]*(?:ของ|ประจำ)?\s*(?<word>(?:ปี\s*)?งบ(?:ประมาณ|ฯ)?|ปี)?|(?<word>ปี\s*งบ(?:ประมาณ|ฯ)?|งบประมาณ|งบฯ|ปี|พ\.?\s?ศ\.?|FY|fy))
        \s*(?:ปี\s*)?(?:พ\.?\s?ศ\.?\s*|ค\.?\s?ศ\.?\s*)?
        (?<year>25[0-9]{2}|20[0-9]{2}|(?<=[/ีบฯณศ.]\s*)[0-9]{2})(?![0-9])
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        PatternTime.Most)]
    private static partial Regex Pattern();
}
