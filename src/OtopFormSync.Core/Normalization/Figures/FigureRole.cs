namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>The part that a word or sign plays in a text about a figure.</summary>
internal enum FigureRole
{
    Unknown,

    /// <summary>A figure in digits.</summary>
    Numeral,

    /// <summary>หนึ่ง to เก้า.</summary>
    Digit,

    /// <summary>เอ็ด, one at the end.</summary>
    Ed,

    /// <summary>ยี่, two before ten.</summary>
    Yi,

    /// <summary>สิบ to ล้าน; the value is the power of ten.</summary>
    Scale,

    /// <summary>ลบ. after a figure: million and baht in one.</summary>
    MillionBaht,

    /// <summary>ครึ่ง.</summary>
    Half,

    /// <summary>จุด, the decimal point.</summary>
    Point,

    /// <summary>ศูนย์: zero, or a centre.</summary>
    Zero,

    Baht,
    Satang,

    /// <summary>ถ้วน: nothing follows.</summary>
    Whole,

    /// <summary>.- after a figure: no satang.</summary>
    NoSatang,

    Percent,
    CountUnit,

    /// <summary>A word that names the figure and changes nothing.</summary>
    Label,

    Increase,
    Decrease,
    Minus,
    Plus,
    Equal,
    Open,
    Close,

    /// <summary>A word that makes a number a place in an order.</summary>
    Ordinal,

    /// <summary>Roles from here on bar a reading wherever they stand.</summary>
    Approximate,
    Bound,
    Range,
    Several,
    Waiting,
    NoData,
    ForeignCurrency,
    FormulaOrError,
    Scientific,
    Sum,
}
