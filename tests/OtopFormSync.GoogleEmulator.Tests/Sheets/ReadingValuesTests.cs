namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

public sealed class ReadingValuesTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Nothing_in_the_range_leaves_the_key_out()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.ValuesAsync("Sheet1!A1:B2");

        Assert.Equal("""{"range":"Sheet1!A1:B2","majorDimension":"ROWS"}""", reply.Json.ToJsonString());
    }

    [Fact]
    public async Task Rows_are_ragged_and_inner_nothing_is_kept()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["A1","B1",null,"D1"],[null,"b2"],[],["A4"]]""");

        Assert.Equal("""[["A1","B1","","D1"],["","b2"],[],["A4"]]""", await book.RowsAsync("A1:D4"));
        Assert.Equal("""[["A1","","","A4"],["B1","b2"],[],["D1"]]""", await book.RowsAsync("A1:D4", "?majorDimension=COLUMNS"));
    }

    [Theory]
    [InlineData("D4:A1", "Sheet1!A1:D4")]
    [InlineData("A:A", "Sheet1!A1:A10")]
    [InlineData("A1:C", "Sheet1!A1:C10")]
    [InlineData("A2:2", "Sheet1!A2:Z2")]
    [InlineData("Sheet1", "Sheet1!A1:Z10")]
    [InlineData("'Sheet1'!A1", "Sheet1!A1")]
    [InlineData("$B$2:b3", "Sheet1!B2:B3")]
    [InlineData("A1:Z99", "Sheet1!A1:Z10")]
    [InlineData("'D3'!A1", "'D3'!A1")]
    [InlineData("'ผล 1'!A1", "'ผล 1'!A1")]
    [InlineData("ผล 1!A1", "'ผล 1'!A1")]
    [InlineData("'it''s'!B2", "'it''s'!B2")]
    [InlineData("d9", "Sheet1!D9")]
    [InlineData("งาน", "Sheet1!B2:C3")]
    public async Task The_range_comes_back_normalised(string asked, string answered)
    {
        var book = await Book.CreateAsync(emulator, sheets: """
            [{"properties":{"title":"Sheet1","gridProperties":{"rowCount":10}}},{"properties":{"title":"D3"}},{"properties":{"title":"ผล 1"}},{"properties":{"title":"it's"}},{"properties":{"title":"d9"}}]
            """);
        await book.BatchAsync("""{"addNamedRange":{"namedRange":{"name":"งาน","range":{"sheetId":0,"startRowIndex":1,"endRowIndex":3,"startColumnIndex":1,"endColumnIndex":3}}}}""");

        Assert.Equal(answered, (string?)(await book.ValuesAsync(asked)).Json["range"]);
    }

    [Theory]
    [InlineData("Nowhere!A1", "Unable to parse range: Nowhere!A1")]
    [InlineData("'all prompts'!A1:[5", "Unable to parse range: 'all prompts'!A1:[5")]
    [InlineData("Sheet1!A0", "Unable to parse range: Sheet1!A0")]
    [InlineData("Sheet1!AA1", "Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26")]
    [InlineData("Sheet1!A1001", "Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26")]
    public async Task A_range_that_is_none_is_400(string range, string message)
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.ValuesAsync(range);

        Assert.Equal((400, message), (reply.Status, reply.Message));
        Assert.Equal("INVALID_ARGUMENT", (string?)reply.Json["error"]!["status"]);
        Assert.Null(reply.Json["error"]!["errors"]);
    }

    [Fact]
    public async Task Values_are_shown_in_three_ways()
    {
        var book = await Book.CreateAsync(emulator, """{"locale":"th_TH"}""");
        await book.PutAsync("A1", """[["15/1/2024","2","1.5","=1+1","TRUE","x","1,234.5"]]""");

        Assert.Equal("""[["15/1/2024","2","1.5","2","TRUE","x","1,234.50"]]""", await book.RowsAsync("A1:G1"));
        Assert.Equal("""[[45306,2,1.5,2,true,"x",1234.5]]""", await book.RowsAsync("A1:G1", "?valueRenderOption=UNFORMATTED_VALUE"));
        Assert.Equal("""[[45306,2,1.5,"=1+1",true,"x",1234.5]]""", await book.RowsAsync("A1:G1", "?valueRenderOption=FORMULA"));
        Assert.Equal("""[["15/1/2024",2]]""", await book.RowsAsync("A1:B1", "?valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING"));
    }

    [Fact]
    public async Task A_batch_answers_in_the_order_asked()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a","b"]]""");

        var reply = await book.GetAsync("/values:batchGet?ranges=B1&ranges=A1:A2");

        Assert.Equal($$"""{"spreadsheetId":"{{book.Id}}","valueRanges":[{"range":"Sheet1!B1","majorDimension":"ROWS","values":[["b"]]},{"range":"Sheet1!A1:A2","majorDimension":"ROWS","values":[["a"]]}]}""", reply.Json.ToJsonString());
    }

    [Fact]
    public async Task Data_filters_read_by_tab_id_and_by_metadata()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a","b"],["c","d"]]""");
        await book.BatchAsync("""{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"row","visibility":"DOCUMENT","location":{"dimensionRange":{"sheetId":0,"dimension":"ROWS","startIndex":1,"endIndex":2}}}}}""");

        var reply = await book.PostAsync("/values:batchGetByDataFilter", """
            {"dataFilters":[{"gridRange":{"sheetId":0,"startColumnIndex":1,"endColumnIndex":2}},{"developerMetadataLookup":{"metadataKey":"row"}},{"a1Range":"A1"}],"valueRenderOption":"UNFORMATTED_VALUE","dateTimeRenderOption":"SERIAL_NUMBER"}
            """);

        Assert.Equal("""["Sheet1!B1:B1000","Sheet1!A2:Z2","Sheet1!A1"]""", string.Concat("[", string.Join(',', reply.Json["valueRanges"]!.AsArray().Select(v => v!["valueRange"]!["range"]!.ToJsonString())), "]"));
        Assert.Equal("row", (string?)reply.Json["valueRanges"]![1]!["dataFilters"]![0]!["developerMetadataLookup"]!["metadataKey"]);
    }

    [Theory]
    [InlineData(2.5, "DATE_TIME", "yyyy-mm-dd hh:mm", "1900-01-01 12:00")]
    [InlineData(43831, "DATE", "d mmm yyyy", "1 ม.ค. 2020")]
    [InlineData(43831, "DATE", "dddd d mmmm yyyy", "วันพุธ 1 มกราคม 2020")]
    [InlineData(45306.0618, "DATE_TIME", "", "15/1/2024, 1:29:00")]
    [InlineData(0.5, "TIME", "h:mm am/pm", "12:00 PM")]
    [InlineData(1.5, "TIME", "[h]:mm", "36:00")]
    [InlineData(1234567.891, "NUMBER", "#,##0", "1,234,568")]
    [InlineData(1234.5, "NUMBER", "#,##0.00", "1,234.50")]
    [InlineData(-1234.5, "NUMBER", "#,##0.00;(#,##0.00)", "(1,234.50)")]
    [InlineData(-3, "NUMBER", "#,##0", "-3")]
    [InlineData(0, "NUMBER", "0;-0;\"-\"", "-")]
    [InlineData(0.12345, "PERCENT", "0.00%", "12.35%")]
    [InlineData(0.5, "PERCENT", "", "50.00%")]
    [InlineData(2.675, "NUMBER", "0.00", "2.68")]
    [InlineData(5, "NUMBER", "0 \"บาท\"", "5 บาท")]
    [InlineData(1500, "CURRENCY", "", "฿1,500.00")]
    [InlineData(12345, "SCIENTIFIC", "", "1.23E+04")]
    [InlineData(45000.5, "", "", "45000.5")]
    [InlineData(0.3333333333333333, "", "", "0.3333333333")]
    public async Task Numbers_show_as_their_format_and_the_locale_say(double number, string type, string pattern, string shown)
    {
        var book = await Book.CreateAsync(emulator, """{"locale":"th_TH","timeZone":"Asia/Bangkok"}""");
        var format = type.Length == 0 ? "" : $",\"userEnteredFormat\":{{\"numberFormat\":{{\"type\":\"{type}\"{(pattern.Length > 0 ? $",\"pattern\":{System.Text.Json.JsonSerializer.Serialize(pattern)}" : "")}}}}}";
        await book.BatchAsync($$$"""{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"numberValue":{{{number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}}}}{{{format}}}}]}],"fields":"userEnteredValue,userEnteredFormat"}}""");

        Assert.Equal(shown, (await book.ValuesAsync("A1")).Json["values"]![0]![0]!.GetValue<string>());
    }
}
