using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Gmail;

/// <summary>Errors as Gmail words them: with the old-style list, unlike Sheets.</summary>
internal static class GmailError
{
    public static GoogleError NotFound() => Of(404, "NOT_FOUND", "Requested entity was not found.", "notFound");

    public static GoogleError Invalid(string message) => Of(400, "INVALID_ARGUMENT", message, "invalidArgument");

    public static GoogleError Conflict() => Of(409, "ALREADY_EXISTS", "Label name exists or conflicts", "aborted");

    public static GoogleError Denied() => Of(403, "PERMISSION_DENIED", "Delegation denied for the user", "forbidden");

    public static GoogleError Of(int code, string status, string message, string reason, string domain = "global") => new(code, status, message)
    {
        Errors = [new JsonObject { ["message"] = message, ["domain"] = domain, ["reason"] = reason }],
    };

    /// <summary>An id of a mail or thread as Gmail gives them; anything else is refused rather than not found.</summary>
    public static string Id(string id) => id.Length is > 0 and <= 16 && id.All(char.IsAsciiHexDigit) ? id : throw Invalid("Invalid id value");
}
