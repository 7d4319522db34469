using System.Globalization;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Tests.Normalization.Districts;

namespace OtopFormSync.Core.Tests.Normalization;

public sealed class ReadExamplesTests
{
    public static IEnumerable<TheoryDataRow<ReadCase>> Examples => ReadCase.Rows("read-examples.jsonl");

    public static IEnumerable<TheoryDataRow<ReadCase>> Further => ReadCase.Rows("further-examples.jsonl");

    public static IEnumerable<TheoryDataRow<ReadCase>> Second => ReadCase.Rows("second-examples.jsonl");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_are_read_as_a_careful_reader_would(ReadCase example) => Check(example);

    [Theory]
    [MemberData(nameof(Further))]
    public void Further_texts_are_read_as_a_careful_reader_would(ReadCase example) => Check(example);

    [Theory]
    [MemberData(nameof(Second))]
    public void Texts_of_a_second_hand_are_read_as_a_careful_reader_would(ReadCase example) => Check(example);

    private static void Check(ReadCase example) => Assert.Equal(example.Expected, Same(example, Answer(example)));

    // Figures are compared by value: 12 is 12.00.
    private static string? Same(ReadCase example, string? answer) =>
        example.Kind is "amount" or "percent" && answer is not null && example.Expected is not null
        && decimal.Parse(answer, CultureInfo.InvariantCulture) == decimal.Parse(example.Expected, CultureInfo.InvariantCulture)
            ? example.Expected
            : answer;

    private static string? Answer(ReadCase example) => example.Kind switch
    {
        "district" => Value(NongKhai.Reader.Read(example.Input), district => district.Name),
        "amount" => Value(AmountReader.Read(example.Input), amount => amount.ToString(CultureInfo.InvariantCulture)),
        "percent" => Value(PercentReader.Read(example.Input), percent => percent.ToString(CultureInfo.InvariantCulture)),
        "count" => Value(CountReader.Read(example.Input), count => count.ToString(CultureInfo.InvariantCulture)),
        "period" => Value(PeriodReader.Read(example.Input), month => month.ToString()),
        "date" => Value(DateReader.Read(example.Input), day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        "instant" => Value(InstantReader.Read(example.Input), instant => instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
        "nil" => NilStatement.SaysNothingToReport(example.Input) ? "true" : "false",
        _ => throw new InvalidOperationException($"Unknown kind '{example.Kind}'."),
    };

    private static string? Value<T>(Reading<T> reading, Func<T, string> text)
        where T : notnull => reading.Match(value => text(value.Result), _ => (string?)null);
}
