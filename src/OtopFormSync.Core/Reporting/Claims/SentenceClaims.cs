using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>Reads the claims of one sentence: each label with the figures behind it, each figure with the words that belong to it.</summary>
internal sealed partial class SentenceClaims
{
    private const char StruckOut = '\uFFFC';

    private static readonly string[] Trailing = ["และมี", "และ", "จำนวน", "โดยมี", " มี", "ส่วน"];

    private static readonly string[] Leading = ["ในเดือนนี้", "เดือนนี้", "ในเดือน", "ประจำเดือน", "เดือน", "รวมทั้งสิ้น", "ทั้งสิ้น", "รวม", "จำนวน", "คือ", "เท่ากับ", "เป็นเงิน", "เป็นจำนวน", "นั้น", "ก็", "มี", "อยู่ที่"];

    // What may touch a label in front, Thai having no spaces.
    private static readonly string[] Joining =
    [
        "มี", "และ", "ได้", "ส่ง", "ขอ", "ว่า", "คือ", "ของ", "โดย", "แจ้ง", "สรุป", "รายงาน", "เรื่อง", "ด้าน", "ส่วน", "กับ", "เป็น", "ที่", "แก้ไข", "แก้", "ปรับ", "ไม่มี", "ดำเนินการ", "ผล", "ตัวเลข", "ข้อมูล", "จำนวน", "การ", "ยอด", "รวม", "นี้", "ดังนี้", "คน", "ค่า", "พบ", "ปรากฏ", "ทั้งนี้", "ประจำ", "เดือน",
    ];

    private static readonly string[] AsBefore = ["เท่าเดิม", "เหมือนเดิม", "คงเดิม", "ตามเดิม", "ไม่เปลี่ยนแปลง", "เท่าเดือนที่แล้ว", "เท่าเดือนก่อน", "เหมือนเดือนที่แล้ว", "เหมือนเดือนก่อน", "xx", "ขอส่งทีหลัง", "ส่งทีหลัง", "แจ้งภายหลัง", "แจ้งทีหลัง"];

    // What may stand between a label and its figure where the line is wrapped.
    private static readonly string[] Introducing = ["จำนวน", "รวม", "ทั้งสิ้น", "ทั้งหมด", "เป็นเงิน", "คือ", "เท่ากับ", "อยู่ที่", "มี", "เป็น"];

    // What was said before them was not said of the label that follows.
    private static readonly string[] Announcing = ["ดังนี้", "รายงานว่า", "โดยมี"];

    // People write it for whatever they count.
    private const string AnyCount = "ราย";

    private readonly Program _program;
    private readonly HeadingLexicon _lexicon;
    private readonly DistrictReader? _districts;
    private readonly List<(string Label, Indicator Indicator)> _labels;

    public SentenceClaims(Program program, HeadingLexicon lexicon, DistrictReader? districts)
    {
        (_program, _lexicon, _districts) = (program, lexicon, districts);
        // The longest label first: "ผู้เข้าร่วม Digital Wallet" must not be taken for "Digital Wallet".
        _labels = program.Indicators
            .SelectMany(indicator => indicator.Columns.SelectMany(column => Labels(column).Select(label => (label, indicator))))
            .DistinctBy(label => label.label, StringComparer.Ordinal)
            .OrderByDescending(label => label.label.Length)
            .ToList();
    }

    /// <summary>Takes a line apart.</summary>
    /// <param name="line">The line.</param>
    public Sentence Of(string line)
    {
        var text = ThaiScript.ArabicDigits(ThaiScript.Canonical(line));
        var isPart = DaysOfMonth().Match(text) is { Success: true } days && !(days.Groups["first"].Value == "1" && days.Groups["last"].Value is "28" or "29" or "30" or "31");
        text = Leaders().Replace(text, match => new string(' ', match.Length));
        text = DaysOfMonth().Replace(text, match => new string(' ', match.Length));
        var plain = text.ToCharArray();
        foreach (var (index, length) in MonthFinder.Spans(text))
        {
            plain.AsSpan(index, length).Fill(' ');
        }

        var withoutMonths = new string(plain);
        var hits = Hits(withoutMonths);
        var blanked = LetterWords.Blanked(withoutMonths).ToCharArray();
        foreach (var hit in hits)
        {
            text.AsSpan(hit.Start, hit.End - hit.Start).CopyTo(blanked.AsSpan(hit.Start));
        }

        return new(line, text, new string(blanked).Replace(StruckOut, ' '), withoutMonths, hits, MonthFinder.Find(text), isPart);
    }

    /// <summary>Reads a sentence.</summary>
    public IReadOnlyList<Claim> Read(Sentence sentence, string place)
    {
        if (sentence.Hits.TrueForAll(hit => hit.IsUnit))
        {
            return [.. Unlabelled(sentence, sentence.Text.Length).Select(claim => claim with { Place = place })];
        }

        var correction = SenseOf(sentence.Line).Correction;
        var first = sentence.Hits.Find(hit => !hit.IsUnit)!.Start;
        return [.. Labelled(sentence).Concat(Unlabelled(sentence, first)).Select(claim => claim with { Place = place, Correction = Math.Max(correction, claim.Correction) })];
    }

    /// <summary>Reads a line of a list below a label.</summary>
    public IEnumerable<Claim> PartOf(Indicator indicator, Sentence sentence, string place)
    {
        foreach (var part in FigureRun.Of(sentence.Plain))
        {
            var sense = SenseOf(sentence.Text[part.Start..part.At]);
            yield return new()
            {
                Indicator = indicator.Key,
                Kind = sense.Kind is null or ClaimKind.Reported ? ClaimKind.Part : sense.Kind.Value,
                Value = IndicatorReader.Read(indicator, sentence.Plain[part.At..part.End]),
                Place = place,
                Words = Shortened(sentence.Text.Trim()),
            };
        }
    }

    /// <summary>True when the line ends with a label, and its figure stands elsewhere.</summary>
    public static bool EndsWithLabel(Sentence sentence)
    {
        return OpenLabel(sentence) is { } last && Trimmed(sentence.Plain[last.End..]) is var rest && (rest.Length == 0 || rest is "บาท" or "ราย" || rest.StartsWith("แยก", StringComparison.Ordinal) || rest.StartsWith("ดังนี้", StringComparison.Ordinal) || rest.StartsWith("จำแนก", StringComparison.Ordinal) || rest.StartsWith("ได้แก่", StringComparison.Ordinal));
    }

    /// <summary>The last label of a line; null for none.</summary>
    public static Indicator? LastLabel(Sentence sentence) => sentence.Hits is [.., var last] ? last.Indicator : null;

    /// <summary>True when a line ends with the words that lead from a label to its figure.</summary>
    public bool GoesOn(Sentence sentence)
    {
        return OpenLabel(sentence) is { } last && WithoutDistrict(sentence.Plain[last.End..]).Trim() is var rest && Array.Exists(Introducing, word => rest.EndsWith(word, StringComparison.Ordinal))
            && SenseOf(rest) is { Unknown.Count: 0, NamesOther: false, Kind: null or ClaimKind.Reported or ClaimKind.Total };
    }

    // The last label, where no figure stands behind it, and none in front that has no label of its own: "100 บาท คือยอดจำหน่าย".
    private static Label? OpenLabel(Sentence sentence) => sentence.Hits is [.., { IsUnit: false } last] && !HasDigits(sentence.Plain[last.End..])
        && sentence.Hits.Find(hit => !hit.IsUnit) is { } first && sentence.Plain[..first.Start] is var before && (!HasDigits(before) || OnlyNumber().IsMatch(before)) ? last : null;

    /// <summary>True when a line begins with a figure, and no label before it.</summary>
    public static bool BeginsWithFigure(Sentence sentence)
    {
        var plain = sentence.Plain.TrimStart(' ', '-', ':', '•', '=');
        return plain.Length > 0 && !Numbered().IsMatch(sentence.Line) && (char.IsAsciiDigit(plain[0]) || Array.Exists(Introducing, word => plain.StartsWith(word, StringComparison.Ordinal)))
            && HasDigits(plain) && (sentence.Hits.Find(hit => !hit.IsUnit) is not { } label || EndsBefore(label, sentence));
    }

    // "2.Digital Wallet" is a numbered label; what is grouped or has its unit is a figure.
    private static bool EndsBefore(Label label, Sentence sentence) => FigureRun.Of(sentence.Plain) is [var first, ..] && first.End <= label.Start
        && !sentence.Plain[first.End..label.Start].TrimStart().StartsWith("คือ", StringComparison.Ordinal)
        && sentence.Plain[first.At..first.End] is var figure && (figure.Contains(',', StringComparison.Ordinal) || !char.IsAsciiDigit(figure[^1]));

    /// <summary>True when a line is one of a numbered list, and names something without a figure.</summary>
    public static bool IsListedName(Sentence sentence)
    {
        return ListNumber().Match(sentence.Plain) is { Success: true } number && sentence.Hits.Count == 0 && !HasDigits(sentence.Plain[number.Length..]);
    }

    /// <summary>True when a line has a figure and no label.</summary>
    public static bool IsUnlabelledFigure(Sentence sentence)
    {
        return sentence.Line.Length < 200 && sentence.Hits.TrueForAll(hit => hit.IsUnit) && FigureRun.Of(ListNumber().Replace(sentence.Plain, match => new string(' ', match.Length))).Count == 1;
    }

    /// <summary>True when a line has any figure, dates and the like aside.</summary>
    public static bool HasFigure(Sentence sentence) => HasDigits(sentence.Plain);

    private IEnumerable<Claim> Labelled(Sentence sentence)
    {
        var hits = sentence.Hits.FindAll(hit => !hit.IsUnit);
        var from = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            var end = i + 1 < hits.Count ? hits[i + 1].Start : sentence.Text.Length;
            var figures = FigureRun.Of(sentence.Plain[hits[i].End..end]);
            foreach (var claim in Beside(sentence, hits[i], from, end, figures, isLast: i + 1 == hits.Count))
            {
                yield return claim;
            }

            from = figures is [.., var last] ? hits[i].End + last.Close : hits[i].End;
        }
    }

    private IEnumerable<Claim> Beside(Sentence sentence, Label hit, int from, int end, IReadOnlyList<FigurePart> figures, bool isLast)
    {
        var before = Clause(sentence.Text[from..hit.Start]);
        var after = sentence.Plain[hit.End..end];
        var line = IndicatorReader.Read(hit.Indicator, Trimmed(Cut(sentence.WithoutMonths[hit.End..end])));
        var claim = new Claim
        {
            Indicator = hit.Indicator.Key,
            Value = IndicatorReader.Read(hit.Indicator, Trimmed(Cut(after))),
            Line = line,
            Place = "",
            Words = Shortened($"{sentence.Text[from..hit.Start].Trim()}{sentence.Text[hit.Start..end].TrimEnd()}".Trim()),
            District = DistrictIn(sentence.Text[from..hit.Start]) ?? DistrictIn(sentence.Text[hit.End..end]),
            Month = MonthIn(sentence, from, end),
            Sight = IsWithinWord(sentence.Text, hit) || IsOfSomethingElse(before) ? ClaimSight.Mentioned : ClaimSight.Plain,
        };
        var said = SenseOf(before);
        if (figures.Count == 0)
        {
            return WithoutFigure(claim with { Kind = Kind(said, SenseOf(sentence.Text[hit.End..end])) }, hit.Indicator, sentence.Text[from..hit.Start], after, isAlone: from == 0 && isLast, isStruck: sentence.Text[hit.End..end].Contains(StruckOut, StringComparison.Ordinal));
        }

        return Corrected(claim, hit.Indicator, after) ?? Figures(claim, hit, sentence, end, said, figures, isLast);
    }

    private static IEnumerable<Claim> WithoutFigure(Claim claim, Indicator indicator, string before, string after, bool isAlone, bool isStruck)
    {
        if (isStruck)
        {
            return [claim with { Value = new Reading<decimal>.Doubtful(StruckOut.ToString(), [Doubt.Of(DoubtCode.Unreadable)]), Sight = ClaimSight.Struck }];
        }

        if (NilBefore(before, indicator, after) is { } nil)
        {
            return [claim with { Value = nil, Kind = ClaimKind.Reported }];
        }

        var value = Trimmed(LetterWords.WithoutClosing(after));
        var key = value.ToLowerInvariant();
        if (Array.Find(AsBefore, word => key.StartsWith(word, StringComparison.Ordinal)) is { } same)
        {
            return [claim with { Value = new Reading<decimal>.Doubtful(value, [Doubt.Of(DoubtCode.NoData, same)]) }];
        }

        // Only a dash stands behind the label.
        if (value.Length == 0 && after.AsSpan().Trim(" :=").IndexOfAnyExcept("-–—") < 0 && after.AsSpan().IndexOfAny("-–—") >= 0)
        {
            return [claim with { Value = new Reading<decimal>.Doubtful("-", [Doubt.Of(DoubtCode.Dash)]) }];
        }

        return value.Length == 0 ? (isAlone ? Silent(claim, indicator, before, after) : []) : IndicatorReader.Read(indicator, value) switch
        {
            Reading<decimal>.Value known => [claim with { Value = known }],
            Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Waiting or DoubtCode.NoData or DoubtCode.Dash or DoubtCode.WrongUnit or DoubtCode.Approximate }] } doubt when claim.Kind is ClaimKind.Reported => [claim with { Value = doubt }],
            _ when NilAfter(indicator, after) is { } none => [claim with { Value = none, Kind = ClaimKind.Reported }],
            _ => isAlone ? Silent(claim, indicator, before, after) : [],
        };
    }

    // A line that begins with a label and has no figure may wait for one; it is no second word on one that stands elsewhere.
    private static IEnumerable<Claim> Silent(Claim claim, Indicator indicator, string before, string after)
    {
        var isOpen = after.TrimStart().StartsWith("ยัง", StringComparison.Ordinal);
        if (!indicator.Required || (claim.Sight != ClaimSight.Plain && !isOpen) || (!OnlyNumber().IsMatch(before) && Trimmed(before).Length > 0))
        {
            return [];
        }

        var doubt = isOpen ? Doubt.Of(DoubtCode.Waiting, "ยัง") : Doubt.Of(DoubtCode.Empty);
        return [claim with { Value = new Reading<decimal>.Doubtful(claim.Words, [doubt]), Kind = ClaimKind.Reported, Sight = ClaimSight.Mentioned }];
    }

    // จาก A เป็น B, A -> B: the second is said in place of the first.
    private static List<Claim>? Corrected(Claim claim, Indicator indicator, string after)
    {
        var match = Correction().Match(after);
        if (!match.Success)
        {
            return null;
        }

        return
        [
            claim with { Value = IndicatorReader.Read(indicator, match.Groups["new"].Value.Trim()), Correction = 1 },
            claim with { Value = IndicatorReader.Read(indicator, match.Groups["old"].Value.Trim()), Kind = ClaimKind.Base },
        ];
    }

    private List<Claim> Figures(Claim claim, Label hit, Sentence sentence, int end, HeadingSense said, IReadOnlyList<FigurePart> figures, bool isLast)
    {
        var (plain, text) = (sentence.Plain[hit.End..end], sentence.Text[hit.End..end]);
        var tail = isLast ? SenseOf(AgainstTarget().Replace(LetterWords.WithoutClosing(text[figures[^1].Close..]), " ")) : null;
        var claims = new List<Claim>();
        for (var i = 0; i < figures.Count; i++)
        {
            var part = figures[i];
            var words = SenseOf(text[part.Start..part.At]);
            var remark = SenseOf(text[part.End..part.Close]);
            var kind = i == 0 ? Kind(said, words, remark, figures.Count == 1 ? tail : null) : Kind(words, remark, i == figures.Count - 1 ? tail : null);
            var isPercent = plain[part.At..part.End].TrimEnd().EndsWith('%') || plain[part.At..part.End].Contains("เปอร์เซ็น", StringComparison.Ordinal) || words.Text.TrimEnd().EndsWith("ร้อยละ", StringComparison.Ordinal);
            if (isPercent)
            {
                kind = ClaimKind.Comparison;
            }

            // A second figure must say what it is; one that is only parted by a dash or a slash is half of one.
            if (i > 0 && (kind == ClaimKind.Reported && !words.Says(ClaimKind.Reported) && !remark.Says(ClaimKind.Reported)))
            {
                return [claim with { Kind = Kind(said, SenseOf(text[..figures[0].At])) }];
            }

            if (sentence.IsPartOfMonth && kind == ClaimKind.Reported)
            {
                kind = ClaimKind.Part;
            }

            var figure = plain[part.At..part.End].Trim();
            var reading = IndicatorReader.Read(hit.Indicator, Trimmed(WithoutDistrict(plain[part.Start..part.At]) + figure));
            if (reading is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Unreadable }] } && words.Unknown.Count == 0 && words.Says(ClaimKind.Reported))
            {
                reading = IndicatorReader.Read(hit.Indicator, figure);
            }

            // What stands behind the last figure may make it an approximation, or take it back.
            var isTakenBack = i == figures.Count - 1 && isLast && (TakenBack().IsMatch(text[part.End..]) || TakenBack().IsMatch(said.Text));
            if (i == figures.Count - 1 && isLast && reading is Reading<decimal>.Value)
            {
                var behind = AgainstTarget().Replace(plain[part.End..], " ");
                reading = isTakenBack ? new Reading<decimal>.Doubtful(Trimmed(plain[part.Start..]), [Doubt.Of(DoubtCode.Unreadable, Shortened(text.Trim()))])
                    : IndicatorReader.Read(hit.Indicator, Trimmed(figure + behind)) is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Approximate or DoubtCode.Bound or DoubtCode.Range or DoubtCode.Sum or DoubtCode.Waiting or DoubtCode.ForeignCurrency }] } limited && tail?.Kind is null ? limited
                    : IsOfAnotherUnit(hit.Indicator, figure, behind) ? new Reading<decimal>.Doubtful(Trimmed(figure + behind), [Doubt.Of(DoubtCode.Unreadable)])
                    : reading;
            }

            var spans = (figures.Count == 1 && tail is not null && SpansMonths(tail)) || SpansMonths(words) || SpansMonths(remark) || (i == 0 && SpansMonths(said));
            claims.Add(claim with
            {
                Kind = kind == ClaimKind.Total && !spans ? ClaimKind.Reported : kind,
                SpansMonths = spans,
                Value = isPercent ? AmountReader.Read(figure.TrimEnd('%', ' '))
                    : reading is Reading<decimal>.Doubtful && !isTakenBack && (kind is not (ClaimKind.Reported or ClaimKind.Total) || spans) ? IndicatorReader.Read(hit.Indicator, figure)
                    : IsStrange(remark) ? new Reading<decimal>.Doubtful(figure, [Doubt.Of(DoubtCode.Unreadable, remark.Text)])
                    : reading,
                Correction = Math.Max(claim.Correction, remark.Correction),
            });
        }

        return claims;
    }

    // In brackets behind a figure stands what limits it; words that are not known may do so.
    private static bool IsStrange(HeadingSense remark) => remark.Text.Length > 0
        && (remark.Kind == ClaimKind.Total || remark.NamesOther || (remark.Kind is null or ClaimKind.Reported && (remark.Unknown.Count > 0 || remark.Month is not null || remark.IsOther)) || AmountReader.Read(remark.Text) is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Approximate or DoubtCode.Bound or DoubtCode.Waiting or DoubtCode.NoData }] } && remark.Kind is null);

    // 5 ดาว: a count without its unit, and a word behind it that nobody knows.
    private bool IsOfAnotherUnit(Indicator indicator, string figure, string behind) => indicator.Kind == IndicatorKind.Count && char.IsAsciiDigit(figure[^1])
        && behind.TrimStart() is { Length: > 0 } next && ThaiLetters.IsLetter(next[0]) && _lexicon.Match(next.ToLowerInvariant(), 0, out _) == 0 && LetterWords.WithoutClosing(next).TrimStart() is { Length: > 0 } rest && rest[0] == next[0];

    private ClaimKind Kind(params ReadOnlySpan<HeadingSense?> senses)
    {
        var kinds = new List<ClaimKind>();
        foreach (var sense in senses)
        {
            if (sense?.Kind is { } kind)
            {
                kinds.Add(kind);
            }

            if (sense is { Month: null } && (sense.Year < _program.Quarter.FirstMonth.Year || sense.FiscalYear < BuddhistEra.ToCommon(_program.Quarter.FiscalYear)))
            {
                kinds.Add(ClaimKind.Base);
            }
        }

        return ClaimKinds.Strongest(kinds) ?? ClaimKind.Reported;
    }

    private static bool SpansMonths(HeadingSense sense) => sense.SpansMonths;

    // The clause that the label ends: what was asked or announced before it is said of the letter.
    private static string Clause(string before)
    {
        var begin = Math.Max(before.LastIndexOfAny([';', '|', '•', ',']) + 1, Announcing.Max(word => before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : 0));
        var clause = before[begin..];
        return clause.Length > 100 ? clause[^100..] : clause;
    }

    // งานกาชาดมียอดจำหน่าย: the sentence speaks of something within the district.
    private bool IsOfSomethingElse(string clause)
    {
        var chunk = clause.TrimEnd();
        chunk = chunk[(chunk.LastIndexOf(' ') + 1)..];
        if (chunk.Length < 3 || NilTail().IsMatch(clause) || DistrictIn(clause) is not null)
        {
            return false;
        }

        var sense = SenseOf(chunk);
        return chunk.StartsWith("จังหวัด", StringComparison.Ordinal) || chunk.StartsWith("ต.", StringComparison.Ordinal) || chunk.StartsWith("งาน", StringComparison.Ordinal) || chunk.StartsWith("ร้าน", StringComparison.Ordinal) || chunk.StartsWith("ไม่รวม", StringComparison.Ordinal) || chunk.StartsWith("อยาก", StringComparison.Ordinal)
            || (sense.Unknown.Count > 0 && chunk.EndsWith("มี", StringComparison.Ordinal) && !Array.Exists(Joining, word => chunk[..^2].EndsWith(word, StringComparison.Ordinal)))
            || sense.NamesOther;
    }

    private Reading<District>? DistrictIn(string text)
    {
        if (_districts is null)
        {
            return null;
        }

        var match = DistrictName().Match(text);
        return match.Success ? _districts.Named(match.Value) : null;
    }

    private string WithoutDistrict(string text) => _districts is null ? text : DistrictName().Replace(text, match => _districts.Read(match.Value) is Reading<District>.Value ? " " : match.Value);

    // The one month that is named with a figure, else the only one of the line; a name without a year waits for one.
    private Reading<ReportingMonth>? MonthIn(Sentence sentence, int from, int end)
    {
        var within = sentence.Months.Where(month => month.Index >= from && month.Index < end).Select(month => month.Month).Distinct().ToList();
        var all = sentence.Months.Select(month => month.Month).Distinct().ToList();
        if (within.Count == 1 || (within.Count == 0 && all.Count == 1))
        {
            var month = within.Count == 1 ? within[0] : all[0];
            return new Reading<ReportingMonth>.Value(month.ToString(), month);
        }

        if (within.Count > 1)
        {
            return MonthFinder.Several(within);
        }

        return SenseOf(sentence.Text[from..end]) is { Month: { } named, FullMonth: null } ? new Reading<ReportingMonth>.Doubtful(ThaiMonths.Name(named), [Doubt.Of(DoubtCode.NoYear)]) : null;
    }

    private static Reading<decimal>? NilBefore(string before, Indicator indicator, string after)
    {
        var match = NilTail().Match(before);
        return match.Success ? Nil(match.Groups["nil"].Value, match.Value.Trim(), $"{match.Groups["nil"].Value}{indicator.Name}{after}".Trim(), indicator) : null;
    }

    private static Reading<decimal>? NilAfter(Indicator indicator, string after)
    {
        var match = NilBehind().Match(LetterWords.WithoutClosing(after));
        return match.Success ? Nil(match.Groups["nil"].Value, match.Value.Trim(), after.Trim(), indicator) : null;
    }

    private static Reading<decimal> Nil(string word, string words, string original, Indicator indicator) =>
        word.StartsWith("ยัง", StringComparison.Ordinal) ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.Waiting, word)])
            : words.Contains("ข้อมูล", StringComparison.Ordinal) ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.NoData, words)])
            : indicator.Accumulation == Accumulation.RunningTotal ? new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.NoneAdded)])
            : new Reading<decimal>.Value(original, 0, [ReadingStep.Nil]);

    // Figures that stand before the first label, or in a sentence without any; each could mean what is counted in its unit.
    private IEnumerable<Claim> Unlabelled(Sentence sentence, int end)
    {
        var sense = SenseOf(sentence.Text[..end]);
        if (sense.NamesOther)
        {
            yield break;
        }

        foreach (Match match in UnitPattern().Matches(sentence.Plain[..end]))
        {
            var could = CouldMean(match.Groups["unit"].Value);
            if (could.Count > 0)
            {
                yield return new()
                {
                    CouldMean = could.Select(indicator => indicator.Key).ToValueList(),
                    Value = IndicatorReader.Read(could[0], could[0].Kind == IndicatorKind.Amount ? match.Value : match.Groups["figure"].Value),
                    Place = "",
                    Month = MonthIn(sentence, 0, end),
                    Words = Shortened(sentence.Text.Trim()),
                    Kind = sense.Kind is null or ClaimKind.Total ? ClaimKind.Reported : sense.Kind.Value,
                };
            }
        }
    }

    // A unit of the program's own means what it counts; people, pieces and misspelt units may be any count; grouped digits without a unit are money.
    private List<Indicator> CouldMean(string unit) =>
        _program.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Amount ? unit is "" or "บาท" : unit is not ("" or "บาท") && (unit == AnyCount || indicator.Unit == unit || !_program.Indicators.Any(other => other.Unit == unit))).ToList();

    private HeadingSense SenseOf(string text) => HeadingSense.Of(_lexicon, text.Length > 200 ? text[^200..] : text);

    // The words of a cell as they would stand behind their label in a line.
    internal static string InLine(string cell, Indicator indicator)
    {
        var line = Trimmed(MonthFinder.WithoutMonths(ThaiScript.Canonical(cell)));
        return indicator.Columns.Contains(indicator.Unit) && line.EndsWith(indicator.Unit, StringComparison.Ordinal) ? Trimmed(line[..^indicator.Unit.Length]) : line;
    }

    private bool IsWithinWord(string line, Label hit)
    {
        var before = line[..hit.Start];
        if (before.Length > 0 && (ThaiLetters.IsLetter(before[^1]) || ThaiLetters.IsMark(before[^1])) && !Array.Exists(Joining, word => before.EndsWith(word, StringComparison.Ordinal)) && !EndsWithKnownWord(before))
        {
            return true;
        }

        if (line.AsSpan(hit.End).StartsWith("ส่ง") || line.AsSpan(hit.End).StartsWith("ปลีก"))
        {
            return true;
        }

        return hit.End < line.Length && ThaiLetters.IsLetter(line[hit.End]) && _lexicon.Match(line.ToLowerInvariant(), hit.End, out _) == 0 && FigureLexicon.Match(line, hit.End, out _, out _) == 0
            && !NilBehind().IsMatch(LetterWords.WithoutClosing(line[hit.End..])) && !Array.Exists(Trailing, word => line.AsSpan(hit.End).StartsWith(word.AsSpan().Trim())) && !Array.Exists(Leading, word => line.AsSpan(hit.End).StartsWith(word));
    }

    private bool EndsWithKnownWord(string before)
    {
        var key = before.ToLowerInvariant();
        for (var start = Math.Max(0, key.Length - 40); start < key.Length; start++)
        {
            if (_lexicon.Match(key, start, out _) is > 1 and var length && start + length == key.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Labels(string column)
    {
        var canonical = ThaiScript.Canonical(column);
        var bare = canonical.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? canonical[..at].Trim() : canonical;
        return bare.Length >= 4 ? [bare] : [];
    }

    // What may stand between a label and its figure, or after it before the next label.
    private static string Trimmed(string value)
    {
        value = value.Trim(' ', ':', '-', '–', '=', '•', '*', '|', ';', ',', '.', '(', ')');
        if (value.StartsWith("บาท)", StringComparison.Ordinal) || value.StartsWith("ราย)", StringComparison.Ordinal))
        {
            value = value[(value.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim(' ', ':', '-', '–', '=');
        }

        foreach (var word in Trailing)
        {
            if (value.EndsWith(word, StringComparison.Ordinal))
            {
                value = value[..^word.Length].TrimEnd(' ', ',', ';');
            }
        }

        foreach (var word in Leading)
        {
            if (value.StartsWith(word, StringComparison.Ordinal))
            {
                value = value[word.Length..].TrimStart(' ', ':', '=');
            }
        }

        return value;
    }

    // The unit of the program's own label ends the figure before it.
    private string Cut(string after) => _program.Indicators.Where(indicator => indicator.Columns.Contains(indicator.Unit)).Select(indicator => indicator.Unit)
        .Aggregate(after, (text, unit) => text.TrimEnd().EndsWith(unit, StringComparison.Ordinal) && HasDigits(text) ? text.TrimEnd()[..^unit.Length] : text);

    private static bool HasDigits(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static string Shortened(string text) => text.Length > 120 ? text[..120] + "…" : text;

    [GeneratedRegex(@"(?:ของ)?\s*(?:อำเภอ|อ\.|สพอ\.?)\s*[ก-๎]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DistrictName();

    [GeneratedRegex(@"(?<nil>(?:ยัง)?ไม่มี|(?:ยัง)?ไม่ปรากฏ|ไม่พบ)(?:การ|จำนวน|ยอด|ข้อมูล|ผู้ประกอบการ|ผู้ผลิต|ผู้|ผล|มา|ราย|กลุ่ม|ใด)*(?:ลงทะเบียน|ขึ้นทะเบียน|เพิ่ม|สมัคร|เข้าร่วม|จำหน่าย|ขาย|ส่ง|ใน|\s)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NilTail();

    [GeneratedRegex(@"^\W*(?:ในเดือนนี้|เดือนนี้)?\s*(?<nil>(?:ยัง)?(?:ไม่มี|ไม่ปรากฏ|ไม่พบ))(?:ผู้ประกอบการ|ผู้ผลิต|ผู้|การ|มา|จำนวน|ขอ|ราย|ใด|ลงทะเบียน|ขึ้นทะเบียน|เพิ่ม|สมัคร|เข้าร่วม|จำหน่าย|ขาย|ใหม่|ในเดือนนี้|เดือนนี้|\s)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NilBehind();

    [GeneratedRegex(@"จาก(?:เดิม)?\s*(?<old>[0-9][0-9,.]*(?:\s*(?:บาท|ราย|ผลิตภัณฑ์))?)\s*(?:แก้)?(?:เป็น|->|→|=>)\s*(?<new>[0-9][0-9,.]*(?:\s*(?:ล้าน)?(?:บาท|ราย))?)|^\W*(?<old>[0-9][0-9,.]*(?:\s*(?:บาท|ราย))?)\s*(?:->|→|=>)\s*(?<new>[0-9][0-9,.]*(?:\s*(?:บาท|ราย))?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Correction();

    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}[.)]|[-•*])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"^\s*[0-9]{1,2}(?:\.[0-9]{1,2})?[.)]?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyNumber();

    [GeneratedRegex(@"^\s*[0-9]{1,2}[.)]\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<figure>[0-9][0-9,]*(?:\.[0-9]+)?)\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*(?<unit>บาท|รายการ|ราย(?!งาน|ได้|ชื่อ|ละเอียด|เดือน)|คน|ผลิตภัณฑ์|ผลิตภัณ[ก-ฮ]?์?|ตัว(?!ชี้|เลข|อย่าง|แทน)|ชนิด)|(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9,])(?<unit>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"(?<![0-9])(?<first>[0-9]{1,2})\s*(?:-|–|ถึง)\s*(?=(?<last>[0-9]{1,2})\s*(?:ม\.?\s?ค|ก\.?\s?พ|มี\.?\s?ค|เม\.?\s?ย|พ\.?\s?ค|มิ\.?\s?ย|ก\.?\s?ค|ส\.?\s?ค|ก\.?\s?ย|ต\.?\s?ค|พ\.?\s?ย|ธ\.?\s?ค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DaysOfMonth();

    // Dots and lines of forms that lead to the figure.
    [GeneratedRegex(@"\.{2,}|…+|_{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leaders();

    // What a figure behind which it stands came to, and no figure itself.
    [GeneratedRegex("(?:ซึ่ง)?(?:เกิน|บรรลุ|สูงกว่า|ต่ำกว่า|มากกว่า|น้อยกว่า|ไม่ถึง|เกินกว่า|เป็นไปตาม)(?:ค่า)?(?:เป้าหมาย|เป้า)(?:ที่(?:กำหนด|ตั้งไว้))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AgainstTarget();

    // What takes a figure back, or leaves it open.
    [GeneratedRegex(@"ไม่ถูกต้อง|ไม่ตรง|ผิด|ใช่ไหม|ใช่หรือไม่|ไม่ใช่|\?|ยกเลิก|นับแต่|นับตั้งแต่|ไม่รวม|ยังไม่|เป็นของ|โดยประมาณ|เศษ|ร่าง|ตัวอย่าง", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TakenBack();

    private List<Label> Hits(string line)
    {
        var hits = new List<Label>();
        foreach (var (label, indicator) in _labels)
        {
            for (var at = line.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(label, at + label.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (!hits.Exists(hit => at < hit.End && at + label.Length > hit.Start))
                {
                    hits.Add(new(at, at + label.Length, indicator, IsUnitOfFigure(line, at, label, indicator)));
                }
            }
        }

        hits.Sort((a, b) => a.Start.CompareTo(b.Start));
        return hits;
    }

    // "1 ผลิตภัณฑ์" is a figure with its unit, no label.
    private static bool IsUnitOfFigure(string line, int at, string label, Indicator indicator) =>
        string.Equals(label, indicator.Unit, StringComparison.Ordinal) && line.AsSpan(0, at).TrimEnd() is { Length: > 0 } before && before[^1] is >= '0' and <= '9';
}
