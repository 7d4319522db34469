using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Worker.Commands;

/// <summary>Months, quarters and fiscal years on the command line: as people write them, BE or CE, in either digits; the two eras cannot be mistaken for each other.</summary>
internal static partial class PeriodOptions
{
    /// <summary>2566-12, 2023-12, 12/2566, ธ.ค. 66, ธันวาคม 2566.</summary>
    public static ReportingMonth? MonthOf(ArgumentResult result)
    {
        var text = CommandContext.TextOf(result);
        if (PeriodReader.Read(text).TryGetValue(out var month))
        {
            return month;
        }

        result.AddError($"'{text}' is no month; expected such as 2566-12 or 2023-12");
        return null;
    }

    /// <summary>2567-2, 2/2567, 2567/2, ไตรมาส 2/2567; a year CE is that of the fiscal year's September.</summary>
    public static FiscalQuarter? QuarterOf(ArgumentResult result)
    {
        var text = CommandContext.TextOf(result);
        if (Quarter().Match(ThaiScript.ArabicDigits(text)) is { Success: true } match && YearOf(match.Groups["year"].Value) is { } year)
        {
            return new(year, match.Groups["number"].Value[0] - '0');
        }

        result.AddError($"'{text}' is no fiscal quarter; expected year BE and number, such as 2567-2");
        return null;
    }

    /// <summary>2567 or 2024, CE that of its September.</summary>
    public static int FiscalYearOf(ArgumentResult result)
    {
        var text = CommandContext.TextOf(result);
        if (YearOf(ThaiScript.ArabicDigits(text)) is { } year)
        {
            return year;
        }

        result.AddError($"'{text}' is no fiscal year; expected such as 2567");
        return 0;
    }

    private static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && BuddhistEra.Of(BuddhistEra.CommonOf(year)) is >= 2500 and <= 2700 and var known ? known : null;

    [GeneratedRegex("^ *(?:ไตรมาส(?:ที่)?|[Qq])? *(?:(?<number>[1-4]) *[/-] *(?<year>[0-9]{4})|(?<year>[0-9]{4}) *[/-] *[Qq]?(?<number>[1-4])) *$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Quarter();
}
