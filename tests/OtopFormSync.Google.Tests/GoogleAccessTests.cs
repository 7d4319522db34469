using System.Text.Json.Nodes;
using OtopFormSync.Google.Auth;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Testing;
using OtopFormSync.GoogleEmulator.Traffic;

namespace OtopFormSync.Google.Tests;

/// <summary>Who calls Google, and what is said when Google does not let them.</summary>
public sealed class GoogleAccessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_account_reads_the_sheet_as_itself_and_the_mailbox_as_its_delegate()
    {
        await using var office = await SignInOffice.OpenAsync();
        office.Server.State.Auth.Delegate(SignInOffice.Robot, GoogleScopes.Mail);

        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(office.ByDelegation));
        Assert.Equal(SignInOffice.Mailbox, await office.ReadAccountAsync(office.ByDelegation));
        Assert.Equal([SignInOffice.Robot, SignInOffice.Mailbox], office.Server.State.Traffic.Calls.Select(call => call.Caller).OfType<string>());
        Assert.Equal(SignInOffice.Robot, GoogleAccess.Of(office.ByDelegation, office.Folder).SheetsAccount);
    }

    [Fact]
    public async Task A_service_account_reads_the_sheet_and_a_user_the_mailbox()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByBoth);
        office.Server.State.Traffic.ForgetCalls();

        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(office.ByBoth));
        Assert.Equal(SignInOffice.Mailbox, await office.ReadAccountAsync(office.ByBoth));
        Assert.Equal([SignInOffice.Robot, SignInOffice.Mailbox], office.Server.State.Traffic.Calls.Select(call => call.Caller).OfType<string>());
    }

    [Fact]
    public async Task An_emulator_takes_the_mailbox_for_its_own_token()
    {
        await using var office = await SignInOffice.OpenAsync();
        office.Server.State.Auth.IsStrict = false;

        Assert.Equal(SignInOffice.Mailbox, await office.ReadAccountAsync(office.ByUser with { Client = null }));
    }

    [Fact]
    public async Task A_delegation_that_is_missing_is_told_with_the_permission_to_give()
    {
        await using var office = await SignInOffice.OpenAsync();

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadAccountAsync(office.ByDelegation));

        Assert.Equal(GoogleFaultKind.SignIn, fault.Kind);
        Assert.Contains($"domain-wide delegation for {GoogleScopes.Mail}", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ผู้ดูแลโดเมนต้องอนุญาต", fault.Telling.InThai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_deleted_asks_for_a_new_key_and_not_for_signing_in()
    {
        await using var office = await SignInOffice.OpenAsync();
        office.Server.State.Auth.DeleteKey(SignInOffice.Robot);

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(office.ByDelegation));

        Assert.Equal(GoogleFaultKind.SignIn, fault.Kind);
        Assert.Contains("Make a new key", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("auth", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_key_in_place_of_the_old_one_counts_at_once_and_a_broken_one_not_at_all()
    {
        await using var office = await SignInOffice.OpenAsync();
        var key = Path.Combine(office.Folder, "robot.json");
        var credential = GoogleAccess.Of(office.ByDelegation, office.Folder).Sheets;
        await File.WriteAllTextAsync(key, "{", Stop);
        File.SetLastWriteTimeUtc(key, Office.Start.UtcDateTime);
        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(credential));
        var renewed = office.Server.State.Auth.AddServiceAccount(office.Server.Address, SignInOffice.Robot).ToJsonString();
        office.Server.State.Auth.ExpireAccessTokens();
        await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(credential));

        await File.WriteAllTextAsync(key, renewed, Stop);

        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(credential));
    }

    [Fact]
    public async Task A_clock_that_is_wrong_asks_for_setting_it()
    {
        await using var office = await SignInOffice.OpenAsync();
        office.Server.State.Auth.ClockError = TimeSpan.FromHours(3);

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(office.ByDelegation));

        Assert.Contains("Set the clock", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_sign_in_the_command_auth_is_asked_for()
    {
        await using var office = await SignInOffice.OpenAsync();

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(office.ByUser));

        Assert.Equal(GoogleFaultKind.SignIn, fault.Kind);
        Assert.Contains("Run `auth`", fault.Message, StringComparison.Ordinal);
        Assert.Empty(office.Server.State.Traffic.Calls);
    }

    [Fact]
    public async Task A_token_that_was_revoked_asks_for_signing_in_again()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);
        office.Server.State.Auth.Revoke(SignInOffice.Mailbox);

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(office.ByUser));

        Assert.Equal(GoogleFaultKind.SignIn, fault.Kind);
        Assert.Contains("Run `auth` again", fault.Message, StringComparison.Ordinal);
        Assert.Contains("คำสั่ง auth", fault.Telling.InThai, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_again_counts_at_once_for_who_is_working()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);
        var credential = GoogleAccess.Of(office.ByUser, office.Folder).Sheets;
        await office.ReadTitleAsync(credential);
        office.Server.State.Auth.Revoke(SignInOffice.Mailbox);
        await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(credential));

        await office.SignInAsync(office.ByUser);

        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(credential));
    }

    [Fact]
    public async Task An_access_token_that_ran_out_is_renewed_and_the_call_made_again()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);
        var credential = GoogleAccess.Of(office.ByUser, office.Folder).Sheets;
        await office.ReadTitleAsync(credential);
        office.Server.State.Auth.ExpireAccessTokens();
        office.Server.State.Traffic.ForgetCalls();

        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(credential));
        Assert.Equal(1, office.Server.State.Traffic.CountOf("oauth2.token"));
        Assert.Equal(2, office.Server.State.Traffic.CountOf("sheets.spreadsheets.get"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_that_is_never_taken_is_renewed_once_and_not_more_often(bool isUser)
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);
        var credential = GoogleAccess.Of(isUser ? office.ByUser : office.ByDelegation, office.Folder).Sheets;
        await office.ReadTitleAsync(credential);
        office.Server.State.Traffic.ForgetCalls();
        office.Server.State.Traffic.Break("sheets.*", new Fault.Answer(Fault.OfStatus(401, "sheets.")), 100);

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(credential));

        Assert.Equal(GoogleFaultKind.SignIn, fault.Kind);
        Assert.Equal(1, office.Server.State.Traffic.CountOf("oauth2.token"));
        Assert.Equal(2, office.Server.State.Traffic.CountOf("sheets.spreadsheets.get"));
    }

    [Fact]
    public async Task A_sign_in_service_that_is_down_passes_by_itself()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);
        office.Server.State.Traffic.Break("oauth2.token", new Fault.Page(503), 2);

        Assert.Equal("รายงาน OTOP", await office.ReadTitleAsync(office.ByUser));
    }

    [Fact]
    public async Task A_sign_in_for_the_mailbox_alone_is_not_good_for_sheets()
    {
        await using var office = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByBoth);

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(office.ByUser));

        Assert.Contains("lacks a permission", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_is_shown_to_no_other_sign_in_service_than_its_own()
    {
        await using var office = await SignInOffice.OpenAsync();
        await using var other = await SignInOffice.OpenAsync();
        await office.SignInAsync(office.ByUser);

        var fault = await Assert.ThrowsAsync<GoogleUnavailableException>(() => office.ReadTitleAsync(office.ByUser with { Address = other.Server.Address }));

        Assert.Equal(GoogleFaultKind.SignIn, fault.Kind);
        Assert.Empty(other.Server.State.Traffic.Calls);
    }

    [Theory]
    [InlineData("missing.json", null, "the file is not there")]
    [InlineData("robot.json", "{", "the file is no JSON")]
    [InlineData("robot.json", "[]", "the file is no service account's key")]
    [InlineData("robot.json", """{"type":"authorized_user"}""", "the file is no service account's key")]
    [InlineData("robot.json", """{"type":"service_account","client_email":"a@b.c","private_key_id":"1"}""", "'private_key' is missing")]
    [InlineData("robot.json", """{"type":"service_account","client_email":"a@b.c","private_key_id":"1","private_key":"-----BEGIN PRIVATE KEY-----\nxyz\n-----END PRIVATE KEY-----\n"}""", "the private key in the file is damaged")]
    public async Task A_key_file_that_cannot_be_used_is_told_with_what_is_expected(string name, string? text, string what)
    {
        await using var office = await SignInOffice.OpenAsync();
        if (text is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(office.Folder, name), text, Stop);
        }

        var fault = Assert.Throws<SignInFileException>(() => GoogleAccess.Of(office.ByDelegation with { ServiceAccount = name }, office.Folder));

        Assert.StartsWith($"{name}: {what}", fault.Message, StringComparison.Ordinal);
        Assert.Contains("expected the key file of a service account", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_another_type_is_refused()
    {
        await using var office = await SignInOffice.OpenAsync();
        await File.WriteAllTextAsync(Path.Combine(office.Folder, "client.json"), new JsonObject { ["web"] = new JsonObject { ["client_id"] = "x" } }.ToJsonString(), Stop);

        Assert.Contains("expected the file of an OAuth client of the type 'Desktop app'", Assert.Throws<SignInFileException>(() => GoogleAccess.Of(office.ByUser, office.Folder)).Message, StringComparison.Ordinal);
    }
}
