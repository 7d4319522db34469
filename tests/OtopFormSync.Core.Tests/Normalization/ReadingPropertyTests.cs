using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Tests.Normalization.Districts;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Tests.Normalization;

[Properties(Arbitrary = [typeof(Texts)], MaxTest = 1000)]
public sealed class ReadingPropertyTests
{
    [Property]
    public bool Every_text_is_a_value_or_a_doubt_and_nothing_throws(Texts.Scrap scrap) => IsAnswered(scrap.Text);

    [Property]
    public bool Every_string_is_a_value_or_a_doubt_and_nothing_throws(string? text) => IsAnswered(text ?? string.Empty);

    [Fact]
    public void Huge_texts_are_doubts()
    {
        foreach (var text in (string[])[new string('1', 1_000_000), new string('ก', 1_000_000), string.Concat(Enumerable.Repeat("ท่าบ่อ ", 100_000)), new string('\uD800', 10_000)])
        {
            Assert.True(IsAnswered(text));
            Assert.IsType<Reading<decimal>.Doubtful>(AmountReader.Read(text));
            Assert.IsType<Reading<District>.Doubtful>(NongKhai.Reader.Read(text));
            Assert.IsType<Reading<DateOnly>.Doubtful>(DateReader.Read(text));
        }
    }

    [Property]
    public bool No_figure_comes_from_a_text_without_digits_number_words_or_a_word_for_none(Texts.Wordless scrap) =>
        !AmountReader.Read(scrap.Text).TryGetValue(out _)
        && !PercentReader.Read(scrap.Text).TryGetValue(out _)
        && !CountReader.Read(scrap.Text).TryGetValue(out _)
        && !PeriodReader.Read(scrap.Text).TryGetValue(out _)
        && !DateReader.Read(scrap.Text).TryGetValue(out _)
        && !InstantReader.Read(scrap.Text).TryGetValue(out _);

    [Property]
    public bool Reading_the_canonical_text_reads_the_same(Texts.Scrap scrap)
    {
        var canonical = ThaiScript.Canonical(scrap.Text);
        return !DateReader.Read(scrap.Text).TryGetValue(out var day) || (DateReader.Read(canonical).TryGetValue(out var again) && again == day);
    }

    private static bool IsAnswered(string text)
    {
        // The types allow no third answer; what is asked here is that none throws.
        _ = AmountReader.Read(text);
        _ = PercentReader.Read(text);
        _ = CountReader.Read(text);
        _ = PeriodReader.Read(text);
        _ = DateReader.Read(text);
        _ = InstantReader.Read(text);
        _ = InstantReader.Read(text, DateOrder.MonthFirst);
        _ = NongKhai.Reader.Read(text);
        _ = NilStatement.SaysNothingToReport(text);
        return true;
    }
}
