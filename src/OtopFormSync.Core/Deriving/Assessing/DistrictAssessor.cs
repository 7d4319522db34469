using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>Whose report it is.</summary>
/// <param name="District">The district; null while it is not known.</param>
/// <param name="Item">What a person must see or decide about it; null when nothing.</param>
internal readonly record struct DistrictAssessment(District? District, ReviewItem? Item);

/// <summary>Decides whose report it is: what the report names, else what its sender stands for; an officer's own word before either.</summary>
/// <param name="districts">Reads district names.</param>
/// <param name="province">The province as it is in the quarter: what a district is called.</param>
/// <param name="items">Makes review items.</param>
internal sealed class DistrictAssessor(DistrictReader districts, Province province, ReviewItems items)
{
    /// <summary>Assesses a report.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="senders">The district that its sender stands for; null for a form row, or when it is none.</param>
    public DistrictAssessment Assess(DraftReport draft, District? senders) => draft.District switch
    {
        null when senders is not null => items.UnclearDistrict(draft.Raw, null) is { Decision: not null } answered ? Decided(answered, senders) : new(senders, null),
        Reading<District>.Value named when !named.Steps.Contains(ReadingStep.NearestName) => new(Called(named.Result), null),
        Reading<District>.Value nearest => Decided(items.NearestDistrict(draft.Raw, nearest), Called(nearest.Result)),
        var unclear => Decided(items.UnclearDistrict(draft.Raw, unclear), null),
    };

    /// <summary>Obeys an officer's word on whose report it is.</summary>
    /// <param name="item">What was asked.</param>
    /// <param name="read">The district that it was taken for; null when it is not known.</param>
    public DistrictAssessment Decided(ReviewItem item, District? read) => item.Decision is { Kind: DecisionKind.UseValue } decision
        ? districts.Read(decision.Value ?? "").Match(
            typed => new DistrictAssessment(Called(typed.Result), item),
            unread => new(null, items.Undecidable(item, unread.Doubts)))
        : new(read, item);

    private District Called(District read) => province.Find(read.Code) ?? read;
}
