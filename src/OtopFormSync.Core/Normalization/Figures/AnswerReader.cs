using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>Reads answers in words: yes or no, and what was done.</summary>
public static partial class AnswerReader
{
    /// <summary>More is no answer in a cell.</summary>
    private const int Longest = 2_000;

    private const string BareNo = "ไม่";

    private const int ShortestVerb = 3;

    private static readonly FrozenSet<string> Yes = Keys(
        "ใช่", "มี", "ได้", "ผ่าน", "แล้ว", "ครบ", "ครบถ้วน", "เรียบร้อย", "เรียบร้อยแล้ว", "ดำเนินการ", "ดำเนินการแล้ว", "ทำแล้ว", "จัดแล้ว", "ส่งแล้ว", "เสร็จแล้ว", "แล้วเสร็จ", "yes", "y", "true", "✓", "✔", "☑", "1");

    private static readonly FrozenSet<string> No = Keys(
        "ไม่ใช่", "ไม่มี", "ไม่ได้", "ไม่ผ่าน", "ไม่ครบ", "ไม่ได้ดำเนินการ", "ไม่ดำเนินการ", "ยังไม่มี", "ยังไม่ได้", "ยังไม่ผ่าน", "ยังไม่ครบ", "ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ยังไม่ได้ทำ", "ยังไม่จัด", "ยังไม่ได้จัด", "ยังไม่เสร็จ", "ยังไม่แล้วเสร็จ", "no", "n", "false", "✗", "✘", "0");

    /// <summary>Reads yes or no; never throws and never guesses.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="yes">A word for yes besides the common ones.</param>
    /// <param name="no">A word for no besides the common ones.</param>
    /// <param name="questions">How it is asked: ประชุมแล้ว and ยังไม่ได้ประชุม answer a question that begins with that verb.</param>
    /// <returns>1 or 0; or a doubt.</returns>
    public static Reading<decimal> YesOrNo(string text, string yes, string no, params ReadOnlySpan<string> questions)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = Courtesy().Replace(Key(text), "");
        if (key == Key(yes) || (Yes.Contains(key) && key != Key(no)))
        {
            return new Reading<decimal>.Value(text, 1);
        }

        // A no is an answer as a yes is, and no word that nothing was done.
        return key == Key(no) || No.Contains(key) ? new Reading<decimal>.Value(text, 0)
            : Stated(key, questions) is { } stated ? new Reading<decimal>.Value(text, stated)
            : None(text) ?? Unreadable(text);
    }

    // That what the question asks about was done, or was not.
    private static decimal? Stated(string key, ReadOnlySpan<string> questions)
    {
        var (done, notDone) = (Done().Match(key), NotDone().Match(key));
        var verb = done.Success ? done.Groups["verb"].Value : notDone.Groups["verb"].Value;
        foreach (var question in questions)
        {
            var asked = Asking().Replace(Key(question), "");
            if (verb.Length >= ShortestVerb && asked.StartsWith(verb, StringComparison.Ordinal) && !(asked.Length > verb.Length && ThaiLetters.IsMark(asked[verb.Length])))
            {
                return done.Success ? 1 : 0;
            }
        }

        return null;
    }

    /// <summary>"ไม่" alone: a no where it stands in the cell of a question that yes or no answers, as ใช่ is a yes. In a sentence it belongs to a word that may be missing.</summary>
    /// <param name="text">What was written.</param>
    internal static bool IsBareNo(string text) => Key(text) == BareNo;

    /// <summary>Reads words that say what was done.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>1 for words, 0 where they say that there is none; a doubt where they could say either.</returns>
    public static Reading<decimal> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = Key(text);
        if (No.Contains(key))
        {
            return new Reading<decimal>.Value(text, 0, key == "0" ? null : [ReadingStep.Nil]);
        }

        return Yes.Contains(key) ? new Reading<decimal>.Value(text, 1)
            : None(text) is { } none ? none
            : OfSheet(text, key) is { } failed ? FigureReading.Doubtful<decimal>(text, failed)
            : text.Length > Longest ? FigureReading.Doubtful<decimal>(text, Doubt.Of(DoubtCode.TooLong, Longest.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : SaysNothing(key) || key.StartsWith("ไม่", StringComparison.Ordinal) || key.StartsWith("ยัง", StringComparison.Ordinal) || key.StartsWith("รอ", StringComparison.Ordinal) ? Unreadable(text)
            : new Reading<decimal>.Value(text, 1);
    }

    // "None" in a sentence, a dash, "no data", "not yet": as of any figure.
    private static Reading<decimal>? None(string text) => CountReader.Read(text).Match<Reading<decimal>?>(
        value => value is { Result: 0 } ? new Reading<decimal>.Value(text, 0, value.Steps) : null,
        doubt => doubt.Doubts is [{ Code: DoubtCode.Empty or DoubtCode.Dash or DoubtCode.NoData or DoubtCode.Waiting }] ? new Reading<decimal>.Doubtful(text, doubt.Doubts) : null);

    // What a spreadsheet wrote, and no person.
    private static Doubt? OfSheet(string text, string key) =>
        key.Contains(UncomputedFormula.Text, StringComparison.Ordinal) ? Doubt.Of(DoubtCode.FormulaWithoutResult)
        : key.StartsWith('=') || SheetErrors.Contains(key) || (FigureLexicon.Match(key, 0, out var role, out _) == key.Length && role == FigureRole.FormulaOrError) ? Doubt.Of(DoubtCode.FormulaOrError, Shown(text))
        : null;

    // "?", "!!", "ๆ": signs without a word.
    private static bool SaysNothing(string key) => !key.Any(c => char.IsLetterOrDigit(c) && c != 'ๆ');

    private static Reading<decimal> Unreadable(string text) => FigureReading.Doubtful<decimal>(text, Doubt.Of(DoubtCode.Unreadable, Shown(text)));

    private static string Shown(string text) => text.Length > 80 ? text[..80] : text;

    private static FrozenSet<string> Keys(params string[] words) => words.Select(Key).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex("(?:นะ)?(?:ค่ะ|คะ|ครับผม|ครับ|จ้า|จ้ะ)$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Courtesy();

    // What stands before a question's verb: มีการ, อำเภอได้จัด.
    [GeneratedRegex(@"^(?:[0-9]+\.)*(?:อำเภอ|หน่วยงาน|ท่าน)?(?:ได้|มี|การ|จัด|ดำเนิน)*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Asking();

    [GeneratedRegex("^(?:ได้|มี|การ|จัด|ดำเนิน)*(?<verb>(?!ยัง|ไม่|จะ|กำลัง).+?)(?:ไป|เสร็จ|เรียบร้อย|ครบ)*แล้ว(?:เสร็จ|เรียบร้อย)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Done();

    [GeneratedRegex("^(?:ยัง)?ไม่(?:ได้|มี|การ|จัด|ดำเนิน)*(?<verb>(?!ข้อมูล).+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex NotDone();

    private static string Key(string text) => ThaiScript.ArabicDigits(ThaiScript.Canonical(text)).Replace(" ", "", StringComparison.Ordinal).Trim('.', ',', '"', '“', '”').ToLowerInvariant();
}
