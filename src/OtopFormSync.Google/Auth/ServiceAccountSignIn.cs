using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;

namespace OtopFormSync.Google.Auth;

/// <summary>Signs calls by a service account's key. The file is looked at before each call, so that a new key counts at once, without a restart.</summary>
internal sealed class ServiceAccountSignIn : IHttpExecuteInterceptor, IHttpUnsuccessfulResponseHandler
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly Func<ServiceAccountCredential> _read;
    private DateTime _stamp;
    private ServiceAccountCredential _credential;

    /// <summary>Signs by a key file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="SignInFileException">It cannot be used.</exception>
    public ServiceAccountSignIn(string path, Func<ServiceAccountCredential> read) =>
        (_path, _read, _stamp, _credential) = (path, read, File.GetLastWriteTimeUtc(path), read());

    public Task InterceptAsync(HttpRequestMessage request, CancellationToken cancellationToken) => ((IHttpExecuteInterceptor)Current()).InterceptAsync(request, cancellationToken);

    public Task<bool> HandleResponseAsync(HandleUnsuccessfulResponseArgs args) => Current().HandleResponseAsync(args);

    private ServiceAccountCredential Current()
    {
        lock (_lock)
        {
            var stamp = File.GetLastWriteTimeUtc(_path);
            if (stamp != _stamp)
            {
                _stamp = stamp;
                try
                {
                    _credential = _read();
                }
                catch (SignInFileException)
                {
                    // Just being replaced, or a slip: the key before is tried until the file is whole.
                }
            }

            return _credential;
        }
    }
}
