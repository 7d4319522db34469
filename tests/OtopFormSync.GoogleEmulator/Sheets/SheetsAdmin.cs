using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OtopFormSync.GoogleEmulator.Http;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Lets a test or a demo outside of this process play the people: <c>POST /emulator/sheets/…</c> with JSON.</summary>
internal static class SheetsAdmin
{
    /// <summary>By the last part of the path; below <c>/emulator/sheets/{id}/</c>.</summary>
    private static readonly Dictionary<string, Func<People, string, JsonNode, JsonNode?>> Actions = new(StringComparer.Ordinal)
    {
        ["share"] = Do(static (people, id, body) => people.Share(id, Texts(body, "writers"), Texts(body, "readers"))),
        ["unshare"] = Do(static (people, id, body) => people.Unshare(id, Text(body, "email"))),
        ["form"] = static (people, id, body) => new JsonObject { ["sheetId"] = people.LinkForm(id, Text(body, "title"), Texts(body, "questions")) },
        ["addQuestion"] = Do(static (people, id, body) => people.AddQuestion(id, Tab(body), Text(body, "question"))),
        ["renameQuestion"] = Do(static (people, id, body) => people.RenameQuestion(id, Tab(body), Text(body, "question"), Text(body, "name"))),
        ["submit"] = static (people, id, body) => new JsonObject { ["response"] = people.Submit(id, Tab(body), Answers(body), At(body)) },
        ["edit"] = Do(static (people, id, body) => people.EditResponse(id, Tab(body), Number(body, "response"), Answers(body), At(body))),
        ["type"] = Do(static (people, id, body) => people.Type(id, Text(body, "cell"), Text(body, "text"))),
        ["sort"] = Do(static (people, id, body) => people.Sort(id, Tab(body), Number(body, "column"), body.Flag("descending"))),
        ["insertRows"] = Do(static (people, id, body) => people.InsertRows(id, Tab(body), Number(body, "at"), body.Int("count") ?? 1)),
        ["deleteRows"] = Do(static (people, id, body) => people.DeleteRows(id, Tab(body), Number(body, "at"), body.Int("count") ?? 1)),
        ["insertColumns"] = Do(static (people, id, body) => people.InsertColumns(id, Tab(body), Number(body, "at"), body.Int("count") ?? 1)),
        ["deleteColumns"] = Do(static (people, id, body) => people.DeleteColumns(id, Tab(body), Number(body, "at"), body.Int("count") ?? 1)),
        ["renameTab"] = Do(static (people, id, body) => people.RenameTab(id, Tab(body), Text(body, "title"))),
        ["deleteTab"] = Do(static (people, id, body) => people.DeleteTab(id, Tab(body))),
        ["merge"] = Do(static (people, id, body) => people.Merge(id, Text(body, "range"))),
        ["batch"] = Do(static (people, id, body) => people.BatchAs(id, body.Text("email"), body.List("requests").Select(static r => r!.AsObject()))),
    };

    public static void Map(IEndpointRouteBuilder endpoints, SheetsWorld world)
    {
        var people = new People(world);
        endpoints.MapPost("/emulator/sheets/create", http => AnswerAsync(http, body => new JsonObject
        {
            ["spreadsheetId"] = people.Create(
                body.Text("owner") ?? "owner@example.go.th",
                body.Text("title") ?? "Untitled spreadsheet",
                body.Text("locale") ?? "th_TH",
                body.Text("timeZone") ?? "Asia/Bangkok",
                Texts(body, "writers"),
                Texts(body, "readers"),
                body.Text("id")),
        }));
        endpoints.MapPost("/emulator/sheets/{id}/{action}", http => AnswerAsync(http, body =>
            Actions.TryGetValue((string)http.Request.RouteValues["action"]!, out var action)
                ? action(people, (string)http.Request.RouteValues["id"]!, body)
                : throw GoogleError.Invalid($"Known actions: {string.Join(", ", Actions.Keys)}")));
    }

    private static async Task AnswerAsync(HttpContext http, Func<JsonNode, JsonNode?> act)
    {
        try
        {
            var content = await ApiRequest.ContentAsync(http.Request);
            await Answer.WriteAsync(http, act(content.Length == 0 ? new JsonObject() : JsonNode.Parse(content)!) ?? new JsonObject());
        }
        catch (GoogleError error)
        {
            await Answer.WriteAsync(http, error);
        }
    }

    private static Func<People, string, JsonNode, JsonNode?> Do(Action<People, string, JsonNode> act) => (people, id, body) =>
    {
        act(people, id, body);
        return null;
    };

    private static int Tab(JsonNode body) => body.Int("sheetId") ?? 0;

    private static int Number(JsonNode body, string name) => body.Int(name) ?? throw GoogleError.Invalid($"{name} is required");

    private static string Text(JsonNode body, string name) => body.Text(name) ?? throw GoogleError.Invalid($"{name} is required");

    private static List<string> Texts(JsonNode body, string name) => [.. body.List(name).Select(static t => t!.GetValue<string>())];

    private static DateTimeOffset? At(JsonNode body) =>
        body.Text("at") is { } text ? DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static Dictionary<string, JsonNode?> Answers(JsonNode body) =>
        (body.Object("answers") ?? throw GoogleError.Invalid("answers is required")).ToDictionary(static a => a.Key, static a => a.Value, StringComparer.Ordinal);
}
