using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>What an officer decided to use in place of a reported figure.</summary>
/// <param name="Figure">The figure; null when what was typed cannot be read.</param>
/// <param name="Item">The item: decided, or open again with the reason.</param>
internal sealed record TypedFigure(Figure? Figure, ReviewItem Item)
{
    /// <summary>Reads the value of a decision.</summary>
    /// <param name="item">The item; its decision is to use a value.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="items">Makes review items.</param>
    public static TypedFigure Of(ReviewItem item, Indicator indicator, ReviewItems items) =>
        IndicatorReader.ReadAnswer(indicator, item.Decision?.Value ?? "").Match(
            typed => new TypedFigure(Figure.ByOfficer(indicator.Key, typed), item),
            unread => NegativeIncrement.Decided(indicator, unread, item.Decision?.Reason) is { } fallen ? new(Figure.ByOfficer(indicator.Key, fallen), item) : new(null, items.Undecidable(item, unread.Doubts)));
}
