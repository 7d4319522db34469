using System.Net.Sockets;
using System.Text;
using OtopFormSync.Google.Auth;
using OtopFormSync.Google.Calls;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.Google.Tests;

/// <summary>A person signs in.</summary>
public sealed class SignInFlowTests
{
    private static readonly Uri Elsewhere = new("http://127.0.0.1:51234/");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_as_the_mailbox_is_stored_with_the_permissions_given()
    {
        await using var office = await SignInOffice.OpenAsync();

        var signedIn = Assert.IsType<SignInOutcome.SignedIn>(await office.SignInAsync(office.ByUser));

        Assert.Equal(SignInOffice.Mailbox, signedIn.Account);
        Assert.Equal([GoogleScopes.Sheets, GoogleScopes.Mail], signedIn.Scopes);
        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(office.ByUser));
        Assert.Equal(["client.json", "google-token.json", "robot.json"], Directory.EnumerateFiles(office.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_stored_sign_in()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(office.TokenFile) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task No_more_is_asked_for_than_is_needed()
    {
        await using var office = await SignInOffice.OpenAsync();
        using var both = new SignInFlow(office.ByBoth, office.Folder, TimeProvider.System);

        var link = both.Begin(Elsewhere).Link.AbsoluteUri;

        Assert.Contains(Uri.EscapeDataString(GoogleScopes.Mail), link, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(GoogleScopes.Sheets), link, StringComparison.Ordinal);
        Assert.Contains("code_challenge_method=S256", link, StringComparison.Ordinal);
        Assert.StartsWith($"{office.Server.Address}o/oauth2/v2/auth?", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_than_the_mailbox_is_told_and_not_kept()
    {
        await using var office = await SignInOffice.OpenAsync();

        var declined = Assert.IsType<SignInOutcome.Declined>(await office.SignInAsync(office.ByUser, asUser: "somchai@example.org"));

        Assert.Contains("the account is somchai@example.org", declined.Why.InEnglish, StringComparison.Ordinal);
        Assert.False(File.Exists(office.TokenFile));
    }

    [Fact]
    public async Task An_earlier_sign_in_stands_when_a_later_one_fails()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);

        Assert.IsType<SignInOutcome.Declined>(await office.SignInAsync(office.ByUser, asUser: "somchai@example.org"));
        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(office.ByUser));
    }

    [Fact]
    public async Task Who_does_not_consent_is_told_so()
    {
        await using var office = await SignInOffice.OpenAsync();
        office.Server.State.Auth.Consents = false;

        Assert.Contains("access_denied", Assert.IsType<SignInOutcome.Declined>(await office.SignInAsync(office.ByUser)).Why.InEnglish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_that_was_left_out_is_named_and_nothing_kept()
    {
        await using var office = await SignInOffice.OpenAsync();
        using var flow = new SignInFlow(office.ByUser, office.Folder, TimeProvider.System);
        var request = flow.Begin(Elsewhere);
        var part = new Uri(request.Link.AbsoluteUri.Replace(Uri.EscapeDataString($"{GoogleScopes.Sheets} {GoogleScopes.Mail}"), Uri.EscapeDataString(GoogleScopes.Sheets), StringComparison.Ordinal));

        var declined = Assert.IsType<SignInOutcome.Declined>(await flow.FinishAsync(request, await AnswerOfAsync(part), Stop));

        Assert.Equal($"these permissions were not given: {GoogleScopes.Mail}", declined.Why.InEnglish);
        Assert.False(File.Exists(office.TokenFile));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_address_or_the_code_alone_can_be_pasted(bool isAddress)
    {
        await using var office = await SignInOffice.OpenAsync();
        using var flow = new SignInFlow(office.ByUser, office.Folder, TimeProvider.System);
        var request = flow.Begin(Elsewhere);
        var address = await AnswerOfAsync(request.Link);
        var pasted = isAddress ? address : Uri.UnescapeDataString(address.Split("code=")[1].Split('&')[0]);

        Assert.IsType<SignInOutcome.SignedIn>(await flow.FinishAsync(request, $" {pasted} ", Stop));
    }

    [Theory]
    [InlineData("http://127.0.0.1:51234/?code=4/0Axyz", "does not belong to this sign-in")]
    [InlineData("http://127.0.0.1:51234/?state=other&code=4/0Axyz", "does not belong to this sign-in")]
    [InlineData("", "there is no code")]
    public async Task An_answer_to_another_sign_in_is_refused(string pasted, string why)
    {
        await using var office = await SignInOffice.OpenAsync();
        using var flow = new SignInFlow(office.ByUser, office.Folder, TimeProvider.System);

        var declined = Assert.IsType<SignInOutcome.Declined>(await flow.FinishAsync(flow.Begin(Elsewhere), pasted, Stop));

        Assert.Contains(why, declined.Why.InEnglish, StringComparison.Ordinal);
        Assert.Empty(office.Server.State.Traffic.Calls);
    }

    [Fact]
    public async Task A_code_is_good_only_for_who_asked_for_it()
    {
        await using var office = await SignInOffice.OpenAsync();
        using var flow = new SignInFlow(office.ByUser, office.Folder, TimeProvider.System);
        var code = Uri.UnescapeDataString((await AnswerOfAsync(flow.Begin(Elsewhere).Link)).Split("code=")[1].Split('&')[0]);

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => flow.FinishAsync(flow.Begin(Elsewhere), code, Stop));

        Assert.Equal(GoogleFaultKind.SignIn, fault.Kind);
    }

    [Fact]
    public async Task The_stored_sign_in_can_be_checked()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);
        using var flow = new SignInFlow(office.ByUser, office.Folder, TimeProvider.System);

        Assert.Equal(SignInOffice.Mailbox, Assert.IsType<SignInOutcome.SignedIn>(await flow.CheckAsync(Stop)).Account);

        office.Server.State.Auth.Revoke(SignInOffice.Mailbox);
        Assert.Equal(GoogleFaultKind.SignIn, (await Assert.ThrowsAsync<GoogleUnavailableException>(() => flow.CheckAsync(Stop))).Kind);
    }

    [Fact]
    public async Task A_sign_in_that_is_forgotten_is_taken_back_at_Google_and_removed()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);
        using var flow = new SignInFlow(office.ByUser, office.Folder, TimeProvider.System);

        Assert.True(await flow.ForgetAsync(Stop));

        Assert.False(File.Exists(office.TokenFile));
        Assert.All(office.Server.State.Auth.Grants, grant => Assert.True(grant.IsRevoked));
        Assert.False(await flow.ForgetAsync(Stop));
    }

    [Fact]
    public async Task A_sign_in_that_cannot_be_taken_back_now_is_kept()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);
        office.Server.State.Traffic.Break("oauth2.revoke", new Fault.Page(503), 100);
        using var flow = new SignInFlow(office.ByUser, office.Folder, TimeProvider.System);

        Assert.Equal(GoogleFaultKind.Passing, (await Assert.ThrowsAsync<GoogleUnavailableException>(() => flow.ForgetAsync(Stop))).Kind);
        Assert.True(File.Exists(office.TokenFile));
    }

    [Fact]
    public async Task Lines_that_stay_silent_and_requests_for_icons_are_no_answer()
    {
        using var redirect = new LoopbackRedirect();
        var answer = redirect.WaitAsync(address => address.Contains("state=mine", StringComparison.Ordinal), Stop);
        using var silent = new TcpClient();
        await silent.ConnectAsync(redirect.Address.Host, redirect.Address.Port, Stop);
        using var browser = new HttpClient();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(redirect.Address, "favicon.ico"), Stop)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(redirect.Address, "?state=other&code=1"), Stop)).StatusCode);
        using var posted = new StringContent("x", Encoding.UTF8);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.PostAsync(new Uri(redirect.Address, "?state=mine"), posted, Stop)).StatusCode);
        Assert.False(answer.IsCompleted);

        Assert.Contains("ปิดหน้านี้ได้", await browser.GetStringAsync(new Uri(redirect.Address, "?state=mine&code=1"), Stop), StringComparison.Ordinal);
        Assert.Equal("/?state=mine&code=1", await answer);
    }

    [Fact]
    public async Task Waiting_for_the_browser_ends_when_it_is_stopped()
    {
        using var redirect = new LoopbackRedirect();
        using var stop = new CancellationTokenSource();
        var answer = redirect.WaitAsync(_ => true, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    // Where a browser would go: nothing listens there.
    private static async Task<string> AnswerOfAsync(Uri link)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        using var answer = await browser.GetAsync(link, Stop);
        return answer.Headers.Location!.AbsoluteUri;
    }
}
