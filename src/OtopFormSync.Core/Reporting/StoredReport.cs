namespace OtopFormSync.Core.Reporting;

/// <summary>A report with what became of it.</summary>
/// <param name="Report">The report.</param>
/// <param name="StoredAt">When it was first stored.</param>
/// <param name="WithdrawnAt">When it was taken back; null while it is there.</param>
public sealed record StoredReport(RawReport Report, DateTimeOffset StoredAt, DateTimeOffset? WithdrawnAt);
