using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>
/// Reads files of a register: a line for each producer, product or sale, or a table of figures with districts and months down or across.
/// Nothing depends on a layout; what is not plain is told, and nothing is taken for it.
/// </summary>
/// <param name="kind">The register.</param>
/// <param name="known">What headings mean, by key.</param>
/// <param name="notCounted">Words of a status that say that a line counts no more.</param>
/// <param name="districts">Reads district names.</param>
public sealed partial class RegisterReader(RegisterKind kind, IReadOnlyDictionary<string, RegisterColumn> known, ValueList<string> notCounted, DistrictReader districts)
{
    private const int MostRows = 10;
    private static readonly string[] Sums = ["รวม", "ยอดรวม", "ผลรวม", "ทั้งสิ้น", "total", "grand total", "sum"];

    private RegisterColumn Figure => kind == RegisterKind.Sales ? RegisterColumn.Amount : RegisterColumn.Count;

    /// <summary>Reads a document's tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="name">The file's name without extension, which may name a district, month or day.</param>
    /// <returns>The reading.</returns>
    public RegisterReading Read(IEnumerable<ReadTable> tables, string name)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var found = new Found();
        var read = tables.Select(table => RegisterTable.Of(table, name, known, districts)).OfType<RegisterTable>().ToList();
        foreach (var table in read)
        {
            Read(table, found);
        }

        var days = read.Select(table => table.Day).OfType<DateOnly>().Distinct().ToList();
        if (days.Count > 1)
        {
            found.Problems.Add(new("register.days", ("days", string.Join(", ", days.Select(ThaiText.ShortDate)))));
        }

        found.TellCodes();
        return new()
        {
            Figures = found.Figures(fillsMonths: kind == RegisterKind.Products),
            Day = days is [var day] ? day : null,
            Understood = read.SelectMany(table => table.Columns).Where(column => column.Holds is not null && column.Heading.Length > 0).Select(column => new RegisterHeading(column.Heading, column.Holds!.Value)).Distinct().ToValueList(),
            Unknown = read.SelectMany(table => table.Columns.Where(column => column.IsUnknown && !IsSettled(table, column) && table.Body.Any(row => row.Cells[column.At].Own.Trim().Length > 0))).Select(column => column.Heading).DistinctBy(RegisterHeadings.KeyOf).ToValueList(),
            Notes = found.Notes.ToValueList(),
            Problems = found.Problems.ToValueList(),
        };
    }

    private void Read(RegisterTable table, Found found)
    {
        var months = kind == RegisterKind.Registrants ? [] : Figures(table, column => column.Month);
        var across = Figures(table, column => column.District);
        var figures = table.Of(Figure).FindAll(column => column is { Month: null, District: null });
        if (table.Of(RegisterColumn.District) is { Count: > 1 } doubled)
        {
            found.Problems.Add(new("register.two-columns", ("place", table.Place), ("columns", string.Join(", ", doubled.Select(column => column.Heading)))));
            return;
        }

        if (kind != RegisterKind.Sales && table.CountsMoney(figures))
        {
            found.Problems.Add(new("register.money", ("place", table.Place), ("column", RegisterHeadings.InThai(Figure))));
            return;
        }

        if (kind != RegisterKind.Registrants && table.RunsUp(kind == RegisterKind.Products && months.Count > 0))
        {
            found.Problems.Add(new("register.cumulative", ("place", table.Place)));
            return;
        }

        if ((List<TableColumn>)[.. Doubled(across, column => column.District), .. Doubled(months, column => column.Month)] is { Count: > 0 } twice)
        {
            found.Problems.Add(new("register.two-columns", ("place", table.Place), ("columns", string.Join(", ", twice.Select(column => column.Heading)))));
            return;
        }

        if (across.Count > 1)
        {
            ReadFigures(table, [.. across.Select(column => (column, column.District, (ReportingMonth?)null))], found);
        }
        else if (months.Count > 0)
        {
            ReadFigures(table, [.. months.Select(column => (column, (District?)null, column.Month))], found);
        }
        else if (figures.Count > 0)
        {
            if (figures.Count > 1 && table.Body.Any(row => figures.Select(column => row.Cells[column.At].Text.Trim()).Distinct(StringComparer.Ordinal).Count() > 1))
            {
                found.Problems.Add(new("register.two-columns", ("place", table.Place), ("columns", string.Join(", ", figures.Select(column => column.Heading)))));
                return;
            }

            ReadFigures(table, [(figures[0], null, null)], found);
        }
        else if (kind != RegisterKind.Sales && IsList(table))
        {
            ReadFigures(table, [(null, null, null)], found);
        }
        else
        {
            found.Problems.Add(new("register.no-figures", ("place", table.Place), ("column", RegisterHeadings.InThai(Figure))));
        }
    }

    // Beside what is called by name, other figures of the month need no name.
    private bool IsSettled(RegisterTable table, TableColumn column) =>
        column.IsPart && table.Columns.Exists(other => other.Holds == Figure && Equals(other.Month, column.Month) && Equals(other.District, column.District));

    // Of a pair below one month or district, such as จำนวน and มูลค่า, the one that this register counts; where none is called so, all of them.
    private List<TableColumn> Figures<T>(RegisterTable table, Func<TableColumn, T?> of)
        where T : class =>
        [.. table.Columns.Where(column => of(column) is not null).GroupBy(of).SelectMany(same => same.Any(column => column.Holds == Figure) ? same.Where(column => column.Holds == Figure) : same.Where(column => column is { Holds: null, IsPart: false })).OrderBy(column => column.At)];

    private static List<TableColumn> Doubled<T>(List<TableColumn> columns, Func<TableColumn, T?> of)
        where T : class => columns.GroupBy(of).FirstOrDefault(same => same.Count() > 1)?.ToList() ?? [];

    // One line for each district is a table of figures, whatever they are called.
    private bool IsList(RegisterTable table)
    {
        if (table.Of(RegisterColumn.Code).Count > 0 || table.Of(RegisterColumn.Day).Count > 0)
        {
            return true;
        }

        var column = table.Of(RegisterColumn.District) is [var only] ? only : null;
        return table.District is not null || (column is not null && table.Body.Select(row => districts.Named(row.Cells[column.At].Text)?.Result).OfType<District>().CountBy(district => district).Any(district => district.Value > 1));
    }

    private void ReadFigures(RegisterTable table, List<(TableColumn? Column, District? District, ReportingMonth? Month)> columns, Found found)
    {
        var part = new Part(table.Place, IsList: columns is [(null, _, _)]);
        var districtColumn = table.Of(RegisterColumn.District).FirstOrDefault();
        var section = districtColumn is null ? table.District : null;
        ReportingMonth? titled = null;
        var sums = new Dictionary<(DistrictCode District, ReportingMonth? Month), (decimal Value, int Row)>();
        var faults = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        // A row in which none of them is filled names nothing but its district: of two such the one cannot be a part of the other's district.
        var telling = table.Columns.FindAll(other => other != districtColumn && !columns.Exists(column => column.Column == other) && !Serial().IsMatch(other.Heading));
        foreach (var row in table.Body)
        {
            var filled = row.OwnTexts.Where(text => text.Trim().Length > 0).ToList();
            var names = districtColumn is null ? "" : row.Cells[districtColumn.At].Text.Trim();
            if (filled.Count == 0 || IsRepeatedHeading(table, row))
            {
                part.Begin(); // what a sum below comes to may begin here
                continue;
            }

            if (IsSum(row, names, columns))
            {
                TakeSums(table, part, sums, found);
                Check(table, row, columns, part, found);
                continue;
            }

            if (filled.Count == 1)
            {
                section = districts.Named(filled[0])?.Result ?? section; // a title over the rows of a district or a month, or a note
                titled = table.MonthTitled(filled[0]) ?? titled;
                part.Begin();
                continue;
            }

            if (columns.TrueForAll(column => column.Column is { } figure && row.Cells[figure.At].Own.Trim().Length == 0))
            {
                continue; // nothing is said of it
            }

            if (columns.TrueForAll(column => column.Column is not null) && RegisterTable.OtherFigureOf(row, columns.Select(column => column.Column!.At)) is { } other)
            {
                found.Left[other] = found.Left.GetValueOrDefault(other) + 1;
                continue;
            }

            if (!IsCounted(table, row, found))
            {
                part.Left++;
                continue;
            }

            District? district = null;
            if (names.Length > 0 && !districts.Read(WithProvince(table, row, names)).TryGetValue(out district))
            {
                Fault(faults, "register.no-district", row);
                continue;
            }

            var isSumOfParts = names.Length > 0 && columns.TrueForAll(column => column.Column is not null) && row.Cells.Index().Any(cell => cell.Index != districtColumn?.At && !columns.Exists(column => column.Column!.At == cell.Index) && IsSumAlone(cell.Item.Own));
            foreach (var (column, ofColumn, month) in columns)
            {
                if ((district ?? ofColumn ?? (names.Length == 0 ? section : null)) is not { } whose)
                {
                    Fault(faults, "register.no-district", row);
                    continue;
                }

                found.Names[whose.Code] = whose.Name;
                var when = month ?? MonthOf(table, row, titled);
                if (when is null && kind != RegisterKind.Registrants)
                {
                    Fault(faults, "register.no-month", row);
                }
                else if (column is null)
                {
                    Count(table, row, whose, when, part, found, faults);
                }
                else if (row.Cells[column.At] is { } cell && cell.Own.Trim().Length > 0)
                {
                    if (ValueOf(cell, table.Unit, column.Heading) is not { } value)
                    {
                        Fault(faults, "register.no-value", row);
                    }
                    else if (isSumOfParts)
                    {
                        sums[(whose.Code, when)] = (value, row.Number);
                    }
                    else
                    {
                        part.Add(whose.Code, when, value, isAlone: districtColumn is not null && telling.TrueForAll(other => row.Cells[other.At].Own.Trim().Length == 0));
                        part.Lines += value;
                    }
                }
            }
        }

        TakeSums(table, part, sums, found);

        foreach (var (fault, rows) in faults)
        {
            found.Problems.Add(new(fault, ("place", table.Place), ("count", rows.Count), ("rows", Rows(rows))));
        }

        found.Add(part);
    }

    private void Count(RegisterTable table, ReadRow row, District whose, ReportingMonth? when, Part part, Found found, SortedDictionary<string, List<int>> faults)
    {
        part.Lines++;
        var code = table.Of(RegisterColumn.Code) is [var column, ..] ? RegisterHeadings.KeyOf(row.Cells[column.At].Own) : "";
        if (kind == RegisterKind.Registrants && when is null && table.Of(RegisterColumn.Day).Count > 0)
        {
            found.Undated++;
        }

        if (code.Length == 0)
        {
            part.Add(whose.Code, when, 1);
            return;
        }

        switch (found.Meet(code, whose.Code, when))
        {
            case Meeting.First:
                part.Add(whose.Code, when, 1);
                break;
            case Meeting.Again:
                found.Repeated++;
                break;
            case Meeting.Otherwise:
                Fault(faults, "register.code-differs", row);
                break;
        }
    }

    // A rounded sum may be off by half a unit for each of its parts.
    private void Check(RegisterTable table, ReadRow row, List<(TableColumn? Column, District? District, ReportingMonth? Month)> columns, Part part, Found found)
    {
        if (row.OwnTexts.Any(text => text.Contains("อำเภอ", StringComparison.Ordinal) || text.TrimStart().StartsWith("อ.", StringComparison.Ordinal)))
        {
            return; // a sum within the table
        }

        var said = columns.Select(column => column.Column is { } figure ? ValueOf(row.Cells[figure.At], table.Unit, figure.Heading) : null).OfType<decimal>().ToList();
        if (columns is [(null, _, _)] && row.Cells.Select(cell => ValueOf(cell, table.Unit, "")).OfType<decimal>().ToList() is [var only])
        {
            said.Add(only);
        }

        // Of lines that count no more a sum may speak or not.
        if (said.Count > 0 && !(part.IsList && said.Sum() == part.Lines + part.Left) && Differs(part.Lines) && Differs(part.Lines - part.Before))
        {
            found.Problems.Add(new("register.sum", ("place", ReadTable.PlaceOfRow(part.Place, row.Number)), ("said", ThaiText.Money(said.Sum())), ("sum", ThaiText.Money(part.Lines - part.Before))));
        }

        bool Differs(decimal sum) => Math.Abs(said.Sum() - sum) > 0.5m * (part.IsList ? 1 : Math.Max(1, part.Count));
    }

    private static bool IsSum(ReadRow row, string names, List<(TableColumn? Column, District? District, ReportingMonth? Month)> columns) =>
        IsSumWord(names) || (names.Length == 0 && row.Cells.Index().Any(cell => !columns.Exists(column => column.Column?.At == cell.Index) && IsSumWord(cell.Item.Own.Trim())));

    // A name may begin with รวม.
    private static bool IsSumAlone(string text) => SumAlone().IsMatch(text.Trim());

    // The sum of a district's own rows says nothing new; where it stands without them it is the figure.
    private static void TakeSums(RegisterTable table, Part part, Dictionary<(DistrictCode District, ReportingMonth? Month), (decimal Value, int Row)> sums, Found found)
    {
        foreach (var ((district, month), (said, row)) in sums)
        {
            if (!part.Values.TryGetValue((district, month), out var sum))
            {
                part.Add(district, month, said);
                part.Lines += said;
            }
            else if (Math.Abs(said - sum) > 0.5m * Math.Max(1, part.Count))
            {
                found.Problems.Add(new("register.sum", ("place", ReadTable.PlaceOfRow(table.Place, row)), ("said", ThaiText.Money(said)), ("sum", ThaiText.Money(sum))));
            }
        }

        sums.Clear();
    }

    private static bool IsSumWord(string text) => Array.Exists(Sums, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsRepeatedHeading(RegisterTable table, ReadRow row) =>
        table.Columns.Count(column => column.Heading.Length > 0 && row.Cells[column.At].Own.Trim() == column.Heading) > 1;

    private bool IsCounted(RegisterTable table, ReadRow row, Found found)
    {
        foreach (var status in table.Of(RegisterColumn.Status))
        {
            var said = row.Cells[status.At].Own.Trim();
            if (notCounted.FirstOrDefault(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } word)
            {
                found.Left[word] = found.Left.GetValueOrDefault(word) + 1;
                return false;
            }
        }

        return true;
    }

    private ReportingMonth? MonthOf(RegisterTable table, ReadRow row, ReportingMonth? titled)
    {
        if (table.Of(RegisterColumn.Month) is { Count: > 0 } months)
        {
            return table.MonthOf(string.Join(' ', months.Select(column => row.Cells[column.At].Text.Trim())));
        }

        return table.Of(RegisterColumn.Day) switch
        {
            [var day] => DateReader.Read(row.Cells[day.At].Text).TryGetValue(out var date) ? ReportingMonth.Of(date) : null,
            [] => kind == RegisterKind.Registrants ? null : titled ?? table.Month,
            _ => null,
        };
    }

    // เมือง of อุดรธานี is none of ours.
    private static string WithProvince(RegisterTable table, ReadRow row, string names) =>
        table.Province is { } column && row.Cells[column.At].Text.Trim() is { Length: > 0 } province ? $"{names} จ.{Province().Replace(province, "")}" : names;

    // A heading or a title may say that the figures below are thousands or millions.
    private decimal? ValueOf(ReadCell cell, decimal unitOfAll, string heading)
    {
        if (kind != RegisterKind.Sales)
        {
            return CountReader.Read(cell.Text, cell.Has(CellMarks.Number)).TryGetValue(out var count) ? count : null;
        }

        var unit = Multiple().Match(heading) is { Success: true } multiple ? HeadingLexicon.MultipleOf(multiple.Value) : unitOfAll;
        return AmountReader.Read(cell.Text, cell.Has(CellMarks.Number)).TryGetValue(out var value) ? value * unit : null;
    }

    private static void Fault(SortedDictionary<string, List<int>> faults, string fault, ReadRow row)
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

    [GeneratedRegex("(?:พัน|หมื่น|แสน|ล้าน)บาท", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Multiple();

    [GeneratedRegex(@"^\s*(?:จังหวัด|จ\.)\s*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Province();

    [GeneratedRegex(@"^\s*(?:ที่|ลำดับ(?:ที่)?|no\.?|#)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?:ยอด|ผล)?รวม(?:ทั้งสิ้น|ทั้งหมด|ย่อย|(?:ทั้ง)?อำเภอ.*|อ\..*)?$|^ทั้งสิ้น$|^(?:grand |sub)?total$|^sum$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex SumAlone();

    private enum Meeting
    {
        First,
        Again,
        Otherwise,
    }

    /// <summary>What one table says.</summary>
    private sealed record Part(string Place, bool IsList)
    {
        public Dictionary<(DistrictCode District, ReportingMonth? Month), decimal> Values { get; } = [];

        public bool IsOfLines { get; private set; } = IsList;

        public decimal Lines { get; set; }

        /// <summary>What of it stood before the latest title or repeated heading.</summary>
        public decimal Before { get; private set; }

        public void Begin() => Before = Lines;

        public int Count { get; private set; }

        public int Left { get; set; }

        /// <summary>What rows say of a district and month that name nothing but it.</summary>
        public Dictionary<(DistrictCode District, ReportingMonth? Month), HashSet<decimal>> Alone { get; } = [];

        public void Add(DistrictCode district, ReportingMonth? month, decimal value, bool isAlone = false)
        {
            if (isAlone)
            {
                if (!Alone.TryAdd((district, month), [value]) && !Alone[(district, month)].Add(value))
                {
                    return; // the same said again
                }
            }

            Count++;
            IsOfLines |= Values.ContainsKey((district, month)); // several lines of one district and month are its parts
            Values[(district, month)] = Values.GetValueOrDefault((district, month)) + value;
        }
    }

    /// <summary>What all tables of the file say.</summary>
    private sealed class Found
    {
        private readonly List<Part> _parts = [];
        private readonly Dictionary<string, (DistrictCode District, ReportingMonth? Month)> _codes = new(StringComparer.Ordinal); // only while the file is read

        public List<Saying> Problems { get; } = [];

        public List<Saying> Notes { get; } = [];

        public SortedDictionary<string, int> Left { get; } = new(StringComparer.Ordinal);

        public Dictionary<DistrictCode, string> Names { get; } = [];

        public int Repeated { get; set; }

        public int Undated { get; set; }

        public void Add(Part part) => _parts.Add(part);

        public Meeting Meet(string code, DistrictCode district, ReportingMonth? month)
        {
            if (_codes.TryAdd(code, (district, month)))
            {
                return Meeting.First;
            }

            return _codes[code] == (district, month) ? Meeting.Again : Meeting.Otherwise;
        }

        public void TellCodes()
        {
            if (Repeated > 0)
            {
                Notes.Add(new("register.counted-once", ("count", Repeated)));
            }

            foreach (var (word, count) in Left)
            {
                Notes.Add(new("register.not-counted", ("count", count), ("status", word)));
            }

            if (Undated > 0)
            {
                Notes.Add(new("register.undated", ("count", Undated)));
            }
        }

        // Sheets of lines are parts of one list; tables of figures must say the same.
        public ValueList<RegisterFigure> Figures(bool fillsMonths)
        {
            var lines = new Dictionary<(DistrictCode District, ReportingMonth? Month), decimal>();
            foreach (var ((district, month), value) in _parts.Where(part => part.IsOfLines).SelectMany(part => part.Values))
            {
                lines[(district, month)] = lines.GetValueOrDefault((district, month)) + value;
            }

            foreach (var (key, said) in _parts.SelectMany(part => part.Alone).Where(alone => alone.Value.Count > 1))
            {
                lines.Remove(key);
                Problems.Add(Differs(key, said));
            }

            if (fillsMonths)
            {
                Fill(lines);
            }

            var figures = new List<RegisterFigure>();
            foreach (var cell in lines.Select(line => (line.Key, line.Value, Place: "")).Concat(_parts.Where(part => !part.IsOfLines).SelectMany(part => part.Values, (part, pair) => (pair.Key, pair.Value, part.Place)))
                .GroupBy(cell => cell.Key).OrderBy(cell => cell.Key.District.Value, StringComparer.Ordinal).ThenBy(cell => cell.Key.Month))
            {
                if (cell.Select(one => one.Value).Distinct().Count() > 1)
                {
                    Problems.Add(Differs(cell.Key, cell.Select(one => one.Value)));
                }
                else
                {
                    figures.Add(new(cell.Key.District.Value, cell.Key.Month?.ToString(), cell.First().Value));
                }
            }

            return figures.ToValueList();
        }

        private Saying Differs((DistrictCode District, ReportingMonth? Month) key, IEnumerable<decimal> said) =>
            new("register.differs", ("district", Names[key.District]), ("month", key.Month is { } month ? ThaiText.ShortMonth(month) : ""), ("figures", string.Join(" / ", said.Select(value => ThaiText.Money(value)).Distinct(StringComparer.Ordinal))));

        // A list of what came about says of a month without a line that there was nothing, for the districts that it names.
        private static void Fill(Dictionary<(DistrictCode District, ReportingMonth? Month), decimal> lines)
        {
            var months = lines.Keys.Select(key => key.Month).OfType<ReportingMonth>().ToList();
            if (months.Count == 0)
            {
                return;
            }

            foreach (var district in lines.Keys.Select(key => key.District).Distinct().ToList())
            {
                for (var month = months.Min()!; month.CompareTo(months.Max()) <= 0; month = month.Plus(1))
                {
                    lines.TryAdd((district, month), 0);
                }
            }
        }
    }
}
