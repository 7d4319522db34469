using System.Globalization;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Responses;

namespace OtopFormSync.Core.Sync.Collecting;

/// <summary>
/// Recognizes rows that are on record by their wall clock and what they answer, so that a row is its report, not its neighbourhood:
/// another column, another heading, another zone or language makes no row new and none gone.
/// </summary>
internal sealed class KnownRows
{
    private readonly FormAnswers _answers;
    private readonly IReadOnlyList<RawReport> _present;
    private readonly bool _isWhole;
    private readonly StoredReport?[] _known;
    private readonly HashSet<StoredReport> _taken = new(ReferenceEqualityComparer.Instance);

    private KnownRows(FormAnswers answers, IReadOnlyList<RawReport> present, bool isWhole) =>
        (_answers, _present, _isWhole, _known) = (answers, present, isWhole, new StoredReport?[present.Count]);

    /// <summary>Gives rows that are on record their identity.</summary>
    /// <param name="answers">Compares what rows answer.</param>
    /// <param name="stored">The source's reports on record.</param>
    /// <param name="present">What the source holds.</param>
    /// <param name="isWhole">True when that is all it holds.</param>
    /// <returns>What the source holds, in its order: what is on record as it is to be stored, the rest as it is.</returns>
    public static IReadOnlyList<RawReport> Recognized(FormAnswers answers, IReadOnlyList<StoredReport> stored, IReadOnlyList<RawReport> present, bool isWhole)
    {
        var rows = stored.Where(report => RowOf(report.Report) is not null).ToList();
        var standing = rows.Where(report => report.WithdrawnAt is null).ToList();
        var search = new KnownRows(answers, present, isWhole);
        search.Match(standing, report => report.Key, search.IsSame);
        search.Match(standing, MomentOf, search.IsSame);
        search.Match(rows.Where(report => report.WithdrawnAt is not null).OrderByDescending(report => report.WithdrawnAt), MomentOf, search.IsEarlierState);
        if (isWhole)
        {
            // Of a part it is not known whether the row itself is in the rest.
            search.Match(standing, SecondOf, search.IsSame);
            search.MatchSayings(standing);
        }

        return search.Found();
    }

    private IReadOnlyList<RawReport> Found() => [.. _present.Select((row, index) => _known[index] is { } known ? AsStored(known, row) : row)];

    // What nobody can be asked about any more is kept as it was, and so is a time that cannot be read any more.
    private RawReport AsStored(StoredReport stored, RawReport now)
    {
        var known = stored.Report;
        if (stored.WithdrawnAt is not null && !_isWhole)
        {
            return known;
        }

        var isOfSameTime = string.Equals(known.Key, now.Key, StringComparison.Ordinal) && known.ReceivedAt == now.ReceivedAt;
        var hasTime = !isOfSameTime && FormRowKey.WallClockOf(now.Key) is { } shown && !IsOtherOrder(FormRowKey.WallClockOf(known.Key), shown);
        var key = hasTime && !string.Equals(MomentOf(known), MomentOf(now), StringComparison.Ordinal) ? now.Key : known.Key;
        var receivedAt = hasTime ? now.ReceivedAt : known.ReceivedAt;
        var content = _answers.KeepsAll(RowOf(known)!, RowOf(now)!) ? now.Content : known.Content;
        known = string.Equals(key, known.Key, StringComparison.Ordinal) && receivedAt == known.ReceivedAt && content.Equals(known.Content)
            ? known
            : known.Restated(key, receivedAt, content);
        return string.Equals(known.Place, now.Place, StringComparison.Ordinal) ? known : known with { Place = now.Place };
    }

    // An English download has the month first, and where no day is above 12 nothing in it says so.
    private static bool IsOtherOrder(DateTimeOffset? known, DateTimeOffset shown) =>
        known is { } before && before != shown && (before.Day, before.Month, before.Year, before.TimeOfDay) == (shown.Month, shown.Day, shown.Year, shown.TimeOfDay);

    private bool IsSame(RawContent.FormRow known, RawContent.FormRow now) => _answers.AreSame(known, now);

    // A row that is edited back was asked the same when it said so; a part may hold an old download, which brings nothing back.
    private bool IsEarlierState(RawContent.FormRow known, RawContent.FormRow now) =>
        _answers.AreSame(known, now) && (!_isWhole || (_answers.KeepsAll(known, now) && _answers.KeepsAll(now, known)));

    private void Match(IEnumerable<StoredReport> pool, Func<RawReport, string> nameOf, Func<RawContent.FormRow, RawContent.FormRow, bool> isSame)
    {
        var open = Open();
        if (open.Count == 0)
        {
            return;
        }

        var named = pool.Where(report => !_taken.Contains(report)).ToLookup(report => nameOf(report.Report), StringComparer.Ordinal);
        if (named.Count == 0)
        {
            return;
        }

        foreach (var (index, row) in open)
        {
            if (named[nameOf(_present[index])].FirstOrDefault(report => !_taken.Contains(report) && isSame(RowOf(report.Report)!, row)) is { } known)
            {
                Take(index, known);
            }
        }
    }

    // A time that is read otherwise, or was put right by hand: the only row that says so is the only one that said so.
    private void MatchSayings(List<StoredReport> standing)
    {
        var open = Open();
        var left = open.Count == 0 ? [] : standing.Where(report => !_taken.Contains(report)).ToList();
        if (left.Count == 0)
        {
            return;
        }

        var said = left.ToLookup(report => _answers.TextOf(RowOf(report.Report)!));
        foreach (var says in open.GroupBy(pair => _answers.TextOf(pair.Row)).Where(says => says.Key is not null && says.Count() == 1 && said[says.Key].Count() == 1))
        {
            Take(says.Single().Index, said[says.Key].Single());
        }
    }

    private List<(int Index, RawContent.FormRow Row)> Open() => [.. _present.Index().Where(pair => _known[pair.Index] is null && RowOf(pair.Item) is not null).Select(pair => (pair.Index, RowOf(pair.Item)!))];

    private void Take(int index, StoredReport known)
    {
        _known[index] = known;
        _taken.Add(known);
    }

    private static string MomentOf(RawReport report) => FormRowKey.MomentOf(report.Key);

    // Rows were once named by their instant, whatever the sheet's clock showed.
    private static string SecondOf(RawReport report) => report.ReceivedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static RawContent.FormRow? RowOf(RawReport report) => report.Content.Match<RawContent.FormRow?>(static row => row, static _ => null, static _ => null, static _ => null);
}
