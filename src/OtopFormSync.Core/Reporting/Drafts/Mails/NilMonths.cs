using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Lines that name a month and say that nothing was done in it: พ.ย. 66 ไม่มีผลการดำเนินงาน. They say nothing of a month that stands beside it with figures.</summary>
internal static partial class NilMonths
{
    private const int LongestLine = 300;
    private const int MostLines = 50;

    // ไม่มี behind the name of a month is said of that month, as it would be behind these words.
    private const string InMonth = "เดือนนี้ ";

    /// <summary>The months of which a text says so; a name without a year waits for one, and "the other months" for an officer to say which.</summary>
    /// <param name="text">The text.</param>
    /// <param name="districts">Reads district names.</param>
    public static IEnumerable<Reading<ReportingMonth>> In(string text, DistrictReader districts) => text.Split('\n').Take(MostLines).SelectMany(line => Of(line, districts));

    /// <summary>The months of which a line says so; none for a line that names no month.</summary>
    /// <param name="line">The line.</param>
    /// <param name="districts">Reads district names.</param>
    public static ValueList<Reading<ReportingMonth>> Of(string line, DistrictReader districts)
    {
        if (line.Length >= LongestLine || !NilStatement.MaySayNothing(line))
        {
            return [];
        }

        if (Others().Match(line) is { Success: true } others)
        {
            return [new Reading<ReportingMonth>.Doubtful(others.Value, [Doubt.Of(DoubtCode.SeveralMonths, others.Value)])];
        }

        var bare = MonthFinder.WithoutMonths(line).ToLowerInvariant();
        var names = MonthFinder.Named(bare).Where(name => name.End - name.From > 2).ToList();
        var rest = BothMonths().Replace(names.AsEnumerable().Reverse().Aggregate(bare, (text, name) => text.Remove(name.From, name.End - name.From)), " ");
        return !NilStatement.SaysNothingWasDone(InMonth + DistrictMention.Without(rest, districts))
            ? MonthClause.Of(line) is { Count: > 1 } clauses ? [.. clauses.Where(clause => clause.SaysNothingWasDone(line)).SelectMany(clause => Of(line[clause.From..clause.End], districts))] : []
            : MonthFinder.Find(line) is [.., var end] && JoinedMonths.UpTo(end.Month, line) is { Count: > 1 } joined ? [.. joined.Select(Known)]
            : [.. MonthFinder.Find(line).Select(found => found.Month).Distinct().Select(Known),
               .. names.Select(name => name.Month).Distinct().Select(month => new Reading<ReportingMonth>.Doubtful(ThaiMonths.Abbreviation(month), [Doubt.Of(DoubtCode.NoYear)]))];
    }

    private static Reading<ReportingMonth> Known(ReportingMonth month) => new Reading<ReportingMonth>.Value(month.ToString(), month);

    // ทั้งสองเดือน is said of the months that stand there.
    [GeneratedRegex(@"(?:ใน)?ทั้ง\s*(?:สอง|สาม|[2-3])\s*เดือน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BothMonths();

    [GeneratedRegex(@"เดือน(?:อื่น(?:\s?ๆ)?|ที่เหลือ)\s*(?:ไม่มี|เป็นศูนย์|เป็น\s?0)[^\n0-9]{0,40}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Others();
}
