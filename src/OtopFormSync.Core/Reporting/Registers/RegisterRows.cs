using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A column that is counted.</summary>
/// <param name="Column">The column; null where the rows themselves are counted.</param>
/// <param name="District">The district that its figures are of; null where the rows say it.</param>
/// <param name="Month">The month that its figures are of; null where the rows say it.</param>
internal sealed record CountedColumn(TableColumn? Column, District? District = null, ReportingMonth? Month = null);

/// <summary>Reads the rows of one table of a register.</summary>
internal sealed partial class RegisterRows
{
    private const int MostRows = 10;

    private readonly RegisterKind _kind;
    private readonly RegisterRules _rules;
    private readonly DistrictReader _districts;
    private readonly RegisterTable _table;
    private readonly List<CountedColumn> _columns;
    private readonly RegisterFindings _findings;
    private readonly RegisterPart _part;
    private readonly TableColumn? _districtColumn;

    // A row in which none of them is filled names nothing but its district: of two such the one cannot be a part of the other's district.
    private readonly List<TableColumn> _telling;

    // What rows that call themselves a district's sum say, till it is known whether its own rows stand beside them.
    private readonly Dictionary<RegisterCell, (decimal Value, int Row)> _sums = [];
    private readonly SortedDictionary<string, List<int>> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<int>> _statuses = new(StringComparer.Ordinal); // of which nobody knows whether they count
    private readonly SortedDictionary<string, List<int>> _outside = new(StringComparer.Ordinal); // districts of other provinces
    private readonly SortedDictionary<string, List<int>> _units = new(StringComparer.Ordinal); // that contradict each other
    private District? _section;
    private string? _elsewhere; // what says that the rows are another province's
    private string? _other; // what says that the rows are of something else than what came about
    private readonly DistrictBlocks? _blocks;
    private (int Row, decimal Said)? _above; // a sum over its rows, till they have come
    private (decimal Lines, int Count) _titledAt; // what the part held at the latest title
    private string _province = "";
    private ReportingMonth? _titled;

    /// <summary>Prepares the reading of a table.</summary>
    /// <param name="kind">The register.</param>
    /// <param name="rules">How the program reads registers.</param>
    /// <param name="districts">Reads district names.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">What is counted in it.</param>
    /// <param name="findings">What takes in what is found.</param>
    public RegisterRows(RegisterKind kind, RegisterRules rules, DistrictReader districts, RegisterTable table, List<CountedColumn> columns, RegisterFindings findings)
    {
        (_kind, _rules, _districts, _table, _columns, _findings) = (kind, rules, districts, table, columns, findings);
        _part = new(table.Place, isList: columns is [{ Column: null }]);
        _districtColumn = table.Of(RegisterColumn.District).FirstOrDefault();
        _telling = table.Columns.FindAll(other => other != _districtColumn && !columns.Exists(counted => counted.Column == other) && !Serial().IsMatch(other.Heading));
        _section = _districtColumn is null ? table.District : null;
        _elsewhere = table.Elsewhere;
        _blocks = _districtColumn is null ? null : new(_districtColumn, _telling, table.Body.Where(row => SaysAnything(row) && !IsSum(row, row.Cells[_districtColumn.At].Text.Trim())));
    }

    /// <summary>Reads them all.</summary>
    public void Read()
    {
        foreach (var row in _table.Body)
        {
            Read(row);
        }

        TakeSums();
        CheckAbove();
        foreach (var row in _table.Unsummed)
        {
            TellSum(row.Row, row.Said, row.Sum);
        }

        foreach (var (fault, rows) in _faults)
        {
            _findings.Problems.Add(new(fault, ("place", _table.Place), ("count", rows.Count), ("rows", Rows(rows))));
        }

        foreach (var (status, rows) in _statuses)
        {
            _findings.Problems.Add(new("register.status", ("place", _table.Place), ("status", status), ("count", rows.Count), ("rows", Rows(rows))));
        }

        if (_outside.Count > 0)
        {
            _findings.Problems.Add(new("register.outside", ("place", _table.Place), ("districts", string.Join(", ", _outside.Keys.Take(MostRows))), ("count", _outside.Values.Sum(rows => rows.Count)), ("rows", Rows([.. _outside.Values.SelectMany(rows => rows).Order()]))));
        }

        foreach (var (units, rows) in _units)
        {
            _findings.Problems.Add(new("register.units", ("place", _table.Place), ("units", units), ("count", rows.Count), ("rows", Rows(rows))));
        }

        if (_table.Days?.ReadByEra is { } example)
        {
            _findings.DayFirst(_table.Of(RegisterColumn.Day)[0].Heading, example);
        }

        _findings.Add(_part);
    }

    private void Read(ReadRow row)
    {
        var filled = row.OwnTexts.Where(text => text.Trim().Length > 0).ToList();
        var names = _districtColumn is null ? "" : row.Cells[_districtColumn.At].Text.Trim();
        if (filled.Count == 0 || IsRepeatedHeading(row))
        {
            Begin();
        }
        else if (IsSum(row, names) || AddsUp(row, names))
        {
            TakeSums();
            _blocks?.End();
            if ((_elsewhere ?? _other) is null)
            {
                Check(row);
            }
        }
        else if (filled is [var title] && !row.Cells.Any(cell => cell.Has(CellMarks.NoResult)))
        {
            Entitle(title);
        }
        else if (SaysAnything(row))
        {
            ReadLine(row, names);
        }
    }

    // A title over the rows of a district or a month, or a note.
    private void Entitle(string title)
    {
        _section = _districts.Named(title)?.Result ?? _section;
        var month = _table.MonthTitled(title);
        _titled = month ?? _titled;
        _other = RegisterTable.IsOfOthers(title) ? title.Trim() : month is null ? _other : null;
        TakeProvince(title);
        CheckAbove();
        _titledAt = (_part.Lines, _part.Count);
        Begin();
    }

    private void Begin()
    {
        _part.Begin();
        _blocks?.End();
    }

    // A province over its districts holds until the next one.
    private void TakeProvince(string text) => _elsewhere = _districts.NamesProvince(text) switch
    {
        true => null,
        false => text.Trim(),
        null => _elsewhere,
    };

    private void ReadLine(ReadRow row, string names)
    {
        District? named = null;
        TakeProvince(names);
        if ((_elsewhere ?? _other) is { } elsewhere)
        {
            _findings.Leave(elsewhere);
        }
        else if (HasFigures && RegisterTable.OtherFigureOf(row, _columns.Select(counted => counted.Column!.At)) is { } other)
        {
            _findings.Leave(other);
        }
        else if (row.Cells.Index().Any(cell => cell.Item.Has(CellMarks.Struck) && (!HasFigures || _columns.TrueForAll(counted => counted.Column!.At == cell.Index))))
        {
            _findings.Leave("ขีดฆ่า");
        }
        else if (StatusOf(row) is { } status)
        {
            _findings.Leave(status);
            _part.Left++;
        }
        else if (UnknownStatusOf(row) is { } unknown)
        {
            Keep(_statuses, unknown, row);
        }
        else if (_table.DayIn(row) > _findings.Day)
        {
            Fault("register.later", row);
        }
        else if (names.Length > 0 && DistrictIn(row, names) is var read && !read.TryGetValue(out named))
        {
            TellOutside(row, names, read);
        }
        else
        {
            ReadFigures(row, _blocks?.Of(row, named), isSum: names.Length > 0 && IsSumOfParts(row));
        }
    }

    private Reading<District> DistrictIn(ReadRow row, string names) => _districts.Read(WithProvince(row, names));

    // A row of another province says so by that column, or by the district's name.
    private void TellOutside(ReadRow row, string names, Reading<District> read)
    {
        if (_province.Length > 0 && _districts.NamesProvince($"จังหวัด{_province}") == false)
        {
            _findings.Leave($"จังหวัด{_province}");
        }
        else if (read is Reading<District>.Doubtful { Doubts: [{ Code: DoubtCode.OtherProvince }, ..] })
        {
            Keep(_outside, names, row);
        }
        else
        {
            Fault("register.no-district", row);
        }
    }

    private void ReadFigures(ReadRow row, District? named, bool isSum)
    {
        CheckTotal(row);
        foreach (var counted in _columns)
        {
            if ((named ?? counted.District ?? _section) is not { } district)
            {
                Fault("register.no-district", row);
                continue;
            }

            _findings.Names[district.Code] = district.Name;
            var cell = new RegisterCell(district.Code, counted.Month ?? MonthOf(row));
            if (cell.Month is null && _kind != RegisterKind.Registrants)
            {
                Fault("register.no-month", row);
            }
            else if (counted.Column is null)
            {
                Count(row, cell);
            }
            else if (SaysAnything(row.Cells[counted.Column.At]))
            {
                ReadFigure(row, counted.Column, cell, isSum);
            }
        }
    }

    private void ReadFigure(ReadRow row, TableColumn column, RegisterCell cell, bool isSum)
    {
        _findings.Hidden += row.Cells[column.At].Has(CellMarks.Hidden) ? 1 : 0;
        var read = FigureOf(row, column);
        if (row.Cells[column.At].Has(CellMarks.Struck))
        {
            _findings.Leave("ขีดฆ่า");
        }
        else if (read.Value is not { } value)
        {
            Unreadable(row, read);
        }
        else if (isSum)
        {
            _sums[cell] = (value, row.Number);
        }
        else
        {
            _findings.Multiply(read.Units, _table.Place);
            _part.Add(cell, value, isAlone: _districtColumn is not null && _telling.TrueForAll(other => row.Cells[other.At].Own.Trim().Length == 0));
            _part.Lines += value;
        }
    }

    private void Unreadable(ReadRow row, RegisterFigureRead read)
    {
        if (read.Units.Count > 1)
        {
            Keep(_units, string.Join(" / ", read.Units.Order().Select(RegisterUnits.InThai)), row);
        }
        else
        {
            Fault(read.IsNegative ? "register.negative" : "register.no-value", row);
        }
    }

    private void Count(ReadRow row, RegisterCell cell)
    {
        _part.Lines++;
        _findings.Hidden += row.Cells.Any(hidden => hidden.Has(CellMarks.Hidden)) ? 1 : 0;
        var code = _table.Of(RegisterColumn.Code) is [var column, ..] ? RegisterHeadings.KeyOf(row.Cells[column.At].Own) : "";
        if (_kind == RegisterKind.Registrants && cell.Month is null && _table.Of(RegisterColumn.Day).Count > 0)
        {
            _findings.Undated++;
        }

        switch (code.Length == 0 ? CodeMeeting.First : _findings.Meet(code, cell))
        {
            case CodeMeeting.First:
                _part.Add(cell, 1);
                break;
            case CodeMeeting.Again:
                _findings.Repeated++;
                break;
            case CodeMeeting.Otherwise:
                Fault("register.code-differs", row);
                break;
        }
    }

    // A rounded sum may be off by half a unit for each of its parts.
    private void Check(ReadRow row)
    {
        if (row.OwnTexts.Any(text => text.Contains("อำเภอ", StringComparison.Ordinal) || text.TrimStart().StartsWith("อ.", StringComparison.Ordinal)))
        {
            return; // a sum within the table
        }

        var said = SaidIn(row);
        if (_part.IsList && row.Cells.Select(ValueOf).OfType<decimal>().ToList() is [var only])
        {
            said.Add(only);
        }

        if (said.Count > 0 && _part.Settle(said.Sum()))
        {
            return;
        }

        // What sums up the rows since the last sum begins anew behind it. Of lines that count no more a sum may speak or not.
        if (said.Count > 0 && !Differs(_part.Lines - _part.Before))
        {
            _part.Join();
            _part.Begin();
        }
        else if (said.Count > 0 && !(_part.IsList && said.Sum() == _part.Lines + _part.Left) && Differs(_part.Lines))
        {
            if (_part.Count == _titledAt.Count && _above is null)
            {
                _above = (row.Number, said.Sum());
            }
            else
            {
                TellSum(row.Number, said.Sum(), _part.Lines - _part.Before);
            }
        }

        bool Differs(decimal sum) => Math.Abs(said.Sum() - sum) > Rounding(_part.Count);
    }

    // Offices draw the sum over its rows as well as below them.
    private void CheckAbove()
    {
        if (_above is { } above && _part.Lines - _titledAt.Lines is var sum && above.Said != sum + (_part.IsList ? _part.Left : 0) && Math.Abs(above.Said - sum) > Rounding(_part.Count))
        {
            TellSum(above.Row, above.Said, sum);
        }

        _above = null;
    }

    private List<decimal> SaidIn(ReadRow row) => [.. _columns.Select(counted => counted.Column is { } figure ? ValueOf(row, figure) : null).OfType<decimal>()];

    // Of what each of the parts may be rounded by; things that are counted are not.
    private decimal Rounding(int parts) => _kind == RegisterKind.Sales ? 0.5m * Math.Max(1, parts) : 0;

    // What sums up the months of a row is told where it does not.
    private void CheckTotal(ReadRow row)
    {
        if (_table.Total is { } total && _columns.TrueForAll(counted => counted.Month is not null && (counted.Column!.Unit ?? 1) == (total.Unit ?? 1)) && ValueOf(row.Cells[total.At]) is { } said
            && _columns.Select(counted => ValueOf(row.Cells[counted.Column!.At])).OfType<decimal>().Sum() is var sum && Math.Abs(said - sum) > Rounding(_columns.Count))
        {
            TellSum(row.Number, said, sum);
        }
    }

    // The sum of a district's own rows says nothing new; where it stands without them it is the figure.
    private void TakeSums()
    {
        foreach (var (cell, (said, row)) in _sums)
        {
            if (!_part.Values.TryGetValue(cell, out var sum))
            {
                _part.Add(cell, said);
                _part.Lines += said;
            }
            else if (Math.Abs(said - sum) > Rounding(_part.Count))
            {
                TellSum(row, said, sum);
            }
        }

        _sums.Clear();
    }

    private void TellSum(int row, decimal said, decimal sum) =>
        _findings.Problems.Add(new("register.sum", ("place", ReadTable.PlaceOfRow(_table.Place, row)), ("said", ThaiText.Money(said)), ("sum", ThaiText.Money(sum))));

    private bool IsRepeatedHeading(ReadRow row) =>
        _table.Columns.Count(column => column.Heading.Length > 0 && row.Cells[column.At].Own.Trim() == column.Heading) > 1;

    private bool IsSum(ReadRow row, string names) =>
        TotalWords.Begin(names) || (names.Length == 0 && BesideFigures(row).Any(cell => TotalWords.StandAlone(cell.Own)));

    // Whether รวมใจ is a name or the sum of ใจ its words do not say, but its figure does: the rows above come to it or not.
    private bool AddsUp(ReadRow row, string names) =>
        HasFigures && names.Length == 0 && _part.Lines != _part.Before && BesideFigures(row).Any(cell => TotalWords.Begin(cell.Own))
        && SaidIn(row) is { Count: > 0 } said && Math.Abs(said.Sum() - (_part.Lines - _part.Before)) <= Rounding(_part.Count);

    private bool IsSumOfParts(ReadRow row) =>
        HasFigures && BesideFigures(row, _districtColumn).Any(cell => TotalWords.StandAlone(cell.Own));

    private IEnumerable<ReadCell> BesideFigures(ReadRow row, TableColumn? but = null) =>
        row.Cells.Index().Where(cell => cell.Index != but?.At && !_columns.Exists(counted => counted.Column?.At == cell.Index)).Select(cell => cell.Item);

    private bool HasFigures => _columns.TrueForAll(counted => counted.Column is not null);

    private bool SaysAnything(ReadRow row) => _columns.Exists(counted => counted.Column is not { } figure || SaysAnything(row.Cells[figure.At]));

    // A formula whose result the file does not hold says something that nobody knows.
    private static bool SaysAnything(ReadCell cell) => cell.Own.Trim().Length > 0 || (cell.Has(CellMarks.NoResult) && !cell.Has(CellMarks.Covered));

    // The words of its status by which a line counts no more; null where it counts.
    private string? StatusOf(ReadRow row) => _table.Of(RegisterColumn.Status)
        .Select(status => RegisterStatus.CountsNot(row.Cells[status.At].Own.Trim(), _rules.NotCounted))
        .FirstOrDefault(word => word is not null);

    private string? UnknownStatusOf(ReadRow row) => _table.Of(RegisterColumn.Status).Select(status => row.Cells[status.At].Own.Trim()).FirstOrDefault(said => !RegisterStatus.Counts(said, _rules.NotCounted, _rules.Counted));

    private ReportingMonth? MonthOf(ReadRow row)
    {
        if (_table.Of(RegisterColumn.Month).Count > 0)
        {
            return _table.MonthIn(row);
        }

        return _table.Days is not null ? _table.DayMonth(row)
            : _kind == RegisterKind.Registrants ? null : _titled ?? _table.Month;
    }

    // เมือง of อุดรธานี is none of ours; a csv says the province in the first of its rows alone.
    private string WithProvince(ReadRow row, string names)
    {
        names = _table.DistrictCode is { } code ? $"{names} {row.Cells[code.At].Text.Trim()}".TrimEnd() : names; // it must not be another's
        if (_table.Province is not { } column)
        {
            return names;
        }

        _province = row.Cells[column.At].Text.Trim() is { Length: > 0 } province ? Province().Replace(province, "") : _province;
        return _province.Length > 0 ? $"{names} จ.{_province}" : names;
    }

    private decimal? ValueOf(ReadRow row, TableColumn column) => FigureOf(row, column).Value;

    // A heading, a title or a cell beside it may say that a figure is thousands or millions.
    private RegisterFigureRead FigureOf(ReadRow row, TableColumn column) => _kind != RegisterKind.Sales
        ? RegisterFigures.Count(row.Cells[column.At])
        : RegisterFigures.Amount(row.Cells[column.At], BesideFigures(row).Select(beside => RegisterUnits.Said(beside.Own)).Append(column.Unit).OfType<decimal>().Concat(_table.Units).Distinct().ToValueList());

    private decimal? ValueOf(ReadCell cell) => _kind == RegisterKind.Sales ? RegisterFigures.Baht(cell) : RegisterFigures.Count(cell).Value;

    private void Fault(string fault, ReadRow row) => Keep(_faults, fault, row);

    private static void Keep(SortedDictionary<string, List<int>> faults, string fault, ReadRow row)
    {
        if (!faults.TryGetValue(fault, out var rows))
        {
            faults.Add(fault, rows = []);
        }

        if (rows.Count == 0 || rows[^1] != row.Number)
        {
            rows.Add(row.Number);
        }
    }

    private static string Rows(List<int> rows) => string.Join(", ", rows.Take(MostRows).Select(row => row.ToString(CultureInfo.InvariantCulture))) + (rows.Count > MostRows ? ", …" : "");

    [GeneratedRegex(@"^\s*(?:จังหวัด|จ\.)\s*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Province();

    [GeneratedRegex(@"^\s*(?:ที่|ลำดับ(?:ที่)?|no\.?|#)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Serial();
}
