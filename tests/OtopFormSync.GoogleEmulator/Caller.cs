using Microsoft.AspNetCore.Http;

namespace OtopFormSync.GoogleEmulator;

/// <summary>Who calls: the address of a person or a service account.</summary>
internal sealed record Caller(string Email, string Project = "1234")
{
    /// <summary>Whoever comes with a token that names nobody.</summary>
    public const string Anybody = "robot@project.iam.gserviceaccount.com";

    /// <summary>A bearer token that is itself an address speaks for that address; any other for <see cref="Anybody"/>.</summary>
    public static Caller OfBearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : request.Query["access_token"].ToString();
        return new Caller(token.Contains('@', StringComparison.Ordinal) ? token : Anybody);
    }
}
