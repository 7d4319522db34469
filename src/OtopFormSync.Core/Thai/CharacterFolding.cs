namespace OtopFormSync.Core.Thai;

/// <summary>What single characters become before words are looked at, independent of their neighbours.</summary>
internal static class CharacterFolding
{
    /// <summary>Stands for a character that is dropped.</summary>
    internal const char Dropped = '\0';

    // Old Windows fonts and the PDFs made with them store shifted marks in the private use area, from U+F700 on.
    private const string ShiftedGlyphs = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    /// <summary>Folds one UTF-16 unit: invisible ones are dropped, spaces, dashes, quotes and fullwidth forms become ASCII.</summary>
    /// <param name="c">The unit; surrogates stay as they are.</param>
    /// <returns>The folded unit, or <see cref="Dropped"/>.</returns>
    internal static char Fold(char c) => c switch
    {
        >= ' ' and <= '~' => c,
        >= '\u0E01' and <= '\u0E5B' => c,
        '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' => ' ',
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' => Dropped,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') => Dropped,
        (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') => Dropped,
        >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' => '-',
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201F' or '\u2033' => '"',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= '\uF700' and <= '\uF71A' => ShiftedGlyphs[c - '\uF700'],
        _ => c,
    };
}
