using System.Text;

namespace OtopFormSync.Core.Thai;

/// <summary>Undoes a wrong character set: text whose bytes were read as those of another set.</summary>
/// <remarks>Own tables, so that no code page has to be registered; all three mistakes turn back without loss.</remarks>
internal static class CharacterSets
{
    // What Windows-1252 has at 0x80 to 0x9F; a blank is not assigned there.
    private const string Windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>The texts that may have been meant, those with Thai letters only.</summary>
    /// <param name="text">The text as it came, not canonical: what looks like a soft hyphen may be half a letter.</param>
    /// <returns>The texts: UTF-8 read as Windows-1252 or Latin-1, UTF-8 read as Windows-874, TIS-620 read as Latin-1.</returns>
    internal static IEnumerable<string> Meant(string text) => Meant(text, again: true);

    private static IEnumerable<string> Meant(string text, bool again)
    {
        byte[]?[] readings = [Bytes(text, Western), Bytes(text, Thai)];
        foreach (var utf8 in readings.Where(bytes => bytes is not null).Select(bytes => Utf8(bytes!)).OfType<string>())
        {
            if (HasThai(utf8))
            {
                yield return utf8;
            }

            // Some texts went through the same mistake twice.
            foreach (var meant in again ? Meant(utf8, again: false) : [])
            {
                yield return meant;
            }
        }

        if (readings[0] is { } western && Thai874(western) is { } thai)
        {
            yield return thai;
        }
    }

    private static byte[]? Bytes(string text, Func<char, int> toByte)
    {
        var bytes = new byte[text.Length];
        var foreign = false;
        for (var i = 0; i < text.Length; i++)
        {
            var value = toByte(text[i]);
            if (value < 0)
            {
                return null;
            }

            foreign |= value >= 0x80;
            bytes[i] = (byte)value;
        }

        return foreign ? bytes : null;
    }

    private static int Western(char c) => c switch
    {
        < '\u0100' => c,
        _ => Windows1252.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? 0x80 + index : -1,
    };

    private static int Thai(char c) => c switch
    {
        <= '\u00A0' => c,
        >= '\u0E01' and <= '\u0E3A' or >= '\u0E3F' and <= '\u0E5B' => c - 0x0E00 + 0xA0,
        '€' => 0x80,
        '…' => 0x85,
        '‘' or '’' => c - '‘' + 0x91,
        '“' or '”' => c - '“' + 0x93,
        '•' => 0x95,
        '–' or '—' => c - '–' + 0x96,
        _ => -1,
    };

    // Most texts are no such mistake: to be told so by an exception costs more than all the rest.
    private static string? Utf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    private static string? Thai874(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            if (value is (> 0x7F and < 0xA0) or (> 0xDA and < 0xDF) or > 0xFB)
            {
                return null;
            }

            text.Append(value < 0xA0 ? (char)value : value == 0xA0 ? ' ' : (char)(value - 0xA0 + 0x0E00));
        }

        return HasThai(text.ToString()) ? text.ToString() : null;
    }

    private static bool HasThai(string text) => text.AsSpan().IndexOfAnyInRange('\u0E01', '\u0E5B') >= 0;
}
