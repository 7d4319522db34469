using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Tests.Normalization.Figures;

[Properties(Arbitrary = [typeof(Texts)], MaxTest = 1000)]
public sealed class ThaiNumberWordsTests
{
    [Property]
    public void A_sum_in_words_reads_as_that_sum(uint number)
    {
        var baht = number % 1_000_000_000L;
        foreach (var spelling in (string[])[$"{ThaiWords.Of(baht)}บาทถ้วน", $"{ThaiText.Money(baht)} บาท ({ThaiWords.Of(baht)}บาทถ้วน)"])
        {
            Assert.True(AmountReader.Read(spelling).TryGetValue(out var value), spelling);
            Assert.Equal(baht, value);
        }
    }

    [Property]
    public void Words_that_contradict_the_figure_beside_them_are_a_doubt(ushort baht) =>
        Assert.False(AmountReader.Read($"{ThaiText.Money(baht + 1m)} บาท ({ThaiWords.Of(baht)}บาทถ้วน)").TryGetValue(out _));
}
