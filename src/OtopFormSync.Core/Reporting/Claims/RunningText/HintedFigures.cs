using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Figures behind words that are no label of the program and could be one: "Newly registered items: 2", "สมัคร DW 7". None of them may vanish; each is asked about where its indicator lacks a figure.</summary>
internal sealed partial class HintedFigures
{
    private static readonly System.Buffers.SearchValues<char> Joining = System.Buffers.SearchValues.Create(" :=-.,*•");

    private static readonly string[] OfSales = ["จำหน่าย", "จำหน่าน", "จำนวย", "จำหนาย", "ยอดชาย", "ขาย", "รายได้", "รายรับ", "มูลค่า", "sale", "sold", "revenue"];

    // Of counts each group belongs to the indicators that have one of its words in their labels.
    private static readonly string[][] OfCounts =
    [
        ["ผลิตภั", "ผลิดภั", "ผลิตพัน", "ผลิตพัณ", "สินค้า", "ทะเบียน", "โอทอป", "otop", "product", "registered"],
        ["ดิจิทัล", "ดิจิตอล", "digital", "wallet", "walle", "walla", "walet", "ดับเบิลยู", "วอลเล", "วอเล", "dw", "เป๋าตัง", "รายใหม่"],
    ];

    // A unit that hints by itself: ลงทะเบียนเพิ่ม 2 ราย 4 ผลิตภัณฑ์.
    private const string NewGoods = "ผลิตภัณฑ์";

    private readonly List<(Indicator Indicator, string[] Words)> _hints;

    /// <summary>Prepares the words of a program; of figures that not every report has nothing is asked.</summary>
    /// <param name="program">The program.</param>
    public HintedFigures(Program program) =>
        _hints = [.. program.Indicators.Where(indicator => indicator.Required).SelectMany(indicator => Hints(indicator).Select(words => (indicator, words)))];

    /// <summary>The figures of a sentence's part, each with what the words that lead to it may count.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="end">Behind it.</param>
    public IEnumerable<(FigurePart Figure, List<Indicator> CouldMean)> In(ReadSentence sentence, int from, int end)
    {
        var plain = ListNumber().Replace(CountOrDay.WithCounts(sentence)[from..end], match => new string(' ', match.Length));
        var figures = FigureRun.Of(plain);
        for (var i = 0; i < figures.Count; i++)
        {
            var part = figures[i];
            if (Time().IsMatch(plain[part.End..]) || (IsMoney(plain[part.At..part.End]) && OtherMoney.Leads(plain[part.Start..part.At])))
            {
                continue;
            }

            var words = plain[part.Start..part.At].ToLowerInvariant();
            words = words.AsSpan().ContainsAnyExcept(Joining) ? words : plain[part.At..part.End].Contains(NewGoods, StringComparison.Ordinal) && Anew().IsMatch(plain[..part.At]) ? NewGoods : plain[part.End..(i + 1 < figures.Count ? figures[i + 1].At : plain.Length)].ToLowerInvariant();
            var could = _hints.Where(hint => hint.Indicator.Kind.MayBe(IsMoney(plain[part.At..part.End])) && Array.Exists(hint.Words, word => Holds(words, word))).Select(hint => hint.Indicator).Distinct().ToList();
            if (could.Count > 0)
            {
                yield return (part with { Start = part.Start + from, At = part.At + from, End = part.End + from, Close = part.Close + from }, could);
            }
        }
    }

    private static IEnumerable<string[]> Hints(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Amount => [OfSales],
        IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text =>
            OfCounts.Where(words => indicator.Columns.Any(column => HeadingLexicon.Key(column) is var label && Array.Exists(words, word => label.Contains(word, StringComparison.Ordinal)))),
    };

    // Two Latin letters are a word only by themselves.
    private static bool Holds(string words, string word) => words.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at
        && (word.Length > 2 || ((at == 0 || !char.IsAsciiLetter(words[at - 1])) && (at + word.Length == words.Length || !char.IsAsciiLetter(words[at + word.Length]))));

    [GeneratedRegex("ทะเบียน|เพิ่ม|ใหม่", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Anew();

    private static bool IsMoney(string figure) => Money().IsMatch(figure);

    [GeneratedRegex("[,.]|บาท|ล้าน|แสน|หมื่น|พัน|ลบ|[0-9]{5}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Money();

    // งาน OTOP City 3 วัน.
    [GeneratedRegex(@"^\s*(?:วัน(?!ละ)|คืน|ชั่วโมง|สัปดาห์|ครั้ง|รุ่น)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\s*\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?\s(?=\s*[^0-9\s])|(?<![0-9,.])\(?[0-9]{1,2}\)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ListNumber();
}
