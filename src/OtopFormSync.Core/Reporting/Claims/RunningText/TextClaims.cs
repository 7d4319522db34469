using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Reads the claims of running text: figures by the program's labels before them, with the words around ("เป้าหมายยอดจำหน่าย", "ยอดจำหน่ายสะสม").</summary>
internal sealed partial class TextClaims
{
    private const int LongestLine = 2_000; // longer lines are no report, and searching them would cost time
    private const int MostLines = 2_000;
    private const int MostOfList = 15;
    private const int NearFormer = 4; // lines between what was reported before and what is now

    private readonly Program _program;
    private readonly SentenceClaims _sentences;
    private readonly MonthsBelowLabel _below;

    /// <summary>Prepares the labels of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="lexicon">Its words.</param>
    /// <param name="districts">Reads district names; null where no district is named.</param>
    public TextClaims(Program program, HeadingLexicon lexicon, DistrictReader? districts = null)
    {
        (_program, _sentences) = (program, new(program, lexicon, districts));
        _below = new(_sentences);
    }

    /// <summary>The text, line by line, with the label that stands above months before each of them.</summary>
    /// <param name="text">The text.</param>
    public string Labelled(string text) => _below.Labelled(text);

    /// <summary>A line taken apart.</summary>
    /// <param name="line">The line.</param>
    public ReadSentence Sentence(string line) => _sentences.Of(line);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">What the text is, in Thai.</param>
    /// <returns>The claims, in order. A label without any figure or word for none beside it says nothing.</returns>
    public IEnumerable<Claim> Read(string text, string place)
    {
        var lines = new Lines(_sentences, text.Split('\n'));
        var (headed, owned) = (MonthLines(lines), DistrictLines(lines));
        var (isSignature, month, above, unit) = (false, (ReportingMonth?)null, (HeadingSense?)null, (UnitLine?)null);
        var (part, head) = (PartAbove.None, HeadAbove.None);
        var (district, asOf, columns) = ((Reading<District>?)null, (DateOnly?)null, (IReadOnlyList<Reading<ReportingMonth>>?)null);
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            if (lines[i].Length > LongestLine)
            {
                continue;
            }

            isSignature |= lines[i].Trim() is "--" or "__";
            month = headed.GetValueOrDefault(i) ?? month;
            district = owned.GetValueOrDefault(i) ?? district;
            asOf = DayOver(lines.At(i)) ?? asOf;
            above = Above(lines, i, above);
            part = part.At(lines[i], lines.At(i));
            head = head.At(lines[i], lines.At(i), _sentences);
            if (UnitLine.Of(lines[i]) is { } said)
            {
                unit = said;
                continue; // '000 is no figure
            }

            columns = string.IsNullOrWhiteSpace(lines[i]) ? null : MonthColumns.HeadedBy(lines.At(i)) ?? columns;
            var own = i;
            var row = columns is null ? null : MonthColumns.Row(lines.At(i), columns);
            var found = row is null ? Line(lines, ref i, place) : [.. row.Select(claim => claim with { Place = $"{place} บรรทัดที่ {i + 1}" })];
            var (over, heading) = (part, head);
            (part, head) = (part.Behind(lines[i], found), head.Behind(found));
            foreach (var claim in OfEachMonth(InPlaceOfFormer(StockInText.Settled(found, lines.At(own), own > 0 ? lines.Filled(own - 1) : null, lines.Filled(i + 1)), lines, own), lines[own]))
            {
                var placed = heading.Over(over.Over(Under(above, unit?.Over(claim, _program) ?? claim), lines[own]));
                placed = placed with { IsImplied = placed.IsImplied && over.Words is null && heading.Words is null && !(placed.CouldMean is [var implied] && IsBelowOther(lines, own, implied)) };
                yield return placed with
                {
                    Sight = (isSignature || heading.Mentions(placed)) && claim.Sight == ClaimSight.Plain ? ClaimSight.Mentioned : claim.Sight,
                    Month = claim.Month ?? (month is null ? null : new Reading<ReportingMonth>.Value(month.ToString(), month)),
                    District = claim.District ?? district,
                    AsOf = claim.AsOf ?? asOf,
                };
            }
        }
    }

    // ลงทะเบียนเพิ่มไม่มี below Digital Wallet 8 ราย may be said of those who take part.
    private bool IsBelowOther(Lines lines, int at, IndicatorKey implied) => at > 0 && _program.FindIndicator(implied) is { IsCounted: true } && lines.Filled(at - 1)?.Labels is [.., { Indicator: { IsCounted: true } other }] && other.Key != implied;

    // ต.ค.-ธ.ค. 66 ไม่มี: what there was none of in all of them there was none of in each.
    private static IEnumerable<Claim> OfEachMonth(IEnumerable<Claim> claims, string line) => claims.SelectMany(claim =>
        claim is { Indicator: not null, Kind: ClaimKind.Reported or ClaimKind.Added, Value: Reading<decimal>.Value { Result: 0 } } && claim.Month?.TryGetValue(out var last) == true && JoinedMonths.UpTo(last, line) is { Count: > 1 } months
            ? months.Select(month => claim with { Month = new Reading<ReportingMonth>.Value(month.ToString(), month), SpansMonths = false }) : [claim]);

    // เดิม Digital Wallet 5 ราย, and on a line near it ใหม่ Digital Wallet 6 ราย: new is what is reported, and not those who take part.
    private static IEnumerable<Claim> InPlaceOfFormer(IEnumerable<Claim> claims, Lines lines, int at)
    {
        var anew = lines.At(at).Labels.Where(label => label.IsNew).Select(label => label.Indicator.Key).ToList();
        var near = anew.Count == 0 ? [] : Enumerable.Range(Math.Max(0, at - NearFormer), (2 * NearFormer) + 1).Select(lines.Filled).OfType<ReadSentence>().SelectMany(line => line.Labels).Where(label => label.IsFormer).Select(label => label.Indicator.Key).ToList();
        return claims.Select(claim => claim is { Indicator: { } key, Kind: ClaimKind.Reported or ClaimKind.Added } && anew.Contains(key) && near.Contains(key) ? claim with { Kind = ClaimKind.Reported, Correction = Math.Max(1, claim.Correction) } : claim);
    }

    /// <summary>Reads one sentence.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>The claims, in order.</returns>
    public IReadOnlyList<Claim> Line(string line, string place) => _sentences.Read(_sentences.Of(line), place);

    // A line that ends with a label goes on in the next one, or in a list below it.
    private IReadOnlyList<Claim> Line(Lines lines, ref int at, string place)
    {
        var first = at;
        if (SlashedRow.Of(lines.At(at), lines.Filled(at + 1)) is { } slashed)
        {
            at++;
            return [.. slashed.SelectMany(sentence => Line(sentence, $"{place} บรรทัดที่ {first + 1}"))];
        }

        if (PastedTable.From(at, lines.Filled) is { } pasted)
        {
            at = pasted.Cells[^1];
            return pasted.IsRow(lines.Filled) ? [.. pasted.Labels.Zip(pasted.Cells).SelectMany(pair => Line($"{lines[pair.First].TrimEnd()} {lines[pair.Second].Trim()}", $"{place} บรรทัดที่ {pair.First + 1}"))]
                : [.. pasted.Open(lines.Filled).Select(claim => claim with { Place = $"{place} บรรทัดที่ {first + 1}" })];
        }

        var isLabel = SentenceJoints.EndsWithLabel(lines.At(at));
        var goesOn = isLabel || _sentences.Joints.GoesOn(lines.At(at));
        var next = goesOn || SentenceJoints.MayHead(lines.At(at)) ? Next(lines, at) : -1;
        if (next < 0)
        {
            return WithResult(lines, WithDeductions(lines, ref at), ref at, $"{place} บรรทัดที่ {first + 1}");
        }

        if (isLabel && IsNoneBelow(lines, at, next))
        {
            at = next;
            return _sentences.Read(_sentences.Of($"{lines[first].TrimEnd(' ', '\t', '\r', ':')} {Ordinals.WithoutSection(lines[next]).Trim(' ', '\t', '\r', '-', '–', '•', '*')}"), $"{place} บรรทัดที่ {first + 1}");
        }

        var behind = BehindDistrict(lines, next);
        if (!goesOn && _sentences.Joints.IsTitle(lines.At(at)) && behind >= 0 && SentenceJoints.IsBareFigure(lines.At(behind)))
        {
            at = behind;
            return _sentences.Read(_sentences.Of($"{lines[first].TrimEnd()} {lines[behind].Trim()}"), $"{place} บรรทัดที่ {first + 1}");
        }

        next = behind >= 0 ? behind : next;
        var list = ListBelow(lines, next);
        if (list.Count >= 2 && (isLabel || list.TrueForAll(line => SentenceJoints.IsOfTimes(lines.At(line))) || SentenceJoints.IsSum(lines.At(list[^1])) || (list.Count == 2 && SentenceJoints.AreVersions(lines.At(list[0]), lines.At(list[1])))))
        {
            at = list[^1];
            return [.. _sentences.Read(lines.At(first), $"{place} บรรทัดที่ {first + 1}").Where(claim => claim.Value is not Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Empty }] }), .. _sentences.PartsOf(lines.At(first), [.. list.Select(line => (lines.At(line), $"{place} บรรทัดที่ {line + 1}"))])];
        }

        if (isLabel && SentenceJoints.NamesThose(lines.At(at), lines.At(next)))
        {
            at = next;
            return _sentences.Read(_sentences.Of($"{lines[first].TrimEnd(' ', '\t', '\r', ':')} {SentenceJoints.WithoutNumber(lines.At(next))}"), $"{place} บรรทัดที่ {next + 1}");
        }

        next = isLabel ? BehindNames(lines, next) : next;
        if (!goesOn || !_sentences.Joints.BeginsWithFigure(lines.At(next)))
        {
            return _sentences.Read(lines.At(at), $"{place} บรรทัดที่ {at + 1}");
        }

        at = next;
        return WithResult(lines, _sentences.Of($"{lines[first].TrimEnd()} {Ordinals.WithoutSection(lines[next]).TrimStart()}"), ref at, $"{place} บรรทัดที่ {first + 1}");
    }

    // ผลิตภัณฑ์ใหม่ เป้าหมาย 1 ผลิตภัณฑ์, and below it ผลงาน ไม่มี.
    private IReadOnlyList<Claim> WithResult(Lines lines, ReadSentence measured, ref int at, string place)
    {
        if (lines.Filled(at + 1) is not { } next || !MeasuredResult.IsNone(measured, next))
        {
            return _sentences.Read(measured, place);
        }

        at++;
        return [.. _sentences.Read(measured, place), .. Line($"{measured.Written[..measured.Labels[0].End]} ไม่มี", place)];
    }

    // ผลิตภัณฑ์ใหม่, and below it ไม่มี, which is said of it where it is the only one below the only label.
    private static bool IsNoneBelow(Lines lines, int at, int next)
    {
        var before = lines.At(at).Labels is [var label] ? lines.At(at).Plain[..label.Start].Trim(' ', '-', '–', '•', '*') : null;
        var above = Enumerable.Range(1, at).Select(i => lines.Filled(at - i)).FirstOrDefault(line => line is not null);
        return (before is "" || (before is not null && SentenceJoints.IsOnlyNumber(before))) && (above is null || !SentenceJoints.EndsWithLabel(above)) && IsNone(lines.At(next))
            && (Next(lines, next) is not (>= 0 and var then) || !(lines.At(then).Labels.Count == 0 && (SentenceJoints.HasFigure(lines.At(then)) || IsNone(lines.At(then)))));

        static bool IsNone(ReadSentence line) => line is { Hits.Count: 0, Months.Count: 0 } && NilWords.SayOnlyNone(line.WithoutMonths);
    }

    // What is taken away from a figure, and what is left of it, may stand in lines of their own; so may the result below its target.
    private ReadSentence WithDeductions(Lines lines, ref int at)
    {
        var (first, text) = (lines.At(at), lines[at]);
        if (first.Labels.Count == 0)
        {
            return first;
        }

        var from = at;
        while (lines.Filled(at + 1) is { } next && (Deductions.GoOn(next) || (at == from && MeasuredResult.GoesOn(first, next))))
        {
            at++;
            text = $"{text.TrimEnd()} {lines[at].Trim(' ', '\t', '\r', '-', '–', '•', '*')}";
        }

        return at == from ? first : _sentences.Of(text);
    }

    // อ.สระใคร may stand between a title and what it is the title of.
    private int BehindDistrict(Lines lines, int next)
    {
        while (next >= 0 && _sentences.DistrictOfLine(lines[next]) is not null)
        {
            next = Next(lines, next);
        }

        return next;
    }

    // The names of what was counted may stand between a label and its figure.
    private int BehindNames(Lines lines, int from)
    {
        var at = from;
        while (at < lines.Length && at < from + MostOfList && lines[at].Length <= LongestLine && SentenceJoints.IsListedName(lines.At(at)))
        {
            at++;
        }

        return at < lines.Length && lines[at].Length <= LongestLine && _sentences.Joints.BeginsWithFigure(lines.At(at)) ? at : from;
    }

    private static int Next(Lines lines, int at)
    {
        var next = at + 1;
        while (next < lines.Length && next <= at + 2 && lines[next].AsSpan().Trim().Trim("=-–—_*~").IsEmpty) // a line that is drawn below a title is no text
        {
            next++;
        }

        return next < lines.Length && !string.IsNullOrWhiteSpace(lines[next]) && lines[next].Length <= LongestLine ? next : -1;
    }

    private static List<int> ListBelow(Lines lines, int from)
    {
        var list = new List<int>();
        for (var i = from; i < lines.Length && list.Count < MostOfList && SentenceJoints.IsUnlabelledFigure(lines.At(i)); i++)
        {
            list.Add(i);
        }

        return list;
    }

    // "ข้อมูลสะสม ต.ค.-ธ.ค. 66" on a line of its own is said of the lines below it, up to the next empty one.
    private HeadingSense? Above(Lines lines, int at, HeadingSense? above)
    {
        var line = lines[at];
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        // วันที่ 11-20, สัปดาห์ที่ 2 and nothing else: some days of the month.
        if (line.Length <= 100 && lines.At(at).Labels.Count == 0 && SentenceJoints.Figures(lines.At(at)).Count == 0 && PartOfMonth().IsMatch(HeadingLexicon.Key(line)) && _sentences.SenseOf(line) is { KindInTable: ClaimKind.Part, Unknown.Count: 0 } days)
        {
            return days;
        }

        if (line.Length > 100 || SentenceJoints.HasFigure(lines.At(at)) || (at > 0 && TakingBack.Hangs(line) && lines.Filled(at - 1) is { Labels.Count: > 0 } figure && SentenceJoints.HasFigure(figure)))
        {
            return above;
        }

        var sense = _sentences.SenseOf(line);
        var isTitle = sense is { SpansMonths: true, NamesMonths: false, FullMonth: null, Month: null, NamesSeveral: false, NamesFigure: false } && TitleOfSpan().IsMatch(line);
        var isRange = sense is { SpansMonths: true, FullMonth: null, NamesMonths: true } && (line.AsSpan().IndexOfAny("-–+") >= 0 || line.Contains("ถึง", StringComparison.Ordinal) || line.Contains("รวม", StringComparison.Ordinal));
        return isTitle || isRange || sense.Kind is ClaimKind.Cumulative or ClaimKind.Target or ClaimKind.Base or ClaimKind.Province && !sense.Says(ClaimKind.Reported) && sense.Indicator is null ? sense
            : sense.FullMonth is not null || sense.Says(ClaimKind.Reported) ? null
            : above;
    }

    // Below รวม 3 เดือน stands what they came to, whichever month the mail is about.
    private Claim Under(HeadingSense? above, Claim claim) => above is null || claim.Kind != ClaimKind.Reported ? claim
        : above is { Kind: ClaimKind.Total, SpansMonths: true, NamesMonths: false } && above.Text.StartsWith("รวม", StringComparison.Ordinal) && claim.Month is null && IsIncrement(claim) ? claim with { Kind = ClaimKind.Cumulative, Words = $"{above.Text} › {claim.Words}" }
        : claim with { Kind = (above.KindInTable is ClaimKind.Part ? ClaimKind.Part : above.Kind) is { } kind and not (ClaimKind.Comparison or ClaimKind.Total) ? kind : claim.Kind, SpansMonths = claim.SpansMonths || (above.SpansMonths && claim.Month is null && (above.NamesMonths || IsIncrement(claim))), Words = $"{above.Text} › {claim.Words}" };

    // What a running total came to in a quarter it came to in its last month.
    private bool IsIncrement(Claim claim) => claim.Indicator is { } key && _program.FindIndicator(key) is { Accumulation: Accumulation.Increment };

    [GeneratedRegex(@"^[\s*•\-–(]*(?:ข้อมูล|ยอด|ผล|รายงาน|ของ|ประจำ|ใน|ระหว่าง|ช่วง|\s)*(?:วันที่|สัปดาห์|อาทิตย์ที่|ครึ่ง(?:เดือน)?(?:แรก|หลัง))[^\n]{0,40}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PartOfMonth();

    // รายงานไตรมาสที่ 1, ผลงาน 3 เดือน: not the sentence of a letter in which a quarter is named in passing.
    [GeneratedRegex(@"^\W*(?:(?:อำเภอ|อ\.|สพอ\.?)\s*[ก-๎]+\s+)?(?:ขอ)?(?:ส่ง)?(?:แบบ|การ)?(?:รายงาน|สรุป|ผล|ข้อมูล|ยอด|ตัวเลข|ไตรมาส|รวม)[^.]{0,60}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex TitleOfSpan();

    // A line that is nothing but a month stands over the lines below it, when there are several such.
    private Dictionary<int, ReportingMonth> MonthLines(Lines lines)
    {
        var found = new Dictionary<int, ReportingMonth>();
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            if (lines[i].Length is > 3 and < 80 && _sentences.SenseOf(lines[i]) is { FullMonth: { } month, Indicator: null, Unknown.Count: 0, Day: null, Kind: null })
            {
                found.Add(i, month);
            }
        }

        return found.Values.Distinct().Take(2).Count() > 1 ? found : [];
    }

    // So is one that is nothing but a district's name, also where it is the only one.
    private Dictionary<int, Reading<District>> DistrictLines(Lines lines)
    {
        var found = new Dictionary<int, Reading<District>>();
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            if (lines[i].Length is > 3 and < 80 && _sentences.DistrictOfLine(lines[i]) is { } district)
            {
                found.Add(i, district);
            }
        }

        return found;
    }

    // "ข้อมูล ณ 31 ธ.ค. 66" on a line of its own.
    private static DateOnly? DayOver(ReadSentence sentence) =>
        sentence.Labels.Count == 0 && !SentenceJoints.HasFigure(sentence) && sentence.Days is [{ Day: { } day }] ? day : null;

    /// <summary>The lines of a text, each taken apart once, when it is first asked for.</summary>
    private sealed partial class Lines
    {
        private readonly SentenceClaims _sentences;
        private readonly string[] _texts;
        private readonly ReadSentence?[] _apart;

        public Lines(SentenceClaims sentences, string[] texts)
        {
            (_sentences, _texts, _apart) = (sentences, texts, new ReadSentence?[texts.Length]);
            NestedNumbers.Blank(texts, line => sentences.Of(line).Labels.Count > 0);
            for (var i = 0; i + 1 < texts.Length; i++)
            {
                // Mail programs break a line within its figure: 15,⏎412,300 บาท, 15.4⏎ล้านบาท. The rest of the broken line stays where it is.
                while (i + 1 < texts.Length && texts[i + 1].Length > 0 && texts[i].Length is > 1 and < LongestLine && Rest().Match(texts[i + 1]) is { Success: true } rest && (rest.Groups["digits"].Success ? Grouping() : rest.Groups["scaled"].Success ? Scale() : Digit()).IsMatch(texts[i]))
                {
                    (texts[i], texts[i + 1]) = ($"{texts[i].TrimEnd()}{(rest.Groups["scaled"].Success ? " " : "")}{rest.Value.Trim()}", texts[i + 1][rest.Length..]);
                }
            }
        }

        public int Length => _texts.Length;

        public string this[int line] => _texts[line];

        public ReadSentence At(int line) => _apart[line] ??= _sentences.Of(_texts[line]);

        public ReadSentence? Filled(int line) => line >= Length || string.IsNullOrWhiteSpace(_texts[line]) || _texts[line].Length > LongestLine ? null : At(line);

        [GeneratedRegex(@"^[ \t]*(?:(?<digits>[0-9๐-๙]{3}(?:,[0-9๐-๙]{3})*(?:\.[0-9๐-๙]{1,2})?,?)(?![0-9๐-๙,.])|(?:,[0-9๐-๙]{3})+(?:\.[0-9๐-๙]{1,2})?(?![0-9๐-๙])|(?:ล้าน|แสน|หมื่น|พัน)?บาท|(?<scaled>[0-9๐-๙]{1,3}\s?(?:แสน|หมื่น|พัน|ร้อย)(?:\s?[0-9๐-๙]{1,3}\s?(?:หมื่น|พัน|ร้อย))*\s?(?:บาท)?(?=\s*(?:ถ้วน)?\s*(?:(?:นะ)?(?:ค่ะ|คะ|ครับ))?[\s.]*$)))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
        private static partial Regex Rest();

        [GeneratedRegex(@"(?<![0-9๐-๙,.])[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})*,\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
        private static partial Regex Grouping();

        // 15 ล้าน⏎4 แสนบาท.
        [GeneratedRegex(@"[0-9๐-๙]\s?(?:ล้าน|แสน|หมื่น)\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
        private static partial Regex Scale();

        [GeneratedRegex(@"[0-9๐-๙]\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
        private static partial Regex Digit();
    }
}
