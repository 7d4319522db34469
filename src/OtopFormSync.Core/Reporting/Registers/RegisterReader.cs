using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>
/// Reads files of a register: a line for each producer, product or sale, or a table of figures with districts and months down or across.
/// Nothing depends on a layout; what is not plain is told, and nothing is taken for it.
/// </summary>
/// <param name="kind">The register.</param>
/// <param name="known">What headings mean, by key.</param>
/// <param name="rules">How the program reads registers.</param>
/// <param name="districts">Reads district names.</param>
public sealed class RegisterReader(RegisterKind kind, IReadOnlyDictionary<string, RegisterColumn> known, RegisterRules rules, DistrictReader districts)
{
    private readonly RegisterWords _words = new(kind, known, rules, districts);

    private RegisterColumn Figure => kind == RegisterKind.Sales ? RegisterColumn.Amount : RegisterColumn.Count;

    /// <summary>Reads a document's tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="name">The file's name without extension, which may name a district, month or day.</param>
    /// <param name="today">The day of the reading: for which the file holds, where it says no other.</param>
    /// <param name="given">The day for which it holds by who gives it; null to heed what the file says.</param>
    /// <returns>The reading. What is of a later day than the file's is no figure.</returns>
    public RegisterReading Read(IEnumerable<ReadTable> tables, string name, DateOnly today, DateOnly? given = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var read = tables.Select(table => RegisterTable.Of(table, name, kind, known, districts)).OfType<RegisterTable>().ToList();
        var days = given is { } only ? [only] : read.SelectMany(table => table.SaidDays).Distinct().ToList();
        DateOnly? day = days is [var said] ? said : null;
        if (day > today)
        {
            return new() { Figures = [], Day = day, Problems = [new("register.day-ahead", ("day", ThaiText.LongDate(day.Value)))] };
        }

        var findings = new RegisterFindings(day ?? today);
        var openYears = read.FindAll(_ => kind != RegisterKind.Registrants).ToDictionary(table => table, table => table.OpenYears(findings.Day)); // before months are read
        var own = kind == RegisterKind.Registrants ? [] : read.ToDictionary(table => table, table => table.OwnMonths(areDaysMonths: kind == RegisterKind.Sales));
        var ofFile = own.SelectMany(months => months.Value.Count > 0 ? months.Value : months.Key.Month is { } month ? new HashSet<ReportingMonth> { month } : []).ToHashSet();
        foreach (var table in read.FindAll(table => given is not null || days.Count < 2 || (kind != RegisterKind.Registrants && table.SaidDays.Take(2).Count() < 2)))
        {
            if (own.TryGetValue(table, out var months) && TimeProblem(table, openYears[table], months, ofFile) is { } problem)
            {
                findings.Problems.Add(problem);
            }
            else
            {
                Read(table, findings);
            }
        }

        // Of a stock the day says which figures it is; a month's sheet may have its own.
        if (days.Count > 1)
        {
            findings.Problems.Add(new("register.days", ("days", string.Join(", ", days.Select(ThaiText.ShortDate)))));
        }

        return new()
        {
            Figures = findings.Figures(fillsMonths: kind == RegisterKind.Products),
            Day = day,
            Understood = read.SelectMany(table => table.Columns).Where(column => column.Holds is not null && column.Heading.Length > 0).Select(column => new RegisterHeading(column.Heading, column.Holds!.Value)).Distinct().ToValueList(),
            Unknown = findings.Words.Concat(read.SelectMany(table => table.Columns.Where(column => column.IsUnknown && !IsSettled(table, column) && table.Body.Any(row => row.Cells[column.At].Own.Trim().Length > 0))).Select(column => column.Heading)).DistinctBy(RegisterHeadings.AskedKeyOf).ToValueList(),
            Notes = findings.Notes(),
            Problems = findings.Problems.ToValueList(),
        };
    }

    private void Read(RegisterTable table, RegisterFindings findings)
    {
        var months = kind == RegisterKind.Registrants ? [] : Figures(table, column => column.Month);
        var across = Figures(table, column => column.District);
        var figures = table.Of(Figure).FindAll(column => column is { Month: null, District: null });
        List<CountedColumn> counted = across.Count > 1 ? [.. across.Select(column => new CountedColumn(column, District: column.District))]
            : months.Count > 0 ? [.. months.Select(column => new CountedColumn(column, Month: column.Month))]
            : figures.Count > 0 ? [new(figures[0])]
            : kind != RegisterKind.Sales && IsList(table) ? [new(null)]
            : [];
        if (ProblemOf(table, across, months, figures, counted) is { } problem)
        {
            findings.Problems.Add(problem);
        }
        else if (WordsLeft(table, counted).ToList() is { Count: > 0 } left)
        {
            Tell(table, left, findings);
        }
        else
        {
            new RegisterRows(kind, rules, districts, table, counted, findings).Read();
        }
    }

    // Nothing says which of the months or years that are named is meant, or which year.
    private static Saying? TimeProblem(RegisterTable table, (string Column, List<string> Months)? openYears, IReadOnlySet<ReportingMonth> own, IReadOnlySet<ReportingMonth> ofFile) =>
        openYears is { } years ? new("register.year-column", ("place", table.Place), ("column", years.Column), ("months", string.Join(", ", years.Months))) :
        table.Contradiction(own, ofFile) is { Count: > 0 } named ? new("register.months", ("place", table.Place), ("months", string.Join(" / ", named)))
        : table.Yearless(own) is { Count: > 0 } yearless ? new("register.no-year", ("place", table.Place), ("months", string.Join(", ", yearless)))
        : null;

    // Why nothing of the table is taken; null for one that is plain.
    private Saying? ProblemOf(RegisterTable table, List<TableColumn> across, List<TableColumn> months, List<TableColumn> figures, List<CountedColumn> counted) =>
        table.Of(RegisterColumn.District) is { Count: > 1 } doubled ? TwoColumns(table, doubled)
        : table.Of(RegisterColumn.Day) is { Count: > 1 } days && Differ(table, days) ? TwoColumns(table, days)
        : table.Days is { Doubtful: { IsEmpty: false } doubtful } ? new("register.day-order", ("place", table.Place), ("column", table.Of(RegisterColumn.Day)[0].Heading), ("days", string.Join(", ", doubtful)))
        : kind != RegisterKind.Sales && table.CountsMoney(figures) ? new("register.money", ("place", table.Place), ("column", RegisterHeadings.InThai(Figure)))
        : table.TitleOfBefore is { } before ? new("register.before", ("place", table.Place), ("title", before))
        : table.IsTarget ? new("register.target", ("place", table.Place))
        : kind == RegisterKind.Sales && table.CountsThings ? new("register.not-money", ("place", table.Place))
        : kind == RegisterKind.Sales && table.UnknownUnit(counted.Select(figure => figure.Column!)) is { } unit ? new("register.unit", ("place", table.Place), ("unit", unit))
        : kind == RegisterKind.Registrants && counted.Count == 0 && table.Columns.FindAll(column => column.Month is not null) is { Count: > 1 } stock ? new("register.stock", ("place", table.Place), ("months", string.Join(", ", stock.Select(column => ThaiText.ShortMonth(column.Month!)).Distinct(StringComparer.Ordinal))))
        : kind != RegisterKind.Registrants && table.RunsUp(kind == RegisterKind.Products ? [.. counted.Select(figure => figure.Column).OfType<TableColumn>()] : []) ? new("register.cumulative", ("place", table.Place))
        : (List<TableColumn>)[.. Doubled(across, column => column.District), .. Doubled(months, column => column.Month)] is { Count: > 0 } twice ? TwoColumns(table, twice)
        : counted is [{ District: null, Month: null }] && Differ(table, figures) ? TwoColumns(table, figures)
        : counted.Count == 0 ? new("register.no-figures", ("place", table.Place), ("column", kind switch { RegisterKind.Registrants => "จำนวนผู้ผลิตหรือผู้ประกอบการ", RegisterKind.Products => "จำนวนผลิตภัณฑ์", RegisterKind.Sales => RegisterHeadings.InThai(Figure) }))
        : null;

    // What titles and the headings of its figures say beside what is known, and nobody has said that it narrows nothing. What a title tells of has a column of its own at times, beside the figures: เป้าหมายและผล.
    private IEnumerable<(string Text, string Word, bool IsNone)> WordsLeft(RegisterTable table, List<CountedColumn> counted)
    {
        var isDated = kind != RegisterKind.Registrants || table.SaidDays.Any();
        var apart = table.Columns.Where(column => column.Holds != Figure && !counted.Exists(figure => figure.Column == column)).Select(column => string.Join(' ', _words.LeftOf(column.Heading))).ToHashSet(StringComparer.Ordinal);
        foreach (var (text, left) in table.Naming(kind).Select(title => (title, _words.LeftOf(title).FindAll(word => !apart.Contains(word)))).Concat(counted.SelectMany(figure => figure.Column?.Said ?? []).Select(heading => (heading, _words.LeftOf(heading)))))
        {
            foreach (var word in new[] { string.Join(' ', left), isDated ? "" : RegisterWords.PeriodIn(text) }.Where(word => word.Length > 0))
            {
                if (!known.TryGetValue(RegisterHeadings.KeyOf(RegisterHeadings.Asked(word)), out var said) || said == RegisterColumn.Ignored)
                {
                    yield return (text.Trim(), word, said == RegisterColumn.Ignored);
                }
            }
        }
    }

    private void Tell(RegisterTable table, List<(string Text, string Word, bool IsNone)> left, RegisterFindings findings)
    {
        if (left.Find(word => word.IsNone) is { Word: not null } none)
        {
            findings.Problems.Add(new("register.other-words", ("place", table.Place), ("title", none.Text), ("word", none.Word)));
            return;
        }

        foreach (var (text, word, _) in left.DistinctBy(word => word.Word))
        {
            findings.Words.Add(RegisterHeadings.Asked(word));
            findings.Problems.Add(new("register.words", ("place", table.Place), ("title", text), ("word", word), ("asked", RegisterHeadings.Asked(word)), ("figure", RegisterHeadings.InThai(Figure))));
        }
    }

    private static Saying TwoColumns(RegisterTable table, List<TableColumn> columns) =>
        new("register.two-columns", ("place", table.Place), ("columns", string.Join(", ", columns.Select(column => column.Heading))));

    private static bool Differ(RegisterTable table, List<TableColumn> figures) =>
        table.Body.Any(row => figures.Select(column => row.Cells[column.At].Text.Trim()).Distinct(StringComparer.Ordinal).Count() > 1);

    // Beside what is called by name, or stands under months, other figures need no name; nor does what sums the months up.
    private bool IsSettled(RegisterTable table, TableColumn column) =>
        (TotalWords.Begin(column.Heading) && table.Columns.Count(other => other.Named is not null) > 1)
        || (column.TellsOther && table.Columns.Exists(other => other.Holds == Figure || (other is { Holds: null, IsPart: false } && (other.Month is not null || other.District is not null))))
        || (column.IsPart && table.Columns.Exists(other => other.Holds == Figure && Equals(other.Month, column.Month) && Equals(other.District, column.District)));

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
}
