using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using OtopFormSync.GoogleEmulator.Http;

namespace OtopFormSync.GoogleEmulator.Auth;

/// <summary>Google's sign-in: the consent page, the token endpoint, and what lets a test play the people and the administrators.</summary>
internal static class AuthMaps
{
    private static readonly Dictionary<string, Func<AuthDesk, Uri, JsonObject, JsonNode?>> Actions = new(StringComparer.Ordinal)
    {
        ["settings"] = static (desk, _, body) =>
        {
            if (body.ContainsKey("strict")) { desk.IsStrict = body.Flag("strict"); }
            if (body.ContainsKey("consents")) { desk.Consents = body.Flag("consents"); }
            if (body.Text("defaultUser") is { } user) { desk.DefaultUser = user; }
            if (body.Int("clockErrorSeconds") is { } off) { desk.ClockError = TimeSpan.FromSeconds(off); }
            if (body.Int("accessTokenSeconds") is { } access) { desk.AccessTokensLast = TimeSpan.FromSeconds(access); }
            if (body.Int("refreshTokenSeconds") is { } refresh) { desk.RefreshTokensLast = TimeSpan.FromSeconds(refresh); }
            return null;
        },
        ["expire"] = static (desk, _, _) =>
        {
            desk.ExpireAccessTokens();
            return null;
        },
        ["revoke"] = static (desk, _, body) =>
        {
            desk.Revoke(Text(body, "user"));
            return null;
        },
        ["token"] = static (desk, _, body) => new JsonObject { ["access_token"] = desk.GiveToken(Text(body, "user"), Texts(body, "scopes")) },
        ["client"] = static (desk, emulator, body) => desk.AddInstalledClient(emulator, Text(body, "id"), Text(body, "secret")),
        ["serviceAccount"] = static (desk, emulator, body) => desk.AddServiceAccount(emulator, Text(body, "email")),
        ["deleteKey"] = static (desk, _, body) =>
        {
            desk.DeleteKey(Text(body, "email"));
            return null;
        },
        ["delegate"] = static (desk, _, body) =>
        {
            desk.Delegate(Text(body, "email"), Texts(body, "scopes"));
            return null;
        },
    };

    public static void Map(IEndpointRouteBuilder endpoints, Emulator emulator)
    {
        var desk = emulator.Auth;
        endpoints.MapPost("/token", http => TokenAsync(http, desk));
        endpoints.MapPost("/revoke", http => RevokeAsync(http, desk));
        endpoints.MapGet("/tokeninfo", http => TokenInfoAsync(http, desk, emulator.Clock));
        endpoints.MapGet("/o/oauth2/auth", http => ConsentAsync(http, desk));
        endpoints.MapGet("/o/oauth2/v2/auth", http => ConsentAsync(http, desk));
        endpoints.MapPost("/emulator/auth/{action}", http => AdminCall.AnswerAsync(http, body =>
            Actions.TryGetValue((string)http.Request.RouteValues["action"]!, out var action)
                ? action(desk, new Uri($"{http.Request.Scheme}://{http.Request.Host}/"), body)
                : throw GoogleError.Invalid($"Known actions: {string.Join(", ", Actions.Keys)}")));
    }

    /// <summary>Nobody is asked: the person has consented before the page is there, and the browser goes on to the program.</summary>
    private static async Task ConsentAsync(HttpContext http, AuthDesk desk)
    {
        string Value(string name) => http.Request.Query[name].ToString();
        try
        {
            desk.RequireClient(Value("client_id") is { Length: > 0 } client ? client : null);
            if (!Uri.TryCreate(Value("redirect_uri"), UriKind.Absolute, out var redirect)) { throw TokenError.InvalidRequest("Missing required parameter: redirect_uri"); }
            if (redirect.Scheme == "urn") { throw TokenError.InvalidRequest("The out-of-band (OOB) flow has been blocked in order to keep users secure."); }
            if (redirect.Scheme == Uri.UriSchemeHttp && !redirect.IsLoopback) { throw new TokenError(400, "redirect_uri_mismatch", "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy."); }
            if (Value("response_type") != "code") { throw TokenError.InvalidRequest("Invalid response_type"); }
            var scopes = Value("scope").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (scopes.Length == 0) { throw TokenError.InvalidRequest("Missing required parameter: scope"); }

            var user = Value("login_hint") is { Length: > 0 } hint ? hint : desk.DefaultUser;
            // A refresh token comes with the first consent only, unless consent is asked for again.
            var isOffline = Value("access_type") == "offline"
                && (Value("prompt").Contains("consent", StringComparison.Ordinal) || !desk.Grants.Any(grant => grant.User == user && grant.ClientId == Value("client_id") && !grant.IsRevoked));
            var answer = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = Value("state") is { Length: > 0 } state ? state : null };
            if (desk.Consents)
            {
                answer["code"] = desk.NewCode(user, Value("client_id"), Value("redirect_uri"), scopes, isOffline, Value("code_challenge") is { Length: > 0 } challenge ? challenge : null, Value("code_challenge_method"));
                answer["scope"] = string.Join(' ', scopes);
            }
            else
            {
                answer["error"] = "access_denied";
            }
            http.Response.Redirect(QueryHelpers.AddQueryString(Value("redirect_uri"), answer.Where(static pair => pair.Value is not null)));
        }
        catch (TokenError error)
        {
            await Answer.WriteAsync(http, 400, "text/html; charset=utf-8", $"<!DOCTYPE html><title>Error</title><h1>Access blocked: Authorization Error</h1><p>{WebUtility.HtmlEncode(error.Message)}<p>Error 400: {WebUtility.HtmlEncode(error.Error)}\n");
        }
    }

    private static async Task TokenAsync(HttpContext http, AuthDesk desk)
    {
        try
        {
            var form = await FormAsync(http);
            if (http.Request.Headers.Authorization.ToString() is ['B', 'a', 's', 'i', 'c', ' ', .. var basic]
                && Encoding.UTF8.GetString(Convert.FromBase64String(basic)).Split(':', 2) is [var id, var secret])
            {
                (form["client_id"], form["client_secret"]) = (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret));
            }
            await Answer.WriteAsync(http, desk.Exchange(form));
        }
        catch (TokenError error)
        {
            await WriteAsync(http, error);
        }
    }

    private static async Task RevokeAsync(HttpContext http, AuthDesk desk)
    {
        var form = await FormAsync(http);
        var token = form.GetValueOrDefault("token") ?? http.Request.Query["token"].ToString();
        if (desk.RevokeToken(token)) { await Answer.WriteAsync(http, new JsonObject()); }
        else { await WriteAsync(http, new TokenError(400, "invalid_token", "Token expired or revoked")); }
    }

    private static async Task TokenInfoAsync(HttpContext http, AuthDesk desk, TimeProvider clock)
    {
        if (desk.Find(http.Request.Query["access_token"].ToString()) is { } token && token.Until > clock.GetUtcNow() && token.Grant is not { IsRevoked: true })
        {
            await Answer.WriteAsync(http, new JsonObject { ["scope"] = string.Join(' ', token.Scopes), ["expires_in"] = ((int)(token.Until - clock.GetUtcNow()).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture), ["email"] = token.User, ["access_type"] = "offline" });
        }
        else
        {
            await WriteAsync(http, new TokenError(400, "invalid_token", "Invalid Value"));
        }
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpContext http) =>
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString(await ApiRequest.ContentAsync(http.Request))).ToDictionary(static pair => pair.Key, static pair => pair.Value.ToString(), StringComparer.Ordinal);

    private static Task WriteAsync(HttpContext http, TokenError error) =>
        Answer.WriteAsync(http, error.Status, "application/json; charset=utf-8", new JsonObject { ["error"] = error.Error, ["error_description"] = error.Message }.ToJsonString(Json.Pretty) + "\n");

    private static string Text(JsonObject body, string name) => body.Text(name) ?? throw GoogleError.Invalid($"{name} is required");

    private static List<string> Texts(JsonObject body, string name) => [.. body.List(name).Select(static text => text!.GetValue<string>())];
}
