using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing;
using static OtopFormSync.Testing.Hands.TabTitles;

namespace OtopFormSync.Google.Tests.Results;

/// <summary>Formulas of people's in the results' tabs, failing and never twice the same, hold up no publication and stay.</summary>
public sealed class PeoplesFormulasTests
{
    private const string Remark = "หมายเหตุ";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formulas =>
    [
        "=VLOOKUP(\"ศรีวิไล\", A1:B3, 2, FALSE)",
        "=1/0",
        "=1+#REF!",
        "=IMPORTRANGE(\"x\", \"A1\")",
        "=NOW()",
        "=RAND()",
        "=RANDARRAY(3, 2)",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public async Task In_a_column_of_their_own(string formula) => await PublishesAsync(formula, sheet => $"Z{sheet.Find(Summary, "ท่าบ่อ").Row}", stays: true);

    [Theory]
    [MemberData(nameof(Formulas))]
    public async Task Below_the_table(string formula) => await PublishesAsync(formula, sheet => $"B{sheet.Find(Summary, "โพธิ์ตาก").Row + 20}", stays: true);

    [Theory]
    [MemberData(nameof(Formulas))]
    public async Task In_a_cell_that_is_officers(string formula) => await PublishesAsync(formula, sheet => sheet.CellOf(Summary, "โพธิ์ตาก", Remark), stays: true);

    [Theory]
    [MemberData(nameof(Formulas))]
    public async Task In_a_cell_of_ours_which_gets_its_figure_back(string formula) => await PublishesAsync(formula, sheet => sheet.CellOf(Summary, "โพนพิสัย", "ยอดจำหน่าย (บาท)"), stays: false);

    [Theory]
    [InlineData("=VLOOKUP(\"ศรีวิไล\", A1:B3, 2, FALSE)", "#N/A")]
    [InlineData("=1/0", "#DIV/0!")]
    public async Task One_that_fails_in_an_officers_cell_reads_as_the_cell_shows_it(string formula, string shown)
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.TypeInto(Summary, sheet.CellOf(Summary, "ท่าบ่อ", Remark), formula);

        Assert.Equal(shown, (await sheet.Target.ReadAsync(Token)).OfficerText("summary", "4302", "note"));
    }

    [Fact]
    public async Task What_a_person_typed_between_reading_and_writing_is_noticed_beside_them()
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        sheet.TypeInto(Summary, $"Z{sheet.Find(Summary, "ท่าบ่อ").Row}", "=RAND()");
        var state = await sheet.Target.ReadAsync(Token);
        sheet.Type(Summary, "ท่าบ่อ", Remark, "เพิ่งพิมพ์");

        Assert.Equal(PublishOutcome.ChangedMeanwhile, await PublishAsync(sheet, state));
    }

    private static async Task PublishesAsync(string formula, Func<ResultsSpreadsheet, string> where, bool stays)
    {
        await using var sheet = await ResultsSpreadsheet.OpenAsync();
        var cell = where(sheet);
        sheet.TypeInto(Summary, cell, formula);

        Assert.Equal(PublishOutcome.Published, await PublishAsync(sheet, await sheet.Target.ReadAsync(Token)));

        Assert.Equal("45000000", sheet.Text(Summary, sheet.CellOf(Summary, "ท่าบ่อ", "ยอดจำหน่าย (บาท)")));
        Assert.Equal(stays, sheet.Text(Summary, cell) == formula);
    }

    private static Task<PublishOutcome> PublishAsync(ResultsSpreadsheet sheet, ResultsState state)
    {
        sheet.Book = SampleBook.With(sheet.Book, 0, "4302", "sales", changed => changed with { Number = 45_000_000m });
        return sheet.Target.PublishAsync(sheet.Book, state, BookDiff.Between(state, sheet.Book), Token);
    }
}
