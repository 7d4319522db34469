namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>The part that a word plays in a heading, a title or beside a figure.</summary>
internal enum HeadingRole
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The label of an indicator.</summary>
    Indicator,

    /// <summary>A word that changes nothing.</summary>
    Filler,

    /// <summary>A word that tells the kind: see <see cref="ClaimKind"/>.</summary>
    Kind,

    /// <summary>สตางค์: the part of the figure behind the point.</summary>
    Satang,

    /// <summary>A unit: บาท, ราย.</summary>
    Unit,

    /// <summary>พันบาท, ล้านบาท: the value is the factor.</summary>
    Multiple,

    /// <summary>The name of a month.</summary>
    Month,

    /// <summary>A year that says so, or stands beside a month.</summary>
    Year,

    /// <summary>A fiscal year.</summary>
    FiscalYear,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>Digits that are none of these.</summary>
    Number,

    /// <summary>Something that is known and is no indicator: a row number, a telephone, registrants.</summary>
    Other,

    /// <summary>The document calls itself corrected.</summary>
    Correction,

    /// <summary>It narrows or turns round what a heading counts: ยังไม่, ค้าง. Beside a figure in a sentence it says nothing sure.</summary>
    Limit,

    /// <summary>It was so before: of a column or a sheet; beside a figure in a sentence it says nothing sure.</summary>
    Former,

    /// <summary>The document calls itself an example, a draft or withdrawn.</summary>
    Void,
}
