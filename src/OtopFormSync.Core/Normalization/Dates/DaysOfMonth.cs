using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>Days of a month written as a span: 1-15 ธันวาคม, 16 ถึง 31 ธ.ค.</summary>
/// <param name="Index">Where the first day stands, or the words before it: ระหว่างวันที่.</param>
/// <param name="Length">Up to the last day, which is left to stand beside its month as a date.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Month">1 to 12; null for days that name none: วันที่ 11-20.</param>
internal sealed partial record DaysOfMonth(int Index, int Length, int First, int Last, int? Month)
{
    private const int FewestDays = 28;
    private const int MostDays = 31;

    /// <summary>True when the days are all of the month; of February in any year.</summary>
    public bool IsWholeMonth => First == 1 && Last >= (Month is { } month ? ThaiMonths.ShortestDays(month) : FewestDays);

    /// <summary>Finds the spans of a text.</summary>
    /// <param name="text">Canonical text, Arabic digits.</param>
    public static IReadOnlyList<DaysOfMonth> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        List<DaysOfMonth>? found = null;
        var key = text.ToLowerInvariant();
        foreach (Match match in Span().Matches(key))
        {
            if (ThaiMonths.Match(key, match.Index + match.Length, out var month) > 1 && month is >= 1 and <= 12)
            {
                (found ??= []).Add(new(match.Index, match.Groups["last"].Index - match.Index, Day(match.Groups["first"]), Day(match.Groups["last"]), month));
            }
            else if (match.Groups["days"].Success && Day(match.Groups["first"]) is >= 1 and var first && Day(match.Groups["last"]) is <= MostDays and var last && first < last && !GoesOn().IsMatch(key[(match.Groups["last"].Index + match.Groups["last"].Length)..]))
            {
                (found ??= []).Add(new(match.Index, match.Groups["last"].Index + match.Groups["last"].Length - match.Index, first, last, null));
            }
        }

        return (IReadOnlyList<DaysOfMonth>?)found ?? [];

        static int Day(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?:(?:ใน)?(?:ระหว่าง|ช่วง|ตั้งแต่)\s*)?(?<days>วันที่\s*)?(?<![0-9])(?<first>[0-9]{1,2})\s*(?:-|–|ถึง)\s*(?<last>[0-9]{1,2})\s*(?:เดือน\s*)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Span();

    // 11-20/12/2566: a date of which these are only the days.
    [GeneratedRegex(@"^(?:[0-9]|\s?[/.\-–]\s?[0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex GoesOn();
}
