using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Thai;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Normalization.Figures;

[Properties(Arbitrary = [typeof(Texts)], MaxTest = 1000)]
public sealed class FigureSpellingTests
{
    [Property]
    public bool A_figure_of_a_text_with_digits_is_never_negative(Texts.Scrap scrap) =>
        (!AmountReader.Read(scrap.Text).TryGetValue(out var amount) || amount >= 0) && (!CountReader.Read(scrap.Text).TryGetValue(out var count) || count >= 0);

    [Property]
    public void Every_spelling_of_a_sum_reads_as_that_sum(uint number)
    {
        var baht = number % 1_000_000_000L;
        var plain = baht.ToString(CultureInfo.InvariantCulture);
        var grouped = ThaiText.Money(baht);
        string[] spellings =
        [
            plain, grouped, ThaiDigits.In(plain), ThaiDigits.In(grouped), grouped.Replace(',', ' '), grouped.Replace(',', '\''), grouped.Replace(',', '\u00A0'), $"{grouped} บาท", $"{grouped}.-",
            $"{grouped}.00", $"฿{grouped}", $"  {grouped}\u200B ", $"ยอดจำหน่าย {ThaiDigits.In(grouped)} บาทถ้วน",
        ];
        foreach (var spelling in spellings)
        {
            Assert.True(AmountReader.Read(spelling).TryGetValue(out var value), spelling);
            Assert.Equal(baht, value);
        }
    }

    [Property]
    public void Every_spelling_of_a_count_reads_as_that_count(ushort count)
    {
        var grouped = $"{ThaiText.Count(count)} ราย";
        foreach (var spelling in (string[])[grouped, ThaiDigits.In(grouped), $"{count}", $"{count}.0", $"จำนวน {count} ผลิตภัณฑ์", $"{count} คน"])
        {
            Assert.True(CountReader.Read(spelling).TryGetValue(out var value), spelling);
            Assert.Equal(count, value);
        }
    }

    [Property]
    public bool Money_that_was_written_reads_as_it_was(uint satang) => AmountReader.Read($"{ThaiText.Money(satang / 100m)} บาท").TryGetValue(out var value) && value == satang / 100m;
}
