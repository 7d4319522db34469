using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator;

/// <summary>An error as Google words it; thrown by handlers, written by the pipeline.</summary>
internal sealed class GoogleError(int code, string status, string message) : Exception(message)
{
    public int Code { get; } = code;

    public string Status { get; } = status;

    /// <summary>The old-style list; Sheets leaves it out, Gmail does not.</summary>
    public JsonArray? Errors { get; init; }

    public JsonArray? Details { get; init; }

    public string? RetryAfter { get; init; }

    public static GoogleError Invalid(string message) => new(400, "INVALID_ARGUMENT", message);

    public static GoogleError NotFound() => new(404, "NOT_FOUND", "Requested entity was not found.");

    public static GoogleError Forbidden() => new(403, "PERMISSION_DENIED", "The caller does not have permission");

    /// <summary>400 with the BadRequest detail: each violation is a field and what is wrong with it.</summary>
    public static GoogleError BadRequest(IReadOnlyList<(string Field, string Description)> violations, string? message = null) =>
        new(400, "INVALID_ARGUMENT", message ?? string.Join('\n', violations.Select(static v => v.Description)))
        {
            Details =
            [
                new JsonObject
                {
                    ["@type"] = "type.googleapis.com/google.rpc.BadRequest",
                    ["fieldViolations"] = new JsonArray([.. violations.Select(static v => Violation(v.Field, v.Description))]),
                },
            ],
        };

    public JsonObject ToJson()
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (Errors is not null) { error["errors"] = Errors.DeepClone(); }
        error["status"] = Status;
        if (Details is not null) { error["details"] = Details.DeepClone(); }
        return new JsonObject { ["error"] = error };
    }

    private static JsonObject Violation(string field, string description)
    {
        var violation = new JsonObject();
        if (field.Length > 0) { violation["field"] = field; }
        violation["description"] = description;
        return violation;
    }
}
