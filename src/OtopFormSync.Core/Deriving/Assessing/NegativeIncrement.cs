using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>What is counted month by month can fall as well: a product that was registered is withdrawn. That is taken with a reason only; else a minus may be a dash.</summary>
internal static class NegativeIncrement
{
    private const string Signs = "-−–‐‑";

    /// <summary>Words by which a report says that something was withdrawn.</summary>
    private static readonly ValueList<string> Withdrawal = ["ถอน", "ยกเลิก", "คืนทะเบียน", "เลิกกิจการ", "เลิกผลิต"];

    /// <summary>The figure of a report whose explanation says that something was withdrawn.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="explanation">The report's explanation; null when it gave none.</param>
    /// <returns>The figure; null when it is in question for another reason, or has none.</returns>
    public static Reading<decimal>.Value? Explained(Indicator indicator, Reading<decimal>.Doubtful reading, string? explanation) =>
        explanation is not null && ThaiScript.Canonical(explanation) is var said && Withdrawal.Any(word => said.Contains(word, StringComparison.Ordinal)) ? Of(indicator, reading) : null;

    /// <summary>The figure that an officer typed beside a reason.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="reason">The officer's reason; null when there is none.</param>
    /// <returns>The figure; null when it is in question for another reason, or has none.</returns>
    public static Reading<decimal>.Value? Decided(Indicator indicator, Reading<decimal>.Doubtful reading, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? null : Of(indicator, reading);

    private static Reading<decimal>.Value? Of(Indicator indicator, Reading<decimal>.Doubtful reading)
    {
        var text = reading.Original.Trim();
        return indicator.CountsNew
            && reading.Doubts is [{ Code: DoubtCode.Negative }]
            && text.Length > 1 && Signs.Contains(text[0], StringComparison.Ordinal)
            && IndicatorReader.Read(indicator, text[1..]) is Reading<decimal>.Value { Result: > 0 } size
            ? new(reading.Original, -size.Result, size.Steps)
            : null;
    }
}
