using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>
/// What the titles over a table, its sheet's name and its file's name say of the time that it is of. A wider name may hold more than what stands within it, but never something else:
/// where one of them names another month or year than the table itself or the next of them, nobody knows which is meant.
/// </summary>
internal sealed class TitledTime
{
    private const int FirstFiscal = 10; // October

    private readonly List<NamedMonth>[] _within; // what the titles and the sheet name
    private readonly List<StatedYear>[] _years;
    private readonly bool _passesYear;
    private readonly bool _isOfCalendarYear;

    /// <summary>Reads them.</summary>
    /// <param name="titles">The titles over the table, without those that say a day.</param>
    /// <param name="sheet">The sheet's name; empty where it has none.</param>
    /// <param name="file">The file's name without extension.</param>
    /// <param name="numbers">The months, 1 to 12, that the table's headings or rows name without a year, in their order.</param>
    public TitledTime(IEnumerable<string> titles, string sheet, string file, IEnumerable<int> numbers)
    {
        List<string>[] texts = [[.. titles], [sheet], [file]];
        var months = texts.Select(source => source.SelectMany(NamedMonth.In).Distinct().ToList()).ToArray();
        (_within, OfFile) = ([months[0], months[1]], months[2]);
        _years = [.. texts.Select(source => source.SelectMany(StatedYear.In).ToList())];
        var order = numbers.Distinct().ToList();
        _passesYear = order.Zip(order.Skip(1)).Any(pair => pair.First > pair.Second);
        _isOfCalendarYear = !_passesYear && order is [< FirstFiscal, ..];
    }

    /// <summary>The months that the file's name names.</summary>
    public IReadOnlyList<NamedMonth> OfFile { get; }

    /// <summary>The one month that titles and sheet name, else the file; null for none, for several, and for one that they do not agree on.</summary>
    public NamedMonth? Only => Agreed(_within) switch
    {
        [] when _within.All(source => source.Count == 0) => OfFile is [var ofFile] ? ofFile : null,
        [var only] => only,
        _ => null,
    };

    /// <summary>The month of a number, with the year that titles, sheet or file give it; null where they give none, or several.</summary>
    /// <param name="number">1 to 12.</param>
    public ReportingMonth? MonthOf(int number)
    {
        // A year that is called neither tells months from October on only where earlier ones stand before them, and none of months that run over the year's end.
        var stated = _years.SelectMany(source => source).Select(year => year switch
        {
            { Quarter: null, IsFiscal: not true } when _passesYear => null,
            { Quarter: null, IsFiscal: null } when number >= FirstFiscal && !_isOfCalendarYear => null,
            _ => year.MonthOf(number),
        });
        var named = _within.Append(OfFile).SelectMany(source => source).Where(month => month.Number == number).Select(month => month.Month);
        return stated.Concat(named).OfType<ReportingMonth>().Distinct().ToList() is [var only] ? only : null;
    }

    /// <summary>What is named that cannot be true at once, as it is written.</summary>
    /// <param name="own">The months that the table's headings and rows name.</param>
    /// <returns>The months and years; none where all agree.</returns>
    public List<string> Contradiction(IReadOnlyCollection<ReportingMonth> own)
    {
        var named = _within.Where(source => source.Count > 0 && own.Count > 0 && !source.Exists(month => own.Any(month.MayBe))).SelectMany(source => source).ToList();
        if (own.Count == 0 && _within.All(source => source.Count > 0) && Agreed(_within).Count == 0)
        {
            return [.. _within.SelectMany(source => source).Select(month => month.ToString()).Distinct(StringComparer.Ordinal)];
        }

        var months = own.Count > 0 ? own : Only is { Month: { } only } ? [only] : [];
        var outside = months.Where(month => _years.Any(source => source.Count > 0 && !source.Exists(year => year.Holds(month)))).ToList();
        var years = _years.Where(source => source.Count > 0 && outside.Exists(month => !source.Exists(year => year.Holds(month)))).SelectMany(source => source).Select(year => year.Text);
        return named.Count == 0 && outside.Count == 0 ? []
            : [.. named.Select(month => month.ToString()).Concat(years).Concat((outside.Count > 0 ? outside : months).Order().Select(month => new NamedMonth(month.Month, month).ToString())).Distinct(StringComparer.Ordinal)];
    }

    // What all that name any agree on; of two words for one month the one with its year.
    private static List<NamedMonth> Agreed(List<NamedMonth>[] sources)
    {
        var naming = sources.Where(source => source.Count > 0).ToList();
        return [.. naming.SelectMany(source => source).Where(month => naming.TrueForAll(source => source.Exists(other => other.Number == month.Number && (other.Month is null || month.Month is null || other.Month == month.Month))))
            .GroupBy(month => month.Number).SelectMany(same => same.Any(month => month.Month is not null) ? same.Where(month => month.Month is not null).Distinct() : same.Take(1))];
    }
}
