using System.Text;

namespace OtopFormSync.Core.Thai;

/// <summary>One form for each Thai text, whatever keyboard, program or PDF it came from.</summary>
/// <remarks>Own tables instead of Unicode normalization: NFC leaves ํา and a tone before its vowel apart, NFKC takes ำ apart, and both do nothing in invariant mode.</remarks>
public static class ThaiScript
{
    /// <summary>Canonical text for comparison: invisible characters dropped, spaces squeezed, fullwidth forms, dashes and quotes as ASCII, marks joined (ํา to ำ, เเ to แ), single and in order; a mark without consonant is dropped.</summary>
    /// <param name="text">Any text, also with lone surrogates.</param>
    /// <returns>The canonical text, the same instance when nothing had to change; applying this twice changes nothing. Case and digits stay.</returns>
    public static string Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        while (!IsCanonical(text))
        {
            var once = Rewrite(text);
            if (string.Equals(once, text, StringComparison.Ordinal))
            {
                return text;
            }

            text = once;
        }

        return text;
    }

    /// <summary>Thai and fullwidth digits as 0 to 9; everything else stays.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with Arabic digits, the same instance when it had no others.</returns>
    public static string ArabicDigits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAnyInRange('๐', '๙') < 0 && text.AsSpan().IndexOfAnyInRange('０', '９') < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                span[i] = source[i] switch
                {
                    >= '๐' and <= '๙' and var thai => (char)(thai - '๐' + '0'),
                    >= '０' and <= '９' and var wide => (char)(wide - '０' + '0'),
                    var other => other,
                };
            }
        });
    }

    private static string Rewrite(string text)
    {
        var output = new StringBuilder(text.Length);
        var writer = new SyllableWriter(output);
        foreach (var c in text)
        {
            var folded = CharacterFolding.Fold(c);
            if (folded != CharacterFolding.Dropped)
            {
                writer.Write(folded);
            }
        }

        writer.Finish();
        return output.ToString();
    }

    // Almost every text is canonical as it came; this look costs no allocation. False means "look closer".
    private static bool IsCanonical(string text)
    {
        var last = ' ';
        var lastPart = ThaiLetter.None;
        foreach (var c in text)
        {
            var part = ThaiLetters.Of(c);
            var plain = part switch
            {
                ThaiLetter.Consonant => true,
                ThaiLetter.LeadingVowel => c != 'เ' || last != 'เ',
                ThaiLetter.FollowingVowel => c != 'ๅ' && lastPart != ThaiLetter.FollowingVowel,
                ThaiLetter.VowelMark => lastPart == ThaiLetter.Consonant,
                ThaiLetter.Tone or ThaiLetter.Silencer => lastPart is ThaiLetter.Consonant or ThaiLetter.VowelMark,
                ThaiLetter.Nikhahit => false,
                _ => c == ' ' ? last != ' ' : c is (> ' ' and <= '~') or (>= '\u0E01' and <= '\u0E5B'),
            };
            if (!plain)
            {
                return false;
            }

            (last, lastPart) = (c, part);
        }

        return last != ' ' || text.Length == 0;
    }
}
