using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Claims;

/// <summary>One figure that a document could mean (ข้อความที่อ้าง): what, whose, when and which, with the words it follows from. All are kept; none is chosen while reading.</summary>
public sealed record Claim
{
    /// <summary>What it says is counted; null when nothing says so.</summary>
    public IndicatorKey? Indicator { get; init; }

    /// <summary>What it may count when nothing says so; else empty.</summary>
    public ValueList<IndicatorKey> CouldMean { get; init; } = [];

    /// <summary>True where its own words tell the one indicator that it could mean, as the verb of what was done does: ขายได้ 100 บาท. False where its label does, or nothing.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Whose it is, where its row or column names a district; null when it is the report's own.</summary>
    public Reading<District>? District { get; init; }

    /// <summary>The month, where its place names one; null when it is the report's own.</summary>
    public Reading<ReportingMonth>? Month { get; init; }

    /// <summary>The day up to which it counts, where its words name one; else null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>True for a sum over several months.</summary>
    public bool SpansMonths { get; init; }

    /// <summary>Which kind of figure.</summary>
    public ClaimKind Kind { get; init; }

    /// <summary>How it stands before people.</summary>
    public ClaimSight Sight { get; init; }

    /// <summary>0 for none; else the number of the correction that it calls itself.</summary>
    public int Correction { get; init; }

    /// <summary>The value or the doubt, in the indicator's unit.</summary>
    public required Reading<decimal> Value { get; init; }

    /// <summary>True where the document holds the number itself: nothing of it was rounded away, as it may be of what is printed.</summary>
    public bool IsExact { get; init; }

    /// <summary>True where the words say that it is what the parts named beside it come to, and that these are all: รวม behind them, แยกเป็น before them.</summary>
    public bool IsSumOfParts { get; init; }

    /// <summary>Where it stands, in Thai.</summary>
    public required string Place { get; init; }

    /// <summary>The words that it follows from: headings from the outermost to the nearest, or the words beside it in a sentence.</summary>
    public required string Words { get; init; }

    /// <summary>What of a table it belongs to: parts and totals are held together by it. Null in running text.</summary>
    public TableSpot? Spot { get; init; }

    /// <summary>As a question names it among its candidates: its figure, its words and its place.</summary>
    public string AsCandidate => $"{Value.Original.Trim()} ({(Words.Length > 60 ? Words[..60] + "…" : Words)} · {Place})";
}

/// <summary>Where in which table a claim stands.</summary>
/// <param name="Table">The table's number within the report, from 0.</param>
/// <param name="Row">The row's index, from 0.</param>
/// <param name="Column">The column's index, from 0.</param>
public sealed record TableSpot(int Table, int Row, int Column);
