namespace OtopFormSync.Worker.Tests;

/// <summary>The command <c>auth</c>.</summary>
public sealed class AuthCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_in_names_the_account_and_the_permissions()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();

        var result = await google.SignInAsync();

        Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
        Assert.Contains($"✓ account: {GoogleFolder.Mailbox}", result.Out, StringComparison.Ordinal);
        Assert.Contains("✓ permission: https://www.googleapis.com/auth/gmail.modify", result.Out, StringComparison.Ordinal);
        Assert.Contains("share the spreadsheet with", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_server_the_address_is_pasted_back()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();

        var result = await Cli.RunAsync(["auth", "--paste", "--workspace", google.Path], printed => AnswerTo(printed) + "\n", _ => throw new InvalidOperationException("no browser is opened here"));

        Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
        Assert.Equal(ExitCode.Ok, (await google.RunAsync("auth", "--check")).Code);
    }

    [Fact]
    public async Task What_belongs_to_another_sign_in_is_refused()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();

        var result = await Cli.RunAsync(["auth", "--paste", "--workspace", google.Path], printed => AnswerTo(printed).Replace("state=", "state=x", StringComparison.Ordinal), _ => false);

        Assert.Equal(ExitCode.NotAuthorised, result.Code);
        Assert.Contains("does not belong to this sign-in", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(google.In("google-token.json")));
    }

    [Fact]
    public async Task Another_account_is_refused_and_nothing_kept()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();

        var result = await google.SignInAsync(asUser: "somchai@example.org");

        Assert.Equal(ExitCode.NotAuthorised, result.Code);
        Assert.Contains("✗ Not signed in; nothing was stored", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(google.In("google-token.json")));
    }

    [Fact]
    public async Task A_look_says_whether_the_sign_in_is_good()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();
        var before = await google.RunAsync("auth", "--check");
        await google.SignInAsync();
        var good = await google.RunAsync("auth", "--check");
        google.Server.State.Auth.Revoke(GoogleFolder.Mailbox);
        var revoked = await google.RunAsync("auth", "--check");

        Assert.Equal([ExitCode.NotAuthorised, ExitCode.Ok, ExitCode.NotAuthorised], [before.Code, good.Code, revoked.Code]);
        Assert.Contains("Nobody has signed in", before.Error, StringComparison.Ordinal);
        Assert.Contains($"✓ account: {GoogleFolder.Mailbox}", good.Out, StringComparison.Ordinal);
        Assert.Contains("Run `auth` again", revoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_takes_the_permission_back()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();
        await google.SignInAsync();

        var result = await google.RunAsync("auth", "--forget");

        Assert.Equal(ExitCode.Ok, result.Code);
        Assert.False(File.Exists(google.In("google-token.json")));
        Assert.All(google.Server.State.Auth.Grants, grant => Assert.True(grant.IsRevoked));
    }

    [Fact]
    public async Task A_service_account_needs_nobody_to_sign_in_and_says_with_whom_to_share()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseServiceAccount("robot@otop.iam.gserviceaccount.com");
        var denied = await google.RunAsync("auth");
        google.Server.State.Auth.Delegate("robot@otop.iam.gserviceaccount.com", "https://www.googleapis.com/auth/gmail.modify");
        var good = await google.RunAsync("auth");

        Assert.Equal([ExitCode.NotAuthorised, ExitCode.Ok], [denied.Code, good.Code]);
        Assert.Contains("domain-wide delegation", denied.Error, StringComparison.Ordinal);
        Assert.Contains("shared with robot@otop.iam.gserviceaccount.com", good.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_of_files_has_nobody_to_sign_in()
    {
        using var files = new DemoFolder();

        var result = await Cli.RunAsync("auth", "--workspace", files.Path);

        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Contains("add 'google:'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_and_forgetting_at_once_is_a_usage_error() =>
        Assert.Equal(ExitCode.Usage, (await Cli.RunAsync("auth", "--check", "--forget")).Code);

    [Fact]
    public async Task No_secret_is_printed()
    {
        await using var google = await GoogleFolder.OpenAsync();
        google.UseClient();
        var signIn = await google.SignInAsync();
        var check = await google.RunAsync("auth", "--check");
        var stored = await File.ReadAllTextAsync(google.In("google-token.json"), Stop);
        var secret = Assert.Single(google.Server.State.Auth.Grants).RefreshToken;

        Assert.Contains(secret, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, signIn.Out + signIn.Error + check.Out + check.Error, StringComparison.Ordinal);
    }

    // The person's browser, which ends on a page that cannot be opened.
    private static string AnswerTo(string printed)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, printed.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)));
        using var answer = browser.Send(request, Stop);
        return answer.Headers.Location!.AbsoluteUri;
    }
}
