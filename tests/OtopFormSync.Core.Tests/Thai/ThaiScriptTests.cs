using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Tests.Thai;

public sealed class ThaiScriptTests
{
    [Theory]
    [InlineData("ท่าบ่อ", "ท่าบ่อ", "already canonical")]
    [InlineData("\u0E2D\u0E4D\u0E32\u0E40\u0E20\u0E2D", "อำเภอ", "ring and า")]
    [InlineData("\u0E19\u0E49\u0E4D\u0E32", "น้ำ", "tone, ring, า")]
    [InlineData("\u0E19\u0E4D\u0E49\u0E32", "น้ำ", "ring, tone, า")]
    [InlineData("\u0E19\u0E33\u0E49", "น้ำ", "tone after ำ")]
    [InlineData("\u0E17\u0E32\u0E48\u0E1A\u0E48\u0E2D", "ท่าบ่อ", "tone after า")]
    [InlineData("\u0E40\u0E40\u0E2A\u0E19", "แสน", "two SARA E")]
    [InlineData("\u0E17\u0E48\u0E48\u0E32", "ท่า", "doubled tone")]
    [InlineData("\u0E17\u0E48\u0E35", "ที่", "tone before the vowel above")]
    [InlineData("\u0E18\u0E4C\u0E34", "ธิ์", "thanthakhat before the vowel")]
    [InlineData("\u0E1C\u0E49\u0E39", "ผู้", "tone before the vowel below")]
    [InlineData("\u0E48ท่า", "ท่า", "a mark without consonant")]
    [InlineData("1\u0E48", "1", "a mark on a digit")]
    [InlineData("เป็ น", "เป็ น", "a space between syllables stays")]
    [InlineData("รัตน ์", "รัตน์", "a mark adrift")]
    [InlineData("\u0E1D\u0E40\u0E49าไร่", "ฝเาไร่", "a mark on a leading vowel that nothing follows")]
    [InlineData("เ\u0E49ฝาไร่", "เฝ้าไร่", "a mark typed before its consonant")]
    [InlineData("สระ\u200Bใคร\uFEFF\u00AD\u2060", "สระใคร", "invisible characters")]
    [InlineData("\u202Bท่า\u202C\u2067บ่อ\u2069", "ท่าบ่อ", "bidi controls")]
    [InlineData("\u00A0 ๑๒\u3000\t\r\nราย ", "๑๒ ราย", "all kinds of space")]
    [InlineData("Ａ１，２％", "A1,2%", "fullwidth forms")]
    [InlineData("5–6 — 7 − 8", "5-6 - 7 - 8", "dashes")]
    [InlineData("ท\uF70Aา", "ท่า", "a shifted glyph of an old font")]
    [InlineData("ฤๅษี", "ฤๅษี", "the long ฤๅ")]
    [InlineData("ตุลๅคม", "ตุลาคม", "ๅ typed for า")]
    [InlineData("\0ท่า\0", "ท่า", "null characters")]
    [InlineData("\uD83D", "\uD83D", "a lone surrogate stays")]
    [InlineData(" \u200B ", "", "nothing visible")]
    public void Texts_have_one_form(string text, string expected, string why) => Assert.True(string.Equals(expected, ThaiScript.Canonical(text), StringComparison.Ordinal), why);

    [Fact]
    public void A_canonical_text_is_the_same_instance()
    {
        const string text = "อำเภอโพธิ์ตาก จ.หนองคาย 12,500 บาท";
        Assert.Same(text, ThaiScript.Canonical(text));
    }

    [Property(MaxTest = 500)]
    public bool Canonicalizing_twice_is_once(string? text) => IsStable(text ?? string.Empty);

    [Property(MaxTest = 2000)]
    public bool Canonicalizing_twice_is_once_for_any_heap_of_Thai_letters(byte[] letters) =>
        IsStable(string.Concat(letters.Select(letter => letter % 6 == 0 ? ' ' : (char)('\u0E00' + (letter % 0x5C)))));

    [Theory]
    [InlineData("๑๒๓ ４５ 6", "123 45 6")]
    [InlineData("ท่าบ่อ", "ท่าบ่อ")]
    public void Thai_digits_become_Arabic(string text, string expected) => Assert.Equal(expected, ThaiScript.ArabicDigits(text));

    private static bool IsStable(string text)
    {
        var once = ThaiScript.Canonical(text);
        return string.Equals(once, ThaiScript.Canonical(once), StringComparison.Ordinal);
    }
}
