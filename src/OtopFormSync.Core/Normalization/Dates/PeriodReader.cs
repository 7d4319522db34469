using System.Globalization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Reads the month that a report is about: ธ.ค. 66, ประจำเดือนธันวาคม พ.ศ. ๒๕๖๖, 12/2566, 2023-12, Dec-23.</summary>
public static class PeriodReader
{
    /// <summary>Reads a month; never throws and never guesses.</summary>
    /// <param name="text">What was written; a day in it gives its month, a month "of fiscal year N" lies in N - 1 from October on; words that it corrects ("แก้ไขครั้งที่ 1") are set aside.</param>
    /// <returns>The month; or a doubt: no year, a quarter, several months, a year outside the windows.</returns>
    public static Reading<ReportingMonth> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Plain(text) ?? CalendarReading.Read(text, part => CalendarText.Read(part, eitherOrder: true), Finish) switch
        {
            Reading<ReportingMonth>.Doubtful doubtful when WithinOneMonth(text) is { } month => month,
            var reading => reading,
        };
    }

    private static Reading<ReportingMonth>.Value? Plain(string text)
    {
        if (text.Length == 7 && text[4] == '-' && text[0] == '2' && ReportingMonth.TryParse(text, CultureInfo.InvariantCulture, out var iso) && iso.Year is >= YearWindow.FirstCommon and <= YearWindow.LastCommon)
        {
            return new(text, iso);
        }

        var space = text.Length - 5;
        if (space > 5 && text[space] == ' ' && text[^4] == '2' && int.TryParse(text.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && ThaiMonths.OfFullName(text.AsSpan(0, space)) is > 0 and var month && BuddhistEra.ToCommon(year) is >= YearWindow.FirstCommon and <= YearWindow.LastCommon)
        {
            return new(text, new ReportingMonth(BuddhistEra.ToCommon(year), month), Buddhist);
        }

        return null;
    }

    private static readonly ValueList<ReadingStep> Buddhist = [ReadingStep.BuddhistEra];

    private static (ReportingMonth? Value, Doubt? Doubt) Finish(CalendarText calendar) => calendar switch
    {
        { Month: { } month, Year: { } year } => (new ReportingMonth(year, month), null),
        { Month: not null } => (null, Doubt.Of(DoubtCode.NoYear)),
        { Quarter: { } quarter } => (null, Doubt.Of(DoubtCode.QuarterInstead, quarter.ToString(CultureInfo.InvariantCulture))),
        _ => (null, Doubt.Of(DoubtCode.NoMonth)),
    };

    // 1-31 ธ.ค. 66, and 1 ธ.ค. 66 - 31 ธ.ค. 66: days from and to, all of one month.
    private static Reading<ReportingMonth>? WithinOneMonth(string text)
    {
        var canonical = ThaiScript.ArabicDigits(ThaiScript.Canonical(text));
        if (canonical.Length > 100)
        {
            return null;
        }

        foreach (var until in (string[])[" - ", "ถึงวันที่", "ถึง", "-"])
        {
            var at = canonical.IndexOf(until, StringComparison.Ordinal);
            if (at <= 0 || at != canonical.LastIndexOf(until, StringComparison.Ordinal))
            {
                continue;
            }

            var last = DateReader.Read(canonical[(at + until.Length)..]);
            if (!last.TryGetValue(out var lastDay))
            {
                continue;
            }

            var first = canonical[..at].Trim();
            first = first.StartsWith("วันที่", StringComparison.Ordinal) ? first[6..].Trim() : first;
            var firstDay = first.Length <= 2 && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 && day <= lastDay.Day
                ? new DateOnly(lastDay.Year, lastDay.Month, day)
                : DateReader.Read(first).TryGetValue(out var full) ? full : default;
            if (firstDay <= lastDay && firstDay.Year == lastDay.Year && firstDay.Month == lastDay.Month)
            {
                return new Reading<ReportingMonth>.Value(text, ReportingMonth.Of(lastDay), [ReadingStep.Affix]);
            }
        }

        return null;
    }
}
