namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

public sealed class WritingValuesTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task An_update_spreads_from_its_anchor_and_counts_the_cells_sent()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.PutAsync("A1", """[["a","b","c"],[1,2,3,4]]""");

        Assert.Equal($$"""{"spreadsheetId":"{{book.Id}}","updatedRange":"Sheet1!A1:D2","updatedRows":2,"updatedColumns":4,"updatedCells":7}""", reply.Json.ToJsonString());
    }

    [Fact]
    public async Task Null_leaves_a_cell_alone_and_an_empty_text_clears_it()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a","b","c"]]""");

        await book.PutAsync("A1", """[[null,"","C"]]""");

        Assert.Equal("""[["a","","C"]]""", await book.RowsAsync("A1:C1"));
    }

    [Fact]
    public async Task Raw_text_stays_text()
    {
        var book = await Book.CreateAsync(emulator);

        await book.PutAsync("A1", """[["12345","=1+1","2020-01-01","'x"]]""", "RAW");

        Assert.Equal("""[["12345","=1+1","2020-01-01","'x"]]""", await book.RowsAsync("A1:D1", "?valueRenderOption=UNFORMATTED_VALUE"));
    }

    [Theory]
    [InlineData("en_US", "2020-01-01", "43831")]
    [InlineData("en_US", "1/2/2020", "43832")]
    [InlineData("th_TH", "1/2/2020", "43862")]
    [InlineData("th_TH", "15/1/2024 12:00", "45306.5")]
    [InlineData("th_TH", "31/2/2024", "\"31/2/2024\"")]
    [InlineData("en_US", "6:00 PM", "0.75")]
    [InlineData("en_US", "1_2", "\"1_2\"")]
    [InlineData("en_US", "007", "7")]
    [InlineData("en_US", "'007", "\"007\"")]
    [InlineData("en_US", "1,234", "1234")]
    [InlineData("en_US", "1,23", "\"1,23\"")]
    [InlineData("de_DE", "1.234,5", "1234.5")]
    [InlineData("en_US", "12.5%", "0.125")]
    [InlineData("en_US", "1e3", "1000")]
    [InlineData("th_TH", "฿1,500", "1500")]
    [InlineData("en_US", "true", "true")]
    [InlineData("en_US", "เมือง", "\"เมือง\"")]
    [InlineData("en_US", "2024-01-15T10:00:00Z", "\"2024-01-15T10:00:00Z\"")]
    public async Task A_typed_text_becomes_what_the_locale_makes_of_it(string locale, string typed, string value)
    {
        var book = await Book.CreateAsync(emulator, $$"""{"locale":"{{locale}}"}""");

        await book.PutAsync("A1", $"[[{System.Text.Json.JsonSerializer.Serialize(typed)}]]");

        Assert.Equal($"[[{value}]]", await book.RowsAsync("A1", "?valueRenderOption=UNFORMATTED_VALUE"));
    }

    [Fact]
    public async Task The_input_option_must_be_said()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await emulator.CallAsync("PUT", $"v4/spreadsheets/{book.Id}/values/A1", """{"values":[[1]]}""");

        Assert.Equal((400, "'valueInputOption' is required but not specified"), (reply.Status, reply.Message));
    }

    [Fact]
    public async Task A_batch_counts_distinct_rows_and_columns()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.PostAsync("/values:batchUpdate", """{"valueInputOption":"RAW","data":[{"range":"A1:D1","values":[[1,2,3,4]]},{"range":"A4:D4","values":[[1,2,3,4]]}]}""");

        Assert.Equal([2, 4, 8, 1], ((string[])["totalUpdatedRows", "totalUpdatedColumns", "totalUpdatedCells", "totalUpdatedSheets"]).Select(n => (int)reply.Json[n]!));
        Assert.Equal("Sheet1!A4:D4", (string?)reply.Json["responses"]![1]!["updatedRange"]);
    }

    [Theory]
    [InlineData("""{"range":"Nowhere!A1","values":[[1]]}""", "Invalid data[1]: Unable to parse range: Nowhere!A1")]
    [InlineData("""{"range":"Z1","values":[[1,2]]}""", "Invalid data[1]: Range (Sheet1!Z1:AA1) exceeds grid limits. Max rows: 1000, max columns: 26")]
    [InlineData("""{"range":"A1:B1","values":[[1,2,3]]}""", "Invalid data[1]: Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]")]
    public async Task A_batch_that_fails_writes_nothing(string second, string message)
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.PostAsync("/values:batchUpdate", $$"""{"valueInputOption":"RAW","data":[{"range":"A1","values":[["first"]]},{{second}}]}""");

        Assert.Equal((400, message), (reply.Status, reply.Message));
        Assert.Null(await book.RowsAsync("A1:Z10"));
    }

    [Fact]
    public async Task A_wrong_json_type_is_named_with_its_place()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await emulator.CallAsync("PUT", $"v4/spreadsheets/{book.Id}/values/A1?valueInputOption=RAW", """{"values":"X"}""");

        Assert.Equal("Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), \"X\"", reply.Message);
        Assert.Equal("data.values", (string?)reply.Json["error"]!["details"]![0]!["fieldViolations"]![0]!["field"]);
    }

    [Fact]
    public async Task A_cell_holds_fifty_thousand_characters()
    {
        var book = await Book.CreateAsync(emulator);

        Assert.Equal(200, (await book.PutAsync("A1", $"[[\"{new string('ก', 50_000)}\"]]")).Status);
        Assert.Equal("Your input contains more than the maximum of 50000 characters in a single cell.", (await book.PutAsync("A1", $"[[\"{new string('ก', 50_001)}\"]]")).Message);
    }

    [Fact]
    public async Task Clearing_keeps_formats_notes_and_validation()
    {
        var book = await Book.CreateAsync(emulator);
        await book.BatchAsync("""{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"numberValue":1},"note":"n","userEnteredFormat":{"textFormat":{"bold":true}},"dataValidation":{"condition":{"type":"NUMBER_GREATER","values":[{"userEnteredValue":"0"}]},"strict":true}}]}],"fields":"*"}}""");

        var reply = await book.PostAsync("/values/Sheet1:clear", "{}");

        Assert.Equal($$"""{"spreadsheetId":"{{book.Id}}","clearedRange":"Sheet1!A1:Z1000"}""", reply.Json.ToJsonString());
        Assert.Equal("""{"userEnteredFormat":{"textFormat":{"bold":true}},"note":"n","dataValidation":{"condition":{"type":"NUMBER_GREATER","values":[{"userEnteredValue":"0"}]},"strict":true}}""", await book.CellAsync("A1", "userEnteredValue,userEnteredFormat,note,dataValidation"));
    }

    [Fact]
    public async Task Appending_starts_at_the_tables_first_column()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("C1", """[["x"]]""");

        var whole = await book.AppendAsync("Sheet1", "[[1]]");

        Assert.Equal(("Sheet1!C1", "Sheet1!C2"), ((string?)whole.Json["tableRange"], (string?)whole.Json["updates"]!["updatedRange"]));
    }

    [Fact]
    public async Task Appending_beside_a_table_goes_below_its_rows()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("C1", """[["x"]]""");

        Assert.Equal("Sheet1!A2", (string?)(await book.AppendAsync("A1", "[[1]]")).Json["updates"]!["updatedRange"]);
    }

    [Fact]
    public async Task Appending_to_an_empty_tab_names_no_table()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.AppendAsync("Sheet1", "[[1]]");

        Assert.Null(reply.Json["tableRange"]);
        Assert.Equal("Sheet1!A1", (string?)reply.Json["updates"]!["updatedRange"]);
    }

    [Fact]
    public async Task Appending_grows_the_grid_where_updating_does_not()
    {
        var book = await Book.CreateAsync(emulator, sheets: """[{"properties":{"title":"Sheet1","gridProperties":{"rowCount":2,"columnCount":2}}}]""");
        await book.PutAsync("A1", """[["a"],["b"]]""");

        await book.AppendAsync("A1", """[["c"]]""");

        Assert.Equal("""[["a"],["b"],["c"]]""", await book.RowsAsync("Sheet1"));
        Assert.Equal("Range (Sheet1!A4) exceeds grid limits. Max rows: 3, max columns: 2", (await book.PutAsync("A4", "[[1]]")).Message);
    }

    [Fact]
    public async Task Inserted_rows_push_what_lies_below()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a"],["b"],[null],["below"]]""");

        await book.AppendAsync("A1:A2", """[["c"]]""", "&insertDataOption=INSERT_ROWS");

        Assert.Equal("""[["a"],["b"],["c"],[],["below"]]""", await book.RowsAsync("A1:A6"));
    }
}
