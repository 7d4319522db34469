using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>For which month each attached file was sent first: the same file for two months is noticed over all reports.</summary>
/// <param name="first">The month by the file's hash.</param>
internal sealed class FileMonths(IReadOnlyDictionary<string, ReportingMonth> first)
{
    /// <summary>Looks over all reports.</summary>
    /// <param name="drafts">The reports, in the order of receipt.</param>
    public static FileMonths Of(IEnumerable<DraftReport> drafts)
    {
        var first = new Dictionary<string, ReportingMonth>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.NamedMonth is { } month)
            {
                foreach (var hash in draft.AttachmentHashes)
                {
                    first.TryAdd(hash, month);
                }
            }
        }

        return new(first);
    }

    /// <summary>What an officer must decide about a report's files.</summary>
    /// <param name="draft">One of the reports.</param>
    /// <param name="items">Makes review items.</param>
    public IEnumerable<ReviewItem> Assess(DraftReport draft, ReviewItems items) =>
        draft.AttachmentHashes.IsEmpty || draft.NamedMonth is not { } month ? [] : SentBefore(draft, month, items);

    private IEnumerable<ReviewItem> SentBefore(DraftReport draft, ReportingMonth month, ReviewItems items) =>
        draft.AttachmentHashes.Where(hash => first[hash] != month).Select(hash => items.SameFileTwice(draft.Raw, hash, first[hash], month));
}
