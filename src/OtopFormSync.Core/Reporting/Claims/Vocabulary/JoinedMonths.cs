using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Months that are named as one: พฤศจิกายน และธันวาคม 2566, ต.ค. พ.ย. ธ.ค. 66, ต.ค.-ธ.ค. 66. What is of all of them is of none.</summary>
internal static partial class JoinedMonths
{
    /// <summary>The words that name several months as one, where no month stands apart from them; null for none.</summary>
    /// <param name="text">The text.</param>
    public static string? Of(string text) =>
        Spans(text) is [var first, ..] && Apart(text, MonthFinder.Find(text)).Count == 0 ? ThaiScript.ArabicDigits(text)[first.From..first.End].Trim() : null;

    /// <summary>The months that a text names as one, in order; empty where it names none so.</summary>
    /// <param name="last">The last of them.</param>
    /// <param name="text">The text.</param>
    public static ValueList<ReportingMonth> UpTo(ReportingMonth last, string text) =>
        Of(text) is { } words && MonthFinder.Names(HeadingLexicon.Key(words)) is [var first, ..] names
            ? [.. Enumerable.Range(0, ((last.Month - first + 12) % 12) + 1).Select(back => last.Plus(-back)).Where(month => names.Contains(month.Month) || Range().IsMatch(words)).Reverse()] : [];

    /// <summary>The months of a text that are not among those that are named as one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="months">The months that it names with their year.</param>
    public static IReadOnlyList<FoundMonth> Apart(string text, IReadOnlyList<FoundMonth> months)
    {
        var spans = months.Count > 0 ? Spans(text) : [];
        return spans.Count == 0 ? months : [.. months.Where(month => !spans.Exists(span => month.Index < span.End && month.Index + month.Length > span.From))];
    }

    /// <summary>True for a line that names several months as one and says nothing else: เดือน พ.ย. และ ธ.ค. 66.</summary>
    /// <param name="line">The line.</param>
    public static bool StandAlone(string line) => Spans(line) is [var only] && ThaiScript.ArabicDigits(line) is var text && Leading().IsMatch(text[..only.From]) && Year().IsMatch(text[only.End..]);

    /// <summary>True where the month that ends a text is named as one with others: ต.ค.-พ.ย.</summary>
    /// <param name="text">The text, up to behind the month's name.</param>
    public static bool End(string text) => Spans(text) is [.., var last] && last.End == text.Length;

    // From the first month of each run to behind the name of its last.
    private static List<(int From, int End)> Spans(string text)
    {
        var (spans, key) = (new List<(int From, int End)>(), ThaiScript.ArabicDigits(text).ToLowerInvariant());
        var before = (Month: 0, From: 0, End: 0);
        foreach (var name in MonthFinder.Named(key))
        {
            var isNext = before.End > 0 && name.Month != before.Month && Joint().IsMatch(key[before.End..name.From]);
            if (isNext && spans is [.., var last] && last.End == before.End)
            {
                spans[^1] = (last.From, name.End);
            }
            else if (isNext && !Dated().IsMatch(key[..before.From]) && !Compared().IsMatch(key[..before.From]))
            {
                spans.Add((before.From, name.End));
            }

            before = name;
        }

        return spans;
    }

    // Without a word between them two months that have a year each stand beside each other, as over columns.
    [GeneratedRegex(@"^\s*(?:(?:[/'’,]\s*|(?:ปี|พ\.?\s?ศ\.?)\s*)*(?:25)?[0-9]{2}(?![0-9.])\s*(?=[^\s0-9]))?(?:และ|กับ|รวม(?:ถึง|กับ|ทั้ง)?|(?:จน)?ถึง|and|to|[,/&+–—-])\s*(?:ประจำ)?(?:เดือน)?\s*$|^\s*(?:เดือน)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^[\s*•-]*(?:(?:ประจำ|สอง|สาม|[23]|เดือน)\s*)*[(\s]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^[\s.]*(?:ปี|พ\.?\s?ศ\.?)?\s*[0-9]{0,4}[\s):]*(?:ดังนี้)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Year();

    [GeneratedRegex("[–-]|ถึง|to", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Range();

    // 20 พฤศจิกายน is a day.
    [GeneratedRegex(@"[0-9]\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Dated();

    // เทียบเดือน พ.ย. กับเดือน ธ.ค. 66.
    [GeneratedRegex(@"เทียบ(?:กับ|ระหว่าง|ยอด|ผล|ของ|\s)*(?:เดือน)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Compared();
}
