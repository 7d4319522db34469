using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.RunningText;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>
/// Finds what a mail says of figures that stand elsewhere in it: "ไฟล์แนบเป็นของปีที่แล้ว", "ตัวเลขข้างต้นเป็นประมาณการ", "(ร่าง) รายงาน" in the subject.
/// A line speaks of figures by a word that points at them, and what it says must follow at once; a line with a labelled figure of its own says that figure.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="lexicon">Its words.</param>
/// <param name="districts">Reads district names.</param>
internal sealed partial class FigureRemarks(Program program, HeadingLexicon lexicon, DistrictReader districts)
{
    private const int LongestLine = 160; // what is longer explains something
    private const int MostLines = 200;

    private readonly SentenceParser _parser = new(program);
    private readonly SentenceSenses _senses = new(program, lexicon, districts);

    /// <summary>What the lines of a text say of figures.</summary>
    /// <param name="text">The text.</param>
    public IEnumerable<FigureRemark> InText(string text)
    {
        var lines = text.Split('\n').Take(MostLines).ToList();
        var own = Beside(lines.Where(IsOfFigures)).ToHashSet(StringComparer.Ordinal);
        return lines.SelectMany((line, i) => Placed(own.Contains(line) ? OfLine(line, mayCall: true) : null, lines, i));
    }

    // * ยอดชั่วคราว speaks of the figures that bear its mark, (ประมาณการ) of the one that it hangs on.
    private IEnumerable<FigureRemark> Placed(FigureRemark? remark, List<string> lines, int at)
    {
        var above = TakingBack.Hangs(lines[at]) && lines.Take(at).LastOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } before && IndicatorsOf(before).ToList() is [var only] ? only : null;
        remark ??= above is not null && Reservation.Among(lines[at]) is not null ? new(lines[at].Trim()) { Indicator = above } : null;
        remark ??= above is not null && _senses.Of(lines[at]).Kind is { } kind and (ClaimKind.Target or ClaimKind.Base or ClaimKind.Cumulative or ClaimKind.Province)
            ? new(lines[at].Trim()) { Indicator = above, IsOfRunningTotals = kind != ClaimKind.Cumulative } : null;
        if (remark is null or { Indicator: not null })
        {
            return remark is null ? [] : [remark];
        }

        var mark = Mark().Match(lines[at]).Groups["mark"].Value;
        var marked = mark.Length == 0 ? [] : lines.Select(line => line.TrimEnd()).Where(line => line.EndsWith(mark, StringComparison.Ordinal) && !line.EndsWith($"*{mark}", StringComparison.Ordinal)).SelectMany(IndicatorsOf).Distinct().ToList();
        return marked.Count > 0 ? marked.Select(key => remark with { Indicator = key })
            : [remark with { Indicator = above is not null && lines.Skip(at + 1).Any(line => IndicatorsOf(line).Any()) ? above : null }];
    }

    private IEnumerable<IndicatorKey> IndicatorsOf(string line) => _parser.Of(line).Labels.Select(label => label.Indicator.Key).Distinct();

    /// <summary>What the rows of a table that hold nothing but a line of words say of figures: notes below it, a sheet of notes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="hasFigures">True when the table has figures of its own: elsewhere only what calls itself a note is one.</param>
    public IEnumerable<FigureRemark> InTable(ReadTable table, bool hasFigures) =>
        Beside(table.Rows.Take(MostLines).Select(Words).SelectMany(words => words.Split('\n')).Where(IsOfFigures))
            .Where(line => Note().IsMatch(line) || (hasFigures && TakingBack.HoldBack(line.ToLowerInvariant())) || (hasFigures && TakingBack.OweIn(line) >= 0) || (!Remark.Asks(line) && (hasFigures ? _parser.Of(line).Labels.Count == 0 || TakingBack.Disown(line.ToLowerInvariant()) || (This().IsMatch(line) && TakingBack.Qualify(line.ToLowerInvariant())) : SaysOnlySo(line.ToLowerInvariant()))))
            .Select(line => OfLine(line, mayCall: !hasFigures)).OfType<FigureRemark>();

    // Where several years stand over their own lines, each speaks of those.
    private static IEnumerable<string> Beside(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        var years = all.FindAll(line => Headlines.YearIn(line) is not null);
        return years.Count > 1 ? all.Except(years, StringComparer.Ordinal) : all;
    }

    // ตัวเลขเบื้องต้น alone in a sheet.
    private static bool SaysOnlySo(string line) => TakingBack.DisownAtOnce(line) || (TakingBack.Disown(line) && Pointing().IsMatch(line));

    // หมายเหตุ | ยังไม่รวมยอดออนไลน์, or a single cell.
    private static string Words(ReadRow row) => row.OwnTexts.Where(text => !string.IsNullOrWhiteSpace(text)).Take(3).ToList() is var texts && (texts.Count == 1 || (texts.Count == 2 && (Note().IsMatch(texts[0]) || Explanations.Head(texts[0])))) ? string.Join(' ', texts) : "";

    private static bool IsOfFigures(string line) => line.Length is > 5 and < LongestLine && (Glance().IsMatch(line) || Headlines.MaySay(line)) && !LetterWords.KeepsSecret(line);

    /// <summary>What a subject or the name of a file says of all figures below it; null when it says nothing of the kind.</summary>
    /// <param name="title">The subject or the name.</param>
    public FigureRemark? OfTitle(string title)
    {
        var sense = _senses.Of(title);
        var isLimited = Unreported.WithdrawBelow(title) || sense is { SaysResult: false, IsFormer: false, Correction: 0 } && (sense.IsVoid || _senses.Kind(sense) is ClaimKind.Target or ClaimKind.Base);
        return isLimited ? new(title.Trim()) : null;
    }

    // What lines call the figures of their own table is the table's to say: หน่วย : พันบาท.
    private FigureRemark? OfLine(string line, bool mayCall)
    {
        var sentence = _parser.Of(Explanations.Without(line));
        var hasFigure = SentenceJoints.HasFigure(sentence);
        var isExplaining = Explanations.Begin(line);
        if (hasFigure && sentence.Labels.Count == 0 && Unreported.CountBefore(sentence.Written))
        {
            return new(line.Trim()) { IsNote = true, Indicator = program.Indicators.Where(indicator => indicator.Unit.Length > 0 && sentence.Written.Contains($" {indicator.Unit}", StringComparison.Ordinal)).ToList() is [var own] ? own.Key : null };
        }

        if (hasFigure && Owed(sentence, line) is { } owed)
        {
            return owed;
        }

        if (hasFigure && sentence.Labels.Count > 0)
        {
            // ยอดจำหน่ายยังไม่รวมงานกาชาด 400,000 บาท: what is not in a figure that stands elsewhere.
            return sentence.Labels is [var left] && TakingBack.LeaveOut(sentence.Text[left.End..]) ? new(line.Trim()) { Indicator = left.Indicator.Key, IsNote = true } : null;
        }

        var key = sentence.Text.ToLowerInvariant();
        if (_senses.IsOfYearBefore(line))
        {
            return new(line.Trim()) { IsNote = Note().IsMatch(key) };
        }

        var isNote = Note().IsMatch(line.ToLowerInvariant());
        var remark = new FigureRemark(line.Trim()) { IsOfFile = File().IsMatch(key), IsNote = isNote || isExplaining, Indicator = sentence.Labels.Select(label => label.Indicator.Key).Distinct().ToList() is [var only] ? only : null };
        var said = sentence.WithoutMonths.ToLowerInvariant(); // with the words that set a figure anew
        if (TakingBack.Disown(said) && !Deductions.GoOn(sentence) && (isNote || Pointing().IsMatch(said) || TakingBack.DisownAtOnce(BehindMonth(said))))
        {
            return remark with { Months = MonthFinder.Names(key) };
        }

        if ((!hasFigure && (TakingBack.HoldBack(said) || Unreported.WithdrawBelow(said))) || (isNote && (!hasFigure || sentence.Labels.Count == 0) && Reservation.InNote(Note().Replace(said, ""))) || (!hasFigure && All().IsMatch(said) && Reservation.Among(said) is not null))
        {
            return remark;
        }

        if (!hasFigure && Headlines.LeaveOpen(line))
        {
            return remark;
        }

        // คัดลอกจากไลน์ของท่าบ่อ; from the district's own it may come as it likes.
        if (!hasFigure && Headlines.CopiedFrom(line) is { } source && (districts.Named(source)?.Result is var owner) && (owner is not null || Headlines.AreOthers(source)))
        {
            return remark with { CalledDistrict = owner };
        }

        if (isNote && MonthFinder.Names(sentence.Written.ToLowerInvariant()) is [var named] && (TakingBack.CutShort(sentence.Written) || TakingBack.CountMonthIn(sentence.Written)))
        {
            return TakingBack.CutShort(sentence.Written) ? remark with { Months = [named] } : remark with { CalledMonth = named };
        }

        // Of what has come together a month's part is no result: วอลเล็ตนับเฉพาะที่สมัครเดือนนี้.
        if (isNote && said.Contains("เฉพาะ", StringComparison.Ordinal) && SentenceSenses.SayInMonth(said) && remark.Indicator is { } counted && program.FindIndicator(counted) is { Accumulation: Accumulation.RunningTotal })
        {
            return remark;
        }

        // ของเดือนพฤศจิกายนค่ะ, and nothing else: of which month the figures above it are.
        if (!hasFigure && OnlyOfMonth().IsMatch(key) && MonthFinder.Names(key) is [var ofMonth])
        {
            return remark with { CalledMonth = ofMonth };
        }

        // A month that such a note names is not the one of which it speaks.
        if (isNote || This().IsMatch(said) ? TakingBack.Qualify(said) : TakingBack.QualifyAtOnce(said))
        {
            return remark;
        }

        return hasFigure || !mayCall ? null : Attached(key, remark) ?? Called(key, remark);
    }

    // ลืมรวมยอดของตำบลโพนสา 300,000 บาท: its figure and another one that stands elsewhere make what counts. Where the label's own figure stands before such words they explain it.
    private FigureRemark? Owed(ReadSentence sentence, string line)
    {
        var at = TakingBack.OweIn(sentence.Text);
        var swapped = at < 0 && sentence.Labels.Count > 0 ? Swapped().Match(sentence.Text) : Match.Empty;
        if (at < 0 && !swapped.Success)
        {
            return null;
        }

        var money = Baht().IsMatch(sentence.Text) && program.Indicators.Where(indicator => indicator.IsMoney).ToList() is [var only] ? only.Key : null;
        var labels = sentence.Labels.FindAll(label => money is null || label.Indicator.Key == money);
        return at >= 0 && labels.Exists(label => FigureRun.Of(sentence.Plain).Any(figure => figure.At >= label.End && figure.At < at)) ? null
            : new(line.Trim()) { IsNote = true, Indicator = money ?? (labels.Select(label => label.Indicator.Key).Distinct().ToList() is [var key] ? key : null), Months = at < 0 ? [] : MonthFinder.Names(sentence.Text.ToLowerInvariant()) };
    }

    // ยอดสะสมถึง ธ.ค. 66 ตามไฟล์แนบ: what the words before it call a file.
    private FigureRemark? Attached(string key, FigureRemark remark) =>
        AsAttached().Match(key) is { Success: true } match && _senses.Kind(_senses.Of(match.Groups["what"].Value)) is { } kind and (ClaimKind.Target or ClaimKind.Base or ClaimKind.Cumulative or ClaimKind.Province)
            ? remark with { IsOfFile = true, IsOfRunningTotals = kind != ClaimKind.Cumulative }
            : null;

    // เดือน ธ.ค. (ยังไม่ผ่านการรับรอง): a month heads what is said of its figures.
    private static string BehindMonth(string line)
    {
        var words = line.AsSpan().TrimStart();
        words = words.StartsWith("เดือน") ? words["เดือน".Length..].TrimStart() : words;
        return words.ToString() is var said && ThaiMonths.Match(said, 0, out _) is > 0 and var length ? said[length..] : line;
    }

    // What the words behind one that points at figures call them.
    private FigureRemark? Called(string key, FigureRemark remark)
    {
        foreach (Match pointer in Pointer().Matches(key))
        {
            var filler = Filler().Match(key, pointer.Index + pointer.Length);
            var at = filler.Index + filler.Length;
            if (at >= key.Length)
            {
                continue;
            }

            var word = lexicon.Match(key, at, out var known) > 0 ? known : default;
            var isCalled = pointer.Groups["called"].Success || filler.Groups["called"].Success;
            if (word is { Role: HeadingRole.Kind, Kind: ClaimKind.Target or ClaimKind.Base or ClaimKind.Cumulative or ClaimKind.Province } or { Role: HeadingRole.Void or HeadingRole.Former } || (isCalled && Span().IsMatch(key[at..])) || OfYearBefore(key[at..]))
            {
                return remark with { Months = MonthFinder.Names(key[..pointer.Index]), IsOfRunningTotals = word.Kind != ClaimKind.Cumulative };
            }

            if (word.Role == HeadingRole.Multiple)
            {
                return remark with { IsOfAmounts = true };
            }

            // 15,412.30 พันบาท, and a note หน่วยเป็นบาท.
            if (word.Role == HeadingRole.Unit && pointer.Value.Contains("หน่วย", StringComparison.Ordinal) && key.AsSpan(at).StartsWith("บาท"))
            {
                return remark with { IsOfMultiples = true };
            }

            if (isCalled && MonthFinder.Names(key[at..]) is [var month] && IsMonthHere(key, at))
            {
                return remark with { CalledMonth = month };
            }

            if (isCalled && DistrictMention.In(key[at..], districts) is Reading<District>.Value district && District().IsMatch(key[at..]))
            {
                return remark with { CalledDistrict = district.Result };
            }
        }

        return null;
    }

    private bool OfYearBefore(string words) => Year().Match(words) is { Success: true } year && _senses.Kind(_senses.Of(year.Value)) == ClaimKind.Base;

    private static bool IsMonthHere(string key, int at) => ThaiMonths.Match(key, at, out _) > 0 || (key.AsSpan(at).StartsWith("เดือน") && ThaiMonths.Match(key, at + "เดือน".Length + (key.AsSpan(at + "เดือน".Length).StartsWith(" ") ? 1 : 0), out _) > 0);

    [GeneratedRegex("^(?<what>.{3,80}?)\\s*(?:ตาม|ดัง|อยู่ใน|ใน)(?:ไฟล์|เอกสาร|ตาราง)?(?:ที่)?แนบ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AsAttached();

    // พ.ย. 80 บาท ธ.ค. 100 บาท สลับกันนะคะ.
    [GeneratedRegex(@"สลับ(?:กัน|ที่|เดือน)(?:อยู่)?\s?(?:นะ)?(?:ค่ะ|คะ|ครับ)?[\s.)]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Swapped();

    [GeneratedRegex(@"[0-9]\s*(?:ล้าน|แสน|หมื่น|พัน)?\s*บาท", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Baht();

    [GeneratedRegex(@"^[\s(]*(?<mark>\*{1,3})", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Mark();

    // Most lines of a mail say nothing of the kind.
    [GeneratedRegex("อย่า|ห้าม|ปี|เป็น|คือ|นี้|ไฟล์|แนบ|ตาราง|ข้าง|ด้าน|หน่วย|ตัวเลข|ข้อมูล|ยอด|รายงาน|ไม่|ยกเลิก|หมายเหตุ|ป\\.?ล\\.|ขาด|ผิด|รอ|ถูก|ใช่|เฉพาะ|เบื้องต้น|ตัวอย่าง|สุ่ม|บางส่วน|ที่(?:ได้)?(?:ส่ง|รายงาน|ตอบ)|ก่อน|ประมาณ|ลืม|บวก|หัก|ลบ|ซ้ำ|ตก|เพิ่ม|แก้|คลาดเคลื่อน|เดี๋ยว|เลข|ข้อความ|เมล|เฉลี่ย|ต่อ|ครึ่ง|คูณ|หาร|จริง|อื่น|อีก|ของ|หลัก|เกิน|\\+|สลับ|ถือ|จะ(?:ส่ง|แจ้ง)|ค้าง|ติด|ถอน|พรุ่งนี้|ภายหลัง|ทีหลัง|ทะเบียน|^\\s*\\*|file|attach", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Glance();

    [GeneratedRegex(@"^[\s*(]*(?:หมายเหตุ\W*)?(?:ซึ่ง|อันนี้|นี่)?(?:เป็น|คือ)?(?:ยอด|ตัวเลข|ข้อมูล)?(?:จำหน่าย|ขาย)?ของ\s?(?:เดือน\s?)?[ก-๎.]{4,14}(?:\s?[0-9]{2,4})?\s*(?:นะ)?(?:ค่ะ|คะ|ครับ)?[\s.)]*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OnlyOfMonth();

    [GeneratedRegex("ไฟล์|แนบ|ในตาราง|เอกสาร|attach|file|excel", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex File();

    // What calls itself a note speaks of the figures that it stands by.
    [GeneratedRegex(@"^[\s(\[]*(?:หมายเหตุ|ป\.?\s?ล\.|\*)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Note();

    // ยอดจำหน่ายนี้, and not เดือนนี้.
    [GeneratedRegex(@"(?:ยอด|ตัวเลข|เลข|ข้อมูล|รายงาน)[^\s0-9]{0,20}(?<!เดือน|ปี|ครั้ง|วัน|ไตรมาส)(?:นี้|ดังกล่าว|ข้าง(?:ต้น|บน)|ด้าน(?:บน|ล่าง)|ตาราง)|^\W*(?:ซึ่ง|อันนี้|นี่|ทั้งนี้|โดย)?\s?(?:เป็น|คือ)(?:ยอด|ตัวเลข|ข้อมูล)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex This();

    // ทั้งสามข้อนี้, ตัวเลขข้างบน: a line that begins with what points at the figures above it.
    [GeneratedRegex(@"^\W*(?:ทั้ง(?:หมด|[ก-๎0-9]{1,5}\s?(?:ข้อ|ตัว|รายการ|ช่อง|ยอด|ค่า))\s?(?:นี้|ข้าง)|(?:ยอด|ตัวเลข|เลข|ข้อมูล|ที่(?:รายงาน|แจ้ง|ส่ง))\S{0,12}(?:ข้าง(?:ต้น|บน)|ด้านบน|(?<!เดือน|ปี|ครั้ง|วัน|ไตรมาส)นี้))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex All();

    // A word for figures or for what holds them.
    [GeneratedRegex("ไฟล์|แนบ|ตาราง|เอกสาร|ตัวเลข|ข้อมูล|ยอด|รายงาน|(?:ข้าง|ด้าน)(?:ต้น|บน|ล่าง)|attach|file|figure", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Pointing();

    // Such a word that points at them, or is said to be something.
    [GeneratedRegex(
        """
        (?:ไฟล์|ตาราง|เอกสาร|รายงาน|ข้อมูล|ตัวเลข|เลข|ยอด|อัน|ฉบับ)(?:ที่|ใน|ไฟล์|แนบ|ส่ง|มา|ตาราง|ข้อมูล|ชุด|ทั้งหมด)*(?:นี้|ดังกล่าว|(?:ข้าง|ด้าน)(?:ต้น|บน|ล่าง)(?:นี้)?)(?<called>)
        |(?:ข้าง|ด้าน)(?:ต้น|บน|ล่าง)(?:นี้)?(?<called>)|ทั้งหมด(?:นี้)?\s*(?<called>)(?=เป็น|คือ)
        |ไฟล์(?:ที่|แนบ|ส่ง|มา)*
        |(?<called>(?<![ก-๎])(?:เป็น|คือ)|(?<=ไฟล์|แนบ|มา|ตัวเลข|ข้อมูล|ยอด|ยอดจำหน่าย|ยอดขาย|ตาราง|ต้น|บน|ทั้งหมด)(?:เป็น|คือ))
        |^\s*\(?หน่วย(?=\s*:|เป็น|\s*(?:พัน|หมื่น|แสน|ล้าน))
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternTime.Most)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"\G\s*(?:(?<called>เป็น|คือ|ของ|ใช้แทน)|เพียง|แค่|เฉพาะ|ข้อมูล|ตัวเลข|ยอดรวม|ยอด(?!ยกมา)|รายงาน|ฉบับ|ค่า|จำนวน|หน่วย|นับ|:|\s)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^(?:ทั้ง|รวม)?(?:ทั้ง)?\s*(?:ไตรมาส|(?:3|สาม)\s*เดือน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?:อำเภอ|อ\.|สพอ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex District();

    [GeneratedRegex(@"^ปี(?:งบประมาณ)?\s*(?:พ\.?ศ\.?\s*)?(?:25)?[0-9]{2}(?![0-9,])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Year();
}

/// <summary>What is said of figures that stand elsewhere.</summary>
/// <param name="Words">The words.</param>
internal sealed record FigureRemark(string Words)
{
    /// <summary>True when it speaks of a file or a table.</summary>
    public bool IsOfFile { get; init; }

    /// <summary>True when it calls itself a note or an explanation.</summary>
    public bool IsNote { get; init; }

    /// <summary>The indicator that it speaks of; null for all.</summary>
    public IndicatorKey? Indicator { get; init; }

    /// <summary>The months that it speaks of, 1 to 12; empty for all.</summary>
    public ValueList<int> Months { get; init; } = [];

    /// <summary>The month that the figures are said to be of; null when none is said.</summary>
    public int? CalledMonth { get; init; }

    /// <summary>The district that they are said to be of; null when none is said.</summary>
    public District? CalledDistrict { get; init; }

    /// <summary>True when it speaks of amounts alone.</summary>
    public bool IsOfAmounts { get; init; }

    /// <summary>True when it speaks of amounts in thousands or more, of which baht are said.</summary>
    public bool IsOfMultiples { get; init; }

    /// <summary>False when it says nothing of running totals: they are cumulative as they are.</summary>
    public bool IsOfRunningTotals { get; init; } = true;

    /// <summary>The claims, with those doubted that it speaks of.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="isInReach">Which of them it can speak of.</param>
    /// <param name="program">The program.</param>
    /// <param name="whose">The report's own district; null when it is not known.</param>
    public IReadOnlyList<Claim> Over(IReadOnlyList<Claim> claims, Predicate<Claim> isInReach, Program program, District? whose)
    {
        // To call December's figures December's says nothing new.
        var isIdle = (CalledDistrict is not null && CalledDistrict == whose) || (CalledMonth is { } named && claims.Any(claim => isInReach(claim) && MonthOf(claim) == named));
        return isIdle ? claims : [.. claims.Select(claim => isInReach(claim) && Concerns(claim, program) ? Doubted(claim) : claim)];
    }

    private bool Concerns(Claim claim, Program program) =>
        claim is { Indicator: { } key, Sight: ClaimSight.Plain, Value: Reading<decimal>.Value, Kind: ClaimKind.Reported or ClaimKind.Total or ClaimKind.Cumulative or ClaimKind.Added }
        && (Indicator is null || Indicator == key) && (Months.IsEmpty || (MonthOf(claim) is { } month && Months.Contains(month)))
        && program.FindIndicator(key) is var indicator && (!IsOfAmounts || (indicator!.IsMoney && claim.Value is Reading<decimal>.Value { Result: not 0 } amount && !amount.Steps.Contains(ReadingStep.Multiplier))) && (!IsOfMultiples || (indicator!.IsMoney && claim.Value.Original.Contains(',', StringComparison.Ordinal) && claim.Value is Reading<decimal>.Value inMultiple && inMultiple.Steps.Contains(ReadingStep.Multiplier))) && (IsOfRunningTotals || indicator!.Accumulation != Accumulation.RunningTotal);

    private static int? MonthOf(Claim claim) => claim.Month?.TryGetValue(out var month) == true ? month.Month : null;

    // What is asked shows the figure as it was read.
    private Claim Doubted(Claim claim)
    {
        claim.Value.TryGetValue(out var value);
        var original = AmountReader.Read(claim.Value.Original).TryGetValue(out var said) && said == value ? claim.Value.Original : NumberText.Of(value);
        return claim with { Value = new Reading<decimal>.Doubtful(original, [Doubt.Of(DoubtCode.Remarked, SentenceWords.Shortened(Words))]) };
    }
}
