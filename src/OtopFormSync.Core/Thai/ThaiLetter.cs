namespace OtopFormSync.Core.Thai;

/// <summary>The part that a character plays in a Thai syllable.</summary>
internal enum ThaiLetter
{
    /// <summary>Not a letter of a syllable: space, digit, sign, another script.</summary>
    None,

    /// <summary>A consonant, or ฤ ฦ.</summary>
    Consonant,

    /// <summary>A vowel written before its consonant.</summary>
    LeadingVowel,

    /// <summary>A vowel written after its consonant: ะ า ำ ๅ.</summary>
    FollowingVowel,

    /// <summary>A vowel above or below its consonant, maitaikhu and phinthu.</summary>
    VowelMark,

    /// <summary>Nikhahit, the ring that is half of a decomposed ำ.</summary>
    Nikhahit,

    /// <summary>A tone mark.</summary>
    Tone,

    /// <summary>Thanthakhat and yamakkan.</summary>
    Silencer,
}

/// <summary>Sorts characters into <see cref="ThaiLetter"/>.</summary>
internal static class ThaiLetters
{
    /// <summary>The part a character plays.</summary>
    /// <param name="c">The character.</param>
    /// <returns>Its part.</returns>
    internal static ThaiLetter Of(char c) => c switch
    {
        < '\u0E01' or > '\u0E4E' => ThaiLetter.None,
        <= '\u0E2E' => ThaiLetter.Consonant,
        '\u0E30' or '\u0E32' or '\u0E33' or '\u0E45' => ThaiLetter.FollowingVowel,
        '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or '\u0E47' => ThaiLetter.VowelMark,
        >= '\u0E40' and <= '\u0E44' => ThaiLetter.LeadingVowel,
        >= '\u0E48' and <= '\u0E4B' => ThaiLetter.Tone,
        '\u0E4C' or '\u0E4E' => ThaiLetter.Silencer,
        '\u0E4D' => ThaiLetter.Nikhahit,
        _ => ThaiLetter.None,
    };

    /// <summary>True for a mark that stands above or below its consonant and cannot begin a word.</summary>
    /// <param name="c">The character.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool IsMark(char c) => Of(c) >= ThaiLetter.VowelMark;

    /// <summary>True for any Thai letter, vowel or mark (not digits, ฯ, ๆ, ฿).</summary>
    /// <param name="c">The character.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool IsLetter(char c) => Of(c) != ThaiLetter.None;
}
