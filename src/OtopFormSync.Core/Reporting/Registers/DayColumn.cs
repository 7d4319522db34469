using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>
/// The days of one column. Whether 11/05/2023 is a day of May or of November no cell says by itself: it is what all cells of the column agree on.
/// The Buddhist year is written behind the month alone. In a long column a few cells that only the other order fits were typed by hand among those that a program wrote:
/// they are no days, for themselves, and do not take the order from thousands that agree.
/// </summary>
internal sealed partial class DayColumn
{
    private const int Months = 12;
    private const int MostExamples = 3;
    private const int LeastTurned = 2; // of one cell each nobody could tell chance from fault
    private const int LeastAgreeing = 20; // cells that one order alone fits: in fewer one more or less says nothing
    private const double MostAstray = 0.05;

    private readonly bool _isMonthFirst;
    private readonly HashSet<string> _astray = [];

    /// <summary>Finds the order.</summary>
    /// <param name="cells">The column's cells.</param>
    public DayColumn(IEnumerable<string> cells)
    {
        var texts = cells.Select(text => ThaiScript.ArabicDigits(text.Trim())).ToList();
        var days = texts.Select(text => Numbers().Match(text)).Where(match => match.Success).Select(match => (First: Number(match, "first"), Second: Number(match, "second"), Year: Number(match, "year"), Text: match.Value))
            .Where(day => Math.Min(day.First, day.Second) is > 0 and <= Months && Math.Max(day.First, day.Second) <= 31).ToList();
        var plain = days.FindAll(day => Math.Max(day.First, day.Second) > Months);
        if (plain.FindAll(day => day.Second > Months) is var second && plain.FindAll(day => day.First > Months) is var first && (second.Count < first.Count ? second : first) is var fewer
            && plain.Count - fewer.Count >= LeastAgreeing && fewer.Count <= plain.Count * MostAstray)
        {
            days.RemoveAll(fewer.Contains);
            _astray.UnionWith(fewer.Select(day => day.Text));
        }

        var (dayFirst, monthFirst) = (days.TrueForAll(day => day.Second <= Months), days.TrueForAll(day => day.First <= Months));
        _isMonthFirst = !dayFirst;
        var isPlain = dayFirst != monthFirst || (dayFirst && days.TrueForAll(day => day.First == day.Second || day.Year is >= 2400 or (>= 60 and < 100)));

        // A program that takes days for months turns those around that it can, and leaves the others as texts.
        var held = texts.Select(text => Held().Match(text)).Where(match => match.Success).ToList();
        var areTurned = days.Count >= LeastTurned && held.Count >= LeastTurned && days.TrueForAll(day => day.First > Months) && held.TrueForAll(match => Number(match, "day") <= Months);
        Doubtful = areTurned ? [days[0].Text, held[0].Value]
            : isPlain ? []
            : dayFirst ? [.. days.Select(day => day.Text).Distinct(StringComparer.Ordinal).Take(MostExamples)]
            : [days.Find(day => day.Second > Months).Text, days.Find(day => day.First > Months).Text];
        ReadByEra = dayFirst && monthFirst && days.Find(day => day.First != day.Second).Text is { } open && Read(open) is { } day ? (open, day) : null;
    }

    /// <summary>A cell that fits both orders and its day, where the Buddhist years alone say that the day stands first; null where nothing else would be read in another order.</summary>
    public (string Text, DateOnly Day)? ReadByEra { get; }

    /// <summary>Cells for which several orders fit, or none that fits all; none where the order is plain.</summary>
    public ValueList<string> Doubtful { get; }

    /// <summary>The day of a cell; null where it is none, where the order is not plain, and where nearly all others have the other order.</summary>
    /// <param name="text">The cell.</param>
    public DateOnly? Read(string text)
    {
        if (!Doubtful.IsEmpty || _astray.Contains(Numbers().Match(ThaiScript.ArabicDigits(text.Trim())).Value))
        {
            return null;
        }

        var written = _isMonthFirst ? Numbers().Replace(ThaiScript.ArabicDigits(text.Trim()), "${second}/${first}/${year}") : text;
        return DateReader.Read(written).TryGetValue(out var day) ? day : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})\s*[/.\-]\s*(?<second>[0-9]{1,2})\s*[/.\-]\s*(?<year>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Numbers();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-(?<day>[0-9]{2})(?=T)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Held();
}
