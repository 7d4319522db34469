using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting;

/// <summary>One district's figures for one month as read from a raw report (รายงานของอำเภอ).</summary>
public sealed record Submission
{
    /// <summary>The raw report it was read from.</summary>
    public required RawReportId RawId { get; init; }

    /// <summary>How the report came.</summary>
    public required ReportChannel Channel { get; init; }

    /// <summary>When the report was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Where a person finds the report.</summary>
    public required string Place { get; init; }

    /// <summary>The district.</summary>
    public required DistrictCode District { get; init; }

    /// <summary>The month that is reported.</summary>
    public required ReportingMonth Month { get; init; }

    /// <summary>The figures that were read, at most one per indicator.</summary>
    public required ValueList<Figure> Figures { get; init; }

    /// <summary>True when the district said that there is nothing to report.</summary>
    public bool NothingToReport { get; init; }

    /// <summary>True when the district confirms, asked about it, that there is nothing to report.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>When that there is nothing to report was written, where it stands in a mail that was sent on; null elsewhere.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>The district's explanation; null when it gave none.</summary>
    public string? Explanation { get; init; }

    /// <summary>True when it says that there is none of what every report has, by whichever channel; a running total is then what it was (<see cref="Accumulations.Nothing"/>).</summary>
    /// <param name="indicator">The indicator.</param>
    public bool SaysNothingOf(Indicator indicator) => NothingToReport && indicator.RequiredIn(Month);

    /// <summary>True when it holds what was written before it came, in a mail that was sent on.</summary>
    public bool HoldsForwarded
    {
        get
        {
            // Asked of every report against every other one: without an enumerator each.
            foreach (var figure in Figures)
            {
                if (figure.SaidAt is not null)
                {
                    return true;
                }
            }

            return SaidAt is not null;
        }
    }

    /// <summary>The figure of an indicator.</summary>
    /// <param name="indicator">The indicator's key.</param>
    /// <returns>The figure; null when the submission holds none.</returns>
    public Figure? FigureOf(IndicatorKey indicator)
    {
        foreach (var figure in Figures)
        {
            if (figure.Indicator == indicator)
            {
                return figure;
            }
        }

        return null;
    }
}

/// <summary>One figure with its provenance.</summary>
public sealed record Figure
{
    /// <summary>The indicator's key.</summary>
    public required IndicatorKey Indicator { get; init; }

    /// <summary>The value, in the indicator's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The text it was read from.</summary>
    public required string Original { get; init; }

    /// <summary>Where the text stands: a column header, a cell of an attachment, a line.</summary>
    public required string Place { get; init; }

    /// <summary>What was done to read it.</summary>
    public ValueList<ReadingStep> Steps { get; init; } = [];

    /// <summary>True when the district said in words that there was none.</summary>
    public bool IsConfirmedZero { get; init; }

    /// <summary>True when the district said it in answer to a question about it.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>When it was written, where that was before the report came: in a mail that was sent on. Null elsewhere.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>True when an officer typed it.</summary>
    public bool IsByOfficer { get; init; }

    /// <summary>True when the district said "none", or that there is nothing to report; no matter what that comes to.</summary>
    public bool IsNilInWords => !IsByOfficer && IsConfirmedZero && Steps.Contains(ReadingStep.Nil);

    /// <summary>What an officer typed in place of a reported figure.</summary>
    /// <param name="indicator">The indicator's key.</param>
    /// <param name="typed">What was read of it.</param>
    /// <returns>The figure.</returns>
    public static Figure ByOfficer(IndicatorKey indicator, Reading<decimal>.Value typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return new()
        {
            Indicator = indicator,
            Value = typed.Result,
            Original = typed.Original,
            Place = "คำตัดสินของเจ้าหน้าที่",
            IsByOfficer = true,
            Steps = typed.Steps,
            IsConfirmedZero = typed.Result == 0,
        };
    }

    /// <summary>What stands for the words of a district that has nothing to report.</summary>
    public const string Nothing = "ไม่มีผลการดำเนินงาน";

    /// <summary>What "nothing to report" says of an indicator.</summary>
    /// <param name="indicator">The indicator's key.</param>
    /// <param name="value">Zero, or the running total that did not change.</param>
    /// <returns>The figure.</returns>
    public static Figure OfNothingToReport(IndicatorKey indicator, decimal value) => new()
    {
        Indicator = indicator,
        Value = value,
        Original = Nothing,
        Place = "แจ้งว่าไม่มีผลการดำเนินงาน",
        Steps = [ReadingStep.Nil],
        IsConfirmedZero = true,
    };
}
