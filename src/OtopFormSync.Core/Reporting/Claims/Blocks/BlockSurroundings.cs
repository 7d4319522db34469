using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>What stands around the rows of a block and speaks of all of them: titles, notes, the name of the sheet, the file, the mail.</summary>
internal sealed partial class BlockSurroundings
{
    /// <summary>Stands between a file's name and its sheet's.</summary>
    public const string SheetWord = " แผ่นงาน ";

    private readonly Program _program;
    private readonly DistrictReader _districts;
    private readonly List<HeadingSense> _titles;
    private readonly List<HeadingSense> _notes;
    private readonly HeadingSense _place;
    private readonly HeadingSense _sheet;
    private readonly HeadingSense _mail;
    private readonly Lazy<Indicator?> _indicatorOfMail;

    /// <summary>Looks around a block.</summary>
    /// <param name="program">The program.</param>
    /// <param name="districts">Reads district names.</param>
    /// <param name="grid">The table.</param>
    /// <param name="block">The block.</param>
    /// <param name="mail">What the mail says.</param>
    public BlockSurroundings(Program program, DistrictReader districts, TableGrid grid, TableBlock block, HeadingSense mail)
    {
        (_program, _districts, _mail) = (program, districts, mail);
        _indicatorOfMail = new(FindIndicatorOfMail);
        _titles = [.. block.Titles.Reverse().Select(title => grid.SenseOf(title[..Remark.StartIn(title)]))];
        _notes = [.. block.Notes.Select(grid.SenseOf)];
        Remarks = block.Notes.Concat(block.Titles.Select(title => title[Remark.StartIn(title)..]).Where(said => said.Length > 0)).Select(said => Remark.Of(said, isOfRow: false, grid, program, districts)).OfType<Remark>().ToValueList();
        _place = grid.SenseOf(grid.Place);
        _sheet = grid.SenseOf(grid.Place.IndexOf(SheetWord, StringComparison.Ordinal) is >= 0 and var at ? grid.Place[(at + SheetWord.Length)..] : "");
        IsVoid = block.Titles.Any(Headlines.LeaveOpen) || _titles.Concat(_notes).Append(_sheet).Any(line => line.IsVoid || line.IsFormer) || _titles.Exists(IsOfDistrictAndProvince) || _notes.Exists(note => note is { Correction: > 0, NamesFigure: true });
        Correction = _titles.Select(title => title.Correction).Append(_place.Correction).Max();
        Limit = LimitOfTitles();
        FiscalYear = _titles.Select(title => title.FiscalYear).FirstOrDefault(year => year is not null);
        Factor = _titles.Concat(_notes).Where(line => !SaysOwnFigure(line)).Select(line => line.Factor).FirstOrDefault(factor => factor != 1, 1);
        District = DistrictOfTitles();
        Indicator = _titles.Select(title => title.Indicator).FirstOrDefault(named => named is not null) ?? _place.Indicator;
        NamesPart = _titles.Find(title => title.Indicator is not null) is { NamesPlaceOfSale: true } or { NamesSubDistrict: true };
        Part = _titles.Where(title => !title.IsVoid).Select(title => title.Text).FirstOrDefault(PartTitles.Narrow) ?? (!_sheet.IsVoid && PartTitles.NarrowInShort(_sheet.Text) ? _sheet.Text : null) ?? _titles.Append(_sheet).Select(title => title.Text).FirstOrDefault(PartTitles.NameWeek);
    }

    /// <summary>True for an example, a draft, and what was taken back or replaced.</summary>
    public bool IsVoid { get; }

    /// <summary>0, or the number of the correction that the block calls itself.</summary>
    public int Correction { get; }

    /// <summary>What notes below and the ends of titles say of the figures.</summary>
    public ValueList<Remark> Remarks { get; }

    /// <summary>1, or the factor of the unit.</summary>
    public decimal Factor { get; }

    /// <summary>The fiscal year that a title names; null for none.</summary>
    public int? FiscalYear { get; }

    /// <summary>The year that the nearest title names of no month; null for none.</summary>
    public int? Year => _titles.Append(_sheet).FirstOrDefault(title => title is { Year: not null, Month: null, Day: null })?.Year;

    /// <summary>The district; null when none is named.</summary>
    public Reading<District>? District { get; }

    /// <summary>The indicator; null when none is named.</summary>
    public Indicator? Indicator { get; }

    /// <summary>True when what is counted was sold at a shop, a fair or a market, or in one sub-district.</summary>
    public bool NamesPart { get; }

    /// <summary>The title or the name of the sheet that narrows all figures to a part of the district's; null for none. What names the district beside them holds against it.</summary>
    public string? Part { get; }

    /// <summary>The word that calls the amounts of an indicator rounded; null for none. A note may speak of one indicator alone.</summary>
    public string? Rounded(Indicator? indicator) => indicator is { IsCounted: true } ? null
        : _titles.Concat(_notes.Where(note => note.Indicator is null || note.Indicator == indicator)).Select(line => line.Rounded).FirstOrDefault(word => word is not null);

    /// <summary>The target or base that a title, the sheet or the file calls all figures, and no other title results; null for none. A sum or a week below it is a sum or a week of that.</summary>
    public ClaimKind? Limit { get; }

    /// <summary>What kind of figures a block calls its own where neither heading nor row does; "ผลเทียบเป้าหมาย" calls itself one of results, and a note with a figure speaks of that figure alone.</summary>
    /// <param name="isOfDistrict">True for a figure whose row or column names a district: it is the district's, whatever stands over the table.</param>
    public ClaimKind Kind(bool isOfDistrict)
    {
        var titles = TitlesOfKind();
        return titles.Exists(title => title.CoversDays) ? ClaimKind.Part
            : _notes.Where(note => !TableBlock.SaysFigure(note.Text)).Select(note => note.Kind).FirstOrDefault(IsOfWholeTable) is { } noted ? noted
            : !isOfDistrict && District is null && titles.Exists(title => title.Says(ClaimKind.Province)) ? ClaimKind.Province
            : Limit is { } limit ? limit
            : titles.Exists(title => title.Kind is ClaimKind.Reported or ClaimKind.Comparison) ? ClaimKind.Reported
            : titles.Where(title => !(title.SaysResult && title.Kind == ClaimKind.Target)).Select(title => title.Kind).FirstOrDefault(kind => kind is ClaimKind.Target or ClaimKind.Base or ClaimKind.Cumulative) ?? ClaimKind.Reported;
    }

    /// <summary>True for a kind that words tell of all figures below them.</summary>
    public static bool IsOfWholeTable(ClaimKind? kind) => kind is ClaimKind.Target or ClaimKind.Base or ClaimKind.Cumulative or ClaimKind.Province;

    /// <summary>True for "จำนวนนักท่องเที่ยว" above the table: it counts something, and nothing of the program.</summary>
    public bool NamesOtherMatter => _titles.FirstOrDefault() is { Indicator: null, NamesSeveral: false, Unknown.Count: > 0 } title
        && title.Text.Contains("จำนวน", StringComparison.Ordinal) && _districts.Read(title.Text) is not Reading<District>.Value;

    /// <summary>What the mail that a form came with speaks of; only for what stands in such forms.</summary>
    public Indicator? IndicatorOfMail => _indicatorOfMail.Value;

    /// <summary>The nearest title's month, against those of the sheet's name and of the notes: copied sheets keep what stood in them. Where they name two, neither needs its year for that.</summary>
    public IEnumerable<(string Text, ReportingMonth Month)> Months
    {
        get
        {
            List<(string Text, ReportingMonth Month)> named =
                [.. ((HeadingSense?[])[_titles.Append(_place).FirstOrDefault(NamesMonth), .. _notes.Where(note => NamesMonth(note) && !TableBlock.SaysFigure(note.Text)), NamesMonth(_sheet) ? _sheet : null]).OfType<HeadingSense>().Select(title => (title.Text, Month: title.FullMonth!))];
            var yearless = ((HeadingSense?[])[_titles.Exists(NamesMonth) ? null : _titles.Find(title => OfQuarter(title) is not null && IsOfResults(title)), _sheet]).OfType<HeadingSense>().Where(title => OfQuarter(title) is not null).Select(title => (title.Text, Month: OfQuarter(title)!));
            var all = named.Concat(yearless).DistinctBy(title => title.Month).ToList();
            return named.Count > 0 || all.Count > 1 ? all : WithYear() is { } dated ? [dated] : [];
        }
    }

    // ตุลาคม below เฝ้าไร่ ปี 2566.
    private (string Text, ReportingMonth Month)? WithYear() =>
        Year is { } year && year <= _program.Quarter.FirstMonth.Plus(2).Year && _titles.Find(title => title.NamesMonths || title.Month is not null) is { Month: { } month, FullMonth: null, Day: null, SpansMonths: false } title && IsOfResults(title) ? (title.Text, new(year, month)) : null;

    /// <summary>True where no title names a month, but the file or the sheet does.</summary>
    public bool NamesMonthByFile => !_titles.Exists(NamesMonth) && NamesMonth(_place);

    /// <summary>The months of the nearest title and of the sheet's name, of the quarter's months: a letter of January speaks of December.</summary>
    public IEnumerable<(string Text, ReportingMonth Month)> TitledMonths =>
        ((HeadingSense?[])[_titles.Find(NamesMonth)]).OfType<HeadingSense>().Where(title => IsOfResults(title) && _program.Quarter.Contains(title.FullMonth!)).Select(title => (title.Text, title.FullMonth!))
            .Concat(OfQuarter(_sheet) is { } sheet && IsOfResults(_sheet) ? [(_sheet.Text, sheet)] : []);

    // The month of the quarter that is named, with its year or without.
    private ReportingMonth? OfQuarter(HeadingSense title) => title is { Month: { } month, SpansMonths: false, Day: null } ? _program.Quarter.Months.FirstOrDefault(own => own.Month == month && (title.FullMonth is null || own == title.FullMonth)) : null;

    private static bool IsOfResults(HeadingSense title) => title.Kind is null or ClaimKind.Reported;

    /// <summary>True when the table is of a quarter, of several months or of a year by its title or its sheet's name, and nothing around it names one month.</summary>
    public bool SpanMonths => !_titles.Append(_place).Any(title => title.NamesMonths && !title.SpansMonths) && _titles.Append(_sheet).Any(title => title is { SpansMonths: true, Indicator: null or { Accumulation: Accumulation.Increment } });

    /// <summary>True for a sheet that bears the name of an earlier year.</summary>
    public bool IsOfYearBefore(int year) => _sheet.Month is null && _sheet.Year < year;

    /// <summary>True for a sheet that bears another district's name.</summary>
    public bool IsOfOther(District district) => _sheet.Text.Length > 0 && _districts.Named(_sheet.Text) is { } sheet && sheet.Result != district;

    private Indicator? FindIndicatorOfMail()
    {
        if (_mail.Indicator is { } indicator && indicator.Kind.StandsInMonthTable())
        {
            return indicator;
        }

        var said = HeadingLexicon.Key(_mail.Text);
        return _program.Indicators.FirstOrDefault(known => known.Kind.StandsInMonthTable() && known.Columns.Any(label => said.Contains(HeadingLexicon.Key(label), StringComparison.Ordinal)));
    }

    // What says of which kind all figures are: the file's name too, and no title that holds a figure itself.
    private List<HeadingSense> TitlesOfKind() => _titles.Where(title => !TableBlock.SaysFigure(title.Text)).Append(_place).ToList();

    private ClaimKind? LimitOfTitles()
    {
        var titles = TitlesOfKind();
        var heading = _titles.Append(_sheet).Select(HeadedAs).FirstOrDefault(kind => kind is not null);
        return heading is not null ? heading : titles.Exists(title => title is { SaysResult: true, Kind: ClaimKind.Reported or ClaimKind.Comparison }) ? null
            : titles.Where(title => !title.SaysResult).Select(title => title.Kind).FirstOrDefault(kind => kind is ClaimKind.Target or ClaimKind.Base);
    }

    // ผลงานปี 2565, เกณฑ์ระดับ A: what is no result by the line alone.
    private ClaimKind? HeadedAs(HeadingSense title)
    {
        var words = DistrictMention.Without(title.Text, _districts);
        return Headlines.YearIn(words) is { } year ? (title.Kind == ClaimKind.Base || Headlines.IsYearBefore(title, _program) ? ClaimKind.Base : null)
            : Headlines.KindOf(words) is ClaimKind.Target ? ClaimKind.Target : null; // what was before is void here
    }

    // ยอดจำหน่ายทั้งจังหวัด อำเภอท่าบ่อ: whose the figures are is open.
    private bool IsOfDistrictAndProvince(HeadingSense title) => title.Text.Contains("ทั้งจังหวัด", StringComparison.Ordinal) && DistrictMention.In(title.Text, _districts) is not null;

    // เป้าหมายทั้งปี 60 ล้านบาท: the unit is that figure's, and not the table's.
    private static bool SaysOwnFigure(HeadingSense line) => FigureInMultiple().IsMatch(ThaiScript.ArabicDigits(line.Text));

    private static bool NamesMonth(HeadingSense title) => title is { FullMonth: not null, Day: null };

    private Reading<District>? DistrictOfTitles()
    {
        foreach (var title in _titles.Append(_sheet))
        {
            if (title.Text.Length < 150 && _districts.Named(title.Text) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    // A year before the unit is none.
    [GeneratedRegex(@"(?<![0-9,.])(?!(?:25|20)[0-9]{2}\s)[0-9][0-9,.]*\s*(?:พัน|หมื่น|แสน|ล้าน)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FigureInMultiple();
}
