using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>The day up to which a figure counts: ณ 31 ธ.ค. 66, ถึงวันที่ 31/12/2566, ณ สิ้นเดือนธันวาคม, จนถึงเดือนนี้.</summary>
/// <param name="Index">Where the words begin.</param>
/// <param name="Length">Their length; of สิ้นเดือน without the month, which stands there as elsewhere.</param>
/// <param name="Day">The day; null for the end of a month that is named otherwise.</param>
/// <param name="IsUntil">True when the words say that the figure is a sum up to then.</param>
internal sealed partial record AsOfDay(int Index, int Length, DateOnly? Day, bool IsUntil)
{
    /// <summary>Finds the words; the ends of spans that name their beginning are none.</summary>
    /// <param name="text">Canonical text, Arabic digits.</param>
    public static IReadOnlyList<AsOfDay> Find(string text)
    {
        List<AsOfDay>? found = null;
        foreach (Match match in Words().Matches(text))
        {
            var isUntil = match.Groups["until"].Success;
            var before = text.AsSpan(0, match.Index).TrimEnd();
            if (isUntil && (before.Contains("ตั้งแต่", StringComparison.Ordinal) || before is [.., >= '0' and <= '9' or '.']))
            {
                continue;
            }

            if (!match.Groups["date"].Success)
            {
                (found ??= []).Add(new(match.Index, match.Length, null, isUntil));
            }
            else if (DateReader.Read(match.Groups["date"].Value).TryGetValue(out var day))
            {
                (found ??= []).Add(new(match.Index, match.Length, day, isUntil));
            }
        }

        return (IReadOnlyList<AsOfDay>?)found ?? [];
    }

    /// <summary>The month whose last day it is; null for another day.</summary>
    /// <param name="day">The day.</param>
    public static ReportingMonth? EndedBy(DateOnly day) => day.AddDays(1).Day == 1 ? ReportingMonth.Of(day) : null;

    [GeneratedRegex(
        """
        (?:ข้อมูล\s*)?(?:ณ|(?<until>(?:จน|นับ)?ถึง))\s*(?:วันที่\s*|วัน\s*)?
        (?<date>[0-9]{1,2}\s*(?:/\s*[0-9]{1,2}\s*/\s*|[ก-๎][ก-๎.\s]{0,20}?)(?:25|20)?[0-9]{2})(?![0-9,/])
        |(?:ข้อมูล\s*)?(?:ณ\s*|(?<until>(?:จน|นับ)?ถึง\s*))?(?:วัน)?สิ้น(?=\s*เดือน)
        |(?<until>(?:จน|นับ)?ถึง)\s*เดือนนี้
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Words();
}
