using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <content>Labels that share the figures behind the last of them: ยอดจำหน่ายและผลิตภัณฑ์ใหม่ 100 บาท และ 1 ผลิตภัณฑ์ ตามลำดับ.</content>
internal sealed partial class SentenceClaims
{
    // The labels of a line that has no others, and the figures behind the last; null where the figures are the last one's alone.
    private static JointFigures? Joint(ReadSentence sentence)
    {
        var labels = sentence.Labels;
        if (labels.Count < 2 || NilWords.EndWith(sentence.Text[..labels[0].Start]) || labels.DistinctBy(label => label.Indicator).Count() < labels.Count || (SentenceWords.HasDigits(sentence.Plain[..labels[0].Start]) && !SentenceJoints.IsOnlyNumber(sentence.Plain[..labels[0].Start])))
        {
            return null;
        }

        var gaps = labels.Zip(labels.Skip(1), (label, next) => sentence.Plain[label.End..next.Start]).ToList();
        var (behind, end) = (sentence.Plain[labels[^1].End..], labels[^1].End);
        var figures = FigureRun.Of(behind).Select(figure => figure with { Start = end + figure.Start, At = end + figure.At, End = end + figure.End, Close = end + figure.Close }).ToList();
        if (figures.Count == 0 || !gaps.TrueForAll(gap => Joiner().IsMatch(gap) || string.IsNullOrWhiteSpace(gap)))
        {
            return null;
        }

        var isList = figures.Count == labels.Count && figures.Zip(figures.Skip(1), (figure, next) => sentence.Plain[figure.End..next.At]).All(gap => BetweenFigures().IsMatch(gap));
        if (!isList && !gaps.TrueForAll(gap => Joiner().IsMatch(gap)))
        {
            return null;
        }

        var rest = sentence.Plain[figures[^1].End..];
        var isEach = figures.Count == 1 && Each().IsMatch(sentence.Plain[end..figures[0].At]) && labels.TrueForAll(label => label.Indicator.IsCounted && IsUnitOf(label, figures[0], mustHave: false));
        var isRespective = isList && InOrder().IsMatch(rest) && labels.Zip(figures).All(pair => IsUnitOf(pair.First, pair.Second, mustHave: false));
        var isByUnit = isList && labels.Zip(figures).All(pair => IsUnitOf(pair.First, pair.Second, mustHave: true));
        return new(figures) { AreCertain = isEach || isRespective || isByUnit };

        bool IsUnitOf(Label label, FigurePart figure, bool mustHave) => UnitOf(sentence.Plain[figure.At..figure.End]) is var unit && (unit.Length > 0 ? IsOwn(unit, label.Indicator) : !mustHave);
    }

    // Each label with its own figure, and with the words that were said of all.
    private IEnumerable<Claim> OfEach(ReadSentence sentence, JointFigures joint)
    {
        var (labels, written, figures) = (sentence.Labels, sentence.Written, joint.Figures);
        var (before, between, behind) = (written[..labels[0].Start], Each().Replace(written[labels[^1].End..figures[0].At], " "), InOrder().Replace(written[figures[^1].End..], " "));
        return labels.SelectMany((label, i) => figures[Math.Min(i, figures.Count - 1)] is var figure
            ? Read(Of($"{before}{written[label.Start..label.End]}{between}{written[figure.At..figure.End]}{behind}"), "") : []);
    }

    // Which figure is whose, an officer says; the last label's own unit tells that a single one is no other's.
    private IEnumerable<Claim> LeftOpen(ReadSentence sentence, JointFigures joint, IEnumerable<Claim> claims)
    {
        var (labels, figures) = (sentence.Labels, joint.Figures);
        var (list, shown) = (sentence.Text[figures[0].At..figures[^1].End].Trim(), SentenceWords.Shortened(sentence.Written.Trim()));
        var kind = _senses.Kind(_senses.Of(SentenceSenses.Clause(sentence.Text[..labels[0].Start])), _senses.Of(sentence.Text[labels[^1].End..figures[0].At]));
        var isOfLast = figures.Count == 1 && UnitOf(sentence.Plain[figures[0].At..figures[0].End]) is { Length: > 0 } unit && labels[^1].Indicator is var last && IsOwn(unit, last) && !labels.SkipLast(1).Any(label => last.IsMoney ? label.Indicator.IsMoney : label.Indicator.IsCounted);
        var open = labels.Where(label => !(isOfLast && label == labels[^1])).Select(label => label.Indicator.Key).ToHashSet();
        return claims.Where(claim => claim.Indicator is null || !open.Contains(claim.Indicator) || claim.Kind is not (ClaimKind.Reported or ClaimKind.Added or ClaimKind.Total))
            .Concat(labels.Where(label => open.Contains(label.Indicator.Key)).Select(label => new Claim
            {
                Indicator = label.Indicator.Key,
                Value = new Reading<decimal>.Doubtful(list, [Doubt.Of(DoubtCode.Unreadable, shown)]),
                Place = "",
                Words = shown,
                Kind = kind is ClaimKind.Total or ClaimKind.Added ? ClaimKind.Reported : kind,
                Month = _senses.MonthIn(sentence, 0, sentence.Text.Length),
                Sight = label == labels[^1] ? ClaimSight.Plain : ClaimSight.Mentioned, // beside a figure of its own elsewhere its name was only mentioned here
            }));
    }

    private sealed record JointFigures(IReadOnlyList<FigurePart> Figures)
    {
        // The order, the units or a word for each leave no other meaning.
        public bool AreCertain { get; init; }
    }

    [GeneratedRegex(@"อย่างละ|ตัวละ|ด้านละ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Each();

    [GeneratedRegex(@"ตาม\s?ลำดับ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InOrder();

    [GeneratedRegex(@"^\s*(?:(?:และ|กับ|,|/|;|จำนวน)\s*)*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BetweenFigures();
}
