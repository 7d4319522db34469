using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Results.Standing;

/// <summary>A review item for an officers' cell that cannot be obeyed as written. It goes away by itself once the cell is mended.</summary>
internal static class UnclearCell
{
    public static ReviewItem Of(string tabTitle, string rowKey, string rowName, string columnTitle, string text, DistrictCode? district, string reason) => new()
    {
        // The text belongs to the question: another unclear text is another question.
        Id = ReviewItemId.Of(ReviewCode.UnclearDecision, tabTitle, rowKey, columnTitle, text),
        Code = ReviewCode.UnclearDecision,
        Severity = ReviewSeverity.Waiting,
        District = district,
        Reason = reason,
        Original = text,
        Place = $"แท็บ {tabTitle} แถว {rowName} ช่อง {columnTitle}",
        Choices = [DecisionKind.Acknowledge],
    };
}
