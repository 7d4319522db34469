namespace OtopFormSync.Core.Normalization;

/// <summary>Why a text was not read. Codes are stable: they are stored and shown beside the Thai sentence.</summary>
public enum DoubtCode
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text, or a part of it, is none of the known forms. Facts: the part that was not understood (may be missing).</summary>
    Unreadable,

    /// <summary>The text is longer than any sensible answer. Facts: the number of characters that is read at most.</summary>
    TooLong,

    /// <summary>Only a dash or dots: none, or not reported?</summary>
    Dash,

    /// <summary>The text says that there are no data. Facts: the words.</summary>
    NoData,

    /// <summary>The text says that the figure is still to come. Facts: the words.</summary>
    Waiting,

    /// <summary>The figure is about right only. Facts: the word.</summary>
    Approximate,

    /// <summary>The figure is a lower or an upper bound. Facts: the word.</summary>
    Bound,

    /// <summary>A range of values. Facts: the text.</summary>
    Range,

    /// <summary>More than one figure. Facts: the text.</summary>
    SeveralFigures,

    /// <summary>Several places of the report could be meant, and they differ. Facts: the candidates with their places.</summary>
    SeveralClaims,

    /// <summary>Only targets or plans, no result. Facts: the candidates with their places.</summary>
    OnlyTarget,

    /// <summary>Only figures of an earlier time. Facts: the candidates with their places.</summary>
    OnlyBase,

    /// <summary>Only running totals or sums over months. Facts: the candidates with their places.</summary>
    OnlyCumulative,

    /// <summary>Only what is new in the month, where a running total is asked for. Facts: the candidates with their places.</summary>
    OnlyAdded,

    /// <summary>Only figures of the whole province. Facts: the candidates with their places.</summary>
    OnlyProvince,

    /// <summary>Only parts without a total that they add up to. Facts: the candidates with their places.</summary>
    OnlyParts,

    /// <summary>Only percentages, differences and averages. Facts: the candidates with their places.</summary>
    OnlyComparison,

    /// <summary>Only struck-out figures. Facts: the candidates with their places.</summary>
    OnlyStruck,

    /// <summary>Only hidden figures. Facts: the candidates with their places.</summary>
    OnlyHidden,

    /// <summary>Only what a machine saw in a picture. Facts: the candidates, each with how sure it is.</summary>
    Pictured,

    /// <summary>Only figures in a signature or within another word. Facts: the candidates with their places.</summary>
    OnlyMentioned,

    /// <summary>Only figures under a heading that is not known. Facts: the candidates with their places.</summary>
    OnlyUnexplained,

    /// <summary>A remark beside, below or above the figure, or elsewhere in the report, takes it back or limits it: it is not, or not yet, the month's result. Facts: the remark.</summary>
    Remarked,

    /// <summary>A total beside the figure is not the sum of what it adds up. Facts: the total; the sum; the place of the total.</summary>
    TotalDiffers,

    /// <summary>"None added" where a running total is asked for.</summary>
    NoneAdded,

    /// <summary>A sum or another calculation. Facts: the text.</summary>
    Sum,

    /// <summary>One dot with three digits after it: thousands or decimals? Facts: the figure; its meaning with thousands; its meaning with decimals.</summary>
    AmbiguousSeparator,

    /// <summary>The separators of the figure do not stand in groups of three. Facts: the figure.</summary>
    IllFormedGroups,

    /// <summary>The figure begins with 0 like a number of a telephone or a list. Facts: the figure.</summary>
    LeadingZero,

    /// <summary>Number words that are spoken for two numbers (พันห้า). Facts: the first meaning; the second meaning.</summary>
    AmbiguousWords,

    /// <summary>Figure and words in brackets differ. Facts: the one; the other.</summary>
    WordsContradictFigure,

    /// <summary>A negative value where there can be none. Facts: the text.</summary>
    Negative,

    /// <summary>A figure in brackets: negative in bookkeeping, or a remark? Facts: the text.</summary>
    Bracketed,

    /// <summary>The unit does not belong to this kind of figure. Facts: the unit.</summary>
    WrongUnit,

    /// <summary>Another currency than baht. Facts: the currency.</summary>
    ForeignCurrency,

    /// <summary>A count with a fraction. Facts: the figure.</summary>
    NotWhole,

    /// <summary>The figure is larger than any this program keeps. Facts: the figure.</summary>
    TooLarge,

    /// <summary>A figure below 1 without percent sign: fraction or percent? Facts: the figure as percent; the figure as a fraction turned into percent.</summary>
    FractionOrPercent,

    /// <summary>A formula, or the error text of a spreadsheet. Facts: the text.</summary>
    FormulaOrError,

    /// <summary>Scientific notation, whose last digits may be lost. Facts: the text.</summary>
    Scientific,

    /// <summary>A place in an order, not a quantity. Facts: the text.</summary>
    Ordinal,

    /// <summary>No district of the province is meant, or it is spelled too differently. Facts: the text.</summary>
    UnknownDistrict,

    /// <summary>More than one district is named. Facts: the one; the other.</summary>
    SeveralDistricts,

    /// <summary>The name is as near to another one. Facts: the one; the other.</summary>
    NearSeveralDistricts,

    /// <summary>A total, not a district. Facts: the text.</summary>
    TotalRow,

    /// <summary>The province alone, or its office. Facts: the province.</summary>
    ProvinceOnly,

    /// <summary>A district of another province, or another province. Facts: the name.</summary>
    OtherProvince,

    /// <summary>Official code and name are of different districts. Facts: the code; the name.</summary>
    CodeContradictsName,

    /// <summary>No district has this code. Facts: the code.</summary>
    UnknownCode,

    /// <summary>A tambon, village, municipality or school named like a district. Facts: the text.</summary>
    NotADistrict,

    /// <summary>The text itself excludes the district or asks. Facts: the text.</summary>
    DistrictUncertain,

    /// <summary>A month or day without year.</summary>
    NoYear,

    /// <summary>No month.</summary>
    NoMonth,

    /// <summary>A month without day.</summary>
    NoDay,

    /// <summary>A month number outside 1 to 12. Facts: the number.</summary>
    NoSuchMonth,

    /// <summary>A day that the month does not have. Facts: the text.</summary>
    NoSuchDay,

    /// <summary>An hour that the day does not have. Facts: the text.</summary>
    NoSuchTime,

    /// <summary>A day without hour where an instant is needed.</summary>
    NoTime,

    /// <summary>A year outside BE 2560 to 2580 and CE 2017 to 2037. Facts: the year.</summary>
    YearOutsideWindow,

    /// <summary>The named era does not fit the year. Facts: the era; the year.</summary>
    EraContradiction,

    /// <summary>The fiscal year named does not hold the month named. Facts: the month; the fiscal year.</summary>
    FiscalYearContradiction,

    /// <summary>More than one month, or a range of them. Facts: the text.</summary>
    SeveralMonths,

    /// <summary>More than one day, or a range of them. Facts: the text.</summary>
    SeveralDates,

    /// <summary>A quarter where a month or day is needed. Facts: the text.</summary>
    QuarterInstead,

    /// <summary>An abbreviation of two months (ม.ย.). Facts: the one; the other.</summary>
    AmbiguousMonth,

    /// <summary>Numbers that can be read as two dates or months. Facts: the text.</summary>
    AmbiguousDate,

    /// <summary>The weekday is not that of the date. Facts: the weekday that is named; the weekday of the date.</summary>
    WeekdayContradiction,

    /// <summary>A quarter outside 1 to 4. Facts: the number.</summary>
    NoSuchQuarter,

    /// <summary>The months named are not those of the quarter named. Facts: the text.</summary>
    QuarterContradiction,

    /// <summary>A formula whose result the file does not hold.</summary>
    FormulaWithoutResult,

    /// <summary>It is not known in which column the answer stands. Facts: the columns that may be meant, with what they say.</summary>
    ColumnUnknown,

    /// <summary>The column of the answer was there before and is gone.</summary>
    ColumnGone,

    /// <summary>In our own form, the figure stands beside other words than its line was printed with. Facts: what the line was printed for; what it says now.</summary>
    OtherLine,

    /// <summary>The row has more figures than the table has headings, so that it is open which figure stands under which. Facts: the row's figures.</summary>
    SurplusCells,

    /// <summary>Somebody noted on the cell what may change its figure. Facts: the note.</summary>
    Noted,

    /// <summary>A number between a label of counts and a month: the count of the month, or the day of a date. Facts: the number with the month.</summary>
    CountOrDay,
}
