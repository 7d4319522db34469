using System.Buffers;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>What a cell is at first sight.</summary>
internal enum CellShape
{
    /// <summary>Nothing, or only under a merged cell.</summary>
    Blank,

    /// <summary>A dash: none, or left empty?</summary>
    Dash,

    /// <summary>A figure, or what was meant as one.</summary>
    Figure,

    /// <summary>Words.</summary>
    Words,
}

/// <summary>A table with the shape of each of its cells and the sense of its words.</summary>
internal sealed partial class TableGrid
{
    private static readonly DoubtCode[] FigureDoubts =
    [
        DoubtCode.AmbiguousSeparator, DoubtCode.IllFormedGroups, DoubtCode.LeadingZero, DoubtCode.SeveralFigures, DoubtCode.Range, DoubtCode.Approximate, DoubtCode.Bound, DoubtCode.Negative, DoubtCode.Bracketed,
        DoubtCode.WordsContradictFigure, DoubtCode.ForeignCurrency, DoubtCode.Scientific, DoubtCode.Sum, DoubtCode.NotWhole, DoubtCode.TooLarge, DoubtCode.WrongUnit, DoubtCode.AmbiguousWords,
    ];

    private const int LongestWaiting = 24;

    private const int LongestNoneYet = 16;

    /// <summary>What a cell without a figure may be filled with.</summary>
    public static SearchValues<char> Dashes { get; } = SearchValues.Create("-–—_./ …");

    private const int LongestFigure = 60;
    private const int FewestOfProse = 8; // letters; "100 บาทถ้วน" is a figure
    private const string Nil = "ไม่มี";

    private readonly ReadTable _table;
    private readonly HeadingLexicon _lexicon;
    private readonly CellShape[,] _shapes;
    private readonly bool[] _counts;
    private readonly bool?[] _labels;
    private readonly bool?[] _figures;
    private readonly Dictionary<(int Row, int Column), ReadCell> _marked = [];
    private readonly Dictionary<string, HeadingSense> _senses = new(StringComparer.Ordinal);

    /// <summary>Looks at a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="lexicon">The words that are known.</param>
    public TableGrid(ReadTable table, HeadingLexicon lexicon)
    {
        (_table, _lexicon) = (table, lexicon);
        Height = table.Rows.Count;
        Width = Height == 0 ? 0 : table.Rows.Max(row => row.Cells.Count);
        _shapes = new CellShape[Height, Width];
        _counts = new bool[Width];
        (_labels, _figures) = (new bool?[Width], new bool?[Width]);
        var known = new Dictionary<string, CellShape>(StringComparer.Ordinal);
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                _shapes[row, column] = Explains(row, column) ? CellShape.Words : Look(Cell(row, column), known);
            }
        }

        ReadMarks();
        FindWaiting();
        FindYears();
        JoinYears();
        FindRowNumbers();
        SpreadLabels();
        if (Width > 2)
        {
            _counts[0] |= NumbersWords();
        }
    }

    /// <summary>True for a column that numbers its rows.</summary>
    public bool CountsRows(int column) => _counts[column];

    /// <summary>True for a column of indicators' labels, each with its figure to the right.</summary>
    public bool LabelsRows(int column) => _labels[column] ??= FindLabels(column);

    /// <summary>True for a column that holds a figure in any of its rows.</summary>
    public bool HoldsFigures(int column) => _figures[column] ??= Enumerable.Range(0, Height).Any(row => Shape(row, column) == CellShape.Figure);

    /// <summary>True for a cell that holds a unit alone, between a label and its figure.</summary>
    public bool IsUnit(int row, int column) => Shape(row, column) == CellShape.Words && _lexicon.IsUnit(Cell(row, column).Text);

    public int Height { get; }

    public int Width { get; }

    /// <summary>The table's place.</summary>
    public string Place => _table.Place;

    /// <summary>The lines of the page's header.</summary>
    public ValueList<string> OnPage => _table.OnPage;

    /// <summary>The lines above it, the nearest last.</summary>
    public ValueList<string> Above => _table.Above;

    /// <summary>The lines below it.</summary>
    public ValueList<string> Below => _table.Below;

    /// <summary>The number of a row as people see it.</summary>
    public int NumberOf(int row) => _table.Rows[row].Number;

    /// <summary>A cell; an empty one beyond the row's end.</summary>
    public ReadCell Cell(int row, int column) => _marked.TryGetValue((row, column), out var marked) ? marked : column < _table.Rows[row].Cells.Count ? _table.Rows[row].Cells[column] : new("");

    /// <summary>The shape of a cell; blank under a merged one.</summary>
    public CellShape Shape(int row, int column) => _shapes[row, column];

    /// <summary>What the words of a cell say, also under a merged one.</summary>
    public HeadingSense Sense(int row, int column) => SenseOf(Cell(row, column).Text);

    /// <summary>What words say.</summary>
    public HeadingSense SenseOf(string text)
    {
        if (!_senses.TryGetValue(text, out var sense))
        {
            _senses.Add(text, sense = HeadingSense.Of(_lexicon, text));
        }

        return sense;
    }

    // คำชี้แจง | เทียบกับปีที่แล้ว 5,000,000 บาท เพิ่มขึ้น 2.6 %: no heading speaks of what explains the figures.
    private bool Explains(int row, int column) => column > 0 && Explanations.Head(Cell(row, column - 1).Text) && Cell(row, column).Text.Count(ThaiLetters.IsLetter) >= FewestOfProse;

    // มี | ไม่มี over marks: a mark below ไม่มี says that there is none, and the columns hold nothing else.
    private void ReadMarks()
    {
        for (var heading = 0; heading < Height; heading++)
        {
            var (some, none) = (Find(heading, "มี"), Find(heading, Nil));
            if (some < 0 || none < 0)
            {
                continue;
            }

            Replace(heading, some, "", CellShape.Blank);
            Replace(heading, none, "", CellShape.Blank);
            for (var row = heading + 1; row < Height; row++)
            {
                if (IsTick(row, some))
                {
                    Replace(row, some, "", CellShape.Blank);
                }

                if (IsTick(row, none))
                {
                    Replace(row, none, Nil, CellShape.Figure);
                }
            }
        }

        int Find(int row, string word) => Enumerable.Range(0, Width).FirstOrDefault(column => HeadingLexicon.Key(Cell(row, column).Text) == word, -1);

        bool IsTick(int row, int column) => HeadingLexicon.Key(Cell(row, column).Text) is "/" or "✓" or "✔" or "√" or "x" or "☑";
    }

    // รอข้อมูล among figures stands where one is still to come.
    private void FindWaiting()
    {
        for (var column = 0; column < Width; column++)
        {
            for (var row = 1; row < Height; row++)
            {
                if (Shape(row, column) == CellShape.Words && Waits(Cell(row, column).Text) && (RowsOfFigures(column).Count > 0 || Enumerable.Range(0, row).Any(above => Shape(above, column) == CellShape.Words && Sense(above, column) is { Indicator: not null, IsIndicatorByUnit: false } or { Month: not null } or { Kind: not null, NamesOther: false })))
                {
                    _shapes[row, column] = CellShape.Figure;
                }
            }
        }
    }

    private bool Waits(string text) => text.Length <= LongestWaiting && Waiting().IsMatch(ThaiScript.Canonical(text)) && SenseOf(text) is { Month: null, Indicator: null, NamesSeveral: false } && AmountReader.Read(text) is Reading<decimal>.Doubtful;

    // 2565, 2566 under ปี name their rows, and so do 10, 11 and 12 under เดือน beside them.
    private void FindYears()
    {
        for (var column = 0; column < Width; column++)
        {
            var rows = RowsOfFigures(column);
            if (rows.Count == 0 || !rows.TrueForAll(row => TableBlock.IsYear(Cell(row, column).Text)) || !IsHeaded(column, rows[0], key => Year().IsMatch(key) && (rows.Count > 1 || !key.AsSpan().ContainsAnyInRange('0', '9'))))
            {
                continue;
            }

            rows.ForEach(row => _shapes[row, column] = CellShape.Words);
            foreach (var beside in new[] { column - 1, column + 1 }.Where(beside => beside >= 0 && beside < Width))
            {
                NameMonths(beside);
                CarryYears(column, beside, rows);
            }
        }
    }

    // ประจำเดือน | ธันวาคม | พ.ศ. | 2566: one date in the fields of a form.
    private void JoinYears()
    {
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column + 2 < Width; column++)
            {
                if (Shape(row, column) == CellShape.Words && HeadingLexicon.Key(Cell(row, column + 1).Text) is "พ.ศ." or "พ.ศ" or "พศ" or "ปี" or "ปี พ.ศ." && TableBlock.IsYear(Cell(row, column + 2).Text)
                    && Sense(row, column) is { Month: not null, FullMonth: null, Year: null, SpansMonths: false, Indicator: null })
                {
                    Replace(row, column, $"{Cell(row, column).Text.Trim()} {Cell(row, column + 2).Text.Trim()}", CellShape.Words);
                }
            }
        }
    }

    private void NameMonths(int column)
    {
        var rows = RowsOfFigures(column);
        if (rows.Count > 0 && IsHeaded(column, rows[0], key => key is "เดือน" or "เดือนที่" or "ประจำเดือน" or "month") && rows.TrueForAll(row => NumberOfMonth(row, column) is not null))
        {
            rows.ForEach(row => Replace(row, column, ThaiMonths.Name(NumberOfMonth(row, column)!.Value), CellShape.Words));
        }
    }

    // 2566 stands once beside ต.ค., พ.ย. and ธ.ค.; in the January behind them the year is another.
    private void CarryYears(int years, int months, List<int> rows)
    {
        var year = rows[0];
        for (var row = year + 1; row < Height && Sense(row, months) is { Month: { } month, FullMonth: null }; row++)
        {
            if (rows.Contains(row))
            {
                year = row;
            }
            else if (Shape(row, years) == CellShape.Blank && Sense(row - 1, months).Month < month)
            {
                Replace(row, years, Cell(year, years).Text, CellShape.Words);
            }
            else
            {
                return;
            }
        }
    }

    private int? NumberOfMonth(int row, int column) =>
        int.TryParse(HeadingLexicon.Key(Cell(row, column).Text), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 ? number : null;

    private List<int> RowsOfFigures(int column) => [.. Enumerable.Range(0, Height).Where(row => Shape(row, column) == CellShape.Figure)];

    private bool IsHeaded(int column, int first, Func<string, bool> says) => Enumerable.Range(0, first).Any(row => says(HeadingLexicon.Key(Cell(row, column).Text)));

    private void Replace(int row, int column, string text, CellShape shape) => (_marked[(row, column)], _shapes[row, column]) = (new(text), shape);

    // ผลิตภัณฑ์ใหม่ | กล้วยฉาบ | 1, and below it only ผ้าทอ | 2: the label holds for both, as if it were merged over them.
    private void SpreadLabels()
    {
        for (var row = 1; row < Height; row++)
        {
            for (var column = 0; column + 2 < Width; column++)
            {
                if (Shape(row, column) == CellShape.Blank && !Cell(row, column).Has(CellMarks.Covered) && IsDetailed(row - 1, column) && IsDetail(row, column + 1) && Sense(row - 1, column).Indicator is not null)
                {
                    _marked[(row, column)] = new(Cell(row - 1, column).Text, CellMarks.Covered);
                }
            }
        }
    }

    private bool IsDetailed(int row, int column) => (Shape(row, column) == CellShape.Words || Cell(row, column).Has(CellMarks.Covered)) && IsDetail(row, column + 1);

    // Words that name no indicator of their own, with a figure behind them.
    private bool IsDetail(int row, int column) =>
        Shape(row, column) == CellShape.Words && Sense(row, column) is { Indicator: null, NamesSeveral: false } && Enumerable.Range(column + 1, Width - column - 1).FirstOrDefault(next => Shape(row, next) != CellShape.Blank, -1) is >= 0 and var next && Shape(row, next) == CellShape.Figure;

    // A column that counts its rows: under ที่ or ลำดับ, or 1, 2, 3 at the left edge.
    private void FindRowNumbers()
    {
        for (var column = 0; column < Math.Min(Width, 3); column++)
        {
            var (expected, steps, isNamed) = (0, 0, false);
            for (var row = 0; row < Height; row++)
            {
                isNamed = Shape(row, column) == CellShape.Words ? Sense(row, column) is { Indicator: not null } or { Month: not null } : isNamed; // by the nearest words: a title says nothing of its first column
                if (Shape(row, column) == CellShape.Words && HeadingLexicon.Key(Cell(row, column).Text).TrimEnd('.') is "ที่" or "ลำดับ" or "ลำดับที่" or "no" or "#" or "ข้อ")
                {
                    _counts[column] = true;
                }

                if (Shape(row, column) == CellShape.Figure && int.TryParse(HeadingLexicon.Key(Cell(row, column).Text).TrimEnd('.'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
                {
                    steps = number == expected + 1 ? steps + 1 : 0;
                    expected = number;
                    _counts[column] |= steps >= 3 && column == 0 && !isNamed;
                }
            }

            _counts[column] |= column > 0 && CountsNames(column);
        }
    }

    // ผลิตภัณฑ์ใหม่ | 1 | ผ้าทอ, and below it 2 | กล้วยฉาบ: what stands before names in order numbers them.
    private bool CountsNames(int column)
    {
        var rows = RowsOfFigures(column);
        return rows.Count > 1 && rows.Index().All(row => HeadingLexicon.Key(Cell(row.Item, column).Text).TrimEnd('.') == (row.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            && column + 1 < Width && Shape(row.Item, column + 1) == CellShape.Words && !_lexicon.IsUnit(Cell(row.Item, column + 1).Text) && Sense(row.Item, column + 1) is { Indicator: null, Month: null, Kind: null or ClaimKind.Part }
            && Enumerable.Range(column + 2, Width - column - 2).All(next => Shape(row.Item, next) == CellShape.Blank))
            && !IsHeaded(column, rows[0], static key => key.Length > 0 && key is not ("ที่" or "ลำดับ"));
    }

    // 1, 2 and 2.1, each before words, under no heading of their own.
    private bool NumbersWords()
    {
        var (last, numbered, hasFigure) = (0, 0, false);
        for (var row = 0; row < Height; row++)
        {
            hasFigure |= Enumerable.Range(2, Width - 2).Any(column => Shape(row, column) == CellShape.Figure);
            switch (Shape(row, 0))
            {
                case CellShape.Figure when Number().Match(HeadingLexicon.Key(Cell(row, 0).Text)) is { Success: true } match
                    && int.Parse(match.Groups["first"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var number
                    && (match.Groups["deeper"].Success ? number == last : number == last + 1 || (number == 1 && last > 0)) && Shape(row, 1) == CellShape.Words:
                    (last, numbered) = (number, numbered + 1);
                    break;
                case CellShape.Figure or CellShape.Dash:
                    return false;
                case CellShape.Words when Enumerable.Range(1, Width - 1).Any(column => Shape(row, column) != CellShape.Blank) && Cell(row, 0).Text.Trim().Length > 1:
                    return false;
                case CellShape.Words or CellShape.Blank:
                    break;
            }
        }

        return numbered > 0 && hasFigure;
    }

    private bool FindLabels(int column)
    {
        var labels = 0;
        for (var row = 0; row < Height; row++)
        {
            if (Shape(row, column) == CellShape.Figure)
            {
                return false;
            }

            if (Shape(row, column) == CellShape.Words && Sense(row, column).Indicator is not null)
            {
                var next = Enumerable.Range(column + 1, Width - column - 1).FirstOrDefault(right => Shape(row, right) != CellShape.Blank && !IsUnit(row, right), -1);
                labels += (next >= 0 && Shape(row, next) == CellShape.Figure) || (next < 0 && IsOverLabels(row, column)) ? 1 : 0;
            }
        }

        return labels > 0;
    }

    // ยอดจำหน่าย below the headings, over "อาหาร | 100".
    private bool IsOverLabels(int row, int column) => column + 1 < Width && row + 1 < Height && Shape(row + 1, column) == CellShape.Words && Shape(row + 1, column + 1) == CellShape.Figure
        && Enumerable.Range(0, row).Any(above => Shape(above, column + 1) == CellShape.Words);

    private CellShape Look(ReadCell cell, Dictionary<string, CellShape> known)
    {
        if (cell.Has(CellMarks.Covered))
        {
            return CellShape.Blank;
        }

        if (cell.Has(CellMarks.NoResult) || cell.Has(CellMarks.Number))
        {
            return CellShape.Figure;
        }

        if (!known.TryGetValue(cell.Text, out var shape))
        {
            known.Add(cell.Text, shape = Look(cell.Text));
        }

        return shape;
    }

    private CellShape Look(string text)
    {
        var canonical = ThaiScript.ArabicDigits(ThaiScript.Canonical(text));
        if (canonical.Trim().Length == 0)
        {
            return CellShape.Blank;
        }

        if (canonical.AsSpan().IndexOfAnyExcept(Dashes) < 0)
        {
            return CellShape.Dash;
        }

        // "2. ผลการดำเนินงาน" and "KPI 2 ผลิตภัณฑ์ใหม่" are numbered, and "หมายเหตุ : สูงกว่าเป้าหมาย 105,526 บาท" a note; neither is a figure.
        if (NumberedWords().IsMatch(canonical) || Ordinals.Begin(canonical) || canonical.AsSpan().TrimStart().StartsWith("หมายเหตุ"))
        {
            return CellShape.Words;
        }

        // "9 อำเภอ" names a row, and "ปีงบประมาณ 2567" is no estimate.
        if (canonical.AsSpan().TrimEnd().EndsWith("อำเภอ") || Year().IsMatch(canonical) || YearNamed().IsMatch(canonical) || Telephone().IsMatch(canonical))
        {
            return CellShape.Words;
        }

        if (_lexicon.IsInUnit(text))
        {
            return CellShape.Figure;
        }

        if (AmountReader.Read(text) is Reading<decimal>.Value || CountReader.Read(text) is Reading<int>.Value)
        {
            return SenseOf(text) is { Month: null, Indicator: null } or { Month: null, IsIndicatorByUnit: true } ? CellShape.Figure : CellShape.Words;
        }

        // 4,877,642 บาท (ร่วมงาน OTOP): a figure, whatever the words behind it say of it.
        if (Remarked().IsMatch(canonical) && SenseOf(text) is { Month: null, SpansMonths: false } and ({ Indicator: null } or { IsIndicatorByUnit: true }))
        {
            return CellShape.Figure;
        }

        if (canonical.StartsWith('#') && canonical.Length > 1)
        {
            return CellShape.Figure;
        }

        var doubt = ((Reading<decimal>.Doubtful)AmountReader.Read(text)).Doubts[0].Code;
        // A sentence is no figure, whatever stands in it.
        if (doubt == DoubtCode.Waiting && canonical.Length <= LongestNoneYet && canonical.StartsWith("ยังไม่มี", StringComparison.Ordinal) && SenseOf(text) is { Month: null, Indicator: null })
        {
            return CellShape.Figure; // ยังไม่มี
        }

        return canonical.Length <= LongestFigure && canonical.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && Array.IndexOf(FigureDoubts, doubt) >= 0 && SenseOf(text) is { Month: null, Indicator: null, Kind: null or ClaimKind.Reported or ClaimKind.Comparison, SpansMonths: false }
            ? CellShape.Figure
            : CellShape.Words;
    }

    [GeneratedRegex(@"^\s*\(?(?:รอ(?!บ|ง|ย|ด)|ยังไม่(?:ได้)?(?:รับ|ส่ง|รายงาน|แจ้ง|ทราบ|สรุป|ครบ|มีข้อมูล)|(?:ยัง)?ไม่(?:ได้)?(?:ส่ง|รายงาน|ทราบ)|ไม่มีข้อมูล|อยู่ระหว่าง|กำลัง(?:รวบรวม|ดำเนินการ|ตรวจสอบ)|แจ้งภายหลัง|ขาดข้อมูล|(?:pending|tb[ad]|n/a)\s*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Waiting();

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})(?<deeper>\.[0-9]{1,2})*[.)]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?:ประจำ)?(?:ปี\s*(?:งบประมาณ)?|พ\.?ศ\.?|year)\s*(?:พ\.?ศ\.?)?\s*(?:(?:25|20)?[0-9]{2})?\s*(?:\([^()0-9]*\)\s*)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Year();

    // ปีฐาน 2566, ผลงานปี 2567: words and a year behind them.
    [GeneratedRegex(@"^[^0-9]{0,30}(?:ปี|พ\.?ศ\.?)[^0-9]{0,15}(?:25|20)[0-9]{2}\s*(?:\([^()0-9]*\)\s*)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex YearNamed();

    [GeneratedRegex(@"^\s*(?:(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{5,})(?:\.[0-9]+)?(?:\s*บาท)?\s*(?:\([^()]{1,60}\)|[^0-9()]{1,20})|[0-9]{1,4}\s*(?:ราย|คน|ผลิตภัณฑ์)\s*\([^()]{1,60}\))\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Remarked();

    // โทร. 042-123456 ต่อ 12
    [GeneratedRegex(@"^\s*(?:(?:เบอร์)?โทร|มือถือ|แฟกซ์|tel\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^\s*[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]\s*[\u0E01-\u0E46]{4}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NumberedWords();
}
