namespace OtopFormSync.Core.Reporting.Review;

/// <summary>The sentences of review items, by the code of the item; what a check, a source or the grading says of itself is said there.</summary>
public static class ReviewSentences
{
    /// <summary>Every sentence.</summary>
    public static ValueList<Sentence> All { get; } =
    [
        new("review.unclear-district", "doubts"),
        new("review.nearest-district", "original", "district"),
        new("review.unknown-sender"),
        new("review.unknown-sender-unauthenticated"),
        new("review.unknown-sender-unsigned"),
        new("review.unknown-sender-list"),
        new("review.sender-of-other-district", "contact_of", "district"),
        new("review.unclear-month", "doubts"),
        new("review.month-outside-quarter", "month", "quarter"),
        new("review.month-not-set-up", "month", "quarter", "command"),
        new("review.closed-month", "month", "district"),
        new("review.same-file-twice", "before", "month"),
        new("review.unreadable"),
        new("review.targets-instead-of-figures"),
        new("review.several-districts"),
        new("review.unclear-figure", "original", "indicator", "doubts"),
        new("review.unclear-figures", "figures", "example"),
        new("review.zero-contradicts-figures"),
        new("review.implausible-sum", "district", "month", "sum", "parts"),
        new("review.channel-conflict", "indicator", "channels", "figure", "other", "place"),
        new("review.rows-vanished", "gone", "stored"),
        new("review.received-in-future", "count"),
        new("review.cell-restored", "at"),
        new("review.cell-restored-deleted", "at"),
        new("review.unclear-decision", "choices"),
        new("review.unclear-decision-only-value", "use_value"),
        new("review.unclear-decision-no-value", "use_value"),
        new("review.unclear-decision-own-grade", "choices"),
        new("review.address-fails", "address", "why", "notice"),
        new("review.address-fails-unsaid", "address", "notice"),
        new("review.address-fails-uncertain", "address", "notice"),
        new("review.answered-since", "reason", "received"),
        new("review.confirmed", "reason", "received"),
        new("review.unclear-decision-closing", "column", "example"),
        new("review.final-grade-changed", "before", "since", "now"),
        new("review.own-grade-without-reason", "grade"),
        new("review.entries-put-back", "at", "cells"),
        new("review.entries-differ", "at", "cells"),
        new("review.entries-older", "at", "cells"),
        new("review.entries-of-other", "owner", "cells"),
        new("review.decision-not-offered", "reason"),
        new("review.value-missing", "reason"),
        new("review.value-unclear", "reason", "value", "doubts"),
    ];
}
