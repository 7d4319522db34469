using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Auth;

/// <summary>How the services word that a token will not do.</summary>
internal static class AuthError
{
    private const string Expected = "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

    public static GoogleError Unauthenticated(bool gmail, bool isMissing)
    {
        var message = (isMissing ? "Request is missing required authentication credential. " : "Request had invalid authentication credentials. ") + Expected;
        return new GoogleError(401, "UNAUTHENTICATED", message)
        {
            Errors = gmail ? Old(isMissing ? "Login Required." : "Invalid Credentials", isMissing ? "required" : "authError") : null,
        };

        static JsonArray Old(string message, string reason) =>
            [new JsonObject { ["message"] = message, ["domain"] = "global", ["reason"] = reason, ["location"] = "Authorization", ["locationType"] = "header" }];
    }

    public static GoogleError InsufficientScope(bool gmail) => new(403, "PERMISSION_DENIED", "Request had insufficient authentication scopes.")
    {
        Errors = gmail ? [new JsonObject { ["message"] = "Insufficient Permission", ["domain"] = "global", ["reason"] = "insufficientPermissions" }] : null,
        Details =
        [
            new JsonObject
            {
                ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
                ["reason"] = "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                ["domain"] = "googleapis.com",
                ["metadata"] = new JsonObject { ["service"] = gmail ? "gmail.googleapis.com" : "sheets.googleapis.com" },
            },
        ],
    };
}
