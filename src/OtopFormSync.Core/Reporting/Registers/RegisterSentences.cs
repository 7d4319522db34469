namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>The sentences of what is not plain in a register's file, and of what is to be known of its figures.</summary>
public static class RegisterSentences
{
    /// <summary>Every sentence.</summary>
    public static ValueList<Sentence> All { get; } =
    [
        new("register.locked"),
        new("register.days", "days"),
        new("register.day-ahead", "day"),
        new("register.month-ahead", "months"),
        new("register.later", "place", "count", "rows"),
        new("register.day-order", "place", "column", "days"),
        new("register.unit", "place", "unit"),
        new("register.stock", "place", "months"),
        new("register.status", "place", "status", "count", "rows"),
        new("register.two-columns", "place", "columns"),
        new("register.no-figures", "place", "column"),
        new("register.money", "place", "column"),
        new("register.target", "place"),
        new("register.before", "place", "title"),
        new("register.not-money", "place"),
        new("register.cumulative", "place"),
        new("register.no-district", "place", "count", "rows"),
        new("register.months", "place", "months"),
        new("register.no-year", "place", "months"),
        new("register.no-month", "place", "count", "rows"),
        new("register.no-value", "place", "count", "rows"),
        new("register.negative", "place", "count", "rows"),
        new("register.units", "place", "units", "count", "rows"),
        new("register.outside", "place", "districts", "count", "rows"),
        new("register.words", "place", "title", "word", "asked", "figure"),
        new("register.other-words", "place", "title", "word"),
        new("register.year-column", "place", "column", "months"),
        new("register.code-differs", "place", "count", "rows"),
        new("register.sum", "place", "said", "sum"),
        new("register.differs", "district", "month", "figures"),
        new("register.counted-once", "count"),
        new("register.not-counted", "count", "status"),
        new("register.undated", "count"),
        new("register.not-yet", "months"),
        new("register.same", "places"),
        new("register.hidden", "count"),
        new("register.multiplied", "unit", "places"),
        new("register.day-first", "column", "text", "day"),
        new("register.day-of-file"),
        new("register.day-of-mail"),
    ];
}
