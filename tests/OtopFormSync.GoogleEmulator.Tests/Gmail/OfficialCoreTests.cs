using System.Net;
using Google;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Gmail.v1;
using Google.Apis.Gmail.v1.Data;
using Google.Apis.Http;
using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Upload;
using Microsoft.AspNetCore.WebUtilities;

namespace OtopFormSync.GoogleEmulator.Tests.Gmail;

/// <summary>Google's own .NET core against the emulator.</summary>
public sealed class OfficialCoreTests
{
    private const string Robot = "robot@otop.iam.gserviceaccount.com";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_is_uploaded_in_the_pieces_that_the_core_makes()
    {
        await using var office = await PostOffice.OpenAsync();
        using var gmail = Client(office, GoogleCredential.FromAccessToken(PostOffice.Clerk));
        var bytes = PostOffice.MailWithFile("large", "r.xlsx", new byte[700_000]);
        var upload = gmail.Users.Messages.Send(new Message(), "me", new MemoryStream(bytes), "message/rfc822");
        upload.ChunkSize = ResumableUpload.MinimumChunkSize;

        var progress = await upload.UploadAsync(Stop);

        Assert.True(progress.Status == UploadStatus.Completed, progress.Exception?.ToString());
        Assert.Equal("large", office.Box.Find(upload.ResponseBody.Id).Message.Subject);
        Assert.Equal("gmail.users.messages.send", office.Traffic.Calls[0].Method);
        Assert.Equal((bytes.Length + ResumableUpload.MinimumChunkSize - 1) / ResumableUpload.MinimumChunkSize, office.Traffic.CountOf("upload.piece"));
    }

    [Fact]
    public async Task A_batch_is_answered_call_by_call()
    {
        await using var office = await PostOffice.OpenAsync();
        var mail = office.Receive("first");
        using var gmail = Client(office, GoogleCredential.FromAccessToken(PostOffice.Clerk));
        var batch = new BatchRequest(gmail, new Uri(office.Server.Address, "batch").ToString());
        var answers = new List<string>();
        batch.Queue<Message>(gmail.Users.Messages.Get("me", mail.Id), (message, error, _, _) => answers.Add(message?.Snippet ?? error.Message));
        batch.Queue<Message>(gmail.Users.Messages.Get("me", "18c00000000000aa"), (message, error, _, _) => answers.Add(message?.Snippet ?? error.Message));
        batch.Queue<Message>(gmail.Users.Messages.Modify(new ModifyMessageRequest { AddLabelIds = ["STARRED"] }, "me", mail.Id), (message, _, _, _) => answers.Add(string.Join(' ', message.LabelIds)));

        await batch.ExecuteAsync(Stop);

        Assert.Equal(["ยอดจำหน่าย 100 บาท", "Requested entity was not found.", "INBOX STARRED UNREAD"], answers);
    }

    [Fact]
    public async Task A_service_account_acts_for_a_user_when_an_administrator_let_it()
    {
        await using var office = await OfRealTimeAsync();
        office.Auth.IsStrict = true;
        var key = office.Auth.AddServiceAccount(office.Server.Address, Robot).ToJsonString();
        var credential = CredentialFactory.FromJson<ServiceAccountCredential>(key).ToGoogleCredential().CreateScoped(GmailService.Scope.GmailModify);
        using var acting = Client(office, credential.CreateWithUser(PostOffice.Clerk));
        using var itself = Client(office, credential);

        var refused = await Assert.ThrowsAsync<TokenResponseException>(() => acting.Users.GetProfile("me").ExecuteAsync(Stop));
        office.Auth.Delegate(Robot, GmailService.Scope.GmailModify);
        var profile = await acting.Users.GetProfile("me").ExecuteAsync(Stop);
        var noBox = await Assert.ThrowsAsync<GoogleApiException>(() => itself.Users.GetProfile("me").ExecuteAsync(Stop));

        Assert.Equal("unauthorized_client", refused.Error.Error);
        Assert.Equal(PostOffice.Clerk, profile.EmailAddress);
        Assert.Equal((HttpStatusCode.BadRequest, "Precondition check failed."), (noBox.HttpStatusCode, noBox.Error.Message));
    }

    [Theory]
    [InlineData(0, false, null)]
    [InlineData(90, false, "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.")]
    [InlineData(-90, false, "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.")]
    [InlineData(0, true, "Invalid JWT Signature.")]
    public async Task A_wrong_clock_and_a_deleted_key_are_told_apart(int minutes, bool deleted, string? told)
    {
        await using var office = await OfRealTimeAsync();
        var key = office.Auth.AddServiceAccount(office.Server.Address, Robot).ToJsonString();
        office.Auth.Delegate(Robot, GmailService.Scope.GmailModify);
        office.Auth.ClockError = TimeSpan.FromMinutes(minutes);
        if (deleted) { office.Auth.DeleteKey(Robot); }
        using var gmail = Client(office, CredentialFactory.FromJson<ServiceAccountCredential>(key).ToGoogleCredential().CreateScoped(GmailService.Scope.GmailModify).CreateWithUser(PostOffice.Clerk));

        var error = await Record.ExceptionAsync(() => gmail.Users.GetProfile("me").ExecuteAsync(Stop)) as TokenResponseException;

        Assert.Equal(told, error?.Error.ErrorDescription);
    }

    [Fact]
    public async Task A_person_signs_in_through_the_loopback_and_an_expired_token_is_refreshed_once()
    {
        await using var office = await OfRealTimeAsync();
        office.Auth.IsStrict = true;
        office.Auth.AddInstalledClient(office.Server.Address, "c", "s");
        using var flow = new AuthorizationCodeFlow(new AuthorizationCodeFlow.Initializer(new Uri(office.Server.Address, "o/oauth2/auth").ToString(), new Uri(office.Server.Address, "token").ToString())
        {
            ClientSecrets = new ClientSecrets { ClientId = "c", ClientSecret = "s" },
            Scopes = [GmailService.Scope.GmailModify],
        });
        var page = await office.SendAsync("GET", flow.CreateAuthorizationCodeRequest("http://127.0.0.1:5/").Build().ToString() + $"&access_type=offline&login_hint={PostOffice.Clerk}", null, null);
        var token = await flow.ExchangeCodeForTokenAsync(PostOffice.Clerk, QueryHelpers.ParseQuery(page.Headers.Location!.Query)["code"], "http://127.0.0.1:5/", Stop);
        using var gmail = Client(office, new UserCredential(flow, PostOffice.Clerk, token));
        await gmail.Users.GetProfile("me").ExecuteAsync(Stop);
        office.Traffic.ForgetCalls();

        office.Auth.ExpireAccessTokens();
        var profile = await gmail.Users.GetProfile("me").ExecuteAsync(Stop);
        office.Auth.Revoke(PostOffice.Clerk);
        var revoked = await Assert.ThrowsAsync<TokenResponseException>(() => gmail.Users.GetProfile("me").ExecuteAsync(Stop));

        Assert.Equal(PostOffice.Clerk, profile.EmailAddress);
        Assert.Equal(["gmail.users.getProfile", "oauth2.token", "gmail.users.getProfile"], office.Traffic.Calls.Take(3).Select(c => c.Method));
        Assert.Equal([401, 200, 200], office.Traffic.Calls.Take(3).Select(c => c.Status));
        Assert.Equal("invalid_grant", revoked.Error.Error);
    }

    // The core signs with the machine's clock.
    private static async Task<PostOffice> OfRealTimeAsync()
    {
        var office = await PostOffice.OpenAsync();
        office.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        return office;
    }

    private static GmailService Client(PostOffice office, IConfigurableHttpClientInitializer credential) => new(new BaseClientService.Initializer
    {
        ApplicationName = "tests",
        HttpClientInitializer = credential,
        BaseUri = office.Server.Address.ToString(),
        DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
    });
}
