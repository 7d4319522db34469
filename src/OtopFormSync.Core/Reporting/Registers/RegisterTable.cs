using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A table of a register: which row names its columns, and what each of them holds.</summary>
internal sealed partial class RegisterTable
{
    private const int MostAbove = 40; // titles and notices stand above a table, not a whole page
    private const int LongestKind = 30; // a longer text is a remark, and names no kind of figures
    private const int YearAndMonth = 6; // digits: 202310, 256610

    private readonly ReadTable _table;
    private readonly DistrictReader _districts;
    private readonly List<string> _captions;
    private readonly List<string> _titles; // and the sheet's name
    private readonly string _sheet;
    private readonly string _file;
    private readonly List<string> _namings; // the titles, but of a row of headings over others what stands at its left alone
    private readonly TitledTime _time;
    private TableColumn? _fiscalYears; // called years alone

    private RegisterTable(ReadTable table, string name, int head, RegisterKind kind, IReadOnlyDictionary<string, RegisterColumn> known, DistrictReader districts)
    {
        (_table, _districts) = (table, districts);
        var rows = table.Rows;
        var below = head + 1 < rows.Count && IsSubHeading(rows[head + 1], rows[head], known) ? rows[head + 1] : null;
        var above = head > 0 && rows[head - 1].OwnTexts.Count(text => text.Trim().Length > 0) > 1 ? rows[head - 1] : null;
        var titles = rows.Take(head).Select(row => string.Join(' ', row.OwnTexts.Where(text => text.Trim().Length > 0))).Concat(table.Above).Where(title => title.Trim().Length > 0).ToList();
        (_sheet, _file) = (Sheet(table.Place), name);
        _titles = [.. titles, _sheet];
        _namings = [.. titles];
        if (above is not null)
        {
            _namings[^(table.Above.Count + 1)] = above.OwnTexts.First(text => text.Trim().Length > 0);
        }

        _captions = [.. titles, .. new[] { _sheet, name }.Where(caption => caption.Trim().Length > 0)];
        Body = [.. rows.Skip(head + (below is null ? 1 : 2))];
        var columns = Enumerable.Range(0, rows[head].Cells.Count).Select(at => ColumnAt(at, rows[head], above, below, kind, known)).ToList();
        Columns = columns;
        var across = columns.Select(column => column.Named).OfType<NamedMonth>().ToList();
        _time = new(titles.Select(BeforeDay), _sheet, name, (across.Count > 0 ? across : Body.Select(row => NamedMonth.Read(MonthText(row))).OfType<NamedMonth>()).Where(named => named.Month is null).Select(named => named.Number));
        FindMonths();
        FindDistricts();
        Unsummed = RegisterTotals.Find(columns, Body, kind == RegisterKind.Sales ? RegisterColumn.Amount : RegisterColumn.Count);
        Days = Of(RegisterColumn.Day) is [var day, ..] ? new(Body.Select(row => row.Cells[day.At].Text)) : null;
        Province = Columns.Find(column => RegisterHeadings.KeyOf(column.Heading) is "จังหวัด" or "province");
        Province?.Holds ??= RegisterColumn.Ignored;
        DistrictCode = Of(RegisterColumn.District).Count == 0 ? null : Columns.Find(column => column.IsUnknown && RegisterHeadings.KeyOf(column.Heading) is "รหัสอำเภอ" or "districtcode");
        DistrictCode?.Holds = RegisterColumn.Ignored;
        Units = [.. titles.SkipLast(above is null ? 0 : 1).Append(_sheet).Append(name).Concat(Remarks).SelectMany(RegisterUnits.OfAll).Distinct()];
    }

    /// <summary>The title or name by which the table is another province's; null where none says so, and where its rows say it themselves.</summary>
    public string? Elsewhere => Province is not null || _captions.Exists(caption => _districts.NamesProvince(caption) == true) ? null : _captions.Find(caption => _districts.NamesProvince(caption) == false);

    /// <summary>The column that sums up several months of a row; null where none or several do.</summary>
    public TableColumn? Total => Columns.Count(column => column.Month is not null) > 1 && Columns.FindAll(column => column.Named is null && RegisterTotals.Is(column.Heading)) is [var only] ? only : null;

    /// <summary>The days of its rows; null where no column tells them.</summary>
    public DayColumn? Days { get; }

    /// <summary>The rows whose parts do not come to the sum that stands beside them, with both.</summary>
    public IReadOnlyList<UnsummedRow> Unsummed { get; }

    /// <summary>The columns with a heading.</summary>
    public List<TableColumn> Columns { get; }

    /// <summary>The rows below the headings.</summary>
    public IReadOnlyList<ReadRow> Body { get; }

    /// <summary>Where the table stands.</summary>
    public string Place => _table.Place;

    /// <summary>The columns that hold something.</summary>
    public List<TableColumn> Of(RegisterColumn column) => Columns.FindAll(known => known.Holds == column);

    /// <summary>The column that names provinces; null where none does.</summary>
    public TableColumn? Province { get; }

    /// <summary>The column of districts' codes beside that of their names; null where none is.</summary>
    public TableColumn? DistrictCode { get; }

    /// <summary>What the units stand for that titles, remarks or names say of all figures: 1,000 for (หน่วย : พันบาท), 1 for baht; none where they say none.</summary>
    public ValueList<decimal> Units { get; }

    /// <summary>Whether titles or the headings of figures say that the table tells amounts of money: no register of producers or products.</summary>
    /// <param name="figures">The columns of figures.</param>
    public bool CountsMoney(List<TableColumn> figures) => _captions.Concat(figures.Select(column => column.Heading)).Any(text => Money().IsMatch(text));

    /// <summary>Whether titles say that the table tells targets or estimates, and neither they nor its headings that it tells what came about.</summary>
    public bool IsTarget => _titles.Exists(title => TargetTitle().IsMatch(title)) && !_titles.Concat(Columns.Select(column => column.Heading)).Concat(Body.SelectMany(row => row.OwnTexts)).Any(text => CameAbout().IsMatch(text));

    /// <summary>The title above the table by which its figures are those of a time before, with which others are compared; null for none, and where its headings say what came about beside it.</summary>
    public string? TitleOfBefore => Columns.Exists(column => column.TellsOther) ? null : _titles.Find(title => Before().IsMatch(title) && !CameAbout().IsMatch(title));

    /// <summary>Whether titles say that the table counts things, and nothing that it tells money: no register of sales.</summary>
    public bool CountsThings => Units.IsEmpty && Of(RegisterColumn.Amount).Count == 0 && _titles.Exists(title => Things().IsMatch(title)) && !_titles.Exists(title => Money().IsMatch(title) || title.Contains("มูลค่า", StringComparison.Ordinal) || title.Contains("รายได้", StringComparison.Ordinal)) && !Columns.Exists(column => column.Unit is not null);

    /// <summary>The unit that is no baht, or in words that nobody knows, of the figures that are counted; null where none says so.</summary>
    /// <param name="counted">Their columns.</param>
    public string? UnknownUnit(IEnumerable<TableColumn> counted) => counted.ToList() is var columns && columns.Select(column => InThings().Match(column.Heading) is { Success: true } things ? things.Groups["things"].Value : RegisterUnits.Unknown(column.Heading)).FirstOrDefault(unit => unit is not null) is { } own ? own
        : columns.TrueForAll(column => column.Unit is not null) ? null
        : _captions.Concat(Remarks).Select(RegisterUnits.Unknown).FirstOrDefault(unit => unit is not null);

    /// <summary>Whether a heading says that its figures are others than what came about, such as targets and shares.</summary>
    /// <param name="heading">The heading.</param>
    public static bool IsOther(string heading) => OtherFigure().IsMatch(heading) || TellsOther(heading);

    // The kinds of figures beside what came about, which are words of headings everywhere.
    private static bool TellsOther(string text) => HeadingLexicon.LeadingKind(text) is ClaimKind.Target or ClaimKind.Base or ClaimKind.Cumulative or ClaimKind.Comparison;

    /// <summary>Whether a title says that what stands below it is something else than what came about: targets, or what it is compared with.</summary>
    /// <param name="title">The title.</param>
    public static bool IsOfOthers(string title) => OtherTitle().IsMatch(title) || (TargetTitle().IsMatch(title) && !CameAbout().IsMatch(title));

    /// <summary>Whether titles or headings say that the figures run up from month to month: of no month is known then what it brought.</summary>
    /// <param name="added">The columns that are to hold how many came about in a month, so that all that there are say nothing of it; empty where they hold anything else.</param>
    public bool RunsUp(IReadOnlyList<TableColumn> added) =>
        _captions.Exists(caption => caption.Contains("สะสม", StringComparison.Ordinal))
        || (added.Count > 0 && _captions.Concat(added.Select(column => column.Heading)).Any(words => AllThatThereAre().IsMatch(words) && !CalledNew().IsMatch(words)));

    /// <summary>The words by which a row says that it holds another figure than what came about, such as a target; null for none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="figures">The columns of figures.</param>
    public static string? OtherFigureOf(ReadRow row, IEnumerable<int> figures) =>
        row.Cells.Index().Where(cell => !figures.Contains(cell.Index)).Select(cell => cell.Item.Own.Trim()).FirstOrDefault(text => text.Length is > 0 and <= LongestKind && TellsOther(text) && !LimitingWords.OnlyMeasure(text));

    /// <summary>The texts that say what the table is: its titles and its sheet's name, and the file's name where no title speaks of the register, without Latin letters: they are of programs and codes.</summary>
    /// <param name="kind">The register.</param>
    public IEnumerable<string> Naming(RegisterKind kind) => [.. _namings, .. _sheet == _file ? Array.Empty<string>() : [_sheet], .. _titles.SkipLast(1).Any(title => RegisterDocument.KindIn(title) == kind) ? Array.Empty<string>() : [Latin().Replace(_file, " ").Trim()]];

    /// <summary>The one district that titles, sheet or file name; null for none and for several.</summary>
    public District? District => _captions.Select(caption => _districts.Named(caption)?.Result).OfType<District>().Distinct().ToList() is [var only] ? only : null;

    /// <summary>The one month that titles or sheet, else the file, name; null for none and for several.</summary>
    public ReportingMonth? Month => _time.Only is { } only ? only.Month ?? _time.MonthOf(only.Number) : null;

    /// <summary>The months that headings and rows name themselves.</summary>
    /// <param name="areDaysMonths">Whether a row's day says of which month its figure is.</param>
    public IReadOnlySet<ReportingMonth> OwnMonths(bool areDaysMonths)
    {
        var across = Columns.Select(column => column.Month).OfType<ReportingMonth>().ToHashSet();
        return across.Count > 0 ? across
            : Of(RegisterColumn.Month) is { Count: > 0 } ? Body.Select(MonthIn).OfType<ReportingMonth>().ToHashSet()
            : Days is not null ? (areDaysMonths ? Body.Select(DayMonth) : []).OfType<ReportingMonth>().ToHashSet()
            // A title holds until the next one between the rows.
            : Body.Select(row => row.OwnTexts.Where(text => text.Trim().Length > 0).ToList() is [var title] ? MonthTitled(title) : null).OfType<ReportingMonth>().ToHashSet() is { Count: > 0 } between ? [.. between, .. Month is { } first ? [first] : Array.Empty<ReportingMonth>()]
            : [];
    }

    /// <summary>The months and years that the table, its titles, its sheet's and its file's name say and that cannot be true at once; none where all agree.</summary>
    /// <param name="own">The months that headings and rows name.</param>
    /// <param name="ofFile">Those of all tables of the file, one of which the file's name must name.</param>
    public List<string> Contradiction(IReadOnlySet<ReportingMonth> own, IReadOnlySet<ReportingMonth> ofFile) => _time.Contradiction(own) is { Count: > 0 } within ? within
        : ofFile.Count > 0 && _time.OfFile.Count > 0 && !_time.OfFile.Any(month => ofFile.Any(month.MayBe)) ? [.. _time.OfFile.Select(month => month.ToString()), .. ofFile.Order().Select(ThaiText.ShortMonth)]
        : [];

    /// <summary>The months that headings, or titles alone, name without a year that is certain.</summary>
    /// <param name="own">The months that headings and rows name.</param>
    public List<string> Yearless(IReadOnlySet<ReportingMonth> own) => Columns.Where(column => column is { Named: not null, Month: null }).Select(column => column.Named!.Value.ToString()) is var across && across.Any() ? [.. across.Distinct(StringComparer.Ordinal)]
        : own.Count == 0 && Of(RegisterColumn.Month).Count == 0 && Of(RegisterColumn.Day).Count == 0 && Month is null && _time.Only is { } only ? [only.ToString()]
        : [];

    /// <summary>The month that a row's own cells say; null where they say none with its year.</summary>
    /// <param name="row">The row.</param>
    public ReportingMonth? MonthIn(ReadRow row) => MonthOf(MonthText(row));

    /// <summary>The column of years beside one of months that may be fiscal or calendar years, with the months that would be other ones; null where it makes no difference, or the one reading alone can be.</summary>
    /// <param name="day">The day for which the file holds.</param>
    public (string Column, List<string> Months)? OpenYears(DateOnly day)
    {
        if (Of(RegisterColumn.Month).Find(column => OpenYear().IsMatch(column.Heading)) is not { } years || Body.Any(row => CommonEra().IsMatch(row.Cells[years.At].Text)))
        {
            return null;
        }

        var calendar = Body.Select(MonthIn).OfType<ReportingMonth>().ToHashSet();
        _fiscalYears = years;
        var fiscal = Body.Select(MonthIn).OfType<ReportingMonth>().ToHashSet();
        var differ = calendar.Count > 0 && fiscal.Count > 0 && !fiscal.SetEquals(calendar);
        if (differ && (calendar.Any(month => month.FirstDay > day) || (!AreInRow(calendar) && AreInRow(fiscal))))
        {
            return null;
        }

        _fiscalYears = null;
        return !differ || (AreInRow(calendar) && !AreInRow(fiscal)) ? null : (years.Heading, [.. calendar.Except(fiscal).Order().Select(ThaiText.ShortMonth)]);
    }

    private static bool AreInRow(HashSet<ReportingMonth> months) => months.Min()!.Plus(months.Count - 1) == months.Max();

    private string MonthText(ReadRow row) => string.Join(' ', Of(RegisterColumn.Month).Select(column => InWords(row.Cells[column.At].Text.Trim(), column == _fiscalYears ? "ปีงบประมาณ" : column.Heading)));

    /// <summary>The day of a row; null where it is none.</summary>
    /// <param name="row">The row.</param>
    public DateOnly? DayIn(ReadRow row) => Days?.Read(row.Cells[Of(RegisterColumn.Day)[0].At].Text);

    /// <summary>The month of a row's day; null where it is none.</summary>
    /// <param name="row">The row.</param>
    public ReportingMonth? DayMonth(ReadRow row) => DayIn(row) is { } day ? ReportingMonth.Of(day) : null;

    private IEnumerable<string> Remarks => Body.Where(row => row.OwnTexts.Count(text => text.Trim().Length > 0) == 1).Select(row => row.OwnTexts.First(text => text.Trim().Length > 0)).Concat(_table.Below);

    /// <summary>The days for which titles, remarks and file name say that the figures hold; several where they contradict each other.</summary>
    public IEnumerable<DateOnly> SaidDays => _captions.Concat(Remarks).SelectMany(caption => AsOfDay.Find(ThaiScript.ArabicDigits(ThaiScript.Canonical(caption)))).Select(found => found.Day).OfType<DateOnly>().Distinct();

    /// <summary>The month that a text names, with the year of the titles where it names none itself.</summary>
    public ReportingMonth? MonthOf(string text) => NamedMonth.Read(text) is { } named ? named.Month ?? _time.MonthOf(named.Number) : null;

    /// <summary>Finds the table's headings.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The file's name without extension.</param>
    /// <param name="kind">The register.</param>
    /// <param name="known">What headings mean, by key.</param>
    /// <param name="districts">Reads district names.</param>
    /// <returns>The table; null for what is no table with headings.</returns>
    public static RegisterTable? Of(ReadTable table, string name, RegisterKind kind, IReadOnlyDictionary<string, RegisterColumn> known, DistrictReader districts)
    {
        var rows = table.Rows.ToList();
        var scored = rows.Take(MostAbove).Select(row => row.Cells.Count(cell => Means(cell.Text, cell.Own)) + (row.OwnTexts.Count(text => districts.Named(text) is not null) is > 1 and var across ? across : 0)).ToList();
        var best = scored.Count == 0 ? 0 : scored.Max();
        var head = best >= 2 ? scored.IndexOf(best) : Nearest();
        return head < 0 || head + 1 >= rows.Count ? null : new(table, name, head, kind, known, districts);

        bool Means(string text, string own) => own.Trim().Length > 0 && (known.ContainsKey(RegisterHeadings.KeyOf(text)) || IsMonth(text) || (NamedMonth.TrySplit(text, out _, out var counted) && known.ContainsKey(RegisterHeadings.KeyOf(counted))));

        // Where no word is known, the row above the first district that is no caption.
        int Nearest()
        {
            var first = rows.FindIndex(row => row.OwnTexts.Count(text => text.Trim().Length > 0) > 1 && row.OwnTexts.Count(text => districts.Named(text) is not null) == 1);
            return first <= 0 ? -1 : rows.FindLastIndex(first - 1, row => row.OwnTexts.Count(text => text.Trim().Length > 0) > 1);
        }
    }

    private TableColumn ColumnAt(int at, ReadRow head, ReadRow? above, ReadRow? below, RegisterKind kind, IReadOnlyDictionary<string, RegisterColumn> known)
    {
        var under = below?.Cells[at].Own.Trim() ?? "";
        var own = Carried(head, at, under, known);
        var over = above is null ? "" : Carried(above, at, own, known);
        var all = $"{over} {own} {under}";
        var unit = RegisterUnits.In($"{own} {under}") ?? RegisterUnits.In(over);
        var written = "";
        // A month beside what is counted is both, as if it stood over it.
        if (NamedMonth.TrySplit(own, out var month, out var counted))
        {
            (over, own, written) = (month, counted, own);
        }
        else if (NamedMonth.TrySplit(under, out month, out counted))
        {
            (own, under, written) = (month, counted, $"{own} {under}".Trim());
        }

        var texts = new[] { own, $"{over} {own}".Trim(), under, $"{own} {under}".Trim() }.Where(text => text.Length > 0).ToList();
        var isPair = IsBand(over) && !IsBand(own);

        // What stands over a month or a district is no title, but what is counted there.
        var meant = texts.Concat(IsBand(own) ? [over] : Array.Empty<string>()).FirstOrDefault(text => known.ContainsKey(RegisterHeadings.KeyOf(text))) ?? "";
        RegisterColumn? holds = meant.Length > 0 ? known[RegisterHeadings.KeyOf(meant)] : null;
        var said = new[] { over, own, under }.Where(text => !meant.Contains(text, StringComparison.Ordinal)).Append(RegisterHeadings.InBrackets(meant)).Where(text => text.Length > 0).ToValueList();

        var ownWords = IsBand(own) && under.Length > 0 ? under : own;
        var pair = isPair ? own : IsBand(own) && !IsBand(under) ? under : "";

        // Where producers and products stand side by side each is counted by its own register, and below a month a word for them is their number.
        if (kind != RegisterKind.Sales && (holds == RegisterColumn.Count || (holds is null or RegisterColumn.Ignored && (pair.Length > 0 || InThings().IsMatch(ownWords)))) && RegisterDocument.KindIn(pair.Length > 0 ? pair : all) is { } things and not RegisterKind.Sales)
        {
            holds = things == kind ? RegisterColumn.Count : RegisterColumn.Ignored;
        }

        var shown = written.Length > 0 ? written : $"{(own.Length == 0 || (isPair && holds is not null) ? $"{over} {(over == own ? "" : own)}".Trim() : own)} {(under == own ? "" : under)}".Trim();

        // A month or a district over several figures, or figures over several months: each column is both.
        if (holds is null or RegisterColumn.Count or RegisterColumn.Amount)
        {
            var isPart = holds is null && (new[] { all, own, under }.Any(IsOther) || RegisterHeadings.KeyOf(pair) is { Length: > 0 } key && !FigureAlone().IsMatch(key) && RegisterUnits.Said(pair) is null);
            var heading = isPart && pair.Length > 0 && (written.Length == 0 || written.Contains(pair, StringComparison.Ordinal)) ? pair : shown;
            var parts = (string[])[.. texts, .. isPair ? [over] : Array.Empty<string>()];
            if (parts.Select(NamedMonth.Read).Where(named => named is not null).OrderBy(named => named!.Value.Month is null).FirstOrDefault() is { } named)
            {
                return new(at, heading) { Holds = holds, Named = named, IsPart = isPart, Unit = unit, Own = ownWords, Said = said };
            }

            if (parts.Select(text => _districts.Named(text)?.Result).FirstOrDefault(district => district is not null) is { } district)
            {
                return new(at, heading) { Holds = holds, District = district, IsPart = isPart, Unit = unit, Own = ownWords, Said = said };
            }
        }

        return new(at, shown) { Holds = holds, Unit = unit, Own = ownWords, Said = said };
    }

    // A year that titles do not give is that of the neighbour whose month stands next in the calendar.
    private void FindMonths()
    {
        var months = Columns.FindAll(column => column.Named is not null);
        foreach (var column in months)
        {
            column.Month = column.Named!.Value.Month ?? _time.MonthOf(column.Named.Value.Number);
        }

        Follow(months, 1);
        Follow(Enumerable.Reverse(months), -1);
    }

    private static void Follow(IEnumerable<TableColumn> months, int step)
    {
        var beside = (ReportingMonth?)null;
        foreach (var column in months)
        {
            column.Month ??= beside is null ? null : new[] { beside, beside.Plus(step) }.FirstOrDefault(next => next.Month == column.Named!.Value.Number);
            beside = column.Month;
        }
    }

    // What a title says before it tells the day for which it holds.
    private static string BeforeDay(string title) => SaysDay().Match(title) is { Success: true } day ? title[..day.Index] : title;

    // A number alone is a year or a month by its heading.
    private static string InWords(string text, string heading) => text.Length == 0 || !text.All(char.IsDigit) ? text
        : heading.Contains("งบ", StringComparison.Ordinal) || heading.Contains("fiscal", StringComparison.OrdinalIgnoreCase) ? $"ปีงบประมาณ {text}"
        : text.Length == YearAndMonth ? YearWindow.Holds(text[..4], NumberOf(text[..4])) ? $"เดือน {text[4..]} ปี {text[..4]}" : $"เดือน {text[..2]} ปี {text[2..]}"
        : text.Length > 2 ? $"ปี {text}"
        : heading.StartsWith("เดือน", StringComparison.Ordinal) || heading.StartsWith("month", StringComparison.OrdinalIgnoreCase) ? $"เดือน {text}"
        : text;

    private static int NumberOf(string digits) => int.Parse(ThaiScript.ArabicDigits(digits), CultureInfo.InvariantCulture);

    private bool IsBand(string text) => text.Length > 0 && (IsMonth(text) || _districts.Named(text) is not null);

    // A csv has no joined cells: of a month over จำนวน and มูลค่า, or a year over months, it holds the text in the first column alone.
    private string Carried(ReadRow row, int at, string below, IReadOnlyDictionary<string, RegisterColumn> known)
    {
        if (row.Cells[at].Text.Trim() is { Length: > 0 } own)
        {
            return own;
        }

        var left = row.Cells.Take(at).Select(cell => cell.Text.Trim()).LastOrDefault(text => text.Length > 0) ?? "";
        return (known.TryGetValue(RegisterHeadings.KeyOf(below), out var column) && column is RegisterColumn.Count or RegisterColumn.Amount && IsBand(left))
            || (NamedMonth.Of(below) is { Month: null } && NamedMonth.Read($"{left} {below}") is { Month: not null })
            ? left
            : "";
    }

    // A heading in other words over cells that name districts says what it means.
    private void FindDistricts()
    {
        if (Of(RegisterColumn.District).Count > 0)
        {
            return;
        }

        if (Columns.Where(column => column.IsUnknown && MostlyDistricts(column)).ToList() is [var only])
        {
            only.Holds = RegisterColumn.District;
        }

        bool MostlyDistricts(TableColumn column) =>
            Body.Count(row => _districts.Named(row.Cells[column.At].Own) is not null) is > 0 and var named && named * 2 > Body.Count(row => row.Cells[column.At].Own.Trim().Length > 0);
    }

    // Words below joined or empty headings are headings, too, whatever they say.
    private bool IsSubHeading(ReadRow row, ReadRow head, IReadOnlyDictionary<string, RegisterColumn> known)
    {
        var texts = row.OwnTexts.Where(text => text.Trim().Length > 0).ToList();
        return texts.Count(text => IsMonth(text) || known.ContainsKey(RegisterHeadings.KeyOf(text))) > 1
            || (texts.Count > 1 && head.Cells.Any(cell => cell.Own.Trim().Length == 0) && texts.TrueForAll(text => !text.Any(char.IsDigit) && _districts.Named(text) is null));
    }

    /// <summary>The month that a title between the rows names; null for another text.</summary>
    /// <param name="text">The only text of its row.</param>
    public ReportingMonth? MonthTitled(string text) => IsMonth(text) && !SaysDay().IsMatch(text) ? MonthOf(text) : null;

    private static bool IsMonth(string text) => NamedMonth.Of(text) is not null;

    private static string Sheet(string place) => place.LastIndexOf(BlockSurroundings.SheetWord, StringComparison.Ordinal) is var at and >= 0 ? place[(at + BlockSurroundings.SheetWord.Length)..].Trim() : "";

    [GeneratedRegex(@"^\s*(?:เปรียบ)?เทียบ|ปีก่อน|ปีที่แล้ว|ช่วงเดียวกัน|สะสม", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OtherTitle();

    [GeneratedRegex(@"ยอด(?:จำหน่าย|ขาย)|มูลค่า(?:การ)?(?:จำหน่าย|ขาย)|[(\[]\s*(?:หน่วย\s*[:=]?\s*)?(?:พัน|หมื่น|แสน|ล้าน)?บาท\s*[)\]]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Money();

    [GeneratedRegex(@"^\s*(?:(?:ตาราง(?:ที่\s*[0-9๐-๙]+)?|สรุป|รายงาน|ข้อมูล|ค่า|KPI|จังหวัด[ก-๎]+)[\s:.]*)*(?:เป้า|ประมาณการ|คาดการณ์|พยากรณ์|แผน(?:การ)?(?:ยอด)?(?:จำหน่าย|ขาย|ลงทะเบียน)|target|forecast|estimate)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex TargetTitle();

    [GeneratedRegex("(?:^|และ|[/ (])ผล(?!ิต)|จริง|actual|result", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex CameAbout();

    [GeneratedRegex(@"จำนวน\s*(?:ผลิตภัณฑ์|สินค้า|ชิ้น|ผู้|กลุ่ม|ราย)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Things();

    [GeneratedRegex("ทั้งหมด|ปัจจุบัน|คงเหลือ|สิ้นเดือน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex AllThatThereAre();

    [GeneratedRegex("ใหม่|เพิ่ม", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex CalledNew();

    [GeneratedRegex("เป้า|แผน|ร้อยละ|%|ปีฐาน|ปีก่อน|ปีที่แล้ว|สะสม|เพิ่มขึ้น|ลดลง|เพิ่ม/ลด|ผลต่าง|เปรียบเทียบ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OtherFigure();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Latin();

    [GeneratedRegex("^\\s*20[0-9]{2}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex CommonEra();

    [GeneratedRegex(@"^\s*(?:ปี|year)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex OpenYear();

    [GeneratedRegex("(?:ปี|ไตรมาส)(?:งบประมาณ)?(?:ก่อน|ที่แล้ว)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Before();

    [GeneratedRegex(@"\(\s*(?:หน่วย\s*:\s*)?(?<things>ราย|รายการ|กลุ่ม|คน|ผลิตภัณฑ์|ชิ้น|ชุด|แห่ง)\s*\)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex InThings();

    // Below a month: what is counted there, or that it came about, beside targets and shares.
    [GeneratedRegex("^(?:ราย|ผลิตภัณฑ์|รายการ|ชิ้น|ผล(?:งาน|การดำเนินงาน|จริง)?|จริง|ทำได้(?:จริง)?|actual|results?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex FigureAlone();

    [GeneratedRegex(@"ณ\s*วัน|(?<![ก-๛])ณ\s*[0-9๐-๙]|พิมพ์เมื่อ|วันที่พิมพ์|ออกรายงาน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex SaysDay();
}
