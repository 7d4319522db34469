using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>A figure that stands before its label, and is said to be what the label names: 100 บาท คือยอดจำหน่าย, 100 บาท (ยอดจำหน่าย).</summary>
/// <param name="At">Where the figure begins.</param>
/// <param name="End">Behind the figure and its unit.</param>
internal sealed partial record FrontFigure(int At, int End)
{
    /// <summary>Which labels have their figure in front, in the order of the labels. Of a single figure between two labels it is the first one's, unless that one has its own in front.</summary>
    /// <param name="sentence">The sentence.</param>
    public static FrontFigure?[] Of(ReadSentence sentence)
    {
        var front = new FrontFigure?[sentence.Labels.Count];
        for (var i = 0; i < front.Length; i++)
        {
            var from = i == 0 ? 0 : sentence.Labels[i - 1].End;
            var figures = FigureRun.Of(sentence.Plain[from..sentence.Labels[i].Start], sentence.Labels[i].Indicator);
            if (figures is [.., var last] && (i == 0 || figures.Count > 1 || front[i - 1] is not null) && IsJoined(sentence, last with { End = from + last.End }, sentence.Labels[i]))
            {
                front[i] = new(from + last.At, from + last.End);
            }
        }

        return front;
    }

    /// <summary>True when nothing but the words that say so stand between a figure and a label.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="figure">The figure, its end counted from the sentence's beginning.</param>
    /// <param name="label">The label.</param>
    public static bool IsJoined(ReadSentence sentence, FigurePart figure, Label label)
    {
        var between = sentence.Plain[figure.End..label.Start];
        return Naming().IsMatch(between) || IsUnit(sentence, figure, label, between) || IsWholeLine(sentence, figure, label, between) || (Bracket().IsMatch(between) && sentence.Plain.IndexOf(')', label.End) is >= 0 and var close && !SentenceWords.HasDigits(sentence.Plain[label.End..close]));
    }

    // มี 2 ผลิตภัณฑ์ใหม่: the label begins with the figure's unit. At the beginning of a line the figure may be the line's number.
    private static bool IsUnit(ReadSentence sentence, FigurePart figure, Label label, string between) =>
        string.IsNullOrWhiteSpace(between) && char.IsAsciiDigit(sentence.Plain[figure.End - 1]) && !sentence.Plain.AsSpan(figure.At, figure.End - figure.At).Contains(',') && sentence.Plain.AsSpan(label.Start).StartsWith(label.Indicator.Unit, StringComparison.Ordinal)
        && FigureRun.Of(sentence.Plain[..figure.End]) is [.., var own] && !string.IsNullOrWhiteSpace(sentence.Plain[..own.At]);

    // 8 ราย เข้าร่วม Digital Wallet, 100 บาท ยอดจำหน่าย: nothing else stands in the line, and the unit is the label's own.
    private static bool IsWholeLine(ReadSentence sentence, FigurePart figure, Label label, string between) =>
        string.IsNullOrWhiteSpace(between) && sentence.Labels is [var only] && only == label && SentenceWords.Trimmed(sentence.Plain[label.End..]).Length == 0
        && sentence.Plain[..figure.End].TrimStart(' ', '-', '•', '*') is var own && FigureRun.Of(own) is [{ At: 0 }] && own[(own.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..].Trim() is { Length: > 0 } unit
        && label.Indicator.Kind switch
        {
            IndicatorKind.Amount => unit.EndsWith(label.Indicator.Unit, StringComparison.Ordinal),
            IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => CountUnits.MayStandFor(unit, label.Indicator),
        };

    [GeneratedRegex(@"^\s*(?:\([^()0-9]*\)\s*)?(?:นี้|นั้น)?\s*,?\s*(?:คือ|เป็น)[^0-9]{0,60}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Naming();

    [GeneratedRegex(@"^\s*(?:(?:นะ)?(?:คะ|ค่ะ|ครับ))?\s*\(\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Bracket();
}
