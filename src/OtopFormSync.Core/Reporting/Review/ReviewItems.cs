using OtopFormSync.Core.Normalization;

namespace OtopFormSync.Core.Reporting.Review;

/// <summary>Makes review items, each with an identity that follows from what is in question and with the decision that was taken on it.</summary>
/// <param name="decisions">The latest decision of each item.</param>
internal sealed class ReviewItems(IReadOnlyDictionary<ReviewItemId, Decision> decisions)
{
    private static readonly ValueList<DecisionKind> TakeOrLeave = [DecisionKind.Accept, DecisionKind.Reject];
    private static readonly ValueList<DecisionKind> NameOrLeave = [DecisionKind.UseValue, DecisionKind.Reject];
    private static readonly ValueList<DecisionKind> AnyFigure = [DecisionKind.Accept, DecisionKind.UseValue, DecisionKind.Reject];
    private static readonly ValueList<DecisionKind> Seen = [DecisionKind.Acknowledge];

    /// <summary>The choices that fit a code.</summary>
    public static ValueList<DecisionKind> ChoicesOf(ReviewCode code) => code switch
    {
        ReviewCode.UnclearFigure or ReviewCode.UnclearDistrict or ReviewCode.UnclearMonth or ReviewCode.MonthOutsideQuarter => NameOrLeave,
        ReviewCode.Implausible or ReviewCode.ChannelConflict => AnyFigure,
        ReviewCode.ClosedMonth or ReviewCode.UnknownSender or ReviewCode.SenderOfOtherDistrict or ReviewCode.ZeroContradictsFigures
            or ReviewCode.SameFileTwice or ReviewCode.TargetsInsteadOfFigures or ReviewCode.SeveralDistricts => TakeOrLeave,
        ReviewCode.RowsVanished => [DecisionKind.Accept],
        ReviewCode.Unreadable => [DecisionKind.Reject, DecisionKind.Acknowledge],
        ReviewCode.NearestDistrict => [DecisionKind.Acknowledge, DecisionKind.UseValue, DecisionKind.Reject],
        ReviewCode.ColumnProblem or ReviewCode.ReceivedInFuture or ReviewCode.UnclearDecision or ReviewCode.CellRestored
            or ReviewCode.GradeNotComputable => Seen,
    };

    /// <summary>An item about a report.</summary>
    public ReviewItem Of(ReviewCode code, ReviewSeverity severity, RawReport raw, string place, string reason, string original, params ReadOnlySpan<string> identity) =>
        About(code, severity, place.Length == 0 ? raw.Place : $"{raw.Place} › {place}", reason, original, identity) with { RawId = raw.Id, ReceivedAt = raw.ReceivedAt };

    /// <summary>An item about what was read from a report.</summary>
    public ReviewItem Of(ReviewCode code, ReviewSeverity severity, Submission submission, string place, string reason, string original, params ReadOnlySpan<string> identity) =>
        About(code, severity, place.Length == 0 ? submission.Place : $"{submission.Place} › {place}", reason, original, identity) with { RawId = submission.RawId, ReceivedAt = submission.ReceivedAt };

    /// <summary>An item about a file, a tab or the grading.</summary>
    public ReviewItem About(ReviewCode code, ReviewSeverity severity, string place, string reason, string original, params ReadOnlySpan<string> identity) =>
        Decided(new()
        {
            Id = ReviewItemId.Of(code, identity),
            Code = code,
            Severity = severity,
            Reason = reason,
            Original = original,
            Place = place,
            Choices = ChoicesOf(code),
        });

    /// <summary>The item with its decision. A decision that the item does not offer is not obeyed, and said so.</summary>
    private ReviewItem Decided(ReviewItem item)
    {
        if (!decisions.TryGetValue(item.Id, out var decision))
        {
            return item;
        }

        return item.Choices.Contains(decision.Kind)
            ? item with { Decision = decision }
            : item with { Reason = $"{item.Reason} (คำตัดสินที่เลือกไว้ใช้กับรายการนี้ไม่ได้ โปรดเลือกใหม่)" };
    }

    /// <summary>The item as undecided, because the value that the officer typed cannot be read.</summary>
    public static ReviewItem Undecidable(ReviewItem item, ValueList<Doubt> doubts)
    {
        var typed = item.Decision?.Value;
        var why = typed is null
            ? "โปรดพิมพ์ค่าที่ถูกต้องในช่อง “ค่าที่ถูกต้อง”"
            : $"ค่าที่ระบุ “{typed}” ใช้ไม่ได้: {Sentences(doubts)}";
        return item with { Decision = null, Severity = ReviewSeverity.Waiting, Reason = $"{item.Reason} ({why})" };
    }

    /// <summary>The doubts as one Thai sentence.</summary>
    public static string Sentences(ValueList<Doubt> doubts) => string.Join("; ", doubts.Select(DoubtSentences.InThai));
}
