using OtopFormSync.Configuration.Yaml;

namespace OtopFormSync.Configuration.Sections;

/// <summary>The keys of every group in the configuration files.</summary>
internal static class Shapes
{
    public static MapShape Province { get; } = new("province", ["id", "code", "name", "englishName", "office", "mailbox", "officers", "districts"], ["aliases", "phone", "letter"]);

    public static MapShape Letter { get; } = new("letter", [], ["number", "address", "to", "signer", "post", "unit"]);

    public static MapShape District { get; } = new("district", ["code", "name", "englishName"], ["aliases", "contacts", "from", "until", "renamed"]);

    public static MapShape LaterName { get; } = new("laterName", ["from", "name", "englishName"], []);

    public static MapShape Program { get; } = new(
        "program",
        ["id", "title", "shortTitle", "source", "quarter", "tabs", "indicators", "form", "grading"],
        ["until", "references", "registers", "surveys", "deadline", "checks", "notices", "latestWins", "closedMonths", "sample"]);

    public static MapShape Indicator { get; } = new("indicator", ["name", "unit", "kind", "columns", "tab"], ["reports", "required", "yes", "no", "sumOf", "targets", "laterTargets", "base"]);

    public static MapShape Table { get; } = new("table", ["columns", "rows"], ["totals"]);

    public static MapShape LaterTable { get; } = new("laterTable", ["from", "columns", "rows"], ["totals"]);

    public static MapShape LaterGrades { get; } = new("laterGrades", ["from", "grades"], []);

    public static MapShape ReferenceTable { get; } = new("referenceTable", ["figures", "rows"], ["tab", "totals"]);

    public static MapShape ReferenceFigure { get; } = new("referenceFigure", ["name", "unit"], ["of", "less"]);

    public static MapShape Registers { get; } = new("registers", [], ["headings", "counted", "notCounted", "compare"]);

    public static MapShape RegisterHeadings { get; } = new("registerHeadings", [], ["district", "code", "day", "month", "count", "amount", "status", "ignored"]);

    public static MapShape RegisterComparison { get; } = new("registerComparison", [], ["tolerance", "counts"]);

    public static MapShape Surveys { get; } = new("surveys", ["indicator", "rounds"], []);

    public static MapShape SurveyRound { get; } = new("surveyRound", ["name"], ["from", "until", "target", "rows", "sent", "remind"]);

    public static MapShape Form { get; } = new("form", ["timestamp", "district", "month"], ["nothingToReport", "explanation", "address", "addresses", "unsigned", "link", "ignored"]);

    public static MapShape Grading { get; } = new(
        "grading",
        ["criteria", "grades"],
        ["laterGrades", "uncovered", "baseYear", "salesTest", "quarterTarget", "growthPerQuarter", "registrants", "provinceGrade"]);

    public static MapShape Criterion { get; } = new("criterion", ["name", "measure"], ["indicator", "better", "weight", "points", "of", "targetRate", "less", "measured", "proxy", "from", "suspendedFrom"]);

    public static MapShape CriterionChange { get; } = new("criterionChange", [], ["from", "by", "criterion"]);

    public static MapShape Deadline { get; } = new("deadline", [], ["day", "reportOffsetMonths", "dueShift", "firstDue"]);

    public static MapShape ClosedMonth { get; } = new("closedMonth", ["month"], ["at"]);

    public static MapShape Check { get; } = new("check", ["left", "operator", "right", "severity", "sentence"], ["skipZero", "said", "least", "mentions"]);

    public static MapShape Notices { get; } = new("notices", [], ["digests", "reminders", "forms", "encloseForms", "encloseReport", "receipts", "receiptWithinDays", "receiptsPerDay", "answers", "gradeChanges"]);

    public static MapShape Schedule { get; } = new("schedule", [], ["cron", "lastWorkingDayAt"]);

    public static MapShape Workspace { get; } = new("workspace", [], ["province", "programs", "poll", "results", "resultsLink", "authserv", "retention", "google", "mailbox", "line"]);

    public static MapShape Google { get; } = new("google", ["spreadsheet"], ["mailbox", "since", "results", "serviceAccount", "delegation", "client", "address", "mailsPerDay"]);

    public static MapShape Mailbox { get; } = new("mailbox", ["address", "since", "imap", "smtp"], ["user", "passwordFile", "passwordVariable", "tokenFile", "folder", "sent", "append", "mailsPerDay", "authority"]);

    public static MapShape Line { get; } = new("line", [], ["secretFile", "secretVariable", "tokenFile", "tokenVariable", "group", "listen", "path", "retentionDays", "push", "address"]);

    public static MapShape MailServer { get; } = new("mailServer", ["host"], ["port", "tls"]);
}
