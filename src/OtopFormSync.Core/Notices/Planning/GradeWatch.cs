using System.Text.Json;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>The grades of the last cycle with what they rest on besides reports, and which of them the districts were told. Kept as a fact, so that a change is told once, with its cause.</summary>
/// <param name="Build">The build that computed them.</param>
/// <param name="Rules">The print of the configuration.</param>
/// <param name="Rows">One row per district.</param>
public sealed record GradeWatch(string Build, string Rules, ValueList<WatchedGrade> Rows)
{
    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The watch; null before the first.</returns>
    public static GradeWatch? Parse(string? kept) => kept is not null && JsonSerializer.Deserialize<Kept>(kept) is { } known
        ? new(known.Build, known.Rules, known.Rows.Select(row => row.Watched()).ToValueList())
        : null;

    /// <summary>The watch as a text.</summary>
    /// <returns>JSON.</returns>
    public string Keep() => JsonSerializer.Serialize(new Kept(Build, Rules, [.. Rows.Select(KeptRow.Of)]));

    /// <summary>The watch after a cycle.</summary>
    /// <param name="before">The watch of the cycle before; null when there is none.</param>
    /// <param name="cycle">The cycle.</param>
    /// <returns>The watch, with the changes that are to be told.</returns>
    public static GradeWatch Next(GradeWatch? before, WatchedCycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var known = before?.Rows.ToDictionary(row => row.District) ?? [];
        var (decisions, reported) = (cycle.Decisions(), cycle.ReportedDistricts());
        return new(cycle.Build, cycle.RulesInForce, cycle.State.Scorecards.Select(card => Next(
            before is null || cycle.Build != before.Build ? null : before,
            known.GetValueOrDefault(card.District),
            new WatchedGrade(card.District, card.EffectiveGrade, DecidedMatters.Of(decisions[card.District]), card.Override?.Grade) { Mark = GradeMark.Of(card), IsClosed = cycle.IsClosed(card.District) },
            reported.Contains(card.District),
            cycle)).ToValueList());
    }

    /// <summary>The watch once notices are on record that told districts their grades.</summary>
    /// <param name="notices">The notices.</param>
    /// <returns>The watch.</returns>
    public GradeWatch Told(ValueList<Notice> notices)
    {
        var told = notices.SelectMany(DistrictOf).ToHashSet();
        // A receipt says the grade, and not why it is another than before.
        var explained = notices.Where(notice => notice is not Notice.Receipt).SelectMany(DistrictOf).ToHashSet();
        return told.Count == 0 ? this : this with { Rows = Rows.Select(row => told.Contains(row.District) ? row with { Told = new(row.Grade, row.Mark), Pending = explained.Contains(row.District) || row.Pending?.Before.Grade == row.Grade ? null : row.Pending } : row).ToValueList() };
    }

    private static IEnumerable<DistrictCode> DistrictOf(Notice notice) => notice switch
    {
        Notice.Receipt { Content: { Scorecard: not null } content } => [content.District.Code],
        Notice.Answer { Content: { Scorecard: not null } content } => [content.District.Code],
        Notice.GradeChange { Content: var content } => [content.District.Code],
        _ => [],
    };

    // Without a watch to compare with, a change is the new build's. What a report alone changed its receipt tells.
    private static WatchedGrade Next(GradeWatch? comparable, WatchedGrade? known, WatchedGrade now, bool isReported, WatchedCycle cycle)
    {
        if (known is null)
        {
            return cycle.WasTold(now.District) ? now with { Told = new(now.Grade, now.Mark) } : now;
        }

        var row = now with { Told = known.Told, Pending = known.Pending };
        var causes = comparable is null ? [] : Causes(comparable, known, cycle, row, isReported);
        causes = isReported && (row.Pending is not null || !causes.IsEmpty) ? [.. causes, GradeCause.Report] : causes;
        // What left the grade as it was is no cause of a change that is still to be told.
        return causes.IsEmpty || row.Grade == known.Grade || (row.Pending is null && row.Told is null)
            ? row
            : row with { Pending = new(row.Pending?.Before ?? row.Told!, [.. (row.Pending?.Causes ?? []).Concat(causes).Distinct()], cycle.State.AsOf) };
    }

    // A decision that stands anew because its report came back is none that somebody took now.
    private static ValueList<GradeCause> Causes(GradeWatch before, WatchedGrade known, WatchedCycle cycle, WatchedGrade row, bool isReported) =>
    [
        .. cycle.RulesInForce != before.Rules || cycle.RulesTaken(row.District).HasMoreThan(known.Decisions) ? [GradeCause.Rules] : Array.Empty<GradeCause>(),
        .. !isReported && row.Decisions.Without(cycle.RulesTaken(row.District)).HasMoreThan(known.Decisions) ? [GradeCause.Decision] : Array.Empty<GradeCause>(),
        .. !isReported && cycle.OnRecord.HasLessThan(known.Decisions) ? [GradeCause.DecisionTakenBack] : Array.Empty<GradeCause>(),
        .. row.Own == known.Own ? Array.Empty<GradeCause>() : [row.Own is null ? GradeCause.OwnGradeTakenBack : GradeCause.OwnGrade],
        .. known.IsClosed is null || row.IsClosed == known.IsClosed ? Array.Empty<GradeCause>() : [row.IsClosed == true ? GradeCause.Closed : GradeCause.OpenedAgain],
    ];

    private sealed record Kept(string Build, string Rules, List<KeptRow> Rows);

    private sealed record KeptRow(string District, string? Grade, string Decisions, string? Own, bool IsTold, string? Told, KeptPending? Pending, string? Mark = null, string? ToldMark = null, bool? Closed = null)
    {
        public static KeptRow Of(WatchedGrade row) => new(
            row.District.Value,
            row.Grade?.ToString(),
            row.Decisions.ToString(),
            row.Own?.ToString(),
            row.Told is not null,
            row.Told?.Grade?.ToString(),
            row.Pending is { } pending ? new(pending.Before.Grade?.ToString(), [.. pending.Causes.Select(cause => cause.ToString())], pending.At, pending.Before.Mark) : null,
            row.Mark,
            row.Told?.Mark,
            row.IsClosed);

        public WatchedGrade Watched() => new(DistrictCode.Parse(District), GradeOf(Grade), DecidedMatters.Parse(Decisions), GradeOf(Own))
        {
            Mark = Mark,
            IsClosed = Closed,
            Told = IsTold ? new(GradeOf(Told), ToldMark) : null,
            Pending = Pending is { } pending ? new(new(GradeOf(pending.Before), pending.BeforeMark), pending.Causes.Select(Enum.Parse<GradeCause>).ToValueList(), pending.At) : null,
        };

        private static Grade? GradeOf(string? name) => name is null ? null : Programs.Criteria.Grade.Parse(name);
    }

    private sealed record KeptPending(string? Before, List<string> Causes, DateTimeOffset At, string? BeforeMark = null);
}

/// <summary>A district's grade in a cycle.</summary>
/// <param name="District">The district.</param>
/// <param name="Grade">The grade that counts; null when there is none.</param>
/// <param name="Decisions">The decisions on its matters.</param>
/// <param name="Own">The officer's own grade; null when there is none.</param>
public sealed record WatchedGrade(DistrictCode District, Grade? Grade, DecidedMatters Decisions, Grade? Own)
{
    /// <summary>The grade as it is written, with its range while it may still change; null without a grade, and in a record of before.</summary>
    public string? Mark { get; init; }

    /// <summary>Whether every month that the district reports was closed; null in a record of before.</summary>
    public bool? IsClosed { get; init; }

    /// <summary>What the district was told last; null when it was told nothing.</summary>
    public ToldGrade? Told { get; init; }

    /// <summary>A change that is to be told; null when there is none.</summary>
    public PendingChange? Pending { get; init; }
}

/// <summary>A grade that a district was told.</summary>
/// <param name="Grade">The grade; null when it was told that there is none.</param>
/// <param name="Mark">The grade as it was written then; null where that is not on record.</param>
public sealed record ToldGrade(Grade? Grade, string? Mark)
{
    /// <summary>As it is said again; null when it was told that there is none.</summary>
    public string? Written => Mark ?? Grade?.ToString();
}

/// <summary>What was decided on a district's matters: which of it is new, and which was taken back.</summary>
/// <param name="Prints">A print of each matter and its decision, in order.</param>
public sealed record DecidedMatters(ValueList<string> Prints)
{
    private const int PrintLength = 12;

    /// <summary>Of what was decided.</summary>
    /// <param name="said">Each matter's id with its decision behind a space.</param>
    /// <returns>The decisions.</returns>
    public static DecidedMatters Of(IEnumerable<string> said) => new(said.Select(one => $"{Short(one.Split(' ')[0])}:{Short(one)}").Order(StringComparer.Ordinal).ToValueList());

    /// <summary>Reads what <see cref="ToString"/> gave.</summary>
    /// <param name="kept">The text.</param>
    /// <returns>The decisions.</returns>
    public static DecidedMatters Parse(string kept) => new((kept ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToValueList());

    /// <summary>Whether something was decided since, or decided otherwise.</summary>
    /// <param name="before">What was decided before.</param>
    /// <returns>Whether it was.</returns>
    public bool HasMoreThan(DecidedMatters before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Prints.Except(before.Prints).Any();
    }

    /// <summary>What was decided besides.</summary>
    /// <param name="others">A part of it.</param>
    /// <returns>The rest.</returns>
    public DecidedMatters Without(DecidedMatters others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new(Prints.Except(others.Prints).ToValueList());
    }

    /// <summary>Whether a decision was taken back since, and no other taken in its place.</summary>
    /// <param name="before">What was decided before.</param>
    /// <returns>Whether it was.</returns>
    public bool HasLessThan(DecidedMatters before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before.Prints.Select(Matter).Except(Prints.Select(Matter)).Any();
    }

    /// <summary>The prints in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Join(' ', Prints);

    private static string Matter(string print) => print.Split(':')[0];

    private static string Short(string text) => Fingerprint.Of([text])[..PrintLength];
}

/// <summary>A change of a grade that is to be told.</summary>
/// <param name="Before">What was told before.</param>
/// <param name="Causes">Why it changed.</param>
/// <param name="At">When the last change was.</param>
public sealed record PendingChange(ToldGrade Before, ValueList<GradeCause> Causes, DateTimeOffset At);

/// <summary>A cycle as the watch sees it.</summary>
public sealed record WatchedCycle
{
    /// <summary>What was derived.</summary>
    public required DerivedState State { get; init; }

    /// <summary>The build that derived it.</summary>
    public required string Build { get; init; }

    /// <summary>The print of the configuration.</summary>
    public required string Rules { get; init; }

    /// <summary>The print of the configuration as it holds on the day: a criterion that begins or is suspended changes grades without anybody touching a file.</summary>
    internal string RulesInForce => State.Program.HoldingOn(State.AsOf.DayInBangkok()).ToList() is { Count: > 0 } holding ? Fingerprint.Of(holding.Prepend(Rules)) : Rules;

    /// <summary>The reports that came, went or returned in this cycle.</summary>
    public required IReadOnlySet<Reporting.RawReportId> Touched { get; init; }

    /// <summary>Keys of the notices on record.</summary>
    public required IReadOnlySet<NoticeKey> Known { get; init; }

    /// <summary>The latest decision of each item.</summary>
    public required IReadOnlyList<Decision> Decided { get; init; }

    /// <summary>Every decision that stands, also on what is not asked any more: that has gone, and nobody took it back.</summary>
    internal DecidedMatters OnRecord => field ??= DecidedMatters.Of(Decided.Select(decision => $"{decision.ItemId} "));

    /// <summary>The districts of which a report came or went in this cycle: its receipt tells the reason of a new grade.</summary>
    internal HashSet<DistrictCode> ReportedDistricts() => Touched.Count == 0 ? [] : [.. State.Received.Where(report => Touched.Contains(report.RawId)).Select(report => report.District).OfType<DistrictCode>()];

    /// <summary>The decisions on each district's matters, in short.</summary>
    internal ILookup<DistrictCode, string> Decisions()
    {
        var decided = State.Review.Where(item => item.Decision is { Kind: not DecisionKind.Acknowledge }).ToList();
        var reports = decided.TrueForAll(item => item.District is not null) ? [] : State.Received.Where(report => report.District is not null).ToDictionary(report => report.RawId, report => report.District!);
        return decided
            .Select(item => (District: item.District ?? (item.RawId is { } raw ? reports.GetValueOrDefault(raw) : null), Said: Said(item)))
            .Where(decision => decision.District is not null)
            .ToLookup(decision => decision.District!, decision => decision.Said);
    }

    /// <summary>The decisions by which officers took a final grade because of other rules: they put the rules in force for it, and nothing of the district's reports was at issue.</summary>
    /// <param name="district">The district.</param>
    internal DecidedMatters RulesTaken(DistrictCode district) => DecidedMatters.Of(!State.Finals.Any(final => final.District == district && final.IsByOtherRules) ? []
        : State.Review.Where(item => item is { Code: ReviewCode.FinalGradeChanged, RawId: null, Decision.Kind: DecisionKind.Accept } && item.District == district).Select(Said));

    private static string Said(ReviewItem item) => $"{item.Id} {item.Decision!.Kind} {item.Decision.Value}";

    /// <summary>Whether officers closed every month that a district reports.</summary>
    /// <param name="district">The district.</param>
    internal bool IsClosed(DistrictCode district) => State.Program.MonthsOf(district).All(month => State.Closings.IsClosed(district, month, State.AsOf));

    /// <summary>Whether the district was ever told its grade by a receipt.</summary>
    /// <param name="district">The district.</param>
    /// <returns>Whether it was.</returns>
    public bool WasTold(DistrictCode district)
    {
        var prefix = NoticeKey.PrefixOf(State.Program.Id, NoticeKind.Receipt, district.Value);
        return Known.Any(key => key.Value.StartsWith(prefix, StringComparison.Ordinal));
    }
}
