using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;

namespace OtopFormSync.Core.Notices;

/// <summary>A report that waited and needs no decision any more.</summary>
/// <param name="Report">The report.</param>
/// <param name="Months">Its months in whose place a later report stands.</param>
public sealed record SupersededReport(ReceivedReport Report, ValueList<ReportingMonth> Months);
