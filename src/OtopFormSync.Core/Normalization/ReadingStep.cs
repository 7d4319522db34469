namespace OtopFormSync.Core.Normalization;

/// <summary>One safe step from a text to its value, kept as provenance.</summary>
public enum ReadingStep
{
    /// <summary>Spaces were trimmed or squeezed, invisible characters dropped.</summary>
    Spacing,

    /// <summary>Marks were put in order, joined or made single (ํา to ำ, เเ to แ).</summary>
    Marks,

    /// <summary>Thai digits became Arabic ones.</summary>
    ThaiDigits,

    /// <summary>Thousands separators were dropped.</summary>
    Separators,

    /// <summary>A unit, label or prefix was set aside (บาท, ราย, อำเภอ, จ.).</summary>
    Affix,

    /// <summary>A multiplier was applied (ล้าน, แสน).</summary>
    Multiplier,

    /// <summary>Number words were read.</summary>
    NumberWords,

    /// <summary>A known other spelling was used.</summary>
    Alias,

    /// <summary>An official code was used.</summary>
    Code,

    /// <summary>The unique nearest name was taken; always shown to people.</summary>
    NearestName,

    /// <summary>A wrong character set was undone (names and months only).</summary>
    CharacterSet,

    /// <summary>A wrong keyboard layout was undone (names and months only).</summary>
    KeyboardLayout,

    /// <summary>A Buddhist year became a CE year.</summary>
    BuddhistEra,

    /// <summary>A two-digit year was read in its window.</summary>
    ShortYear,

    /// <summary>A month of a fiscal year was placed in its calendar year.</summary>
    FiscalYear,

    /// <summary>A serial day number of a spreadsheet was read.</summary>
    SerialDate,

    /// <summary>Words for none were read as zero (ไม่มี, ศูนย์).</summary>
    Nil,

    /// <summary>A computed number was rounded to satang.</summary>
    Rounded,
}
