using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>How a line's code meets those of the lines before.</summary>
internal enum CodeMeeting
{
    /// <summary>No line had it.</summary>
    First,

    /// <summary>A line of the same district and month had it.</summary>
    Again,

    /// <summary>A line of another district or month had it.</summary>
    Otherwise,
}

/// <summary>What all tables of a register's file say.</summary>
/// <param name="day">The day for which the file holds: what is later is no figure.</param>
internal sealed class RegisterFindings(DateOnly day)
{
    private readonly List<string> _same = [];
    private readonly SortedDictionary<decimal, SortedSet<string>> _multiples = [];
    private readonly List<Saying> _dayFirst = [];
    private readonly SortedSet<ReportingMonth> _notYet = [];
    private readonly List<RegisterPart> _parts = [];
    private readonly Dictionary<string, RegisterCell> _codes = new(StringComparer.Ordinal); // only while the file is read
    private readonly SortedDictionary<string, int> _left = new(StringComparer.Ordinal);

    public List<Saying> Problems { get; } = [];

    /// <summary>What titles say beside the words that are known, as it is asked.</summary>
    public List<string> Words { get; } = [];

    /// <summary>The day for which the file holds.</summary>
    public DateOnly Day { get; } = day;

    /// <summary>The names of the districts of which anything is said.</summary>
    public Dictionary<DistrictCode, string> Names { get; } = [];

    /// <summary>How many lines had the code of another one of the same district and month.</summary>
    public int Repeated { get; set; }

    /// <summary>How many registrants had no day, where there is a column for it.</summary>
    public int Undated { get; set; }

    /// <summary>How many figures or lines stand where nobody sees them.</summary>
    public int Hidden { get; set; }

    public void Add(RegisterPart part) => _parts.Add(part);

    /// <summary>Counts a line that is not counted.</summary>
    /// <param name="word">The words by which it says that it counts no more, or holds another figure.</param>
    public void Leave(string word) => _left[word] = _left.GetValueOrDefault(word) + 1;

    /// <summary>Keeps that figures were multiplied by their unit.</summary>
    /// <param name="units">What the units stand for that are said of a figure; one at most.</param>
    /// <param name="place">Where the table stands.</param>
    public void Multiply(ValueList<decimal> units, string place)
    {
        if (units is [not 1 and var unit])
        {
            if (!_multiples.TryGetValue(unit, out var places))
            {
                _multiples.Add(unit, places = new(StringComparer.Ordinal));
            }

            places.Add(place);
        }
    }

    /// <summary>Keeps that days in numbers were read as day and month, where their Buddhist years alone say so.</summary>
    /// <param name="column">The column's heading.</param>
    /// <param name="example">One of them, as it stands and as it was read.</param>
    public void DayFirst(string column, (string Text, DateOnly Day) example) => _dayFirst.Add(new("register.day-first", ("column", column), ("text", example.Text), ("day", ThaiText.ShortDate(example.Day))));

    /// <summary>Keeps a line's code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cell">What the line is of.</param>
    public CodeMeeting Meet(string code, RegisterCell cell) => _codes.TryAdd(code, cell) ? CodeMeeting.First : _codes[code] == cell ? CodeMeeting.Again : CodeMeeting.Otherwise;

    /// <summary>What is to be known of the lines: which were counted once, or not.</summary>
    public ValueList<Saying> Notes() =>
    [
        .. Told("register.counted-once", Repeated),
        .. _left.Select(left => new Saying("register.not-counted", ("count", left.Value), ("status", left.Key))),
        .. Told("register.undated", Undated),
        .. Told("register.hidden", Hidden),
        .. _multiples.Select(multiple => new Saying("register.multiplied", ("unit", RegisterUnits.InThai(multiple.Key)), ("places", string.Join(", ", multiple.Value)))),
        .. _dayFirst,
        .. _notYet.Count == 0 ? Array.Empty<Saying>() : [new("register.not-yet", ("months", Months(_notYet)))],
        .. _same.Count == 0 ? Array.Empty<Saying>() : [new("register.same", ("places", string.Join(", ", _same.Distinct(StringComparer.Ordinal))))],
    ];

    private static IEnumerable<Saying> Told(string key, int count) => count > 0 ? [new(key, ("count", count))] : [];

    /// <summary>The figures that are plain; what is not becomes a problem. Sheets of lines are parts of one list; tables of figures must say the same.</summary>
    /// <param name="fillsMonths">True for a list of what came about, which says of a month without a line that there was nothing.</param>
    public ValueList<RegisterFigure> Figures(bool fillsMonths)
    {
        var lines = Lines();
        if (fillsMonths)
        {
            Fill(lines);
        }

        var figures = new List<RegisterFigure>();
        var ahead = new SortedSet<ReportingMonth>();
        var tables = _parts.FindAll(part => !part.IsOfLines);
        _same.AddRange(tables.SelectMany(part => part.Values, (part, value) => (part.Place, value)).GroupBy(said => said.value).Where(said => said.Count() > 1).SelectMany(said => said).Select(said => said.Place));
        foreach (var said in lines.Concat(tables.SelectMany(part => part.Values))
            .GroupBy(said => said.Key, said => said.Value).OrderBy(said => said.Key.District.Value, StringComparer.Ordinal).ThenBy(said => said.Key.Month))
        {
            // That there is nothing of a month that is not over says nothing of it.
            if (said.Key.Month is { } month && month.LastDay > Day && (month.FirstDay > Day || said.All(value => value == 0)))
            {
                (said.All(value => value == 0) ? _notYet : ahead).Add(month);
            }
            else if (said.Distinct().Count() > 1)
            {
                Problems.Add(Differs(said.Key, said));
            }
            else
            {
                figures.Add(new(said.Key.District.Value, said.Key.Month?.ToString(), said.First()));
            }
        }

        if (ahead.Count > 0)
        {
            Problems.Add(new("register.month-ahead", ("months", Months(ahead))));
        }

        return figures.ToValueList();
    }

    private static string Months(IEnumerable<ReportingMonth> months) => string.Join(", ", months.Select(ThaiText.ShortMonth));

    // What lines come to, but where rows that are no parts say several things of one district and month.
    private Dictionary<RegisterCell, decimal> Lines()
    {
        var lines = new Dictionary<RegisterCell, decimal>();
        foreach (var (cell, value) in _parts.Where(part => part.IsOfLines).SelectMany(part => part.Values))
        {
            lines[cell] = lines.GetValueOrDefault(cell) + value;
        }

        foreach (var (cell, said) in _parts.SelectMany(part => part.Alone).Where(alone => alone.Value.Count > 1))
        {
            lines.Remove(cell);
            Problems.Add(Differs(cell, said));
        }

        return lines;
    }

    private Saying Differs(RegisterCell cell, IEnumerable<decimal> said) =>
        new("register.differs", ("district", Names[cell.District]), ("month", cell.Month is { } month ? ThaiText.ShortMonth(month) : "จำนวน"), ("figures", string.Join(" / ", said.Select(value => ThaiText.Money(value)).Distinct(StringComparer.Ordinal))));

    // Only for the districts that it names.
    private static void Fill(Dictionary<RegisterCell, decimal> lines)
    {
        var months = lines.Keys.Select(cell => cell.Month).OfType<ReportingMonth>().ToList();
        if (months.Count == 0)
        {
            return;
        }

        foreach (var district in lines.Keys.Select(cell => cell.District).Distinct().ToList())
        {
            for (var month = months.Min()!; month.CompareTo(months.Max()) <= 0; month = month.Plus(1))
            {
                lines.TryAdd(new(district, month), 0);
            }
        }
    }
}
