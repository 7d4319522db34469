using System.Text.RegularExpressions;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>How lines hang together: a label whose figure stands in the next line, a list below a label.</summary>
/// <param name="senses">What words say.</param>
internal sealed partial class SentenceJoints(SentenceSenses senses)
{
    private const int LongestTitle = 120;

    // Behind a label that ends its line but for them.
    private static readonly string[] Opening = ["แยก", "ดังนี้", "จำแนก", "ได้แก่"];

    /// <summary>True when the line ends with a label, and its figure stands elsewhere.</summary>
    /// <param name="sentence">The line.</param>
    public static bool EndsWithLabel(ReadSentence sentence) =>
        OpenLabel(sentence) is { } last && SentenceWords.Trimmed(sentence.Plain[last.End..]) is var rest && (LetterWords.WithoutClosing(rest).Trim().Length == 0 || rest is "บาท" or "ราย" || OpensList(rest));

    /// <summary>True for words behind a label that say no more than that a list of it follows: แยกเป็น, ดังนี้.</summary>
    /// <param name="behind">The words.</param>
    public static bool OpensList(string behind) => Array.Exists(Opening, word => behind.TrimStart().StartsWith(word, StringComparison.Ordinal));

    /// <summary>True when a line ends with the words that lead from a label to its figure.</summary>
    /// <param name="sentence">The line.</param>
    public bool GoesOn(ReadSentence sentence)
    {
        if (OpenLabel(sentence) is not { } last)
        {
            return false;
        }

        var rest = senses.WithoutDistrict(sentence.Plain[last.End..]).Trim();
        var sense = senses.Of(rest);
        return sense is { Unknown.Count: 0, NamesOther: false, Kind: null or ClaimKind.Reported or ClaimKind.Total or ClaimKind.Cumulative or ClaimKind.Added } && (SentenceWords.LeadOn(rest) || sense.Kind is ClaimKind.Cumulative or ClaimKind.Added);
    }

    /// <summary>True for a line that names one thing, of which month and whose, and nothing else: ยอดจำหน่าย OTOP เดือนธันวาคม 2566 อำเภอสังคม.</summary>
    /// <param name="sentence">The line.</param>
    public bool IsTitle(ReadSentence sentence) => MayHead(sentence) && senses.Of(senses.WithoutDistrict(sentence.Plain[sentence.Labels[0].End..])) is { Unknown.Count: 0, Kind: null, NamesOther: false, Indicator: null, NamesSeveral: false, SpansMonths: false, IsLimited: false, IsVoid: false, Correction: 0 };

    /// <summary>True for a line that is nothing but a figure with its unit.</summary>
    /// <param name="sentence">The line.</param>
    public static bool IsBareFigure(ReadSentence sentence) => BareFigure().IsMatch(sentence.Text);

    /// <summary>True for a title that names one thing and has no figure: the lines below may be its months or its parts.</summary>
    /// <param name="sentence">The line.</param>
    public static bool MayHead(ReadSentence sentence) => sentence.Line.Length <= LongestTitle && sentence.Labels.Count == 1 && OpenLabel(sentence) is not null;

    // The last label, where no figure stands behind it, and none in front that has no label of its own: "100 บาท คือยอดจำหน่าย".
    private static Label? OpenLabel(ReadSentence sentence) => sentence.Hits is [.., { IsUnit: false } last] && !SentenceWords.HasDigits(sentence.Plain[last.End..])
        && sentence.Labels[0] is var first && sentence.Plain[..first.Start] is var before && (!SentenceWords.HasDigits(before) || OnlyNumber().IsMatch(before)) ? last : null;

    /// <summary>True when nothing but the number of a list stands in the text.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOnlyNumber(string text) => OnlyNumber().IsMatch(text);

    /// <summary>True when a line begins with a figure, and no label before it; what calls the figure a result, as in a form, is none.</summary>
    /// <param name="sentence">The line.</param>
    public bool BeginsWithFigure(ReadSentence sentence)
    {
        var plain = sentence.Plain.TrimStart(' ', '-', ':', '•', '=', '฿');
        return plain.Length > 0 && !Numbered().IsMatch(sentence.Line) && (char.IsAsciiDigit(plain[0]) || SentenceWords.AreLed(plain.StartsWith("ซึ่ง", StringComparison.Ordinal) ? plain[4..] : plain) || IsCalledResult(plain))
            && SentenceWords.HasDigits(plain) && (sentence.Labels is not [var label, ..] || EndsBefore(label, sentence));
    }

    // ผลการดำเนินงาน 5 ราย, and what it is measured by before it.
    private bool IsCalledResult(string plain) => plain.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and < 60 and var at && senses.Of(plain[..at]) is { Kind: ClaimKind.Reported or ClaimKind.Target or ClaimKind.Cumulative, SaysInMonth: false, Unknown.Count: 0, NamesOther: false, Indicator: null, NamesSeveral: false };

    // "2.Digital Wallet" is a numbered label; what is grouped or has its unit is a figure.
    private static bool EndsBefore(Label label, ReadSentence sentence) => FigureRun.Of(sentence.Plain) is [var first, ..] && first.End <= label.Start
        && !FrontFigure.IsJoined(sentence, first, label)
        && !(string.IsNullOrWhiteSpace(sentence.Plain[first.End..label.Start]) && string.IsNullOrWhiteSpace(sentence.Plain[label.End..])) // 31 ราย Digital Wallet has its own label
        && sentence.Plain[first.At..first.End] is var figure && (figure.Contains(',', StringComparison.Ordinal) || !char.IsAsciiDigit(figure[^1]));

    /// <summary>True when a line is one of a numbered list, and names something without a figure.</summary>
    /// <param name="sentence">The line.</param>
    public static bool IsListedName(ReadSentence sentence) =>
        ListNumber().Match(sentence.Plain) is { Success: true } number && sentence.Hits.Count == 0 && !SentenceWords.HasDigits(sentence.Plain[number.Length..]);

    /// <summary>ผู้เข้าร่วม 26 ราย below Digital Wallet: true for a line that says of whom its only figure is, and leaves it to the label above in what they take part.</summary>
    /// <param name="above">The line that ends with the label.</param>
    /// <param name="sentence">The line.</param>
    public static bool NamesThose(ReadSentence above, ReadSentence sentence) => sentence.Labels.Count == 0 && above.Labels[^1].Indicator.IsCounted && Those().IsMatch(sentence.Plain);

    /// <summary>A line of a list without its number, be it that of a section: ๓.๑ ผู้เข้าร่วม ๒๖ ราย.</summary>
    /// <param name="sentence">The line.</param>
    public static string WithoutNumber(ReadSentence sentence) => SectionNumber().Replace(sentence.Written, "").Trim();

    [GeneratedRegex(@"^\s*(?:\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?\s+|[-–•*]\s*)?(?:จำนวน)?ผู้(?:ประกอบการ(?:ที่)?)?(?:เข้าร่วม|ร่วม|สมัคร)(?:โครงการ)?(?:แล้ว)?\s*[:=]?\s*(?:จำนวน|รวม|มี)?\s*[0-9]{1,3}\s*(?:ราย|คน|ร้าน|กลุ่ม)?\s*(?:(?:นะ)?(?:ค่ะ|คะ|ครับ))?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Those();

    [GeneratedRegex(@"^\s*(?:\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?\s+|[-–•*]\s*)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SectionNumber();

    /// <summary>True when a line has a figure and no label.</summary>
    /// <param name="sentence">The line.</param>
    public static bool IsUnlabelledFigure(ReadSentence sentence) =>
        sentence.Line.Length < 200 && sentence.Labels.Count == 0 && Figures(sentence).Count == 1;

    /// <summary>The figures of a line of a list, without its number.</summary>
    /// <param name="sentence">The line.</param>
    public static IReadOnlyList<FigurePart> Figures(ReadSentence sentence) => FigureRun.Of(Blanked(Week(), Blanked(ListNumber(), sentence.Plain)));

    private static string Blanked(Regex words, string text) => words.Replace(text, match => new string(' ', match.Length));

    /// <summary>True when a line of a list names a month, a week, or the sum of such lines.</summary>
    /// <param name="sentence">The line.</param>
    public static bool IsOfTimes(ReadSentence sentence) => sentence.Months.Count > 0 || MonthFinder.Names(HeadingLexicon.Key(sentence.Line)).Count == 1 || Week().IsMatch(sentence.Plain) || IsSum(sentence);

    /// <summary>True when a line of a list calls itself the sum of those above.</summary>
    /// <param name="sentence">The line.</param>
    public static bool IsSum(ReadSentence sentence) => Sum().IsMatch(sentence.Plain);

    /// <summary>True for a line of what was reported before and one of what stands in its place: เดิม 90 บาท, แก้ไขเป็น 100 บาท.</summary>
    /// <param name="former">The one line.</param>
    /// <param name="anew">The other.</param>
    public static bool AreVersions(ReadSentence former, ReadSentence anew) => Former().IsMatch(former.Written) && Anew().IsMatch(anew.Written);

    /// <summary>True when a line has any figure, dates and the like aside.</summary>
    /// <param name="sentence">The line.</param>
    public static bool HasFigure(ReadSentence sentence) => SentenceWords.HasDigits(sentence.Plain);

    [GeneratedRegex(@"^[\s\-–•*]*(?:จาก|ของ|ยอด|ตัวเลข|ค่า)?(?:เดิม|เก่า)(?:คือ|เป็น|แจ้ง|รายงาน|[\s:=])*[0-9]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Former();

    [GeneratedRegex(@"^[\s\-–•*]*(?:ขอ)?(?:(?:แก้ไข|แก้|ปรับ|เปลี่ยน)(?:ใหม่|ยอด)?(?:เป็น)?|(?:ของ|ยอด|ตัวเลข|ค่า)?ใหม่|(?:ยอด|ตัวเลข)?ที่ถูก(?:ต้อง)?|เป็น)(?:คือ|เป็น|[\s:=])*[0-9]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Anew();

    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}[.)]|[-•*])\s+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"(?:สัปดาห์|อาทิตย์)(?:ที่)?\s?[1-5](?![0-9,.])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Week();

    [GeneratedRegex(@"^\s*(?:[-•*]\s*)?(?:รวม(?:เป็นเงิน|ยอด)?(?:ทั้งสิ้น|ทั้งหมด)?|เป็นเงิน(?:ทั้งสิ้น)?|ทั้งสิ้น)?\s*[:=]?\s*฿?\s*[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:ล้าน)?\s*(?:บาท(?:ถ้วน)?|ราย|ผลิตภัณฑ์|รายการ)?\s*(?:ค่ะ|คะ|ครับ)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BareFigure();

    [GeneratedRegex(@"^\s*[-•*]?\s*รวม", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^\s*\(?[0-9]{1,2}(?:\.[0-9]{1,2})?[.)]?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"^\s*[0-9]{1,2}[.)]\s+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Numbered();
}
