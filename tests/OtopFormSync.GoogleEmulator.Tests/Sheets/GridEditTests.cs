namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

/// <summary>Rows and columns come, go and move, and everything that lies on them follows.</summary>
public sealed class GridEditTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    private const string Things = "merges,protectedRanges.range,conditionalFormats.ranges,bandedRanges.range";

    [Theory]
    [InlineData("""{"insertDimension":{"range":{"dimension":"ROWS","startIndex":1,"endIndex":2}}}""", "3-5", "a,,b,c,d,e", "=A4", 1001)]
    [InlineData("""{"insertDimension":{"range":{"dimension":"ROWS","startIndex":3,"endIndex":5},"inheritFromBefore":true}}""", "2-6", "a,b,c,,,d,e", "=A3", 1002)]
    [InlineData("""{"insertDimension":{"range":{"dimension":"ROWS","startIndex":4,"endIndex":5}}}""", "2-4", "a,b,c,d,,e", "=A3", 1001)]
    [InlineData("""{"deleteDimension":{"range":{"dimension":"ROWS","startIndex":0,"endIndex":1}}}""", "1-3", "b,c,d,e", "=A2", 999)]
    [InlineData("""{"deleteDimension":{"range":{"dimension":"ROWS","startIndex":2,"endIndex":3}}}""", "2-3", "a,b,d,e", "=#REF!", 999)]
    [InlineData("""{"deleteDimension":{"range":{"dimension":"ROWS","startIndex":1,"endIndex":4}}}""", "none", "a,e", "=#REF!", 997)]
    [InlineData("""{"moveDimension":{"source":{"dimension":"ROWS","startIndex":0,"endIndex":1},"destinationIndex":5}}""", "1-3", "b,c,d,e,a", "=A2", 1000)]
    [InlineData("""{"moveDimension":{"source":{"dimension":"ROWS","startIndex":4,"endIndex":5},"destinationIndex":0}}""", "3-5", "e,a,b,c,d", "=A4", 1000)]
    public async Task Ranges_follow_their_rows(string request, string rows, string column, string formula, int count)
    {
        var book = await Book.CreateAsync(emulator, sheets: """[{"properties":{"sheetId":0,"title":"Sheet1"}},{"properties":{"sheetId":1,"title":"other"}}]""");
        await book.PutAsync("A1", """[["a"],["b"],["c"],["d"],["e"]]""");
        await book.PutAsync("other!A1", """[["=Sheet1!A3"]]""");
        const string Range = """{"startRowIndex":1,"endRowIndex":4,"startColumnIndex":0,"endColumnIndex":2}""";
        await book.BatchAsync(
            $$$$$$"""{"addProtectedRange":{"protectedRange":{"range":{{{{{{Range}}}}}}}}}""",
            $$$$$$"""{"addNamedRange":{"namedRange":{"namedRangeId":"n","name":"n","range":{{{{{{Range}}}}}}}}}""",
            $$$$$$"""{"addConditionalFormatRule":{"rule":{"ranges":[{{{{{{Range}}}}}}],"booleanRule":{"condition":{"type":"BLANK"},"format":{}}}}}""",
            $$$$$$"""{"addBanding":{"bandedRange":{"range":{{{{{{Range}}}}}},"rowProperties":{"firstBandColor":{},"secondBandColor":{}}}}}""",
            """{"mergeCells":{"range":{"startRowIndex":1,"endRowIndex":4,"startColumnIndex":3,"endColumnIndex":5},"mergeType":"MERGE_ALL"}}""",
            """{"createDeveloperMetadata":{"developerMetadata":{"metadataId":7,"metadataKey":"c","visibility":"DOCUMENT","location":{"dimensionRange":{"sheetId":0,"dimension":"ROWS","startIndex":2,"endIndex":3}}}}}""");

        await book.BatchAsync(request);

        var tab = await book.TabAsync(Things + ",properties.gridProperties.rowCount");
        var named = (await book.GetAsync("?fields=namedRanges.range")).Json["namedRanges"]?[0]!["range"];
        var ranges = new[] { tab["merges"]?[0], tab["protectedRanges"]?[0]!["range"], tab["conditionalFormats"]?[0]!["ranges"]![0], tab["bandedRanges"]?[0]!["range"], named };
        Assert.Equal(Enumerable.Repeat(rows, 5), ranges.Select(r => r is null ? "none" : $"{(int)r["startRowIndex"]! + 1}-{r["endRowIndex"]}"));
        Assert.Equal(column, string.Join(',', (await book.ValuesAsync("A1:A9")).Json["values"]!.AsArray().Select(r => (string?)r!.AsArray().ElementAtOrDefault(0))));
        Assert.Equal($$"""[["{{formula.Replace("=", "=Sheet1!", StringComparison.Ordinal).Replace("Sheet1!#REF!", "#REF!", StringComparison.Ordinal)}}"]]""", await book.RowsAsync("other!A1", "?valueRenderOption=FORMULA"));
        Assert.Equal(count, (int)tab["properties"]!["gridProperties"]!["rowCount"]!);
        var metadata = (await book.PostAsync("/developerMetadata:search", """{"dataFilters":[{"developerMetadataLookup":{"metadataId":7}}]}""")).Json["matchedDeveloperMetadata"]?[0]!["developerMetadata"]!["location"]!["dimensionRange"]!["startIndex"];
        Assert.Equal(formula == "=#REF!" ? null : int.Parse(formula[2..], System.Globalization.CultureInfo.InvariantCulture) - 1, (int?)metadata);
    }

    [Fact]
    public async Task Columns_do_the_same()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a","b","c"]]""");
        await book.BatchAsync(
            """{"updateDimensionProperties":{"range":{"dimension":"COLUMNS","startIndex":1,"endIndex":2},"properties":{"pixelSize":250},"fields":"pixelSize"}}""",
            """{"addNamedRange":{"namedRange":{"name":"b","range":{"startColumnIndex":1,"endColumnIndex":2}}}}""",
            """{"insertDimension":{"range":{"dimension":"COLUMNS","startIndex":0,"endIndex":1}}}""");

        Assert.Equal("""[["","a","b","c"]]""", await book.RowsAsync("1:1"));
        Assert.Equal("Sheet1!C1:C1000", (string?)(await book.ValuesAsync("b")).Json["range"]);
        Assert.Equal(250, (int)(await book.TabAsync("data.columnMetadata"))["data"]![0]!["columnMetadata"]![2]!["pixelSize"]!);
    }

    [Fact]
    public async Task Fewer_rows_cut_what_lay_below()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a"],["b"],["c"]]""");
        await book.BatchAsync("""{"addNamedRange":{"namedRange":{"name":"n","range":{"startRowIndex":1,"endRowIndex":3}}}}""", """{"updateSheetProperties":{"properties":{"gridProperties":{"rowCount":2}},"fields":"gridProperties.rowCount"}}""");

        Assert.Equal("Sheet1!A2:Z2", (string?)(await book.ValuesAsync("n")).Json["range"]);
        Assert.Equal("""[["a"],["b"]]""", await book.RowsAsync("Sheet1"));
    }

    [Fact]
    public async Task Sorting_moves_whole_cells()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["h","n"],["b",2],["a",10],["c",null],["x","t"]]""");
        await book.BatchAsync(
            """{"updateCells":{"start":{"rowIndex":1},"rows":[{"values":[{"note":"of b"}]}],"fields":"note"}}""",
            """{"sortRange":{"range":{"startRowIndex":1,"endRowIndex":5,"startColumnIndex":0,"endColumnIndex":2},"sortSpecs":[{"dimensionIndex":1,"sortOrder":"DESCENDING"}]}}""");

        Assert.Equal("""[["h","n"],["x","t"],["a","10"],["b","2"],["c"]]""", await book.RowsAsync("A1:B5"));
        Assert.Equal("""{"note":"of b"}""", await book.CellAsync("A4", "note"));
    }

    [Theory]
    [InlineData("""{"find":"a","replacement":"x","allSheets":true}""", """[["x","BAA"],["bxnxnx","1"]]""", """{"valuesChanged":2,"rowsChanged":2,"sheetsChanged":1,"occurrencesChanged":4}""", true)]
    [InlineData("""{"find":"a","replacement":"x","sheetId":0,"matchEntireCell":true}""", """[["x","BAA"],["banana","1"]]""", """{"valuesChanged":1,"rowsChanged":1,"sheetsChanged":1,"occurrencesChanged":1}""", true)]
    [InlineData("""{"find":"a(.)","replacement":"$1","searchByRegex":true,"sheetId":0,"matchCase":true}""", """[["a","BAA"],["bnna","1"]]""", """{"valuesChanged":1,"rowsChanged":1,"sheetsChanged":1,"occurrencesChanged":2}""", true)]
    [InlineData("""{"find":"none","replacement":"x","sheetId":0}""", """[["a","BAA"],["banana","1"]]""", """{}""", true)]
    public async Task Find_and_replace_counts(string request, string rows, string reply, bool matchCase)
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a","BAA"],["banana",1]]""");
        var body = request.Contains("matchCase", StringComparison.Ordinal) || !matchCase ? request : request[..^1] + ",\"matchCase\":true}";

        var replies = await book.BatchAsync($$"""{"findReplace":{{body}}}""");

        Assert.Equal(rows, await book.RowsAsync("A1:B2"));
        Assert.Equal(reply, replies[0]!["findReplace"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"copyPaste":{"source":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":2},"destination":{"startRowIndex":2,"endRowIndex":4,"startColumnIndex":0,"endColumnIndex":2}}}""", """[["a","=A1"],["c","d"],["a","=A3"],["a","=A4"]]""")]
    [InlineData("""{"copyPaste":{"source":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":2},"destination":{"startRowIndex":2,"endRowIndex":3,"startColumnIndex":0,"endColumnIndex":1},"pasteOrientation":"TRANSPOSE"}}""", """[["a","=A1"],["c","d"],["a"],["=#REF!"]]""")]
    [InlineData("""{"cutPaste":{"source":{"startRowIndex":0,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":1},"destination":{"rowIndex":1,"columnIndex":2}}}""", """[["","=A1"],["","d","a"],["","","c"]]""")]
    [InlineData("""{"insertRange":{"range":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":1},"shiftDimension":"ROWS"}}""", """[["","=A1"],["a","d"],["c"]]""")]
    [InlineData("""{"deleteRange":{"range":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":1},"shiftDimension":"COLUMNS"}}""", """[["=A1"],["c","d"]]""")]
    public async Task Ranges_are_copied_cut_and_pushed_aside(string request, string rows)
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["a","=A1"],["c","d"]]""");

        await book.BatchAsync(request);

        Assert.Equal(rows, await book.RowsAsync("A1:D9", "?valueRenderOption=FORMULA"));
    }

    [Fact]
    public async Task Duplicates_go_and_blanks_are_trimmed()
    {
        var book = await Book.CreateAsync(emulator);
        await book.PutAsync("A1", """[["  a  b "],["a b"],["c"]]""", "RAW");

        var replies = await book.BatchAsync("""{"trimWhitespace":{"range":{"endRowIndex":3}}}""", """{"deleteDuplicates":{"range":{"endRowIndex":3}}}""");

        Assert.Equal("""[{"trimWhitespace":{"cellsChangedCount":1}},{"deleteDuplicates":{"duplicatesRemovedCount":1}}]""", replies.ToJsonString());
        Assert.Equal("""[["a b"],["c"]]""", await book.RowsAsync("A1:A9"));
    }
}
