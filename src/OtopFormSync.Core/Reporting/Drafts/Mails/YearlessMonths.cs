using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>
/// The months of a mail that names no year at all: รายงานเดือนธันวาคม, received in January, is that of the December just over. It holds while
/// the month is fresh: of what came much later, or before the month was over, the year stays open.
/// </summary>
internal sealed partial class YearlessMonths
{
    // So long a quarter's first month is still awaited.
    private const int Fresh = 3;

    private readonly ReportingMonth? _received;
    private readonly bool _hold;
    private readonly IReadOnlyDictionary<string, int> _sheets;

    /// <summary>What a mail says of its months without a year.</summary>
    /// <param name="received">The month in which it was received; null where that says nothing of its age.</param>
    /// <param name="texts">All that it says: subject, texts, titles, names of files.</param>
    /// <param name="spoken">The months, 1 to 12, that it names for its report.</param>
    /// <param name="sheets">The places of sheets that bear the name of a month, and nothing against it, each with the month; empty where the mail speaks of another one.</param>
    /// <param name="claims">All of its claims.</param>
    public YearlessMonths(ReportingMonth? received, IReadOnlyList<string> texts, IEnumerable<int> spoken, IReadOnlyDictionary<string, int> sheets, ValueList<Claim> claims)
    {
        (_received, _sheets) = (received, sheets);
        if (received is null || claims.Any(claim => claim.Month is Reading<ReportingMonth>.Value) || texts.Any(text => MonthFinder.Find(text).Count > 0))
        {
            return;
        }

        // ธันวาคม 2556: a month that may be the report's, in a year that can be none.
        var misdated = texts.SelectMany(MonthFinder.Misdated).Where(month => JustOver(month.Month) is not null).Select(month => month.Doubt).FirstOrDefault();
        if (misdated is not null)
        {
            Open = misdated;
            return;
        }

        var told = spoken.Distinct().ToList();
        var beside = claims.Where(IsResult).Select(NameOf).OfType<int>().Distinct().ToList();
        var years = texts.SelectMany(Years).Where(year => year != received.BuddhistYear).ToList();
        // The one month beside figures against the one that the mail speaks of: neither is more likely.
        _hold = (told.Count == 0 || beside.Count == 0 || told.Intersect(beside).Any())
            && !told.Union(beside).Select(JustOver).OfType<ReportingMonth>().Any(month => years.Exists(year => year != month.BuddhistYear && year != month.Quarter.FiscalYear));
        var named = told.Count == 1 ? told : [.. told.Union(beside)];
        Reported = _hold && named is [var only] ? JustOver(only) : null;
        Open = named.Count == 1 && Reported is null ? new("", [Doubt.Of(DoubtCode.NoYear)]) : null;
    }

    /// <summary>The one month that the mail reports; null where it names none or several.</summary>
    public ReportingMonth? Reported { get; }

    /// <summary>The doubt where it names one whose year is open, or can be none; null for any other mail.</summary>
    public Reading<ReportingMonth>.Doubtful? Open { get; }

    /// <summary>The month that a claim names; in a table only the mail's own, or one before it. Null where its year is open.</summary>
    /// <param name="claim">A claim whose month has no year.</param>
    public ReportingMonth? Of(Claim claim) => _hold && NameOf(claim) is { } name && JustOver(name) is { } month && (claim.Spot is null || month.CompareTo(Reported) <= 0) ? month : null;

    /// <summary>The month of a claim that names none, in a sheet that bears the name of one: ตุลาคม, พฤศจิกายน, ธันวาคม side by side. Null where the sheet bears none, or its year is open.</summary>
    /// <param name="claim">A claim without a month.</param>
    public ReportingMonth? OfSheet(Claim claim) =>
        _hold && claim.Spot is not null && _sheets.FirstOrDefault(sheet => claim.Place.StartsWith(ReadTable.PlaceOfRow(sheet.Key, 0)[..^1], StringComparison.Ordinal)) is { Key: not null, Value: var name } ? JustOver(name) : null;

    private ReportingMonth? JustOver(int month) => Enumerable.Range(1, Fresh).Select(back => _received!.Plus(-back)).FirstOrDefault(over => over.Month == month);

    private static bool IsResult(Claim claim) => claim.Kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Cumulative or ClaimKind.Added or ClaimKind.Part;

    private static int? NameOf(Claim claim) => claim.Month is Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }], Original: var name } && MonthFinder.Names(HeadingLexicon.Key(name)) is [var only] ? only : null;

    // 2565, ปี 65: in the Buddhist Era.
    private static IEnumerable<int> Years(string text) => Year().Matches(ThaiScript.ArabicDigits(text)).Select(year => BuddhistEra.Of(YearWindow.CommonOf(int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"(?<![0-9,.])(?<year>25[67][0-9]|20[123][0-9])(?![0-9,.]?[0-9])|ปี(?:งบประมาณ|งบ)?\s*(?<year>[67][0-9])(?![0-9,.]?[0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Year();
}
