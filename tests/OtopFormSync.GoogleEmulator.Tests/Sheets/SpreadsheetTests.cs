namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

public sealed class SpreadsheetTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task A_new_file_is_american_and_has_one_tab_with_id_zero()
    {
        var book = await Book.CreateAsync(emulator);

        var whole = (await book.GetAsync()).Json.AsObject();

        Assert.Equal(["spreadsheetId", "properties", "sheets", "spreadsheetUrl"], whole.Select(p => p.Key));
        Assert.Equal(("en_US", "Etc/GMT"), ((string?)whole["properties"]!["locale"], (string?)whole["properties"]!["timeZone"]));
        Assert.False((bool)whole["properties"]!["defaultFormat"]!["textFormat"]!["bold"]!);
        Assert.Equal("""[{"properties":{"sheetId":0,"title":"Sheet1","index":0,"sheetType":"GRID","gridProperties":{"rowCount":1000,"columnCount":26}}}]""", whole["sheets"]!.ToJsonString());
        Assert.Equal($"https://docs.google.com/spreadsheets/d/{book.Id}/edit", (string?)whole["spreadsheetUrl"]);
    }

    [Theory]
    [InlineData("sheets.data.rowData.values.note", """{"sheets":[{"data":[{"rowData":[{},{"values":[{},{"note":"n"}]}]}]}]}""")]
    [InlineData("sheets/data/rowData/values/note", """{"sheets":[{"data":[{"rowData":[{},{"values":[{},{"note":"n"}]}]}]}]}""")]
    [InlineData("sheets(data(rowData(values(note))))", """{"sheets":[{"data":[{"rowData":[{},{"values":[{},{"note":"n"}]}]}]}]}""")]
    [InlineData("sheets.data.rowData.values.hyperlink", """{"sheets":[{"data":[{}]}]}""")]
    [InlineData("namedRanges", "{}")]
    [InlineData("sheets.properties(sheetId,title),properties.locale", """{"properties":{"locale":"en_US"},"sheets":[{"properties":{"sheetId":0,"title":"Sheet1"}}]}""")]
    public async Task Fields_cut_the_answer_and_load_the_cells_they_name(string fields, string answer)
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a"],["b","c","d"]]""");
        await book.BatchAsync("""{"updateCells":{"start":{"rowIndex":1,"columnIndex":1},"rows":[{"values":[{"note":"n"}]}],"fields":"note"}}""");

        Assert.Equal(answer, (await book.GetAsync($"?includeGridData=false&fields={fields}")).Json.ToJsonString());
    }

    [Theory]
    [InlineData("sheets.nothing")]
    [InlineData("sheets,%20properties")]
    [InlineData("sheets(")]
    public async Task Fields_that_are_none_are_400(string fields)
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.GetAsync($"?fields={fields}");

        Assert.Equal((400, "Request contains an invalid argument."), (reply.Status, reply.Message));
    }

    [Fact]
    public async Task Ranges_limit_tabs_and_cells()
    {
        var book = await Book.CreateAsync(emulator, sheets: """[{"properties":{"title":"a"}},{"properties":{"title":"b"}}]""");
        await book.PutAsync("b!A1", """[[1,2],[3,4]]""");

        var sheets = (await book.GetAsync("?ranges=b!B2:C3&ranges=b!A1&includeGridData=true")).Json["sheets"]!.AsArray();

        Assert.Single(sheets);
        var data = sheets[0]!["data"]!;
        Assert.Equal((1, 1, 4d), ((int)data[0]!["startRow"]!, (int)data[0]!["startColumn"]!, (double)data[0]!["rowData"]![0]!["values"]![0]!["effectiveValue"]!["numberValue"]!));
        Assert.Null(data[1]!["startRow"]);
        Assert.Equal("1", (string?)data[1]!["rowData"]![0]!["values"]![0]!["formattedValue"]);
    }

    [Fact]
    public async Task Data_filters_limit_as_well()
    {
        var book = await Book.CreateAsync(emulator, sheets: """[{"properties":{"sheetId":1,"title":"a"}},{"properties":{"sheetId":2,"title":"b"}}]""");

        var reply = await book.PostAsync(":getByDataFilter", """{"dataFilters":[{"gridRange":{"sheetId":2}}],"includeGridData":true}""");

        Assert.Equal(2, (int)Assert.Single(reply.Json["sheets"]!.AsArray())!["properties"]!["sheetId"]!);
    }

    [Fact]
    public async Task A_tab_is_copied_to_another_file()
    {
        var (from, to) = (await Book.CreateAsync(emulator), await Book.CreateAsync(emulator));
        await from.PutAsync("A1", """[["x"]]""");

        var reply = await from.PostAsync("/sheets/0:copyTo", $$"""{"destinationSpreadsheetId":"{{to.Id}}"}""");

        Assert.Equal(("Copy of Sheet1", 1), ((string?)reply.Json["title"], (int)reply.Json["index"]!));
        Assert.Equal("""[["x"]]""", await to.RowsAsync("'Copy of Sheet1'!A1"));
    }

    [Fact]
    public async Task A_created_file_has_the_cells_and_rules_it_was_made_with()
    {
        var book = await Book.CreateAsync(emulator, """{"title":"t"}""", """
            [{"properties":{"title":"a"},"data":[{"startRow":1,"rowData":[{"values":[{"userEnteredValue":{"stringValue":"x"}}]}],"columnMetadata":[{"pixelSize":50}]}],"merges":[{"startRowIndex":4,"endRowIndex":5,"startColumnIndex":0,"endColumnIndex":2}]}]
            """);

        Assert.Equal("""[[],["x"]]""", await book.RowsAsync("a"));
        Assert.Equal(50, (int)(await book.TabAsync("data.columnMetadata"))["data"]![0]!["columnMetadata"]![0]!["pixelSize"]!);
        Assert.NotNull((await book.TabAsync("merges"))["merges"]);
    }
}
