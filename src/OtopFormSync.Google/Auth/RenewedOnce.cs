using Google.Apis.Http;

namespace OtopFormSync.Google.Auth;

/// <summary>Signs calls; when Google takes the token no more, it is renewed and the call made again once, not more often.</summary>
/// <param name="signer">Puts the token on a call.</param>
/// <param name="renewer">Renews it after a refusal.</param>
internal sealed class RenewedOnce(IHttpExecuteInterceptor signer, IHttpUnsuccessfulResponseHandler renewer) : IConfigurableHttpClientInitializer, IHttpUnsuccessfulResponseHandler
{
    private const int Tries = 2;

    public void Initialize(ConfigurableHttpClient httpClient)
    {
        httpClient.MessageHandler.AddExecuteInterceptor(signer);
        httpClient.MessageHandler.AddUnsuccessfulResponseHandler(this);
        httpClient.MessageHandler.NumTries = Tries;
    }

    // After the last try a new token would be of no use.
    public async Task<bool> HandleResponseAsync(HandleUnsuccessfulResponseArgs args) => args.SupportsRetry && await renewer.HandleResponseAsync(args);
}
