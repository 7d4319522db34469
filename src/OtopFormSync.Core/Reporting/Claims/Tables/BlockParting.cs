using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>Takes a table apart, row by row.</summary>
/// <param name="grid">The table.</param>
/// <param name="districts">Reads district names.</param>
internal sealed partial class BlockParting(TableGrid grid, DistrictReader districts)
{
    private const string Letters = "กขคงจฉชซฌญ"; // by which columns are named

    private readonly List<TableBlock> _blocks = [];
    private readonly List<string> _titles = [.. TitlesOf(grid)];
    private readonly List<string> _notes = [];
    private readonly List<int> _headings = [];
    private readonly List<(int Row, string? Section)> _rows = [];
    private string? _section;
    private string? _month; // a line that is the next table's, unless rows of this one follow
    private BlockSections? _sections;

    // Of tables side by side one begins further to the right, whatever lines stand over all of them.
    private readonly int _edge = Enumerable.Range(0, grid.Height).Select(row => Enumerable.Range(0, grid.Width).Where(column => grid.Shape(row, column) != CellShape.Blank).Take(2).ToList()).Where(filled => filled.Count == 2).Select(filled => filled[0]).DefaultIfEmpty().Min();

    private BlockSections Sections => _sections ??= new(grid, districts, row => KindOf(row) == RowKind.Figures, row => KindOf(row) == RowKind.Line);

    /// <summary>The blocks, from above.</summary>
    public List<TableBlock> Blocks()
    {
        for (var row = 0; row < grid.Height; row++)
        {
            Take(row, KindOf(row));
        }

        _notes.AddRange(grid.Below.Where(IsNote));
        Close();
        return _blocks;
    }

    private void Take(int row, RowKind kind)
    {
        switch (kind)
        {
            case RowKind.Figures:
                _section = IsBehindSection(row) || Sections.IsOver(_section, row, _rows) ? null : _section;
                _rows.Add((row, _section));
                _month = null;
                break;
            case RowKind.Line when _rows.Count > 0 && IsNote(OnlyWords(row)):
                _notes.Add(OnlyWords(row));
                break;
            case RowKind.Line when Sections.Opens(row, _rows.Count > 0):
                (_section, _month) = (OnlyWords(row), null);
                break;
            case RowKind.Line or RowKind.Headings when IsLabelled(row) && !(kind == RowKind.Line && IsTitleOver(row)):
                _rows.Add((row, _section));
                break;
            case RowKind.Line when _rows.Count > 0 && grid.SenseOf(OnlyWords(row)) is { FullMonth: not null, Day: null } && !_rows.Exists(before => grid.SenseOf(OnlyWords(before.Row)).Month is not null):
                _month = OnlyWords(row);
                break;
            case RowKind.Line when _rows.Count > 0:
                _section = IsLabelOfRow(row) ? _section : OnlyWords(row);
                break;
            case RowKind.Line when PartsRows(row):
                _section = OnlyWords(row);
                break;
            case RowKind.Line when IsUnitOfAll(row):
                _titles.Add(OnlyWords(row));
                break;
            case RowKind.Line when _headings.Count > 0 || FirstWords(row) > _edge + 1:
                if (!IsLabelOfRow(row) || _headings.Count == 0)
                {
                    _headings.Add(row);
                }

                break;
            case RowKind.Line:
                _titles.Add(OnlyWords(row));
                break;
            case RowKind.Headings when AreFieldsOfLetter(row):
                break;
            case RowKind.Headings when (IsLabelOfRow(row) && (_headings.Count > 0 || _rows.Count > 0)) || IsRowInWords(row) || IsCounted(row):
                _rows.Add((row, _section));
                break;
            case RowKind.Headings:
                if (_rows.Count > 0)
                {
                    Close();
                }

                _headings.Add(row);
                break;
            case RowKind.Empty:
                break;
        }
    }

    private void Close()
    {
        if (_rows.Count > 0)
        {
            _blocks.Add(new(_titles.ToValueList(), _headings.ToValueList(), _rows.ToValueList()) { Notes = _notes.ToValueList() });
            _notes.Clear();
        }

        // A line between two tables is the second one's title.
        if (_section is not null)
        {
            _titles.Add(_section);
        }

        if (_month is not null)
        {
            _titles.Add(_month);
        }

        _headings.Clear();
        _rows.Clear();
        (_section, _month) = (null, null);
    }

    // ผู้รายงาน | นางสาวใจดี มีสุข, วันที่รายงาน | 10 ม.ค. 67 above rows of labels: who wrote them, and on which day, heads no column.
    private bool AreFieldsOfLetter(int row) =>
        Enumerable.Range(0, grid.Width).Where(column => grid.Shape(row, column) == CellShape.Words).Select(column => grid.Cell(row, column).Text).ToList() is { Count: > 0 } words && words.Count % 2 == 0
        && words.Chunk(2).All(field => Reporter().IsMatch(HeadingLexicon.Key(field[0])) ? SaysNoHeading(field[1]) : DayOfLetter().IsMatch(HeadingLexicon.Key(field[0])) && NamesDay(field[1]));

    // A day with its month and year, in whichever order its numbers stand.
    private static bool NamesDay(string text) => DateReader.Read(text) is Reading<DateOnly>.Value or Reading<DateOnly>.Doubtful { Doubts: [{ Code: DoubtCode.AmbiguousDate }] };

    // (หน่วย : พันบาท) above the right edge of a table is said of all its columns.
    private bool IsUnitOfAll(int row) => HeadingLexicon.Key(OnlyWords(row)).TrimStart('(', '[', ' ').StartsWith("หน่วย", StringComparison.Ordinal) && grid.SenseOf(OnlyWords(row)) is { Factor: not 1, Indicator: null, Month: null };

    // "1. ด้านการผลิต" or เป้าหมาย directly below the headings, in the column of the labels: a line over the rows that follow, and no heading of its column.
    private bool PartsRows(int row)
    {
        var column = FirstWords(row);
        var isKind = grid.Sense(row, column) is { Kind: ClaimKind.Target or ClaimKind.Base or ClaimKind.Reported, Unknown.Count: 0, Indicator: null, NamesSeveral: false, NamesMonths: false };
        if (IsLabelOfRow(row) || grid.Sense(row, column).IsOther || _headings.Count == 0 || !(isKind || _headings.Exists(heading => grid.Shape(heading, column) == CellShape.Words)))
        {
            return false;
        }

        for (var next = row + 1; next < grid.Height; next++)
        {
            switch (KindOf(next))
            {
                case RowKind.Figures:
                    return IsLabelledFrom(next, column);
                case RowKind.Headings:
                    return false;
                case RowKind.Line or RowKind.Empty:
                    break;
            }
        }

        return false;
    }

    private bool IsLabelledFrom(int row, int column) =>
        (grid.Shape(row, column) != CellShape.Figure || grid.CountsRows(column)) && (grid.Shape(row, column) == CellShape.Words || (column + 1 < grid.Width && grid.Shape(row, column + 1) == CellShape.Words));

    // "2. ยอดจำหน่าย" stands beside the section "1. เป้าหมาย" and not in it, unless the rows of the section are numbered themselves.
    private bool IsBehindSection(int row) =>
        _section is not null && Numbered().Match(_section) is { Success: true } section && Numbered().Match(LabelOf(row)) is { Success: true } label
        && label.Groups["mark"].Value == section.Groups["mark"].Value && NumberOf(label) == NumberOf(section) + 1
        && !_rows.Exists(before => before.Section == _section && Numbered().IsMatch(LabelOf(before.Row)));

    private static int NumberOf(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    private string LabelOf(int row) => Enumerable.Range(0, grid.Width).FirstOrDefault(column => grid.Shape(row, column) == CellShape.Words, -1) is >= 0 and var column ? ThaiScript.ArabicDigits(grid.Cell(row, column).Text) : "";

    // A row of the body without a figure: a district that has not filled in, an indicator whose figure is in words.
    private bool IsLabelOfRow(int row)
    {
        for (var column = 0; column < grid.Width; column++)
        {
            if (grid.Shape(row, column) == CellShape.Words)
            {
                var text = grid.Cell(row, column).Text;
                var sense = grid.SenseOf(text);
                if (text.Length < 60 && sense is { Indicator: null, NamesSeveral: false } && districts.Named(text) is not null)
                {
                    return true;
                }

                return (sense is { FullMonth: not null, Indicator: null, NamesSeveral: false } && column == 0 && grid.Width > 1 && CountWords(row) == 1 && _headings.Count > 0) || (sense.Indicator is not null && _headings.Count == 0 && _rows.Count > 0);
            }
        }

        return false;
    }

    // 1 | ผลิตภัณฑ์ที่ลงทะเบียนเพิ่ม | ผลิตภัณฑ์ | -: what is numbered below the headings is a row, its figure left out or in words.
    private bool IsCounted(int row) => _headings.Count > 0 && Enumerable.Range(0, grid.Width).Any(column => grid.Shape(row, column) == CellShape.Figure && grid.CountsRows(column));

    // ยอดจำหน่าย | รอข้อมูล: a label whose figure is in words or left out, in a column in which others have theirs.
    private bool IsLabelled(int row)
    {
        for (var column = 0; column < grid.Width; column++)
        {
            if (grid.Shape(row, column) == CellShape.Words)
            {
                return grid.Sense(row, column).Indicator is not null && grid.LabelsRows(column);
            }
        }

        return false;
    }

    // รายงานยอดจำหน่าย over "รายการ | ..." and what follows: no label that was left without its figure, for it stands apart from those that have theirs, with other titles between or not.
    private bool IsTitleOver(int row) => _rows.Count == 0
        && Enumerable.Range(row + 1, grid.Height - row - 1).FirstOrDefault(next => KindOf(next) is not (RowKind.Empty or RowKind.Line) || (KindOf(next) == RowKind.Line && IsLabelled(next)), -1) is >= 0 and var below && KindOf(below) == RowKind.Headings && !IsLabelled(below);

    // พ.ย. 66 | ยังไม่สรุป beside rows of other months: words behind a label that say nothing of a heading stand where the figures should.
    private bool IsRowInWords(int row)
    {
        var label = FirstWords(row);
        return _headings.Count > 0 && Enumerable.Range(label + 1, grid.Width - label - 1).All(column => grid.Shape(row, column) != CellShape.Words || SaysNoHeading(grid.Cell(row, column).Text))
            && Enumerable.Range(_headings[^1] + 1, grid.Height - _headings[^1] - 1).Any(other => other != row && KindOf(other) is RowKind.Figures or RowKind.Line && IsLabelLike(row, other, label))
            && NextFigures(row) is >= 0 and var next && (IsLabelLike(row, next, label) || grid.Sense(next, label).Kind == ClaimKind.Total);
    }

    // The next row with figures; below the last one the row before.
    private int NextFigures(int row) => Enumerable.Range(row + 1, grid.Height - row - 1).Concat(_rows.Select(before => before.Row).Reverse()).FirstOrDefault(other => KindOf(other) == RowKind.Figures, -1);

    private bool SaysNoHeading(string text) => grid.SenseOf(text) is { Indicator: null, NamesSeveral: false, NamesMonths: false, Month: null, Kind: null, NamesBaht: false, CountUnit: null } && districts.Named(text) is null;

    private bool IsLabelLike(int row, int other, int column) => grid.Shape(other, column) == CellShape.Words && grid.Sense(row, column) is var label && grid.Sense(other, column) is var beside
        && ((label.Month is not null && beside.Month is not null) || (label.Indicator is not null && beside.Indicator is not null) || (label.Kind is not (null or ClaimKind.Total) && beside.Kind is not null));

    private RowKind KindOf(int row)
    {
        var (words, figures, years) = (0, 0, 0);
        for (var column = 0; column < grid.Width; column++)
        {
            switch (grid.Shape(row, column))
            {
                case CellShape.Words:
                    words++;
                    break;
                case CellShape.Figure when TableBlock.IsYear(grid.Cell(row, column).Text):
                    years++;
                    break;
                case CellShape.Figure when !grid.CountsRows(column):
                    figures++;
                    break;
                case CellShape.Figure or CellShape.Blank or CellShape.Dash:
                    break;
            }
        }

        if (_rows.Count == 0 && _headings.Count > 0 && IsRowOfColumnNumbers(row) && HasFiguresBelow(row))
        {
            return RowKind.Empty;
        }

        if (figures == 1 && words + years == 0 && _rows.Count > 0 && IsFootNote(OnlyWords(row)))
        {
            return RowKind.Line;
        }

        return figures > 0 || (years > 0 && _rows.Count > 0) ? RowKind.Figures
            : words + years >= 2 ? RowKind.Headings
            : words + years == 1 ? RowKind.Line
            : RowKind.Empty;
    }

    // (1) (2) (3)=(2)-(1) or (ก) (ข) (ค) under the headings names the columns.
    private bool IsRowOfColumnNumbers(int row)
    {
        var (last, seen) = (0, 0);
        for (var column = 0; column < grid.Width; column++)
        {
            if (grid.Shape(row, column) == CellShape.Blank)
            {
                continue;
            }

            var name = HeadingLexicon.Key(grid.Cell(row, column).Text).Split('=')[0].Trim('(', ')', ' ');
            if (name != (last + 1).ToString(CultureInfo.InvariantCulture) && (last >= Letters.Length || name != Letters[last].ToString()))
            {
                return false;
            }

            (last, seen) = (last + 1, seen + 1);
        }

        return seen >= 3;
    }

    private bool HasFiguresBelow(int row) => Enumerable.Range(row + 1, grid.Height - row - 1).Any(below => Enumerable.Range(0, grid.Width).Any(column => grid.Shape(below, column) == CellShape.Figure && !grid.CountsRows(column)));

    private bool IsSaid(int row, int column) => grid.Shape(row, column) == CellShape.Words || (grid.Shape(row, column) == CellShape.Figure && !grid.CountsRows(column));

    private string OnlyWords(int row)
    {
        for (var column = 0; column < grid.Width; column++)
        {
            if (IsSaid(row, column))
            {
                return grid.Cell(row, column).Text;
            }
        }

        return "";
    }

    private int FirstWords(int row)
    {
        for (var column = 0; column < grid.Width; column++)
        {
            if (IsSaid(row, column))
            {
                return column;
            }
        }

        return 0;
    }

    private int CountWords(int row) => Enumerable.Range(0, grid.Width).Count(column => grid.Shape(row, column) == CellShape.Words);

    // What is said of the table that stands above it; a sentence with its own figure, or to somebody, is no title.
    private static IEnumerable<string> TitlesOf(TableGrid grid) =>
        grid.OnPage.Where(line => !TableBlock.SaysFigure(line)).Concat(grid.Above.Reverse().TakeWhile(line => !TableBlock.SaysFigure(line)).Reverse()).Where(line => !Address().IsMatch(ThaiScript.Canonical(line)));

    private static bool IsNote(string line) => Note().IsMatch(ThaiScript.Canonical(line)) || IsFootNote(line);

    // 1 รวมยอดขายออนไลน์ below the table, at which a mark in it points.
    private static bool IsFootNote(string line) => FootNote().IsMatch(ThaiScript.ArabicDigits(ThaiScript.Canonical(line)));

    [GeneratedRegex("^(?:(?:ลง)?(?:ชื่อ)?(?:ของ)?ผู้(?:รายงาน|ประสานงาน|จัดทำ|บันทึก|กรอก|ส่ง|ให้ข้อมูล|รับผิดชอบ|รับรอง|ตรวจสอบ)[^0-9]{0,20}|ตำแหน่ง|(?:หมายเลข|เบอร์)?โทร(?:ศัพท์)?\\.?|เบอร์(?:โทร)?|มือถือ|อีเมล์?|e-?mail)\\s*:?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Reporter();

    // Of which day the figures are (ข้อมูล ณ วันที่) is no such field.
    [GeneratedRegex("^(?:ลง|ส่ง)?วันที่(?:(?:จัด)?ทำ|จัดส่ง|ส่ง|รายงาน|บันทึก|กรอก|พิมพ์|ลงนาม|ออก|ใน|ของ|หนังสือ|เอกสาร|(?<=กรอก|บันทึก|ส่ง|ทำ)ข้อมูล)*\\s*:?$|^วัน\\s?/?\\s?เดือน\\s?/?\\s?ปี(?:ที่)?(?:รายงาน|ส่ง|จัดทำ)*\\s*:?$|^(?:report )?date\\s*:?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex DayOfLetter();

    [GeneratedRegex("^(?:เรียน|เรื่อง|ตามที่|ตามหนังสือ|ด้วย|อ้างถึง|สิ่งที่ส่งมา|จึง|ขอแสดง|จาก|ถึง|ส่งเมื่อ|วันที่|ที่ )", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[\s*(\[-]*(?:หมายเหตุ|หน่วย|ยกเลิก|ตัวอย่าง|\*)|ยกเลิก(?:รายงาน|ฉบับ|ตาราง)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Note();

    [GeneratedRegex(@"^\s*[0-9]{1,2}[)*.]?\s+(?:ไม่)?(?:รวม(?!ทั้ง|เป็น)|หมายถึง|เฉพาะ|ข้อมูล|ยอด|ตัวเลข|นับ)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FootNote();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,2})(?<mark>[.)])(?![0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Numbered();

    private enum RowKind
    {
        Empty,
        Line,
        Headings,
        Figures,
    }
}
