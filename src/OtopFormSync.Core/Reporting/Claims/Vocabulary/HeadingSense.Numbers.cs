using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <content>The digits of a heading: of months, years, or neither.</content>
internal sealed partial class HeadingSense
{
    // เดือน 10/2566, and 10/66 behind the word; ไตรมาส 1/2567 is none.
    private int TakeMonthNumber(string key, int at)
    {
        var slash = key.IndexOf('/', at);
        if (FullMonth is not null || slash < 0 || slash - at > 2 || key[..at].TrimEnd(' ', 'ท', 'ี', '่').EndsWith("ไตรมาส", StringComparison.Ordinal) || (at > 0 && key[at - 1] is (>= '0' and <= '9') or '/')
            || !int.TryParse(key.AsSpan(at, slash - at), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
        {
            return 0;
        }

        var end = slash + 1;
        while (end < key.Length && key[end] is >= '0' and <= '9')
        {
            end++;
        }

        var digits = key[(slash + 1)..end];
        var isYear = digits.Length == 4 || (digits.Length == 2 && key.AsSpan(0, at).TrimEnd().EndsWith("เดือน"));
        if (!isYear || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !YearWindow.Holds(digits, year) || (end < key.Length && key[end] == '/'))
        {
            return 0;
        }

        TakeYear(digits, year, "");
        FullMonth = new ReportingMonth(Year!.Value, month);
        Month = month;
        return end;
    }

    private int TakeNumber(string key, int at, bool afterMonth)
    {
        var end = at;
        while (end < key.Length && (key[end] is >= '0' and <= '9' || (key[end] is ',' or '.' && end + 1 < key.Length && key[end + 1] is >= '0' and <= '9')))
        {
            end++;
        }

        var digits = key[at..end];
        NamesFigure |= digits.Length > 4;
        var before = key[..at].TrimEnd(' ', '.', 'ศ', 'พ', 'ค');
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (YearWindow.Holds(digits, number) && (digits.Length == 4 || afterMonth || before.EndsWith("ปี", StringComparison.Ordinal) || before.EndsWith("งบประมาณ", StringComparison.Ordinal) || before.EndsWith('/')))
            {
                Year = _monthEnd > 0 && AfterMonth().IsMatch(key[_monthEnd..at]) ? null : Year; // the month's own, whatever year stands elsewhere
                TakeYear(digits, number, before);
            }
            else if (afterMonth && AfterMonth().IsMatch(key[_monthEnd..at]) && YearWindow.IsStrange(digits, number))
            {
                StrangeYear ??= digits;
            }
            else
            {
                _lastNumber = before.EndsWith("ครั้งที่", StringComparison.Ordinal) ? number : _lastNumber;
            }
        }

        return end;
    }

    private void TakeYear(string digits, int number, string before)
    {
        var common = YearWindow.CommonOf(number);
        if (before.EndsWith("งบประมาณ", StringComparison.Ordinal) || before.EndsWith("งบ", StringComparison.Ordinal) || (before.EndsWith('/') && before.Contains("ไตรมาส", StringComparison.Ordinal)))
        {
            FiscalYear ??= common;
        }
        else
        {
            Year ??= common;
        }
    }

    [GeneratedRegex(@"^[\s.,]*(?:ปี|พ\.?\s?ศ\.?)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AfterMonth();
}
