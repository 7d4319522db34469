using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>What the words of a sentence say: which kind of figure, whose, of which month.</summary>
/// <param name="program">The program.</param>
/// <param name="lexicon">Its words.</param>
/// <param name="districts">Reads district names; null where no district is named.</param>
internal sealed partial class SentenceSenses(Program program, HeadingLexicon lexicon, DistrictReader? districts)
{
    // What may touch a label in front, Thai having no spaces.
    private static readonly string[] Joining =
    [
        "มี", "และ", "ได้", "ส่ง", "ขอ", "ว่า", "คือ", "ของ", "โดย", "แจ้ง", "สรุป", "รายงาน", "ยืนยัน", "เรื่อง", "ด้าน", "ส่วน", "กับ", "เป็น", "ที่", "แก้ไข", "แก้", "ปรับ", "เปลี่ยน", "ไม่มี", "ดำเนินการ", "ผล", "ตัวเลข", "ข้อมูล", "จำนวน", "การ", "ยอด", "รวม", "นี้", "ดังนี้", "คน", "ค่า", "พบ", "ปรากฏ", "ทั้งนี้", "ประจำ", "เดือน", "ยัง", "คง", "ก็", "แล้ว", "ร่วม", "สำหรับ",
    ];

    // What was said before them was not said of the label that follows.
    private static readonly string[] Announcing = ["ดังนี้", "รายงานว่า", "โดยมี", "ทั้งนี้", "นอกจากนี้", "นอกจากนั้น", "อีกทั้ง"];

    // Before the name of something within the district.
    private static readonly string[] Within = ["จังหวัด", "ต.", "งาน", "ร้าน", "ไม่รวม", "อยาก"];

    /// <summary>Takes words apart; of long ones the end.</summary>
    /// <param name="text">The words.</param>
    public HeadingSense Of(string text) => HeadingSense.Of(lexicon, text.Length > 200 ? text[^200..] : text);

    /// <summary>0, or the number of the correction that a sentence calls itself.</summary>
    /// <param name="sentence">The sentence.</param>
    public int CorrectionIn(ReadSentence sentence) => Math.Max(Of(sentence.Line).Correction, AmendingWords.Amend(sentence.WithoutMonths) ? 1 : 0);

    /// <summary>The kind that several words tell together; reported when they tell none.</summary>
    /// <param name="senses">The words; null for none.</param>
    public ClaimKind Kind(params ReadOnlySpan<HeadingSense?> senses)
    {
        var kinds = new List<ClaimKind>();
        foreach (var sense in senses)
        {
            if (sense?.Kind is { } kind)
            {
                kinds.Add(kind);
            }

            if (sense is not null && Headlines.IsYearBefore(sense, program))
            {
                kinds.Add(ClaimKind.Base);
            }
        }

        return ClaimKinds.Strongest(kinds) ?? ClaimKind.Reported;
    }

    /// <summary>ผลงานปี 2565: true for a line that names a year before the program's, and nothing else.</summary>
    /// <param name="line">The line.</param>
    public bool IsOfYearBefore(string line) => Headlines.YearIn(WithoutDistrict(line)) is { } year && Kind(Of(year)) == ClaimKind.Base;

    /// <summary>The clause that a label ends: what was asked or announced before it is said of the letter.</summary>
    /// <param name="before">The words before the label.</param>
    public static string Clause(string before)
    {
        before = Judged().Replace(before, "");
        var begin = Math.Max(before.LastIndexOfAny([';', '|', '•', ',']) + 1, Announcing.Max(word => before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : 0));
        var clause = before[begin..];
        return clause.Length > 100 ? clause[^100..] : clause;
    }

    /// <summary>True for words that say only what, when, whose or how many.</summary>
    /// <param name="words">The words.</param>
    public bool IsKnown(string words) => Of(words).Unknown.Count == 0 || DistrictOwning(words) is not null || districts?.Read(words) is Reading<District>.Value { Steps.Count: 0 };

    /// <summary>The words behind a figure without those that touch the label that follows, which are said of that.</summary>
    /// <param name="behind">The words up to the label.</param>
    public static string BeforeNext(string behind) => Next().Match(behind) is { Success: true } next ? behind[..next.Index] : behind.LastIndexOf(' ') is > 0 and var at ? behind[..at] : "";

    [GeneratedRegex(@"(?<=^|\s)(?:และ|ส่วน(?!ใหญ่|มาก)|โดยมี|พร้อม|รวมทั้ง|ตลอดจน|สำหรับ|ด้าน|มี|ใน(?:ส่วน|ด้าน)|ข้อ(?:ที่)?\s?[0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Next();

    // 100 บาท ผ่านเป้าหมายค่ะ ผลิตภัณฑ์ใหม่ 1: how the figure before was judged is no target of the next.
    [GeneratedRegex(@"^\s*(?:ซึ่ง)?(?:ยัง)?(?:ไม่)?(?:เกิน|บรรลุ|ครบ|ผ่าน|สูงกว่า|ต่ำกว่า)(?:ตาม)?(?:เป้าหมาย|เป้า)(?:ที่กำหนด)?(?:แล้ว)?(?:นะ)?(?:ค่ะ|คะ|ครับ)?(?=[\s,])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Judged();

    /// <summary>True for words that name several months, or a number of them.</summary>
    /// <param name="sense">The words; null for none.</param>
    public static bool SpanMonths(HeadingSense? sense) => sense is not null && (sense.SpansMonths || NumberOfMonths().IsMatch(sense.Text));

    /// <summary>True for words of the month alone: เดือนนี้, ในเดือนธันวาคม. What a running total came to is not said so.</summary>
    /// <param name="text">The words.</param>
    public static bool SayInMonth(string text) => InMonth().IsMatch(text);

    /// <summary>True when the words say so and nothing else.</summary>
    /// <param name="text">The words.</param>
    public static bool SayOnlyInMonth(string text) => OnlyInMonth().IsMatch(LetterWords.WithoutClosing(text));

    /// <summary>งานกาชาดมียอดจำหน่าย: true when the sentence speaks of something within the district.</summary>
    /// <param name="clause">The words before the label.</param>
    public bool AreOfSomethingElse(string clause)
    {
        var chunk = clause.TrimEnd();
        chunk = chunk[(chunk.LastIndexOf(' ') + 1)..];
        if (chunk.Length < 3 || NilWords.EndWith(clause) || DistrictIn(clause) is not null)
        {
            return false;
        }

        var sense = Of(chunk);
        return (Array.Exists(Within, word => chunk.StartsWith(word, StringComparison.Ordinal)) && ThaiMonths.Match(chunk, 0, out _) == 0)
            || (sense.Unknown.Count > 0 && chunk.EndsWith("มี", StringComparison.Ordinal) && !Array.Exists(Joining, word => chunk[..^2].EndsWith(word, StringComparison.Ordinal)))
            || sense.NamesOther;
    }

    /// <summary>True when a label is part of a longer word: ยอดขายส่ง.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hit">The label.</param>
    public bool IsWithinWord(string line, Label hit)
    {
        var before = line[..hit.Start];
        before = hit.IsImplied || SentenceParser.IsVerb(line[hit.Start..hit.End]) ? WithoutDistrict(before) : before; // อำเภอท่าบ่อจำหน่ายได้
        if (before.Length > 0 && (ThaiLetters.IsLetter(before[^1]) || ThaiLetters.IsMark(before[^1])) && !Array.Exists(Joining, word => before.EndsWith(word, StringComparison.Ordinal)) && !EndsWithKnownWord(before) && !MonthFinder.Named(before.ToLowerInvariant()).Any(month => month.End == before.Length))
        {
            return true;
        }

        var after = line[hit.End..];
        return after.StartsWith("ส่ง", StringComparison.Ordinal) || after.StartsWith("ปลีก", StringComparison.Ordinal)
            || (after.Length > 0 && ThaiLetters.IsLetter(after[0]) && lexicon.Match(line.ToLowerInvariant(), hit.End, out _) == 0 && Normalization.Figures.FigureLexicon.Match(line, hit.End, out _, out _) == 0 && ThaiMonths.Match(line, hit.End, out _) == 0
                && !NilWords.BeginWith(after) && !SentenceWords.Follow(after) && !(hit.Indicator.CountsNew && after.StartsWith("อีก", StringComparison.Ordinal)) && !(hit.Indicator.Accumulation == Accumulation.RunningTotal && Now().IsMatch(after)) && DistrictBehind(after) is null);
    }

    [GeneratedRegex("^(?:ตอนนี้|ขณะนี้|ปัจจุบัน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Now();

    /// <summary>แม่สมศรี ขายได้: true where words that nobody knows stand before the verb.</summary>
    /// <param name="before">The words before it.</param>
    public bool NameWhoSold(string before) => Of(WithoutAddress(before)) is var said && (said.Narrowing.Any() || said.NamesOther || said.Kind is ClaimKind.Part);

    /// <summary>True where the words before what was done name nobody and nothing but the district and the month; those who are addressed may stand before a noun: พี่โอ๋ ยอดเดือนธันวาคม.</summary>
    /// <param name="before">The words before it.</param>
    /// <param name="label">What was done.</param>
    public bool LeadOnTo(string before, string label) =>
        Of(Going().Replace(WithoutAddress(label == ImpliedLabels.Noun ? Addressed().Replace(before, " ") : before), " ")) is { Unknown.Count: 0, NamesOther: false, IsOther: false, Kind: null or ClaimKind.Reported or ClaimKind.Added } said && !said.Narrowing.Any();

    /// <summary>True for words behind a figure that end the sentence or lead to the next, and say nothing of it.</summary>
    /// <param name="behind">The words.</param>
    public static bool AreOnlyClosing(string behind) => Going().Replace(LetterWords.WithoutClosing(behind), " ").AsSpan().Trim(" .,;)/|").IsEmpty;

    [GeneratedRegex(@"^\s*(?:พี่|น้อง|คุณ)[ก-๎]{1,12}\s", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Addressed();

    // The words without the district, the month, and those whom the letter addresses: พี่คะ, เรียน หัวหน้า.
    private string WithoutAddress(string before) => Addressing().Replace(WithoutDistrict(MonthFinder.WithoutMonths(before)), " ");

    [GeneratedRegex(@"^\s*(?:เรียน\s?)?(?:พี่|น้อง|คุณ|หัวหน้า|ท่าน)[ก-๎]{0,12}(?:(?<=ครับ|ค่ะ|คะ)|(?<=^\s*เรียน[^0-9]*))(?=\s)|(?<![ก-๎])(?:สวัสดี)?(?:นะ)?(?:ครับ|ค่ะ|คะ)(?=\s|$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Addressing();

    // What a sentence goes on with, the unit of the figure before, the number of a list, and the word of none.
    [GeneratedRegex(@"^\s*(?:บ\.|บาท)|(?:ยัง)?(?:ไม่มี|ไม่ได้)|ส่วน|สำหรับ|แล้วก็|(?<![ก-๎])ก็|(?<![ก-๎])เรา|(?:นะ)?(?:ครับ|ค่ะ|คะ)|จ้า|^[\s*•\-–]*[0-9]{1,2}[.)]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Going();

    private bool EndsWithKnownWord(string before)
    {
        var key = before.ToLowerInvariant();
        for (var start = Math.Max(0, key.Length - 40); start < key.Length; start++)
        {
            if (lexicon.Match(key, start, out _) is > 1 and var length && start + length == key.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>5 ดาว: true for a count without its unit, and a word behind it that nobody knows.</summary>
    /// <param name="indicator">What is counted.</param>
    /// <param name="figure">The count.</param>
    /// <param name="behind">What stands behind it.</param>
    public bool AreOfAnotherUnit(Indicator indicator, string figure, string behind) => indicator.IsCounted && char.IsAsciiDigit(figure[^1])
        && behind.TrimStart() is { Length: > 0 } next && ThaiLetters.IsLetter(next[0]) && lexicon.Match(next.ToLowerInvariant(), 0, out _) == 0 && LetterWords.WithoutClosing(next).TrimStart() is { Length: > 0 } rest && rest[0] == next[0];

    /// <summary>The district that is named; null when none is.</summary>
    /// <param name="text">The words.</param>
    public Reading<District>? DistrictIn(string text) => districts is null ? null : DistrictMention.In(text, districts);

    /// <summary>The district whose bare name goes on a label; null for none.</summary>
    /// <param name="behind">What stands behind the label.</param>
    public Reading<District>? DistrictBehind(string behind) => districts is null ? null : DistrictMention.GoingOn(behind, districts)?.District;

    /// <summary>The words behind a label without such a name.</summary>
    /// <param name="behind">The words.</param>
    public string WithoutDistrictBehind(string behind) => districts is not null && DistrictMention.GoingOn(behind, districts) is { } named ? behind[named.End..] : behind;

    /// <summary>The district that the words behind a figure say it is of; null when they say none.</summary>
    /// <param name="behind">The words.</param>
    public Reading<District>? DistrictOwning(string behind) => districts is null ? null : DistrictMention.Behind(behind, districts);

    /// <summary>The district of a line that names it and nothing else; null for any other line.</summary>
    /// <param name="line">The line.</param>
    public Reading<District>? DistrictOfLine(string line) => districts is null ? null : DistrictMention.Alone(line, districts);

    /// <summary>The words without the district that they name.</summary>
    /// <param name="text">The words.</param>
    public string WithoutDistrict(string text) => districts is null ? text : DistrictMention.Without(text, districts);

    /// <summary>The one month that is named within a sentence's part, else the only one of the line; a name without a year waits for one.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="end">Behind it.</param>
    public Reading<ReportingMonth>? MonthIn(ReadSentence sentence, int from, int end)
    {
        var within = MonthsIn(sentence, from, end);
        if (within.Count == 0 && MonthFinder.Misdated(sentence.Text[from..end]).ToList() is [var misdated])
        {
            return misdated.Doubt;
        }

        var all = sentence.Months.Where(month => !IsForetold(sentence, month)).Select(month => month.Month).Distinct().ToList();
        if (within.Count == 1 || (within.Count == 0 && all.Count == 1))
        {
            var month = within.Count == 1 ? within[0] : all[0];
            return new Reading<ReportingMonth>.Value(month.ToString(), month);
        }

        if (within.Count > 1)
        {
            return MonthFinder.Several(within);
        }

        return Of(sentence.Text[from..end]) is { Month: { } named, FullMonth: null } ? new Reading<ReportingMonth>.Doubtful(ThaiMonths.Name(named), [Doubt.Of(DoubtCode.NoYear)]) : null;
    }

    // Behind a figure, in what is foretold: it is no other figure's month.
    private static bool IsForetold(ReadSentence sentence, FoundMonth month) =>
        sentence.Plain.AsSpan(0, month.Index).IndexOfAnyInRange('0', '9') is >= 0 and var figure && ComparedMonths.Foretold(sentence.Text, figure, month.Index + month.Length) is var at && at < month.Index + month.Length
        && !sentence.Months.Any(other => other.Index >= at && other.Index < month.Index);

    /// <summary>The months that are named within a sentence's part.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="end">Behind it.</param>
    public static List<ReportingMonth> MonthsIn(ReadSentence sentence, int from, int end) => [.. sentence.Months.Where(month => month.Index >= from && month.Index < end).Select(month => month.Month).Distinct()];

    [GeneratedRegex(@"(?<!(?:ถึง|จน|สะสม)\s?(?:ใน)?)เดือนนี้|(?<!(?:ถึง|จน|สะสม)\s?)(?:ภาย)?ในเดือน|ในรอบเดือน|เฉพาะเดือน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InMonth();

    [GeneratedRegex(@"^[\s(]*(?:ใน|ของ|เฉพาะ|ในรอบ)?เดือนนี้[\s).]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyInMonth();

    [GeneratedRegex(@"(?<![0-9/.,])(?:[2-9]|1[0-2]|สอง|สาม|สี่|ห้า|หก)\s*เดือน(?!ละ|ก่อน|ที่|นี้|หน้า|\s*(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NumberOfMonths();
}
