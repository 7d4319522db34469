using System.Text.Json.Nodes;
using OtopFormSync.GoogleEmulator.Discovery;

namespace OtopFormSync.GoogleEmulator.Tests.Sheets;

/// <summary>Requests made at random from the discovery document: each is carried out or refused, none makes the emulator stumble.</summary>
public sealed class AnyRequestTests(EmulatorFixture emulator) : IClassFixture<EmulatorFixture>
{
    private static readonly string[] Texts = ["", "A", "=A1+B$2", "Sheet1!A1:B2", "1,234", "x y", "ภาษาไทย", "#,##0.00", "TRUE"];

    public static TheoryData<string> Kinds => [.. ApiDocument.Sheets.Properties("Request").Select(static r => r.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Is_carried_out_or_refused(string kind)
    {
        var book = await Book.CreateAsync(emulator, sheets: """[{"properties":{"title":"Sheet1","gridProperties":{"rowCount":12,"columnCount":6}}}]""");
        await book.PutAsync("A1", """[["a",1,"=A1"],["b",2,"10%"],["c",3,"15/1/2024"]]""");
        await book.BatchAsync(
            """{"mergeCells":{"range":{"startRowIndex":3,"endRowIndex":5,"startColumnIndex":0,"endColumnIndex":2},"mergeType":"MERGE_ALL"}}""",
            """{"addProtectedRange":{"protectedRange":{"protectedRangeId":1,"range":{"startRowIndex":1,"endRowIndex":3}}}}""",
            """{"addFilterView":{"filter":{"filterViewId":1,"range":{"startRowIndex":0,"endRowIndex":3}}}}""",
            """{"addBanding":{"bandedRange":{"bandedRangeId":1,"range":{"endRowIndex":3},"rowProperties":{"firstBandColor":{},"secondBandColor":{}}}}}""",
            """{"addConditionalFormatRule":{"rule":{"ranges":[{"endRowIndex":3}],"booleanRule":{"condition":{"type":"BLANK"},"format":{}}}}}""",
            """{"createDeveloperMetadata":{"developerMetadata":{"metadataId":1,"metadataKey":"A","visibility":"DOCUMENT","location":{"sheetId":0}}}}""");
        var chance = new Random(kind.Sum(static c => c));
        var carriedOut = 0;
        for (var i = 0; i < 40; i++)
        {
            var request = Message("Request", chance, 0, kind);
            var reply = await book.PostAsync(":batchUpdate", new JsonObject { ["requests"] = new JsonArray(request.DeepClone()) }.ToJsonString());
            carriedOut += reply.Status == 200 ? 1 : 0;
            Assert.True(reply.Status is 200 or 400 or 501, $"{request.ToJsonString()}\n{reply.Text}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{carriedOut} carried out");
        Assert.Equal(200, (await book.GetAsync("?includeGridData=true")).Status);
        Assert.Equal(200, (await emulator.CallAsync("GET", $"sheets/{book.Id}")).Status);
    }

    private static JsonObject Message(string schema, Random chance, int depth, string? only = null)
    {
        var message = new JsonObject();
        foreach (var (name, field) in ApiDocument.Sheets.Properties(schema))
        {
            if (only is null ? (schema == "ExtendedValue" && message.Count > 0) || chance.Next(3) == 0 || depth > 8 : name != only) { continue; }
            message[name] = name switch
            {
                "fields" => Mask(chance),
                "sheetId" when chance.Next(10) > 0 => 0,
                _ when name.EndsWith("Id", StringComparison.Ordinal) && (string?)field!["type"] == "integer" && chance.Next(4) > 0 => 1,
                _ => Value(field!.AsObject(), chance, depth),
            };
        }
        // Most ranges are such as a person would mean.
        foreach (var (start, end) in (ReadOnlySpan<(string, string)>)[("startRowIndex", "endRowIndex"), ("startColumnIndex", "endColumnIndex"), ("startIndex", "endIndex")])
        {
            if (chance.Next(8) == 0 || (!message.ContainsKey(start) && !message.ContainsKey(end))) { continue; }
            message[start] = chance.Next(4);
            message[end] = chance.Next(4, 7);
        }
        if (message.ContainsKey("dimension")) { message["dimension"] = chance.Next(2) == 0 ? "ROWS" : "COLUMNS"; }
        return message;
    }

    private static JsonNode? Value(JsonObject field, Random chance, int depth)
    {
        if (field["$ref"] is { } schema) { return Message(schema.GetValue<string>(), chance, depth + 1); }
        if (field["enum"] is JsonArray members) { return members[chance.Next(members.Count)]!.GetValue<string>(); }
        return field["type"]!.GetValue<string>() switch
        {
            "array" => new JsonArray([.. Enumerable.Range(0, chance.Next(3)).Select(_ => Value(field["items"]!.AsObject(), chance, depth + 1))]),
            "boolean" => chance.Next(2) == 0,
            "integer" => chance.Next(40) switch { 0 => -1, 1 => int.MaxValue, 2 => 5000, < 12 => 0, _ => chance.Next(6) },
            "number" => chance.Next(3) / 2.0,
            "object" => new JsonObject(),
            _ => Texts[chance.Next(Texts.Length)],
        };
    }

    private static string Mask(Random chance) => ((string[])["*", "*", "*", "*", "note", "userEnteredValue,userEnteredFormat.textFormat.bold", "title", "range", "pixelSize", "gridProperties", "anchorCell,widthPixels", "index", "metadataValue", "editors"])[chance.Next(14)];
}
