using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Which kind of figure the words of a sentence make of it.</summary>
/// <param name="senses">What words say.</param>
internal sealed partial class FigureKinds(SentenceSenses senses)
{
    // Some labels say it themselves.
    private const string RunningTotal = "สะสม";

    /// <summary>The kind of a figure behind its label, by its own words.</summary>
    /// <param name="figure">The figure.</param>
    public ClaimKind Of(RunFigure figure)
    {
        if (figure.IsPercent)
        {
            return ClaimKind.Comparison;
        }

        var (run, words, isFirst) = (figure.Run, figure.Words, figure.IsFirst);
        var kind = isFirst ? senses.Kind(run.Said, words, figure.Remark, run.Figures.Count == 1 ? run.Tail : null) : senses.Kind(run.Months is null ? null : run.Said, figure.Shared, words, figure.Remark, figure.IsEnd ? run.Tail : null);
        // Beside what is new, all that there is.
        kind = kind == ClaimKind.Total && !isFirst && run.Indicator.CountsNew ? ClaimKind.Cumulative : kind;
        kind = isFirst && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added && run.Indicator.CountsNew && LimitingWords.NameStock(run.Sentence.WithoutMonths[run.Label.Start..(run.Label.End + figure.Part.At)]) ? ClaimKind.Cumulative : kind;
        // ผลิตภัณฑ์ จากเดิม 45 เป็น 47: of what is new there was none before, unless it is called new, or put right.
        kind = figure.Former is { } former && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added && run.Indicator.CountsNew && IsOfStock(figure, former) ? ClaimKind.Cumulative : kind;
        kind = isFirst && run.Label.IsFormer && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added ? ClaimKind.Base : kind;
        kind = isFirst && kind is ClaimKind.Reported or ClaimKind.Total && OfProvince().IsMatch(run.Sentence.WithoutMonths[run.Label.End..(run.Label.End + figure.Part.At)]) ? ClaimKind.Province : kind;
        var lead = run.Text[figure.Part.Start..figure.Part.At];
        kind = (kind is ClaimKind.Reported or ClaimKind.Added || (kind == ClaimKind.Total && MonthFinder.Names(HeadingLexicon.Key(lead)).Count == 1)) && UpToMonth.Lead(lead) ? ClaimKind.Cumulative : kind;
        // ผลิตภัณฑ์ใหม่ปีนี้ 2: beside last year's it would be what is reported; by itself it is the year's.
        kind = kind is ClaimKind.Reported or ClaimKind.Added && run is { Figures.Count: 1, Sentence.Months.Count: 0 } && (OfThisYear().IsMatch(lead) || OnlyThisYear().IsMatch(run.Before)) && !BeforeThisYear().IsMatch(run.Sentence.Text) ? ClaimKind.Cumulative : kind;
        var isNarrowed = LimitingWords.NarrowNext(run.Before) || (isFirst && Producers.Lead(run.Before)) || (run.Indicator.IsCounted && LimitingWords.CountKnown(words.Text)) || words.NamesPlaceOfSale || (run.Indicator.IsMoney && LimitingWords.NameSome(run.Sentence.WithoutMonths[run.Label.End..(run.Label.End + figure.Part.At)])) || LimitToPart(figure);
        kind = Narrowed(kind, run.Sentence, run.Label, isNarrowed, $"{(isFirst || run.Months is not null ? run.Said.Text : "")} {figure.Shared?.Text} {words.Text}", figure.Remark.Text, figure.IsEnd && run.IsLast ? run.Text[figure.Part.Close..] : "");

        // ผลิตภัณฑ์เดิม 45: those that were there before are no new ones.
        kind = isFirst && kind == ClaimKind.Reported && run.Indicator.CountsNew && run.Sentence.Text[run.Label.Start..run.Label.End] == run.Indicator.Unit && OfBefore().IsMatch(words.Text) ? ClaimKind.Base : kind;

        // คิดเป็นร้อยละ 11.11 ของผู้ลงทะเบียน 54 ราย: the whole of which the figure is a share.
        kind = !isFirst && kind == ClaimKind.Reported && run.IsPercent(figure.At - 1) && words.Text.StartsWith("ของ", StringComparison.Ordinal) ? ClaimKind.Comparison : kind;
        // 100 บาท ลดลง 10 บาท: by how much.
        kind = !isFirst && kind == ClaimKind.Reported && LimitingWords.Lower(run.Text[figure.Part.Start..figure.Part.At]) ? ClaimKind.Comparison : kind;
        return run.AreParts && !isFirst && kind == ClaimKind.Reported ? ClaimKind.Part : kind;
    }

    [GeneratedRegex(@"^\s*(?:ใน|ของ)?(?:ทั้ง)?ปี(?:นี้|ปัจจุบัน)(?!\S*เดือน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfThisYear();

    [GeneratedRegex(@"^\W*(?:ใน|ของ)?(?:ทั้ง)?ปี(?:นี้|ปัจจุบัน)(?:มี|ได้|ลงทะเบียน|ขึ้นทะเบียน|\s)*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyThisYear();

    [GeneratedRegex(@"ปี(?:ก่อน|ที่แล้ว|ที่ผ่านมา|ฐาน)|เดือน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BeforeThisYear();

    private bool IsOfStock(RunFigure figure, FormerFigure former) =>
        !figure.IsFirst || former.From < figure.Run.Label.Start || !(Stock.CallNew(figure.Run.Sentence.WithoutMonths[figure.Run.Label.Start..former.From]) || (former.IsAmended && senses.CorrectionIn(figure.Run.Sentence) > 0));

    // Before the figure, in brackets behind it, or up to the next label. What stands before a later label is said of the figure before it.
    private static bool LimitToPart(RunFigure figure) =>
        ((string[])[figure.Run.Label.Start == figure.Run.Sentence.Labels[0].Start ? figure.Run.Said.Text : "", figure.Words.Text, figure.Remark.Text, figure.IsEnd ? figure.Run.Text[figure.Part.Close..] : ""]).Any(words => LimitingWords.LimitToPart(MonthFinder.WithoutMonths(words)));

    /// <summary>The kind beside the figures before it, of which the last may be no longer what it seemed.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="kind">Its kind by its own words.</param>
    /// <param name="before">The claims of the figures before it.</param>
    public static ClaimKind Beside(RunFigure figure, ClaimKind kind, List<Claim> before)
    {
        var (run, said) = (figure.Run, figure.Words.Text);
        if (!run.AreParts && run.Months is null && run.Indicator.IsCounted && kind is ClaimKind.Part or ClaimKind.Reported && before is [{ Kind: ClaimKind.Reported } side] && Sides.NameCentres(said))
        {
            before[0] = side with { Kind = ClaimKind.Part };
            return ClaimKind.Part;
        }

        // เดือน ธ.ค. 66 2 ราย สะสม 6 ราย: beside what a running total came to, what the month added.
        if (kind == ClaimKind.Cumulative && run.Indicator.Accumulation == Accumulation.RunningTotal && before is [{ Kind: ClaimKind.Reported } added] && added.Value.TryGetValue(out var month)
            && IndicatorReader.Read(run.Indicator, figure.Written).TryGetValue(out var total) && month <= total)
        {
            before[0] = added with { Kind = ClaimKind.Added };
            return kind;
        }

        // 100 บาท (ยังไม่รวมออนไลน์ 20 บาท): the one before may be meant with it or without.
        var isSetBeside = run.Months is null && kind is ClaimKind.Part or ClaimKind.Reported or ClaimKind.Added && LimitingWords.SetBeside(said);
        // 100 บาท (ใหม่ 110 บาท): of baht nothing is new but the figure itself.
        var isAnother = kind == ClaimKind.Added && run.Indicator.IsMoney && said.Trim(' ', '(', ':') is "ใหม่";
        if ((isSetBeside || isAnother) && before is [.., { Kind: ClaimKind.Reported, Value: Reading<decimal>.Value value } last])
        {
            before[^1] = last with { Value = new Reading<decimal>.Doubtful(value.Original, [Doubt.Of(DoubtCode.Remarked, run.Shown)]) };
        }

        return kind;
    }

    /// <summary>Some days of a month are part of it, and so is what a word narrows; of a running total what came in the month is no total.</summary>
    /// <param name="kind">The kind by what the words tell.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hit">The label.</param>
    /// <param name="isNarrowed">True where a word narrows the figure.</param>
    /// <param name="before">The words before it.</param>
    /// <param name="remark">The words in brackets behind it.</param>
    /// <param name="tail">The words behind it; empty where they are another's.</param>
    public static ClaimKind Narrowed(ClaimKind kind, ReadSentence sentence, Label hit, bool isNarrowed, string before, string remark, string tail) =>
        (sentence.IsPartOfMonth && kind is ClaimKind.Reported or ClaimKind.Total && !before.Contains("ทั้งเดือน", StringComparison.Ordinal)) || (isNarrowed && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Cumulative) ? ClaimKind.Part
        : kind is ClaimKind.Reported or ClaimKind.Total && hit.Indicator.Accumulation == Accumulation.RunningTotal && !sentence.Text[hit.Start..hit.End].Contains(RunningTotal, StringComparison.Ordinal)
            && (SentenceSenses.SayInMonth(before) || SentenceSenses.SayInMonth(remark) || SentenceSenses.SayOnlyInMonth(tail)) ? ClaimKind.Added
        : kind;

    // ยอดจำหน่ายจังหวัด 900 บาท; of a district of it the words go on to say so.
    [GeneratedRegex(@"^(?:ทั้ง|ของ|ราย)?จังหวัด(?![^0-9]*(?:อำเภอ|อ\.))[ก-๎]*(?=[\s0-9:=]|$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfProvince();

    [GeneratedRegex(@"^\s*(?:ที่มี(?:อยู่)?|มีอยู่)?\s*เดิม\s*(?:มี|จำนวน|:|=)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfBefore();
}
