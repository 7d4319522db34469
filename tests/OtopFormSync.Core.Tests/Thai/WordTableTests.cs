using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Tests.Thai;

public class WordTableTests
{
    private static readonly WordTable<string> Words = new(new[] { "ปี", "ปีฐาน", "บาท", "m", "q" }.ToDictionary(word => word, word => word, StringComparer.Ordinal), WordEdges.AreFree);

    [Theory]
    [InlineData("ปีฐานนี้", 0, "ปีฐาน")]
    [InlineData("ปีฐ", 0, "ปี")]
    [InlineData("12m", 2, "m")]
    [InlineData("q1", 0, "q")]
    [InlineData("ฐาน", 0, null)]
    public void The_longest_word_that_stands_at_a_place_counts(string text, int start, string? word)
    {
        Assert.Equal(word?.Length ?? 0, Words.Match(text, start, out var found));
        Assert.Equal(word, found);
    }

    [Theory]
    [InlineData("บาท์", 0)]
    [InlineData("mb", 0)]
    [InlineData("sqm", 1)]
    [InlineData("sqm", 2)] // at the end of a text as within it
    public void A_piece_of_a_letter_or_of_a_latin_word_is_no_word(string text, int start) => Assert.Equal(0, Words.Match(text, start, out _));
}
