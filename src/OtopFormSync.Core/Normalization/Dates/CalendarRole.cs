namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>The part that a word or sign plays in a text about a day, month or quarter.</summary>
internal enum CalendarRole
{
    Unknown,
    Number,
    Month,
    Weekday,
    BuddhistEra,
    CommonEra,
    FiscalYear,
    Quarter,

    /// <summary>ปี: the number behind it is a year.</summary>
    YearWord,

    /// <summary>เดือน: the number behind it may be a month.</summary>
    MonthWord,

    /// <summary>A sign that parts the numbers of a date: / - . ,</summary>
    Separator,

    Colon,
    Until,

    /// <summary>เวลา: the numbers behind it are an hour.</summary>
    TimeWord,

    /// <summary>น.: the numbers before it are an hour.</summary>
    TimeEnd,

    BeforeNoon,
    AfterNoon,

    /// <summary>UTC, or an offset in minutes.</summary>
    Zone,

    /// <summary>A word that changes nothing.</summary>
    Aside,
}
