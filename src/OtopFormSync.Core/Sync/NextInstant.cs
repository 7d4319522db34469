using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Notices.Planning;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Sync;

/// <summary>When something changes although nobody does anything: an hour strikes, a day ends, a report that is dated ahead comes due.</summary>
internal static class NextInstant
{
    /// <summary>The first such instant.</summary>
    /// <param name="asOf">The instant of the cycle.</param>
    /// <param name="known">What there is on record and was derived.</param>
    /// <returns>An instant after it; at the latest when the day ends, since due days, quarters and rules change with days.</returns>
    public static DateTimeOffset After(DateTimeOffset asOf, TimedFacts known) =>
        DayEnds(asOf.DayInBangkok()).Concat(known.Instants()).Where(instant => instant > asOf).Min();

    // A day's last second is already no part of what is due within it.
    private static IEnumerable<DateTimeOffset> DayEnds(DateOnly day) => [Bangkok.EndOf(day).AddTicks(1), Bangkok.At(day.AddDays(1), TimeOnly.MinValue)];
}

/// <summary>Everything with an instant of its own that a cycle compares with the clock.</summary>
internal sealed record TimedFacts
{
    /// <summary>What was derived.</summary>
    public required IReadOnlyList<DerivedState> States { get; init; }

    /// <summary>All reports.</summary>
    public required IReadOnlyList<StoredReport> Reports { get; init; }

    /// <summary>All notices.</summary>
    public required IReadOnlyList<NoticeRecord> Notices { get; init; }

    /// <summary>The next firings of schedules.</summary>
    public required IReadOnlyList<DateTimeOffset> Slots { get; init; }

    /// <summary>Changes of grades that are to be told once they have lasted.</summary>
    public required IReadOnlyList<PendingChange> Changes { get; init; }

    /// <summary>Each instant.</summary>
    public IEnumerable<DateTimeOffset> Instants() =>
    [
        .. Slots,
        .. Reports.SelectMany(report => new[] { report.Report.ReceivedAt, report.StoredAt, report.WithdrawnAt ?? report.StoredAt }),
        .. Notices.Select(notice => notice.PlannedAt),
        // Told when they are as far away, which a clock that was ahead makes twice.
        .. Changes.SelectMany(change => new[] { change.At - AnswerPlanner.Settling, change.At + AnswerPlanner.Settling }),
        .. States.SelectMany(state => state.Closings.Months).Select(closing => closing.At),
        .. States.SelectMany(state => state.Finals).Select(final => final.At),
        .. States.SelectMany(state => state.Review).Select(item => item.Decision?.DecidedAt).OfType<DateTimeOffset>(),
    ];
}
