namespace OtopFormSync.Core.Thai;

/// <summary>What the same keys give on the Thai Kedmanee and the United States layout.</summary>
internal static class KeyboardLayout
{
    private const string English = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    private const string Thai = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";
    private const int Keys = 47;

    /// <summary>The text that the keys give on the Thai layout.</summary>
    /// <param name="text">Text typed with the English layout on.</param>
    /// <returns>The text, of the same length; characters of no key stay.</returns>
    internal static string ToThai(string text) => Map(text, English, Thai);

    /// <summary>The text that the keys give on the English layout.</summary>
    /// <param name="text">Text typed with the Thai layout on.</param>
    /// <returns>The text, of the same length. Signs that both layouts have stay as they are.</returns>
    internal static string ToEnglish(string text) => Map(text, Thai, English, thaiOnly: true);

    /// <summary>The text without the effect of a Caps Lock that was on.</summary>
    /// <param name="text">English text.</param>
    /// <returns>The text with large and small letters exchanged.</returns>
    internal static string WithoutCapsLock(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = source[i] switch
            {
                >= 'a' and <= 'z' => (char)(source[i] - 32),
                >= 'A' and <= 'Z' => (char)(source[i] + 32),
                _ => source[i],
            };
        }
    });

    /// <summary>Thai text as it is without a Shift or Caps Lock that was held: each key gives its other character.</summary>
    /// <param name="text">Thai text.</param>
    /// <returns>The text, of the same length.</returns>
    internal static string Unshifted(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var key = Thai.IndexOf(source[i], StringComparison.Ordinal);
            span[i] = key < 0 ? source[i] : Thai[key < Keys ? key + Keys : key - Keys];
        }
    });

    private static string Map(string text, string from, string to, bool thaiOnly = false)
    {
        return string.Create(text.Length, (text, from, to, thaiOnly), static (span, state) =>
        {
            for (var i = 0; i < state.text.Length; i++)
            {
                var c = state.text[i];
                var key = state.thaiOnly && c < '\u0E01' ? -1 : state.from.IndexOf(c, StringComparison.Ordinal);
                span[i] = key < 0 ? c : state.to[key];
            }
        });
    }
}
