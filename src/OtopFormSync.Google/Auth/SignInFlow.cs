using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Auth.OAuth2.Requests;
using Google.Apis.Auth.OAuth2.Responses;
using OtopFormSync.Core.Workspaces;
using OtopFormSync.Google.Calls;
using OtopFormSync.Google.Gmail;

namespace OtopFormSync.Google.Auth;

/// <summary>A person signs in for a workspace: by a link, with PKCE, and only as the workspace's own mailbox where that is Gmail's.</summary>
public sealed class SignInFlow : IDisposable
{
    // For spreadsheets alone Google does not tell who signed in, and any account that may open them serves.
    private const string Anybody = "";

    private readonly GoogleSettings _settings;
    private readonly TimeProvider _time;
    private readonly SignInPlace _place;
    private readonly SignInFile _file;
    private readonly InstalledClient _client;
    private readonly AuthorizationCodeFlow _flow;
    private readonly IReadOnlyList<string> _scopes;

    /// <summary>The sign-in of a workspace.</summary>
    /// <param name="settings">The Google side; names a client file.</param>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="time">The machine's clock.</param>
    /// <exception cref="SignInFileException">The client file cannot be used.</exception>
    public SignInFlow(GoogleSettings settings, string workspace, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrEmpty(settings.Client);
        (_settings, _time, _place, _file, _client, _scopes) = (settings, time, SignInPlace.Of(settings.Address), new(workspace), InstalledClient.Read(workspace, settings.Client), GoogleAccess.UserScopes(settings));
        _flow = _client.Flow(_place);
    }

    /// <summary>Begins a sign-in.</summary>
    /// <param name="redirect">Where the browser shall go with the answer, on the machine of the person.</param>
    /// <returns>The sign-in.</returns>
    public SignInRequest Begin(Uri redirect) => new(_client, _place, _scopes, _settings.Mailbox, redirect);

    /// <summary>Takes the answer, checks what was given, and stores it.</summary>
    /// <param name="request">The sign-in.</param>
    /// <param name="answer">The address that the browser came to, or the code in it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="GoogleUnavailableException">Google does not answer, or does not take the code.</exception>
    public async Task<SignInOutcome> FinishAsync(SignInRequest request, string answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(answer);
        var isAddress = answer.Contains('?', StringComparison.Ordinal);
        if (isAddress && !request.IsAnswer(answer))
        {
            return new SignInOutcome.Declined(new("ที่อยู่นี้ไม่ใช่ของการเข้าสู่ระบบครั้งนี้", "the address does not belong to this sign-in"), new("เปิดลิงก์ที่พิมพ์ล่าสุด แล้ววางที่อยู่ที่เบราว์เซอร์ไปถึง", "open the link that was printed last, and paste the address that the browser ends on"));
        }

        if (isAddress && SignInRequest.Part(answer, "error") is { } error)
        {
            return new SignInOutcome.Declined(new($"ไม่ได้ให้สิทธิ์ ({error})", $"the permission was not given ({error})"), new("เข้าสู่ระบบใหม่แล้วอนุญาตตามที่ขอ", "sign in again and allow what is asked for"));
        }

        if ((isAddress ? SignInRequest.Part(answer, "code") : answer.Trim()) is not { Length: > 0 } code)
        {
            return new SignInOutcome.Declined(new("ไม่มีรหัสในคำตอบ", "there is no code in the answer"), new("วางที่อยู่ทั้งหมดที่เบราว์เซอร์ไปถึง ขึ้นต้นด้วย http://127.0.0.1", "paste the whole address that the browser ends on; it begins with http://127.0.0.1"));
        }

        var redeemed = new AuthorizationCodeTokenRequest { Code = code, RedirectUri = request.Redirect.AbsoluteUri, CodeVerifier = request.Verifier };
        var token = await AskAsync(() => _flow.FetchTokenAsync(_settings.Mailbox ?? Anybody, redeemed, cancellationToken), cancellationToken);
        return await TakeAsync(token, cancellationToken);
    }

    /// <summary>Asks Google whether the stored sign-in is good.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The account and its permissions as Google tells them now, or what is missing.</returns>
    /// <exception cref="GoogleUnavailableException">There is no sign-in, it is no longer valid, or Google does not answer.</exception>
    public async Task<SignInOutcome> CheckAsync(CancellationToken cancellationToken)
    {
        var stored = _file.Read() ?? throw FaultText.NotSignedIn();
        if (!IsOurs(stored))
        {
            throw FaultText.OtherSignIn();
        }

        var token = await AskAsync(() => _flow.RefreshTokenAsync(stored.Account, stored.RefreshToken, cancellationToken), cancellationToken);
        return await JudgeAsync(token, cancellationToken);
    }

    /// <summary>Gives the permission back and removes the stored sign-in.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="GoogleUnavailableException">Google does not answer; the sign-in is kept, so that it can be tried again.</exception>
    public async Task<bool> ForgetAsync(CancellationToken cancellationToken)
    {
        if (_file.Read() is { } stored && IsOurs(stored))
        {
            using var form = new FormUrlEncodedContent([new("token", stored.RefreshToken)]);
            await AskAsync(
                async () =>
                {
                    using var answer = await _flow.HttpClient.PostAsync(_place.Revoke, form, cancellationToken);

                    // A refusal says that the token was good no more before.
                    return (int)answer.StatusCode < 500 ? true : throw new HttpRequestException("the sign-in service failed", null, answer.StatusCode);
                },
                cancellationToken);
            _file.Delete();
            return true;
        }

        _file.Delete();
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _flow.Dispose();

    private async Task<SignInOutcome> TakeAsync(TokenResponse token, CancellationToken cancellationToken)
    {
        var outcome = await JudgeAsync(token, cancellationToken);
        if (outcome is not SignInOutcome.SignedIn signedIn)
        {
            return outcome;
        }

        if (token.RefreshToken is not { Length: > 0 } lasting)
        {
            return new SignInOutcome.Declined(new("Google ไม่ได้ให้โทเคนถาวร", "Google gave no lasting token"), new("นำโปรแกรมนี้ออกที่ https://myaccount.google.com/connections แล้วเข้าสู่ระบบใหม่", "remove this program at https://myaccount.google.com/connections, then sign in again"));
        }

        _file.Write(new(signedIn.Account, _client.Id, _place.Token.AbsoluteUri, signedIn.Scopes, lasting));
        return signedIn;
    }

    private async Task<SignInOutcome> JudgeAsync(TokenResponse token, CancellationToken cancellationToken)
    {
        var given = (token.Scope ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (_scopes.Except(given, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
        {
            return new SignInOutcome.Declined(new($"ยังไม่ได้ให้สิทธิ์: {string.Join(", ", missing)}", $"these permissions were not given: {string.Join(", ", missing)}"), new("ใช้คำสั่ง auth อีกครั้ง แล้วเลือกทุกช่องในหน้าให้สิทธิ์", "sign in again and tick every box on the page with the permissions"));
        }

        if (_settings.Mailbox is null)
        {
            return new SignInOutcome.SignedIn(Anybody, given);
        }

        var account = await AccountAsync(token.AccessToken, cancellationToken);
        return string.Equals(account, _settings.Mailbox, StringComparison.OrdinalIgnoreCase)
            ? new SignInOutcome.SignedIn(account, given)
            : new SignInOutcome.Declined(new($"บัญชีที่เข้าสู่ระบบคือ {account} แต่ตั้งค่าไว้เป็น {_settings.Mailbox}", $"the account is {account}, but the workspace's mailbox is {_settings.Mailbox}"), new("ใช้คำสั่ง auth เข้าสู่ระบบด้วยกล่องจดหมายนั้น หรือแก้ mailbox ใน workspace.yaml", "sign in again as the mailbox, or change 'mailbox' in workspace.yaml"));
    }

    private async Task<string> AccountAsync(string accessToken, CancellationToken cancellationToken)
    {
        using var service = GoogleClients.Gmail(GoogleCredential.FromAccessToken(accessToken), _settings.Address);
        return await new GmailMailbox(service, new GoogleCalls(_time, new GoogleQuotas(), Random.Shared.NextDouble)).AccountAsync(cancellationToken);
    }

    private bool IsOurs(StoredSignIn stored) => stored.Client == _client.Id && stored.TokenAddress == _place.Token.AbsoluteUri;

    // A person waits: what passes is told, not waited for.
    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && CallFault.Of(fault, null, _time.GetUtcNow()) is { } known)
        {
            throw FaultText.Of(known, fault);
        }
    }
}
