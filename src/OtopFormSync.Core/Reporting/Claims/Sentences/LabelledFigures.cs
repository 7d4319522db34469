using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Sentences;

/// <summary>The figures of a label in a sentence, each with what the words around it make of it.</summary>
/// <param name="senses">What words say.</param>
internal sealed partial class LabelledFigures(SentenceSenses senses)
{
    // What behind a figure leaves it open, whatever else is known of it.
    private static readonly HashSet<DoubtCode> Opening = [DoubtCode.Approximate, DoubtCode.Bound, DoubtCode.Range, DoubtCode.Sum, DoubtCode.Waiting, DoubtCode.ForeignCurrency];

    private static readonly string[] Joiners = ["และ", "ส่วน"];

    // Some labels say it themselves.
    private const string RunningTotal = "สะสม";

    /// <summary>The figures behind a label.</summary>
    /// <param name="claim">What is known of all.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hit">The label.</param>
    /// <param name="from">Where the words before the label begin.</param>
    /// <param name="end">Where its words end.</param>
    /// <param name="figures">The figures, counted from behind the label.</param>
    /// <param name="isLast">True when no label follows.</param>
    public List<Claim> Behind(Claim claim, Sentence sentence, Label hit, int from, int end, IReadOnlyList<FigurePart> figures, bool isLast)
    {
        var (plain, text, said) = (sentence.Plain[hit.End..end], sentence.Text[hit.End..end], senses.Of(SentenceSenses.Clause(sentence.Text[from..hit.Start])));
        var names = SentenceWords.NamesBehind(text, figures[^1].Close);
        var tail = isLast ? senses.Of(LimitingWords.WithoutMeasure(LetterWords.WithoutClosing(text[figures[^1].Close..(names < 0 ? text.Length : names)]))) : null;
        if (Deductions.Of(claim, sentence, hit, end, figures) is { } deducted)
        {
            return deducted;
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
        var areParts = AreParts(hit.Indicator, plain, figures) && !figures.Any(figure => LimitingWords.Deduct(text[figure.Start..figure.At]));
        var claims = new List<Claim>();
        for (var i = 0; i < figures.Count; i++)
        {
            var part = figures[i];
            var (words, remark) = (senses.Of(text[part.Start..part.At]), senses.Of(senses.WithoutDistrict(text[part.End..part.Close])));
            var factor = FactorOf([text[part.Start..part.At], text[part.End..part.Close], figures.Count == 1 ? sentence.Text[from..hit.Start] : ""]);
            var bare = (factor != 1 && FactorOf([text[part.End..part.Close]]) == factor) || BracketRemark.ChangesNothing(hit.Indicator, remark) ? part.Close : part.End;
            remark = bare == part.Close ? senses.Of("") : remark;
            var (isFirst, isEnd) = (i == 0, i == figures.Count - 1);

            // What was said before the first of several months was said of all.
            var shared = months is not null && !isFirst ? senses.Of(text[..figures[0].At]) : null;
            var kind = isFirst ? senses.Kind(said, words, remark, figures.Count == 1 ? tail : null) : senses.Kind(months is null ? null : said, shared, words, remark, isEnd ? tail : null);
            var isPercent = IsPercent(plain, part);
            // Beside what is new, all that there is.
            kind = kind == ClaimKind.Total && !isFirst && hit.Indicator is { Accumulation: Accumulation.Increment, Kind: IndicatorKind.Count } ? ClaimKind.Cumulative : kind;
            kind = isFirst && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added && hit.Indicator is { Accumulation: Accumulation.Increment, Kind: IndicatorKind.Count } && LimitingWords.NameStock(sentence.WithoutMonths[hit.Start..(hit.End + part.At)]) ? ClaimKind.Cumulative : kind;
            var isNarrowed = LimitingWords.NarrowNext(sentence.Text[from..hit.Start]) || (isFirst && Producers.Lead(sentence.Text[from..hit.Start])) || (hit.Indicator.Kind == IndicatorKind.Count && LimitingWords.CountKnown(words.Text)) || words.NamesPlaceOfSale;
            kind = isPercent ? ClaimKind.Comparison : Narrowed(kind, sentence, hit, isNarrowed, $"{(isFirst || months is not null ? said.Text : "")} {shared?.Text} {words.Text}", remark.Text, isEnd && isLast ? text[part.Close..] : "");

            // คิดเป็นร้อยละ 11.11 ของผู้ลงทะเบียน 54 ราย: the whole of which the figure is a share.
            kind = !isFirst && kind == ClaimKind.Reported && IsPercent(plain, figures[i - 1]) && words.Text.StartsWith("ของ", StringComparison.Ordinal) ? ClaimKind.Comparison : kind;

            kind = areParts && !isFirst && kind == ClaimKind.Reported ? ClaimKind.Part : kind;
            if (!areParts && months is null && hit.Indicator.Kind == IndicatorKind.Count && kind is ClaimKind.Part or ClaimKind.Reported && claims is [{ Kind: ClaimKind.Reported } side] && Sides.NameCentres(words.Text))
            {
                (claims[0], kind) = (side with { Kind = ClaimKind.Part }, ClaimKind.Part);
            }

            // 100 บาท (ยังไม่รวมออนไลน์ 20 บาท): the one before may be meant with it or without.
            if (!isFirst && months is null && kind is ClaimKind.Part or ClaimKind.Reported or ClaimKind.Added && claims is [.., { Kind: ClaimKind.Reported, Value: Reading<decimal>.Value before } whole] && LimitingWords.SetBeside(words.Text))
            {
                claims[^1] = whole with { Value = new Reading<decimal>.Doubtful(before.Original, [Doubt.Of(DoubtCode.Remarked, SentenceWords.Shortened(sentence.Text.Trim()))]) };
            }

            // 100 บาท (ใหม่ 110 บาท): of baht nothing is new but the figure itself.
            if (!isFirst && kind == ClaimKind.Added && hit.Indicator.Kind == IndicatorKind.Amount && words.Text.Trim(' ', '(', ':') is "ใหม่" && claims is [.., { Kind: ClaimKind.Reported, Value: Reading<decimal>.Value former } old])
            {
                claims[^1] = old with { Value = new Reading<decimal>.Doubtful(former.Original, [Doubt.Of(DoubtCode.Remarked, SentenceWords.Shortened(sentence.Text.Trim()))]) };
            }

            // A second figure must say what it is, or of which month; one that is only parted by a dash or a slash is half of one.
            if (!isFirst && SpeakOfBefore(words))
            {
                return [claim];
            }

            if (!isFirst && months is null && kind == ClaimKind.Reported && !words.Says(ClaimKind.Reported) && !remark.Says(ClaimKind.Reported))
            {
                return [claim with { Kind = senses.Kind(said, senses.Of(text[..figures[0].At])) }];
            }

            var figure = plain[part.At..part.End].Trim();
            var reading = Accounted(hit.Indicator, plain, part) ?? (factor == 1 || hit.Indicator.Kind != IndicatorKind.Amount ? Led(hit.Indicator, plain[part.Start..part.At], figure, words)
                : figure.EndsWith("บาท", StringComparison.Ordinal) ? new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(sentence.Text.Trim()))])
                : InMultiple(IndicatorReader.Read(hit.Indicator, figure, isNumber: false, factor), factor));

            if (CountUnits.CountOther(figure[(figure.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..].Trim(), hit.Indicator))
            {
                reading = new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(sentence.Text.Trim()))]);
            }

            if (reading is Reading<decimal>.Value && !isPercent && CountUnits.OtherBehind(figure, text[part.End..], hit.Indicator) is { } other)
            {
                reading = new Reading<decimal>.Doubtful($"{figure} {other}", [Doubt.Of(DoubtCode.WrongUnit, other)]);
            }

            if (isFirst && reading is Reading<decimal>.Value && LimitingWords.SayWhatLacks(sentence.Text[(hit.End + part.End)..(sentence.Labels.Find(label => label.Start > hit.Start)?.Start ?? sentence.Text.Length)]))
            {
                reading = new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Remarked, SentenceWords.Shortened(sentence.Text.Trim()))]);
            }

            // What is said behind the parts is said of the whole.
            if (areParts && isFirst && isLast && LimitingWords.TakeBack(text[figures[^1].End..]))
            {
                reading = new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(text.Trim()))]);
            }

            if (isFirst && isEnd && !isLast && IsNextOfList(sentence, figure, plain[part.End..]))
            {
                reading = new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(sentence.Text.Trim()))]);
            }

            // What stands behind the last figure may make it an approximation, or take it back.
            var isExplained = reading is Reading<decimal>.Value { Result: 0 } && Explaining().IsMatch(text[part.End..]);
            // รอข้อมูลอีก 2 กลุ่ม: what is to come may stand behind, with a figure of its own.
            var isTakenBack = isEnd && !isExplained && ((!sentence.Labels.Exists(label => label.Start > hit.Start) && kind != ClaimKind.Part && LimitingWords.Await(sentence.Text[(hit.End + part.End)..]) is not null) || (isLast && (LimitingWords.TakeBack(text[part.End..]) || LimitingWords.TakeBack(said.Text))) || IsTakenBack(OpenBracket(sentence.Text, hit.End + part.End, end)));
            if (isEnd && !isExplained && (isLast || isTakenBack) && reading is Reading<decimal>.Value)
            {
                var behind = LimitingWords.WithoutMeasure(plain[bare..]);
                reading = isTakenBack ? new Reading<decimal>.Doubtful(SentenceWords.Trimmed(plain[part.Start..]), [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(text.Trim()))])
                    : Limited(hit.Indicator, figure + behind) is { } limited && tail?.Kind is null ? limited
                    : GoesOn().IsMatch(behind) || senses.AreOfAnotherUnit(hit.Indicator, figure, behind) ? new Reading<decimal>.Doubtful(SentenceWords.Trimmed(figure + behind), [Doubt.Of(DoubtCode.Unreadable)])
                    : reading;
            }

            if (isEnd && reading is Reading<decimal>.Value && LimitingWords.TakeBackInBrackets(sentence.Text[(hit.End + part.End)..]))
            {
                (reading, isTakenBack) = (new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Remarked, SentenceWords.Shortened(sentence.Text.Trim()))]), true);
            }

            var spans = respective is null && ((figures.Count == 1 && SentenceSenses.SpanMonths(tail)) || SpanMonths(words, text, part) || SentenceSenses.SpanMonths(remark) || words is { FiscalYear: not null, Month: null, FullMonth: null } || (isFirst && (SentenceSenses.SpanMonths(said) || (said is { FiscalYear: not null, Month: null, FullMonth: null } && claim.Month is null && hit.Indicator.Accumulation == Accumulation.Increment))));
            claims.Add(claim with
            {
                Kind = kind == ClaimKind.Total && !spans ? ClaimKind.Reported : kind,
                SpansMonths = spans,
                Month = months is null ? claim.Month : months[i],
                Value = isPercent ? AmountReader.Read(figure.TrimEnd('%', ' '))
                    : reading is Reading<decimal>.Doubtful doubted && !isTakenBack && (kind is not (ClaimKind.Reported or ClaimKind.Total) || spans) ? Alone(hit.Indicator, figure, doubted)
                    : reading is Reading<decimal>.Value { Result: 0 } && IsNil(remark.Text) ? reading
                    : SaysAgain(hit.Indicator, remark.Text) ? IndicatorReader.Read(hit.Indicator, $"{figure} ({WithoutDashes(plain[part.End..part.Close].Trim()[1..^1])})")
                    : reading is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Negative }] } ? reading
                    : IsStrange(remark) ? new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Unreadable, remark.Text)])
                    : reading,
                Correction = Math.Max(claim.Correction, remark.Correction),
            });
        }

        return claims;
    }

    /// <summary>The figure before a label that is said to be what the label names.</summary>
    /// <param name="claim">What is known of it.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="hit">The label.</param>
    /// <param name="from">Where the words before the figure begin.</param>
    /// <param name="front">The figure.</param>
    /// <param name="tail">The words behind the label, up to the next figure or label.</param>
    public Claim InFront(Claim claim, Sentence sentence, Label hit, int from, FrontFigure front, string tail)
    {
        var (before, between) = (senses.WithoutDistrict(Last(SentenceSenses.Clause(sentence.Text[from..front.At]))), senses.WithoutDistrict(sentence.Text[front.End..hit.Start]));
        var behind = SentenceWords.Trimmed(senses.WithoutDistrict(MonthFinder.WithoutMonths(LetterWords.WithoutClosing(tail))));
        var (said, naming, after) = (senses.Of(before), senses.Of(between), senses.Of(LimitingWords.WithoutMeasure(behind)));
        var figure = sentence.Plain[front.At..front.End].Trim();
        var kind = Narrowed(senses.Kind(said, naming, after), sentence, hit, LimitingWords.NarrowNext(between), $"{before} {between} {tail}", "", "");
        var reading = IndicatorReader.Read(hit.Indicator, figure);
        return claim with
        {
            Kind = kind == ClaimKind.Total ? ClaimKind.Reported : kind,
            SpansMonths = SentenceSenses.SpanMonths(said) || SentenceSenses.SpanMonths(naming) || SentenceSenses.SpanMonths(senses.Of(tail)),
            Value = naming.Unknown.Count + after.Unknown.Count > 0 || naming.NamesOther || LimitingWords.TakeBack(before + between + tail)
                ? new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(sentence.Text.Trim()))])
                : Limited(hit.Indicator, before + figure) ?? reading,
        };
    }

    // A figure with the words that lead to it; where all of them are known and say nothing against it, it alone.
    private Reading<decimal> Led(Indicator indicator, string before, string figure, HeadingSense words)
    {
        before = senses.WithoutDistrict(before);
        var reading = SaysAgain(indicator, before) ? IndicatorReader.Read(indicator, before + figure) : IndicatorReader.Read(indicator, SentenceWords.Trimmed(before + figure));
        return reading is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Unreadable or DoubtCode.SeveralFigures or DoubtCode.Ordinal }] } && words is { Unknown.Count: 0, NamesOther: false } && !SentenceWords.HasDigits(before)
            ? IndicatorReader.Read(indicator, figure)
            : reading;
    }

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
        indicator.Kind == IndicatorKind.Amount && part.At > 0 && plain[part.At - 1] == '(' && InAccounts().IsMatch(plain[part.End..])
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

    private static string NameOf(decimal factor) => factor switch { 1_000 => "พันบาท", 10_000 => "หมื่นบาท", 100_000 => "แสนบาท", _ => "ล้านบาท" };

    private static Reading<decimal>? Limited(Indicator indicator, string text) =>
        IndicatorReader.Read(indicator, SentenceWords.Trimmed(text)) is Reading<decimal>.Doubtful { Doubts: [{ } doubt] } limited && Opening.Contains(doubt.Code) ? limited : null;

    // 100 บาท (ไม่รวมยอดขายออนไลน์), 100 บาท (ยอดจำหน่ายรวม 2 เดือน): a bracket that goes on with a label is said of the figure before it.
    private static string OpenBracket(string text, int from, int end) => text[from..end].LastIndexOf('(') is >= 0 and var at && !text[(from + at)..end].Contains(')', StringComparison.Ordinal)
        && text.IndexOf(')', end) is >= 0 and var close ? text[(from + at)..close] : "";

    private static bool IsTakenBack(string bracket) => LimitingWords.TakeBack(bracket) || (FigureRun.Of(bracket).Count == 1 && SeveralMonths().IsMatch(bracket));

    // (แปดล้านห้าแสนบาทถ้วน): the figure once more, in words, which must agree. Some set dashes around it.
    private static bool SaysAgain(Indicator indicator, string text) => text.Trim() is ['(', .., ')'] && IndicatorReader.Read(indicator, WithoutDashes(text.Trim()[1..^1])) is Reading<decimal>.Value { Result: > 0 };

    private static string WithoutDashes(string text) => text.Replace('-', ' ').Replace('=', ' ').Trim();

    // "1. ผลิตภัณฑ์ใหม่ 2. ยอดจำหน่าย": the figure of the one, or the number of the other.
    private static bool IsNextOfList(Sentence sentence, string figure, string behind) =>
        behind.Trim() is "." or ")" && int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && sentence.WithoutMonths.TrimStart(' ', '(') is var text && text.StartsWith((number - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && text.AsSpan(figure.Length) is ['.' or ')', ..];

    // 0 (ไม่มี).
    private static bool IsNil(string remark) => remark.Trim() is ['(', .. var inside, ')'] && AmountReader.Read(inside) is Reading<decimal>.Value { Result: 0 };

    // What stands before the word that goes on was said of the label before.
    private static string Last(string before) => before[Joiners.Max(word => before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : 0)..];

    // Some days of a month are part of it, and so is what a word narrows; of a running total what came in the month is no total.
    private static ClaimKind Narrowed(ClaimKind kind, Sentence sentence, Label hit, bool isNarrowed, string before, string remark, string tail) =>
        (sentence.IsPartOfMonth && kind is ClaimKind.Reported or ClaimKind.Total && !before.Contains("ทั้งเดือน", StringComparison.Ordinal)) || (isNarrowed && kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Cumulative) ? ClaimKind.Part
        : kind is ClaimKind.Reported or ClaimKind.Total && hit.Indicator.Accumulation == Accumulation.RunningTotal && !sentence.Text[hit.Start..hit.End].Contains(RunningTotal, StringComparison.Ordinal)
            && (SentenceSenses.SayInMonth(before) || SentenceSenses.SayInMonth(remark) || SentenceSenses.SayOnlyInMonth(tail)) ? ClaimKind.Added
        : kind;

    // Each figure's own month, where each names one and no two the same; null for anything else. What is put in brackets is said in passing.
    private static List<Reading<ReportingMonth>>? Months(Sentence sentence, int from, Label hit, IReadOnlyList<FigurePart> figures)
    {
        // By how much it has grown is of no month of its own: ธ.ค. 65 90 บาท ธ.ค. 66 100 บาท เพิ่มขึ้น 11%.
        var rates = figures.Reverse().TakeWhile(figure => IsPercent(sentence.Plain[hit.End..], figure)).Count();
        if (figures.Count - rates < 2)
        {
            return null;
        }

        var months = new List<Reading<ReportingMonth>>();
        for (var i = 0; i < figures.Count - rates; i++)
        {
            var (start, at) = (hit.End + figures[i].Start, hit.End + figures[i].At);
            var month = MonthBefore(sentence, start, at) ?? (i == 0 ? MonthBefore(sentence, from, hit.Start) : null);
            if (month is null || months.Exists(other => other.Original == month.Original) || (i > 0 && sentence.Text[start..at].Contains('(', StringComparison.Ordinal)))
            {
                return null;
            }

            months.Add(month);
        }

        return [.. months, .. Enumerable.Repeat(months[^1], rates)];
    }

    private static bool IsPercent(string plain, FigurePart part) => plain[part.At..part.End].TrimEnd().EndsWith('%') || plain[part.At..part.End].Contains("เปอร์เซ็น", StringComparison.Ordinal) || plain[part.Start..part.At].TrimEnd().EndsWith("ร้อยละ", StringComparison.Ordinal);

    // ต.ค. 3 / พ.ย. 5: a name without a year waits for one. In short, for it stands before the figure and is surely its own.
    private static Reading<ReportingMonth>? MonthBefore(Sentence sentence, int from, int end) => SentenceSenses.MonthsIn(sentence, from, end) switch
    {
        [var month] => new Reading<ReportingMonth>.Value(month.ToString(), month),
        [] => MonthFinder.Names(HeadingLexicon.Key(sentence.Text[from..end])) is [var name] ? new Reading<ReportingMonth>.Doubtful(ThaiMonths.Abbreviation(name), [Doubt.Of(DoubtCode.NoYear)]) : null,
        _ => null,
    };

    // In brackets behind a figure stands what limits it; words that are not known may do so. Its month with the year does not.
    private static bool IsStrange(HeadingSense remark) => remark.Text.Length > 0
        && (remark.Kind == ClaimKind.Total || remark.NamesOther
            || (remark.Kind is null or ClaimKind.Reported && (remark.Unknown.Count > 0 || (remark.Month is not null && (remark.FullMonth is null || remark.Day is not null)) || remark.IsOther))
            || (AmountReader.Read(remark.Text) is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Approximate or DoubtCode.Bound or DoubtCode.Waiting or DoubtCode.NoData }] } && remark.Kind is null));

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
