using System.Text.Json;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>What officers wrote into a program's results, as last seen there. Kept as a fact, so that a workbook that is deleted, replaced or restored loses nothing of it.</summary>
internal sealed record OfficerRecord
{
    private const int MostEvents = 5; // enough to notice; the texts themselves are in their cells again

    /// <summary>Nothing was seen yet.</summary>
    public static OfficerRecord None { get; } = new();

    /// <summary>The number of the latest writing that was tried.</summary>
    public int Edition { get; init; }

    /// <summary>The number of the latest writing that was done: results that are older are no longer the ones that officers saw last.</summary>
    public int Published { get; init; }

    /// <summary>The print of the entries at that writing.</summary>
    public string Print { get; init; } = PrintOf([]);

    /// <summary>What officers wrote.</summary>
    public ValueList<OfficerEntry> Entries { get; init; } = [];

    /// <summary>After which writing the text of a cell changed last; of cells that never did nothing is known.</summary>
    public ValueList<EntryChange> Changes { get; init; } = [];

    /// <summary>What each own grade was given against.</summary>
    public ValueList<OwnGradeGround> Grounds { get; init; } = [];

    /// <summary>When entries were put back, the latest last.</summary>
    public ValueList<EntriesFound> Found { get; init; } = [];

    /// <summary>True when officers wrote something since the last writing: the next one has a higher number, by which a copy from before is known.</summary>
    public bool HasNews => Print != PrintOf(Entries);

    /// <summary>Whether results are the ones that were written last, and no copy from before.</summary>
    /// <param name="state">What stands in the results.</param>
    public bool IsLatest(ResultsState state) => Published == 0 || state.Edition >= Published;

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static OfficerRecord? Parse(string? kept) => kept is not null && JsonSerializer.Deserialize<Kept>(kept) is { } known
        ? new()
        {
            Edition = known.Edition,
            Published = known.Published,
            Print = known.Print,
            Entries = known.Entries.ToValueList(),
            Changes = (known.Changes ?? []).ToValueList(),
            Grounds = known.Grounds.Select(ground => new OwnGradeGround(DistrictCode.Parse(ground.District), Grade.Parse(ground.Own), ground.Computed is { } grade ? Grade.Parse(grade) : null)).ToValueList(),
            Found = known.Found.Select(found => new EntriesFound(found.At, found.Edition, found.PutBack.ToValueList(), found.Other.ToValueList(), found.Owner) { Held = (found.Held ?? []).ToValueList() }).ToValueList(),
        }
        : null;

    /// <summary>The record as a text.</summary>
    public string Keep() => JsonSerializer.Serialize(new Kept(
        Edition,
        Published,
        Print,
        [.. Entries],
        [.. Grounds.Select(ground => new KeptGround(ground.District.Value, ground.Own.ToString(), ground.Computed?.ToString()))],
        [.. Found.Select(found => new KeptFound(found.At, found.Edition, [.. found.PutBack], [.. found.Other], found.Owner) { Held = [.. found.Held] })])
    {
        Changes = [.. Changes],
    });

    /// <summary>Compares with what stands now. Of the results that were written last an empty cell is one that an officer emptied, while its column stands; of others it is one that lost its text.</summary>
    /// <param name="known">The record; null before the first.</param>
    /// <param name="state">What stands in the results; nothing where they are another program's.</param>
    /// <param name="at">The cycle's instant.</param>
    public static OfficersSeen See(OfficerRecord? known, ResultsState state, DateTimeOffset at)
    {
        var standing = OfficerEntries.In(state);
        if (known is null)
        {
            return new(None with { Entries = standing }, [], []);
        }

        var isLatest = known.IsLatest(state);
        var (rows, held, before) = (OfficerEntries.RowsOf(state), standing.Select(entry => entry.Cell).ToHashSet(), known.Entries.ToDictionary(entry => entry.Cell, entry => entry.Text));
        var tabs = rows.Select(row => row.Tab).ToHashSet(StringComparer.Ordinal);
        var gone = known.Entries.Where(entry => !held.Contains(entry.Cell)).ToList();
        var emptied = gone.Where(entry => isLatest && rows.Contains((entry.Tab, entry.Row)) && OfficerEntries.HasColumn(state, entry)).ToHashSet();
        // A row that went with its matter took the decision's cell along; the decision itself is on record.
        var over = gone.Where(entry => isLatest && IsDecision(entry) && tabs.Contains(entry.Tab) && !rows.Contains((entry.Tab, entry.Row))).ToHashSet();
        var kept = gone.Where(entry => !emptied.Contains(entry) && !over.Contains(entry)).ToList();
        var lost = kept.Where(entry => (entry.Tab != TabKeys.Review || IsDecision(entry)) && (!isLatest || !tabs.Contains(entry.Tab) || !OfficerEntries.HasColumn(state, entry))).ToValueList();
        var differing = standing.Select(entry => new EntryDiffers(entry, before.GetValueOrDefault(entry.Cell))).Where(differing => differing.Was != differing.Entry.Text).ToList();
        var heldBack = isLatest ? [] : differing.Where(entry => known.ChangedAfter(entry.Entry, state.Edition ?? 0)).ToValueList(); // also what was emptied later
        var changed = differing.Except(heldBack).Select(entry => entry.Entry).Concat(emptied).Select(entry => new EntryChange(entry.Tab, entry.Row, entry.Column, Math.Max(known.Published, isLatest ? state.Edition ?? 0 : 0))).ToList();
        var other = isLatest ? [] : differing.Except(heldBack)
            .Where(differing => (differing.Entry.Tab != TabKeys.Review || differing is { Was: not null, Entry.Column: OfficerColumns.Decision }))
            .ToValueList();
        var record = known with
        {
            Entries = [.. standing.Select(entry => heldBack.FirstOrDefault(differing => differing.Entry == entry) is { } older ? older.Was is { } text ? entry with { Text = text } : null : entry).OfType<OfficerEntry>(), .. kept],
            Changes = changed.Count == 0 ? known.Changes : [.. known.Changes.Where(change => !changed.Exists(later => later.Cell == change.Cell)), .. changed],
            Found = lost.IsEmpty && other.IsEmpty && heldBack.IsEmpty ? known.Found : known.With(new EntriesFound(at, state.Edition ?? 0, lost, other, null) { Held = heldBack }),
        };
        return new(record, heldBack.Select(differing => differing.Entry).ToValueList(), emptied.Where(IsDecision).Select(entry => ReviewItemId.TryParse(entry.Row, null, out var item) ? item : null).OfType<ReviewItemId>().ToValueList());
    }

    /// <summary>The own grades, each with the grade that was computed when it was given.</summary>
    public ValueList<GradeOverride> Grounded(ValueList<GradeOverride> grades) => grades
        .Select(own => Grounds.FirstOrDefault(ground => ground.District == own.District && ground.Own == own.Grade) is { } ground ? own with { Ground = ground } : own)
        .ToValueList();

    /// <summary>The record with what the own grades of scorecards were given against.</summary>
    public OfficerRecord With(ValueList<Scorecard> cards) => this with
    {
        Grounds = cards.Select(card => card.Override is { } own ? own.Ground ?? new(card.District, own.Grade, card.Grade) : null).OfType<OwnGradeGround>().ToValueList(),
    };

    /// <summary>The record once the results were written.</summary>
    public OfficerRecord Written() => this with { Published = Edition, Print = PrintOf(Entries) };

    /// <summary>The items that tell what was put back.</summary>
    public IEnumerable<ReviewItem> Items(ReviewItems items, Province province) => Found.Select(found =>
    {
        var cells = found.PutBack.Select(entry => Named(entry, province)).ToValueList();
        return found.Owner is { } owner
            ? items.EntriesOfOther(found.At, owner, cells)
            : items.EntriesPutBack(found.At, cells, Named(found.Other, province), Named(found.Held, province));
    });

    /// <summary>The record with what stood in results that were another program's.</summary>
    /// <param name="entries">What officers wrote there.</param>
    /// <param name="owner">The program; null when the workspace no longer has it.</param>
    /// <param name="at">The cycle's instant.</param>
    public OfficerRecord WithThoseOfOther(ValueList<OfficerEntry> entries, Program? owner, DateTimeOffset at)
    {
        var left = entries.Where(entry => entry.Tab != TabKeys.Review).ToValueList();
        return left.IsEmpty ? this : this with { Found = With(new EntriesFound(at, 0, left, [], owner is null ? "–" : $"{owner.ShortTitle} {ThaiText.Quarter(owner.Quarter)}")) };
    }

    private static bool IsDecision(OfficerEntry entry) => entry is { Tab: TabKeys.Review, Column: OfficerColumns.Decision };

    private static OfficerCell Named(OfficerEntry entry, Province province) => OfficerCells.Named(entry.Tab, entry.Row, entry.Column, entry.Text, province);

    private static ValueList<(OfficerCell Cell, string? Was)> Named(ValueList<EntryDiffers> entries, Province province) =>
        entries.Select(differing => (Named(differing.Entry, province), differing.Was)).ToValueList();

    // A person may have saved such a copy over what another one wrote since.
    private bool ChangedAfter(OfficerEntry entry, int edition) => Changes.Any(change => change.Cell == entry.Cell && change.After >= edition);

    // A cycle that could not write finds the same again.
    private ValueList<EntriesFound> With(EntriesFound found) => Found.Any(known => known with { At = found.At } == found) ? Found : [.. Found.TakeLast(MostEvents - 1), found];

    private static string PrintOf(ValueList<OfficerEntry> entries) =>
        Fingerprint.Of(entries.Select(entry => $"{entry.Tab}\u001f{entry.Row}\u001f{entry.Column}\u001f{entry.Text}").Order(StringComparer.Ordinal));

    private sealed record Kept(int Edition, int Published, string Print, List<OfficerEntry> Entries, List<KeptGround> Grounds, List<KeptFound> Found)
    {
        public List<EntryChange>? Changes { get; init; }
    }

    private sealed record KeptGround(string District, string Own, string? Computed);

    private sealed record KeptFound(DateTimeOffset At, int Edition, List<OfficerEntry> PutBack, List<EntryDiffers> Other, string? Owner)
    {
        public List<EntryDiffers>? Held { get; init; }
    }
}

/// <summary>What officers wrote, and which decisions they took back by emptying the cell.</summary>
/// <param name="Record">The record as it is now.</param>
/// <param name="Held">What stands there and does not count: another text came after the copy in which it stands.</param>
/// <param name="TakenBack">The items whose decision was emptied.</param>
internal sealed record OfficersSeen(OfficerRecord Record, ValueList<OfficerEntry> Held, ValueList<ReviewItemId> TakenBack);

/// <summary>Results were found that are not the ones written last.</summary>
/// <param name="At">When.</param>
/// <param name="Edition">Which they said they were.</param>
/// <param name="PutBack">What was put back.</param>
/// <param name="Other">What stands in them otherwise than on record; it counts as it stands.</param>
/// <param name="Owner">The program whose results they were, and with which the entries stay; null where they are this one's.</param>
internal sealed record EntriesFound(DateTimeOffset At, int Edition, ValueList<OfficerEntry> PutBack, ValueList<EntryDiffers> Other, string? Owner)
{
    /// <summary>What stood in them and did not count, since what is on record came later.</summary>
    public ValueList<EntryDiffers> Held { get; init; } = [];
}

/// <summary>When the text of a cell changed.</summary>
/// <param name="Tab">The tab's key.</param>
/// <param name="Row">The row's key.</param>
/// <param name="Column">The column's key.</param>
/// <param name="After">The number of the last writing with the text before.</param>
internal sealed record EntryChange(string Tab, string Row, string Column, int After)
{
    /// <summary>The cell.</summary>
    internal (string Tab, string Row, string Column) Cell => (Tab, Row, Column);
}

/// <summary>An entry that differs from the record.</summary>
/// <param name="Entry">As it stands.</param>
/// <param name="Was">What was on record; null when nothing was, or it was emptied.</param>
internal sealed record EntryDiffers(OfficerEntry Entry, string? Was);
