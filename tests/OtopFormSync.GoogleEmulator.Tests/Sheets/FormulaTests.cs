namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

/// <summary>Formulas come to what they come to at Google, failing ones included, and the three ways of reading tell a failure in three ways.</summary>
public sealed class FormulaTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    private const string Unformatted = "?valueRenderOption=UNFORMATTED_VALUE";

    [Theory]
    [InlineData("=1+2*3^2-4/2", "17")]
    [InlineData("=-(2+3)%", "-0.05")]
    [InlineData("=\"ก\"&1+1", "\"ก2\"")]
    [InlineData("=SUM(A1:A3)", "60")]
    [InlineData("=SUM(A:A, 5, A1)", "75")]
    [InlineData("=IF(A1>=10, \"ผ่าน\", \"ไม่ผ่าน\")", "\"ผ่าน\"")]
    [InlineData("=IF(B1=\"โพนพิสัย\"; 1; 2)", "2")]
    [InlineData("=VLOOKUP(\"โพนพิสัย\", B1:C2, 2, FALSE)", "8")]
    [InlineData("=IFERROR(VLOOKUP(\"ศรีวิไล\", B1:C2, 2, FALSE), \"–\")", "\"–\"")]
    [InlineData("='ผล 1'!A1+$A$1", "17")]
    [InlineData("=Z9", "0")]
    public async Task A_formula_comes_to(string formula, string value)
    {
        var book = await FilledAsync();
        await book.PutAsync("E5", $"[[{System.Text.Json.JsonSerializer.Serialize(formula)}]]");

        Assert.Equal($"[[{value}]]", await book.RowsAsync("E5", Unformatted));
    }

    [Theory]
    [InlineData("=A1/0", "DIVIDE_BY_ZERO", "#DIV/0!", "Function DIVIDE parameter 2 cannot be zero.")]
    [InlineData("=VLOOKUP(\"ศรีวิไล\", B1:C2, 2, FALSE)", "N_A", "#N/A", "Did not find value 'ศรีวิไล' in VLOOKUP evaluation.")]
    [InlineData("=VLOOKUP(\"ท่าบ่อ\", B1:C2, 3, FALSE)", "REF", "#REF!", "VLOOKUP evaluates to an out of bounds range.")]
    [InlineData("=1+#REF!", "REF", "#REF!", "Reference does not exist.")]
    [InlineData("=หาย!A1", "REF", "#REF!", "Unresolved sheet name 'หาย'.")]
    [InlineData("=E5", "REF", "#REF!", "Circular dependency detected. To resolve with iterative calculation, see File > Settings.")]
    [InlineData("=B1*2", "VALUE", "#VALUE!", "Function MULTIPLY parameter 1 expects number values. But 'ท่าบ่อ' is a text and cannot be coerced to a number.")]
    [InlineData("=SUMM(A1:A3)", "NAME", "#NAME?", "Unknown function: 'SUMM'.")]
    [InlineData("=รวม", "NAME", "#NAME?", "Unknown range name: 'รวม'.")]
    [InlineData("=1+", "ERROR", "#ERROR!", "Formula parse error.")]
    [InlineData("=IMPORTRANGE(\"x\",\"A1\")", "REF", "#REF!", "You need to connect these sheets.")]
    public async Task A_formula_that_fails_is_told_with_its_sentence_among_unformatted_values_only(string formula, string type, string kind, string message)
    {
        var book = await FilledAsync();
        await book.PutAsync("E5", $"[[{System.Text.Json.JsonSerializer.Serialize(formula)}]]");

        Assert.Equal($"[[\"{kind} ({message})\"]]", await book.RowsAsync("E5", Unformatted));
        Assert.Equal($"[[\"{kind}\"]]", await book.RowsAsync("E5"));
        var cell = (await book.TabAsync("data(rowData(values(effectiveValue,formattedValue,userEnteredValue)))"))["data"]![0]!["rowData"]![4]!["values"]![4]!;
        Assert.Equal((type, kind, formula), ((string?)cell["effectiveValue"]!["errorValue"]!["type"], (string?)cell["formattedValue"], (string?)cell["userEnteredValue"]!["formulaValue"]));
    }

    [Fact]
    public async Task What_depends_on_the_moment_is_another_at_each_look()
    {
        var book = await FilledAsync();
        await book.PutAsync("E5", """[["=NOW()","=RAND()","=TODAY()"]]""");

        var (once, again) = (await book.RowsAsync("E5:G5", Unformatted), await book.RowsAsync("E5:G5", Unformatted));

        Assert.NotEqual(once, again);
        Assert.Matches(@"^\[\[4[0-9]{4}\.[0-9]+,0\.[0-9E-]+,4[0-9]{4}\]\]$", once!);
    }

    [Fact]
    public async Task An_array_runs_over_into_cells_that_nobody_entered_anything_into_and_fails_where_something_stands()
    {
        var book = await FilledAsync();
        await book.PutAsync("E5", """[["=B1:C2"]]""");

        Assert.Equal("""[["ท่าบ่อ",5],["โพนพิสัย",8]]""", await book.RowsAsync("E5:F6", Unformatted));
        var rows = (await book.TabAsync("data(rowData(values(effectiveValue,userEnteredValue)))"))["data"]![0]!["rowData"]!;
        Assert.Null(rows[5]!["values"]![5]!["userEnteredValue"]);

        await book.PutAsync("F6", """[["x"]]""");
        Assert.StartsWith("""[["#REF! (Array result was not expanded""", await book.RowsAsync("E5", Unformatted), StringComparison.Ordinal);
    }

    private async Task<Book> FilledAsync()
    {
        var book = await Book.CreateAsync(emulator, """{"locale":"th_TH"}""", """[{"properties":{"title":"Sheet1"}},{"properties":{"title":"ผล 1"}}]""");
        await book.PutAsync("A1", """[[10,"ท่าบ่อ",5],[20,"โพนพิสัย",8],[30]]""");
        await book.PutAsync("'ผล 1'!A1", "[[7]]");
        return book;
    }
}
