using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs.Targets;

/// <summary>Target (เป้าหมาย) and base year figures (ปีฐาน) of one district and indicator.</summary>
/// <remarks>Enclosure 2 of the letter prints whole-baht targets per month and a total that can differ by one baht from their sum; both are kept as printed.</remarks>
public sealed record DistrictTarget
{
    /// <summary>The district.</summary>
    public required DistrictCode District { get; init; }

    /// <summary>Target per reporting month, in the indicator's unit; empty when only the quarter has one.</summary>
    public ValueList<MonthFigure> Months { get; init; } = [];

    /// <summary>The printed target of the whole quarter; null when it is the sum of the months.</summary>
    public decimal? Quarter { get; init; }

    /// <summary>Figures of the base year, by the month they belong to (CE); empty when not known.</summary>
    public ValueList<MonthFigure> Base { get; init; } = [];

    /// <summary>Whether it is named for the quarter alone.</summary>
    public bool IsOfQuarterAlone => Months.IsEmpty && Quarter is not null;

    /// <summary>The target that a month's form prints: the month's, or the quarter's where it is named for that alone.</summary>
    /// <param name="month">The reporting month.</param>
    /// <returns>The target, or null.</returns>
    public decimal? PrintedIn(ReportingMonth month) => IsOfQuarterAlone ? Quarter : OfMonth(month);

    /// <summary>The target of one month.</summary>
    /// <param name="month">The reporting month.</param>
    /// <returns>The target, or null.</returns>
    public decimal? OfMonth(ReportingMonth month) => Find(Months, month);

    /// <summary>The base figure of one month of the base year.</summary>
    /// <param name="month">The month in the base year.</param>
    /// <returns>The figure, or null.</returns>
    public decimal? BaseOf(ReportingMonth month) => Find(Base, month);

    private static decimal? Find(ValueList<MonthFigure> figures, ReportingMonth month)
    {
        foreach (var figure in figures)
        {
            if (figure.Month == month)
            {
                return figure.Value;
            }
        }

        return null;
    }
}

/// <summary>Targets that hold from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Targets">The targets.</param>
public sealed record LaterTargets(DateOnly From, ValueList<DistrictTarget> Targets);

/// <summary>A figure of one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Value">The figure, in the indicator's unit.</param>
public sealed record MonthFigure(ReportingMonth Month, decimal Value);
