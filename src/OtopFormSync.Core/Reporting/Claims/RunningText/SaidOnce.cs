using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Two figures of a label of which only one counts: 5,130,000 บาท หรือ 5.13 ล้านบาท, which says the same twice; 6 ราย (เป็น SME 1 ราย), which tells of some of them; ร้อยละ 11.11 (6 ราย), a share and what it is.</summary>
internal static partial class SaidOnce
{
    /// <summary>The figure that counts; null for any others.</summary>
    /// <param name="indicator">What the label names.</param>
    /// <param name="text">The words behind the label.</param>
    /// <param name="plain">The same, with months, dates and the like blanked.</param>
    /// <param name="figures">The figures, counted from behind the label.</param>
    /// <param name="senses">What words say.</param>
    public static FigurePart? Of(Indicator indicator, string text, string plain, IReadOnlyList<FigurePart> figures, SentenceSenses senses)
    {
        if (figures is not [var first, var second] || !LetterWords.WithoutClosing(text[second.End..]).AsSpan().Trim(" .,;)").IsEmpty || !Value(first, out var former) || !Value(second, out var latter))
        {
            return null;
        }

        var between = plain[first.End..second.At];
        if (former == latter && Again().IsMatch(between))
        {
            return first with { Close = first.End };
        }

        if (!indicator.IsCounted || !between.TrimStart().StartsWith('('))
        {
            return null;
        }

        return LabelRun.IsPercent(plain, first) ? between.Trim() == "(" && Share().IsMatch(text[first.Start..first.At]) ? second with { Start = second.At, Close = second.End } : null
            : latter < former && Some().IsMatch(between) && senses.Of(between) is { Kind: null or ClaimKind.Part, IsFormer: false, IsVoid: false, IsLimited: false } && !TakingBack.Deny(between) && !LimitingWords.Deduct(between) && !TakingBack.Disown(between.ToLowerInvariant()) ? first with { Close = first.End }
            : null;

        bool Value(FigurePart figure, out decimal value) => IndicatorReader.Read(indicator, plain[figure.At..figure.End].TrimEnd('%', ' ')).TryGetValue(out value) || Normalization.Figures.AmountReader.Read(plain[figure.At..figure.End].TrimEnd('%', ' ')).TryGetValue(out value);
    }

    [GeneratedRegex(@"^[\s,(]*(?:หรือ|คือ|=|เท่ากับ|หรือเท่ากับ|คิดเป็น(?:เงิน)?|หรือคิดเป็น(?:เงิน)?)\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Again();

    [GeneratedRegex(@"^\s*\(\s*(?:(?:โดย|ซึ่ง)?เป็น|ในจำนวนนี้(?:มี|เป็น)?|ในนี้(?:มี|เป็น)?|มี)(?!เดิม|ยอด|สะสม)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Some();

    [GeneratedRegex(@"^[\s:=]*(?:คิดเป็น)?(?:ร้อยละ)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Share();
}
