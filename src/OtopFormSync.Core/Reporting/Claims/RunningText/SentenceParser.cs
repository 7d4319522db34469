using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Takes lines apart: which of the program's labels, which months and days stand where, and what else has digits and is no figure.</summary>
internal sealed partial class SentenceParser
{
    // Before them a figure may stand whose unit they are: 8 กลุ่ม, 2 ผลิตภัณฑ์.
    private static readonly string[] Counted = ["กลุ่ม", "ร้านค้า", "ผลิตภัณฑ์", "สินค้า"];

    // Shorter ones stand within other words.
    private const int ShortestWord = 4;

    // In capitals they are looked for, which is quicker than to look for both cases.
    private readonly List<(string Label, string Capitals, string Closed, Indicator Indicator)> _labels;
    private readonly LineMemory<ReadSentence> _known;
    private readonly ComposedLabels _composed;
    private readonly List<Indicator> _sold;
    private readonly List<Indicator> _registered;
    private readonly Wholes _wholes;
    private readonly ImpliedLabels _implied;
    private readonly ReportingMonth _first;

    /// <summary>Prepares the labels of a program.</summary>
    /// <param name="program">The program.</param>
    public SentenceParser(Program program)
    {
        (_composed, _wholes, _known, _first) = (new(program), new(program), new(Apart), program.Quarter.FirstMonth);
        _sold = [.. program.Indicators.Where(indicator => indicator is { IsMoney: true, Required: true } && indicator.Columns.Any(column => column.StartsWith("ยอดขาย", StringComparison.Ordinal) || column.StartsWith("ยอดจำหน่าย", StringComparison.Ordinal))).Take(1)];

        _registered = [.. program.Indicators.Where(indicator => indicator is { IsCounted: true, CountsNew: true, Required: true, Unit.Length: > ShortestWord }).Take(1)];

        _implied = new(_sold is [var sold] ? sold : null, _registered is [var registered] ? registered : null);

        // The longest label first: "ผู้เข้าร่วม Digital Wallet" must not be taken for "Digital Wallet".
        _labels = program.Indicators
            .SelectMany(indicator => indicator.Columns.SelectMany(Labels).Concat(Compounds(indicator, program)).Select(label => (label, label.ToUpperInvariant(), Closed(label).ToUpperInvariant(), indicator)))
            .DistinctBy(label => label.label, StringComparer.Ordinal)
            .OrderByDescending(label => label.label.Length)
            .ToList();
    }

    /// <summary>Takes a line apart.</summary>
    /// <param name="line">The line.</param>
    public ReadSentence Of(string line) => _known.Read(line);

    private ReadSentence Apart(string line)
    {
        var written = ThaiScript.ArabicDigits(ThaiScript.Canonical(line));
        var text = TickBoxes.Settled(Framed().Replace(written, " ${figure} "));
        text = ComparedMonths.WithoutBefore(text, _first);
        text = line.Contains("นอก", StringComparison.Ordinal) || line.Contains("ต่าง", StringComparison.Ordinal) ? text : OwnArea().Replace(text, match => new string(' ', match.Length));
        var days = DaysOfMonth.Find(text);
        text = Ordinals.Blanked(Leaders().Replace(text, match => new string(' ', match.Length)));
        text = Blanked(text, days.Select(span => (span.Index, span.IsWholeMonth ? span.Length + LastDay(text, span) : span.Length)));
        text = JustOver().Replace(RestOfReport.Blanked(text), match => new string(' ', match.Length));
        var hits = Hits(text, Blanked(text, MonthFinder.Spans(text)));
        text = AmendingWords.WithNought(SilentMonths.Settled(text, hits.FindAll(hit => !hit.IsUnit)));
        var parted = CountOrDay.WithCountsParted(text, [.. MonthFinder.Spans(text)], hits);
        var (spans, months, asOf) = (MonthFinder.Spans(parted).ToList(), MonthFinder.Find(parted), AsOfDay.Find(text));
        var withoutMonths = Blanked(text, spans);
        var formers = FormerFigure.Of(text, withoutMonths);
        hits = Versioned(withoutMonths, hits, formers, out var versions);
        text = FormerFigure.Blanked(Blanked(text, versions), formers);
        text = AmendingWords.Without(LetterWords.WithoutOwn(Recital.Blanked(Blanked(text, asOf.Select(day => (day.Index, day.Length))))));
        text = _wholes.Blanked(Blanked(text, Signs(text, hits)));
        var blanked = LetterWords.Blanked(Blanked(text, spans)).ToCharArray();
        foreach (var hit in hits)
        {
            text.AsSpan(hit.Start, hit.End - hit.Start).CopyTo(blanked.AsSpan(hit.Start));
        }

        return new(line, text, new string(blanked).Replace(SentenceWords.StruckOut, ' '), withoutMonths, hits, months, asOf, days is [var first, ..] && !first.IsWholeMonth) { Written = written, Formers = formers };
    }

    // 1-31 ธ.ค. 66 is the month; the last day of others stands beside it as a date.
    private static int LastDay(string text, DaysOfMonth span) => Math.Max(0, text.AsSpan(span.Index + span.Length).IndexOfAnyExceptInRange('0', '9'));

    // เดิม ยอดจำหน่าย 90 บาท: which of two reports a figure is of is the label's to say. Of what is counted ใหม่ may also call those who are counted new.
    private static List<Label> Versioned(string text, List<Label> hits, IReadOnlyList<FormerFigure> formers, out List<(int Index, int Length)> versions)
    {
        versions = [];
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            var next = i + 1 < hits.Count ? hits[i + 1].Start : text.Length;
            var figure = text.AsSpan(hit.End, next - hit.End).IndexOfAnyInRange('0', '9') is >= 0 and var at ? hit.End + at : next;
            if (hit.IsUnit || figure == next || formers.Any(former => former.At == figure))
            {
                continue;
            }

            if (Versions.Former(text, hit.Start, hit.End, figure) is { } former)
            {
                versions.Add(former);
                hits[i] = hit with { IsFormer = true };
            }
            else if (Versions.New(text, hit.Start, hit.End, figure) is { } anew)
            {
                hits[i] = hit with { IsNew = true };
                versions.AddRange(hit.Indicator.IsMoney && anew.Index < hit.Start ? [anew] : []);
            }
        }

        return hits;
    }

    private static string Blanked(string text, IEnumerable<(int Index, int Length)> spans)
    {
        char[]? blanked = null;
        foreach (var (index, length) in spans)
        {
            (blanked ??= text.ToCharArray()).AsSpan(index, length).Fill(' ');
        }

        return blanked is null ? text : new string(blanked);
    }

    private List<Label> Hits(string text, string line)
    {
        var hits = Composed(line);
        var capitals = line.ToUpperInvariant();
        foreach (var (label, form, _, indicator) in _labels)
        {
            for (var at = capitals.IndexOf(form, StringComparison.Ordinal); at >= 0; at = capitals.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            {
                if (!IsPartOfWord(line, at, label))
                {
                    Add(at, at + label.Length, indicator, IsUnitOfFigure(line, at, label, indicator));
                }
            }
        }

        AddSpaced(line, Add);
        foreach (var amount in _sold.Where(amount => !hits.Exists(hit => hit.Indicator == amount)))
        {
            foreach (var verb in Sold().Matches(line).Where(verb => Own().IsMatch(text[..verb.Index])))
            {
                Add(verb.Index, verb.Index + verb.Length, amount, isUnit: false);
            }
        }

        foreach (var count in _registered.Where(count => !hits.Exists(hit => hit.Indicator == count && !hit.IsUnit)))
        {
            var isOnlyCount = !hits.Exists(hit => hit.Indicator.IsCounted && hit.Indicator != count);
            foreach (var verb in Registered().Matches(line).Where(verb => (Clause().IsMatch(line[..verb.Index]) && IsOf(count, line[(verb.Index + verb.Length)..])) || (isOnlyCount && NoneOf().IsMatch(line[..verb.Index]))))
            {
                Add(verb.Index, verb.Index + verb.Length, count, isUnit: false);
            }
        }

        hits.AddRange(_implied.In(text, line, hits));
        hits.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. hits.Select((hit, at) => CountUnits.EndOfBracketed(line[hit.End..], hit.Indicator) is > 0 and var unit && (at + 1 == hits.Count || hits[at + 1].Start >= hit.End + unit) ? hit with { End = hit.End + unit } : hit)];

        void Add(int start, int end, Indicator indicator, bool isUnit)
        {
            if (!hits.Exists(hit => start < hit.End && end > hit.Start))
            {
                hits.Add(new(start, end, indicator, isUnit));
            }
        }
    }

    // Those that are longer than any label that stands in the program.
    // ยอดจำหน่าย ผลิตภัณฑ์ใหม่ 1: behind a space begins a label of its own, which goes on further.
    private bool BeginsAnother(string line, int at, int length)
    {
        for (var space = line.IndexOf(' ', at, length); space >= 0; space = line.IndexOf(' ', space + 1, at + length - space - 1))
        {
            if (_labels.Any(label => space + 1 + label.Label.Length > at + length && line.AsSpan(space + 1).StartsWith(label.Label, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private List<Label> Composed(string line)
    {
        var hits = new List<Label>();
        for (var at = 0; at < line.Length; at++)
        {
            if (_composed.Match(line, at, out var indicator) is > 0 and var length)
            {
                var known = _labels.FirstOrDefault(label => line.AsSpan(at).StartsWith(label.Label, StringComparison.OrdinalIgnoreCase)).Label?.Length ?? 0;
                length = BeginsAnother(line, at, length) ? known : length;
                if (length > known && !(SmallCount().IsMatch(line[..at]) && Array.Exists(Counted, word => line.AsSpan(at).StartsWith(word, StringComparison.Ordinal))))
                {
                    hits.Add(new(at, at + length, indicator!, IsUnit: false));
                }

                at += Math.Max(length, known) - 1;
            }
        }

        return hits;
    }

    // ยอด จำหน่าย, DigitalWallet: people set spaces where they like; a label as it stands in the program goes before.
    private void AddSpaced(string line, Action<int, int, Indicator, bool> add)
    {
        var closed = Closed(line).ToUpperInvariant();
        if (closed.Length < 4)
        {
            return;
        }

        int[]? places = null;
        foreach (var (label, _, form, indicator) in _labels.Where(known => !IsAbbreviation(known.Label)))
        {
            for (var at = closed.IndexOf(form, StringComparison.Ordinal); at >= 0; at = closed.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            {
                places ??= [.. Enumerable.Range(0, line.Length).Where(i => line[i] != ' ')];
                var (start, end) = (places[at], places[at + form.Length - 1] + 1);

                // A gap that was left free, or where a month stood, parts words.
                if (!line[start..end].Contains("  ", StringComparison.Ordinal))
                {
                    add(start, end, indicator, IsUnitOfFigure(line, start, label, indicator));
                }
            }
        }
    }

    private static string Closed(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    // "1 ผลิตภัณฑ์" is a figure with its unit, no label.
    private static bool IsUnitOfFigure(string line, int at, string label, Indicator indicator) =>
        string.Equals(label, indicator.Unit, StringComparison.Ordinal) && line.AsSpan(0, at).TrimEnd() is { Length: > 0 } before && before[^1] is >= '0' and <= '9' && !LastCount().IsMatch(line[(at + label.Length)..]) && !IsBehindMoney(line, at, label);

    // ยอดขาย 1,234,500 ผลิตภัณฑ์ 2: so many are no products.
    private static bool IsBehindMoney(string line, int at, string label) => Grouped().IsMatch(line[..at]) && Count().IsMatch(line[(at + label.Length)..]);

    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\s*[:=]?\s*[0-9]{1,4}(?![0-9,])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Count();

    // wallet 8 ผลิตภัณฑ์ 1
    [GeneratedRegex(@"^\s*[0-9]{1,3}\s*(?:ครับ|ค่ะ|คะ|นะ|$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex LastCount();

    // Arrows behind labels, and the numbers of a list that goes on within the line: 1) … 2) … 3).
    private static IEnumerable<(int Index, int Length)> Signs(string text, List<Label> hits)
    {
        var labels = hits.FindAll(hit => !hit.IsUnit);
        var next = 1;
        for (var i = 0; i < labels.Count; i++)
        {
            if (Arrow().Match(text, labels[i].End) is { Success: true } arrow)
            {
                yield return (arrow.Index, arrow.Length);
            }

            var from = i == 0 ? 0 : labels[i - 1].End;
            if (ListNumber().Match(text[from..labels[i].Start]) is { Success: true } number && number.Groups["number"].ValueSpan.SequenceEqual(next.ToString(System.Globalization.CultureInfo.InvariantCulture))
                && (next == 1 ? i == 0 && string.IsNullOrWhiteSpace(text[..number.Index]) : FigureRun.Of(text[from..(from + number.Index)]).Count > 0))
            {
                next++;
                yield return (from + number.Index, number.Length);
            }
        }
    }

    // แบบสำรวจ Digital Wallet names another indicator within its label: so does แบบสำรวจ with any other name of that one.
    private static IEnumerable<string> Compounds(Indicator indicator, Program program) => program.Indicators.Where(other => other != indicator).SelectMany(other =>
    {
        var names = other.Columns.SelectMany(Labels).ToList();
        return indicator.Columns.SelectMany(Labels).SelectMany(label => names.Where(name => label.EndsWith($" {name}", StringComparison.Ordinal)).Select(name => label[..^name.Length]))
            .Distinct(StringComparer.Ordinal).SelectMany(head => names.SelectMany(name => new[] { head + name, head.TrimEnd() + name }));
    });

    // DW is a word only by itself.
    private static bool IsAbbreviation(string label) => label.Length is > 1 and < ShortestWord && label.All(char.IsAsciiLetter);

    private static bool IsPartOfWord(string line, int at, string label) =>
        IsAbbreviation(label) && ((at > 0 && char.IsAsciiLetterOrDigit(line[at - 1])) || (at + label.Length < line.Length && char.IsAsciiLetterOrDigit(line[at + label.Length])));

    private static IEnumerable<string> Labels(string column)
    {
        var canonical = ThaiScript.Canonical(column);
        var bare = canonical.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? canonical[..at].Trim() : canonical;
        return bare.Length >= ShortestWord || IsAbbreviation(bare) ? [bare] : [];
    }

    /// <summary>True for the verb that labels what was sold: เดือนนี้ อ.ท่าบ่อ ขายได้ 100 บาท. Who sold it, the words before it say; without any it may have been one stall.</summary>
    /// <param name="label">The label as it stands.</param>
    public static bool IsVerb(string label) => label is "ขายได้" or "จำหน่ายได้";

    [GeneratedRegex(@"^\W*(?:สินค้า|ผลิตภัณฑ์)?\s*(?i:otop|โอทอป)\s*$|เดือน|(?<![ก-๎])(?:อำเภอ|อ\.)|(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)|(?<![ก-๎])[ก-ฮ]ิ?ี?\.?\s?[คยพ]\.", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Own();

    [GeneratedRegex(@"(?:ขาย|จำหน่าย)ได้(?=(?:รวม|ทั้งสิ้น|จำนวน|เป็นเงิน|เงิน|(?:ใน)?เดือน(?:นี้|[ก-๎]{3,7}(?:คม|ยน|พันธ์))|ใน(?=\s)|[\s:=])*(?:[0-9][0-9,.]*\s*(?:ล้าน|แสน|หมื่น)?\s*บาท|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])(?!\s*(?:ราย|คน|ผลิตภัณฑ์|ชิ้น|กลุ่ม|ตัว))))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Sold();

    // 1 ผลิตภัณฑ์: the unit tells what was registered.
    private static bool IsOf(Indicator count, string behind) => FigureRun.Of(behind, count) is [var first, ..] && behind[first.At..first.End].EndsWith(count.Unit, StringComparison.Ordinal)
        && behind[..first.At].Trim(' ', ':', '=') is "" or "จำนวน" or "รวม" or "อีก" or "ได้";

    // ลงทะเบียนใหม่ 1 ผลิตภัณฑ์, ไม่มีลงทะเบียนเพิ่ม: what was done. Who did it may stand before it: ผู้ประกอบการลงทะเบียนเพิ่ม.
    [GeneratedRegex("(?:ลง|ขึ้น|จด)ทะเบียน(?:เพิ่มเติม|เพิ่มใหม่|เพิ่มขึ้น|เพิ่ม|ใหม่)(?![ก-๎])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Registered();

    [GeneratedRegex(@"(?:^[\s*•\-–]*(?:[0-9]{1,2}[.)]\s*)?|(?:บาท|ราย|และ|,)\s*)(?:มี(?:การ)?)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?:^|[\s,])ไม่มี(?:การ|ใคร|ผู้ใด|รายใด|กลุ่มใด)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoneOf();

    [GeneratedRegex(@"(?<![0-9,.])[0-9]{1,3}\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SmallCount();

    // [5,130,000]: the frame of a form's field.
    [GeneratedRegex(@"\[(?<figure>\s*[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:บาท|ราย|ผลิตภัณฑ์)?\s*)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Framed();

    // เฉพาะในอำเภอ is the whole that is asked for.
    [GeneratedRegex(@"(?<!โดย|ไม่)เฉพาะ\s*(?:ใน|ของ)?\s*(?:เขต)?(?:พื้นที่)?\s*(?=อำเภอ|อ\.)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OwnArea();

    // ธันวาคมที่ผ่านมา is the month that it names, and none before it.
    [GeneratedRegex(@"(?<=(?:[ก-๎](?:คม|ยน)|พันธ์|[ก-ฮ]ิ?ี?\.\s?[คยพ]\.)\s?(?:ปี\s?)?(?:[0-9]{2,4}\s?)?)ที่ผ่านมา(?![ก-๎])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex JustOver();

    // Dots and lines of forms that lead to the figure.
    [GeneratedRegex(@"\.{2,}|…+|_{2,}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Leaders();

    [GeneratedRegex(@"\G\s*(?:-+>|=+>|[→⇒➔➜►▶])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"(?<![0-9,])\(?(?<number>[0-9]{1,2})[.)]\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex ListNumber();
}
