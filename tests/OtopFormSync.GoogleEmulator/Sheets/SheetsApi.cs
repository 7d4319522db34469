using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>The methods of Sheets v4.</summary>
internal static class SheetsApi
{
    public static void Register(Dictionary<string, Func<ApiCall, Task<JsonNode?>>> handlers, SheetsWorld world)
    {
        SpreadsheetApi.Register(handlers, world);
        ValuesApi.Register(handlers, world);
        BatchUpdate.Register(handlers, world);
    }
}
