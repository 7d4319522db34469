using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <content>Figures that no label names, and what each could mean.</content>
internal sealed partial class SentenceClaims
{
    // Figures that stand before the first label, in a sentence without any, or behind a label's own figure in another unit; each could mean what is counted in its unit.
    private IEnumerable<Claim> Unlabelled(ReadSentence sentence, int from, int end)
    {
        var sense = _senses.Of(GoingOn().Replace(sentence.Text[from..end], " "));
        var anew = sentence.Labels.Count == 0 ? AmendingWords.EndIn(sentence.WithoutMonths) : -1;
        var isAmending = anew >= 0;
        var found = new List<int>();
        if (!sense.NamesOther || isAmending)
        {
            var figures = (isAmending ? AnyFigure() : UnitPattern()).Matches(sentence.Plain[from..end]).Where(match => from + match.Index >= anew).ToList();
            var measured = Measured(sentence.Text[from..end], figures);
            var months = MonthsOf(sentence, from, figures);
            foreach (var match in figures)
            {
                var isAmended = isAmending || sentence.FormerOf(from + match.Index) is { IsAmended: true };
                var could = isAmending || (isAmended && match.Groups["unit"].Length > 0) ? CouldBeAmended(match) : CouldMean(match.Groups["unit"].Value);
                if (could.Count > 0 && !(could[0].IsMoney && OtherMoney.Leads(Before(figures, match))))
                {
                    found.Add(from + match.Index);
                    var claim = Nameless(sentence, (from, end), could, could[0].IsMoney ? match.Value : match.Groups["figure"].Value, measured?[figures.IndexOf(match)] ?? LedTo(sentence, from, from + match.Index) ?? sense, months?[figures.IndexOf(match)]) with { Correction = isAmended ? 1 : 0 };
                    yield return isAmended && AmendingWords.LeaveOpen(sentence.WithoutMonths) ? claim with { Value = new Reading<decimal>.Doubtful(match.Value.Trim(), [Doubt.Of(DoubtCode.Remarked, SentenceWords.Shortened(sentence.Written.Trim()))]) } : claim;
                }
            }
        }

        string Before(List<Match> figures, Match figure) => sentence.Text[(figures.IndexOf(figure) is > 0 and var at ? from + figures[at - 1].Index + figures[at - 1].Length : from)..(from + figure.Index)];
        foreach (var (figure, could) in _hints.In(sentence, from, end).Where(hinted => !isAmending && !found.Contains(hinted.Figure.At)))
        {
            yield return Nameless(sentence, (from, end), could, CountOrDay.WithCounts(sentence)[figure.At..figure.End].Trim(), _senses.Of(WithoutPeople(sentence.Text[figure.Start..figure.At])));
        }
    }

    // ต.ค. 10 บาท พ.ย. 20 บาท ธ.ค. 30 บาท: each has its own month before it, where no two name the same; null for anything else.
    private static List<Reading<ReportingMonth>>? MonthsOf(ReadSentence sentence, int from, List<Match> figures)
    {
        var months = figures.Select((figure, i) => LabelledFigures.MonthBefore(sentence, i == 0 ? from : from + figures[i - 1].Index + figures[i - 1].Length, from + figure.Index)).OfType<Reading<ReportingMonth>>().Where(month => month is not Reading<ReportingMonth>.Doubtful { Doubts: [{ Code: DoubtCode.SeveralMonths }] }).ToList();
        return figures.Count > 0 && months.Count == figures.Count && months.DistinctBy(month => month.Original, StringComparer.Ordinal).Count() == months.Count ? months : null;
    }

    // แผน 5,000,000 ผล 5,234,000: a result beside what it is measured by, each called so by the words before it; null for any others.
    private List<HeadingSense>? Measured(string text, List<Match> figures) => figures is [var first, var second]
        && _senses.Of(text[..first.Index]) is var former && _senses.Of(text[(first.Index + first.Length)..second.Index]) is var latter
        && (former is { Kind: ClaimKind.Target or ClaimKind.Base } ? latter is { Kind: ClaimKind.Reported, SaysResult: true } : former is { Kind: ClaimKind.Reported, SaysResult: true } && latter is { Kind: ClaimKind.Target or ClaimKind.Base })
            ? [former, latter] : null;

    // 2 ผลิตภัณฑ์ ได้แก่ ผ้าไหม: the names of what was counted make no part of it.
    private HeadingSense? LedTo(ReadSentence sentence, int from, int figure) =>
        SentenceWords.NamesBehind(sentence.Text, figure) is >= 0 and var names ? _senses.Of(sentence.Text[from..names].Replace("ที่", " ", StringComparison.Ordinal)) : null;

    // Who takes part is something else in a column; before a figure they are those who are counted.
    private static string WithoutPeople(string text) => text.Replace("ผู้ลงทะเบียน", " ", StringComparison.Ordinal).Replace("ผู้ประกอบการ", " ", StringComparison.Ordinal);

    // Baht in a sentence all of whose labels are of counts are none of theirs.
    private IEnumerable<Claim> Money(ReadSentence sentence, int from) =>
        sentence.Labels.Exists(label => label.Indicator.IsMoney) ? []
            : _hints.In(sentence, 0, sentence.Text.Length).Where(hinted => hinted.Figure.At >= from && hinted.CouldMean[0].IsMoney)
                .Select(hinted => Nameless(sentence, (0, sentence.Text.Length), hinted.CouldMean, sentence.Plain[hinted.Figure.At..hinted.Figure.End].Trim(), _senses.Of(WithoutPeople(sentence.Text[hinted.Figure.Start..hinted.Figure.At]))));

    private Claim Nameless(ReadSentence sentence, (int From, int End) part, List<Indicator> could, string figure, HeadingSense sense, Reading<ReportingMonth>? month = null) => new()
    {
        CouldMean = could.Select(indicator => indicator.Key).ToValueList(),
        Value = IsBalance(sentence, could[0], part.From, part.End) ? new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.OnlyCumulative, figure)]) : IndicatorReader.Read(could[0], figure),
        Place = "",
        Month = month ?? _senses.MonthIn(sentence, part.From, part.End),
        Words = SentenceWords.Shortened((sentence.Formers.Count > 0 ? sentence.Written : sentence.Text).Trim()),
        SpansMonths = month is null && sense.Kind == ClaimKind.Total && SentenceSenses.SpanMonths(sense),
        Kind = _senses.Kind(sense) is var kind and not ClaimKind.Total ? kind : ClaimKind.Reported,
    };

    // เดือนนี้ไม่มีการจำหน่าย names no label, and says that nothing was sold; of whom or where else it is said, an officer says.
    private IEnumerable<Claim> Nil(ReadSentence sentence)
    {
        if (!NilStatement.MaySayNothing(sentence.Line) || sentence.Labels.Exists(label => label.Indicator.IsMoney)
            || _program.Indicators.Where(indicator => indicator.IsMoney).Take(2).ToList() is not [var only]
            || sentence.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(NilWords.SayNothingSold) is not { } words)
        {
            return [];
        }

        var lead = sentence.Text[..sentence.Text.IndexOf(words, StringComparison.Ordinal)];
        var claim = new Claim { Indicator = only.Key, Value = new Reading<decimal>.Value(words, 0, [ReadingStep.Nil]), Place = "", Words = SentenceWords.Shortened(sentence.Text.Trim()), Month = _senses.MonthIn(sentence, 0, sentence.Text.Length) };
        return NilWords.LeavesOpen(lead, sentence.Text) ? []
            : NilStatement.SaysNothingToReport(_senses.WithoutDistrict(MonthFinder.WithoutMonths(lead)) + words) ? [claim]
            : [claim with { Value = new Reading<decimal>.Doubtful(words, [Doubt.Of(DoubtCode.Unreadable, claim.Words)]), Sight = ClaimSight.Mentioned }];
    }

    // ไม่มีผู้ประกอบการนำผลิตภัณฑ์มาลงทะเบียน names no label, and denies something of what one indicator alone counts.
    private IEnumerable<Claim> DeniedOfUnit(ReadSentence sentence) =>
        sentence.Line.Length <= LongestDenial && !SentenceJoints.HasFigure(sentence) && NilWords.Deny(sentence.Text) && !NilWords.LeavesOpen("", sentence.Text)
        && _program.Indicators.Where(indicator => indicator is { Required: true, IsCounted: true } && indicator.Unit.Length > AnyCount.Length && (sentence.Text.Contains(indicator.Unit, StringComparison.Ordinal) || (indicator.CountsNew && NewThings().IsMatch(sentence.Text)))).Take(2).ToList() is [var only]
            ? [new() { Indicator = only.Key, Value = new Reading<decimal>.Doubtful(sentence.Text.Trim(), [Doubt.Of(DoubtCode.Unreadable, SentenceWords.Shortened(sentence.Text.Trim()))]), Place = "", Words = SentenceWords.Shortened(sentence.Text.Trim()), Month = _senses.MonthIn(sentence, 0, sentence.Text.Length), Sight = ClaimSight.Mentioned }]
            : [];

    // แม่สมศรี ขายได้ 100 บาท, ขายได้ 100 บาทวันแรก: words beside it that nobody knows may say that it is of something else.
    private static Claim Implied(Claim claim, Indicator indicator, bool isAlone)
    {
        if (claim.Indicator != indicator.Key)
        {
            return claim;
        }

        var isSum = claim.SpansMonths || claim.Kind is ClaimKind.Cumulative or ClaimKind.Total;
        return claim with
        {
            Indicator = null,
            CouldMean = [indicator.Key],
            District = isAlone ? claim.District : null, // ขายได้ 100 บาท (โพนพิสัย) is asked, whosever it is
            Month = claim.Month is null ? null : OfSeveral(claim.Month), // it waits for its year as any month before a figure does
            Sight = ClaimSight.Plain,
            SpansMonths = false,
            Kind = isSum ? ClaimKind.Reported : claim.Kind,
            Value = isSum && claim.Value is Reading<decimal>.Value sum ? new Reading<decimal>.Doubtful(sum.Original, [Doubt.Of(DoubtCode.OnlyCumulative, sum.Original)]) : claim.Value,
            IsImplied = isAlone && !isSum && claim is { Sight: ClaimSight.Plain, Value: Reading<decimal>.Value } && (claim.Kind == ClaimKind.Reported || (claim.Kind == ClaimKind.Added && indicator.CountsNew)),
        };
    }

    private static IEnumerable<Claim> OrUnlabelled(Claim claim) =>
        claim is { Indicator: { } key, Sight: ClaimSight.Mentioned, Value: Reading<decimal>.Value } ? [claim, claim with { Indicator = null, CouldMean = [key], Kind = ClaimKind.Reported, Sight = ClaimSight.Plain }] : [claim];

    // ของใหม่ไม่มี, ไม่มีคนมาขึ้นทะเบียน.
    [GeneratedRegex(@"(?<![ก-๎])(?:ไม่มี)?(?:ของ|ตัว|รายการ)ใหม่|^\W*ไม่มี(?:การ)?เพิ่ม(?:เติม)?(?![ก-๎])|(?:ลง|ขึ้น|จด)ทะเบียน(?:เพิ่ม|ใหม่)|ไม่มี(?:คน|ใคร|ผู้ใด|ผู้ประกอบการ|กลุ่ม|ราย)[^\s0-9]{0,10}(?:ลง|ขึ้น|จด)ทะเบียน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NewThings();

    // ขายได้ห้าล้านหกแสนบาท: baht in words, which no label names. In brackets they only say the figure before them again.
    private IEnumerable<Claim> InWords(ReadSentence sentence) =>
        sentence.Labels.Exists(label => label.Indicator.IsMoney) || _program.Indicators.Where(indicator => indicator is { IsMoney: true, Required: true }).ToList() is not { Count: > 0 } amounts ? []
            : Worded().Matches(sentence.Plain).Where(match => !OtherMoney.Leads(sentence.Plain[..match.Index]))
                .Select(match => (Amount: match.Value.Trim(), Words: _senses.Of(sentence.Text[(sentence.Text.LastIndexOf(' ', match.Index) + 1)..match.Index]))).Where(said => !said.Words.NamesOther && !said.Words.IsOther)
                .Select(said => Nameless(sentence, (0, sentence.Text.Length), amounts, said.Amount, said.Words));

    private const string NumberWord = "(?:หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)";

    [GeneratedRegex(@"(?<!(?:ล้าน|แสน|หมื่น|พัน|ร้อย|สิบ|[0-9(\[])\s*)(?=(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ยี่|สิบ)(?:" + NumberWord + @"|\s)*(?:หมื่น|แสน|ล้าน))(?:(?:" + NumberWord + @"\s?){2,20}(?:บาทถ้วน|บาท)(?!ละ)|(?<=(?:ยอด|ขาย|จำหน่าย|ได้|รวม|ขายไป)\s?)" + NumberWord + "{2,20}(?![ก-๎]))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Worded();

    // ขอแก้เป็น 3: without a unit the size tells money from counts; a unit of the program's own means what it counts.
    private List<Indicator> CouldBeAmended(Match figure)
    {
        var (unit, isMoney) = (figure.Groups["unit"].Value, figure.Groups["multiple"].Success || (AmountReader.Read(figure.Groups["figure"].Value).TryGetValue(out var value) && value >= 1_000));
        return unit.Length > 0 && _program.Indicators.Where(indicator => indicator.Unit == unit).ToList() is { Count: > 0 } own ? own
            : unit.Length == 0 ? _program.Indicators.Where(indicator => indicator.Kind.MayBe(isMoney)).ToList()
            : CouldMean(unit);
    }

    // A unit of the program's own means what it counts; people, pieces and misspelt units may be any count; grouped digits without a unit are money, and so are as many as no count has.
    private List<Indicator> CouldMean(string unit) =>
        _program.Indicators.Where(indicator => indicator.Kind switch
        {
            IndicatorKind.Amount => unit is "" or "บาท",
            IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => unit is not ("" or "บาท") && (unit == AnyCount || indicator.Unit == unit || !_program.Indicators.Any(other => other.Unit == unit)),
        }).ToList();

    // ที่ heads the numbers of a list, จาก compares; in a sentence they only go on: รายได้จากการขาย. ปีที่แล้ว is a word of its own.
    [GeneratedRegex("ที่(?!แล้ว|ผ่านมา)|จากการ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex GoingOn();

    [GeneratedRegex(@"(?<figure>[0-9][0-9,]*(?:\.[0-9]+)?)\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*(?<unit>บาท|รายการ|ราย(?!งาน|ได้|ชื่อ|ละเอียด|เดือน)|คน|ผลิตภัณฑ์|ผลิตภัณ[ก-ฮ]?์?|ตัว(?!ชี้|เลข|อย่าง|แทน)|ชนิด|อย่าง(?!น้อย|ไร|อื่น)|ท่าน(?!พัฒ|นาย|ผู้)|(?:กลุ่ม|ร้านค้า|ร้าน)(?![ก-๎]))|(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9,])(?<unit>)|(?<![A-Za-z0-9,./\-])[1-9](?<!(?:เลข|รหัส|โทร|บัญชี|(?<![A-Za-z])(?i:id|line|tel|fax))[^0-9\n]{0,15}[1-9])[0-9]{5,8}(?:\.[0-9]{1,2})?(?![0-9,/\-])(?<unit>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"(?<![0-9,.])(?<figure>[0-9][0-9,]*(?:\.[0-9]+)?)\s*(?<multiple>ล้าน|แสน|หมื่น|พัน)?\s*(?<unit>บาท|รายการ|ราย(?!งาน|ได้|ชื่อ|ละเอียด|เดือน)|คน|ผลิตภัณฑ์|ชนิด)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex AnyFigure();
}
