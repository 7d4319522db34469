using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Programs.Deadlines;

/// <summary>A month that the program file closes for reports.</summary>
/// <param name="Month">The month.</param>
/// <param name="At">The instant of the closing; null when the file names none, then it is the first cycle that saw it.</param>
public sealed record ClosedMonth(ReportingMonth Month, DateTimeOffset? At);
