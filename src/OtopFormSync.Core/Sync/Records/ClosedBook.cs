using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Tabs;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>The tabs of a quarter as they stood when it was closed and gave way to another. Kept as a fact, so that neither a later rule, target or sentence nor a lost workbook changes them.</summary>
/// <param name="Ground">The print of what was accepted and decided by then: what officers take afterwards is shown in them.</param>
/// <param name="Tabs">The tabs; those in which officers go on working are not among them.</param>
internal sealed record ClosedBook(string Ground, ValueList<Tab> Tabs)
{
    private const decimal RoundingOfSums = 0.005m;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = { new ValueListConverters() } };

    /// <summary>The same print for each district by itself, by its code; empty in a record of a build that did not keep them.</summary>
    public ValueList<DistrictGround> Districts { get; init; } = [];

    /// <summary>The tabs of a state that is closed.</summary>
    public static ClosedBook Of(DerivedState state, ResultsBook book, IWording wording) => new(
        GroundOf(state),
        book.Tabs.Where(tab => !IsWorkedIn(tab.Key)).Select(tab => tab.Key == TabKeys.Summary ? SummaryTab.Closed(tab, wording, state.AsOf.DayInBangkok()) : tab).ToValueList())
    {
        Districts = GroundsOf(state),
    };

    /// <summary>The tabs after something was taken: of the districts that it concerns, and of all together, as they are now; all else as it was closed, whatever rule or target changed meanwhile.</summary>
    /// <param name="now">The tabs as they would be made now.</param>
    public ClosedBook Taking(ClosedBook now)
    {
        var stand = now.Districts.Where(Districts.Contains).Select(district => district.Code).ToHashSet(StringComparer.Ordinal);
        var tabs = now.Tabs.Select(tab => Tabs.FirstOrDefault(kept => kept.Key == tab.Key) is { } kept ? Merged(kept, tab, stand) : tab).ToList();
        return now with { Tabs = tabs.ToValueList() };
    }

    /// <summary>True for the tabs in which officers go on deciding what comes for a closed quarter.</summary>
    public static bool IsWorkedIn(string tab) => tab is TabKeys.Review or TabKeys.Received;

    /// <summary>Reads what was kept.</summary>
    public static ClosedBook? Parse(string? kept) => string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize<ClosedBook>(kept, Written);

    /// <summary>The tabs as a text.</summary>
    public string Keep() => JsonSerializer.Serialize(this, Written);

    /// <summary>What was accepted and decided of each district: figures, final and own grade.</summary>
    public static ValueList<DistrictGround> GroundsOf(DerivedState state)
    {
        var figures = state.Ledger.Entries.ToLookup(entry => entry.District, Said);
        return state.Scorecards
            .Select(card => new DistrictGround(card.District.Value, Fingerprint.Of([.. figures[card.District], Said(card)])))
            .ToValueList();
    }

    /// <summary>What was accepted and decided: figures, final grades, officers' own, and until when who may report.</summary>
    public static string GroundOf(DerivedState state) => Fingerprint.Of(
    [
        .. state.Ledger.Entries.Select(entry => $"{entry.District} {Said(entry)}"),
        .. state.Scorecards.Select(card => $"{card.District} {Said(card)}"),
        .. state.Closings.Months.Select(closing => $"{closing.Month}"),
        .. state.Closings.Exemptions.Where(exemption => exemption.EndedAt is null).Select(exemption => $"{exemption.District} {exemption.Month} {exemption.Until:yyyy-MM-dd}"),
    ]);

    // Prints on record are made of these two: another word in them, and every closed quarter would count as changed. A question is in them only where there is one.
    private static string Said(LedgerEntry entry) => $"{entry.Month} {entry.Indicator} {entry.State} {(entry.Accepted is { } accepted ? NumberText.Of(accepted.Figure.Value) : "")}";

    private static string Said(Scorecard card) => $"{card.EffectiveGrade} {card.Standing} {card.Override?.Grade} {card.Override?.Reason}{(card.Question is { } question ? $" {question.Now} {question.IsOpen}" : "")}";

    /// <summary>The book with these tabs in place of its own, in its own order.</summary>
    public ResultsBook In(ResultsBook book) => book with { Tabs = [.. Tabs.Where(tab => tab.Key == TabKeys.Summary), .. Tabs.Where(tab => tab.Key != TabKeys.Summary), .. book.Tabs.Where(tab => IsWorkedIn(tab.Key))] };

    private static Tab Merged(Tab kept, Tab now, HashSet<string> stand)
    {
        if (now.Key == TabKeys.Reporting)
        {
            return now; // who reported when, and until when who may
        }

        var places = now.Columns.Index().ToDictionary(column => column.Item.Key, column => column.Index, StringComparer.Ordinal);
        var asNow = now.Rows.ToDictionary(row => row.Key, row => row with { Cells = kept.Columns.Select(column => places.TryGetValue(column.Key, out var place) ? row.Cells[place] : Cell.Empty).ToValueList() }, StringComparer.Ordinal);
        if (!kept.Rows.Any(row => stand.Contains(row.Key) && asNow.TryGetValue(row.Key, out var other) && other != row))
        {
            return kept.Rows.Any(row => asNow.ContainsKey(row.Key)) ? now : kept; // no rule or target moved what nobody took; a tab without districts says by which rules they were graded
        }

        var rows = kept.Rows.Select(row => stand.Contains(row.Key) ? row : asNow.GetValueOrDefault(row.Key, row)).ToList();
        return kept with
        {
            Stamp = now.Stamp,
            Intro = now.Key == TabKeys.Summary ? [.. kept.Intro.SkipLast(1), .. now.Intro.TakeLast(1)] : kept.Intro,
            Rows = rows.Select(row => row.Kind == RowKind.Total ? Summed(row, kept, rows) : row).ToValueList(),
            Notes = now.Notes,
        };
    }

    // What was the sum of the districts stays the sum of those that are shown.
    private static Row Summed(Row total, Tab kept, List<Row> rows)
    {
        var before = kept.Rows.FirstOrDefault(row => row.Key == total.Key);
        return total with
        {
            Cells = total.Cells.Index().Select(cell =>
                before?.Cells[cell.Index].Number is { } was && cell.Item.Number is not null && Math.Abs(Sum(kept.Rows, cell.Index) - was) < RoundingOfSums
                    ? cell.Item with { Number = Sum(rows, cell.Index) }
                    : cell.Item).ToValueList(),
        };
    }

    private static decimal Sum(IEnumerable<Row> rows, int column) => rows.Where(row => row.Kind == RowKind.Item).Sum(row => row.Cells[column].Number ?? 0);
}

/// <summary>The print of what was accepted and decided of a district.</summary>
/// <param name="Code">The district's code.</param>
/// <param name="Print">The print.</param>
internal sealed record DistrictGround(string Code, string Print);
