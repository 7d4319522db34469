using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting;

/// <summary>What is known of a figure or a month. Zero that was said and silence are never the same.</summary>
public enum ReportState
{
    /// <summary>Nothing was received.</summary>
    Missing,

    /// <summary>Some of the required figures of the month were received; for a single figure not used.</summary>
    Partial,

    /// <summary>Received and accepted.</summary>
    Reported,

    /// <summary>"Nothing to report" was said.</summary>
    ConfirmedZero,

    /// <summary>Received, and not accepted until an officer decides.</summary>
    UnderReview,

    /// <summary>Received once and taken back.</summary>
    Withdrawn,
}

/// <summary>Whether the first report came in time.</summary>
public enum Timeliness
{
    /// <summary>Received by the end of the due day.</summary>
    OnTime,

    /// <summary>Received after it.</summary>
    Late,
}

/// <summary>The accepted figures (ทะเบียนผล): one entry per district, month of the quarter and indicator, missing ones included.</summary>
public sealed record Ledger
{
    private readonly Lazy<Dictionary<(DistrictCode, ReportingMonth, IndicatorKey), LedgerEntry>> _index;

    /// <summary>Makes a ledger.</summary>
    /// <param name="entries">All entries.</param>
    public Ledger(ValueList<LedgerEntry> entries)
    {
        Entries = entries;
        _index = new(() => Entries.ToDictionary(entry => (entry.District, entry.Month, entry.Indicator)));
    }

    /// <summary>All entries, by district, month and indicator in the program's order.</summary>
    public ValueList<LedgerEntry> Entries { get; }

    /// <summary>One entry.</summary>
    /// <param name="district">The district.</param>
    /// <param name="month">The month.</param>
    /// <param name="indicator">The indicator's key.</param>
    /// <returns>The entry, or null when there is none for these.</returns>
    public LedgerEntry? Find(DistrictCode district, ReportingMonth month, IndicatorKey indicator) =>
        _index.Value.GetValueOrDefault((district, month, indicator));

    /// <inheritdoc/>
    public bool Equals(Ledger? other) => other is not null && Entries.Equals(other.Entries);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.GetHashCode();
}

/// <summary>One figure of the ledger.</summary>
public sealed record LedgerEntry
{
    /// <summary>The district.</summary>
    public required DistrictCode District { get; init; }

    /// <summary>The month.</summary>
    public required ReportingMonth Month { get; init; }

    /// <summary>The indicator's key.</summary>
    public required IndicatorKey Indicator { get; init; }

    /// <summary>What is known.</summary>
    public required ReportState State { get; init; }

    /// <summary>Whether the first report of this figure came in time; null when none came.</summary>
    public Timeliness? Timeliness { get; init; }

    /// <summary>The accepted figure; null unless the state is reported or confirmed zero.</summary>
    public AcceptedFigure? Accepted { get; init; }

    /// <summary>What the district reported, where a register's figure or an officer's answer about the two has taken its place; null where what was reported stands.</summary>
    public AcceptedFigure? Reported { get; init; }

    /// <summary>Figures that were received and do not stand, latest first.</summary>
    public FigureHistory History { get; init; } = [];

    /// <summary>Figures that would change a final grade, latest first: none of them stands unless an officer takes it.</summary>
    public ValueList<HeldFigure> HeldBack { get; init; } = [];
}

/// <summary>A figure with the report it came with.</summary>
/// <param name="Figure">The figure that the report says, or that an officer typed in its place.</param>
/// <param name="Report">The report.</param>
/// <param name="Explanation">The district's explanation, or the officer's own reason where he decided without one; null when there is none.</param>
public sealed record AcceptedFigure(Figure Figure, Submission Report, string? Explanation)
{
    /// <summary>The raw report.</summary>
    public RawReportId RawId => Report.RawId;

    /// <summary>How it came.</summary>
    public ReportChannel Channel => Report.Channel;

    /// <summary>When it was received.</summary>
    public DateTimeOffset ReceivedAt => Report.ReceivedAt;

    /// <summary>Where the report is found.</summary>
    public string Place => Report.Place;
}

/// <summary>A figure that would change a final grade.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="IsRefused">True when an officer did not take it; false while that is open.</param>
public sealed record HeldFigure(AcceptedFigure Figure, bool IsRefused);

/// <summary>The state of one district's month over all required indicators.</summary>
public sealed record MonthStatus
{
    /// <summary>The district.</summary>
    public required DistrictCode District { get; init; }

    /// <summary>The month.</summary>
    public required ReportingMonth Month { get; init; }

    /// <summary>The day on which the report is due.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>What is known.</summary>
    public required ReportState State { get; init; }

    /// <summary>Whether the report was complete in time; null while it is not complete.</summary>
    public Timeliness? Timeliness { get; init; }

    /// <summary>When the first report of the month was received; null when none was.</summary>
    public DateTimeOffset? FirstReceivedAt { get; init; }

    /// <summary>Keys of the required indicators that are still owed.</summary>
    public ValueList<IndicatorKey> Owed { get; init; } = [];

    /// <summary>Keys of required running totals of which this month has none and needs none, since a later month's total is in; empty for a month that nothing was reported of.</summary>
    public ValueList<IndicatorKey> CoveredLater { get; init; } = [];

    /// <summary>True when the due day is over.</summary>
    public required bool IsDue { get; init; }

    /// <summary>True when the month is complete: all required figures are accepted, or covered by a later total, or "nothing to report" was said.</summary>
    public bool IsComplete => State is ReportState.Reported or ReportState.ConfirmedZero;
}
