namespace OtopFormSync.Core.Results.Report;

/// <summary>The sentences of the report upward.</summary>
public static class ReportSentences
{
    /// <summary>Every sentence.</summary>
    public static ValueList<Sentence> All { get; } =
    [
        new("report.subject", "title", "period", "province"),
        new("report.enclosure", "title"),
        new("report.reason", "title", "period", "source"),
        new("report.result", "office", "at", "complete", "districts", "grades"),
        new("report.grade", "grade", "count"),
        new("report.grade-provisional", "count"),
        new("report.grade-question", "count"),
        new("report.grade-none", "count"),
        new("report.totals", "totals"),
        new("report.total", "indicator", "value", "unit"),
        new("report.totals-part", "totals"),
        new("report.total-part", "indicator", "value", "unit", "reported", "districts"),
        new("report.provisional"),
        new("report.purpose"),
        new("report.closing"),
        new("report.month", "month"),
        new("report.not-named", "district", "note"),
        new("report.unreported", "districts"),
        new("report.incomplete", "mark", "districts"),
        new("report.total-note", "columns", "note"),
        new("report.phone", "phone"),
        new("report.mailbox", "mailbox"),
    ];
}
