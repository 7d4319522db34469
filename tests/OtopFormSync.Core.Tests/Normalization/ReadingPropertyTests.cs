using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;
using OtopFormSync.Testing;

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
    public bool A_figure_of_a_text_with_digits_is_never_negative(Texts.Scrap scrap) =>
        (!AmountReader.Read(scrap.Text).TryGetValue(out var amount) || amount >= 0) && (!CountReader.Read(scrap.Text).TryGetValue(out var count) || count >= 0);

    [Property]
    public bool Reading_the_canonical_text_reads_the_same(Texts.Scrap scrap)
    {
        var canonical = ThaiScript.Canonical(scrap.Text);
        return !DateReader.Read(scrap.Text).TryGetValue(out var day) || (DateReader.Read(canonical).TryGetValue(out var again) && again == day);
    }

    [Property]
    public void Every_spelling_of_a_sum_reads_as_that_sum(uint number)
    {
        var baht = number % 1_000_000_000L;
        var plain = baht.ToString(CultureInfo.InvariantCulture);
        var grouped = ThaiText.Money(baht);
        string[] spellings =
        [
            plain, grouped, ThaiDigits.In(plain), ThaiDigits.In(grouped), grouped.Replace(',', ' '), grouped.Replace(',', '\''), grouped.Replace(',', '\u00A0'), $"{grouped} บาท", $"{grouped}.-",
            $"{grouped}.00", $"฿{grouped}", $"  {grouped}\u200B ", $"ยอดจำหน่าย {ThaiDigits.In(grouped)} บาทถ้วน", $"{ThaiWords.Of(baht)}บาทถ้วน", $"{grouped} บาท ({ThaiWords.Of(baht)}บาทถ้วน)",
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
        var grouped = ThaiText.Count(count, "ราย");
        foreach (var spelling in (string[])[grouped, ThaiDigits.In(grouped), $"{count}", $"{count}.0", $"จำนวน {count} ผลิตภัณฑ์", $"{count} คน"])
        {
            Assert.True(CountReader.Read(spelling).TryGetValue(out var value), spelling);
            Assert.Equal(count, value);
        }
    }

    [Property]
    public bool Money_that_was_written_reads_as_it_was(uint satang) => AmountReader.Read($"{ThaiText.Money(satang / 100m)} บาท").TryGetValue(out var value) && value == satang / 100m;

    [Property]
    public void Every_writing_of_a_day_reads_as_that_day(ushort days)
    {
        var day = new DateOnly(2017, 1, 2).AddDays(days % 7_600);
        var instant = Bangkok.At(day, new TimeOnly(days % 24, days % 60));
        string[] spellings =
        [
            ThaiText.LongDate(day), ThaiText.ShortDate(day), ThaiDigits.In(ThaiText.LongDate(day)), ThaiText.LongInstant(instant), ThaiText.ShortInstant(instant),
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{day.Day}/{day.Month}/{day.Year + 543}", $"{day.Day}/{day.Month}/{day.Year}", $"{day.Day}-{day.Month}-{(day.Year + 543) % 100}",
            day.ToString("d MMM yyyy", CultureInfo.InvariantCulture), day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture), (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var spelling in spellings)
        {
            Assert.True(DateReader.Read(spelling).TryGetValue(out var value), spelling);
            Assert.Equal(day, value);
            Assert.True(PeriodReader.Read(spelling).TryGetValue(out var month), spelling);
            Assert.Equal(ReportingMonth.Of(day), month);
        }

        foreach (var spelling in (string[])[ThaiText.LongInstant(instant), ThaiText.ShortInstant(instant), instant.ToString("o", CultureInfo.InvariantCulture), instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)])
        {
            Assert.True(InstantReader.Read(spelling).TryGetValue(out var value), spelling);
            Assert.Equal(instant, value);
        }
    }

    [Fact]
    public void Every_writing_of_a_month_and_of_a_quarter_reads_as_it_was()
    {
        for (var month = new ReportingMonth(2017, 1); month.Year <= 2037; month = month.Plus(1))
        {
            foreach (var spelling in (string[])[ThaiText.Month(month), ThaiText.ShortMonth(month), ThaiDigits.In(ThaiText.Month(month)), month.ToString(), $"{month.Month}/{month.BuddhistYear}"])
            {
                Assert.True(PeriodReader.Read(spelling).TryGetValue(out var value), spelling);
                Assert.Equal(month, value);
            }
        }
    }

    [Fact]
    public void Every_district_of_the_country_but_ours_is_a_doubt()
    {
        foreach (var other in NongKhai.Nation.Where(other => other.Province != "หนองคาย"))
        {
            foreach (var spelling in (string[])[other.Name, $"อ.{other.Name}", $"อำเภอ{other.Name}", $"สพอ.{other.Name}", $"{other.Name} จ.{other.Province}", other.EnglishName!, $"Amphoe {other.EnglishName}"])
            {
                Assert.False(NongKhai.Reader.Read(spelling).TryGetValue(out var taken), $"{spelling} was read as {taken?.Name}");
            }
        }
    }

    [Property]
    public bool A_name_with_one_slip_is_never_read_as_another_district(byte which, byte where, char letter)
    {
        var district = NongKhai.Province.Districts[which % 9];
        var at = where % district.Name.Length;
        var slip = string.Concat(district.Name.AsSpan(0, at), letter.ToString(), district.Name.AsSpan(at + 1));
        return !NongKhai.Reader.Read(slip).TryGetValue(out var read) || read == district;
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
