namespace OtopFormSync.Documents.Mail.Threads;

/// <summary>A place from which a mail repeats another one.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="End">The first line of the repeated mail.</param>
/// <param name="Subject">The subject of the repeated mail; empty when it is not told.</param>
/// <param name="From">Who wrote it, as it is told; empty when it is not.</param>
/// <param name="Sent">When it was sent, as it is told; empty when it is not.</param>
internal readonly record struct QuoteMark(QuoteMarkKind Kind, int End, string Subject = "", string From = "", string Sent = "");

/// <summary>What a mark looks like.</summary>
internal enum QuoteMarkKind
{
    /// <summary>"On … wrote:".</summary>
    Attribution,

    /// <summary>Lines From, Sent, To, Subject; or a word such as "Original Message"; or markup.</summary>
    Headers,

    /// <summary>A word that says "forwarded".</summary>
    Forward,
}
