using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>The figures of a label in a sentence, each with what the words around it make of it.</summary>
/// <param name="senses">What words say.</param>
/// <param name="reserved">Which figures stand beside words that nobody knows to be harmless.</param>
internal sealed partial class LabelledFigures(SentenceSenses senses, ReservedFigures reserved)
{
    // What behind a figure leaves it open, whatever else is known of it.
    private static readonly HashSet<DoubtCode> Opening = [DoubtCode.Approximate, DoubtCode.Bound, DoubtCode.Range, DoubtCode.Sum, DoubtCode.Waiting, DoubtCode.ForeignCurrency];

    private static readonly string[] Joiners = ["และ", "ส่วน"];

    private readonly FigureKinds _kinds = new(senses);

    /// <summary>The figures behind a label.</summary>
    /// <param name="claim">What is known of all.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hit">The label.</param>
    /// <param name="from">Where the words before the label begin.</param>
    /// <param name="end">Where its words end.</param>
    /// <param name="figures">The figures, counted from behind the label.</param>
    /// <param name="isLast">True when no label follows.</param>
    public List<Claim> Behind(Claim claim, ReadSentence sentence, Label hit, int from, int end, IReadOnlyList<FigurePart> figures, bool isLast)
    {
        var (plain, text, said) = (sentence.Plain[hit.End..end], sentence.Text[hit.End..end], senses.Of(SentenceSenses.Clause(sentence.Text[from..hit.Start])));
        var names = SentenceWords.NamesBehind(text, figures[^1].Close);
        var tail = isLast ? Reservation.SayNothing(text[figures[^1].Close..]) ? senses.Of("") : senses.Of(LimitingWords.WithoutMeasure(LetterWords.WithoutClosing(text[figures[^1].Close..(names < 0 ? text.Length : names)]))) : null;
        if (isLast && SaidOnce.Of(hit.Indicator, text, plain, figures, senses) is { } once)
        {
            return Behind(claim, sentence, hit, from, hit.End + once.Close, [once], isLast);
        }

        if (Deductions.Of(claim, sentence, hit, end, figures) is { } deducted)
        {
            return deducted;
        }

        if (SumOf(claim, hit.Indicator, text, plain, figures, said) is { } sum)
        {
            return sum;
        }

        // 60,000,000 + 6,120,500: a calculation is the clerk's, and its result an officer's to say.
        if (Enumerable.Range(1, figures.Count - 1).Any(i => plain[figures[i - 1].End..figures[i].At].Trim() is "+"))
        {
            return [claim with { Kind = senses.Kind(said, senses.Of(text[..figures[0].At])), Value = IndicatorReader.Read(hit.Indicator, plain[figures[0].At..figures[^1].End].Trim()) }];
        }

        if (SlashedFigures.Of(claim, hit.Indicator, text, plain, figures, senses) is { } slashed)
        {
            return slashed;
        }

        var respective = RespectiveMonths.Of(sentence, hit, figures);
        var months = respective ?? Months(sentence, from, hit, figures);
        var run = new LabelRun(claim, sentence, hit, from, end, figures, isLast)
        {
            Said = said,
            Tail = tail,
            Months = months,
            IsRespective = respective is not null,
            AreParts = months is null && AreParts(hit.Indicator, plain, figures) && !figures.Any(figure => LimitingWords.Deduct(text[figure.Start..figure.At])),
        };
        var claims = new List<Claim>();
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = FigureAt(run, i);
            var kind = FigureKinds.Beside(figure, _kinds.Of(figure), claims);

            // A second figure must say what it is, or of which month; one that is only parted by a dash or a slash is half of one.
            if (!figure.IsFirst && SpeakOfBefore(figure.Words))
            {
                return [claim];
            }

            if (!figure.IsFirst && run.Months is null && kind == ClaimKind.Reported && !IsResultBehindTarget(run, claims, figure) && !figure.Words.Says(ClaimKind.Reported) && !figure.Remark.Says(ClaimKind.Reported))
            {
                return SumBehind(run) is { } behind ? [claim with { Value = behind }] : [claim with { Kind = senses.Kind(said, senses.Of(text[..figures[0].At])) }];
            }

            claims.Add(ClaimOf(figure, kind));
        }

        // 8 ราย จากเป้า 10 ราย ยังไม่ได้ลงทะเบียนจริง: said behind what the figures are measured by, it is said of them.
        if (isLast && claims is [_, .., { Kind: ClaimKind.Target or ClaimKind.Base or ClaimKind.Comparison }] && reserved.Behind(hit.Indicator, (LabelRun.IsPercent(plain, figures[^1]) ? "เพิ่มขึ้น " : "") + text[figures[^1].Close..]))
        {
            claims = claims.ConvertAll(own => own is { Kind: ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added, Value: Reading<decimal>.Value known } ? own with { Value = new Reading<decimal>.Doubtful(known.Original, [Doubt.Of(DoubtCode.Remarked, run.Shown)]) } : own);
        }

        return [.. claims, .. claims.Zip(figures).SelectMany(pair => AddedOf(run, pair.First, pair.Second)), .. claims.Zip(figures).SelectMany(pair => FormerOf(run, pair.First, pair.Second))];
    }

    // (เป้าหมาย 10 ราย) ได้ 8 ราย: what stands behind a target in brackets is measured by it.
    private static bool IsResultBehindTarget(LabelRun run, List<Claim> before, RunFigure figure) =>
        before is [{ Kind: ClaimKind.Target }] && run.Text.AsSpan(0, run.Figures[0].At).Contains('(') && BehindTarget().IsMatch(run.Text[figure.Part.Start..figure.Part.At]);

    [GeneratedRegex(@"^[^()]{0,20}\)\s*(?:ทำ|ขาย|จำหน่าย|สมัคร|ลงทะเบียน|ขึ้นทะเบียน|เข้าร่วม|ดำเนินการ)?(?:ได้|แล้ว|มี|รวม|เป็นเงิน|จำนวน|ทั้งสิ้น|[\s:=])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BehindTarget();

    // What another figure has come in place of is kept, as what it was: a target, a running total, else what was reported before.
    private static IEnumerable<Claim> FormerOf(LabelRun run, Claim claim, FigurePart figure) => run.Sentence.FormerOf(run.Label.End + figure.At) is not { } former ? []
        : [claim with { Value = IndicatorReader.Read(run.Indicator, run.Sentence.WithoutMonths[former.At..former.Close].Trim()), Kind = claim.Kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added or ClaimKind.Part ? ClaimKind.Base : claim.Kind, Correction = 0, IsSumOfParts = false }];

    // Digital Wallet เดิม 7 ราย ใหม่ 1 ราย: those who are new may have come beside the others, and both counts stand before an officer.
    private static IEnumerable<Claim> AddedOf(LabelRun run, Claim claim, FigurePart figure) =>
        run.Indicator.Accumulation == Accumulation.RunningTotal && claim.Kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added && run.Sentence.FormerOf(run.Label.End + figure.At) is { Added: { } sum } former
            ? [claim with { Value = new Reading<decimal>.Value(former.Pair(run.Sentence.WithoutMonths, run.Label.End + figure.End), sum, []) }] : [];

    /// <summary>The figures behind a label that end with what they come to: เดิม 4 ราย ใหม่ 2 ราย รวม 6 ราย is no correction. Null for any others.</summary>
    /// <param name="claim">What is known of all.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hit">The label.</param>
    /// <param name="from">Where the words before the label begin.</param>
    /// <param name="end">Where its words end.</param>
    /// <param name="figures">The figures, counted from behind the label.</param>
    public List<Claim>? Stated(Claim claim, ReadSentence sentence, Label hit, int from, int end, IReadOnlyList<FigurePart> figures) =>
        senses.Kind(senses.Of(SentenceSenses.Clause(sentence.Text[from..hit.Start]))) == ClaimKind.Reported ? StatedTotals.Of(claim, hit.Indicator, sentence.Text[hit.End..end], sentence.Plain[hit.End..end], figures, senses) : null;

    // อาหาร 40 บาท + ผ้า 60 บาท = 100 บาท: a calculation with its result, which is right.
    private List<Claim>? SumOf(Claim claim, Indicator indicator, string text, string plain, IReadOnlyList<FigurePart> figures, HeadingSense said)
    {
        string Between(int figure) => text[figures[figure - 1].End..figures[figure].At].Trim();
        if (figures.Count < 3 || Between(figures.Count - 1) is not ("=" or "= รวม" or "รวม =" or "รวมเป็น =") || !Enumerable.Range(1, figures.Count - 2).All(i => Between(i).StartsWith('+')) || text[..figures[0].At].Trim().Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var values = figures.Select(figure => IndicatorReader.Read(indicator, plain[figure.At..figure.End].Trim())).ToList();
        return values.TrueForAll(value => value is Reading<decimal>.Value) && values[^1].TryGetValue(out var result) && result == values.SkipLast(1).Sum(value => value.TryGetValue(out var part) ? part : 0)
            ? [claim with { Kind = senses.Kind(said), Value = values[^1] }] : null;
    }

    // ยอดจำหน่ายในอำเภอ 40 บาท นอกอำเภอ 60 บาท รวม 100 บาท: the sum of all figures before it, by its own word, whatever they are called; not of months, nor of what came before.
    private Reading<decimal>? SumBehind(LabelRun run)
    {
        var (figures, values) = (run.Figures, run.Figures.Select(figure => IndicatorReader.Read(run.Indicator, run.Plain[figure.At..figure.End].Trim())).ToList());
        return figures.Count > 2 && values.TrueForAll(value => value is Reading<decimal>.Value) && values[^1].TryGetValue(out var sum) && sum == values.SkipLast(1).Sum(value => value.TryGetValue(out var part) ? part : 0)
            && run.Said.Kind is null or ClaimKind.Reported
            && senses.Of(run.Text[figures[^1].Start..figures[^1].At]) is { Kind: ClaimKind.Total, SpansMonths: false, Unknown.Count: 0 }
            && MonthFinder.Names(HeadingLexicon.Key(run.Text[..figures[^1].At])).Count == 0 && !figures.SkipLast(1).Any(figure => senses.Of(run.Text[figure.Start..figure.At]).Kind is not (null or ClaimKind.Part))
            && string.IsNullOrWhiteSpace(LetterWords.WithoutClosing(run.Text[figures[^1].End..])) ? values[^1] : null;
    }

    private RunFigure FigureAt(LabelRun run, int at)
    {
        var (part, text) = (run.Figures[at], run.Text);
        var (before, bracket) = (Lead(run.Indicator, text[part.Start..part.At]), text[part.End..part.Close]);
        var remark = senses.Of(senses.WithoutDistrict(bracket));
        var factor = FactorOf([before, bracket, run.Figures.Count == 1 ? run.Before : ""]);
        var close = (factor != 1 && FactorOf([bracket]) == factor) || BracketRemark.ChangesNothing(run.Indicator, remark) ? part.Close : part.End;

        // What was said before the first of several months was said of all.
        var shared = run.Months is not null && at > 0 ? senses.Of(text[..run.Figures[0].At]) : null;
        return new(run, at, senses.Of(before), close == part.Close ? senses.Of("") : remark, shared, factor, close);
    }

    private Claim ClaimOf(RunFigure figure, ClaimKind kind)
    {
        var run = figure.Run;
        var (reading, isTakenBack) = Followed(figure, kind, Beside(figure, Written(figure)));
        var (spans, remarked) = (SpansMonths(figure), MonthOf(figure));
        return run.Claim with
        {
            Kind = kind == ClaimKind.Total && !spans ? ClaimKind.Reported : kind,
            SpansMonths = spans,
            IsSumOfParts = !spans && (figure.IsFirst ? SentenceWords.OpenParts(run.Text[figure.Close..]) : kind == ClaimKind.Total),
            Month = run.Months is not null ? run.Months[figure.At] : (kind == ClaimKind.Target && !figure.IsFirst ? MonthBefore(run.Sentence, run.Label.End + figure.Part.Start, run.Label.End + figure.Part.At) : null) ?? remarked ?? run.Claim.Month,
            Value = figure.Former is { } former && (former.IsOpen || isTakenBack) && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added ? new Reading<decimal>.Doubtful(former.Pair(run.Sentence.WithoutMonths, run.Label.End + figure.Part.End), [Doubt.Of(DoubtCode.Remarked, run.Shown)])
                : figure.Former is null && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added && AmendingWords.LeaveOpen(run.Sentence.WithoutMonths, run.Label.End + figure.Part.At) ? figure.InDoubt(DoubtCode.Remarked, run.Shown)
                : figure.IsPercent ? AmountReader.Read(figure.Written.TrimEnd('%', ' '))
                : reading is Reading<decimal>.Doubtful doubted && !isTakenBack && (kind is not (ClaimKind.Reported or ClaimKind.Total) || spans) ? Alone(run.Indicator, figure.Written, doubted)
                : reading is Reading<decimal>.Value { Result: 0 } && IsNil(figure.Remark.Text) ? reading
                : SaysAgain(run.Indicator, figure.Remark.Text) ? IndicatorReader.Read(run.Indicator, $"{figure.Written} ({WithoutDashes(run.Plain[figure.Part.End..figure.Part.Close].Trim()[1..^1])})")
                : reading is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Negative }] } ? reading
                : run.Indicator.CountsNew && reading is Reading<decimal>.Value { Result: var count } && NamedGoods.Exceed(run.Text[figure.Part.End..(figure.IsEnd ? run.Text.Length : run.Figures[figure.At + 1].Start)], count) ? figure.InDoubt(DoubtCode.Remarked, run.Shown)
                : remarked is null && IsStrange(figure.Remark) ? figure.InDoubt(DoubtCode.Unreadable, figure.Remark.Text)
                : reading,
            Correction = Math.Max(Math.Max(run.Claim.Correction, figure.Remark.Correction), figure.Former is { IsAmended: true } ? 1 : 0),
        };
    }

    // 100 บาท (เฉพาะเดือนธันวาคม): the month of the figure, where nothing before it names another.
    private static Reading<ReportingMonth>? MonthOf(RunFigure figure) =>
        figure.Remark is { Month: { } month, FullMonth: null, Year: null, Day: null, Unknown.Count: 0, SpansMonths: false, Indicator: null, NamesSeveral: false, NamesOther: false, NamesFigure: false, Kind: null or ClaimKind.Reported }
        && figure.Run is { Months: null, Claim.Month: null or Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }] } } ? new Reading<ReportingMonth>.Doubtful(ThaiMonths.Abbreviation(month), [Doubt.Of(DoubtCode.NoYear)]) : null;

    private bool SpansMonths(RunFigure figure)
    {
        var (run, said, words) = (figure.Run, figure.Run.Said, figure.Words);
        return (run.Months is { } months && months[figure.At] is null) || (!run.IsRespective && !(run.Months is not null && figure.IsFirst && !SentenceSenses.SpanMonths(figure.Remark)) // the span that is named before them is that of all
            && ((run.Figures.Count == 1 && SentenceSenses.SpanMonths(run.Tail)) || SpanMonths(words, run.Text, figure.Part) || SentenceSenses.SpanMonths(figure.Remark) || words is { FiscalYear: not null, Month: null, FullMonth: null }
                || (figure.IsFirst && (SentenceSenses.SpanMonths(said) || (said is { FiscalYear: not null, Month: null, FullMonth: null } && run.Claim.Month is null && run.Indicator.Accumulation == Accumulation.Increment)))));
    }

    // The figure with its unit, and with the words that lead to it.
    private Reading<decimal> Written(RunFigure figure)
    {
        var (run, part, written) = (figure.Run, figure.Part, figure.Written);
        if (CountUnits.CountOther(written[(written.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..].Trim(), run.Indicator))
        {
            return figure.InDoubt(DoubtCode.Unreadable, run.Shown);
        }

        var before = Lead(run.Indicator, UpToMonth.Without(run.Text[part.Start..part.At], run.Plain[part.Start..part.At]));
        var reading = Accounted(run.Indicator, run.Plain, part)
            ?? (figure.Factor == 1 || !run.Indicator.IsMoney ? Led(run.Indicator, figure.IsFirst ? senses.WithoutDistrictBehind(before) : before, written, figure.Words)
            : written.EndsWith("บาท", StringComparison.Ordinal) ? figure.InDoubt(DoubtCode.Unreadable, run.Shown)
            : InMultiple(IndicatorReader.Read(run.Indicator, written, isNumber: false, figure.Factor), figure.Factor));
        return reading is Reading<decimal>.Value && !figure.IsPercent && CountUnits.OtherBehind(written, run.Text[part.End..], run.Indicator) is { } other
            ? new Reading<decimal>.Doubtful($"{written} {other}", [Doubt.Of(DoubtCode.WrongUnit, other)])
            : reading;
    }

    // ตอนนี้ 12 ราย is what a running total has come to, อีก 1 ตัว what is new; of baht both leave the rest open.
    private string Lead(Indicator indicator, string before) => senses.WithoutDistrict(
        indicator.Accumulation == Accumulation.RunningTotal ? Now().Replace(before, " ")
        : indicator.CountsNew && More().IsMatch(before) ? More().Replace(before, " ")
        : before);

    [GeneratedRegex(@"(?<![ก-๎])(?:ตอนนี้|ขณะนี้|ปัจจุบัน(?:นี้)?|รวมแล้ว|แล้ว)(?=(?:มี|รวม|เป็น|จำนวน|ทั้งหมด|ทั้งสิ้น|\s)*$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Now();

    [GeneratedRegex(@"^\s*(?:อีก|แค่)(?=(?:จำนวน|\s)*$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex More();

    // Beside what else the sentence says of it.
    private Reading<decimal> Beside(RunFigure figure, Reading<decimal> reading)
    {
        var (run, part) = (figure.Run, figure.Part);
        if (!figure.IsFirst)
        {
            return reading;
        }

        var next = run.Sentence.Labels.Find(label => label.Start > run.Label.Start)?.Start ?? run.Sentence.Text.Length;
        return figure.IsEnd && !run.IsLast && IsNextOfList(run.Sentence, figure.Written, run.Plain[part.End..]) ? figure.InDoubt(DoubtCode.Unreadable, run.Shown)
            // What is said behind the parts is said of the whole.
            : run.AreParts && run.IsLast && reserved.Behind(run.Indicator, run.Text[run.Figures[^1].Close..]) ? figure.InDoubt(DoubtCode.Unreadable, SentenceWords.Shortened(run.Text.Trim()))
            : reading is Reading<decimal>.Value && run.Sentence.Text[(run.Label.End + part.End)..next] is var behind && (LimitingWords.SayWhatLacks(behind) || TakingBack.CountSome(behind) || Unreported.Reject(figure.Written, behind)) ? figure.InDoubt(DoubtCode.Remarked, run.Shown)
            : reading;
    }

    // What stands behind the last figure may make it an approximation, or take it back.
    private (Reading<decimal> Reading, bool IsTakenBack) Followed(RunFigure figure, ClaimKind kind, Reading<decimal> reading)
    {
        var (run, part, written) = (figure.Run, figure.Part, figure.Written);
        if (!figure.IsEnd)
        {
            return (reading, false);
        }

        var isExplained = reading is Reading<decimal>.Value { Result: 0 } && Explaining().IsMatch(run.Text[part.End..]);
        var isTakenBack = !isExplained && IsTakenBack(figure, kind);
        if (!isExplained && (run.IsLast || isTakenBack) && reading is Reading<decimal>.Value)
        {
            var behind = Telling().Replace(LimitingWords.WithoutMeasure(run.Plain[figure.Close..]), " ");
            reading = isTakenBack ? new Reading<decimal>.Doubtful(SentenceWords.Trimmed(run.Plain[part.Start..]), [Doubt.Of(DoubtCode.Unreadable, TakingBack.Deny(run.Said.Text) ? run.Shown : SentenceWords.Shortened(run.Text.Trim()))])
                : Limited(run.Indicator, CountUnits.WithoutOwn(written, run.Indicator) + behind) is { } limited && run.Tail?.Kind is null ? limited
                : GoesOn().IsMatch(behind) || senses.AreOfAnotherUnit(run.Indicator, written, behind) ? new Reading<decimal>.Doubtful(SentenceWords.Trimmed(written + behind), [Doubt.Of(DoubtCode.Unreadable)])
                : reading;
        }

        return reading is Reading<decimal>.Value && !isExplained && (TakingBack.InBrackets(figure.Rest) || reserved.Is(figure, kind)) ? (figure.InDoubt(DoubtCode.Remarked, run.Shown), true) : (reading, isTakenBack);
    }

    // บอกว่า, in which กว่า is no bound.
    [GeneratedRegex("(?:บอ|ปา)กว่า", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Telling();

    private static bool IsTakenBack(RunFigure figure, ClaimKind kind)
    {
        var (run, part) = (figure.Run, figure.Part);
        // รอข้อมูลอีก 2 กลุ่ม: what is to come may stand behind, with a figure of its own.
        return (!run.Sentence.Labels.Exists(label => label.Start > run.Label.Start) && kind != ClaimKind.Part && LimitingWords.Await(figure.Rest) is not null)
            || (run.IsLast && (TakingBack.Deny(run.Text[part.End..]) || TakingBack.Deny(run.Said.Text)))
            || IsTakenBack(OpenBracket(run.Sentence.Text, run.Label.End + part.End, run.End));
    }

    /// <summary>The figure before a label that is said to be what the label names.</summary>
    /// <param name="claim">What is known of it.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hit">The label.</param>
    /// <param name="from">Where the words before the figure begin.</param>
    /// <param name="front">The figure.</param>
    /// <param name="tail">The words behind the label, up to the next figure or label.</param>
    public Claim InFront(Claim claim, ReadSentence sentence, Label hit, int from, FrontFigure front, string tail)
    {
        var (before, between) = (senses.WithoutDistrict(Last(SentenceSenses.Clause(sentence.Text[from..front.At]))), senses.WithoutDistrict(sentence.Text[front.End..hit.Start]));
        var behind = SentenceWords.Trimmed(senses.WithoutDistrict(MonthFinder.WithoutMonths(LetterWords.WithoutClosing(tail))));
        var (said, naming, after) = (senses.Of(before), senses.Of(between), senses.Of(LimitingWords.WithoutMeasure(behind)));
        var figure = sentence.Plain[front.At..front.End].Trim();
        var kind = FigureKinds.Narrowed(senses.Kind(said, naming, after), sentence, hit, LimitingWords.NarrowNext(between), $"{before} {between} {tail}", "", "");
        var reading = IndicatorReader.Read(hit.Indicator, figure);
        return claim with
        {
            Kind = kind == ClaimKind.Total ? ClaimKind.Reported : kind,
            SpansMonths = SentenceSenses.SpanMonths(said) || SentenceSenses.SpanMonths(naming) || SentenceSenses.SpanMonths(senses.Of(tail)),
            Value = naming.Unknown.Count + after.Unknown.Count > 0 || naming.NamesOther || TakingBack.Deny(before + between + tail)
                ? new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(sentence.Text.Trim()))])
                : Limited(hit.Indicator, before + figure) ?? reading,
        };
    }

    // A figure with the words that lead to it; where all of them are known and say nothing against it, it alone.
    private Reading<decimal> Led(Indicator indicator, string before, string figure, HeadingSense words)
    {
        before = Separating().Replace(senses.WithoutDistrict(before), " ");
        before = indicator.Accumulation == Accumulation.RunningTotal ? NoneAdded().Replace(before, " ") : before;
        var reading = SaysAgain(indicator, before) ? IndicatorReader.Read(indicator, before + figure) : IndicatorReader.Read(indicator, SentenceWords.Trimmed(before + figure));
        return reading is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Unreadable or DoubtCode.SeveralFigures or DoubtCode.Ordinal }] } && words is { Unknown.Count: 0, NamesOther: false } && !SentenceWords.HasDigits(before)
            ? IndicatorReader.Read(indicator, figure)
            : reading;
    }

    // ของอำเภอ - 7,183,972 บาท: a minus sign clings to its digits; what stands by itself behind words parts them from the figure.
    [GeneratedRegex(@"(?<=[ก-๎A-Za-z)]\s*)[-–—−]\s+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Separating();

    // ไม่มีเพิ่ม คงเดิม 5 ราย: a running total to which nothing was added.
    [GeneratedRegex(@"(?<=^[\s:=\-–]*)ไม่มี(?:ผู้|ราย|การ)*(?:เข้าร่วม|สมัคร|ลงทะเบียน)*(?:เพิ่ม(?:เติม|ขึ้น)?|ใหม่)[\s,]*(?:(?:ยัง)?คง(?:เดิม)?|เท่าเดิม|เหมือนเดิม|รวม(?:เป็น)?|สะสม)?[\s:=]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoneAdded();

    // เดือน ธ.ค. เทียบกับเดือน พ.ย.: two months that are compared are no span of them.
    private bool SpanMonths(HeadingSense words, string text, FigurePart part) =>
        SentenceSenses.SpanMonths(words) && (ComparedMonths.Before(text, part.Start, part.At) is var compares && compares == part.At || SentenceSenses.SpanMonths(senses.Of(text[part.Start..compares])));

    // What the words around a figure say of its kind is no doubt of the figure. That it is an increase they go on to say.
    private static Reading<decimal> Alone(Indicator indicator, string figure, Reading<decimal>.Doubtful doubted) => IndicatorReader.Read(indicator, figure) switch
    {
        Reading<decimal>.Value known when doubted.Doubts is [{ Code: DoubtCode.OnlyAdded }] => new Reading<decimal>.Value(doubted.Original, known.Result, known.Steps),
        var reading => reading,
    };

    // (100) บาท: in accounts, less than nothing.
    private static Reading<decimal>.Doubtful? Accounted(Indicator indicator, string plain, FigurePart part) =>
        indicator.IsMoney && part.At > 0 && plain[part.At - 1] == '(' && InAccounts().IsMatch(plain[part.End..])
            ? new Reading<decimal>.Doubtful($"({plain[part.At..part.End].Trim()}) บาท", [Doubt.Of(DoubtCode.Bracketed, $"({plain[part.At..part.End].Trim()}) บาท")]) : null;

    [GeneratedRegex(@"^\s*\)\s*บาท", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex InAccounts();

    // ยอดจำหน่าย (ล้านบาท) 15.4, 15.4 (ล้านบาท).
    private static decimal FactorOf(ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (UnitBeside().Match(text) is { Success: true } unit && HeadingLexicon.MultipleOf(unit.Groups["unit"].Value) is not 1 and var factor)
            {
                return factor;
            }
        }

        return 1;
    }

    /// <summary>A figure with the unit that stands beside it, which is part of what was written: people are shown the figure with it.</summary>
    /// <param name="reading">The figure.</param>
    /// <param name="factor">What the unit stands for.</param>
    internal static Reading<decimal> InMultiple(Reading<decimal> reading, decimal factor) => reading.Match<Reading<decimal>>(
        value => new Reading<decimal>.Value($"{value.Original.Trim()} {NameOf(factor)}", value.Result, value.Steps),
        doubt => FigureRun.Of(doubt.Original) is { Count: > 0 } figures && figures.All(figure => char.IsAsciiDigit(doubt.Original[figure.End - 1])) && char.IsAsciiDigit(doubt.Original.TrimEnd()[^1]) && doubt.Doubts is [{ Code: not DoubtCode.TooLarge }, ..] ? new Reading<decimal>.Doubtful($"{doubt.Original.Trim()} {NameOf(factor)}", doubt.Doubts) : doubt);

    private static string NameOf(decimal factor) => factor switch { 10 => "สิบบาท", 100 => "ร้อยบาท", 1_000 => "พันบาท", 10_000 => "หมื่นบาท", 100_000 => "แสนบาท", 10_000_000 => "สิบล้านบาท", 100_000_000 => "ร้อยล้านบาท", 1_000_000_000 => "พันล้านบาท", _ => "ล้านบาท" };

    private static Reading<decimal>? Limited(Indicator indicator, string text) =>
        IndicatorReader.Read(indicator, SentenceWords.Trimmed(text)) is Reading<decimal>.Doubtful { Doubts: [{ } doubt] } limited && Opening.Contains(doubt.Code) ? limited : null;

    // 100 บาท (ไม่รวมยอดขายออนไลน์), 100 บาท (ยอดจำหน่ายรวม 2 เดือน): a bracket that goes on with a label is said of the figure before it.
    private static string OpenBracket(string text, int from, int end) => text[from..end].LastIndexOf('(') is >= 0 and var at && !text[(from + at)..end].Contains(')', StringComparison.Ordinal)
        && text.IndexOf(')', end) is >= 0 and var close ? text[(from + at)..close] : "";

    private static bool IsTakenBack(string bracket) => TakingBack.Deny(bracket) || (FigureRun.Of(bracket).Count == 1 && SeveralMonths().IsMatch(bracket));

    // (แปดล้านห้าแสนบาทถ้วน): the figure once more, in words, which must agree. Some set dashes around it.
    private static bool SaysAgain(Indicator indicator, string text) => text.Trim() is ['(', .., ')'] && IndicatorReader.Read(indicator, WithoutDashes(text.Trim()[1..^1])) is Reading<decimal>.Value { Result: > 0 };

    private static string WithoutDashes(string text) => text.Replace('-', ' ').Replace('=', ' ').Trim();

    // "1. ผลิตภัณฑ์ใหม่ 2. ยอดจำหน่าย": the figure of the one, or the number of the other.
    private static bool IsNextOfList(ReadSentence sentence, string figure, string behind) =>
        behind.Trim() is "." or ")" && int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && sentence.WithoutMonths.TrimStart(' ', '(') is var text && text.StartsWith((number - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && text.AsSpan(figure.Length) is ['.' or ')', ..];

    // 0 (ไม่มี).
    private static bool IsNil(string remark) => remark.Trim() is ['(', .. var inside, ')'] && AmountReader.Read(inside) is Reading<decimal>.Value { Result: 0 };

    // What stands before the word that goes on was said of the label before.
    private static string Last(string before) => before[Joiners.Max(word => before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : 0)..];

    // Each figure's own month, where each names one and no two the same; null for anything else. What is put in brackets is said in passing.
    // What the months come to, behind them or before, has none.
    private static List<Reading<ReportingMonth>?>? Months(ReadSentence sentence, int from, Label hit, IReadOnlyList<FigurePart> figures)
    {
        // By how much it has grown is of no month of its own: ธ.ค. 65 90 บาท ธ.ค. 66 100 บาท เพิ่มขึ้น 11%.
        var rates = figures.Reverse().TakeWhile(figure => LabelRun.IsPercent(sentence.Plain[hit.End..], figure) || Growing().IsMatch(sentence.Text[(hit.End + figure.Start)..(hit.End + figure.At)])).Count();
        var sum = rates > 0 ? -1 : SumOfMonths(sentence, hit, figures);
        List<FigurePart> own = [.. figures.SkipLast(rates).Where((_, i) => i != sum)];
        if (own.Count < 2 || (BracketedMonths(sentence, hit, own) ?? MonthsBefore(sentence, sum == 0 ? hit.Start : from, hit, own)) is not { } named || named.DistinctBy(month => month.Original, StringComparer.Ordinal).Count() < named.Count)
        {
            return null;
        }

        List<Reading<ReportingMonth>?> months = [.. named, .. Enumerable.Repeat(named[^1], rates)];
        if (sum >= 0)
        {
            months.Insert(sum, null);
        }

        return months;
    }

    private static List<Reading<ReportingMonth>>? MonthsBefore(ReadSentence sentence, int from, Label hit, List<FigurePart> figures)
    {
        var months = new List<Reading<ReportingMonth>>();
        for (var i = 0; i < figures.Count; i++)
        {
            var (start, at) = (hit.End + figures[i].Start, hit.End + figures[i].At);
            var month = (i == 0 ? MonthBefore(sentence, LastNameIn(sentence, start, at), at) : MonthBefore(sentence, start, at)) ?? (i == 0 ? MonthBefore(sentence, from, hit.Start) : null);
            if (month is null || (i > 0 && sentence.Text[start..at].Contains('(', StringComparison.Ordinal)))
            {
                return null;
            }

            months.Add(month);
        }

        return months;
    }

    // 10 บาท (ต.ค. 66) 20 บาท (พ.ย. 66), (ต.ค. 66) 10 บาท (พ.ย. 66) 20 บาท: nothing but a month in brackets behind each figure, or before each.
    private static List<Reading<ReportingMonth>>? BracketedMonths(ReadSentence sentence, Label hit, List<FigurePart> figures)
    {
        var ends = figures.Select(figure => hit.End + figure.End).ToList();
        return Within(ends.Select((end, i) => (end, i + 1 < figures.Count ? hit.End + figures[i + 1].At : Math.Max(end, hit.End + figures[i].Close)))) ?? Within(figures.Select((figure, i) => (i == 0 ? hit.End : ends[i - 1], hit.End + figure.At)));

        List<Reading<ReportingMonth>>? Within(IEnumerable<(int From, int End)> spans)
        {
            var months = spans.Select(span => OnlyBracket().IsMatch(sentence.Text[span.From..span.End]) ? MonthBefore(sentence, span.From, span.End) : null).OfType<Reading<ReportingMonth>>().ToList();
            return months.Count == figures.Count ? months : null;
        }
    }

    // ต.ค. 10 พ.ย. 20 รวม 30, รวม 30 (ต.ค. 10 พ.ย. 20): which figure is called the sum, and is that of all the others; -1 for none.
    private static int SumOfMonths(ReadSentence sentence, Label hit, IReadOnlyList<FigurePart> figures)
    {
        if (figures.Count < 3 || hit.Indicator.Accumulation == Accumulation.RunningTotal)
        {
            return -1;
        }

        var (plain, text) = (sentence.Plain[hit.End..], sentence.Text[hit.End..]);
        var values = figures.Select(figure => IndicatorReader.Read(hit.Indicator, plain[figure.At..figure.End].Trim()).TryGetValue(out var value) ? value : (decimal?)null).ToList();
        return values.Exists(value => value is null) ? -1
            : values.SkipLast(1).Sum() == values[^1] && CalledSum().IsMatch(text[figures[^1].Start..figures[^1].At]) ? figures.Count - 1
            : values.Skip(1).Sum() == values[0] && CalledSum().IsMatch(text[..figures[0].At]) && OpenParts().IsMatch(text[figures[0].End..figures[1].At]) ? 0
            : -1;
    }

    [GeneratedRegex(@"^[\s,/]*\([^()]*\)[\s,/]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyBracket();

    [GeneratedRegex(@"รวม(?:ทั้ง(?:สิ้น|หมด)?|เป็น(?:เงิน)?|ยอด|เงิน|[23]\s?เดือน|ไตรมาส|จำนวน|[\s:=])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex CalledSum();

    [GeneratedRegex(@"^\s*[(:]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OpenParts();

    // เดือน ต.ค.-ธ.ค. 66 ต.ค. 10 พ.ย. 20: of the months before the first of several figures the last one is its own, where it touches it.
    private static int LastNameIn(ReadSentence sentence, int from, int end) =>
        MonthFinder.Named(sentence.Text[from..end].ToLowerInvariant()).ToList() is [_, .., var last] && string.IsNullOrWhiteSpace(sentence.Text[(from + last.End)..end].Trim(' ', ':', '=')) && !JoinedMonths.End(sentence.Text[from..(from + last.End)]) ? from + last.From : from;

    /// <summary>The one month before a figure, doubtful where several are named as one; null for none or several. ต.ค. 3 / พ.ย. 5: a name without a year waits for one, in short, for it stands before the figure and is surely its own.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where the words before the figure begin.</param>
    /// <param name="end">Where the figure begins.</param>
    public static Reading<ReportingMonth>? MonthBefore(ReadSentence sentence, int from, int end) => SentenceSenses.MonthsIn(sentence, from, end) switch
    {
        [var last] when JoinedMonths.UpTo(last, sentence.Text[from..end]) is { Count: > 1 } joined => MonthFinder.Several(joined), // ต.ค.-พ.ย. 66 100 บาท
        [var month] => new Reading<ReportingMonth>.Value(month.ToString(), month),
        [] when MonthFinder.Misdated(sentence.Text[from..end]).ToList() is [var misdated] => misdated.Doubt,
        [] => MonthFinder.Names(HeadingLexicon.Key(sentence.Text[from..end])) is [var name] ? new Reading<ReportingMonth>.Doubtful(ThaiMonths.Abbreviation(name), [Doubt.Of(DoubtCode.NoYear)]) : null,
        _ => null,
    };

    // In brackets behind a figure stands what limits it; words that are not known may do so. Its month with the year does not.
    private static bool IsStrange(HeadingSense remark) => remark.Text.Length > 0
        && (remark.Kind == ClaimKind.Total || remark.NamesOther
            || (remark.Kind is null or ClaimKind.Reported && (remark.Unknown.Count > 0 || (remark.Month is not null && (remark.FullMonth is null || remark.Day is not null)) || remark.IsOther))
            || (AmountReader.Read(remark.Text) is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Approximate or DoubtCode.Bound or DoubtCode.Waiting or DoubtCode.NoData }] } && remark.Kind is null));

    [GeneratedRegex(@"^[\s,(]*(?:ซึ่ง)?(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|น้อยลง|ต่างกัน|ผลต่าง|ส่วนต่าง)\s*(?:จำนวน|เป็นเงิน|คิดเป็น|ร้อยละ)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Growing();

    [GeneratedRegex(@"[2-9]\s*เดือน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SeveralMonths();

    // 100 บาท (เงินสด 40 บาท โอน 60 บาท): what comes to the figure before it are its parts.
    private static bool AreParts(Indicator indicator, string plain, IReadOnlyList<FigurePart> figures)
    {
        var values = figures.Select(figure => IndicatorReader.Read(indicator, plain[figure.At..figure.End].Trim()).TryGetValue(out var value) ? value : -1).ToList();
        return values.Count > 2 && values.TrueForAll(value => value > 0) && values.Skip(1).Sum() == values[0];
    }

    // 90 บาท ของเดือนก่อน เดือนนี้ 100 บาท: the words begin with what the figure before them is.
    private static bool SpeakOfBefore(HeadingSense words) => words.Text.StartsWith("ของ", StringComparison.Ordinal) && words.Says(ClaimKind.Base) && words.Says(ClaimKind.Reported);

    // 0 ราย เนื่องจากโครงการยังไม่เปิด: why there is none.
    [GeneratedRegex(@"^\s*(?:เนื่องจาก|เพราะ|เนื่องด้วย)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Explaining();

    [GeneratedRegex(@"[(\[]\s*(?:หน่วย(?:เป็น|นับ)?\s*[:=]?\s*)?(?<unit>[^()\[\]:=]{1,15}?)\s*[)\]]|^\s*(?:หน่วย(?:เป็น|นับ)?\s*[:=]?\s*)?(?<unit>[^()\[\]:=0-9]{1,15}?)\s*[:=]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex UnitBeside();

    // 8 ล้านบาท ห้าแสน.
    [GeneratedRegex(@"^\s*(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่|สิบ)\s*(?:ล้าน|แสน|หมื่น|พัน|ร้อย|สิบ|บาท|สตางค์)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex GoesOn();
}
