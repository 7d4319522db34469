using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using OtopFormSync.GoogleEmulator.Discovery;
using OtopFormSync.GoogleEmulator.Tests.Gmail;

namespace OtopFormSync.GoogleEmulator.Tests.Auth;

public sealed class SignInTests
{
    private const string Modify = "https://www.googleapis.com/auth/gmail.modify";
    private const string Spreadsheets = "https://www.googleapis.com/auth/spreadsheets";
    private const string Redirect = "http://127.0.0.1:51234/";

    [Fact]
    public async Task A_person_consents_at_once_and_the_program_gets_a_refresh_token_the_first_time_only()
    {
        await using var office = await PostOffice.OpenAsync();

        var first = await SignInAsync(office);
        var second = await SignInAsync(office);
        var third = await SignInAsync(office, "&prompt=consent");

        Assert.Equal(["access_token", "expires_in", "scope", "token_type", "refresh_token"], first.Json.AsObject().Select(f => f.Key));
        Assert.Equal((3599, Modify, "Bearer"), ((int)first.Json["expires_in"]!, (string)first.Json["scope"]!, (string)first.Json["token_type"]!));
        Assert.Null(second.Json["refresh_token"]);
        Assert.NotNull(third.Json["refresh_token"]);
        Assert.Equal(PostOffice.Clerk, (string)(await ProfileAsync(office, first)).Json["emailAddress"]!);
    }

    [Fact]
    public async Task Whoever_says_no_is_told_so_in_the_address()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Auth.Consents = false;

        var reply = await office.CallAsync("GET", $"o/oauth2/auth?client_id=c&response_type=code&redirect_uri={Redirect}&scope={Modify}&state=s1", token: null);

        Assert.Equal($"{Redirect}?state=s1&error=access_denied", reply.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_code_is_good_once_for_its_client_its_address_and_its_verifier()
    {
        await using var office = await PostOffice.OpenAsync();
        var challenge = Base64Url.Encode(SHA256.HashData("verifier"u8)).TrimEnd('=');

        var wrongVerifier = await ExchangeAsync(office, await CodeAsync(office, $"&code_challenge={challenge}&code_challenge_method=S256"), Redirect, "other");
        var wrongAddress = await ExchangeAsync(office, await CodeAsync(office), "http://127.0.0.1:1/");
        var code = await CodeAsync(office, $"&code_challenge={challenge}&code_challenge_method=S256");
        var right = await ExchangeAsync(office, code, Redirect, "verifier");
        var again = await ExchangeAsync(office, code, Redirect, "verifier");

        Assert.Equal("""{"error":"invalid_grant","error_description":"Invalid code verifier."}""", wrongVerifier.Json.ToJsonString());
        Assert.Equal("redirect_uri_mismatch", (string)wrongAddress.Json["error"]!);
        Assert.Equal(200, right.Status);
        Assert.Equal((400, "invalid_grant"), (again.Status, (string)again.Json["error"]!));
    }

    [Theory]
    [InlineData("urn:ietf:wg:oauth:2.0:oob")]
    [InlineData("http://example.org/")]
    [InlineData("")]
    public async Task Only_loopback_and_secure_addresses_are_led_back_to(string redirect)
    {
        await using var office = await PostOffice.OpenAsync();

        var reply = await office.CallAsync("GET", $"o/oauth2/auth?client_id=c&response_type=code&redirect_uri={Uri.EscapeDataString(redirect)}&scope={Modify}", token: null);

        Assert.Equal(400, reply.Status);
        Assert.Contains("Error 400", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_token_is_refreshed_until_the_person_takes_the_permission_back()
    {
        await using var office = await PostOffice.OpenAsync();
        var signedIn = await SignInAsync(office);
        var refresh = new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = (string)signedIn.Json["refresh_token"]!, ["client_id"] = "c", ["client_secret"] = "s" };

        office.Auth.ExpireAccessTokens();
        var expired = await ProfileAsync(office, signedIn);
        var refreshed = await TokenAsync(office, refresh);
        Assert.Equal(200, (await ProfileAsync(office, refreshed)).Status);
        office.Auth.Revoke(PostOffice.Clerk);
        var revoked = await ProfileAsync(office, refreshed);
        var refused = await TokenAsync(office, refresh);

        Assert.Equal(401, expired.Status);
        Assert.StartsWith("Request had invalid authentication credentials. Expected OAuth 2 access token", expired.Message, StringComparison.Ordinal);
        Assert.Equal("""{"message":"Invalid Credentials","domain":"global","reason":"authError","location":"Authorization","locationType":"header"}""", expired.Json["error"]!["errors"]![0]!.ToJsonString());
        Assert.Contains("invalid_token", expired.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Null(refreshed.Json["refresh_token"]);
        Assert.Equal(401, revoked.Status);
        Assert.Equal((400, """{"error":"invalid_grant","error_description":"Token has been expired or revoked."}"""), (refused.Status, refused.Json.ToJsonString()));
        Assert.Equal(3, office.Traffic.CountOf("oauth2.token"));
    }

    [Fact]
    public async Task Tokens_end_with_their_hour_and_those_of_a_program_in_testing_with_their_week()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Auth.RefreshTokensLast = TimeSpan.FromDays(7);
        var signedIn = await SignInAsync(office);
        var refresh = new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = (string)signedIn.Json["refresh_token"]!, ["client_id"] = "c" };

        office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(401, (await ProfileAsync(office, signedIn)).Status);
        Assert.Equal(200, (await TokenAsync(office, refresh)).Status);
        office.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal("Token has been expired or revoked.", (string)(await TokenAsync(office, refresh)).Json["error_description"]!);
        Assert.Equal(604800, (int)signedIn.Json["refresh_token_expires_in"]!);
    }

    [Fact]
    public async Task A_client_is_known_or_not_once_there_are_any()
    {
        await using var office = await PostOffice.OpenAsync();
        office.Auth.AddClient("known", "secret");

        var unknown = await TokenAsync(office, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = "1//x", ["client_id"] = "other" });
        var wrong = await TokenAsync(office, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = "1//x", ["client_id"] = "known", ["client_secret"] = "guess" });

        Assert.Equal((401, """{"error":"invalid_client","error_description":"The OAuth client was not found."}"""), (unknown.Status, unknown.Json.ToJsonString()));
        Assert.Equal((401, "invalid_client"), (wrong.Status, (string)wrong.Json["error"]!));
    }

    [Fact]
    public async Task A_token_without_the_scope_is_forbidden_and_says_so()
    {
        await using var office = await PostOffice.OpenAsync();
        var token = office.Auth.GiveToken(PostOffice.Clerk, Spreadsheets);

        var mail = await office.CallAsync("GET", "gmail/v1/users/me/profile", token: token);
        var sheet = await office.CallAsync("POST", "v4/spreadsheets", "{}", office.Auth.GiveToken(PostOffice.Clerk, Modify));

        Assert.Equal((403, "Request had insufficient authentication scopes."), (mail.Status, mail.Message));
        Assert.Equal("insufficientPermissions", (string)mail.Json["error"]!["errors"]![0]!["reason"]!);
        Assert.Equal("ACCESS_TOKEN_SCOPE_INSUFFICIENT", (string)mail.Json["error"]!["details"]![0]!["reason"]!);
        Assert.Contains("insufficient_scope", mail.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(403, sheet.Status);
        Assert.Null(sheet.Json["error"]!["errors"]);
        Assert.Equal(200, (await office.CallAsync("POST", "v4/spreadsheets", "{}", token)).Status);
    }

    [Fact]
    public async Task Metadata_alone_neither_searches_nor_reads_bodies()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Receive("x");
        var token = office.Auth.GiveToken(PostOffice.Clerk, "https://www.googleapis.com/auth/gmail.metadata");

        Assert.Equal("Metadata scope does not support 'q' parameter", (await office.CallAsync("GET", "gmail/v1/users/me/messages?q=x", token: token)).Message);
        Assert.Equal("Metadata scope doesn't allow format FULL", (await office.CallAsync("GET", $"gmail/v1/users/me/messages/{mail.Id}", token: token)).Message);
        Assert.Equal(200, (await office.CallAsync("GET", $"gmail/v1/users/me/messages/{mail.Id}?format=metadata", token: token)).Status);
    }

    [Fact]
    public async Task In_strict_mode_only_tokens_given_out_here_count()
    {
        await using var office = await PostOffice.OpenAsync();
        Assert.Equal(200, (await office.GetAsync("profile")).Status);

        await office.CallAsync("POST", "emulator/auth/settings", """{"strict":true}""");
        var invented = await office.GetAsync("profile");
        var missing = await office.CallAsync("GET", "gmail/v1/users/me/profile", token: null);
        var given = await office.CallAsync("POST", "emulator/auth/token", $$"""{"user":"{{PostOffice.Clerk}}","scopes":["{{Modify}}"]}""");

        Assert.Equal(401, invented.Status);
        Assert.StartsWith("Request is missing required authentication credential.", missing.Message, StringComparison.Ordinal);
        Assert.Equal(200, (await office.CallAsync("GET", "gmail/v1/users/me/profile", token: (string)given.Json["access_token"]!)).Status);
    }

    [Fact]
    public async Task A_program_gives_its_permission_back()
    {
        await using var office = await PostOffice.OpenAsync();
        var signedIn = await SignInAsync(office);
        var token = (string)signedIn.Json["access_token"]!;
        Assert.Equal(PostOffice.Clerk, (string)(await office.CallAsync("GET", $"tokeninfo?access_token={token}", token: null)).Json["email"]!);

        Assert.Equal(200, (await office.SendAsync("POST", $"revoke?token={token}", null, null)).Status);

        Assert.Equal(401, (await ProfileAsync(office, signedIn)).Status);
        Assert.Equal(400, (await office.SendAsync("POST", $"revoke?token={token}", null, null)).Status);
        Assert.Equal(400, (await office.CallAsync("GET", $"tokeninfo?access_token={token}", token: null)).Status);
    }

    private static async Task<string> CodeAsync(PostOffice office, string more = "")
    {
        var reply = await office.CallAsync("GET", $"o/oauth2/v2/auth?client_id=c&response_type=code&redirect_uri={Uri.EscapeDataString(Redirect)}&scope={Uri.EscapeDataString(Modify)}&access_type=offline&login_hint={PostOffice.Clerk}&state=s1{more}", token: null);
        Assert.Equal(302, reply.Status);
        var query = QueryHelpers.ParseQuery(reply.Headers.Location!.Query);
        Assert.Equal("s1", query["state"].ToString());
        return query["code"].ToString();
    }

    private static Task<Reply> ExchangeAsync(PostOffice office, string code, string redirect, string verifier = "") =>
        TokenAsync(office, new() { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirect, ["client_id"] = "c", ["client_secret"] = "s", ["code_verifier"] = verifier });

    private static async Task<Reply> SignInAsync(PostOffice office, string more = "") => await ExchangeAsync(office, await CodeAsync(office, more), Redirect);

    private static Task<Reply> TokenAsync(PostOffice office, Dictionary<string, string> form) => office.SendAsync("POST", "token", new FormUrlEncodedContent(form), null);

    private static Task<Reply> ProfileAsync(PostOffice office, Reply token) => office.CallAsync("GET", "gmail/v1/users/me/profile", token: (string)token.Json["access_token"]!);
}
