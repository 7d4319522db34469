using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Reads the claims of one sentence: each label with the figures behind it, each figure with the words that belong to it.</summary>
internal sealed partial class SentenceClaims
{
    private static readonly string[] AsBefore = ["เท่าเดิม", "เหมือนเดิม", "คงเดิม", "ตามเดิม", "ไม่เปลี่ยน", "ไม่ต่างจากเดิม", "คงที่", "ทรงตัว", "เท่าเดือนที่แล้ว", "เท่าเดือนก่อน", "เหมือนเดือนที่แล้ว", "เหมือนเดือนก่อน", "xx", "ขอส่งทีหลัง", "ส่งทีหลัง", "แจ้งภายหลัง", "แจ้งทีหลัง", "ดูในไลน์", "ดูไลน์", "ตามไลน์", "ตามในไลน์", "อยู่ในไลน์", "ในไลน์", "ตามที่แจ้งในไลน์", "แจ้งในไลน์", "แจ้งทางไลน์", "ส่งในไลน์", "ส่งทางไลน์"];

    private const int LongestDenial = 120;

    // People write it for whatever they count.
    private const string AnyCount = "ราย";

    private readonly Program _program;
    private readonly SentenceParser _parser;
    private readonly SentenceSenses _senses;
    private readonly LabelledFigures _figures;
    private readonly ReservedFigures _reserved;
    private readonly HintedFigures _hints;

    /// <summary>Prepares the reading for a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="lexicon">Its words.</param>
    /// <param name="districts">Reads district names; null where no district is named.</param>
    public SentenceClaims(Program program, HeadingLexicon lexicon, DistrictReader? districts)
    {
        (_program, _parser, _senses) = (program, new(program), new(program, lexicon, districts));
        _reserved = new(_senses);
        (_figures, _hints, Joints) = (new(_senses, _reserved), new(program), new(_senses));
    }

    /// <summary>How lines hang together.</summary>
    public SentenceJoints Joints { get; }

    /// <summary>Takes a line apart.</summary>
    /// <param name="line">The line.</param>
    public ReadSentence Of(string line) => _parser.Of(line);

    /// <summary>What a short line says when it is taken for a heading.</summary>
    /// <param name="line">The line.</param>
    public HeadingSense SenseOf(string line) => _senses.Of(line.Trim(' ', '-', '*', ':', '•'));

    /// <summary>The district of a line that names it and nothing else; null for any other line.</summary>
    /// <param name="line">The line.</param>
    public Reading<District>? DistrictOfLine(string line) => _senses.DistrictOfLine(line);

    /// <summary>ผลงานปี 2565: true for a line that names a year before the program's, and nothing else.</summary>
    /// <param name="line">The line.</param>
    public bool IsOfYearBefore(string line) => _senses.IsOfYearBefore(line);

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">Where it stands.</param>
    public IReadOnlyList<Claim> Read(ReadSentence sentence, string place)
    {
        if (sentence.Labels.Count == 0)
        {
            return [.. TakenBack(sentence, Nil(sentence).Concat(DeniedOfUnit(sentence)).Concat(Unlabelled(sentence, 0, sentence.Text.Length)).Concat(InWords(sentence))).Select(claim => claim with { Place = place })];
        }

        var joint = Joint(sentence);
        if (joint is { AreCertain: true })
        {
            return [.. TakenBack(sentence, OfEach(sentence, joint)).Select(claim => claim with { Place = place, Words = SentenceWords.Shortened(sentence.Written.Trim()) })];
        }

        var correction = _senses.CorrectionIn(sentence);
        var front = FrontFigure.Of(sentence);
        var claims = Labelled(sentence, front, out var lead).Concat(Unlabelled(sentence, 0, front[0]?.At ?? sentence.Labels[0].Start)).Concat(Nil(sentence)).ToList();
        claims = lead?.Labels == sentence.Labels.Count ? claims.ConvertAll(claim => claim.Indicator is null ? lead.Over(claim, _program, hasOwnMonth: false) : claim) : claims;
        claims.AddRange(Money(sentence, front[0]?.At ?? sentence.Labels[0].Start).Where(money => !claims.Exists(claim => claim.Indicator is null && claim.CouldMean.Equals(money.CouldMean))));
        claims.AddRange(InWords(sentence));
        claims = joint is null || front.Any(own => own is not null) ? claims : [.. LeftOpen(sentence, joint, claims)];
        var explains = correction == 0 && Explanations.Begin(sentence.Line);
        return [.. TakenBack(sentence, claims).Select(claim => claim with { Value = AsWritten(sentence, claim.Value), Place = place, Correction = Math.Max(correction, claim.Correction), Sight = explains && IsMention(claim) ? ClaimSight.Mentioned : claim.Sight })];
    }

    // ขอยกเลิกรายงาน (ยอดขาย 100 บาท ผลิตภัณฑ์ใหม่ 1): said of all figures of the line.
    private IEnumerable<Claim> TakenBack(ReadSentence sentence, IEnumerable<Claim> claims) =>
        Unreported.TakeBack(sentence.Written, sentence.Plain.AsSpan().LastIndexOfAnyInRange('0', '9') + 1) || Reservation.Behind(BehindBracket(sentence), _senses.IsKnown, mayBeNamed: false) is not null ? claims.Select(claim => Doubted(claim, SentenceWords.Shortened(sentence.Written.Trim()))) : claims;

    // ฉบับก่อน (ยอดขาย 100 บาท ผลิตภัณฑ์ใหม่ 1) เป็นโมฆะ: what follows a bracket around all figures is said of all.
    private static string BehindBracket(ReadSentence sentence) =>
        sentence.Labels is [{ Start: var first }, ..] && sentence.Plain.AsSpan(0, first).LastIndexOfAny('(', '[') is >= 0 and var open && sentence.Plain.AsSpan(open, first - open).IndexOfAny(')', ']') < 0
        && sentence.Plain.AsSpan().LastIndexOfAny(')', ']') is var close && close > sentence.Labels[^1].End && sentence.Plain.AsSpan(close).IndexOfAnyInRange('0', '9') < 0 ? sentence.Text[(close + 1)..] : "";

    private static Claim Doubted(Claim claim, string words) => claim is { Kind: ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added or ClaimKind.Cumulative, Value: Reading<decimal>.Value known }
        ? claim with { Value = new Reading<decimal>.Doubtful(known.Original, [Doubt.Of(DoubtCode.Remarked, words)]) } : claim;

    // What was left out to read a figure is shown where its words are cited. The text of the reading itself stays: officers' decisions hang on it.
    private static Reading<decimal> AsWritten(ReadSentence sentence, Reading<decimal> value) => value is not Reading<decimal>.Doubtful doubtful ? value
        : new Reading<decimal>.Doubtful(doubtful.Original, [.. doubtful.Doubts.Select(doubt => doubt with { Facts = [.. doubt.Facts.Select(fact => fact.Contains("  ", StringComparison.Ordinal) && sentence.Plain.IndexOf(fact, StringComparison.Ordinal) is >= 0 and var at ? sentence.Written.Substring(at, fact.Length) : fact)] })]);

    // คำชี้แจง: ผลิตภัณฑ์ใหม่คือปลาส้ม 3 สูตร explains a figure, in words that are not known.
    private static bool IsMention(Claim claim) => claim is { Sight: ClaimSight.Plain, Correction: 0, Value: Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Unreadable }] } };

    /// <summary>Reads the lines of a list below a label: the months of it where each line names another one, else its parts.</summary>
    /// <param name="above">The line that ends with the label.</param>
    /// <param name="list">The lines with their places.</param>
    public IEnumerable<Claim> PartsOf(ReadSentence above, IReadOnlyList<(ReadSentence Sentence, string Place)> list)
    {
        var label = above.Labels[^1];
        var (before, after) = (above.Text[..label.Start], SentenceJoints.OpensList(above.Text[label.End..]) ? "" : above.Text[label.End..]);
        var (led, named) = (_senses.Of(SentenceSenses.Clause(before)), _senses.Of(after));
        var kind = _senses.Kind(led, named);

        // เป้าหมายยอดจำหน่าย, ยอดจำหน่ายงานกาชาด over a list are said of its sum as well.
        var isNarrowed = LimitingWords.NarrowNext(before) || Producers.Lead(before) || _senses.AreOfSomethingElse(SentenceSenses.Clause(before)) || named.NamesPlaceOfSale || Producers.Begin(after);
        var heading = kind is not (ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added) ? kind : isNarrowed ? ClaimKind.Part : (ClaimKind?)null;
        var spans = SentenceSenses.SpanMonths(led) || SentenceSenses.SpanMonths(named);
        return Listed(above, label, kind, list).Select(claim => claim with
        {
            Kind = claim.Kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added && heading is { } said ? said : claim.Kind,
            SpansMonths = claim.SpansMonths || (spans && claim.Month is null),
        });
    }

    private IEnumerable<Claim> Listed(ReadSentence above, Label label, ClaimKind kind, IReadOnlyList<(ReadSentence Sentence, string Place)> list)
    {
        var parts = list.SelectMany(line => SentenceJoints.Figures(line.Sentence).Select(part => new Claim
        {
            Indicator = label.Indicator.Key,
            Kind = _senses.Of(line.Sentence.Text[part.Start..part.At]) is var said && said.IsFormer || _senses.Of(line.Sentence.Text[part.End..part.Close]).IsFormer ? ClaimKind.Base : said.Kind ?? ClaimKind.Reported,
            SpansMonths = said.Kind is ClaimKind.Target or ClaimKind.Total && SentenceSenses.SpanMonths(said),
            Value = IndicatorReader.Read(label.Indicator, line.Sentence.Plain[part.At..part.End]),
            Month = _senses.MonthIn(line.Sentence, 0, line.Sentence.Text.Length),
            Place = line.Place,
            Words = SentenceWords.Shortened(line.Sentence.Text.Trim()),
        })).ToList();
        if (parts.Exists(part => part is { Kind: ClaimKind.Target, SpansMonths: true }))
        {
            parts = parts.ConvertAll(part => part with { SpansMonths = true }); // what is measured by a quarter's target is the quarter's
        }

        var ownMonth = _senses.MonthIn(above, 0, above.Text.Length);

        // เดิม, ใหม่: the one stands in place of the other.
        return parts is [{ Kind: ClaimKind.Base } former, { Kind: ClaimKind.Reported or ClaimKind.Added } anew] ? [former with { Month = former.Month ?? ownMonth }, anew with { Kind = ClaimKind.Reported, Correction = 1, Month = anew.Month ?? ownMonth }]
            : IsMeasured(parts) ? parts.Select(part => part with { Month = part.Month ?? ownMonth })
            : AreMonths(parts)
            ? parts.Select(part => part.Kind == ClaimKind.Total ? part with { SpansMonths = true } : part with { Month = OfSeveral(part.Month!), Kind = part.Kind != ClaimKind.Reported ? part.Kind : kind == ClaimKind.Total ? ClaimKind.Reported : kind })
            : parts.Select(part => part with { Kind = part.Kind == ClaimKind.Reported ? ClaimKind.Part : part.Kind, Month = null });
    }

    // เป้าหมาย, ผลการดำเนินงาน, ร้อยละ: one result beside what it is measured by.
    private bool IsMeasured(List<Claim> parts) => parts.FindAll(part => part.Kind == ClaimKind.Reported) is [var result] && parts.Count > 1 && _senses.Of(result.Words).SaysResult
        && parts.TrueForAll(part => part == result || part.Kind is ClaimKind.Target or ClaimKind.Base or ClaimKind.Comparison);

    // Before each of several figures the name of a month needs no year of its own.
    private static Reading<ReportingMonth> OfSeveral(Reading<ReportingMonth> month) => MonthFinder.Names(month.Original) is [var name] && !month.TryGetValue(out _) ? new Reading<ReportingMonth>.Doubtful(ThaiMonths.Abbreviation(name), [Doubt.Of(DoubtCode.NoYear)]) : month;

    // Each but the sum below, which must be theirs, names a month of its own, with its year or without.
    private static bool AreMonths(List<Claim> parts)
    {
        var months = parts.FindAll(part => part.Kind != ClaimKind.Total);
        var totals = parts.FindAll(part => part.Kind == ClaimKind.Total);
        return months.TrueForAll(part => part.Month is Reading<ReportingMonth>.Value or Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }] }) && months.DistinctBy(part => part.Month!.Original, StringComparer.Ordinal).Count() == months.Count
            && totals.TrueForAll(total => total.Month is null && total.Value.TryGetValue(out var sum) && months.Sum(part => part.Value.TryGetValue(out var value) ? value : 0) == sum);
    }

    private IEnumerable<Claim> Labelled(ReadSentence sentence, FrontFigure?[] front, out LineLead? lead)
    {
        var labels = sentence.Labels;
        var spans = new List<(int From, int End, IReadOnlyList<FigurePart> Figures)>();
        for (var i = 0; i < labels.Count; i++)
        {
            var (end, from) = (EndOf(sentence, front, i), spans is [.., var (_, _, before)] ? labels[i - 1].End + (before is [.., var last] ? last.Close : 0) : 0);
            from = i > 0 && front[i] is null && Turn().Match(sentence.Text[from..labels[i].Start]) is { Success: true } turn ? from + turn.Index + turn.Length : from;
            from = i > 0 && front[i] is null && NoneOfBefore().Match(sentence.Text[from..labels[i].Start]) is { Success: true } none ? from + none.Length : from;
            from = Named().IsMatch(sentence.Text[..labels[i].Start]) ? Math.Max(from, sentence.Text.AsSpan(0, labels[i].Start).TrimEnd().LastIndexOf(' ') + 1) : from; // what is named before belongs to another
            spans.Add((from, end, WithoutPrices(sentence.Plain[labels[i].End..end], labels[i].Indicator)));
        }

        var months = LeadingMonths.Of(sentence, [.. spans.Select((span, i) => (span.From, labels[i].End + (span.Figures is [.., var last] ? last.Close : 0)))]);
        var said = lead = front[0] is null ? LineLead.Of(sentence, [.. spans.Select(span => span.From)], _senses) : null;
        return spans.SelectMany((span, i) => Beside(sentence, front, i, span.From, span.End, span.Figures)
            .Select(claim => months?[i] is { } leading && !IsMeasure(claim) ? claim with { Month = leading } : claim)
            .Select(claim => i < said?.Labels ? said.Over(claim, _program, HasOwnMonth(sentence, claim, i == 0 ? labels[0].End : span.From, span.End)) : claim));
    }

    // What a result is measured by may be of another month than the result.
    private static bool IsMeasure(Claim claim) => claim is { Kind: ClaimKind.Target or ClaimKind.Base or ClaimKind.Comparison, Month: Reading<ReportingMonth>.Value };

    // Where the line names but one month, it is that of every figure.
    private static bool HasOwnMonth(ReadSentence sentence, Claim claim, int from, int end) =>
        claim.Month is Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.NoYear }] } || SentenceSenses.MonthsIn(sentence, from, end).Count > 0;

    // 8 ราย สินค้าใหม่ 2 ผลิตภัณฑ์: the first figure behind a label's own that is in another unit, and that other words name.
    private int OfAnother(ReadSentence sentence, Label hit, IReadOnlyList<FigurePart> figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            var (unit, words) = (UnitOf(sentence.Plain[(hit.End + figures[i].At)..(hit.End + figures[i].End)]), sentence.Text[(hit.End + figures[i].Start)..(hit.End + figures[i].At)]);
            var own = UnitOf(sentence.Plain[(hit.End + figures[0].At)..(hit.End + figures[0].End)]);
            if (unit is not ("" or "%" or "เปอร์เซ็นต์") && (own.Length == 0 || IsOwn(own, hit.Indicator)) && !IsOwn(unit, hit.Indicator) && (NamesSomething().IsMatch(words) || words.Trim() is "ใน"))
            {
                return i;
            }

            // A count behind baht, and words that may name it: 100 บาท OTOP รายการใหม่ 2.
            if (unit.Length == 0 && hit.Indicator.IsMoney && _hints.In(sentence, hit.End + figures[i].Start, hit.End + figures[i].End).Any(hinted => !hinted.CouldMean.Contains(hit.Indicator)))
            {
                return i;
            }
        }

        return figures.Count;
    }

    // ยอดจำหน่าย 79 ราย รวม 100 บาท: who sold counts no baht, where baht stand beside it.
    private static IReadOnlyList<FigurePart> WithoutPeople(ReadSentence sentence, Label hit, IReadOnlyList<FigurePart> figures)
    {
        string UnitAt(FigurePart figure) => UnitOf(sentence.Plain[(hit.End + figure.At)..(hit.End + figure.End)]);
        return hit.Indicator.IsMoney && figures.Count > 1 && UnitAt(figures[0]) is "ราย" or "คน" or "กลุ่ม" or "ร้าน" or "ร้านค้า" && figures.Any(figure => UnitAt(figure).EndsWith("บาท", StringComparison.Ordinal))
            ? [.. figures.SkipWhile(figure => !UnitAt(figure).EndsWith("บาท", StringComparison.Ordinal))] : figures;
    }

    // หมูยอ ห่อละ 60 บาท: what one costs is no count.
    private static IReadOnlyList<FigurePart> WithoutPrices(string text, Indicator indicator) => FigureRun.Of(text, indicator) is var figures && indicator.IsCounted
        && figures.All(figure => text[figure.At..figure.End].TrimEnd().EndsWith("บาท", StringComparison.Ordinal) && Price().IsMatch(text[figure.Start..figure.At])) ? [] : figures;

    // 1 ผลิตภัณฑ์ ได้แก่ น้ำปลาร้า 2 สูตร ราคา 50 บาท: what is counted is named, how it comes, and what it costs. 2 ราย คือ 1) … 2) …: the names are numbered.
    private static IReadOnlyList<FigurePart> WithoutMeasures(ReadSentence sentence, Label hit, IReadOnlyList<FigurePart> figures)
    {
        if (!hit.Indicator.IsCounted || figures.Count < 2 || !IsOwn(UnitOf(sentence.Plain[(hit.End + figures[0].At)..(hit.End + figures[0].End)]), hit.Indicator))
        {
            return figures;
        }

        var (behind, others) = (sentence.Text[(hit.End + figures[0].End)..], figures.Skip(1).ToList());
        var areNamed = SentenceWords.NamesBehind(sentence.Text[..(hit.End + figures[1].At)], hit.End + figures[0].End) >= 0 || (hit.Indicator.CountsNew && NameOfProduct().IsMatch(behind));
        return (areNamed && others.TrueForAll(figure => CountUnits.MeasureOne(sentence.Text[(hit.End + figure.End)..]) || IsPrice(figure))) || AreNumbers() ? [figures[0]] : figures;

        bool IsPrice(FigurePart figure) => sentence.Plain[(hit.End + figure.At)..(hit.End + figure.End)].TrimEnd().EndsWith("บาท", StringComparison.Ordinal) && PricesFrom().IsMatch(sentence.Text[(hit.End + figures[0].End)..(hit.End + figure.At)]);

        bool AreNumbers() => NumberedNames().IsMatch(behind) && others.Select((figure, i) => (Text: sentence.Plain[(hit.End + figure.At)..(hit.End + figure.End)].Trim(), Number: (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))).All(figure => figure.Text == figure.Number)
            && others.TrueForAll(figure => sentence.Plain.AsSpan(hit.End + figure.End).TrimStart() is [')' or '.', ..]);
    }

    [GeneratedRegex(@"^\s*(?:[(""“]\s*[ก-๎]|ชื่อ|คือ|ราคา)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NameOfProduct();

    // ราคา 120 บาท และ 350 บาท.
    [GeneratedRegex(@"ราคา[ก-๎\s]{0,20}(?:[0-9][0-9,.]*\s*(?:บาท)?\s*(?:และ|กับ|ถึง|[-–,/])\s*)*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PricesFrom();

    [GeneratedRegex(@"^\s*(?:คือ|ได้แก่|ประกอบด้วย|ดังนี้|:)*\s*\(?1[.)]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NumberedNames();

    private static bool IsOwn(string unit, Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Amount => AmountUnit().IsMatch(unit),
        IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => CountUnits.MayStandFor(unit, indicator),
    };

    // บาท, ล้านบาท, ล้าน.
    [GeneratedRegex("^(?:ล้าน|แสน|หมื่น|พัน)|(?:บาท|บาทถ้วน|฿|baht|thb)$|^(?:[ลม]บ\\.|ล\\.)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex AmountUnit();

    private static string UnitOf(string figure) => figure[(figure.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..].Trim();

    private static int EndOf(ReadSentence sentence, FrontFigure?[] front, int label) =>
        label + 1 == sentence.Labels.Count ? sentence.Text.Length : front[label + 1]?.At ?? sentence.Labels[label + 1].Start;

    private IEnumerable<Claim> Beside(ReadSentence sentence, FrontFigure?[] front, int label, int from, int end, IReadOnlyList<FigurePart> figures)
    {
        var (hit, isLast) = (sentence.Labels[label], label + 1 == sentence.Labels.Count);
        var (before, after) = (sentence.Text[from..hit.Start], sentence.Plain[hit.End..end]);
        figures = WithoutMeasures(sentence, hit, WithoutPeople(sentence, hit, figures));
        if (front[label] is null && figures is [var reasoned, ..] && NilWords.EndOfReasoned(sentence.Text[hit.End..(hit.End + reasoned.At)]) is > 0 and var none)
        {
            (figures, end) = ([], hit.End + none);
            after = sentence.Plain[hit.End..end];
        }

        var apart = end;
        if (front[label] is null && OfAnother(sentence, hit, figures) is var others && others < figures.Count)
        {
            // 100 บาท ใน 79 ราย counts who has them.
            apart = NamesSomething().IsMatch(sentence.Text[(hit.End + figures[others].Start)..(hit.End + figures[others].At)]) ? figures[others].Start + hit.End : end;
            figures = [.. figures.Take(others)];
        }

        // 100 บาท หมายเหตุ: เดือน พ.ย. 66 รายงานไว้ 90 บาท: what is remarked behind a figure has figures and months of its own.
        var note = figures.Count > 0 && Note().Match(sentence.Text, hit.End + figures[0].Close, end - hit.End - figures[0].Close) is { Success: true } noted ? noted.Index : end;
        if (note < end && figures.Any(figure => hit.End + figure.At > note))
        {
            (apart, figures) = (Math.Min(apart, note), [.. figures.TakeWhile(figure => hit.End + figure.At < note)]);
        }

        // 65 ล้านบาท ซึ่งสูงกว่าเดือน พ.ย. (59 ล้านบาท) อยู่ 6 ล้านบาท: behind the words that compare stand what was before, and by how much.
        IReadOnlyList<FigurePart> compared = [];
        if (front[label] is null && figures is [var result, _, ..] && ComparedMonths.Exceeding(sentence.Text, hit.End + result.Close, end) is var exceeds && exceeds < end && hit.End + figures[1].At > exceeds && SentenceSenses.AreOnlyClosing(sentence.Text[(hit.End + figures[^1].Close)..end]))
        {
            (compared, figures) = ([.. figures.Skip(1)], [result]);
        }

        // What the figure is compared with, without a figure of its own, says nothing of its kind: 100 บาท เมื่อเทียบกับเดือนก่อน.
        var compares = ComparedMonths.Before(sentence.Text, hit.End, end);
        var said = compares < apart && figures.All(figure => hit.End + figure.Close <= compares) && !_reserved.Behind(hit.Indicator, sentence.Text[compares..apart]) ? compares : apart;
        var days = AsOf(sentence, from, end);
        var foretold = figures.Count > 0 ? ComparedMonths.Foretold(sentence.Text, hit.End + figures[0].Close, end) : end;
        var claim = new Claim
        {
            Indicator = hit.Indicator.Key,
            Value = IndicatorReader.Read(hit.Indicator, SentenceWords.Trimmed(Cut(after))),
            Place = "",
            Words = SentenceWords.Shortened($"{before.Trim()}{sentence.Text[hit.Start..end].TrimEnd()}".Trim()), // officers' decisions hang on it where there is no figure
            District = _senses.DistrictIn(before) ?? _senses.DistrictIn(sentence.Text[hit.End..end]) ?? _senses.DistrictBehind(sentence.Text[hit.End..end]) ?? (figures is [.., var ending] ? _senses.DistrictOwning(sentence.Text[(hit.End + ending.End)..end]) : null),
            Month = MonthOf(sentence, from, Math.Min(note, Math.Min(compares, foretold)), end),
            AsOf = days.Select(day => day.Day).OfType<DateOnly>().Distinct().ToList() is [var only] ? only : null,
            Sight = _senses.IsWithinWord(sentence.Text, hit) || (SentenceParser.IsVerb(sentence.Text[hit.Start..hit.End]) && _senses.NameWhoSold(before)) || (front[label] is null && _senses.AreOfSomethingElse(SentenceSenses.Clause(before))) ? ClaimSight.Mentioned : ClaimSight.Plain,
        };
        IEnumerable<Claim> claims = front[label] is { } own ? [_figures.InFront(claim, sentence, hit, from, own, figures is [var next, ..] ? sentence.Text[hit.End..(hit.End + next.At)] : sentence.Text[hit.End..end])]
            : figures.Count == 0 ? WithoutFigure(sentence, front, label, claim, before, after)
            : _figures.Stated(claim, sentence, hit, from, said, figures) ?? _figures.Behind(claim, sentence, hit, from, said, figures, isLast && apart == end);
        claims = claims.Concat(compared.Select(other => claim with { Kind = ClaimKind.Base, Month = null, Value = IndicatorReader.Read(hit.Indicator, sentence.Plain[(hit.End + other.At)..(hit.End + other.End)].Trim()) }));
        claims = apart < end ? claims.Concat(Unlabelled(sentence, apart, end)) : claims;

        // ยอดขายขาดเป้าอยู่ 100 บาท: what nobody knows touches the label. Its figure may be the label's, and must not vanish.
        claims = figures.Count > 0 && after.Length > 0 && ThaiLetters.IsLetter(after[0]) && _senses.IsWithinWord(sentence.Text, hit) ? claims.SelectMany(OrUnlabelled) : claims;
        claims = front[label] is not null && figures.Count > 0 ? claims.Concat(_figures.Behind(claim, sentence, hit, hit.Start, end, figures, isLast)) : claims;
        claims = hit is { IsNew: true, Indicator.IsMoney: true } ? claims.Select(said => said with { Correction = Math.Max(1, said.Correction) }) : claims;
        claims = claims.Select(said => said.Indicator is null ? said : said with { Words = SentenceWords.Shortened(sentence.Written[from..end].Trim()) });
        if (figures is [var first, ..] && front[label] is null)
        {
            // ไม่ได้ลงทะเบียนผลิตภัณฑ์เพิ่ม 2 ผลิตภัณฑ์, and not ผลิตภัณฑ์ใหม่ ไม่มี ยอดจำหน่าย 100 บาท; จังหวัดกำหนดให้มียอดจำหน่าย 100 บาท.
            var isDenied = !(label > 0 && before.EndsWith(' ') && NilWords.SayOnlyNone(before)) && Unreported.Deny(before + Done().Match(sentence.Text[hit.Start..hit.End]).Value, sentence.Text[hit.End..(hit.End + first.At)]);
            claims = isDenied ? claims.Select(own => own.Value is Reading<decimal>.Value { Result: 0 } ? own : Doubted(own, own.Words))
                : Unreported.Assign(sentence.Text[..hit.Start], sentence.Text[hit.End..(hit.End + first.At)]) ? claims.Select(own => own with { Kind = own.Kind is ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added or ClaimKind.Cumulative ? ClaimKind.Target : own.Kind })
                : claims;
        }

        var isAlone = hit.IsImplied && _senses.LeadOnTo(SentenceSenses.Clause(before), sentence.Text[hit.Start..hit.End]) && (figures is not [.., var final] || SentenceSenses.AreOnlyClosing(sentence.Text[(hit.End + final.End)..end]));
        claims = hit.IsImplied ? claims.Select(own => Implied(own, hit.Indicator, isAlone)) : claims;
        return days.Exists(day => day.IsUntil) || IsBalance(sentence, hit.Indicator, from, figures is [var counted, ..] ? hit.End + counted.At : hit.End) ? claims.Select(claim => claim with { Kind = claim.Kind is ClaimKind.Reported or ClaimKind.Added ? ClaimKind.Cumulative : claim.Kind }) : claims;
    }

    // ยอดจำหน่าย ณ สิ้นเดือน: what was sold in the month, or what it has come to since the quarter or the year began.
    private static bool IsBalance(ReadSentence sentence, Indicator indicator, int from, int figure) =>
        indicator.Accumulation == Accumulation.Increment && sentence.Days.Any(day => day.Day is null && day.Index >= from && day.Index < figure && !sentence.Line.Contains("ข้อมูล", StringComparison.Ordinal));

    // A month that is only compared with, or whose figure is foretold, is not the figure's own.
    private Reading<ReportingMonth>? MonthOf(ReadSentence sentence, int from, int compares, int end) =>
        compares < end && SentenceSenses.MonthsIn(sentence, from, compares).Count == 0 && SentenceSenses.MonthsIn(sentence, compares, end).Count > 0 ? null : _senses.MonthIn(sentence, from, compares);

    // The days that are named beside a figure, or before all labels.
    private static List<AsOfDay> AsOf(ReadSentence sentence, int from, int end) => [.. sentence.Days.Where(day => day.Index < sentence.Labels[0].Start || (day.Index >= from && day.Index < end))];

    private IEnumerable<Claim> WithoutFigure(ReadSentence sentence, FrontFigure?[] front, int label, Claim claim, string before, string after)
    {
        var hit = sentence.Labels[label];
        var text = sentence.Text[hit.End..EndOf(sentence, front, label)];
        claim = claim with { Kind = _senses.Kind(_senses.Of(SentenceSenses.Clause(before)), _senses.Of(text)) };
        if (text.Contains(SentenceWords.StruckOut, StringComparison.Ordinal))
        {
            return [claim with { Value = new Reading<decimal>.Doubtful(SentenceWords.StruckOut.ToString(), [Doubt.Of(DoubtCode.Unreadable)]), Sight = ClaimSight.Struck }];
        }

        if (CountOrDay.Behind(sentence, hit) is { Count: > 0 } counts)
        {
            return counts.Select(count => claim with { Value = count.Value, Month = count.Month, Kind = ClaimKind.Reported, Sight = ClaimSight.Mentioned });
        }

        (before, after) = Shared(sentence, front, label, before, after);
        var isAlone = before.Length == hit.Start && label + 1 == sentence.Labels.Count;
        if (!(label > 0 && front[label] is null && (IsOfLabelBefore().IsMatch(before) || (NilWords.SayOnlyNone(before) && NilWords.BeginWith(after.TrimStart())))) && NilWords.Before(before + Done().Match(sentence.Text[hit.Start..hit.End]).Value, hit.Indicator, after) is { } nil)
        {
            // ไม่มียอดจำหน่ายออนไลน์ says nothing of the rest.
            return [claim with { Value = nil, Kind = nil is Reading<decimal>.Value && _senses.Of(after).Kind == ClaimKind.Part ? ClaimKind.Part : SpeaksOfBefore(before) || SpeaksOfBefore(after) ? ClaimKind.Base : ClaimKind.Reported }];
        }

        // สองรายการ ได้แก่ ปลาส้ม น้ำพริก: the names are no part of the count.
        var counted = hit.Indicator.IsCounted && NamesOf().Match(after) is { Success: true } named && IndicatorReader.Read(hit.Indicator, SentenceWords.Trimmed(after[..named.Index])) is Reading<decimal>.Value ? after[..named.Index] : after;
        claim = counted.Length < after.Length ? claim with { Kind = _senses.Kind(_senses.Of(SentenceSenses.Clause(before)), _senses.Of(counted)) } : claim;
        var value = SentenceWords.Trimmed(LetterWords.WithoutClosing(counted));
        var key = value.ToLowerInvariant();
        if ((Array.Find(AsBefore, word => key.StartsWith(word, StringComparison.Ordinal)) ?? (SameAsBefore().Match(after) is { Success: true } found ? found.Value.Trim() : null)) is { } same)
        {
            return [claim with { Kind = ClaimKind.Reported, Value = new Reading<decimal>.Doubtful(value, [Doubt.Of(DoubtCode.NoData, same)]) }];
        }

        // ยอดจำหน่ายผ้า รอข้อมูล: a part is still to come.
        if (claim.Kind == ClaimKind.Part && LimitingWords.Await(after) is { } awaited)
        {
            return [claim with { Value = new Reading<decimal>.Doubtful(value, [Doubt.Of(DoubtCode.Waiting, awaited)]) }];
        }

        // Only a dash stands behind the label: none, or not reported. Of what not every report has it is the latter.
        if (OnlyDash().IsMatch(after))
        {
            return hit.Indicator.Required ? [claim with { Value = new Reading<decimal>.Doubtful("-", [Doubt.Of(DoubtCode.Dash)]) }] : [];
        }

        // มี leads to figures, and alone it answers a question that yes or no answers, before its words or behind them.
        if (hit.Indicator.Kind == IndicatorKind.YesNo && value.Length == 0 && Answers(after.Trim().Length > 0 || !isAlone ? after : before))
        {
            return [claim with { Value = new Reading<decimal>.Value(SentenceWords.Shortened(claim.Words), 1), Kind = ClaimKind.Reported }];
        }

        return value.Length == 0 ? Denied(claim, sentence, before.Length == hit.Start ? before : "", after) ?? (isAlone ? Silent(claim, hit.Indicator, before, after) : []) : IndicatorReader.Read(hit.Indicator, value) switch
        {
            Reading<decimal>.Value { Result: 0 } when value.StartsWith("ที่", StringComparison.Ordinal) => [claim with { Value = new Reading<decimal>.Doubtful(value, [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(sentence.Text.Trim()))]) }],
            Reading<decimal>.Value known => [claim with { Value = SentenceSenses.SayInMonth(before) || SentenceSenses.SayInMonth(after) || (known.Result == 0 && value.Contains("เพิ่ม", StringComparison.Ordinal)) ? NilWords.InMonth(known, hit.Indicator) : known }],
            Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Waiting or DoubtCode.NoData or DoubtCode.Dash or DoubtCode.WrongUnit or DoubtCode.Approximate }] } doubt when claim.Kind is ClaimKind.Reported => [claim with { Value = doubt }],
            _ when NilWords.After(hit.Indicator, after) is { } none => [claim with { Value = none, Kind = ClaimKind.Reported }],
            _ => Denied(claim, sentence, before.Length == hit.Start ? before : "", after) ?? (isAlone ? Silent(claim, hit.Indicator, before, after) : []),
        };
    }

    [GeneratedRegex(@"(?<=[ก-๎])\s+(?:คือ|ได้แก่|ประกอบด้วย)\s*[ก-๎A-Za-z]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NamesOf();

    // ปีที่แล้วไม่มียอดจำหน่าย says nothing of this month; ไม่มี…เช่นเดียวกับเดือนก่อน, ตั้งแต่เดือนก่อน do.
    private bool SpeaksOfBefore(string words) => _senses.Of(words) is { Kind: ClaimKind.Base } said && !said.Says(ClaimKind.Reported) && !AlsoNow().IsMatch(words);

    [GeneratedRegex("(?:เหมือน|เช่นเดียว|เท่า|ต่าง|เทียบ|จาก|ตั้งแต่|ถัด|หลัง|ต่อเนื่อง|ทั้ง|และ)[^ ]{0,12}\\s?(?:ปี|เดือน|ไตรมาส)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AlsoNow();

    private static bool Answers(string words) => HasIt().IsMatch(LetterWords.WithoutClosing(words));

    // ผลิตภัณฑ์ใหม่และยอดจำหน่าย ไม่มี: what stands before the first of joined labels or behind the last is said of all.
    private static (string Before, string After) Shared(ReadSentence sentence, FrontFigure?[] front, int label, string before, string after)
    {
        var (first, last) = (label, label);
        while (last + 1 < sentence.Labels.Count && front[last + 1] is null && IsJoined(last))
        {
            last++;
        }

        while (first > 0 && IsJoined(first - 1))
        {
            first--;
        }

        var behind = sentence.Plain[sentence.Labels[last].End..EndOf(sentence, front, last)];
        return (first == label ? before : NilWords.EndWith(sentence.Text[..sentence.Labels[first].Start]) ? sentence.Text[..sentence.Labels[first].Start] : before, last == label || SentenceWords.HasDigits(behind) ? after : behind);

        bool IsJoined(int at) => Joiner().IsMatch(sentence.Plain[sentence.Labels[at].End..sentence.Labels[at + 1].Start]);
    }

    // A line that begins with a label and has no figure may wait for one; it is no second word on one that stands elsewhere.
    // A short sentence that denies something of what a label names, in words that are not known: it may say that there is none.
    private static IEnumerable<Claim>? Denied(Claim claim, ReadSentence sentence, string before, string after) =>
        sentence.Line.Length <= LongestDenial && (NilWords.Deny(before) || NilWords.Deny(after)) && !NilWords.LeavesOpen(before, after)
            ? [claim with { Value = new Reading<decimal>.Doubtful(claim.Words, [Doubt.Of(DoubtCode.Unreadable, claim.Words)]), Kind = ClaimKind.Reported, Sight = ClaimSight.Mentioned }] : null;

    private static IEnumerable<Claim> Silent(Claim claim, Indicator indicator, string before, string after)
    {
        var isOpen = after.TrimStart().StartsWith("ยัง", StringComparison.Ordinal);
        if (!indicator.Required || (claim.Sight != ClaimSight.Plain && !isOpen) || (!SentenceJoints.IsOnlyNumber(before) && SentenceWords.Trimmed(before).Length > 0))
        {
            return [];
        }

        var doubt = isOpen ? Doubt.Of(DoubtCode.Waiting, "ยัง") : Doubt.Of(DoubtCode.Empty);
        return [claim with { Value = new Reading<decimal>.Doubtful(OtherMoney.WithoutPrices(claim.Words), [doubt]), Kind = ClaimKind.Reported, Sight = ClaimSight.Mentioned }];
    }

    // The unit of the program's own label ends the figure before it.
    private string Cut(string after) => _program.Indicators.Where(indicator => indicator.Columns.Contains(indicator.Unit)).Select(indicator => indicator.Unit)
        .Aggregate(after, (text, unit) => text.TrimEnd().EndsWith(unit, StringComparison.Ordinal) && SentenceWords.HasDigits(text) ? text.TrimEnd()[..^unit.Length] : text);

    [GeneratedRegex(@"^[\s:=•*\-–]*(?:[0-9]{1,2}[.)]\s*)?มี(?:แล้ว)?[\s.]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex HasIt();

    // : -, จำนวน - ผลิตภัณฑ์.
    [GeneratedRegex(@"^[\s:=.]*(?:(?:จำนวน|รวม(?:ทั้งสิ้น)?|มี|ได้|คือ|เป็นเงิน)\s*)*[-–—]+(?:\s+[-–—]+)*\s*(?:บาท|ราย|คน|ผลิตภัณฑ์|รายการ|ชุด|ฉบับ)?[\s.]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyDash();

    // เท่ากับเดือนที่แล้ว, ใช้ตัวเลขเดือนก่อน.
    [GeneratedRegex(@"^\s*[:=-]?\s*(?:ยัง)?(?:คง)?(?:เท่า|เหมือน|ตาม|เช่น|ใช้)(?:กับ|กัน|เดียว|ยอด|ตัวเลข|ข้อมูล|ของ|\s)*เดือน(?:ที่แล้ว|ก่อน(?:หน้า)?|ที่ผ่านมา)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SameAsBefore();

    [GeneratedRegex(@"(?<=\s|\()หมายเหตุ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:ราคา[ก-๎\s]{0,20}|[ก-๎]ละ)\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Price();

    // Before it ends what was said of the label before: ไม่มี และ…, ส่วน…; ส่วนของ, ส่วนต่าง and their like are no such turn.
    [GeneratedRegex(@"(?<=^|\s)ส่วน(?!ของ|ต่าง|ใหญ่|ลด|เพิ่ม|เกิน|ที่)(?!.*ส่วน)|(?<=ไม่มี\s*)(?:และ|แต่)(?!.*(?:และ|แต่|ส่วน))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Turn();

    // ผลิตภัณฑ์ใหม่ไม่มี ยอดขาย…: what touches the label before it is said of that one.
    [GeneratedRegex(@"^(?:ยัง)?ไม่มี\s+$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex IsOfLabelBefore();

    [GeneratedRegex(@"^(?:ยัง)?ไม่มี(?:(?:นะ)?(?:ค่ะ|คะ|ครับ))?\s+(?=[^\s])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoneOfBefore();

    // Labels that begin with what is done: ลงทะเบียนผลิตภัณฑ์.
    [GeneratedRegex("^(?:ลงทะเบียน|ขึ้นทะเบียน|เข้าร่วม|สมัคร)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Done();

    // A name; what only relates the two figures is none: 100 บาท จาก 79 ราย.
    [GeneratedRegex(@"^\s*(?!(?:จาก|ใน|ของ|โดย|ต่อ|กับ|คิดเป็น|เฉลี่ย|ร้อยละ|จำนวน|\s)*$)[^0-9]*[A-Za-zก-๎]{2}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NamesSomething();

    [GeneratedRegex(@"[0-9]\s*[ก-๎]{0,12}\s*(?:ได้แก่|อาทิ|เช่น)[^0-9]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?:และ|หรือ|กับ|รวมทั้ง|ตลอดจน|,|/)\s*(?:การ|จำนวน)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Joiner();
}
