namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

public sealed class MetadataAndProtectionTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    private const string Officer = "officer@example.go.th";
    private const string Protected = "Invalid requests[0].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
    private const string Write = """{"requests":[{"updateCells":{"start":{},"rows":[{"values":[{"userEnteredValue":{"numberValue":1}}]}],"fields":"userEnteredValue"}}]}""";

    [Fact]
    public async Task A_second_entry_with_the_same_id_is_refused()
    {
        var book = await Book.CreateAsync(emulator);
        const string Create = """{"createDeveloperMetadata":{"developerMetadata":{"metadataId":1,"metadataKey":"k","metadataValue":"v","visibility":"DOCUMENT","location":{"spreadsheet":true}}}}""";

        var replies = await book.BatchAsync(Create);

        Assert.Equal("""{"metadataId":1,"metadataKey":"k","metadataValue":"v","visibility":"DOCUMENT","location":{"spreadsheet":true,"locationType":"SPREADSHEET"}}""", replies[0]!["createDeveloperMetadata"]!["developerMetadata"]!.ToJsonString());
        Assert.Equal(400, (await book.TryBatchAsync(Create)).Status);
        Assert.Equal("v", (string?)(await book.GetAsync("?fields=developerMetadata")).Json["developerMetadata"]![0]!["metadataValue"]);
    }

    [Fact]
    public async Task Entries_are_found_changed_and_deleted_by_filter()
    {
        var book = await Book.CreateAsync(emulator);
        const string Filter = """{"developerMetadataLookup":{"metadataKey":"k"}}""";
        await book.BatchAsync("""{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"k","metadataValue":"1","visibility":"DOCUMENT","location":{"sheetId":0}}}}""");

        await book.BatchAsync($$$"""{"updateDeveloperMetadata":{"dataFilters":[{{{Filter}}}],"developerMetadata":{"metadataValue":"2"},"fields":"metadataValue"}}""");

        var found = (await book.PostAsync("/developerMetadata:search", $$"""{"dataFilters":[{{Filter}}]}""")).Json;
        Assert.Equal("2", (string?)found["matchedDeveloperMetadata"]![0]!["developerMetadata"]!["metadataValue"]);
        Assert.Equal("k", (string?)found["matchedDeveloperMetadata"]![0]!["dataFilters"]![0]!["developerMetadataLookup"]!["metadataKey"]);
        await book.BatchAsync($$$"""{"deleteDeveloperMetadata":{"dataFilter":{{{Filter}}}}}""");
        Assert.Equal("{}", (await book.PostAsync("/developerMetadata:search", $$"""{"dataFilters":[{{Filter}}]}""")).Json.ToJsonString());
    }

    [Fact]
    public async Task Whoever_protects_a_range_may_edit_it_and_others_may_not()
    {
        var book = await SharedAsync();

        var replies = await book.BatchAsync("""{"addProtectedRange":{"protectedRange":{"range":{"sheetId":0},"requestingUserCanEdit":false,"editors":{}}}}""");

        Assert.Equal("""{"range":{},"protectedRangeId":0,"requestingUserCanEdit":true,"editors":{"users":["somchai@example.go.th"]}}""", WithoutId(replies[0]!["addProtectedRange"]!["protectedRange"]!));
        Assert.Equal(200, (await book.PostAsync(":batchUpdate", Write)).Status);
        Assert.Equal((400, Protected), await TryAsync(book));
        Assert.Equal(400, (await book.PutAsync("A1", "[[1]]", caller: Officer)).Status);
        Assert.Null((await book.GetAsync("?fields=sheets.protectedRanges", Officer)).Json["sheets"]![0]!["protectedRanges"]![0]!["editors"]);
    }

    [Theory]
    [InlineData("""{"range":{"sheetId":0}}""", true)]
    [InlineData("""{"range":{"sheetId":0},"warningOnly":true,"editors":{"users":["somchai@example.go.th"]}}""", true)]
    [InlineData("""{"range":{"sheetId":0},"editors":{"users":["officer@example.go.th"]}}""", true)]
    [InlineData("""{"range":{"sheetId":0},"editors":{},"unprotectedRanges":[{"sheetId":0,"endColumnIndex":1}]}""", true)]
    [InlineData("""{"range":{"sheetId":0},"editors":{},"unprotectedRanges":[{"sheetId":0,"startColumnIndex":1}]}""", false)]
    [InlineData("""{"range":{"sheetId":0,"startRowIndex":1},"editors":{}}""", true)]
    [InlineData("""{"range":{"sheetId":0,"endRowIndex":1},"editors":{}}""", false)]
    public async Task Others_may_edit_what_the_protection_leaves_open(string rule, bool open)
    {
        var book = await SharedAsync();
        await book.BatchAsync($$$"""{"addProtectedRange":{"protectedRange":{{{rule}}}}}""");

        Assert.Equal(open ? 200 : 400, (await TryAsync(book)).Status);
    }

    [Fact]
    public async Task A_whole_batch_fails_on_one_protected_cell()
    {
        var book = await SharedAsync();
        await book.BatchAsync("""{"addProtectedRange":{"protectedRange":{"range":{"sheetId":0,"startColumnIndex":1,"endColumnIndex":2},"editors":{}}}}""");

        var reply = await book.PostAsync("/values:batchUpdate", """{"valueInputOption":"RAW","data":[{"range":"A1","values":[["mine"]]},{"range":"B1","values":[["his"]]}]}""", Officer);

        Assert.Equal(400, reply.Status);
        Assert.Null(await book.RowsAsync("A1:B1"));
    }

    [Fact]
    public async Task Unknown_is_404_and_not_shared_is_403()
    {
        var book = await Book.CreateAsync(emulator);

        Assert.Equal(("NOT_FOUND", "Requested entity was not found."), Error(await emulator.CallAsync("GET", "v4/spreadsheets/nowhere")));
        Assert.Equal(("PERMISSION_DENIED", "The caller does not have permission"), Error(await book.GetAsync("", "stranger@example.com")));
        emulator.People.Share(book.Id, readers: ["stranger@example.com"]);
        Assert.Equal(200, (await book.GetAsync("", "stranger@example.com")).Status);
        Assert.Equal(403, (await book.PutAsync("A1", "[[1]]", caller: "stranger@example.com")).Status);

        static (string?, string?) Error(Reply reply) => ((string?)reply.Json["error"]!["status"], reply.Message);
    }

    private async Task<Book> SharedAsync()
    {
        var book = await Book.CreateAsync(emulator);
        emulator.People.Share(book.Id, writers: [Officer]);
        return book;
    }

    private static async Task<(int Status, string? Message)> TryAsync(Book book)
    {
        var reply = await book.PostAsync(":batchUpdate", Write, Officer);
        return (reply.Status, reply.Status == 200 ? null : reply.Message);
    }

    private static string WithoutId(System.Text.Json.Nodes.JsonNode rule)
    {
        rule["protectedRangeId"] = 0;
        return rule.ToJsonString();
    }
}
