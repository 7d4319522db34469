using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Deriving.Assessing;

/// <summary>An edit of a response row that was undone: the row says again what it said before.</summary>
/// <param name="Edit">What the row said in between.</param>
/// <param name="At">When that was gone.</param>
public sealed record UndoneEdit(RawReportId Edit, DateTimeOffset At);

/// <summary>A response row that says something else by now.</summary>
/// <param name="Now">The row as it stands.</param>
/// <param name="At">When what it had said was gone.</param>
public sealed record RewrittenRow(RawReportId Now, DateTimeOffset At);
