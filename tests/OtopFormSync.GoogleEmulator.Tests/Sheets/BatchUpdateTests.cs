namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

public sealed class BatchUpdateTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    private const string Cells = "userEnteredValue,userEnteredFormat,note,dataValidation";

    [Fact]
    public async Task Replies_mirror_the_requests()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.TryBatchAsync(
            """{"updateSpreadsheetProperties":{"properties":{"title":"ใหม่"},"fields":"title"}}""",
            """{"addSheet":{"properties":{"sheetId":9,"title":"ผล"}}}""",
            """{"deleteSheet":{"sheetId":0}}""");

        Assert.Equal($$$$$$"""{"spreadsheetId":"{{{{{{book.Id}}}}}}","replies":[{},{"addSheet":{"properties":{"sheetId":9,"title":"ผล","index":1,"sheetType":"GRID","gridProperties":{"rowCount":1000,"columnCount":26}}}},{}]}""", reply.Json.ToJsonString(Json.Options));
    }

    [Fact]
    public async Task All_or_nothing()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.TryBatchAsync(
            """{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"stringValue":"x"}}]}],"fields":"userEnteredValue"}}""",
            """{"updateSheetProperties":{"properties":{"sheetId":5,"title":"y"},"fields":"title"}}""");

        Assert.Equal((400, "Invalid requests[1].updateSheetProperties: No sheet with id: 5"), (reply.Status, reply.Message));
        Assert.Null(await book.RowsAsync("Sheet1"));
    }

    [Fact]
    public async Task The_spreadsheet_comes_along_where_it_is_asked_for()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.PostAsync(":batchUpdate", """{"requests":[{"appendDimension":{"dimension":"ROWS","length":5}}],"includeSpreadsheetInResponse":true,"responseIncludeGridData":false}""");

        Assert.Equal(1005, (int)reply.Json["updatedSpreadsheet"]!["sheets"]![0]!["properties"]!["gridProperties"]!["rowCount"]!);
    }

    [Theory]
    [InlineData("""{}""", "Invalid requests[0]: No request set.")]
    [InlineData("""{"addSheet":{"properties":{"title":"sheet1"}}}""", "Invalid requests[0].addSheet: A sheet with the name \"sheet1\" already exists. Please enter another name.")]
    [InlineData("""{"addSheet":{"properties":{"sheetId":0}}}""", "Invalid requests[0].addSheet: A sheet with the id 0 already exists. Please use a different id.")]
    [InlineData("""{"deleteSheet":{}}""", "Invalid requests[0].deleteSheet: You can't remove all the visible sheets in a document.")]
    [InlineData("""{"updateSheetProperties":{"properties":{"hidden":true},"fields":"hidden"}}""", "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.")]
    [InlineData("""{"updateSheetProperties":{"properties":{"gridProperties":{"rowCount":500000}},"fields":"gridProperties.rowCount"}}""", "Invalid requests[0].updateSheetProperties: This action would increase the number of cells in the workbook above the limit of 10000000 cells.")]
    [InlineData("""{"updateSheetProperties":{"properties":{"gridProperties":{"rowCount":500000,"columnCount":5}},"fields":"gridProperties"}}""", "Invalid requests[0].updateSheetProperties: This action would increase the number of cells in the workbook above the limit of 10000000 cells.")]
    [InlineData("""{"addNamedRange":{"namedRange":{"name":"n","range":{"startRowIndex":3,"endRowIndex":2}}}}""", "Invalid requests[0].addNamedRange: endRowIndex (2) must be greater than startRowIndex (3)")]
    [InlineData("""{"appendDimension":{"dimension":"ROWS","length":2147483647}}""", "Invalid requests[0].appendDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.")]
    [InlineData("""{"updateSheetProperties":{"properties":{"title":"x"}}}""", "Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")]
    [InlineData("""{"repeatCell":{"range":{"sheetId":4},"cell":{},"fields":"note"}}""", "Invalid requests[0].repeatCell: No grid with id: 4")]
    [InlineData("""{"updateCells":{"start":{"columnIndex":25},"rows":[{"values":[{},{}]}],"fields":"note"}}""", "Invalid requests[0].updateCells: Attempting to write column: 26, beyond the last requested column of: 25")]
    [InlineData("""{"appendCells":{"rows":[{"values":[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]}],"fields":"note"}}""", "Invalid requests[0].appendCells: Attempting to write column: 26, beyond the last requested column of: 25")]
    [InlineData("""{"deleteConditionalFormatRule":{"index":0}}""", "Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 0")]
    [InlineData("""{"addNamedRange":{"namedRange":{"name":"A1","range":{}}}}""", "Invalid requests[0].addNamedRange: The name \"A1\" is not a valid name for a named range.")]
    [InlineData("""{"deleteDimension":{"range":{"dimension":"ROWS"}}}""", "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.")]
    public async Task A_bad_request_is_named(string request, string message)
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.TryBatchAsync(request);

        Assert.Equal((400, message), (reply.Status, reply.Message));
    }

    [Fact]
    public async Task The_mask_says_what_is_written_and_resets_what_the_body_lacks()
    {
        var book = await Book.CreateAsync(emulator);
        await book.BatchAsync("""{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"stringValue":"a"},"note":"n","userEnteredFormat":{"textFormat":{"bold":true,"italic":true}}}]}],"fields":"*"}}""");

        await book.BatchAsync("""{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"stringValue":"ignored"},"userEnteredFormat":{"textFormat":{"fontSize":12}}}]}],"fields":"note,userEnteredFormat.textFormat(bold,fontSize)"}}""");

        Assert.Equal("""{"userEnteredValue":{"stringValue":"a"},"userEnteredFormat":{"textFormat":{"italic":true,"fontSize":12}}}""", await book.CellAsync("A1", Cells));
    }

    [Fact]
    public async Task A_range_clears_what_the_rows_do_not_cover()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a","b"],["c","d"]]""");

        await book.BatchAsync("""{"updateCells":{"range":{"startRowIndex":0,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":2},"rows":[{"values":[{},{"userEnteredValue":{"stringValue":"B"}}]}],"fields":"userEnteredValue"}}""");

        Assert.Equal("""[["","B"]]""", await book.RowsAsync("A1:B2"));
    }

    [Fact]
    public async Task Colours_come_back_in_both_spellings_and_zeros_are_left_out()
    {
        var book = await Book.CreateAsync(emulator);

        await book.BatchAsync("""{"repeatCell":{"range":{"endRowIndex":1,"endColumnIndex":1},"cell":{"userEnteredFormat":{"backgroundColor":{"red":0.25882354,"green":0,"blue":0},"textFormat":{"foregroundColorStyle":{"rgbColor":{}}}}},"fields":"userEnteredFormat(backgroundColor,textFormat.foregroundColorStyle)"}}""");

        Assert.Equal("""{"backgroundColor":{"red":0.25882354},"backgroundColorStyle":{"rgbColor":{"red":0.25882354}},"textFormat":{"foregroundColorStyle":{"rgbColor":{}},"foregroundColor":{}}}""",
            (await book.TabAsync("data.rowData.values.userEnteredFormat"))["data"]![0]!["rowData"]![0]!["values"]![0]!["userEnteredFormat"]!.ToJsonString());
    }

    [Fact]
    public async Task Text_is_text_whatever_it_looks_like()
    {
        var book = await Book.CreateAsync(emulator);

        await book.BatchAsync("""{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"stringValue":"=HYPERLINK(\"http://x\")"}},{"userEnteredValue":{"formulaValue":"=A1"}}]}],"fields":"userEnteredValue"}}""");

        Assert.Equal("""[["=HYPERLINK(\"http://x\")","=HYPERLINK(\"http://x\")"]]""", await book.RowsAsync("A1:B1"));
        Assert.Equal("""{"userEnteredValue":{"formulaValue":"=A1"},"effectiveValue":{"stringValue":"=HYPERLINK(\"http://x\")"}}""", await book.CellAsync("B1", "userEnteredValue,effectiveValue"));
    }

    [Fact]
    public async Task A_new_value_ends_the_formats_inside_the_old_text()
    {
        var book = await Book.CreateAsync(emulator);
        await book.BatchAsync("""{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"stringValue":"ab"},"textFormatRuns":[{"format":{}},{"startIndex":1,"format":{"bold":true}}]}]}],"fields":"userEnteredValue,textFormatRuns"}}""");
        Assert.Contains("textFormatRuns", await book.CellAsync("A1", "textFormatRuns"), StringComparison.Ordinal);

        await book.BatchAsync("""{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"stringValue":"cd"}}]}],"fields":"userEnteredValue"}}""");

        Assert.Equal("", await book.CellAsync("A1", "textFormatRuns"));
    }

    [Fact]
    public async Task The_effective_format_is_what_people_see()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["A"],["B"]]""");
        await book.BatchAsync(
            """{"addBanding":{"bandedRange":{"range":{},"rowProperties":{"headerColor":{"red":1},"firstBandColor":{"green":1},"secondBandColor":{"blue":1}}}}}""",
            """{"addConditionalFormatRule":{"rule":{"ranges":[{}],"booleanRule":{"condition":{"type":"TEXT_EQ","values":[{"userEnteredValue":"B"}]},"format":{"textFormat":{"bold":true}}}}}}""");

        var rows = (await book.TabAsync("data.rowData.values.effectiveFormat(backgroundColor,textFormat.bold)"))["data"]![0]!["rowData"]!;

        Assert.Equal("""{"backgroundColor":{"red":1},"textFormat":{"bold":false}}""", rows[0]!["values"]![0]!["effectiveFormat"]!.ToJsonString());
        Assert.Equal("""{"backgroundColor":{"green":1},"textFormat":{"bold":true}}""", rows[1]!["values"]![0]!["effectiveFormat"]!.ToJsonString());
    }

    [Fact]
    public async Task A_number_format_needs_its_type()
    {
        var book = await Book.CreateAsync(emulator);

        Assert.Equal(400, (await book.TryBatchAsync("""{"repeatCell":{"range":{},"cell":{"userEnteredFormat":{"numberFormat":{"pattern":"0"}}},"fields":"userEnteredFormat"}}""")).Status);
    }

    [Fact]
    public async Task A_repeated_formula_moves_with_its_cell()
    {
        var book = await Book.CreateAsync(emulator);

        await book.BatchAsync("""{"repeatCell":{"range":{"startRowIndex":1,"endRowIndex":3,"startColumnIndex":2,"endColumnIndex":4},"cell":{"userEnteredValue":{"formulaValue":"=A2*$B$1&\"A2\""}},"fields":"userEnteredValue"}}""");

        Assert.Equal("""[["=A2*$B$1&\"A2\"","=B2*$B$1&\"A2\""],["=A3*$B$1&\"A2\"","=B3*$B$1&\"A2\""]]""", await book.RowsAsync("C2:D3", "?valueRenderOption=FORMULA"));
    }

    [Fact]
    public async Task Validation_without_a_rule_is_cleared_and_does_not_stop_the_api()
    {
        var book = await Book.CreateAsync(emulator);
        const string Range = "\"range\":{\"endRowIndex\":1,\"endColumnIndex\":1}";
        await book.BatchAsync($$$$$$"""{"setDataValidation":{{{{{{{Range}}}}}},"rule":{"condition":{"type":"ONE_OF_LIST","values":[{"userEnteredValue":"A"}]},"strict":true,"showCustomUi":true}}}""");
        await book.PutAsync("A1", """[["not in the list"]]""");

        Assert.Equal("""{"userEnteredValue":{"stringValue":"not in the list"},"dataValidation":{"condition":{"type":"ONE_OF_LIST","values":[{"userEnteredValue":"A"}]},"strict":true,"showCustomUi":true}}""", await book.CellAsync("A1", Cells));
        await book.BatchAsync($$$"""{"setDataValidation":{{{{Range}}}}}""");
        Assert.Equal("""{"userEnteredValue":{"stringValue":"not in the list"}}""", await book.CellAsync("A1", Cells));
    }

    [Fact]
    public async Task Rows_merge_one_by_one_and_keep_their_first_value()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a","b"],["","d"]]""");

        await book.BatchAsync("""{"mergeCells":{"range":{"startRowIndex":0,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":2},"mergeType":"MERGE_ROWS"}}""");

        Assert.Equal("""[{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":2},{"startRowIndex":1,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":2}]""", (await book.TabAsync("merges"))["merges"]!.ToJsonString());
        Assert.Equal("""[["a"],["d"]]""", await book.RowsAsync("A1:B2"));
        Assert.Equal("Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or unmerge them.", (await book.TryBatchAsync("""{"unmergeCells":{"range":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":1}}}""")).Message);
        await book.BatchAsync("""{"unmergeCells":{"range":{}}}""");
        Assert.Equal("{}", (await book.TabAsync("merges")).ToJsonString());
    }

    [Fact]
    public async Task Conditional_formats_are_known_by_their_place_only()
    {
        var book = await Book.CreateAsync(emulator);
        static string Add(string text, int index) => $$$$$$$$"""{"addConditionalFormatRule":{"index":{{{{{{{{index}}}}}}}},"rule":{"ranges":[{"startColumnIndex":0,"endColumnIndex":1}],"booleanRule":{"condition":{"type":"TEXT_EQ","values":[{"userEnteredValue":"{{{{{{{{text}}}}}}}}"}]},"format":{"textFormat":{"bold":true}}}}}}""";

        var replies = await book.BatchAsync(Add("a", 0), Add("b", 0), Add("c", 1), """{"updateConditionalFormatRule":{"sheetId":0,"index":0,"newIndex":2}}""", """{"deleteConditionalFormatRule":{"sheetId":0,"index":0}}""");

        Assert.Equal("{}", replies[0]!.ToJsonString());
        Assert.Equal(2, (int)replies[3]!["updateConditionalFormatRule"]!["newIndex"]!);
        Assert.NotNull(replies[4]!["deleteConditionalFormatRule"]!["rule"]);
        var rules = (await book.TabAsync("conditionalFormats"))["conditionalFormats"]!.AsArray();
        Assert.Equal(["a", "b"], rules.Select(r => (string?)r!["booleanRule"]!["condition"]!["values"]![0]!["userEnteredValue"]));
    }

    [Fact]
    public async Task Bands_may_not_overlap()
    {
        var book = await Book.CreateAsync(emulator);
        const string Add = """{"addBanding":{"bandedRange":{"range":{"endRowIndex":5},"rowProperties":{"firstBandColor":{"red":1},"secondBandColor":{"blue":1}}}}}""";

        var replies = await book.BatchAsync(Add);

        Assert.Equal("Invalid requests[0].addBanding: You cannot add alternating background colors to a range that already has alternating background colors.", (await book.TryBatchAsync(Add)).Message);
        await book.BatchAsync($$$"""{"deleteBanding":{"bandedRangeId":{{{replies[0]!["addBanding"]!["bandedRange"]!["bandedRangeId"]}}}}}""", Add);
    }

    [Fact]
    public async Task A_chart_gets_an_id_a_size_and_follows_its_rows()
    {
        var book = await Book.CreateAsync(emulator);
        var replies = await book.BatchAsync("""
            {"addChart":{"chart":{"spec":{"title":"t","basicChart":{"chartType":"COLUMN","domains":[{"domain":{"sourceRange":{"sources":[{"startRowIndex":0,"endRowIndex":4,"startColumnIndex":0,"endColumnIndex":1}]}}}],"series":[{"series":{"sourceRange":{"sources":[{"startRowIndex":0,"endRowIndex":4,"startColumnIndex":1,"endColumnIndex":2}]}}}]}},"position":{"overlayPosition":{"anchorCell":{"rowIndex":5}}}}}}
            """, """{"insertDimension":{"range":{"dimension":"ROWS","startIndex":1,"endIndex":3}}}""");

        Assert.Equal(371, (int)replies[0]!["addChart"]!["chart"]!["position"]!["overlayPosition"]!["heightPixels"]!);
        var chart = (await book.TabAsync("charts"))["charts"]![0]!;
        Assert.Equal(7, (int)chart["position"]!["overlayPosition"]!["anchorCell"]!["rowIndex"]!);
        Assert.Equal(6, (int)chart["spec"]!["basicChart"]!["series"]![0]!["series"]!["sourceRange"]!["sources"]![0]!["endRowIndex"]!);
        await book.BatchAsync($$$"""{"deleteEmbeddedObject":{"objectId":{{{chart["chartId"]}}}}}""");
        Assert.Equal("{}", (await book.TabAsync("charts")).ToJsonString());
    }

    [Fact]
    public async Task A_basic_filter_is_filled_up_to_the_grid()
    {
        var book = await Book.CreateAsync(emulator);

        await book.BatchAsync("""{"setBasicFilter":{"filter":{"range":{"sheetId":0}}}}""");

        Assert.Equal("""{"startRowIndex":0,"endRowIndex":1000,"startColumnIndex":0,"endColumnIndex":26}""", (await book.TabAsync("basicFilter"))["basicFilter"]!["range"]!.ToJsonString());
    }

    [Fact]
    public async Task Deleting_a_tab_deletes_what_was_on_it()
    {
        var book = await Book.CreateAsync(emulator, sheets: """[{"properties":{"sheetId":1,"title":"a"}},{"properties":{"sheetId":2,"title":"b"}}]""");
        await book.BatchAsync(
            """{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"k","visibility":"DOCUMENT","location":{"sheetId":2}}}}""",
            """{"addNamedRange":{"namedRange":{"name":"n","range":{"sheetId":2}}}}""",
            """{"deleteSheet":{"sheetId":2}}""");

        var whole = (await book.GetAsync()).Json;

        Assert.Null(whole["namedRanges"]);
        Assert.Equal("{}", (await book.PostAsync("/developerMetadata:search", """{"dataFilters":[{"developerMetadataLookup":{"metadataKey":"k"}}]}""")).Json.ToJsonString());
    }

    [Theory]
    [InlineData(0, 2, "b,a,c,d")]
    [InlineData(0, 4, "b,c,d,a")]
    [InlineData(3, 1, "a,d,b,c")]
    [InlineData(2, 2, "a,b,c,d")]
    public async Task A_tabs_new_place_is_counted_before_the_move(int tab, int index, string order)
    {
        var book = await Book.CreateAsync(emulator, sheets: """[{"properties":{"sheetId":0,"title":"a"}},{"properties":{"sheetId":1,"title":"b"}},{"properties":{"sheetId":2,"title":"c"}},{"properties":{"sheetId":3,"title":"d"}}]""");

        await book.BatchAsync($$$"""{"updateSheetProperties":{"properties":{"sheetId":{{{tab}}},"index":{{{index}}}},"fields":"index"}}""");

        Assert.Equal(order, string.Join(',', (await book.GetAsync("?fields=sheets.properties.title")).Json["sheets"]!.AsArray().Select(s => (string?)s!["properties"]!["title"])));
    }

    [Fact]
    public async Task A_duplicate_has_the_cells_and_its_own_ids()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["x"]]""");
        await book.BatchAsync("""{"addProtectedRange":{"protectedRange":{"protectedRangeId":3,"range":{"endRowIndex":1}}}}""", """{"duplicateSheet":{"sourceSheetId":0,"insertSheetIndex":1,"newSheetId":8,"newSheetName":"copy"}}""");

        Assert.Equal("""[["x"]]""", await book.RowsAsync("copy!A1"));
        var rule = (await book.TabAsync("protectedRanges", 1))["protectedRanges"]![0]!;
        Assert.NotEqual(3, (int)rule["protectedRangeId"]!);
        Assert.Equal(8, (int)rule["range"]!["sheetId"]!);
    }

    [Fact]
    public async Task A_longest_text_makes_its_column_wide()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", $"[[\"{new string('x', 300)}\"]]");

        await book.BatchAsync("""{"autoResizeDimensions":{"dimensions":{"dimension":"COLUMNS","startIndex":0,"endIndex":1}}}""");

        var columns = (await book.TabAsync("data.columnMetadata.pixelSize"))["data"]![0]!["columnMetadata"]!;
        Assert.True((int)columns[0]!["pixelSize"]! > 1000);
        Assert.Equal(100, (int)columns[1]!["pixelSize"]!);
    }
}
