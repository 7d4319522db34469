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
        new("report.result", "office", "at", "reported", "quarter", "grades", "complete", "districts"),
        new("report.reported", "complete", "districts", "month"),
        new("report.reported-until", "complete", "districts", "month"),
        new("report.reported-none", "complete", "districts", "month"),
        new("report.grade", "grade", "count", "own"),
        new("report.grade-own", "grade", "count", "own"),
        new("report.grade-provisional", "count"),
        new("report.grade-question", "count"),
        new("report.grade-none", "count"),
        new("report.totals", "period", "totals"),
        new("report.total", "indicator", "value", "unit"),
        new("report.totals-part", "period", "totals"),
        new("report.total-part", "indicator", "value", "unit", "reported", "districts"),
        new("report.provisional"),
        new("report.purpose"),
        new("report.closing"),
        new("report.month", "month"),
        new("report.of-quarter", "quarter"),
        new("report.not-named", "district", "note"),
        new("report.own-grade", "district", "grade", "computed", "reason"),
        new("report.own-grade-bare", "district", "grade", "computed", "reason"),
        new("report.criterion", "criterion", "force"),
        new("report.unreported", "districts"),
        new("report.incomplete", "mark", "districts"),
        new("report.total-note", "columns", "note"),
        new("report.target-sum", "indicator", "unit"),
        new("report.phone", "phone"),
        new("report.mailbox", "mailbox"),
    ];
}
