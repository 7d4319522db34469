using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Tests.Sheets;

namespace OtopFormSync.GoogleEmulator.Tests.Discovery;

/// <summary>Nothing passes here that Google would refuse, and what Google takes is taken.</summary>
public sealed class RequestsAreCheckedTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    [Theory]
    [InlineData("""{"requests":[{"addSheet":{"titel":"x"}}]}""", "requests[0].add_sheet", "Invalid JSON payload received. Unknown name \"titel\" at 'requests[0].add_sheet': Cannot find field.")]
    [InlineData("""{"request":[]}""", null, "Invalid JSON payload received. Unknown name \"request\": Cannot find field.")]
    [InlineData("""{"requests":[{"addSheet":{"properties":{"sheetId":"x"}}}]}""", "requests[0].add_sheet.properties.sheet_id", "Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), \"x\"")]
    [InlineData("""{"requests":[{"addSheet":{"properties":{"sheetId":1.5}}}]}""", "requests[0].add_sheet.properties.sheet_id", "Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), 1.5")]
    [InlineData("""{"requests":[{"addSheet":{"properties":{"title":5}}}]}""", "requests[0].add_sheet.properties.title", "Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5")]
    [InlineData("""{"requests":[{"addSheet":{"properties":{"hidden":"yes"}}}]}""", "requests[0].add_sheet.properties.hidden", "Invalid value at 'requests[0].add_sheet.properties.hidden' (TYPE_BOOL), \"yes\"")]
    [InlineData("""{"requests":[{"addSheet":"x"}]}""", "requests[0].add_sheet", "Invalid value at 'requests[0].add_sheet' (type.googleapis.com/google.apps.sheets.v4.AddSheetRequest), \"x\"")]
    [InlineData("""{"requests":[{"addSheet":[]}]}""", "requests[0]", "Invalid JSON payload received. Unknown name \"add_sheet\" at 'requests[0]': Proto field is not repeating, cannot start list.")]
    [InlineData("""{"requests":[{"mergeCells":{"mergeType":"MERGE_SOME"}}]}""", "requests[0].merge_cells.merge_type", "Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeCellsRequest.MergeType), \"MERGE_SOME\"")]
    [InlineData("""{"requests":[{"addSheet":{},"deleteSheet":{}}]}""", "requests[0]", "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'")]
    public async Task What_does_not_fit_is_named_with_its_place(string body, string? field, string message)
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.PostAsync(":batchUpdate", body);

        Assert.Equal((400, message), (reply.Status, reply.Message));
        var violation = reply.Json["error"]!["details"]![0]!["fieldViolations"]![0]!;
        Assert.Equal((field, message), ((string?)violation["field"], (string?)violation["description"]));
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.PostAsync(":batchUpdate", """{"a":1,"requests":[{"b":1}]}""");

        Assert.Equal(2, reply.Json["error"]!["details"]![0]!["fieldViolations"]!.AsArray().Count);
        Assert.Equal(2, reply.Message!.Split('\n').Length);
    }

    [Theory]
    [InlineData("?valueRenderOption=NICE", "Invalid value at 'value_render_option' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), \"NICE\"")]
    [InlineData("?limit=5", "Invalid JSON payload received. Unknown name \"limit\": Cannot bind query parameter. Field 'limit' could not be found in request message.")]
    public async Task The_query_is_checked(string query, string message)
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.ValuesAsync("A1", query);

        Assert.Equal((400, message), (reply.Status, reply.Message));
    }

    [Theory]
    [InlineData("GET", "v4/spreadsheets/x/values/a/b")]
    [InlineData("GET", "v5/spreadsheets")]
    [InlineData("DELETE", "v4/spreadsheets/x")]
    public async Task A_path_that_no_method_has_ends_in_a_page(string method, string path)
    {
        var reply = await emulator.CallAsync(method, path);

        Assert.Equal(404, reply.Status);
        Assert.StartsWith("<!DOCTYPE html>", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protobufs_other_spellings_are_taken()
    {
        var book = await Book.CreateAsync(emulator);

        await book.BatchAsync("""{"update_sheet_properties":{"properties":{"sheet_id":"0","grid_properties":{"frozen_row_count":1.0},"hidden":null},"fields":"grid_properties.frozen_row_count"}}""");

        Assert.Equal(1, (int)(await book.TabAsync("properties"))["properties"]!["gridProperties"]!["frozenRowCount"]!);
    }

    [Fact]
    public async Task Slashes_in_a_tabs_name_must_be_encoded()
    {
        var book = await Book.CreateAsync(emulator, sheets: """[{"properties":{"title":"a/b"}}]""");

        Assert.Equal("'a/b'!A1", (string?)(await book.ValuesAsync("'a/b'!A1")).Json["range"]);
    }

    [Fact]
    public async Task Zipped_bodies_are_unzipped_and_answers_zipped()
    {
        var book = await Book.CreateAsync(emulator);
        using var zipped = new MemoryStream();
        await using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) { await zip.WriteAsync("""{"values":[["x"]]}"""u8.ToArray(), TestContext.Current.CancellationToken); }
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(emulator.Server.Address, $"v4/spreadsheets/{book.Id}/values/A1?valueInputOption=RAW"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Book.Somchai);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        request.Headers.UserAgent.ParseAdd("test (gzip)");
        request.Content = new ByteArrayContent(zipped.ToArray());
        request.Content.Headers.ContentEncoding.Add("gzip");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal("""[["x"]]""", await book.RowsAsync("A1"));
    }

    [Fact]
    public async Task A_get_too_long_for_an_address_comes_as_a_post()
    {
        var book = await Book.CreateAsync(emulator);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(emulator.Server.Address, $"v4/spreadsheets/{book.Id}/values:batchGet"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Book.Somchai);
        request.Headers.Add("X-HTTP-Method-Override", "GET");
        request.Content = new StringContent("ranges=Sheet1%21A1&ranges=Sheet1%21B1&majorDimension=COLUMNS", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(2, answer["valueRanges"]!.AsArray().Count);
    }

    [Fact]
    public async Task Answers_look_like_googles()
    {
        var book = await Book.CreateAsync(emulator);

        var reply = await book.ValuesAsync("A1");

        Assert.Equal("{\n  \"range\": \"Sheet1!A1\",\n  \"majorDimension\": \"ROWS\"\n}\n", reply.Text);
        Assert.Equal("ESF", reply.Headers.Server.ToString());
        Assert.Equal(["Origin", "X-Origin", "Referer"], reply.Headers.Vary);
        Assert.Null(reply.Headers.ETag);
        Assert.Equal("{\"range\":\"Sheet1!A1\",\"majorDimension\":\"ROWS\"}\n", (await book.ValuesAsync("A1", "?prettyPrint=false")).Text);
    }

    [Fact]
    public void Every_method_of_sheets_is_answered()
    {
        var missing = emulator.Server.State.Methods.All.Where(m => m.Document.Name == "sheets" && !emulator.Server.State.Handlers.ContainsKey(m.Id)).Select(m => m.Id);

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("a(b,c),d", true)]
    [InlineData("a/b.c,d", true)]
    [InlineData("*", true)]
    [InlineData("a, b", false)]
    [InlineData("a(b", false)]
    [InlineData("a,", false)]
    [InlineData("a)b", false)]
    public void A_mask_is_read_strictly(string mask, bool isMask) => Assert.Equal(isMask, FieldMask.IsMask(mask));
}
