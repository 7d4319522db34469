using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

/// <summary>A spreadsheet of a test, spoken to over HTTP.</summary>
public sealed class Book(EmulatorFixture emulator, string id, string owner)
{
    public const string Somchai = "somchai@example.go.th";

    public string Id => id;

    public static async Task<Book> CreateAsync(EmulatorFixture emulator, string properties = "{}", string? sheets = null, string owner = Somchai)
    {
        var reply = await emulator.CallAsync("POST", "v4/spreadsheets", $$"""{"properties":{{properties}}{{(sheets is null ? "" : $",\"sheets\":{sheets}")}}}""", owner);
        Assert.True(reply.Status == 200, reply.Text);
        return new Book(emulator, (string)reply.Json["spreadsheetId"]!, owner);
    }

    public Task<Reply> GetAsync(string query = "", string? caller = null) => emulator.CallAsync("GET", $"v4/spreadsheets/{id}{query}", null, caller ?? owner);

    public Task<Reply> ValuesAsync(string range, string query = "", string? caller = null) =>
        emulator.CallAsync("GET", $"v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}{query}", null, caller ?? owner);

    /// <summary>The rows of a range as compact JSON; nothing where there are none.</summary>
    public async Task<string?> RowsAsync(string range, string query = "") => (await ValuesAsync(range, query)).Json["values"]?.ToJsonString(Json.Options);

    public Task<Reply> PostAsync(string verb, string body, string? caller = null) => emulator.CallAsync("POST", $"v4/spreadsheets/{id}{verb}", body, caller ?? owner);

    public Task<Reply> PutAsync(string range, string values, string option = "USER_ENTERED", string? caller = null) =>
        emulator.CallAsync("PUT", $"v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}?valueInputOption={option}", $$"""{"values":{{values}}}""", caller ?? owner);

    public Task<Reply> AppendAsync(string range, string values, string query = "") =>
        emulator.CallAsync("POST", $"v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}:append?valueInputOption=RAW{query}", $$"""{"values":{{values}}}""", owner);

    /// <summary>Runs requests; they must succeed.</summary>
    public async Task<JsonNode> BatchAsync(params string[] requests)
    {
        var reply = await TryBatchAsync(requests);
        Assert.True(reply.Status == 200, reply.Text);
        return reply.Json["replies"]!;
    }

    public Task<Reply> TryBatchAsync(params string[] requests) => PostAsync(":batchUpdate", $$"""{"requests":[{{string.Join(',', requests)}}]}""");

    /// <summary>The first tab, masked.</summary>
    public async Task<JsonNode> TabAsync(string fields, int index = 0)
    {
        var reply = await GetAsync($"?fields=sheets({fields})");
        Assert.True(reply.Status == 200, reply.Text);
        return reply.Json["sheets"]![index]!;
    }

    /// <summary>One cell with the named fields, as compact JSON.</summary>
    public async Task<string> CellAsync(string range, string fields)
    {
        var reply = await GetAsync($"?ranges={Uri.EscapeDataString(range)}&fields=sheets.data.rowData.values({fields})");
        return reply.Json["sheets"]![0]!["data"]![0]!["rowData"]?[0]!["values"]![0]!.ToJsonString(Json.Options) ?? "";
    }
}
