using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>What a heading, a title or the words beside a figure say, taken apart word by word.</summary>
internal sealed partial class HeadingSense
{
    private readonly List<(Indicator Indicator, bool IsUnit)> _indicators = [];
    private readonly List<ClaimKind> _kinds = [];
    private readonly List<string> _places = []; // ตำบล, หมู่บ้าน: less than a district
    private bool _hasOther;
    private bool _saysCorrection;
    private bool _aims; // เป้าหมายการสำรวจ, ต้องสำรวจเพิ่ม: what the order prints beside an indicator
    private bool _namesTime;
    private bool _saysResult; // ผล, ทำได้, ปีนี้; not ในเดือน, which a plan says as well
    private int _lastNumber; // of ครั้งที่ 2
    private int _monthEnd; // behind the name of a month

    private HeadingSense(string text) => Text = text;

    /// <summary>The text as it came.</summary>
    public string Text { get; }

    /// <summary>The one indicator that is named; null when none is, or more than one.</summary>
    public Indicator? Indicator { get; private set; }

    /// <summary>True when the indicator is only known by a word that is its unit as well (ผลิตภัณฑ์).</summary>
    public bool IsIndicatorByUnit { get; private set; }

    /// <summary>True when more than one indicator is named.</summary>
    public bool NamesSeveral { get; private set; }

    /// <summary>1 to 12; null when no month is named, or more than one.</summary>
    public int? Month { get; private set; }

    /// <summary>The day beside the month; null when none is.</summary>
    public int? Day { get; private set; }

    /// <summary>The month with its year where both stand here; else null.</summary>
    public ReportingMonth? FullMonth { get; private set; }

    /// <summary>The month that it names, with the year that stands elsewhere where it names none.</summary>
    /// <param name="year">The calendar year, CE, beside it; null for none.</param>
    /// <param name="fiscalYear">The fiscal year around it, by the CE year of its September; null for none. A calendar year goes before it.</param>
    /// <returns>The month; a doubt without any year. Asked only of what names a month.</returns>
    public Reading<ReportingMonth> MonthIn(int? year, int? fiscalYear) =>
        FullMonth is { } full ? new Reading<ReportingMonth>.Value(Text, full)
        : StrangeYear is { } strange ? new Reading<ReportingMonth>.Doubtful(Text, [Doubt.Of(DoubtCode.YearOutsideWindow, strange)])
        : year is { } common ? new Reading<ReportingMonth>.Value(Text, new(common, Month!.Value))
        : fiscalYear is { } ends ? new Reading<ReportingMonth>.Value(Text, ReportingMonth.OfFiscalYear(ends, Month!.Value), [ReadingStep.FiscalYear])
        : new Reading<ReportingMonth>.Doubtful(Text, [Doubt.Of(DoubtCode.NoYear)]);

    /// <summary>The digits behind the month that can only be its year, and are none that is read: พ.ย. 56. Null for none.</summary>
    public string? StrangeYear { get; private set; }

    /// <summary>Year, CE; null when none is named.</summary>
    public int? Year { get; private set; }

    /// <summary>Fiscal year, as the CE year in which it ends; null when none is named.</summary>
    public int? FiscalYear { get; private set; }

    /// <summary>True for a quarter, a range of months, or several months.</summary>
    public bool SpansMonths { get; private set; }

    /// <summary>True when something stands where a month should, and cannot be read.</summary>
    public bool HasUnreadableMonth { get; private set; }

    /// <summary>The kind that the words tell; null when they tell none.</summary>
    public ClaimKind? Kind { get; private set; }

    /// <summary>The kind that the words tell of a column, a row or a sheet.</summary>
    public ClaimKind? KindInTable => IsFormer ? ClaimKinds.Strongest([ClaimKind.Base, .. _kinds])
        : NamesOneEnd || IsAsOf ? ClaimKinds.Strongest([ClaimKind.Cumulative, .. _kinds])
        : (CoversDays || IsLimited || (IsVoid && (Indicator is not null || Month is not null))) && Kind is null or ClaimKind.Reported ? ClaimKind.Part : Kind;

    /// <summary>True when the text names one end of a span of months: ตั้งแต่ ต.ค. 66, ถึง ธ.ค. 66.</summary>
    public bool NamesOneEnd => Month is not null && Day is null && !SpansMonths && (Contains("ตั้งแต่") || Contains("ถึง"));

    /// <summary>True when the text names the day up to which something was counted: ณ วันที่ 31 ธ.ค. 66, ณ สิ้นเดือนธันวาคม.</summary>
    public bool IsAsOf => Month is not null && AsOf().IsMatch(Text);

    /// <summary>True when the text names days of a month that are not all of it: 1-15 ธันวาคม 2566.</summary>
    public bool CoversDays { get; private set; }

    /// <summary>True when the text names a week or other days of a month.</summary>
    public bool NamesTime => _namesTime || CoversDays;

    /// <summary>True for the column of the satang.</summary>
    public bool IsSatang { get; private set; }

    /// <summary>True when baht are named.</summary>
    public bool NamesBaht { get; private set; }

    /// <summary>The unit of counts that is named (ราย); null when none is.</summary>
    public string? CountUnit { get; private set; }

    /// <summary>1, or the factor of the unit: 1,000 for พันบาท.</summary>
    public decimal Factor { get; private set; } = 1;

    /// <summary>Words that are not known.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Words beside what is known that may narrow it to a part: none of those that change nothing.</summary>
    public IEnumerable<string> Narrowing => Unknown.Where(word => !HeadingRemainder.ChangesNothing(word) && !HeadingRemainder.CallsRounded(word)).Concat(_places);

    /// <summary>The word that calls the figures rounded; null for none.</summary>
    public string? Rounded => Unknown.Find(HeadingRemainder.CallsRounded);

    /// <summary>True when a sub-district is named, as in ตำบลน้ำโมง, and not all of them, as in รายตำบล.</summary>
    public bool NamesSubDistrict => SubDistrict().IsMatch(Text);

    /// <summary>True when a shop, a fair or a market is named.</summary>
    public bool NamesPlaceOfSale => Unknown.Exists(HeadingRemainder.NamesPlaceOfSale);

    /// <summary>0, or the number of the correction that the text calls itself.</summary>
    public int Correction { get; private set; }

    /// <summary>True for a heading of something known that is no indicator.</summary>
    public bool IsOther => _hasOther && !CoversDays && Indicator is null && !NamesSeveral && Month is null && Unknown.Count == 0 && Kind is null or ClaimKind.Part or ClaimKind.Total;

    /// <summary>True for a heading of a column that stands beside figures in many tables and holds none: a telephone, an address.</summary>
    public bool IsAside => Unknown.Count > 0 && Unknown.TrueForAll(HeadingRemainder.IsAside) && Indicator is null && !NamesSeveral && Month is null && Kind is null;

    /// <summary>True when the text calls what stands below it an example, a draft or withdrawn.</summary>
    public bool IsVoid { get; private set; }

    /// <summary>True when a word narrows or turns round what the text counts.</summary>
    public bool IsLimited { get; private set; }

    /// <summary>True when the text calls what stands below it what was before.</summary>
    public bool IsFormer { get; private set; }

    /// <summary>True when a figure stands in the text besides months and years.</summary>
    public bool NamesFigure { get; private set; }

    /// <summary>True when a month is named, or several.</summary>
    public bool NamesMonths { get; private set; }

    /// <summary>True when something is named that is known and no indicator: a telephone, a budget.</summary>
    public bool NamesOther => _hasOther;

    /// <summary>True when the text calls figures results, or compares them with what they are measured by.</summary>
    public bool SaysResult => _saysResult || (Kind == ClaimKind.Comparison && ComparesBySaying());

    /// <summary>True when the text counts what came in the month alone: ในเดือน.</summary>
    public bool SaysInMonth { get; private set; }

    /// <summary>Whether the words tell a kind, whatever else they tell.</summary>
    /// <param name="kind">The kind.</param>
    public bool Says(ClaimKind kind) => _kinds.Contains(kind);

    /// <summary>Takes a text apart.</summary>
    /// <param name="lexicon">The words that are known.</param>
    /// <param name="text">The text.</param>
    public static HeadingSense Of(HeadingLexicon lexicon, string text) => lexicon.Senses.Read(text);

    internal static HeadingSense Read(HeadingLexicon lexicon, string text)
    {
        var sense = new HeadingSense(text.Trim());
        var key = HeadingLexicon.Key(Ordinals.Blanked(text));
        if (key.Length is 0 or > 400)
        {
            return sense;
        }

        // วันที่ 11-20 is no month with its year.
        var daysAlone = key.AsSpan().ContainsAny("-–ถ") ? DaysOfMonth.Find(key).Where(span => span.Month is null).ToList() : [];
        if (daysAlone.Count == 0 && PeriodReader.Read(sense.Text) is Normalization.Reading<ReportingMonth>.Value period && !period.Steps.Contains(Normalization.ReadingStep.NearestName) && JoinedMonths.Of(key) is null)
        {
            sense.TakePeriod(period.Result, key);
        }

        sense.Walk(lexicon, key);
        sense.Finish();
        sense.CoversDays = daysAlone.Exists(span => !span.IsWholeMonth) || (sense.Month is not null && DaysBeside().Match(key) is { Success: true } days
            && int.Parse(days.Groups["from"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var from && int.Parse(days.Groups["to"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var to
            && from < to && !(from == 1 && to >= 28));
        return sense;
    }

    private void TakePeriod(ReportingMonth month, string key)
    {
        (FullMonth, Month, Year) = (month, month.Month, month.Year);
        var calendar = CalendarText.Read(key);
        Day = calendar.Day;
    }

    private void Walk(HeadingLexicon lexicon, string key)
    {
        var months = new List<int>();
        for (var i = 0; i < key.Length;)
        {
            if (key[i] == '(' && EndOfUnit(key, i) is > 0 and var behind)
            {
                i = behind;
                continue;
            }

            // ('000 บาท), (k baht): what stands in a bracket may be written in many ways.
            if (key[i] == '(' && key.IndexOf(')', i) is > 0 and var close && HeadingLexicon.MultipleOf(UnitWord().Replace(key[(i + 1)..close], "")) is not 1 and var factor)
            {
                Take(new(HeadingRole.Multiple, ClaimKind.Reported, factor, null), key[i..(close + 1)]);
                i = close + 1;
                continue;
            }

            if (key[i] is >= '0' and <= '9' && lexicon.Match(key, i, out _) == 0)
            {
                i = TakeMonthNumber(key, i) is > 0 and var end ? end : TakeNumber(key, i, months.Count > 0);
                continue;
            }

            var length = lexicon.Match(key, i, out var word);
            var monthLength = StartsWord(key, i) ? ThaiMonths.Match(key, i, out var month) : month = 0;
            if (monthLength >= length && monthLength > 0 && IsSafe(key, i, monthLength))
            {
                months.Add(month);
                i += monthLength;
                _monthEnd = i;
            }
            else if (length > 0)
            {
                Take(word, key.Substring(i, length));
                i += length;
            }
            else
            {
                i = SkipUnknown(lexicon, key, i);
            }
        }

        if (FullMonth is null)
        {
            var named = months.Distinct().ToList();
            Month = named.Count == 1 && named[0] <= 12 ? named[0] : null;
            SpansMonths |= named.Count > 1;
            NamesMonths = named.Count > 0;
        }

        // 2023-12, 12-2566 among other words.
        if (FullMonth is null && months.Count == 0 && key.Contains('-', StringComparison.Ordinal) && MonthFinder.Single(key) is { } numbered)
        {
            (FullMonth, Month, Year, NamesMonths, SpansMonths) = (numbered, numbered.Month, numbered.Year, true, false);
        }
    }

    // กลุ่มต้นแบบ (กลุ่ม): in brackets behind an indicator's name stands in which unit it counts, whatever else the word may mean.
    private int EndOfUnit(string key, int at)
    {
        if (_indicators.Select(named => (named.Indicator, End: CountUnits.EndOfBracketed(key[at..], named.Indicator))).FirstOrDefault(named => named.End > 0) is not { Indicator: { } indicator, End: var end })
        {
            return 0;
        }

        CountUnit = HeadingLexicon.Key(indicator.Unit);
        return at + end;
    }

    // Two letters without a dot are a month only where they stand alone.
    private static bool IsSafe(string key, int at, int length) =>
        length > 3 || key.AsSpan(at, length).Contains('.') || at + length == key.Length || !ThaiLetters.IsLetter(key[at + length]);

    // ประจำเดือนธ.ค. is written without a space.
    private static bool StartsWord(string key, int at) => at == 0 || !ThaiLetters.IsLetter(key[at - 1]) || ThaiMonths.Match(key, at, out _) > 4 || key.AsSpan(0, at).EndsWith("เดือน");

    private void Take(HeadingWord word, string text)
    {
        switch (word.Role)
        {
            case HeadingRole.Indicator:
                if (text.StartsWith("ผลการ", StringComparison.Ordinal))
                {
                    _kinds.Add(ClaimKind.Reported);
                    _saysResult = true;
                }

                var isUnit = string.Equals(text, HeadingLexicon.Key(word.Indicator!.Unit), StringComparison.Ordinal);
                _indicators.Add((word.Indicator, isUnit));
                CountUnit = isUnit ? text : CountUnit;
                break;
            case HeadingRole.Kind:
                _kinds.Add(word.Kind);
                _namesTime |= HeadingLexicon.NamesTime(text);
                _saysResult |= word.Kind == ClaimKind.Reported && !text.Contains("เดือน", StringComparison.Ordinal);
                SaysInMonth |= text is "ในเดือน" or "ในเดือนนี้" or "เดือนนี้" or "เฉพาะเดือน" or "เฉพาะเดือนนี้";
                SpansMonths |= text.Contains("ไตรมาส", StringComparison.Ordinal) || text.Contains("เดือน", StringComparison.Ordinal) && text.Contains('3', StringComparison.Ordinal) || text.Contains("สามเดือน", StringComparison.Ordinal) || text == "ทั้งปี";
                break;
            case HeadingRole.Satang:
                IsSatang = true;
                break;
            case HeadingRole.Unit:
                var isBaht = text is "บาท" or "รายได้" or "฿" or "baht" or "thb";
                NamesBaht |= isBaht;
                CountUnit = isBaht ? CountUnit : text;
                break;
            case HeadingRole.Multiple:
                (Factor, NamesBaht) = (word.Factor, true);
                break;
            case HeadingRole.Other:
                _hasOther = true;
                _aims |= text.StartsWith("เป้าหมาย", StringComparison.Ordinal) || text.StartsWith("ต้อง", StringComparison.Ordinal);
                if (text is "ตำบล" or "หมู่บ้าน")
                {
                    _places.Add(text);
                }

                break;
            case HeadingRole.Correction:
                _saysCorrection = true;
                break;
            case HeadingRole.Void:
                IsVoid = true;
                Unknown.Add(text);
                break;
            case HeadingRole.Limit:
                IsLimited = true;
                Unknown.Add(text);
                break;
            case HeadingRole.Former:
                IsFormer = true;
                Unknown.Add(text);
                break;
            case HeadingRole.Filler or HeadingRole.Unknown or HeadingRole.Month or HeadingRole.Year or HeadingRole.FiscalYear or HeadingRole.Quarter or HeadingRole.Number:
                break;
        }
    }

    // ใหม่ ends many names: ศรีเชียงใหม่.
    private int SkipUnknown(HeadingLexicon lexicon, string key, int at)
    {
        var end = at;
        while (end < key.Length && char.IsLetter(key[end]) | ThaiLetters.IsMark(key[end]) && (end == at || lexicon.Match(key, end, out var next) < 3 || next.Role == HeadingRole.Filler || next is { Role: HeadingRole.Kind, Kind: ClaimKind.Added }) && (end == at || ThaiMonths.Match(key, end, out _) <= 4))
        {
            end++;
        }

        if (end > at)
        {
            var word = key[at..end];
            if (word.Contains("ไตรมาส", StringComparison.Ordinal) || word is "quarter")
            {
                SpansMonths = true;
            }
            else if (word == "ผล" && end < key.Length)
            {
                _kinds.Add(ClaimKind.Reported); // ผลยอดจำหน่าย
                _saysResult = true;
            }
            else
            {
                Unknown.Add(word);
                HasUnreadableMonth |= Month is null && IsLatinWord(word);
            }

            return end;
        }

        return at + 1;
    }

    private static bool IsLatinWord(string word) => word.All(c => c is >= 'a' and <= 'z');

    private void Finish()
    {
        // ผลิตภัณฑ์ beside another label is what that label speaks of: ยอดจำหน่ายผลิตภัณฑ์.
        var labelled = _indicators.Where(named => !named.IsUnit).Select(named => named.Indicator).Distinct().ToList();
        var named = labelled.Count > 0 ? labelled : _indicators.Select(unit => unit.Indicator).Distinct().ToList();
        Indicator = named.Count == 1 ? named[0] : null;
        NamesSeveral = named.Count > 1;
        IsIndicatorByUnit = Indicator is not null && labelled.Count == 0;
        if (FullMonth is null && Month is { } month && Year is { } year && YearWindow.Holds(year.ToString(System.Globalization.CultureInfo.InvariantCulture), year))
        {
            FullMonth = new ReportingMonth(year, month);
        }

        if (FullMonth is null && Month is { } of && FiscalYear is { } fiscal)
        {
            FullMonth = ReportingMonth.OfFiscalYear(fiscal, of);
        }

        IsLimited |= (Indicator is { IsMoney: true } && !NamesBaht && ThoseWhoSell().IsMatch(Text)) || (IsIndicatorByUnit && (Contains("จำหน่าย") || Contains("ขาย")));
        Kind = KindOf();
        Correction = _saysCorrection ? Math.Max(1, _lastNumber is > 0 and < 20 ? _lastNumber : 1) : 0;
    }

    // เพิ่ม 6% beside รวม or เป้าหมาย is the letter's target rate, not a percentage in the column.
    private ClaimKind? KindOf()
    {
        var kinds = new HashSet<ClaimKind>(_kinds);
        if (kinds.Contains(ClaimKind.Comparison) && !ComparesBySaying() && (kinds.Contains(ClaimKind.Total) || kinds.Contains(ClaimKind.Target)))
        {
            kinds.Remove(ClaimKind.Comparison);
        }

        // New products are what their indicator counts, and nothing that the word says of the figures beside them.
        if (Indicator is { CountsNew: true })
        {
            kinds.Remove(ClaimKind.Added);
        }

        if (_aims && Indicator is not null)
        {
            kinds.Add(ClaimKind.Target);
        }

        // "ผลิตภัณฑ์ทั้งหมด" are all that there are, and not those that are new.
        if (Indicator is { CountsNew: true } && LimitingWords.NameStock(Text))
        {
            kinds.Add(ClaimKind.Cumulative);
        }

        return ClaimKinds.Strongest(kinds);
    }

    private bool ComparesBySaying() => Text.StartsWith("จาก", StringComparison.Ordinal) || Contains("เทียบ") || Contains("ของเป้า") || Contains("ต่าง") || Contains("อัตรา");

    private bool Contains(string word) => Text.Contains(word, StringComparison.Ordinal);

    [GeneratedRegex("(?<!ราย|ทุก|ระดับ|แยก|แต่ละ|หนึ่ง|ต่อ|และ|/)ตำบล[\u0E01-\u0E2E\u0E40-\u0E44]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SubDistrict();

    // ผู้ประกอบการที่มียอดจำหน่าย are counted, and not what they sell; so are products that were sold.
    [GeneratedRegex(@"(?:ผู้|ราย|กลุ่ม|ร้าน|ผลิตภัณฑ์|สินค้า)\S*\s*ที่มียอด", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex ThoseWhoSell();

    [GeneratedRegex(@"ณ\s*(?:สิ้น|วัน|[0-9๐-๙])|สิ้นเดือน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AsOf();

    [GeneratedRegex(@"^\s*หน่วย(?:นับ)?\s*[:=]?\s*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex UnitWord();

    // 22-31, and not 1-31, which is the whole month.
    [GeneratedRegex(@"(?<![0-9/]|[0-9]-)(?<from>[0-9]{1,2})\s*[-–]\s*(?<to>[0-9]|[12][0-9]|3[01])(?![0-9/])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex DaysBeside();
}
