using System.Globalization;
using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Deadlines;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>Since when months are closed or opened again, as first seen in the program file, in the officers' table, and by a closed quarter's giving way to the next. Kept as a fact, so that an instant never moves; what is no longer said is forgotten, but for exceptions: what was accepted under one stays accepted.</summary>
/// <param name="Words">What is said, in the order in which it was seen.</param>
internal sealed record ClosingRecord(ValueList<ClosingWord> Words)
{
    /// <summary>Nothing is said.</summary>
    public static ClosingRecord None { get; } = new(ValueList<ClosingWord>.Empty);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    public static ClosingRecord Parse(string? kept) =>
        kept is null ? None : new((JsonSerializer.Deserialize<List<Kept>>(kept) ?? []).Select(word => new ClosingWord(word.By, ReportingMonth.Parse(word.Month, null), word.Closes, word.At) { Exempt = word.Exempt, EndedAt = word.EndedAt, Row = word.Row }).ToValueList());

    /// <summary>The record as a text.</summary>
    public string Keep() => JsonSerializer.Serialize(Words.Select(word => new Kept(word.By, word.Month.ToString(), word.Closes, word.At, word.Exempt, word.EndedAt, word.Row)));

    /// <summary>What is said now, each with the instant at which it was first seen.</summary>
    /// <param name="file">The months that the program file closes.</param>
    /// <param name="lines">The officers' lines, in the order in which they stand.</param>
    /// <param name="asOf">The cycle's instant; of lines that are seen together the lower one counts as later, and all of them after the file, within that instant: what is said now holds now.</param>
    /// <param name="left">The months of a quarter that is closed and gave way to the next: what comes for it later waits.</param>
    /// <param name="waitedSince">Since when reports of a month have been waiting because it was closed before instants were kept; null when none has.</param>
    public ClosingRecord With(ValueList<ClosedMonth> file, ValueList<ClosingLine> lines, DateTimeOffset asOf, ValueList<ReportingMonth> left, Func<ReportingMonth, DateTimeOffset?> waitedSince)
    {
        var words = new List<ClosingWord>();
        var last = lines.Count(line => line.IsForAll);
        foreach (var closed in file)
        {
            words.Add(new(ClosingWord.File, closed.Month, true, closed.At ?? Seen(ClosingWord.File, closed.Month, true) ?? waitedSince(closed.Month) ?? asOf.AddTicks(-last)));
        }

        words.AddRange(left.Select(month => new ClosingWord(ClosingWord.Left, month, true, Seen(ClosingWord.Left, month, true) ?? asOf.AddTicks(-last))));
        words.AddRange(Officers([.. lines.Where(line => line.IsForAll)], asOf));

        foreach (var exemption in lines.SelectMany(line => line.Exemptions))
        {
            var exempt = $"{exemption.District} {exemption.Until:yyyy-MM-dd}";
            words.Add(new(ClosingWord.Officer, exemption.Month, false, Seen(ClosingWord.Officer, exemption.Month, false, exempt) ?? asOf) { Exempt = exempt });
        }

        words.AddRange(Words.Where(word => word.Exempt is not null && !words.Exists(now => now.Month == word.Month && now.Exempt == word.Exempt)).Select(word => word with { EndedAt = word.EndedAt ?? asOf }));
        return new(words.Distinct().ToValueList());
    }

    /// <summary>The months that are closed: since the first closing after the last opening.</summary>
    /// <param name="lines">The officers' lines, for their exceptions.</param>
    public Closings Closings(ValueList<ClosingLine> lines) =>
        new(Closed(word => word.By != ClosingWord.Left), lines.SelectMany(line => line.Exemptions).Concat(Words.Select(Ended).OfType<ClosingExemption>()).Distinct().ToValueList()) { Left = Closed(word => word.By == ClosingWord.Left || !word.Closes) };

    private static ClosingExemption? Ended(ClosingWord word) => word is { EndedAt: { } ended, Exempt: { } exempt } && exempt.Split(' ') is [var district, var until]
        ? new(DistrictCode.Parse(district, null), word.Month, DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture), "") { EndedAt = ended }
        : null;

    private ValueList<Closing> Closed(Func<ClosingWord, bool> counts)
    {
        var closed = new List<Closing>();
        foreach (var words in Words.Where(word => word.Exempt is null && counts(word)).GroupBy(word => word.Month))
        {
            var opened = words.Where(word => !word.Closes).Select(word => (DateTimeOffset?)word.At).Max();
            if (words.Where(word => word.Closes && (opened is null || word.At > opened)).Select(word => (DateTimeOffset?)word.At).Min() is { } at)
            {
                closed.Add(new(words.Key, at));
            }
        }

        return closed.OrderBy(closing => closing.Month).ToValueList();
    }

    // A line is known by its row: one that says what another has said before was entered when it was seen. One that stands in another row now was moved there; but a closing that an opening had followed was entered anew.
    private List<ClosingWord> Officers(List<ClosingLine> lines, DateTimeOffset asOf)
    {
        var left = Words.Where(word => word is { By: ClosingWord.Officer, Exempt: null }).ToList();
        var now = lines.SelectMany((line, order) => line.Months.Select(month => new ClosingWord(ClosingWord.Officer, month, line.Closes, asOf.AddTicks(order + 1 - lines.Count)) { Row = line.Row })).ToList();
        var known = now.ConvertAll(word => Take(word, before => before.Row is not null && before.Row == word.Row));
        return now.Select((word, at) => (known[at] ?? Take(word, before => before.Row is null || word.Row is null || !IsOpenedSince(before))) is { } before ? word with { At = before.At } : word).ToList();

        ClosingWord? Take(ClosingWord word, Predicate<ClosingWord> isSame)
        {
            var found = left.Find(before => before.Month == word.Month && before.Closes == word.Closes && isSame(before));
            left.Remove(found!);
            return found;
        }

        bool IsOpenedSince(ClosingWord before) => before.Closes && Words.Any(word => word is { Closes: false, Exempt: null } && word.Month == before.Month && word.At > before.At);
    }

    private DateTimeOffset? Seen(string by, ReportingMonth month, bool closes, string? exempt = null) =>
        Words.FirstOrDefault(word => word.By == by && word.Month == month && word.Closes == closes && word.Exempt == exempt)?.At;

    private sealed record Kept(string By, string Month, bool Closes, DateTimeOffset At, string? Exempt, DateTimeOffset? EndedAt = null, string? Row = null);
}

/// <summary>That a month is closed, or open again.</summary>
/// <param name="By">Who says so.</param>
/// <param name="Month">The month.</param>
/// <param name="Closes">True when it is closed.</param>
/// <param name="At">Since when.</param>
internal sealed record ClosingWord(string By, ReportingMonth Month, bool Closes, DateTimeOffset At)
{
    /// <summary>The program file.</summary>
    public const string File = "file";

    /// <summary>The next quarter, which came to the front.</summary>
    public const string Left = "left";

    /// <summary>A line of the officers' table.</summary>
    public const string Officer = "officer";

    /// <summary>For one district only, which may report until a day: its code and that day; null for all.</summary>
    public string? Exempt { get; init; }

    /// <summary>For an officer's line: the key of the row in which it stands; null where it was not kept, and for others.</summary>
    public string? Row { get; init; }

    /// <summary>Since when the line of an exception is gone; null while it stands, and for what is said to all.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
